CREATE TABLE contributions (
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
CREATE INDEX contributions_by_day ON contributions (bond_id, done_on, id);
CREATE INDEX contributions_by_author ON contributions (bond_id, author_id, done_on);
CREATE INDEX contributions_awaiting ON contributions (bond_id, giver_id, done_on, id) WHERE awaits_answer;
CREATE INDEX contributions_hidden ON contributions (bond_id, surprise_until) WHERE surprise_until IS NOT NULL;

CREATE TABLE need_answers (
    bond_id BLOB NOT NULL,
    need_id BLOB NOT NULL,
    contribution_id BLOB NOT NULL,
    PRIMARY KEY (bond_id, need_id, contribution_id),
    FOREIGN KEY (bond_id, need_id) REFERENCES needs (bond_id, id) ON DELETE CASCADE,
    FOREIGN KEY (bond_id, contribution_id) REFERENCES contributions (bond_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX need_answers_by_contribution ON need_answers (bond_id, contribution_id);

CREATE TABLE landings (
    bond_id BLOB NOT NULL,
    contribution_id BLOB NOT NULL,
    landing TEXT NOT NULL CHECK (landing IN ('landed', 'missed')),
    thanks TEXT NOT NULL,
    instead TEXT NOT NULL,
    told INTEGER NOT NULL CHECK (told IN (0, 1)),
    answered_on INTEGER NOT NULL,
    PRIMARY KEY (bond_id, contribution_id),
    FOREIGN KEY (bond_id, contribution_id) REFERENCES contributions (bond_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
