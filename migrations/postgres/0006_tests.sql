-- Tests: small tries of an idea, made with city teams.
CREATE TABLE tests (
    id                 UUID PRIMARY KEY NOT NULL,
    mission_id         UUID NOT NULL REFERENCES missions (id),
    idea_id            UUID NOT NULL REFERENCES ideas (id),
    -- "Test 12" of its mission.
    number             BIGINT NOT NULL,
    version            BIGINT NOT NULL,
    -- Everything staff wrote, as JSON, read whole. The next five columns repeat what lists and rules need.
    fields             TEXT NOT NULL,
    title              TEXT NOT NULL,
    language           TEXT NOT NULL,
    stage              TEXT NOT NULL,
    starts_on          TEXT,
    ends_on            TEXT,
    state              TEXT NOT NULL,
    -- Where it stands in a list (domain::test::TestState::turn), and since when it has its state.
    turn               BIGINT NOT NULL,
    moved_at           BIGINT NOT NULL,
    result             TEXT,
    -- People with a place, people who wait, and the last turn in the line that was given.
    placed_count       BIGINT NOT NULL DEFAULT 0,
    waiting_count      BIGINT NOT NULL DEFAULT 0,
    last_turn          BIGINT NOT NULL DEFAULT 0,
    round_count        BIGINT NOT NULL DEFAULT 0,
    -- Open viewpoints under it.
    viewpoint_count    BIGINT NOT NULL DEFAULT 0,
    -- From here on "We will know it worked if" is locked.
    started_at         BIGINT,
    stopped_at         BIGINT,
    stop_reason        TEXT NOT NULL DEFAULT '',
    closed_at          BIGINT,
    -- What was written when it was closed, as JSON.
    closing            TEXT,
    -- When an owner last looked at who signed up.
    people_seen_at     BIGINT NOT NULL DEFAULT 0,
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL,
    UNIQUE (mission_id, number)
);
CREATE INDEX tests_turn ON tests (turn, moved_at DESC, id);
CREATE INDEX tests_mission ON tests (mission_id, turn, moved_at DESC, id);
CREATE INDEX tests_idea ON tests (idea_id, created_at, id);
CREATE INDEX tests_result ON tests (result, moved_at, id);
CREATE INDEX tests_closed ON tests (closed_at) WHERE closed_at IS NOT NULL;

-- Only ever added to. After the start, a version can differ in stage, last day and places alone.
CREATE TABLE test_versions (
    test_id            UUID NOT NULL REFERENCES tests (id),
    version            BIGINT NOT NULL,
    fields             TEXT NOT NULL,
    changed_by         UUID REFERENCES people (id),
    created_at         BIGINT NOT NULL,
    PRIMARY KEY (test_id, version)
);

-- Joint owners, from several teams.
CREATE TABLE test_owners (
    test_id            UUID NOT NULL REFERENCES tests (id),
    person_id          UUID NOT NULL REFERENCES people (id),
    team               TEXT NOT NULL,
    created_at         BIGINT NOT NULL,
    PRIMARY KEY (test_id, person_id)
);
CREATE INDEX test_owners_person ON test_owners (person_id);

CREATE INDEX test_versions_by ON test_versions (changed_by);

-- Only ever added to.
CREATE TABLE test_rounds (
    id                 UUID PRIMARY KEY NOT NULL,
    test_id            UUID NOT NULL REFERENCES tests (id),
    number             BIGINT NOT NULL,
    stage              TEXT NOT NULL,
    -- What we changed since last round; empty in the first.
    changed            TEXT NOT NULL,
    -- What we saw in the round before.
    seen               TEXT NOT NULL,
    begun_by           UUID REFERENCES people (id),
    created_at         BIGINT NOT NULL,
    UNIQUE (test_id, number)
);

CREATE INDEX test_rounds_by ON test_rounds (begun_by);

-- People who want to try it. What they need and their address are for the owners only, and go when they leave.
CREATE TABLE sign_ups (
    id                 UUID PRIMARY KEY NOT NULL,
    test_id            UUID NOT NULL REFERENCES tests (id),
    person_id          UUID NOT NULL REFERENCES people (id),
    state              TEXT NOT NULL,
    -- Their turn in the line; the first to come has the lowest.
    turn               BIGINT NOT NULL,
    -- Codes of help, with a space between them.
    help               TEXT NOT NULL,
    need               TEXT NOT NULL,
    email              TEXT,
    created_at         BIGINT NOT NULL,
    -- When they got their place, and when they left.
    placed_at          BIGINT,
    left_at            BIGINT
);
CREATE UNIQUE INDEX sign_ups_person ON sign_ups (person_id, test_id) WHERE state <> 'left';
CREATE INDEX sign_ups_of_person ON sign_ups (person_id);
CREATE INDEX sign_ups_line ON sign_ups (test_id, state, turn);

-- Messages of the owners to those who signed up. Only ever added to.
CREATE TABLE test_messages (
    id                 UUID PRIMARY KEY NOT NULL,
    test_id            UUID NOT NULL REFERENCES tests (id),
    author_id          UUID NOT NULL REFERENCES people (id),
    audience           TEXT NOT NULL,
    words              TEXT NOT NULL,
    language           TEXT NOT NULL,
    created_at         BIGINT NOT NULL
);
CREATE INDEX test_messages_author ON test_messages (author_id);
CREATE INDEX test_messages_test ON test_messages (test_id, created_at, id);

ALTER TABLE missions ADD COLUMN last_test_number BIGINT NOT NULL DEFAULT 0;
