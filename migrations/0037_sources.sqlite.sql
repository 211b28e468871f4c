-- What tickets are called in the systems that they were imported from (`jira:OPS-12`), so that a
-- second import makes nothing twice.
CREATE TABLE sources (
  ws TEXT NOT NULL,
  source TEXT NOT NULL,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ws, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX sources_ticket ON sources (ticket);
