-- Whether a change came with an import: connections are not told of it.
ALTER TABLE changes ADD COLUMN imported BOOLEAN NOT NULL DEFAULT FALSE;
