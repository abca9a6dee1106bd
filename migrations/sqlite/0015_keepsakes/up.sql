-- Details worth remembering, some of them with a day.
CREATE TABLE keepsakes (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    author_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    about TEXT NOT NULL CHECK (about IN ('me', 'them')),
    on_day INTEGER,
    -- Its place in a leap year, from 0 for 1 January to 365 for 31 December.
    year_day INTEGER CHECK (year_day BETWEEN 0 AND 365),
    yearly INTEGER NOT NULL CHECK (yearly IN (0, 1)),
    remind_days INTEGER NOT NULL CHECK (remind_days BETWEEN 0 AND 60),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    kept_on INTEGER NOT NULL,
    kept_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, id),
    CHECK ((on_day IS NULL) = (year_day IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX keepsakes_by_year_day ON keepsakes (bond_id, year_day, id);
CREATE INDEX keepsakes_by_age ON keepsakes (bond_id, kept_at, id);

-- The days of the year on which a member's dashboard may have a keepsake to show.
ALTER TABLE members ADD COLUMN keepsake_days BLOB;
