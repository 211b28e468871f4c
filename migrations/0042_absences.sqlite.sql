-- Absences that begin later: `since/until` in UTC, to the minute, a space between two of them.
ALTER TABLE presence ADD COLUMN later TEXT;
