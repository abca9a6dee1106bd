CREATE TABLE people (
    id BLOB NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 60),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    locale TEXT NOT NULL DEFAULT 'en',
    theme TEXT NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    key_hash BLOB NOT NULL PRIMARY KEY CHECK (length(key_hash) = 32),
    person_id BLOB REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_person ON sessions (person_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE sign_in_failures (
    account BLOB NOT NULL PRIMARY KEY CHECK (length(account) = 32),
    failures INTEGER NOT NULL CHECK (failures > 0),
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE submissions (
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    form BLOB NOT NULL CHECK (length(form) = 32),
    location TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX submissions_by_age ON submissions (made_at);
