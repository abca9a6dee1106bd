CREATE TABLE care_days (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    giver_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    entries INTEGER NOT NULL CHECK (entries > 0),
    PRIMARY KEY (bond_id, day, giver_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissals (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    word TEXT NOT NULL CHECK (word IN ('carrying', 'low_for_a_while', 'other_names')),
    until_day INTEGER,
    PRIMARY KEY (bond_id, person_id, word)
) STRICT, WITHOUT ROWID;
