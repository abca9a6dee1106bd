CREATE TABLE needs (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id UUID NOT NULL,
    owner_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    love_language TEXT CHECK (love_language IN ('words', 'time', 'help', 'gifts', 'touch')),
    importance SMALLINT NOT NULL CHECK (importance BETWEEN 0 AND 3),
    raised_at BIGINT,
    every_days BIGINT CHECK (every_days BETWEEN 1 AND 366),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    state TEXT NOT NULL CHECK (state IN ('open', 'met', 'resting')),
    said_on BIGINT NOT NULL,
    said_at BIGINT NOT NULL,
    opened_on BIGINT NOT NULL,
    met_on BIGINT,
    last_answered_on BIGINT,
    last_pulse_on BIGINT,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, id)
);
CREATE INDEX needs_by_rank ON needs (bond_id, state, visibility, importance, said_at);
CREATE INDEX needs_by_age ON needs (bond_id, said_at, id);

CREATE TABLE pulses (
    bond_id UUID NOT NULL,
    need_id UUID NOT NULL,
    day BIGINT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    level SMALLINT NOT NULL CHECK (level BETWEEN 0 AND 2),
    said_at BIGINT NOT NULL,
    PRIMARY KEY (bond_id, day, need_id, visibility),
    FOREIGN KEY (bond_id, need_id) REFERENCES needs (bond_id, id) ON DELETE CASCADE
);
CREATE INDEX pulses_by_need ON pulses (bond_id, need_id, day);
