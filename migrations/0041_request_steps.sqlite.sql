-- What a change did to a type of requests, for undo.
-- before, after: JSON with who made it, NULL if the workspace had no such type of its own
CREATE TABLE request_steps (
  change INTEGER PRIMARY KEY,
  ws TEXT NOT NULL,
  name TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
