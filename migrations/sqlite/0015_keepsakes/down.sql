ALTER TABLE members DROP COLUMN keepsake_days;
DROP TABLE keepsakes;
