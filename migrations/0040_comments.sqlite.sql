-- What a note is called in the system that it was imported from, so that a second import adds only
-- comments that are new. None for our own notes.
ALTER TABLE notes ADD COLUMN source TEXT;
