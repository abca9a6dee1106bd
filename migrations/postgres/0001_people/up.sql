CREATE TABLE people (
    id UUID NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 60),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    locale TEXT NOT NULL DEFAULT 'en',
    theme TEXT NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    key_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(key_hash) = 32),
    person_id UUID REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE sign_in_failures (
    account BYTEA NOT NULL PRIMARY KEY CHECK (length(account) = 32),
    failures BIGINT NOT NULL CHECK (failures > 0),
    since BIGINT NOT NULL
);

CREATE TABLE submissions (
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    form BYTEA NOT NULL CHECK (length(form) = 32),
    location TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, form)
);
CREATE INDEX submissions_by_age ON submissions (made_at);
