CREATE TABLE needs (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    owner_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    love_language TEXT CHECK (love_language IN ('words', 'time', 'help', 'gifts', 'touch')),
    importance INTEGER NOT NULL CHECK (importance BETWEEN 0 AND 3),
    raised_at INTEGER,
    every_days INTEGER CHECK (every_days BETWEEN 1 AND 366),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    state TEXT NOT NULL CHECK (state IN ('open', 'met', 'resting')),
    said_on INTEGER NOT NULL,
    said_at INTEGER NOT NULL,
    opened_on INTEGER NOT NULL,
    met_on INTEGER,
    last_answered_on INTEGER,
    last_pulse_on INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX needs_by_rank ON needs (bond_id, state, visibility, importance, said_at);
CREATE INDEX needs_by_age ON needs (bond_id, said_at, id);

CREATE TABLE pulses (
    bond_id BLOB NOT NULL,
    need_id BLOB NOT NULL,
    day INTEGER NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
    said_at INTEGER NOT NULL,
    PRIMARY KEY (bond_id, day, need_id, visibility),
    FOREIGN KEY (bond_id, need_id) REFERENCES needs (bond_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX pulses_by_need ON pulses (bond_id, need_id, day);
