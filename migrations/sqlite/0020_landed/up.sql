-- Whether the receiver says that it landed, beside the entry: lists of many look no answer up.
ALTER TABLE contributions ADD COLUMN landed INTEGER NOT NULL DEFAULT 0 CHECK (landed IN (0, 1));
UPDATE contributions SET landed = 1 WHERE EXISTS (
    SELECT 1 FROM landings
    WHERE landings.bond_id = contributions.bond_id AND landings.contribution_id = contributions.id
        AND landings.landing = 'landed'
);
