CREATE TABLE bonds (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('partners', 'friends', 'family', 'colleagues')),
    time_zone TEXT NOT NULL,
    writes BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    linked_on BIGINT,
    ended_at BIGINT
);

CREATE TABLE members (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    side SMALLINT NOT NULL CHECK (side IN (0, 1)),
    revision BIGINT NOT NULL DEFAULT 1,
    tempo TEXT CHECK (tempo IN ('close', 'steady', 'occasional')),
    PRIMARY KEY (bond_id, person_id),
    UNIQUE (bond_id, side)
);
CREATE INDEX members_by_person ON members (person_id);

CREATE TABLE active_pairs (
    first_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    second_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    bond_id UUID NOT NULL UNIQUE REFERENCES bonds (id) ON DELETE CASCADE,
    PRIMARY KEY (first_id, second_id),
    CHECK (first_id < second_id)
);

CREATE TABLE invitations (
    code_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    inviter_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    seed UUID NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'revoked')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX invitations_by_bond ON invitations (bond_id);

CREATE TABLE seasons (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id UUID NOT NULL,
    started_by UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('illness', 'newborn', 'grief', 'exams_or_work', 'travel', 'other')),
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (bond_id, id),
    CHECK (until_day >= from_day)
);

CREATE TABLE earlier_wordings (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    entry_id UUID NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (bond_id, entry_id, version)
);
