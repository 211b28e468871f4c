-- Other systems that a workspace is connected with: see core/connections.py.
-- terms: JSON; sealed: its secrets, encrypted
-- seen: key of the last change that it was told, NULL if it is told none
-- tries: how often telling it the next change failed; due_at: when to try again
-- stopped: why it is told nothing any more
CREATE TABLE connections (
  ws TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  "user" TEXT NOT NULL,
  terms TEXT NOT NULL,
  sealed BLOB,
  seen INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  due_at TEXT NOT NULL DEFAULT '',
  held_until TEXT NOT NULL DEFAULT '',
  stopped TEXT,
  PRIMARY KEY (ws, kind, name)
) STRICT, WITHOUT ROWID;
-- What stands for a ticket in such a system. remote: its name there; state: JSON
CREATE TABLE ties (
  ws TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  remote TEXT NOT NULL,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  state TEXT NOT NULL,
  PRIMARY KEY (ws, kind, name, remote)
) STRICT, WITHOUT ROWID;
CREATE INDEX ties_ticket ON ties (ticket);
