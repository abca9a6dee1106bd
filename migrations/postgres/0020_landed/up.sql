-- Whether the receiver says that it landed, beside the entry: lists of many look no answer up.
ALTER TABLE contributions ADD COLUMN landed BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE contributions SET landed = TRUE WHERE EXISTS (
    SELECT 1 FROM landings
    WHERE landings.bond_id = contributions.bond_id AND landings.contribution_id = contributions.id
        AND landings.landing = 'landed'
);
