-- What the board signs with, and the links by which people come in.

CREATE TABLE secrets (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A link signs one person in, once. What makes it one is never stored.
CREATE TABLE links (
  hash     TEXT PRIMARY KEY,  -- SHA-256 of its code, hexadecimal
  ws       TEXT NOT NULL,
  user     TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('member', 'admin', 'guest')),  -- in Slack
  until    TEXT NOT NULL  -- UTC, ISO 8601 with microseconds and Z
) STRICT, WITHOUT ROWID;
