-- Who talks at a terminal may choose text again after another format.

ALTER TABLE people DROP CONSTRAINT people_format_check;
ALTER TABLE people ADD CONSTRAINT people_format_check
  CHECK (format IN ('json', 'lines', 'text', 'blocks'));
