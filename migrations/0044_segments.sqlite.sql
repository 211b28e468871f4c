-- A search looks into each segment of the indexes of words, so while nobody pauses FTS5 merges six
-- of a size, not 16.
INSERT INTO tickets_text (tickets_text, rank) VALUES ('crisismerge', 6);
INSERT INTO tickets_signs (tickets_signs, rank) VALUES ('crisismerge', 6);
