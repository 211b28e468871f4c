-- More words are signs now (core.store.signs): `C++` of `C++17`, and narrow letters of Japanese as
-- the usual ones. All are found anew.
DELETE FROM tickets_signs;

INSERT INTO tickets_signs (rowid, ws, title, other)
  SELECT key, ws, signs(title), signs(desc, res) FROM tickets
  WHERE signs(title, desc, res) <> '';
