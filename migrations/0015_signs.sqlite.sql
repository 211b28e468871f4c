-- Words that tickets_text misses (core.store.signs); `signs()` is the program's own function. Most
-- tickets have none, and no row.
CREATE VIRTUAL TABLE tickets_signs USING fts5 (ws, title, other, tokenize = 'ascii');

INSERT INTO tickets_signs (rowid, ws, title, other)
  SELECT key, ws, signs(title), signs(desc, res) FROM tickets
  WHERE signs(title, desc, res) <> '';

CREATE TRIGGER tickets_signed AFTER INSERT ON tickets
WHEN signs(new.title, new.desc, new.res) <> ''
BEGIN
  INSERT INTO tickets_signs (rowid, ws, title, other)
    VALUES (new.key, new.ws, signs(new.title), signs(new.desc, new.res));
END;

CREATE TRIGGER tickets_resigned AFTER UPDATE OF title, desc, res ON tickets
WHEN (old.title, old.desc, old.res) IS NOT (new.title, new.desc, new.res)
  AND signs(old.title, old.desc, old.res) || signs(new.title, new.desc, new.res) <> ''
BEGIN
  DELETE FROM tickets_signs WHERE rowid = old.key;
  INSERT INTO tickets_signs (rowid, ws, title, other)
    SELECT new.key, new.ws, signs(new.title), signs(new.desc, new.res)
    WHERE signs(new.title, new.desc, new.res) <> '';
END;

CREATE TRIGGER tickets_unsigned AFTER DELETE ON tickets BEGIN
  DELETE FROM tickets_signs WHERE rowid = old.key;
END;
