-- What a change did to a type of requests, for undo.
-- before, after: JSON with who made it, NULL if the workspace had no such type of its own
CREATE TABLE request_steps (
  change BIGINT PRIMARY KEY,
  ws TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  before TEXT,
  after TEXT
);
