-- Details worth remembering, some of them with a day.
CREATE TABLE keepsakes (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id UUID NOT NULL,
    author_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    about TEXT NOT NULL CHECK (about IN ('me', 'them')),
    on_day BIGINT,
    -- Its place in a leap year, from 0 for 1 January to 365 for 31 December.
    year_day SMALLINT CHECK (year_day BETWEEN 0 AND 365),
    yearly BOOLEAN NOT NULL,
    remind_days SMALLINT NOT NULL CHECK (remind_days BETWEEN 0 AND 60),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    kept_on BIGINT NOT NULL,
    kept_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, id),
    CHECK ((on_day IS NULL) = (year_day IS NULL))
);
CREATE INDEX keepsakes_by_year_day ON keepsakes (bond_id, year_day, id);
CREATE INDEX keepsakes_by_age ON keepsakes (bond_id, kept_at, id);

-- The days of the year on which a member's dashboard may have a keepsake to show.
ALTER TABLE members ADD COLUMN keepsake_days BYTEA;
