-- Who gets new tickets, who is away, and who is on call.
-- routes: the people of a route, in their order; what: its name, like `acme infra +payments p1`
CREATE TABLE routes (
  ws TEXT NOT NULL,
  what TEXT NOT NULL,
  place INTEGER NOT NULL,
  "user" TEXT NOT NULL,
  PRIMARY KEY (ws, what, place)
) STRICT, WITHOUT ROWID;
-- route_turns: which ticket a route gave to whom; n counts up in each route
CREATE TABLE route_turns (
  ws TEXT NOT NULL,
  what TEXT NOT NULL,
  n INTEGER NOT NULL,
  "user" TEXT NOT NULL,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ws, what, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX route_turns_user ON route_turns (ws, what, "user", n);
CREATE INDEX route_turns_ticket ON route_turns (ticket);
-- presence: until: UTC, to the minute, `9999` without an end, `left` if they left the workspace;
-- week: minutes of work in a week
CREATE TABLE presence (
  ws TEXT NOT NULL,
  "user" TEXT NOT NULL,
  until TEXT,
  week INTEGER,
  PRIMARY KEY (ws, "user")
) STRICT, WITHOUT ROWID;
-- rotas: told: JSON, see core/rota.py; calendar: JSON of the shifts that were last read from its
-- address, read_at: when that was tried
CREATE TABLE rotas (
  ws TEXT NOT NULL,
  what TEXT NOT NULL,
  told TEXT NOT NULL,
  calendar TEXT,
  read_at TEXT,
  PRIMARY KEY (ws, what)
) STRICT, WITHOUT ROWID;
-- covers: who stands in; since, until: UTC, to the minute; n: a later one counts more
CREATE TABLE covers (
  ws TEXT NOT NULL,
  what TEXT NOT NULL,
  n INTEGER NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  "user" TEXT NOT NULL,
  PRIMARY KEY (ws, what, n)
) STRICT, WITHOUT ROWID;
