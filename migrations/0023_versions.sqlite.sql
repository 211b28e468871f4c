-- PostgreSQL counts the changes of a workspace. SQLite needs no count, as it has one writer at a
-- time; but a move to PostgreSQL copies all columns.

ALTER TABLE workspaces ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

-- What one of all processes does at a time: the latest turn that one of them took.
CREATE TABLE turns (
  what TEXT NOT NULL PRIMARY KEY,
  turn TEXT NOT NULL
) STRICT, WITHOUT ROWID;
