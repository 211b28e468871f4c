-- Who is invited to a meeting besides its guest.
CREATE TABLE meeting_guests (
  ws TEXT NOT NULL,
  "user" TEXT NOT NULL,
  uid TEXT NOT NULL,
  PRIMARY KEY (ws, "user", uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_guests_uid ON meeting_guests (uid);
