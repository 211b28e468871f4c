-- A ledger of the time that people log on tickets, and the contracts of clients: see core/hours.py.
-- billed: key of the change that billed the entry, 0 if it is not known; client: who was billed.
CREATE TABLE hours (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  ws TEXT NOT NULL,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  by TEXT NOT NULL,
  day TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes <> 0),
  note TEXT NOT NULL DEFAULT '',
  change INTEGER,
  billed INTEGER,
  client TEXT,
  CHECK ((billed IS NULL) = (client IS NULL))
) STRICT;
CREATE INDEX hours_ticket ON hours (ticket);
CREATE INDEX hours_day ON hours (ws, day);
CREATE INDEX hours_client ON hours (ws, client, day) WHERE client IS NOT NULL;
-- since: month from which the terms count; minutes 0: the contract ends with that month.
CREATE TABLE contracts (
  ws TEXT NOT NULL,
  client TEXT NOT NULL,
  since TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  monthly INTEGER NOT NULL,
  rollover INTEGER NOT NULL CHECK (rollover >= 0),
  overage INTEGER CHECK (overage >= 0),
  until TEXT,
  PRIMARY KEY (ws, client, since)
) STRICT, WITHOUT ROWID;
