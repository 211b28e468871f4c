-- Types of requests, and who stands in for somebody who is away.
-- request_types: told: JSON, see core/requests.py; ws: empty for those of the file that the setting
-- REQUESTS names; by: who made it, empty for the file
CREATE TABLE request_types (
  ws TEXT NOT NULL,
  name TEXT NOT NULL,
  told TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (ws, name)
) STRICT, WITHOUT ROWID;
ALTER TABLE presence ADD COLUMN deputy TEXT;
