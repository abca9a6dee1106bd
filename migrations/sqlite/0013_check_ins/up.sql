-- A check-in is what one of the two answered in a week; its week is the day of its Monday.
CREATE TABLE check_ins (
    bond_id BLOB NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    week INTEGER NOT NULL,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    felt_good TEXT NOT NULL,
    need_more TEXT NOT NULL,
    thank_for TEXT NOT NULL,
    connected INTEGER CHECK (connected BETWEEN 1 AND 5),
    seal TEXT NOT NULL CHECK (seal IN ('closed', 'ready', 'kept', 'open')),
    version INTEGER NOT NULL,
    PRIMARY KEY (bond_id, week, person_id)
) STRICT, WITHOUT ROWID;

-- The chosen day of the week, and while a change of it waits for its own day: the week that was held, and when.
ALTER TABLE bonds ADD COLUMN check_in_day INTEGER NOT NULL DEFAULT 7 CHECK (check_in_day BETWEEN 1 AND 7);
ALTER TABLE bonds ADD COLUMN check_in_held INTEGER;
ALTER TABLE bonds ADD COLUMN check_in_changed_on INTEGER;
-- The latest week that the two opened, and the latest in which a member wrote.
ALTER TABLE bonds ADD COLUMN check_in_opened INTEGER;
ALTER TABLE members ADD COLUMN check_in_week INTEGER;

-- When a need was met, came to rest or was opened again.
CREATE TABLE need_turns (
    bond_id BLOB NOT NULL,
    need_id BLOB NOT NULL,
    nth INTEGER NOT NULL,
    day INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'met', 'resting')),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    PRIMARY KEY (bond_id, need_id, nth),
    FOREIGN KEY (bond_id, need_id) REFERENCES needs (bond_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
