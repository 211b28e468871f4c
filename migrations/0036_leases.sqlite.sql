-- Tickets that agents took from the queue for a time, each time in a row.
-- until: UTC, ISO 8601; minutes: how long a word of the holder renews it.
-- ended: none while it runs; `lost` if it ran out or somebody else took the ticket, else `done`.
CREATE TABLE leases (
  ws TEXT NOT NULL,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  generation INTEGER NOT NULL,
  holder TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  until TEXT NOT NULL,
  ended TEXT CHECK (ended IN ('lost', 'done')),
  PRIMARY KEY (ticket, generation)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX leases_running ON leases (ticket) WHERE ended IS NULL;
CREATE INDEX leases_until ON leases (until, ws) WHERE ended IS NULL;
CREATE INDEX leases_held ON leases (ws, holder, ended);
