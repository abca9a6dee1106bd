ALTER TABLE members ADD COLUMN care_days BLOB;
DROP TABLE care_days;

ALTER TABLE needs ADD COLUMN said BLOB;
ALTER TABLE needs DROP COLUMN last_pulse_on;

-- Rows in the order in which pages read them, and so no index by day: SQLite changes a key by copying the table.
CREATE TABLE contributions_in_order (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    giver_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    author_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    second_voice TEXT,
    done_on INTEGER NOT NULL,
    love_language TEXT CHECK (love_language IN ('words', 'time', 'help', 'gifts', 'touch')),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'surprise')),
    surprise_until INTEGER,
    awaits_answer INTEGER NOT NULL CHECK (awaits_answer IN (0, 1)),
    logged_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, done_on, id),
    UNIQUE (bond_id, id),
    CHECK ((visibility = 'surprise') = (surprise_until IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO contributions_in_order
    SELECT bond_id, id, giver_id, author_id, title, words, second_voice, done_on, love_language, visibility,
        surprise_until, awaits_answer, logged_at, version
    FROM contributions ORDER BY bond_id, done_on, id;
DROP TABLE contributions;
ALTER TABLE contributions_in_order RENAME TO contributions;
CREATE INDEX contributions_awaiting ON contributions (bond_id, giver_id, done_on, id) WHERE awaits_answer;
CREATE INDEX contributions_hidden ON contributions (bond_id, surprise_until) WHERE surprise_until IS NOT NULL;
-- What its receiver wrote down: the giver is asked whether it is the same moment.
CREATE INDEX contributions_noticed ON contributions (bond_id, done_on, id) WHERE author_id <> giver_id;
