-- What was suggested to whom, up to which day that is written down, and what each likes to receive, as they share it.
ALTER TABLE bonds ADD COLUMN suggested_until INTEGER;
ALTER TABLE members ADD COLUMN suggested BLOB;
ALTER TABLE members ADD COLUMN likes INTEGER;
UPDATE members SET likes = (
    SELECT receive_words + 8 * receive_time + 64 * receive_help + 512 * receive_gifts + 4096 * receive_touch
    FROM love_menus
    WHERE love_menus.bond_id = members.bond_id AND love_menus.person_id = members.person_id
        AND love_menus.visibility = 'shared'
        AND love_menus.version = (
            SELECT MAX(latest.version) FROM love_menus AS latest
            WHERE latest.bond_id = members.bond_id AND latest.person_id = members.person_id
        )
);
