-- What people follow, the lists that they saved, and how closed tickets went for their requesters.
CREATE TABLE followed (
  ws TEXT NOT NULL,
  user TEXT NOT NULL,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ticket, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX followed_user ON followed (ws, user);
-- Filters of new tickets. asked: JSON of a list, see core/parser/values.py.
CREATE TABLE followed_lists (
  ws TEXT NOT NULL,
  user TEXT NOT NULL,
  asked TEXT NOT NULL,
  PRIMARY KEY (ws, user, asked)
) STRICT, WITHOUT ROWID;
-- said: the words that ask for the list.
CREATE TABLE saved_lists (
  ws TEXT NOT NULL,
  user TEXT NOT NULL,
  name TEXT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (ws, user, name)
) STRICT, WITHOUT ROWID;
-- change: the closing whose notice asked; good: the answer, NULL as long as there is none.
CREATE TABLE feedback (
  ticket INTEGER PRIMARY KEY REFERENCES tickets (key),
  change INTEGER NOT NULL,
  good INTEGER CHECK (good IN (0, 1))
) STRICT;
