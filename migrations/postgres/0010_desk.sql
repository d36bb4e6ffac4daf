-- The staff desk: the action record is only ever added to, letters that were given up, search for staff.

-- A record stays as it was written. Two things may go: who it was, when that person deletes everything about themselves;
-- and what it says of words that their author took back.
CREATE FUNCTION keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF old.subject_kind = 'person' AND EXISTS (SELECT 1 FROM people WHERE people.id = old.subject_id AND people.erased) THEN
            RETURN old;
        END IF;
    ELSIF (new.id, new.role, new.action, new.subject_kind, new.subject_id, new.mission_id, new.created_at)
            IS NOT DISTINCT FROM (old.id, old.role, old.action, old.subject_kind, old.subject_id, old.mission_id, old.created_at)
        AND (
            (new.person_id IS NULL AND new.detail = old.detail
                AND EXISTS (SELECT 1 FROM people WHERE people.id = old.person_id AND people.erased))
            OR (new.person_id IS NOT DISTINCT FROM old.person_id AND new.detail = '{}' AND old.action = 'idea.edited'
                AND EXISTS (SELECT 1 FROM ideas WHERE ideas.id = old.subject_id AND ideas.sentence = ''))
        ) THEN
        RETURN new;
    END IF;
    RAISE EXCEPTION 'the action record is only ever added to';
END
$$;
CREATE TRIGGER action_records_stay BEFORE UPDATE ON action_records FOR EACH ROW EXECUTE FUNCTION keep_record();
CREATE TRIGGER action_records_remain BEFORE DELETE ON action_records FOR EACH ROW EXECUTE FUNCTION keep_record();
CREATE TRIGGER action_records_whole BEFORE TRUNCATE ON action_records FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change('the action record is only ever added to');

-- The record is read newest first: all of it, or of a person, a kind of act, a mission or a thing.
DROP INDEX action_records_person;
DROP INDEX action_records_subject;
CREATE INDEX action_records_newest ON action_records (created_at, id);
CREATE INDEX action_records_person ON action_records (person_id, created_at, id);
CREATE INDEX action_records_action ON action_records (action, created_at, id);
CREATE INDEX action_records_mission ON action_records (mission_id, created_at, id);
CREATE INDEX action_records_subject ON action_records (subject_id, created_at, id);

-- Letters that were given up keep what they need, so that someone can try again: the tries before that do not count.
ALTER TABLE jobs ADD COLUMN tries_before BIGINT NOT NULL DEFAULT 0;
CREATE INDEX jobs_dead ON jobs (dead_at, id) WHERE dead_at IS NOT NULL;

-- What waits for staff.
CREATE INDEX tests_state ON tests (state, ends_on);
CREATE INDEX evidence_unchecked ON evidence (created_at, id, mission_id) WHERE state = 'open' AND checked_at IS NULL;
CREATE INDEX assumption_signs_seen ON assumption_signs (assumption_id) WHERE seen_on IS NOT NULL;

-- Full-text search over what is no idea, for staff.
CREATE TABLE word_search (
    serial             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target_id          UUID NOT NULL UNIQUE,
    target_kind        TEXT NOT NULL,
    mission_id         UUID NOT NULL,
    words              TSVECTOR NOT NULL
);
CREATE INDEX word_search_words ON word_search USING gin (words);
CREATE FUNCTION word_search_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM word_search WHERE target_id = old.id;
    RETURN NULL;
END
$$;

CREATE FUNCTION word_search_viewpoint() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO word_search (target_id, target_kind, mission_id, words)
        VALUES (new.id, 'viewpoint', new.mission_id, search_vector(new.thought || ' ' || new.life))
        ON CONFLICT (target_id) DO UPDATE SET words = excluded.words;
    RETURN NULL;
