-- What a person writes to themselves, once a week. Belongs to no bond.
CREATE TABLE reflections (
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    week_on BIGINT NOT NULL,
    id UUID NOT NULL,
    gave SMALLINT CHECK (gave BETWEEN -2 AND 2),
    received SMALLINT CHECK (received BETWEEN -2 AND 2),
    open SMALLINT CHECK (open BETWEEN -2 AND 2),
    load SMALLINT CHECK (load BETWEEN -2 AND 2),
    words TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (person_id, week_on)
);
CREATE INDEX reflections_by_id ON reflections (person_id, id);

-- One that was deleted within the last minute, so that its author can bring it back.
CREATE TABLE reflection_deletions (
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    id UUID NOT NULL,
    entry TEXT NOT NULL,
    deleted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, id)
);
CREATE INDEX reflection_deletions_by_age ON reflection_deletions (deleted_at);

-- What the last reflections say to their author, and until which day; worked out with each of them.
ALTER TABLE people ADD COLUMN own_word TEXT CHECK (own_word IN ('heavy', 'closed'));
ALTER TABLE people ADD COLUMN own_word_until BIGINT;

-- Such words that were put away: until a day, or for good.
CREATE TABLE own_words_away (
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    word TEXT NOT NULL CHECK (word IN ('heavy', 'closed')),
    until_day BIGINT,
    PRIMARY KEY (person_id, word)
);
