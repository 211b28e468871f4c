-- What happens at a time: a ticket is due or comes back, or a person is reminded of it.
-- name: `due`, `until` (see core/details.py) or `remind`; user: who is reminded, else empty
-- at: UTC, to the minute; made_at: when the reminder was asked for, else empty
CREATE TABLE alarms (
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  name TEXT NOT NULL,
  "user" TEXT NOT NULL,
  at TEXT NOT NULL,
  ws TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (ticket, name, "user", at)
) STRICT, WITHOUT ROWID;
CREATE INDEX alarms_at ON alarms (at);
CREATE INDEX alarms_made ON alarms (ws, "user", made_at) WHERE name = 'remind';
