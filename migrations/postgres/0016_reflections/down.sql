DROP TABLE own_words_away;
ALTER TABLE people DROP COLUMN own_word_until;
ALTER TABLE people DROP COLUMN own_word;
DROP TABLE reflection_deletions;
DROP TABLE reflections;
