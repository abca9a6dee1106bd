ALTER TABLE members DROP COLUMN thanked_on;
DROP INDEX landings_by_day;
DROP TABLE news_answers;
DROP TABLE thanks;
