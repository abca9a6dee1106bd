CREATE TABLE care_days (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    day BIGINT NOT NULL,
    giver_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    entries BIGINT NOT NULL CHECK (entries > 0),
    PRIMARY KEY (bond_id, day, giver_id)
);

CREATE TABLE dismissals (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    word TEXT NOT NULL CHECK (word IN ('carrying', 'low_for_a_while', 'other_names')),
    until_day BIGINT,
    PRIMARY KEY (bond_id, person_id, word)
);
