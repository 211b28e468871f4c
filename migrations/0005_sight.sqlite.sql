-- Who sees a ticket depends on where it was born: the channel, and whether only some read there
-- (secret). Counters and the indexes of the lists are kept for what everybody sees; what is secret
-- is found by its channel, its requester and its assignee.

ALTER TABLE tickets ADD COLUMN channel TEXT;
ALTER TABLE tickets ADD COLUMN secret INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1));
UPDATE tickets SET
  channel = (SELECT o.channel FROM origins o WHERE o.ticket = tickets.key),
  secret = EXISTS (SELECT 1 FROM origins o
    WHERE o.ticket = tickets.key AND o.channel_type IN ('im', 'mpim', 'group'));

CREATE INDEX tickets_public ON tickets (ws, place, pri, turn) WHERE secret = 0;
CREATE INDEX tickets_public_cat ON tickets (ws, cat, place, pri, turn) WHERE secret = 0;
CREATE INDEX tickets_channel ON tickets (ws, channel, place, pri, turn) WHERE channel IS NOT NULL;
CREATE INDEX tickets_secret_by ON tickets (ws, by, place, pri, turn) WHERE secret = 1;
CREATE INDEX tickets_secret_own ON tickets (ws, own, place, pri, turn) WHERE secret = 1;

-- scope: '' for what is not secret, else the channel.
DROP TRIGGER tickets_added;
DROP TRIGGER tickets_moved;
DROP TABLE tallies;
CREATE TABLE tallies (
  ws    TEXT NOT NULL,
  scope TEXT NOT NULL,
  stat  TEXT NOT NULL,
  cat   TEXT NOT NULL,
  pri   INTEGER NOT NULL,
  n     INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (ws, scope, stat, cat, pri)
) STRICT, WITHOUT ROWID;
INSERT INTO tallies
  SELECT ws, iif(secret, channel, ''), stat, cat, pri, count(*) FROM tickets WHERE NOT withdrawn
  GROUP BY 1, 2, 3, 4, 5;

CREATE TRIGGER tickets_added AFTER INSERT ON tickets BEGIN
  INSERT INTO tallies
    VALUES (new.ws, iif(new.secret, new.channel, ''), new.stat, new.cat, new.pri, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO tickets_text (rowid, ws, title, desc, res)
    VALUES (new.key, new.ws, new.title, new.desc, new.res);
END;

CREATE TRIGGER tickets_moved AFTER UPDATE OF stat, cat, pri, withdrawn ON tickets
WHEN (old.stat, old.cat, old.pri, old.withdrawn) <> (new.stat, new.cat, new.pri, new.withdrawn)
BEGIN
  UPDATE tallies SET n = n - 1
    WHERE NOT old.withdrawn AND (ws, scope, stat, cat, pri)
      = (old.ws, iif(old.secret, old.channel, ''), old.stat, old.cat, old.pri);
  INSERT INTO tallies
    SELECT new.ws, iif(new.secret, new.channel, ''), new.stat, new.cat, new.pri, 1
    WHERE NOT new.withdrawn
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- Whoever is named here may change every ticket; where nobody is, every member may.
CREATE TABLE agents (
  user TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
