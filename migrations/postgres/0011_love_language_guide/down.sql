DROP TABLE love_guesses;
DROP TABLE love_kinds;
