-- The channels that get a report every week; at: weekday and time, `mon 09:00`.
-- is_wide: whether it counts all tickets that are not secret, or only the channel's own
CREATE TABLE weekly (
  ws TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  is_wide INTEGER NOT NULL CHECK (is_wide IN (0, 1)),
  PRIMARY KEY (ws, channel)
) STRICT, WITHOUT ROWID;
-- Calendar feeds, each found by the hash of its secret address.
CREATE TABLE feeds (
  hash TEXT PRIMARY KEY,
  ws TEXT NOT NULL,
  "user" TEXT NOT NULL,
  standing TEXT NOT NULL,
  made_at TEXT NOT NULL,
  UNIQUE (ws, "user")
) STRICT, WITHOUT ROWID;
-- Meetings about tickets. by: who invites; guest: who is invited; at, changed_at: UTC
-- sequence: counts the changes, as calendars demand
CREATE TABLE meetings (
  key INTEGER PRIMARY KEY,
  ws TEXT NOT NULL,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  uid TEXT NOT NULL,
  by TEXT NOT NULL,
  guest TEXT NOT NULL,
  at TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  sequence INTEGER NOT NULL DEFAULT 0,
  is_off INTEGER NOT NULL DEFAULT 0 CHECK (is_off IN (0, 1)),
  changed_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX meetings_uid ON meetings (uid);
CREATE INDEX meetings_ticket ON meetings (ticket);
CREATE INDEX meetings_by ON meetings (ws, by, at);
CREATE INDEX meetings_guest ON meetings (ws, guest, at);
