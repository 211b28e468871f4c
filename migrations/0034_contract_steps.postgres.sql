-- What a change did to a contract, for undo. before, after: JSON, NULL if there were no such terms
CREATE TABLE contract_steps (
  change BIGINT PRIMARY KEY,
  ws TEXT COLLATE "C" NOT NULL,
  before TEXT,
  after TEXT
);
