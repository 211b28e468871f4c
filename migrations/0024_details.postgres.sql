-- What stands beside a ticket's fields: labels, its client, .. Most tickets have none of it.
-- told: JSON, see core/details.py; marks are the values that lists are filtered by.
CREATE TABLE details (
  ticket BIGINT PRIMARY KEY REFERENCES tickets (key),
  told TEXT NOT NULL
);
CREATE TABLE marks (
  ws TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT COLLATE "C" NOT NULL,
  ticket BIGINT NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ws, name, value, ticket)
);
CREATE INDEX marks_ticket ON marks (ticket);
-- The channels of clients.
CREATE TABLE clients (
  ws TEXT NOT NULL,
  channel TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (ws, channel)
);
