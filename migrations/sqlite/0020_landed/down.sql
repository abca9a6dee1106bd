ALTER TABLE contributions DROP COLUMN landed;
