-- The language in which somebody reads the desk's words.

ALTER TABLE people ADD COLUMN language TEXT CHECK (language IN ('en', 'de', 'es', 'fr', 'pt'));
