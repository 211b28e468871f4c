-- What a workspace's corrections have taught its classifier. `version` is a
-- new random number with each change, so that every process sees when another has learnt something.

CREATE TABLE learnt (
  ws      TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  model   BLOB  -- as core.classifier.Learnt writes it; NULL: forgotten
) STRICT;
