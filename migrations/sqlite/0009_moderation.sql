-- Moderation: house rules with their versions, what waits for a person, acts with their reasons, reports, asking again.

-- Every version of the house rules. The first one is made at the first start, from the texts of the site.
CREATE TABLE house_rule_versions (
    version            INTEGER PRIMARY KEY NOT NULL,
    -- All rules, retired ones too, as JSON, read whole. Each has a name that never changes.
    rules              TEXT NOT NULL,
    reason             TEXT NOT NULL,
    changed_by         BLOB REFERENCES people (id),
    created_at         INTEGER NOT NULL
) STRICT;

-- What was done about a thing, and why: the statement of reasons. Only ever added to.
CREATE TABLE moderation_acts (
    id                 BLOB PRIMARY KEY NOT NULL,
    target_kind        TEXT NOT NULL,
    target_id          BLOB NOT NULL,
    mission_id         BLOB NOT NULL REFERENCES missions (id),
    -- Whom it is told.
    author_id          BLOB NOT NULL REFERENCES people (id),
    kind               TEXT NOT NULL,
    -- The house rule, by its stable name.
    rule_id            TEXT,
    law                TEXT NOT NULL,
    reason             TEXT NOT NULL,
    found_by           TEXT NOT NULL,
    -- True when a machine helped to find it.
    machine            INTEGER NOT NULL,
    -- Nobody when a machine did it.
    acted_by           BLOB REFERENCES people (id),
    -- The words it is about, and how the thing stood before and after, in the codes of its kind.
    words_version      INTEGER NOT NULL,
    state_before       TEXT NOT NULL,
    state_after        TEXT NOT NULL,
    -- The act that was looked at again.
    answers_act        BLOB REFERENCES moderation_acts (id),
    -- How long it waited for a person, in seconds.
    waited_seconds     INTEGER,
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX moderation_acts_target ON moderation_acts (target_id, created_at, id);
CREATE INDEX moderation_acts_author ON moderation_acts (author_id);
CREATE INDEX moderation_acts_created ON moderation_acts (created_at, mission_id, kind, rule_id, waited_seconds);
CREATE INDEX moderation_acts_mission ON moderation_acts (mission_id, created_at, kind, rule_id, waited_seconds);

-- Reports. Never deleted.
CREATE TABLE reports (
    id                 BLOB PRIMARY KEY NOT NULL,
    target_kind        TEXT NOT NULL,
    target_id          BLOB NOT NULL,
    mission_id         BLOB NOT NULL REFERENCES missions (id),
    words_version      INTEGER NOT NULL,
    -- NULL when the person deleted everything about themselves.
    person_id          BLOB REFERENCES people (id),
    rule_id            TEXT NOT NULL,
    words              TEXT NOT NULL,
    language           TEXT NOT NULL,
    -- NULL while it waits.
    outcome            TEXT,
    act_id             BLOB REFERENCES moderation_acts (id),
    decided_at         INTEGER,
    created_at         INTEGER NOT NULL,
    UNIQUE (target_id, words_version, person_id)
) STRICT;
CREATE INDEX reports_person ON reports (person_id);
CREATE INDEX reports_open ON reports (target_id, created_at) WHERE outcome IS NULL;
CREATE INDEX reports_created ON reports (created_at, mission_id, rule_id, outcome);
CREATE INDEX reports_mission ON reports (mission_id, created_at, rule_id, outcome);

-- An author asks once to look at an act again.
CREATE TABLE appeals (
    id                 BLOB PRIMARY KEY NOT NULL,
    act_id             BLOB NOT NULL UNIQUE REFERENCES moderation_acts (id),
    target_id          BLOB NOT NULL,
    mission_id         BLOB NOT NULL REFERENCES missions (id),
    person_id          BLOB REFERENCES people (id),
    words              TEXT NOT NULL,
    language           TEXT NOT NULL,
    -- NULL while it waits.
    outcome            TEXT,
    -- The act that answers it.
    answer_id          BLOB REFERENCES moderation_acts (id),
    decided_at         INTEGER,
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX appeals_person ON appeals (person_id);
CREATE INDEX appeals_open ON appeals (target_id) WHERE outcome IS NULL;
CREATE INDEX appeals_created ON appeals (created_at, mission_id, outcome);
CREATE INDEX appeals_mission ON appeals (mission_id, created_at, outcome);

-- What waits for a person, one row for each thing however many people reported it.
CREATE TABLE moderation_items (
    target_id          BLOB PRIMARY KEY NOT NULL,
    target_kind        TEXT NOT NULL,
    mission_id         BLOB NOT NULL REFERENCES missions (id),
    -- Its words are not shown.
    held               INTEGER NOT NULL,
    -- A machine found contact details in it.
    machine            INTEGER NOT NULL,
    -- A person held it with a reason: it waits for something else.
    parked             INTEGER NOT NULL,
    report_count       INTEGER NOT NULL,
    -- The rule that was named last.
    rule_id            TEXT,
    appeal_id          BLOB REFERENCES appeals (id),
    -- Who made the act that its author asked about.
    asked_about_by     BLOB REFERENCES people (id),
    -- Who looks at it now.
    taken_by           BLOB REFERENCES people (id),
    waits_since        INTEGER NOT NULL
) STRICT;
CREATE INDEX moderation_items_waiting ON moderation_items (parked, waits_since, target_id);
CREATE INDEX moderation_items_mission ON moderation_items (mission_id, parked, waits_since, target_id);
CREATE INDEX moderation_items_taken ON moderation_items (taken_by, parked, waits_since, target_id);

-- What came of deciding on several things at once. It holds no words.
CREATE TABLE moderation_batches (
    id                 BLOB PRIMARY KEY NOT NULL,
    person_id          BLOB NOT NULL REFERENCES people (id),
    kind               TEXT NOT NULL,
    results            TEXT NOT NULL,
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX moderation_batches_person ON moderation_batches (person_id);
