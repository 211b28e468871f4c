-- Whether a change came with an import: connections are not told of it.
ALTER TABLE changes ADD COLUMN imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1));
