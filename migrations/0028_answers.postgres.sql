-- Answers that the workspace saved, by name, and what was offered to new tickets.
-- A ticket that an answer was used on has the detail "answer": see core/details.py.
CREATE TABLE saved_answers (
  ws TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (ws, name)
);
-- answer: its name, or the id of the solved ticket whose resolution it is
-- shown: false if the offer was withheld, to measure what offers prevent
-- solved: what the offer's reader said, NULL if nothing
CREATE TABLE offers (
  ticket BIGINT PRIMARY KEY REFERENCES tickets (key),
  ws TEXT COLLATE "C" NOT NULL,
  answer TEXT COLLATE "C" NOT NULL,
  shown BOOLEAN NOT NULL,
  solved TEXT CHECK (solved IN ('yes', 'no'))
);
CREATE INDEX offers_answer ON offers (ws, answer, solved, ticket);
-- What a change did to an answer, for undo. before, after: JSON, NULL if there was none
CREATE TABLE answer_steps (
  change BIGINT PRIMARY KEY,
  ws TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  before TEXT,
  after TEXT
);
