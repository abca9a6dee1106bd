CREATE TABLE love_menus (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    receive_words INTEGER NOT NULL CHECK (receive_words BETWEEN 0 AND 4),
    receive_time INTEGER NOT NULL CHECK (receive_time BETWEEN 0 AND 4),
    receive_help INTEGER NOT NULL CHECK (receive_help BETWEEN 0 AND 4),
    receive_gifts INTEGER NOT NULL CHECK (receive_gifts BETWEEN 0 AND 4),
    receive_touch INTEGER NOT NULL CHECK (receive_touch BETWEEN 0 AND 4),
    give_words INTEGER NOT NULL CHECK (give_words BETWEEN 0 AND 4),
    give_time INTEGER NOT NULL CHECK (give_time BETWEEN 0 AND 4),
    give_help INTEGER NOT NULL CHECK (give_help BETWEEN 0 AND 4),
    give_gifts INTEGER NOT NULL CHECK (give_gifts BETWEEN 0 AND 4),
    give_touch INTEGER NOT NULL CHECK (give_touch BETWEEN 0 AND 4),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    set_on INTEGER NOT NULL,
    PRIMARY KEY (bond_id, person_id, version)
) STRICT, WITHOUT ROWID;
