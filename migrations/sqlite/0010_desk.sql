-- The staff desk: the action record is only ever added to, letters that were given up, search for staff.

-- A record stays as it was written. Two things may go: who it was, when that person deletes everything about themselves;
-- and what it says of words that their author took back.
CREATE TRIGGER action_records_stay BEFORE UPDATE ON action_records
WHEN new.id IS NOT old.id OR new.role IS NOT old.role OR new.action IS NOT old.action OR new.subject_kind IS NOT old.subject_kind
    OR new.subject_id IS NOT old.subject_id OR new.mission_id IS NOT old.mission_id OR new.created_at IS NOT old.created_at
    OR NOT (
        (new.person_id IS NULL AND new.detail IS old.detail
            AND EXISTS (SELECT 1 FROM people WHERE people.id = old.person_id AND people.erased))
        OR (new.person_id IS old.person_id AND new.detail IS '{}' AND old.action IS 'idea.edited'
            AND EXISTS (SELECT 1 FROM ideas WHERE ideas.id = old.subject_id AND ideas.sentence = ''))
    )
BEGIN
    SELECT RAISE(ABORT, 'the action record is only ever added to');
END;
CREATE TRIGGER action_records_remain BEFORE DELETE ON action_records
WHEN old.subject_kind <> 'person' OR NOT EXISTS (SELECT 1 FROM people WHERE people.id = old.subject_id AND people.erased)
BEGIN
    SELECT RAISE(ABORT, 'the action record is only ever added to');
END;

-- The record is read newest first: all of it, or of a person, a kind of act, a mission or a thing.
DROP INDEX action_records_person;
DROP INDEX action_records_subject;
CREATE INDEX action_records_newest ON action_records (created_at, id);
CREATE INDEX action_records_person ON action_records (person_id, created_at, id);
CREATE INDEX action_records_action ON action_records (action, created_at, id);
CREATE INDEX action_records_mission ON action_records (mission_id, created_at, id);
CREATE INDEX action_records_subject ON action_records (subject_id, created_at, id);

-- Letters that were given up keep what they need, so that someone can try again: the tries before that do not count.
ALTER TABLE jobs ADD COLUMN tries_before INTEGER NOT NULL DEFAULT 0;
CREATE INDEX jobs_dead ON jobs (dead_at, id) WHERE dead_at IS NOT NULL;

-- What waits for staff.
CREATE INDEX tests_state ON tests (state, ends_on);
CREATE INDEX evidence_unchecked ON evidence (created_at, id, mission_id) WHERE state = 'open' AND checked_at IS NULL;
CREATE INDEX assumption_signs_seen ON assumption_signs (assumption_id) WHERE seen_on IS NOT NULL;

-- Full-text search over what is no idea, for staff. A row gives each thing a plain number; the index holds no text of its own.
CREATE TABLE word_search_rows (
    serial             INTEGER PRIMARY KEY AUTOINCREMENT,
    target_id          BLOB NOT NULL UNIQUE,
    target_kind        TEXT NOT NULL,
    mission_id         BLOB NOT NULL
) STRICT;
CREATE VIRTUAL TABLE word_search USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4 5 6'
);
CREATE TRIGGER word_search_forget AFTER DELETE ON word_search_rows BEGIN
    DELETE FROM word_search WHERE rowid = old.serial;
END;

CREATE TRIGGER word_search_viewpoint_insert AFTER INSERT ON viewpoints BEGIN
    INSERT INTO word_search_rows (target_id, target_kind, mission_id) VALUES (new.id, 'viewpoint', new.mission_id);
    INSERT INTO word_search (rowid, words) SELECT serial, new.thought || ' ' || new.life
        FROM word_search_rows WHERE target_id = new.id;
END;
CREATE TRIGGER word_search_viewpoint_update AFTER UPDATE OF thought, life ON viewpoints BEGIN
    DELETE FROM word_search WHERE rowid = (SELECT serial FROM word_search_rows WHERE target_id = new.id);
    INSERT INTO word_search (rowid, words) SELECT serial, new.thought || ' ' || new.life
        FROM word_search_rows WHERE target_id = new.id;
END;
CREATE TRIGGER word_search_viewpoint_delete AFTER DELETE ON viewpoints BEGIN
    DELETE FROM word_search_rows WHERE target_id = old.id;
END;
INSERT INTO word_search_rows (target_id, target_kind, mission_id) SELECT id, 'viewpoint', mission_id FROM viewpoints ORDER BY created_at, id;
INSERT INTO word_search (rowid, words) SELECT word_search_rows.serial, viewpoints.thought || ' ' || viewpoints.life
    FROM viewpoints JOIN word_search_rows ON word_search_rows.target_id = viewpoints.id;

