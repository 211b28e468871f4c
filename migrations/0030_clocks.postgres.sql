-- Service levels. A clock is computed from the history; here is only what finds those that are due.
-- held: what an option was from a time on ("": always); only options that clocks depend on
CREATE TABLE held (
  ws TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (ws, name, at)
);
-- words: when somebody wrote in a ticket's thread; own: whether that was its requester
CREATE TABLE words (
  ticket BIGINT NOT NULL REFERENCES tickets (key),
  at TEXT COLLATE "C" NOT NULL,
  own BOOLEAN NOT NULL,
  PRIMARY KEY (ticket, at)
);
-- clocks: those that run. tick_at: when somebody is to be told, null if there is nothing to tell
CREATE TABLE clocks (
  ticket BIGINT NOT NULL REFERENCES tickets (key),
  kind TEXT NOT NULL,
  ws TEXT NOT NULL,
  due_at TEXT COLLATE "C" NOT NULL,
  tick_at TEXT COLLATE "C",
  PRIMARY KEY (ticket, kind)
);
CREATE INDEX clocks_due ON clocks (ws, due_at);
CREATE INDEX clocks_tick ON clocks (tick_at) WHERE tick_at IS NOT NULL;
-- sweeps: workspaces whose clocks are worked out again; after: the place of the last ticket
CREATE TABLE sweeps (
  ws TEXT PRIMARY KEY,
  after TEXT NOT NULL
);
