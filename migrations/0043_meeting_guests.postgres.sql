-- Who is invited to a meeting besides its guest.
CREATE TABLE meeting_guests (
  ws TEXT COLLATE "C" NOT NULL,
  "user" TEXT COLLATE "C" NOT NULL,
  uid TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (ws, "user", uid)
);
CREATE INDEX meeting_guests_uid ON meeting_guests (uid);
