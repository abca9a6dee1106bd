CREATE TABLE contributions_by_id (
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
    PRIMARY KEY (bond_id, id),
    CHECK ((visibility = 'surprise') = (surprise_until IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO contributions_by_id
    SELECT bond_id, id, giver_id, author_id, title, words, second_voice, done_on, love_language, visibility,
        surprise_until, awaits_answer, logged_at, version
    FROM contributions;
DROP TABLE contributions;
ALTER TABLE contributions_by_id RENAME TO contributions;
CREATE INDEX contributions_by_day ON contributions (bond_id, done_on, id);
CREATE INDEX contributions_by_author ON contributions (bond_id, author_id, done_on);
CREATE INDEX contributions_awaiting ON contributions (bond_id, giver_id, done_on, id) WHERE awaits_answer;
CREATE INDEX contributions_hidden ON contributions (bond_id, surprise_until) WHERE surprise_until IS NOT NULL;

ALTER TABLE needs DROP COLUMN said;
ALTER TABLE needs ADD COLUMN last_pulse_on INTEGER;
UPDATE needs SET last_pulse_on = (SELECT max(day) FROM pulses
    WHERE pulses.bond_id = needs.bond_id AND pulses.need_id = needs.id AND visibility = 'shared');

ALTER TABLE members DROP COLUMN care_days;
CREATE TABLE care_days (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    giver_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    entries INTEGER NOT NULL CHECK (entries > 0),
    PRIMARY KEY (bond_id, day, giver_id)
) STRICT, WITHOUT ROWID;
INSERT INTO care_days
    SELECT bond_id, done_on, giver_id, count(*) FROM contributions WHERE visibility = 'shared'
    GROUP BY bond_id, done_on, giver_id;
