-- Nothing gets slower with the number of tickets, workspaces or links.

CREATE INDEX tickets_pri ON tickets (ws, pri, place, turn, key);  -- a list sorted by priority
CREATE INDEX options_name ON options (name, ws);
CREATE INDEX links_until ON links (until);
