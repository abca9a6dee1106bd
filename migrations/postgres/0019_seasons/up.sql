-- A season has words of both, each their own, and the welcome after it can be put away by each alone.
ALTER TABLE seasons ADD COLUMN other_words TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

CREATE TABLE welcomes (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    season_id UUID NOT NULL,
    PRIMARY KEY (bond_id, person_id, season_id),
    FOREIGN KEY (bond_id, season_id) REFERENCES seasons (bond_id, id) ON DELETE CASCADE
);
