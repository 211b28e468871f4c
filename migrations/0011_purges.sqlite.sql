-- What was erased for good, and when; not whose it was, nor what it said.

CREATE TABLE purges (
  at      TEXT NOT NULL,  -- UTC, ISO 8601 with microseconds and Z
  what    TEXT NOT NULL CHECK (what IN ('person', 'done')),
  tickets INTEGER NOT NULL,
  changes INTEGER NOT NULL,
  notes   INTEGER NOT NULL
) STRICT;
