CREATE TABLE love_menus (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    receive_words SMALLINT NOT NULL CHECK (receive_words BETWEEN 0 AND 4),
    receive_time SMALLINT NOT NULL CHECK (receive_time BETWEEN 0 AND 4),
    receive_help SMALLINT NOT NULL CHECK (receive_help BETWEEN 0 AND 4),
    receive_gifts SMALLINT NOT NULL CHECK (receive_gifts BETWEEN 0 AND 4),
    receive_touch SMALLINT NOT NULL CHECK (receive_touch BETWEEN 0 AND 4),
    give_words SMALLINT NOT NULL CHECK (give_words BETWEEN 0 AND 4),
    give_time SMALLINT NOT NULL CHECK (give_time BETWEEN 0 AND 4),
    give_help SMALLINT NOT NULL CHECK (give_help BETWEEN 0 AND 4),
    give_gifts SMALLINT NOT NULL CHECK (give_gifts BETWEEN 0 AND 4),
    give_touch SMALLINT NOT NULL CHECK (give_touch BETWEEN 0 AND 4),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    set_on BIGINT NOT NULL,
    PRIMARY KEY (bond_id, person_id, version)
);
