DROP TABLE dismissals;
DROP TABLE care_days;
