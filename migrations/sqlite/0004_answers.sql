-- Answering ideas: what the city says, by when it promised to, who follows, whether the answer was fair.

-- Every answer stays: a later one never takes the place of an earlier one.
CREATE TABLE idea_answers (
    id                 BLOB PRIMARY KEY NOT NULL,
    idea_id            BLOB NOT NULL REFERENCES ideas (id),
    version            INTEGER NOT NULL,
    -- What became of the idea with this answer.
    state              TEXT NOT NULL,
    heard              TEXT NOT NULL,
    reply              TEXT NOT NULL,
    reason             TEXT NOT NULL,
    language           TEXT NOT NULL,
    answered_by        BLOB REFERENCES people (id),
    -- What they were called and what they were then.
    answered_name      TEXT NOT NULL,
    answered_job       TEXT,
    yes_count          INTEGER NOT NULL DEFAULT 0,
    partly_count       INTEGER NOT NULL DEFAULT 0,
    no_count           INTEGER NOT NULL DEFAULT 0,
    created_at         INTEGER NOT NULL,
    UNIQUE (idea_id, version)
) STRICT;

-- "Was this a fair answer?", once for each person; the words are for staff only.
CREATE TABLE answer_marks (
    answer_id          BLOB NOT NULL REFERENCES idea_answers (id),
    person_id          BLOB NOT NULL REFERENCES people (id),
    fair               TEXT NOT NULL,
    words              TEXT NOT NULL,
    created_at         INTEGER NOT NULL,
    updated_at         INTEGER NOT NULL,
    PRIMARY KEY (answer_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_marks_person ON answer_marks (person_id);

-- Every day that was promised for the reply to an idea, and why it moved.
CREATE TABLE idea_promises (
    id                 BLOB PRIMARY KEY NOT NULL,
    idea_id            BLOB NOT NULL REFERENCES ideas (id),
    day                TEXT NOT NULL,
    reason             TEXT NOT NULL,
    promised_by        BLOB REFERENCES people (id),
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX idea_promises_idea ON idea_promises (idea_id, created_at);

-- Who wants to be told of what becomes of an idea, a test or a decision.
CREATE TABLE follows (
    target_id          BLOB NOT NULL,
    person_id          BLOB NOT NULL REFERENCES people (id),
    target_kind        TEXT NOT NULL,
    created_at         INTEGER NOT NULL,
    PRIMARY KEY (target_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follows_person ON follows (person_id, created_at);

-- The version of the newest answer, 0 before the first one; the promised day where it is another one than the mission's.
ALTER TABLE ideas ADD COLUMN answer_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ideas ADD COLUMN promised_day TEXT;
ALTER TABLE missions ADD COLUMN reply_by TEXT;
-- Ideas that wait for a first reply, for the count of late ones.
CREATE INDEX ideas_unanswered ON ideas (mission_id, state, promised_day) WHERE answer_version = 0;
