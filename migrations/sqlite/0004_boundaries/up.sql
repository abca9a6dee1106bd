CREATE TABLE boundaries (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    owner_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    topic TEXT NOT NULL CHECK (topic IN ('touch', 'time', 'privacy', 'money', 'intimacy', 'family_and_friends', 'work', 'communication', 'other')),
    words TEXT NOT NULL,
    firmness INTEGER NOT NULL CHECK (firmness BETWEEN 0 AND 2),
    love_languages INTEGER NOT NULL CHECK (love_languages BETWEEN 0 AND 31),
    review_on INTEGER,
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    said_on INTEGER NOT NULL,
    said_at INTEGER NOT NULL,
    acknowledged_on INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX boundaries_by_age ON boundaries (bond_id, said_at, id);
CREATE INDEX boundaries_to_mind ON boundaries (bond_id, owner_id, visibility, firmness, said_at, id);
