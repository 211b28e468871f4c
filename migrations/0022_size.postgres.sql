-- SQLite's number for its indexes of words; here nothing is to be done.
SELECT 1;
