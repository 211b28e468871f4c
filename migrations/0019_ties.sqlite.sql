-- Tickets that were closed at once have one turn, and a page goes on after one of them: the indexes
-- of a list's order tell them apart by their key, which every index of SQLite ends in.
SELECT 1;
