-- Who has stepped back: all that they add stays with them.
ALTER TABLE members ADD COLUMN stepped_back INTEGER NOT NULL DEFAULT 0 CHECK (stepped_back IN (0, 1));
