-- Other systems that a workspace is connected with: see core/connections.py.
-- terms: JSON; sealed: its secrets, encrypted
-- seen: key of the last change that it was told, NULL if it is told none
-- tries: how often telling it the next change failed; due_at: when to try again
-- stopped: why it is told nothing any more
CREATE TABLE connections (
  ws TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  terms TEXT NOT NULL,
  sealed BYTEA,
  seen BIGINT,
  tries INTEGER NOT NULL DEFAULT 0,
  due_at TEXT COLLATE "C" NOT NULL DEFAULT '',
  held_until TEXT COLLATE "C" NOT NULL DEFAULT '',
  stopped TEXT,
  PRIMARY KEY (ws, kind, name)
);
-- What stands for a ticket in such a system. remote: its name there; state: JSON
CREATE TABLE ties (
  ws TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  remote TEXT COLLATE "C" NOT NULL,
  ticket BIGINT NOT NULL REFERENCES tickets (key),
  state TEXT NOT NULL,
  PRIMARY KEY (ws, kind, name, remote)
);
CREATE INDEX ties_ticket ON ties (ticket);
