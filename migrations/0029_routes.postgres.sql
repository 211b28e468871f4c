-- Who gets new tickets, who is away, and who is on call.
-- routes: the people of a route, in their order; what: its name, like `acme infra +payments p1`
CREATE TABLE routes (
  ws TEXT COLLATE "C" NOT NULL,
  what TEXT COLLATE "C" NOT NULL,
  place INTEGER NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (ws, what, place)
);
-- route_turns: which ticket a route gave to whom; n counts up in each route
CREATE TABLE route_turns (
  ws TEXT COLLATE "C" NOT NULL,
  what TEXT COLLATE "C" NOT NULL,
  n BIGINT NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  ticket BIGINT NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ws, what, n)
);
CREATE INDEX route_turns_user ON route_turns (ws, what, "user", n);
CREATE INDEX route_turns_ticket ON route_turns (ticket);
-- presence: until: UTC, to the minute, `9999` without an end, `left` if they left the workspace;
-- week: minutes of work in a week
CREATE TABLE presence (
  ws TEXT COLLATE "C" NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  until TEXT COLLATE "C",
  week INTEGER,
  PRIMARY KEY (ws, "user")
);
-- rotas: told: JSON, see core/rota.py; calendar: JSON of the shifts that were last read from its
-- address, read_at: when that was tried
CREATE TABLE rotas (
  ws TEXT COLLATE "C" NOT NULL,
  what TEXT COLLATE "C" NOT NULL,
  told TEXT NOT NULL,
  calendar TEXT,
  read_at TEXT,
  PRIMARY KEY (ws, what)
);
-- covers: who stands in; since, until: UTC, to the minute; n: a later one counts more
CREATE TABLE covers (
  ws TEXT COLLATE "C" NOT NULL,
  what TEXT COLLATE "C" NOT NULL,
  n BIGINT NOT NULL,
  since TEXT COLLATE "C" NOT NULL,
  until TEXT COLLATE "C" NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (ws, what, n)
);