CREATE TRIGGER word_search_evidence_insert AFTER INSERT ON evidence BEGIN
    INSERT INTO word_search_rows (target_id, target_kind, mission_id) VALUES (new.id, 'evidence', new.mission_id);
    INSERT INTO word_search (rowid, words) SELECT serial, new.title || ' ' || new.says || ' ' || new.how_known || ' ' || new.whose
        FROM word_search_rows WHERE target_id = new.id;
END;
CREATE TRIGGER word_search_evidence_update AFTER UPDATE OF title, says, how_known, whose ON evidence BEGIN
    DELETE FROM word_search WHERE rowid = (SELECT serial FROM word_search_rows WHERE target_id = new.id);
    INSERT INTO word_search (rowid, words) SELECT serial, new.title || ' ' || new.says || ' ' || new.how_known || ' ' || new.whose
        FROM word_search_rows WHERE target_id = new.id;
END;
CREATE TRIGGER word_search_evidence_delete AFTER DELETE ON evidence BEGIN
    DELETE FROM word_search_rows WHERE target_id = old.id;
END;
INSERT INTO word_search_rows (target_id, target_kind, mission_id) SELECT id, 'evidence', mission_id FROM evidence ORDER BY created_at, id;
INSERT INTO word_search (rowid, words) SELECT word_search_rows.serial, evidence.title || ' ' || evidence.says || ' ' || evidence.how_known || ' ' || evidence.whose
    FROM evidence JOIN word_search_rows ON word_search_rows.target_id = evidence.id;

CREATE TRIGGER word_search_test_insert AFTER INSERT ON tests BEGIN
    INSERT INTO word_search_rows (target_id, target_kind, mission_id) VALUES (new.id, 'test', new.mission_id);
    INSERT INTO word_search (rowid, words) SELECT serial, new.title || ' ' || COALESCE(new.fields ->> 'think', '') || ' ' || COALESCE(new.fields ->> 'attempt', '') || ' ' || COALESCE(new.fields ->> 'place', '')
        FROM word_search_rows WHERE target_id = new.id;
END;
CREATE TRIGGER word_search_test_update AFTER UPDATE OF title, fields ON tests BEGIN
    DELETE FROM word_search WHERE rowid = (SELECT serial FROM word_search_rows WHERE target_id = new.id);
    INSERT INTO word_search (rowid, words) SELECT serial, new.title || ' ' || COALESCE(new.fields ->> 'think', '') || ' ' || COALESCE(new.fields ->> 'attempt', '') || ' ' || COALESCE(new.fields ->> 'place', '')
        FROM word_search_rows WHERE target_id = new.id;
END;
CREATE TRIGGER word_search_test_delete AFTER DELETE ON tests BEGIN
    DELETE FROM word_search_rows WHERE target_id = old.id;
END;
INSERT INTO word_search_rows (target_id, target_kind, mission_id) SELECT id, 'test', mission_id FROM tests ORDER BY created_at, id;
INSERT INTO word_search (rowid, words) SELECT word_search_rows.serial, tests.title || ' ' || COALESCE(tests.fields ->> 'think', '') || ' ' || COALESCE(tests.fields ->> 'attempt', '') || ' ' || COALESCE(tests.fields ->> 'place', '')
    FROM tests JOIN word_search_rows ON word_search_rows.target_id = tests.id;

CREATE TRIGGER word_search_decision_insert AFTER INSERT ON decisions BEGIN
    INSERT INTO word_search_rows (target_id, target_kind, mission_id) VALUES (new.id, 'decision', new.mission_id);
    INSERT INTO word_search (rowid, words) SELECT serial, new.what || ' ' || COALESCE(new.fields ->> 'who', '') || ' ' || COALESCE(new.fields ->> 'why', '')
        FROM word_search_rows WHERE target_id = new.id;
END;
CREATE TRIGGER word_search_decision_update AFTER UPDATE OF what, fields ON decisions BEGIN
    DELETE FROM word_search WHERE rowid = (SELECT serial FROM word_search_rows WHERE target_id = new.id);
    INSERT INTO word_search (rowid, words) SELECT serial, new.what || ' ' || COALESCE(new.fields ->> 'who', '') || ' ' || COALESCE(new.fields ->> 'why', '')
        FROM word_search_rows WHERE target_id = new.id;
END;
CREATE TRIGGER word_search_decision_delete AFTER DELETE ON decisions BEGIN
    DELETE FROM word_search_rows WHERE target_id = old.id;
END;
INSERT INTO word_search_rows (target_id, target_kind, mission_id) SELECT id, 'decision', mission_id FROM decisions ORDER BY created_at, id;
INSERT INTO word_search (rowid, words) SELECT word_search_rows.serial, decisions.what || ' ' || COALESCE(decisions.fields ->> 'who', '') || ' ' || COALESCE(decisions.fields ->> 'why', '')
    FROM decisions JOIN word_search_rows ON word_search_rows.target_id = decisions.id;
