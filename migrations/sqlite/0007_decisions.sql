-- Decisions: the newest version of each, as lists and rules need it. What it says is kept in decision_versions.
CREATE TABLE decisions (
    id                 BLOB PRIMARY KEY NOT NULL,
    -- "Decision 17": counted through all missions, without gaps.
    number             INTEGER NOT NULL UNIQUE,
    mission_id         BLOB NOT NULL REFERENCES missions (id),
    version            INTEGER NOT NULL,
    -- The version in which someone last looked at it; corrections of the pen do not count.
    looked_version     INTEGER NOT NULL,
    kind               TEXT NOT NULL,
    state              TEXT NOT NULL,
    -- The whole of it, as JSON. The next columns repeat what lists need.
    fields             TEXT NOT NULL,
    what               TEXT NOT NULL,
    language           TEXT NOT NULL,
    look_again_on      TEXT NOT NULL,
    -- What called for a look before that day, and since when; nothing after someone looked.
    called_for         TEXT,
    called_on          TEXT,
    -- The day from which on it waits to be looked at; nothing while it is proposed or over.
    waits_from         TEXT,
    -- Who wrote the first version; told of what people say about it.
    started_by         BLOB REFERENCES people (id),
    viewpoint_count    INTEGER NOT NULL DEFAULT 0,
    created_at         INTEGER NOT NULL,
    updated_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_newest ON decisions (updated_at, id);
CREATE INDEX decisions_mission ON decisions (mission_id, updated_at, id);
CREATE INDEX decisions_waiting ON decisions (waits_from);

-- Every version with the entry that made it. Only ever added to.
CREATE TABLE decision_versions (
    decision_id        BLOB NOT NULL REFERENCES decisions (id),
    version            INTEGER NOT NULL,
    kind               TEXT NOT NULL,
    state              TEXT NOT NULL,
    fields             TEXT NOT NULL,
    -- Why, what moved us, who is better or worse off; as JSON.
    entry              TEXT NOT NULL,
    -- How many pieces of evidence moved us.
    moved_count        INTEGER NOT NULL,
    -- Who wrote it down, under their name and role of that day.
    written_by         BLOB REFERENCES people (id),
    writer_name        TEXT,
    writer_job         TEXT,
    created_at         INTEGER NOT NULL,
    PRIMARY KEY (decision_id, version)
) STRICT;
CREATE TRIGGER decision_versions_stay BEFORE UPDATE ON decision_versions BEGIN
    SELECT RAISE(ABORT, 'a version of a decision is never changed');
END;
CREATE TRIGGER decision_versions_remain BEFORE DELETE ON decision_versions BEGIN
    SELECT RAISE(ABORT, 'a version of a decision is never deleted');
END;

-- The ideas that a version is about.
CREATE TABLE decision_ideas (
    decision_id        BLOB NOT NULL,
    version            INTEGER NOT NULL,
    idea_id            BLOB NOT NULL REFERENCES ideas (id),
    PRIMARY KEY (decision_id, version, idea_id)
) STRICT;
CREATE INDEX decision_ideas_idea ON decision_ideas (idea_id);
CREATE TRIGGER decision_ideas_stay BEFORE UPDATE ON decision_ideas BEGIN
    SELECT RAISE(ABORT, 'a version of a decision is never changed');
END;
CREATE TRIGGER decision_ideas_remain BEFORE DELETE ON decision_ideas BEGIN
    SELECT RAISE(ABORT, 'a version of a decision is never deleted');
END;

-- The assumptions of the mission on which a version rests.
CREATE TABLE decision_assumptions (
    decision_id        BLOB NOT NULL,
    version            INTEGER NOT NULL,
    assumption_id      BLOB NOT NULL REFERENCES assumptions (id),
    PRIMARY KEY (decision_id, version, assumption_id)
) STRICT;
CREATE INDEX decision_assumptions_assumption ON decision_assumptions (assumption_id);
CREATE TRIGGER decision_assumptions_stay BEFORE UPDATE ON decision_assumptions BEGIN
    SELECT RAISE(ABORT, 'a version of a decision is never changed');
END;
CREATE TRIGGER decision_assumptions_remain BEFORE DELETE ON decision_assumptions BEGIN
    SELECT RAISE(ABORT, 'a version of a decision is never deleted');
END;

-- The evidence that a version names, or that moved us to it.
CREATE TABLE decision_evidence (
    decision_id        BLOB NOT NULL,
    version            INTEGER NOT NULL,
    evidence_id        BLOB NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (decision_id, version, evidence_id)
) STRICT;
CREATE INDEX decision_evidence_evidence ON decision_evidence (evidence_id);
CREATE TRIGGER decision_evidence_stay BEFORE UPDATE ON decision_evidence BEGIN
    SELECT RAISE(ABORT, 'a version of a decision is never changed');
END;
CREATE TRIGGER decision_evidence_remain BEFORE DELETE ON decision_evidence BEGIN
    SELECT RAISE(ABORT, 'a version of a decision is never deleted');
END;

-- What called for another look: a sign was seen, an assumption fell, someone brought evidence. Only ever added to.
CREATE TABLE decision_calls (
    id                 BLOB PRIMARY KEY NOT NULL,
    decision_id        BLOB NOT NULL REFERENCES decisions (id),
    -- The version that was there then.
    version            INTEGER NOT NULL,
    kind               TEXT NOT NULL,
    -- The sign, the assumption or the evidence in words, and what was seen.
    about              TEXT NOT NULL,
    note               TEXT NOT NULL,
    called_on          TEXT NOT NULL,
    -- Who brought it. Moves along when a guest turns out to be someone.
    person_id          BLOB REFERENCES people (id),
    person_name        TEXT,
    -- The evidence that it was. It counts only while everyone can read that.
    evidence_id        BLOB REFERENCES evidence (id),
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_calls_decision ON decision_calls (decision_id, version);
CREATE INDEX decision_calls_person ON decision_calls (person_id);
CREATE INDEX decision_calls_evidence ON decision_calls (evidence_id);
CREATE TRIGGER decision_calls_remain BEFORE DELETE ON decision_calls BEGIN
    SELECT RAISE(ABORT, 'what called for a look is never deleted');
END;
