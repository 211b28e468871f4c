-- Nothing gets slower with the number of tickets, workspaces or links.

-- No transaction merges the indexes of words any more: the program does so in pauses
-- (core.store.sqlite.upkeep).
INSERT INTO tickets_text (tickets_text, rank) VALUES ('automerge', 0);
INSERT INTO tickets_signs (tickets_signs, rank) VALUES ('automerge', 0);

CREATE INDEX tickets_pri ON tickets (ws, pri, place, turn);  -- a list sorted by priority
CREATE INDEX options_name ON options (name, ws);
CREATE INDEX links_until ON links (until);
