-- looked: the latest change that somebody was told of by `new`.

ALTER TABLE people ADD COLUMN looked INTEGER;
