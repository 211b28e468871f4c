-- What tickets are called in the systems that they were imported from (`jira:OPS-12`), so that a
-- second import makes nothing twice.
CREATE TABLE sources (
  ws TEXT COLLATE "C" NOT NULL,
  source TEXT COLLATE "C" NOT NULL,
  ticket BIGINT NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ws, source)
);
CREATE INDEX sources_ticket ON sources (ticket);
