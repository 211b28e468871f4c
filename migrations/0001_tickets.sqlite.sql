-- The ticket desk's first schema: tickets in the abbreviated schema, the history that nothing
-- leaves, what was delivered (exactly once), what is still to be posted, and counters, so that
-- counting a million tickets is reading a few rows.

CREATE TABLE workspaces (
  ws       TEXT PRIMARY KEY,
  last_num INTEGER NOT NULL DEFAULT 0  -- numbers are never reused, not even a withdrawn ticket's
) STRICT, WITHOUT ROWID;

CREATE TABLE admins (
  user TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  ws     TEXT NOT NULL,
  user   TEXT NOT NULL,
  format TEXT CHECK (format IN ('json', 'lines', 'blocks')),
  PRIMARY KEY (ws, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE tickets (
  key       INTEGER PRIMARY KEY,
  ws        TEXT NOT NULL,
  num       INTEGER NOT NULL CHECK (num > 0),
  id        TEXT NOT NULL CHECK (id = printf('T%03d', num)),
  title     TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 50),
  desc      TEXT CHECK (length(desc) BETWEEN 1 AND 200),
  cat       TEXT NOT NULL CHECK (cat IN ('code', 'infra', 'doc', 'other')),
  pri       INTEGER NOT NULL CHECK (pri IN (1, 2, 3)),
  stat      TEXT NOT NULL CHECK (stat IN ('open', 'prog', 'done')),
  created   TEXT NOT NULL CHECK (created IS date(created)),
  res       TEXT CHECK (length(res) BETWEEN 1 AND 100),
  by        TEXT NOT NULL,
  own       TEXT,
  closed_at INTEGER CHECK ((closed_at IS NULL) = (stat <> 'done')),  -- UTC, microseconds since 1970
  dup       TEXT,  -- id of the ticket that it was merged into
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  -- A list's order: place, pri, turn. Withdrawn tickets have a place that no list asks for.
  place INTEGER NOT NULL GENERATED ALWAYS AS (
    CASE WHEN withdrawn THEN 3 WHEN stat = 'open' THEN 0 WHEN stat = 'prog' THEN 1 ELSE 2 END
  ) VIRTUAL,
  turn INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(-closed_at, num)) VIRTUAL,
  UNIQUE (ws, num)
) STRICT;

CREATE INDEX tickets_list ON tickets (ws, place, pri, turn);
CREATE INDEX tickets_cat ON tickets (ws, cat, place, pri, turn);
CREATE INDEX tickets_own ON tickets (ws, own, place, pri, turn);
CREATE INDEX tickets_by ON tickets (ws, by, place, pri, turn);
CREATE INDEX tickets_dup ON tickets (ws, dup) WHERE dup IS NOT NULL;
CREATE INDEX tickets_created ON tickets (ws, created);
CREATE INDEX tickets_closed ON tickets (ws, closed_at) WHERE closed_at IS NOT NULL;

-- Where in Slack a ticket was born.
CREATE TABLE origins (
  ticket       INTEGER PRIMARY KEY REFERENCES tickets (key),
  channel      TEXT NOT NULL,
  channel_type TEXT,
  ts           TEXT,
  thread       TEXT,
  link         TEXT
) STRICT;

CREATE TABLE threads (
  ws      TEXT NOT NULL,
  channel TEXT NOT NULL,
  ts      TEXT NOT NULL,
  ticket  INTEGER NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ws, channel, ts)
) STRICT, WITHOUT ROWID;
CREATE INDEX threads_ticket ON threads (ticket, channel);

-- One command that changed something, by one person, and what was said.
CREATE TABLE changes (
  key          INTEGER PRIMARY KEY,
  ws           TEXT NOT NULL,
  by           TEXT NOT NULL,
  at           TEXT NOT NULL,  -- UTC, ISO 8601 with microseconds and Z
  action       TEXT NOT NULL CHECK (action IN ('created', 'updated', 'closed', 'assigned', 'undone')),
  said         TEXT NOT NULL,
  channel      TEXT,
  channel_type TEXT,
  ts           TEXT,
  link         TEXT,
  undone_by    INTEGER REFERENCES changes (key)
) STRICT;
CREATE INDEX changes_by ON changes (ws, by, key);

-- What it changed, ticket by ticket: the fields before and after, as JSON objects.
CREATE TABLE history (
  key    INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES changes (key),
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after  TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
CREATE INDEX history_ticket ON history (ticket);
CREATE INDEX history_change ON history (change);

-- A delivery and the answers it got, one for each command of the message.
CREATE TABLE deliveries (
  ws      TEXT NOT NULL,
  source  TEXT NOT NULL,
  at      TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  UNIQUE (ws, source)
) STRICT;
CREATE INDEX deliveries_at ON deliveries (at);

CREATE TABLE outbox (
  key       INTEGER PRIMARY KEY AUTOINCREMENT,  -- a sent post is known in Slack by its key: never reused
  ws        TEXT NOT NULL,
  method    TEXT NOT NULL,
  lane      TEXT NOT NULL,
  body      TEXT NOT NULL CHECK (json_valid(body)),
  ticket    INTEGER REFERENCES tickets (key),
  in_thread INTEGER NOT NULL DEFAULT 0 CHECK (in_thread IN (0, 1)),
  state     TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'dead')),
  due_at    TEXT NOT NULL,
  tries     INTEGER NOT NULL DEFAULT 0,
  reason    TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (state, due_at);

CREATE TABLE tallies (
  ws   TEXT NOT NULL,
  stat TEXT NOT NULL,
  cat  TEXT NOT NULL,
  pri  INTEGER NOT NULL,
  n    INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (ws, stat, cat, pri)
) STRICT, WITHOUT ROWID;

-- `ws` is a column of the index so that a search meets its own workspace's tickets only.
CREATE VIRTUAL TABLE tickets_text USING fts5 (
  ws, title, desc, res,
  content = 'tickets', content_rowid = 'key',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER tickets_added AFTER INSERT ON tickets BEGIN
  INSERT INTO tallies VALUES (new.ws, new.stat, new.cat, new.pri, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO tickets_text (rowid, ws, title, desc, res)
    VALUES (new.key, new.ws, new.title, new.desc, new.res);
END;

CREATE TRIGGER tickets_moved AFTER UPDATE OF stat, cat, pri, withdrawn ON tickets
WHEN (old.stat, old.cat, old.pri, old.withdrawn) <> (new.stat, new.cat, new.pri, new.withdrawn)
BEGIN
  UPDATE tallies SET n = n - 1
    WHERE NOT old.withdrawn AND (ws, stat, cat, pri) = (old.ws, old.stat, old.cat, old.pri);
  INSERT INTO tallies SELECT new.ws, new.stat, new.cat, new.pri, 1 WHERE NOT new.withdrawn
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tickets_reworded AFTER UPDATE OF title, desc, res ON tickets
WHEN (old.title, old.desc, old.res) IS NOT (new.title, new.desc, new.res)
BEGIN
  INSERT INTO tickets_text (tickets_text, rowid, ws, title, desc, res)
    VALUES ('delete', old.key, old.ws, old.title, old.desc, old.res);
  INSERT INTO tickets_text (rowid, ws, title, desc, res)
    VALUES (new.key, new.ws, new.title, new.desc, new.res);
END;
