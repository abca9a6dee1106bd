ALTER TABLE members ADD COLUMN care_days BYTEA;
DROP TABLE care_days;

ALTER TABLE needs ADD COLUMN said BYTEA;
ALTER TABLE needs DROP COLUMN last_pulse_on;

-- The same keys as in SQLite, where rows lie in the order of their key.
ALTER TABLE contributions ADD UNIQUE (bond_id, id);
ALTER TABLE need_answers DROP CONSTRAINT need_answers_bond_id_contribution_id_fkey;
ALTER TABLE landings DROP CONSTRAINT landings_bond_id_contribution_id_fkey;
ALTER TABLE contributions DROP CONSTRAINT contributions_pkey;
ALTER TABLE contributions ADD PRIMARY KEY (bond_id, done_on, id);
ALTER TABLE need_answers ADD FOREIGN KEY (bond_id, contribution_id) REFERENCES contributions (bond_id, id) ON DELETE CASCADE;
ALTER TABLE landings ADD FOREIGN KEY (bond_id, contribution_id) REFERENCES contributions (bond_id, id) ON DELETE CASCADE;
DROP INDEX contributions_by_day;
DROP INDEX contributions_by_author;
-- What its receiver wrote down: the giver is asked whether it is the same moment.
CREATE INDEX contributions_noticed ON contributions (bond_id, done_on, id) WHERE author_id <> giver_id;
