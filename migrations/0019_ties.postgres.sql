-- Tickets that were closed at once have one turn, and a page goes on after one of them: the indexes
-- of a list's order tell them apart by their key, as those of SQLite do by themselves.

DROP INDEX tickets_list, tickets_cat, tickets_own, tickets_by, tickets_public, tickets_public_cat,
  tickets_channel;
CREATE INDEX tickets_list ON tickets (ws, place, pri, turn, key);
CREATE INDEX tickets_cat ON tickets (ws, cat, place, pri, turn, key);
CREATE INDEX tickets_own ON tickets (ws, own, place, pri, turn, key);
CREATE INDEX tickets_by ON tickets (ws, by, place, pri, turn, key);
CREATE INDEX tickets_public ON tickets (ws, place, pri, turn, key) WHERE NOT secret;
CREATE INDEX tickets_public_cat ON tickets (ws, cat, place, pri, turn, key) WHERE NOT secret;
CREATE INDEX tickets_channel ON tickets (ws, channel, place, pri, turn, key)
  WHERE channel IS NOT NULL;
