-- Which of the first steps a member leaves for later. Known to them alone.
CREATE TABLE skipped_steps (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    step TEXT NOT NULL CHECK (step IN ('need', 'boundary', 'love_languages')),
    PRIMARY KEY (bond_id, person_id, step)
) STRICT, WITHOUT ROWID;
