-- Each transaction that writes to a workspace counts its version up. So one that has read needs no
-- lock: its writes are one statement, and fail if the version is another by then.

ALTER TABLE workspaces ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- The error makes the program run the transaction again.
CREATE FUNCTION unchanged(rows BIGINT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  IF rows = 0 THEN
    RAISE EXCEPTION 'the workspace changed meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
END $$;

-- What one of all processes does at a time: the latest turn that one of them took.
CREATE TABLE turns (
  what TEXT PRIMARY KEY,
  turn TEXT COLLATE "C" NOT NULL
);
