ALTER TABLE members DROP COLUMN stepped_back;
