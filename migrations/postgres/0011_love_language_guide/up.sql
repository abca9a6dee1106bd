-- Kinds of one's own on a menu, kept with each version of it. `known` is one that we have a word for in each language.
CREATE TABLE love_kinds (
    bond_id UUID NOT NULL,
    person_id UUID NOT NULL,
    version BIGINT NOT NULL,
    place SMALLINT NOT NULL CHECK (place BETWEEN 0 AND 4),
    known TEXT CHECK (known IN ('listening', 'play', 'space', 'reliability')),
    name TEXT NOT NULL,
    receive SMALLINT NOT NULL CHECK (receive BETWEEN 0 AND 4),
    give SMALLINT NOT NULL CHECK (give BETWEEN 0 AND 4),
    PRIMARY KEY (bond_id, person_id, version, place),
    FOREIGN KEY (bond_id, person_id, version) REFERENCES love_menus (bond_id, person_id, version) ON DELETE CASCADE
);

-- What each guesses that the other likes to receive. `shared` once its author has opened it.
CREATE TABLE love_guesses (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    receive_words SMALLINT CHECK (receive_words BETWEEN 0 AND 4),
    receive_time SMALLINT CHECK (receive_time BETWEEN 0 AND 4),
    receive_help SMALLINT CHECK (receive_help BETWEEN 0 AND 4),
    receive_gifts SMALLINT CHECK (receive_gifts BETWEEN 0 AND 4),
    receive_touch SMALLINT CHECK (receive_touch BETWEEN 0 AND 4),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    guessed_on BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (bond_id, person_id)
);
