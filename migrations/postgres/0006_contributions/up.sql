CREATE TABLE contributions (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id UUID NOT NULL,
    giver_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    author_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    second_voice TEXT,
    done_on BIGINT NOT NULL,
    love_language TEXT CHECK (love_language IN ('words', 'time', 'help', 'gifts', 'touch')),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'surprise')),
    surprise_until BIGINT,
    awaits_answer BOOLEAN NOT NULL,
    logged_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, id),
    CHECK ((visibility = 'surprise') = (surprise_until IS NOT NULL))
);
CREATE INDEX contributions_by_day ON contributions (bond_id, done_on, id);
CREATE INDEX contributions_by_author ON contributions (bond_id, author_id, done_on);
CREATE INDEX contributions_awaiting ON contributions (bond_id, giver_id, done_on, id) WHERE awaits_answer;
CREATE INDEX contributions_hidden ON contributions (bond_id, surprise_until) WHERE surprise_until IS NOT NULL;

CREATE TABLE need_answers (
    bond_id UUID NOT NULL,
    need_id UUID NOT NULL,
    contribution_id UUID NOT NULL,
    PRIMARY KEY (bond_id, need_id, contribution_id),
    FOREIGN KEY (bond_id, need_id) REFERENCES needs (bond_id, id) ON DELETE CASCADE,
    FOREIGN KEY (bond_id, contribution_id) REFERENCES contributions (bond_id, id) ON DELETE CASCADE
);
CREATE INDEX need_answers_by_contribution ON need_answers (bond_id, contribution_id);

CREATE TABLE landings (
    bond_id UUID NOT NULL,
    contribution_id UUID NOT NULL,
    landing TEXT NOT NULL CHECK (landing IN ('landed', 'missed')),
    thanks TEXT NOT NULL,
    instead TEXT NOT NULL,
    told BOOLEAN NOT NULL,
    answered_on BIGINT NOT NULL,
    PRIMARY KEY (bond_id, contribution_id),
    FOREIGN KEY (bond_id, contribution_id) REFERENCES contributions (bond_id, id) ON DELETE CASCADE
);
