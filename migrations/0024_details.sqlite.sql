-- What stands beside a ticket's fields: labels, its client, .. Most tickets have none of it.
-- told: JSON, see core/details.py; marks are the values that lists are filtered by.
CREATE TABLE details (
  ticket INTEGER PRIMARY KEY REFERENCES tickets (key),
  told TEXT NOT NULL
) STRICT;
CREATE TABLE marks (
  ws TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  ticket INTEGER NOT NULL REFERENCES tickets (key),
  PRIMARY KEY (ws, name, value, ticket)
) STRICT, WITHOUT ROWID;
CREATE INDEX marks_ticket ON marks (ticket);
-- The channels of clients.
CREATE TABLE clients (
  ws TEXT NOT NULL,
  channel TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (ws, channel)
) STRICT, WITHOUT ROWID;
