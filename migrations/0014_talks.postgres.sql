-- What somebody's last commands in a conversation were about, so that "it" and "yes" are understood.

CREATE TABLE talks (
  ws     TEXT NOT NULL,
  "user" TEXT NOT NULL,
  place  TEXT NOT NULL,  -- a Slack channel, or '' outside Slack
  at     TEXT NOT NULL,
  told   TEXT NOT NULL,  -- core.desk.talk.Talk as JSON
  PRIMARY KEY (ws, "user", place)
);
