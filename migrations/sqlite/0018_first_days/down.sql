DROP TABLE skipped_steps;
