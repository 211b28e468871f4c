-- When a ticket was made, so that the time until somebody responded and until it was closed is known,
-- and how many were opened and closed each day, so that a chart of a million is reading a few rows.

ALTER TABLE tickets ADD COLUMN created_at INTEGER;  -- UTC, microseconds since 1970
UPDATE tickets SET created_at = (
  SELECT CAST(round((julianday(c.at) - 2440587.5) * 86400) AS INTEGER) * 1000000
  FROM history h JOIN changes c ON c.key = h.change WHERE h.ticket = tickets.key
  ORDER BY h.key LIMIT 1
);
CREATE INDEX tickets_responded ON tickets (ws, responded_at) WHERE responded_at IS NOT NULL;

-- scope: as that of tallies; day: a UTC date.
CREATE TABLE days (
  ws     TEXT NOT NULL,
  scope  TEXT NOT NULL,
  day    TEXT NOT NULL,
  opened INTEGER NOT NULL DEFAULT 0,
  closed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (ws, scope, day)
) STRICT, WITHOUT ROWID;
INSERT INTO days
  SELECT ws, scope, day, sum(opened), sum(closed) FROM (
    SELECT ws, iif(secret, channel, '') AS scope, created AS day, 1 AS opened, 0 AS closed
    FROM tickets WHERE NOT withdrawn
    UNION ALL
    SELECT ws, iif(secret, channel, ''), date(closed_at / 1000000, 'unixepoch'), 0, 1
    FROM tickets WHERE NOT withdrawn AND closed_at IS NOT NULL
  ) GROUP BY 1, 2, 3;

CREATE TRIGGER tickets_opened AFTER INSERT ON tickets BEGIN
  INSERT INTO days (ws, scope, day, opened)
    VALUES (new.ws, iif(new.secret, new.channel, ''), new.created, 1)
    ON CONFLICT DO UPDATE SET opened = opened + 1;
END;

CREATE TRIGGER tickets_opening_undone AFTER UPDATE OF withdrawn ON tickets
WHEN new.withdrawn > old.withdrawn
BEGIN
  UPDATE days SET opened = opened - 1
    WHERE (ws, scope, day) = (old.ws, iif(old.secret, old.channel, ''), old.created);
END;

CREATE TRIGGER tickets_shut AFTER UPDATE OF closed_at, withdrawn ON tickets
WHEN (old.closed_at, old.withdrawn) IS NOT (new.closed_at, new.withdrawn)
BEGIN
  UPDATE days SET closed = closed - 1
    WHERE NOT old.withdrawn AND (ws, scope, day)
      = (old.ws, iif(old.secret, old.channel, ''), date(old.closed_at / 1000000, 'unixepoch'));
  INSERT INTO days (ws, scope, day, closed)
    SELECT new.ws, iif(new.secret, new.channel, ''), date(new.closed_at / 1000000, 'unixepoch'), 1
    WHERE NOT new.withdrawn AND new.closed_at IS NOT NULL
    ON CONFLICT DO UPDATE SET closed = closed + 1;
END;
