-- Tickets that are filed again and again. told: JSON, see core/store/repeats.py.
-- due_at: the next time, UTC to the minute; none once the rule was ended.
-- ran_at: when the next time was last worked out: a later one means that a clock was set back.
-- changed_by, changed_at: who last began or ended it, for undo; empty once that was undone.
CREATE TABLE repeats (
  ws TEXT COLLATE "C" NOT NULL,
  num INTEGER NOT NULL,
  by TEXT COLLATE "C" NOT NULL,
  own TEXT COLLATE "C",
  channel TEXT COLLATE "C",
  channel_type TEXT COLLATE "C",
  told TEXT COLLATE "C" NOT NULL,
  due_at TEXT COLLATE "C",
  ran_at TEXT COLLATE "C" NOT NULL,
  last TEXT COLLATE "C",
  changed_by TEXT COLLATE "C" NOT NULL,
  changed_at TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (ws, num)
);
CREATE INDEX repeats_due ON repeats (due_at) WHERE due_at IS NOT NULL;
