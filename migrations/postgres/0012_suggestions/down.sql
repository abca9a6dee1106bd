ALTER TABLE members DROP COLUMN likes;
ALTER TABLE members DROP COLUMN suggested;
ALTER TABLE bonds DROP COLUMN suggested_until;
