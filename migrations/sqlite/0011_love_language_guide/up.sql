-- Kinds of one's own on a menu, kept with each version of it. `known` is one that we have a word for in each language.
CREATE TABLE love_kinds (
    bond_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 4),
    known TEXT CHECK (known IN ('listening', 'play', 'space', 'reliability')),
    name TEXT NOT NULL,
    receive INTEGER NOT NULL CHECK (receive BETWEEN 0 AND 4),
    give INTEGER NOT NULL CHECK (give BETWEEN 0 AND 4),
    PRIMARY KEY (bond_id, person_id, version, place),
    FOREIGN KEY (bond_id, person_id, version) REFERENCES love_menus (bond_id, person_id, version) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What each guesses that the other likes to receive. `shared` once its author has opened it.
CREATE TABLE love_guesses (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    receive_words INTEGER CHECK (receive_words BETWEEN 0 AND 4),
    receive_time INTEGER CHECK (receive_time BETWEEN 0 AND 4),
    receive_help INTEGER CHECK (receive_help BETWEEN 0 AND 4),
    receive_gifts INTEGER CHECK (receive_gifts BETWEEN 0 AND 4),
    receive_touch INTEGER CHECK (receive_touch BETWEEN 0 AND 4),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    guessed_on INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (bond_id, person_id)
) STRICT, WITHOUT ROWID;
