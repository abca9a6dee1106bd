DROP TABLE need_turns;
ALTER TABLE members DROP COLUMN check_in_week;
ALTER TABLE bonds DROP COLUMN check_in_opened;
ALTER TABLE bonds DROP COLUMN check_in_changed_on;
ALTER TABLE bonds DROP COLUMN check_in_held;
ALTER TABLE bonds DROP COLUMN check_in_day;
DROP TABLE check_ins;
