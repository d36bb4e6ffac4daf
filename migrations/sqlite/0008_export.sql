-- Open data and papers for committees.

-- Every export that was made. Of residents and strangers only that someone did.
CREATE TABLE exports (
    id                 BLOB PRIMARY KEY NOT NULL,
    mission_id         BLOB NOT NULL REFERENCES missions (id),
    -- The table, or 'all'.
    part               TEXT NOT NULL,
    format             TEXT NOT NULL,
    -- Staff by name.
    person_id          BLOB REFERENCES people (id),
    -- 'stranger', a role, or 'command'.
    role               TEXT NOT NULL,
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX exports_newest ON exports (created_at, id);
CREATE INDEX exports_mission ON exports (mission_id, created_at, id);

-- An export reads the viewpoints of a mission in the order of time.
CREATE INDEX viewpoints_export ON viewpoints (mission_id, created_at, id);
-- The words that people chose for a paper are looked for among the most helpful ones.
CREATE INDEX viewpoints_quotes ON viewpoints (mission_id, state, helpful_count, created_at);

-- Papers for committees, as they were made. They never change.
CREATE TABLE papers (
    id                 BLOB PRIMARY KEY NOT NULL,
    mission_id         BLOB NOT NULL REFERENCES missions (id),
    -- A mission or a decision, and its version then.
    target_kind        TEXT NOT NULL,
    target_id          BLOB NOT NULL,
    target_version     INTEGER NOT NULL,
    title              TEXT NOT NULL,
    committee          TEXT NOT NULL,
    -- The language of the paper, as a BCP 47 tag.
    language           TEXT NOT NULL,
    -- domain::paper::Paper as JSON, read whole.
    content            TEXT NOT NULL,
    made_by            BLOB NOT NULL REFERENCES people (id),
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX papers_newest ON papers (created_at, id);
CREATE INDEX papers_mission ON papers (mission_id, created_at, id);

-- What people wrote that stands in a paper. It goes when they take it back, and is not shown while it is not open to all.
CREATE TABLE paper_words (
    paper_id           BLOB NOT NULL REFERENCES papers (id),
    position           INTEGER NOT NULL,
    -- What the words are from.
    target_kind        TEXT NOT NULL,
    target_id          BLOB NOT NULL,
    words              TEXT NOT NULL,
    language           TEXT NOT NULL,
    PRIMARY KEY (paper_id, position)
) STRICT;
CREATE INDEX paper_words_target ON paper_words (target_id);