END
$$;
CREATE TRIGGER word_search_viewpoint_insert AFTER INSERT ON viewpoints FOR EACH ROW EXECUTE FUNCTION word_search_viewpoint();
CREATE TRIGGER word_search_viewpoint_update AFTER UPDATE OF thought, life ON viewpoints FOR EACH ROW EXECUTE FUNCTION word_search_viewpoint();
CREATE TRIGGER word_search_viewpoint_delete AFTER DELETE ON viewpoints FOR EACH ROW EXECUTE FUNCTION word_search_forget();
INSERT INTO word_search (target_id, target_kind, mission_id, words)
    SELECT id, 'viewpoint', mission_id, search_vector(viewpoints.thought || ' ' || viewpoints.life) FROM viewpoints ORDER BY created_at, id;

CREATE FUNCTION word_search_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO word_search (target_id, target_kind, mission_id, words)
        VALUES (new.id, 'evidence', new.mission_id, search_vector(new.title || ' ' || new.says || ' ' || new.how_known || ' ' || new.whose))
        ON CONFLICT (target_id) DO UPDATE SET words = excluded.words;
    RETURN NULL;
END
$$;
CREATE TRIGGER word_search_evidence_insert AFTER INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION word_search_evidence();
CREATE TRIGGER word_search_evidence_update AFTER UPDATE OF title, says, how_known, whose ON evidence FOR EACH ROW EXECUTE FUNCTION word_search_evidence();
CREATE TRIGGER word_search_evidence_delete AFTER DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION word_search_forget();
INSERT INTO word_search (target_id, target_kind, mission_id, words)
    SELECT id, 'evidence', mission_id, search_vector(evidence.title || ' ' || evidence.says || ' ' || evidence.how_known || ' ' || evidence.whose) FROM evidence ORDER BY created_at, id;

CREATE FUNCTION word_search_test() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO word_search (target_id, target_kind, mission_id, words)
        VALUES (new.id, 'test', new.mission_id, search_vector(new.title || ' ' || COALESCE(new.fields::json ->> 'think', '') || ' ' || COALESCE(new.fields::json ->> 'attempt', '') || ' ' || COALESCE(new.fields::json ->> 'place', '')))
        ON CONFLICT (target_id) DO UPDATE SET words = excluded.words;
    RETURN NULL;
END
$$;
CREATE TRIGGER word_search_test_insert AFTER INSERT ON tests FOR EACH ROW EXECUTE FUNCTION word_search_test();
CREATE TRIGGER word_search_test_update AFTER UPDATE OF title, fields ON tests FOR EACH ROW EXECUTE FUNCTION word_search_test();
CREATE TRIGGER word_search_test_delete AFTER DELETE ON tests FOR EACH ROW EXECUTE FUNCTION word_search_forget();
INSERT INTO word_search (target_id, target_kind, mission_id, words)
    SELECT id, 'test', mission_id, search_vector(tests.title || ' ' || COALESCE(tests.fields::json ->> 'think', '') || ' ' || COALESCE(tests.fields::json ->> 'attempt', '') || ' ' || COALESCE(tests.fields::json ->> 'place', '')) FROM tests ORDER BY created_at, id;

CREATE FUNCTION word_search_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO word_search (target_id, target_kind, mission_id, words)
        VALUES (new.id, 'decision', new.mission_id, search_vector(new.what || ' ' || COALESCE(new.fields::json ->> 'who', '') || ' ' || COALESCE(new.fields::json ->> 'why', '')))
        ON CONFLICT (target_id) DO UPDATE SET words = excluded.words;
    RETURN NULL;
END
$$;
CREATE TRIGGER word_search_decision_insert AFTER INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION word_search_decision();
CREATE TRIGGER word_search_decision_update AFTER UPDATE OF what, fields ON decisions FOR EACH ROW EXECUTE FUNCTION word_search_decision();
CREATE TRIGGER word_search_decision_delete AFTER DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION word_search_forget();
INSERT INTO word_search (target_id, target_kind, mission_id, words)
    SELECT id, 'decision', mission_id, search_vector(decisions.what || ' ' || COALESCE(decisions.fields::json ->> 'who', '') || ' ' || COALESCE(decisions.fields::json ->> 'why', '')) FROM decisions ORDER BY created_at, id;
