-- Tickets that are filed again and again. told: JSON, see core/store/repeats.py.
-- due_at: the next time, UTC to the minute; none once the rule was ended.
-- ran_at: when the next time was last worked out: a later one means that a clock was set back.
-- changed_by, changed_at: who last began or ended it, for undo; empty once that was undone.
CREATE TABLE repeats (
  ws TEXT NOT NULL,
  num INTEGER NOT NULL,
  by TEXT NOT NULL,
  own TEXT,
  channel TEXT,
  channel_type TEXT,
  told TEXT NOT NULL,
  due_at TEXT,
  ran_at TEXT NOT NULL,
  last TEXT,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (ws, num)
) STRICT, WITHOUT ROWID;
CREATE INDEX repeats_due ON repeats (due_at) WHERE due_at IS NOT NULL;
