-- Who has stepped back: all that they add stays with them.
ALTER TABLE members ADD COLUMN stepped_back BOOLEAN NOT NULL DEFAULT FALSE;
