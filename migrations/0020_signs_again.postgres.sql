-- More words are signs now (core.store.signs): `C++` of `C++17`, and narrow letters of Japanese as
-- the usual ones. The program itself finds all anew, after this.
SELECT 1;
