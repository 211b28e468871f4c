-- Several bots may share a file: which of them sends a post, and until when the others leave it alone.

ALTER TABLE outbox ADD COLUMN claimed_by TEXT;
ALTER TABLE outbox ADD COLUMN claimed_until REAL;  -- UTC, seconds since 1970
CREATE INDEX outbox_lane ON outbox (ws, lane, key) WHERE state <> 'dead';
