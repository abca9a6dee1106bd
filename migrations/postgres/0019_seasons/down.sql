DROP TABLE welcomes;
ALTER TABLE seasons DROP COLUMN version;
ALTER TABLE seasons DROP COLUMN other_words;
