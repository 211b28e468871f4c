-- Bearer tokens of the API. The token itself is shown once and never stored.

CREATE TABLE tokens (
  hash      TEXT PRIMARY KEY,  -- SHA-256 of the token, hexadecimal
  name      TEXT NOT NULL UNIQUE,
  ws        TEXT NOT NULL,
  user      TEXT NOT NULL,  -- in whose name it acts
  read_only INTEGER NOT NULL CHECK (read_only IN (0, 1)),
  created   TEXT NOT NULL  -- UTC, ISO 8601 with microseconds and Z
) STRICT, WITHOUT ROWID;

CREATE INDEX changes_ws ON changes (ws, key);
