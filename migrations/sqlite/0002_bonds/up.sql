CREATE TABLE bonds (
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('partners', 'friends', 'family', 'colleagues')),
    time_zone TEXT NOT NULL,
    writes INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    linked_on INTEGER,
    ended_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    side INTEGER NOT NULL CHECK (side IN (0, 1)),
    revision INTEGER NOT NULL DEFAULT 1,
    tempo TEXT CHECK (tempo IN ('close', 'steady', 'occasional')),
    PRIMARY KEY (bond_id, person_id),
    UNIQUE (bond_id, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_by_person ON members (person_id);

CREATE TABLE active_pairs (
    first_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    second_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    bond_id BLOB NOT NULL UNIQUE REFERENCES bonds (id) ON DELETE CASCADE,
    PRIMARY KEY (first_id, second_id),
    CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
    code_hash BLOB NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    inviter_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    seed BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'revoked')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX invitations_by_bond ON invitations (bond_id);

CREATE TABLE seasons (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    started_by BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('illness', 'newborn', 'grief', 'exams_or_work', 'travel', 'other')),
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (bond_id, id),
    CHECK (until_day >= from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE earlier_wordings (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    entry_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (bond_id, entry_id, version)
) STRICT, WITHOUT ROWID;
