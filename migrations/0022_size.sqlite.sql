-- No transaction merges the indexes of words any more: the program does so in pauses
-- (core.store.sqlite.upkeep).
INSERT INTO tickets_text (tickets_text, rank) VALUES ('automerge', 0);
INSERT INTO tickets_signs (tickets_signs, rank) VALUES ('automerge', 0);
