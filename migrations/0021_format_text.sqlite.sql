-- Who talks at a terminal may choose text again after another format. SQLite alters no CHECK: the
-- table is made anew.

CREATE TABLE people_anew (
  ws       TEXT NOT NULL,
  user     TEXT NOT NULL,
  format   TEXT CHECK (format IN ('json', 'lines', 'text', 'blocks')),
  notify   TEXT CHECK (notify IN ('all', 'mine', 'none')),
  looked   INTEGER,
  language TEXT CHECK (language IN ('en', 'de', 'es', 'fr', 'pt')),
  PRIMARY KEY (ws, user)
) STRICT, WITHOUT ROWID;
INSERT INTO people_anew (ws, user, format, notify, looked, language)
  SELECT ws, user, format, notify, looked, language FROM people;
DROP TABLE people;
ALTER TABLE people_anew RENAME TO people;
