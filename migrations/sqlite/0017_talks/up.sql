-- What each kept for themselves of a talk at one table, in their own words. Opened: both kept theirs of one day.
CREATE TABLE talks (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    thanks TEXT NOT NULL,
    need TEXT NOT NULL,
    hard TEXT NOT NULL,
    boundary TEXT NOT NULL,
    small TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    opened INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX talks_by_day ON talks (bond_id, day, id);
