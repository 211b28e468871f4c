-- What answers to the bot's questions have taught the workspace's reader.

ALTER TABLE learnt ADD COLUMN lessons BYTEA;  -- as core.parser.Taught writes it; NULL: none
