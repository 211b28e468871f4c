-- What people did to meetings, for undo. done_at: UTC; at, minutes, is_off: of the meeting before
CREATE TABLE meeting_steps (
  key INTEGER PRIMARY KEY,
  ws TEXT NOT NULL,
  uid TEXT NOT NULL,
  by TEXT NOT NULL,
  done_at TEXT NOT NULL,
  at TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  is_off INTEGER NOT NULL CHECK (is_off IN (0, 1))
) STRICT;
CREATE INDEX meeting_steps_by ON meeting_steps (ws, by, done_at, key);
CREATE INDEX meeting_steps_uid ON meeting_steps (uid, key);
-- Whether the last change brought it back after it was cancelled.
ALTER TABLE meetings ADD COLUMN is_back INTEGER NOT NULL DEFAULT 0 CHECK (is_back IN (0, 1));
