-- What a person writes to themselves, once a week. Belongs to no bond.
CREATE TABLE reflections (
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    week_on INTEGER NOT NULL,
    id BLOB NOT NULL,
    gave INTEGER CHECK (gave BETWEEN -2 AND 2),
    received INTEGER CHECK (received BETWEEN -2 AND 2),
    open INTEGER CHECK (open BETWEEN -2 AND 2),
    load INTEGER CHECK (load BETWEEN -2 AND 2),
    words TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (person_id, week_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX reflections_by_id ON reflections (person_id, id);

-- One that was deleted within the last minute, so that its author can bring it back.
CREATE TABLE reflection_deletions (
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    entry TEXT NOT NULL,
    deleted_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reflection_deletions_by_age ON reflection_deletions (deleted_at);

-- What the last reflections say to their author, and until which day; worked out with each of them.
ALTER TABLE people ADD COLUMN own_word TEXT CHECK (own_word IN ('heavy', 'closed'));
ALTER TABLE people ADD COLUMN own_word_until INTEGER;

-- Such words that were put away: until a day, or for good.
CREATE TABLE own_words_away (
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    word TEXT NOT NULL CHECK (word IN ('heavy', 'closed')),
    until_day INTEGER,
    PRIMARY KEY (person_id, word)
) STRICT, WITHOUT ROWID;
