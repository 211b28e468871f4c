-- Types of requests, and who stands in for somebody who is away.
-- request_types: told: JSON, see core/requests.py; ws: empty for those of the file that the setting
-- REQUESTS names; by: who made it, empty for the file
CREATE TABLE request_types (
  ws TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  told TEXT COLLATE "C" NOT NULL,
  by TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (ws, name)
);
ALTER TABLE presence ADD COLUMN deputy TEXT COLLATE "C";
