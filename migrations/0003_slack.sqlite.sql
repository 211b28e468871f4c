-- What the whole surface of Slack needs: where a ticket is shown, what became of the message it was
-- made of, internal notes, who wants to be told, and what a workspace has chosen.

-- A message that shows a ticket as it stands, and the latest change it tells of.
CREATE TABLE cards (
  ticket  INTEGER NOT NULL REFERENCES tickets (key),
  channel TEXT NOT NULL,
  ts      TEXT NOT NULL,
  shows   INTEGER NOT NULL,
  PRIMARY KEY (ticket, channel, ts)
) STRICT, WITHOUT ROWID;

-- deleted: the message a ticket was made of is gone; mark: the reaction that the bot left on it.
ALTER TABLE origins ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1));
ALTER TABLE origins ADD COLUMN mark TEXT;
CREATE INDEX origins_message ON origins (channel, ts) WHERE ts IS NOT NULL;

-- Internal notes: for assignee and admins, outside the history that everybody sees.
CREATE TABLE notes (
  key    INTEGER PRIMARY KEY,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  by     TEXT NOT NULL,
  at     TEXT NOT NULL,
  text   TEXT NOT NULL CHECK (length(text) > 0)
) STRICT;
CREATE INDEX notes_ticket ON notes (ticket);

ALTER TABLE people ADD COLUMN notify TEXT CHECK (notify IN ('all', 'mine', 'none'));

CREATE TABLE options (
  ws    TEXT NOT NULL,
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (ws, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE channels (
  ws      TEXT NOT NULL,
  channel TEXT NOT NULL,
  role    TEXT NOT NULL CHECK (role IN ('intake', 'triage')),
  PRIMARY KEY (ws, channel)
) STRICT, WITHOUT ROWID;

-- responded_at: when somebody else than the requester first did something about it, UTC,
-- microseconds since 1970.
ALTER TABLE tickets ADD COLUMN responded_at INTEGER;

-- touched_at: the latest change, the same; so that what nobody touches is found without reading
-- the histories of all that waits.
ALTER TABLE tickets ADD COLUMN touched_at INTEGER;
UPDATE tickets SET touched_at = (
  SELECT CAST(round((julianday(c.at) - 2440587.5) * 86400) AS INTEGER) * 1000000
  FROM history h JOIN changes c ON c.key = h.change WHERE h.ticket = tickets.key
  ORDER BY h.key DESC LIMIT 1
);
CREATE INDEX tickets_touched ON tickets (ws, touched_at)
  WHERE own IS NOT NULL AND stat <> 'done' AND NOT withdrawn;

-- once: what waits under the same name already is not put in a second time.
ALTER TABLE outbox ADD COLUMN once TEXT;
ALTER TABLE outbox ADD COLUMN shows INTEGER;
CREATE UNIQUE INDEX outbox_once ON outbox (ws, once) WHERE once IS NOT NULL AND state = 'waiting';

-- What was reminded of, so that it is said once. day: of the workspace's own calendar, or ''.
CREATE TABLE reminders (
  ws   TEXT NOT NULL,
  what TEXT NOT NULL,
  day  TEXT NOT NULL,
  PRIMARY KEY (ws, what, day)
) STRICT, WITHOUT ROWID;
