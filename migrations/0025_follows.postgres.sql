-- What people follow, the lists that they saved, and how closed tickets went for their requesters.
CREATE TABLE followed (
  ws TEXT COLLATE "C" NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  ticket BIGINT NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ticket, "user")
);
CREATE INDEX followed_user ON followed (ws, "user");
-- Filters of new tickets. asked: JSON of a list, see core/parser/values.py.
CREATE TABLE followed_lists (
  ws TEXT COLLATE "C" NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  asked TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (ws, "user", asked)
);
-- said: the words that ask for the list.
CREATE TABLE saved_lists (
  ws TEXT COLLATE "C" NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (ws, "user", name)
);
-- change: the closing whose notice asked; good: the answer, NULL as long as there is none.
CREATE TABLE feedback (
  ticket BIGINT PRIMARY KEY REFERENCES tickets (key),
  change BIGINT NOT NULL,
  good BOOLEAN
);
