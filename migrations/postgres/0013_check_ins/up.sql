-- A check-in is what one of the two answered in a week; its week is the day of its Monday.
CREATE TABLE check_ins (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    week BIGINT NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    felt_good TEXT NOT NULL,
    need_more TEXT NOT NULL,
    thank_for TEXT NOT NULL,
    connected SMALLINT CHECK (connected BETWEEN 1 AND 5),
    seal TEXT NOT NULL CHECK (seal IN ('closed', 'ready', 'kept', 'open')),
    version BIGINT NOT NULL,
    PRIMARY KEY (bond_id, week, person_id)
);

-- The chosen day of the week, and while a change of it waits for its own day: the week that was held, and when.
ALTER TABLE bonds ADD COLUMN check_in_day SMALLINT NOT NULL DEFAULT 7 CHECK (check_in_day BETWEEN 1 AND 7);
ALTER TABLE bonds ADD COLUMN check_in_held BIGINT;
ALTER TABLE bonds ADD COLUMN check_in_changed_on BIGINT;
-- The latest week that the two opened, and the latest in which a member wrote.
ALTER TABLE bonds ADD COLUMN check_in_opened BIGINT;
ALTER TABLE members ADD COLUMN check_in_week BIGINT;

-- When a need was met, came to rest or was opened again.
CREATE TABLE need_turns (
    bond_id UUID NOT NULL,
    need_id UUID NOT NULL,
    nth BIGINT NOT NULL,
    day BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'met', 'resting')),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    PRIMARY KEY (bond_id, need_id, nth),
    FOREIGN KEY (bond_id, need_id) REFERENCES needs (bond_id, id) ON DELETE CASCADE
);
