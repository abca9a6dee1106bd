-- Thank-yous that stand alone and good news, with what the other answers to the latter.
CREATE TABLE thanks (
    bond_id UUID NOT NULL REFERENCES bonds (id) ON DELETE CASCADE,
    id UUID NOT NULL,
    author_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('thanks', 'good_news')),
    words TEXT NOT NULL,
    says_about_you TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared')),
    said_on BIGINT NOT NULL,
    -- The day on which the other last answered, and the later of the two.
    answered_on BIGINT,
    moved_on BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (bond_id, id)
);
CREATE INDEX thanks_by_day ON thanks (bond_id, said_on, id);
-- What came in lately: said or answered.
CREATE INDEX thanks_lately ON thanks (bond_id, moved_on, id);

CREATE TABLE news_answers (
    bond_id UUID NOT NULL,
    news_id UUID NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('ask', 'celebrate', 'remember')),
    words TEXT NOT NULL,
    answered_on BIGINT NOT NULL,
    PRIMARY KEY (bond_id, news_id, way),
    FOREIGN KEY (bond_id, news_id) REFERENCES thanks (bond_id, id) ON DELETE CASCADE
);

-- The thanks of answers stand in the jar by their day.
CREATE INDEX landings_by_day ON landings (bond_id, answered_on, contribution_id);

-- The day on which the other last shared a thank-you or good news, or answered some of this member's.
ALTER TABLE members ADD COLUMN thanked_on BIGINT;
