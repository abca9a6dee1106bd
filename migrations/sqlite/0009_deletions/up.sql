-- What was deleted within the last minute, so that its author can bring it back.
CREATE TABLE deletions (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    entry_id BLOB NOT NULL,
    author_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    entry TEXT NOT NULL,
    deleted_at INTEGER NOT NULL,
    PRIMARY KEY (bond_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deletions_by_age ON deletions (deleted_at);
