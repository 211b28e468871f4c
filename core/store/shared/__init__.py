"""What both databases share: statements that SQLite and PostgreSQL run as they are."""
