DROP INDEX contributions_noticed;
ALTER TABLE need_answers DROP CONSTRAINT need_answers_bond_id_contribution_id_fkey;
ALTER TABLE landings DROP CONSTRAINT landings_bond_id_contribution_id_fkey;
ALTER TABLE contributions DROP CONSTRAINT contributions_pkey;
ALTER TABLE contributions ADD PRIMARY KEY (bond_id, id);
ALTER TABLE contributions DROP CONSTRAINT contributions_bond_id_id_key;
ALTER TABLE need_answers ADD FOREIGN KEY (bond_id, contribution_id) REFERENCES contributions (bond_id, id) ON DELETE CASCADE;
ALTER TABLE landings ADD FOREIGN KEY (bond_id, contribution_id) REFERENCES contributions (bond_id, id) ON DELETE CASCADE;
CREATE INDEX contributions_by_day ON contributions (bond_id, done_on, id);
CREATE INDEX contributions_by_author ON contributions (bond_id, author_id, done_on);

ALTER TABLE needs DROP COLUMN said;
ALTER TABLE needs ADD COLUMN last_pulse_on BIGINT;
UPDATE needs SET last_pulse_on = (SELECT max(day) FROM pulses
    WHERE pulses.bond_id = needs.bond_id AND pulses.need_id = needs.id AND visibility = 'shared');

ALTER TABLE members DROP COLUMN care_days;
CREATE TABLE care_days (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    day BIGINT NOT NULL,
    giver_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    entries BIGINT NOT NULL CHECK (entries > 0),
    PRIMARY KEY (bond_id, day, giver_id)
);
INSERT INTO care_days
    SELECT bond_id, done_on, giver_id, count(*) FROM contributions WHERE visibility = 'shared'
    GROUP BY bond_id, done_on, giver_id;
