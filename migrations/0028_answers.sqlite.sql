-- Answers that the workspace saved, by name, and what was offered to new tickets.
-- A ticket that an answer was used on has the detail "answer": see core/details.py.
CREATE TABLE saved_answers (
  ws TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (ws, name)
) STRICT, WITHOUT ROWID;
-- answer: its name, or the id of the solved ticket whose resolution it is
-- shown: false if the offer was withheld, to measure what offers prevent
-- solved: what the offer's reader said, NULL if nothing
CREATE TABLE offers (
  ticket INTEGER PRIMARY KEY REFERENCES tickets (key),
  ws TEXT NOT NULL,
  answer TEXT NOT NULL,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  solved TEXT CHECK (solved IN ('yes', 'no'))
) STRICT;
CREATE INDEX offers_answer ON offers (ws, answer, solved, ticket);
-- What a change did to an answer, for undo. before, after: JSON, NULL if there was none
CREATE TABLE answer_steps (
  change INTEGER PRIMARY KEY,
  ws TEXT NOT NULL,
  name TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
