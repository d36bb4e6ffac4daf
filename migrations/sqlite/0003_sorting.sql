-- Sorting ideas: joining and splitting them, who looks after one, private notes, tags.

-- One idea goes on as part of another. Rows stay when a join is undone: they are its story.
CREATE TABLE idea_joins (
    id                 BLOB PRIMARY KEY NOT NULL,
    -- The idea that goes on in the other one.
    idea_id            BLOB NOT NULL REFERENCES ideas (id),
    kept_id            BLOB NOT NULL REFERENCES ideas (id),
    -- The state that undoing brings back.
    state_before       TEXT NOT NULL,
    -- Whether both said the same then, and which version of the kept one: then an answer to the one is none that is missing
    -- for the other, as long as the words stay.
    same_words         INTEGER NOT NULL,
    kept_version       INTEGER NOT NULL,
    reason             TEXT NOT NULL,
    joined_by          BLOB REFERENCES people (id),
    -- What they were called and what they were then.
    joined_name        TEXT NOT NULL,
    joined_job         TEXT,
    created_at         INTEGER NOT NULL,
    undone_by          BLOB REFERENCES people (id),
    undone_at          INTEGER
) STRICT;
CREATE UNIQUE INDEX idea_joins_now ON idea_joins (idea_id) WHERE undone_at IS NULL;
CREATE INDEX idea_joins_idea ON idea_joins (idea_id, created_at);
CREATE INDEX idea_joins_kept ON idea_joins (kept_id, created_at) WHERE undone_at IS NULL;

-- Who looks after an idea, now and before. Nobody when person_id is NULL.
CREATE TABLE idea_assignments (
    id                 BLOB PRIMARY KEY NOT NULL,
    idea_id            BLOB NOT NULL REFERENCES ideas (id),
    person_id          BLOB REFERENCES people (id),
    assigned_by        BLOB REFERENCES people (id),
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX idea_assignments_idea ON idea_assignments (idea_id, created_at);

-- What staff note about an idea, for the staff of its mission only. Only ever added to; in no export.
CREATE TABLE idea_notes (
    id                 BLOB PRIMARY KEY NOT NULL,
    idea_id            BLOB NOT NULL REFERENCES ideas (id),
    author_id          BLOB REFERENCES people (id),
    -- What its author was called and what they were then.
    author_name        TEXT NOT NULL,
    author_role        TEXT NOT NULL,
    text               TEXT NOT NULL,
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX idea_notes_idea ON idea_notes (idea_id, created_at, id);

CREATE TABLE tags (
    id                 BLOB PRIMARY KEY NOT NULL,
    mission_id         BLOB NOT NULL REFERENCES missions (id),
    name               TEXT NOT NULL,
    -- The name in small letters: two tags of a mission never differ in capitals only.
    name_key           TEXT NOT NULL,
    language           TEXT NOT NULL,
    idea_count         INTEGER NOT NULL DEFAULT 0,
    created_by         BLOB REFERENCES people (id),
    created_at         INTEGER NOT NULL,
    UNIQUE (mission_id, name_key)
) STRICT;

CREATE TABLE idea_tags (
    idea_id            BLOB NOT NULL REFERENCES ideas (id),
    tag_id             BLOB NOT NULL REFERENCES tags (id),
    created_at         INTEGER NOT NULL,
    PRIMARY KEY (idea_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX idea_tags_tag ON idea_tags (tag_id, idea_id);

-- How many ideas go on in this one now; what it was split from, and how many were split from it.
ALTER TABLE ideas ADD COLUMN joined_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ideas ADD COLUMN split_from BLOB REFERENCES ideas (id);
ALTER TABLE ideas ADD COLUMN part_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ideas ADD COLUMN tag_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ideas ADD COLUMN note_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ideas ADD COLUMN assigned_to BLOB REFERENCES people (id);
CREATE INDEX ideas_split_from ON ideas (split_from, serial) WHERE split_from IS NOT NULL;
CREATE INDEX ideas_assigned ON ideas (assigned_to, state) WHERE assigned_to IS NOT NULL;

-- Staff are few among many people.
CREATE INDEX people_staff ON people (name, id) WHERE role <> 'resident';
