-- What must be found each minute among a million tickets: high ones that nobody has claimed, and those
-- that their assignee has left untouched. Each is mentioned, or asked about, once: it leaves its index.

ALTER TABLE tickets ADD COLUMN mentioned_at INTEGER;  -- UTC, microseconds since 1970
CREATE INDEX tickets_unclaimed ON tickets (ws, created_at)
  WHERE own IS NULL AND stat = 'open' AND pri = 1 AND secret = 0 AND NOT withdrawn
    AND mentioned_at IS NULL;

ALTER TABLE tickets ADD COLUMN asked_at INTEGER;  -- the same; none again once somebody touched it
DROP INDEX tickets_touched;
CREATE INDEX tickets_untouched ON tickets (ws, touched_at)
  WHERE own IS NOT NULL AND stat <> 'done' AND NOT withdrawn AND asked_at IS NULL;
