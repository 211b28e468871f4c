"""The code and the statements that SQLite and PostgreSQL share."""
