DROP TABLE landings;
DROP TABLE need_answers;
DROP TABLE contributions;
