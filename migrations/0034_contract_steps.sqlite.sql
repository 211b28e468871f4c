-- What a change did to a contract, for undo. before, after: JSON, NULL if there were no such terms
CREATE TABLE contract_steps (
  change INTEGER PRIMARY KEY,
  ws TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
