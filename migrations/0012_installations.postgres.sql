-- Where the bot is installed: in a workspace (T..) or in all of an organisation (E..).

CREATE TABLE installations (
  id     TEXT PRIMARY KEY,
  sealed BYTEA NOT NULL  -- what Slack gave, encrypted with the keys of SECRET_KEYS
);

CREATE TABLE organisations (
  workspace    TEXT PRIMARY KEY,
  organisation TEXT NOT NULL
);
