-- People, sessions and what keeps them safe.

-- A person is a guest (no address, no password) or has an account. Staff are people with a role.
CREATE TABLE people (
    id                 UUID PRIMARY KEY NOT NULL,
    role               TEXT NOT NULL DEFAULT 'resident',
    -- The address as typed, and in small letters once it is confirmed: only a confirmed address signs in.
    email              TEXT,
    email_key          TEXT UNIQUE,
    password_hash      TEXT,
    shown_as           TEXT NOT NULL DEFAULT 'nickname',
    nickname           TEXT,
    name               TEXT,
    job                TEXT,
    facilitates_all    BOOLEAN NOT NULL DEFAULT FALSE,
    -- Derived from the three words; the words themselves are never kept.
    words_key          BYTEA UNIQUE,
    language           TEXT,
    -- Whether mails tell them what happened to what they wrote.
    mail_notices       BOOLEAN NOT NULL DEFAULT TRUE,
    -- When the last such mail was sent.
    notices_mailed_at  BIGINT,
    -- Set when this guest's acts moved to an account.
    merged_into        UUID REFERENCES people (id),
    -- Set when they deleted everything about themselves: the row holds nothing else, and nobody is behind it any more.
    erased             BOOLEAN NOT NULL DEFAULT FALSE,
    -- Where an imported person comes from, for example 'polis:9wtchdmmun:12'.
    source             TEXT UNIQUE,
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL
);
CREATE INDEX people_merged ON people (merged_into);

CREATE TABLE facilitators (
    person_id          UUID NOT NULL REFERENCES people (id),
    mission_id         UUID NOT NULL,
    PRIMARY KEY (person_id, mission_id)
);

CREATE TABLE sessions (
    id                 UUID PRIMARY KEY NOT NULL,
    -- SHA-256 of the token in the cookie.
    token_hash         BYTEA NOT NULL UNIQUE,
    person_id          UUID NOT NULL REFERENCES people (id),
    created_at         BIGINT NOT NULL,
    seen_at            BIGINT NOT NULL,
    expires_at         BIGINT NOT NULL,
    -- When an emailed link began it: for a while after, a new password needs no old one.
    linked_at          BIGINT
);
CREATE INDEX sessions_person ON sessions (person_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Links sent by email: to sign in, or to confirm an address.
CREATE TABLE email_links (
    token_hash         BYTEA PRIMARY KEY NOT NULL,
    email              TEXT NOT NULL,
    -- The guest who asked, whose acts go along; NULL for a stranger.
    person_id          UUID REFERENCES people (id),
    purpose            TEXT NOT NULL,
    next               TEXT NOT NULL,
    -- Argon2id of the password chosen at sign-up; it counts once the link was used.
    password_hash      TEXT,
    created_at         BIGINT NOT NULL,
    expires_at         BIGINT NOT NULL,
    used_at            BIGINT,
    -- The one-time key of the form that asked for it, and of the form that used it: a double click is one.
    asked_by           BYTEA UNIQUE,
    used_by            BYTEA
);
CREATE INDEX email_links_email ON email_links (email, created_at);
CREATE INDEX email_links_expiry ON email_links (expires_at);
CREATE INDEX email_links_person ON email_links (person_id);

-- Counts of tries in a window of time, shared by all processes. The bucket is a keyed hash, never an address.
CREATE TABLE limits (
    bucket             BYTEA PRIMARY KEY NOT NULL,
    window_started_at  BIGINT NOT NULL,
    tries              BIGINT NOT NULL
);
CREATE INDEX limits_window ON limits (window_started_at);

-- One-time keys of forms: a second submit of the same form gets the first one's answer.
CREATE TABLE form_keys (
    key_hash           BYTEA PRIMARY KEY NOT NULL,
    person_id          UUID NOT NULL REFERENCES people (id),
    -- SHA-256 of what was submitted: the same key with other words is a new act, never dropped.
    digest             BYTEA NOT NULL,
    location           TEXT NOT NULL,
    -- True when this submit made the guest: only then may a replay without a cookie bring the same guest back.
    made_guest         BOOLEAN NOT NULL,
    created_at         BIGINT NOT NULL
);
CREATE INDEX form_keys_created ON form_keys (created_at);
CREATE INDEX form_keys_person ON form_keys (person_id);

-- Secrets and settings that all processes share.
CREATE TABLE settings (
    name               TEXT PRIMARY KEY NOT NULL,
    value              BYTEA NOT NULL
);

-- Work to do after a commit: mails. Written in the transaction of the change.
CREATE TABLE jobs (
    id                 UUID PRIMARY KEY NOT NULL,
    kind               TEXT NOT NULL,
    payload            TEXT NOT NULL,
    run_at             BIGINT NOT NULL,
    attempts           BIGINT NOT NULL DEFAULT 0,
    locked_until       BIGINT,
    -- Set when it was done, or when it was given up.
    done_at            BIGINT,
    dead_at            BIGINT,
    last_error         TEXT,
    created_at         BIGINT NOT NULL
);
CREATE INDEX jobs_waiting ON jobs (run_at) WHERE done_at IS NULL AND dead_at IS NULL;

-- Missions, and every version of what staff wrote.
CREATE TABLE missions (
    id                 UUID PRIMARY KEY NOT NULL,
    slug               TEXT NOT NULL UNIQUE,
    version            BIGINT NOT NULL,
    -- Everything staff wrote, as JSON, read whole. The next five columns repeat what lists and rules need.
    fields             TEXT NOT NULL,
    title              TEXT NOT NULL,
    language           TEXT NOT NULL,
    stage              TEXT NOT NULL,
    answer_by          TEXT,
    moderation         TEXT NOT NULL,
    demo               BOOLEAN NOT NULL DEFAULT FALSE,
    source             TEXT UNIQUE,
    people_count       BIGINT NOT NULL DEFAULT 0,
    idea_count         BIGINT NOT NULL DEFAULT 0,
    vote_count         BIGINT NOT NULL DEFAULT 0,
    viewpoint_count    BIGINT NOT NULL DEFAULT 0,
    last_number        BIGINT NOT NULL DEFAULT 0,
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL
);
CREATE INDEX missions_created ON missions (created_at, id);

CREATE TABLE mission_versions (
    mission_id         UUID NOT NULL REFERENCES missions (id),
    version            BIGINT NOT NULL,
    fields             TEXT NOT NULL,
    reason             TEXT NOT NULL,
    changed_by         UUID REFERENCES people (id),
    created_at         BIGINT NOT NULL,
    PRIMARY KEY (mission_id, version)
);

-- Who took part in a mission, once each.
CREATE TABLE participations (
    mission_id         UUID NOT NULL REFERENCES missions (id),
    person_id          UUID NOT NULL REFERENCES people (id),
    created_at         BIGINT NOT NULL,
    PRIMARY KEY (mission_id, person_id)
);
CREATE INDEX participations_person ON participations (person_id);

-- Ideas.
CREATE TABLE ideas (
    -- A plain number beside the identifier, for the full-text index.
    serial             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id                 UUID NOT NULL UNIQUE,
    mission_id         UUID NOT NULL REFERENCES missions (id),
    -- "Idea 27" of its mission.
    number             BIGINT NOT NULL,
    author_id          UUID NOT NULL REFERENCES people (id),
    shown_as           TEXT NOT NULL,
    -- The name shown; NULL is "No name".
    byline             TEXT,
    version            BIGINT NOT NULL,
    sentence           TEXT NOT NULL,
    why                TEXT NOT NULL,
    helps              TEXT NOT NULL,
    harms              TEXT NOT NULL,
    language           TEXT NOT NULL,
    state              TEXT NOT NULL,
    builds_on          UUID REFERENCES ideas (id),
    agree_count        BIGINT NOT NULL DEFAULT 0,
    disagree_count     BIGINT NOT NULL DEFAULT 0,
    unsure_count       BIGINT NOT NULL DEFAULT 0,
    matters_count      BIGINT NOT NULL DEFAULT 0,
    answer_count       BIGINT NOT NULL DEFAULT 0,
    viewpoint_count    BIGINT NOT NULL DEFAULT 0,
    source             TEXT,
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL,
    UNIQUE (mission_id, number),
    UNIQUE (mission_id, source)
);
-- The cards: least answered first. The lists: in their order; the state at the end lets them pass over what is not shown
-- without reading its row.
CREATE INDEX ideas_cards ON ideas (mission_id, state, answer_count, serial);
CREATE INDEX ideas_fewest ON ideas (mission_id, answer_count, serial, state);
CREATE INDEX ideas_newest ON ideas (mission_id, created_at, serial, state);
CREATE INDEX ideas_discussed ON ideas (mission_id, viewpoint_count, serial, state);
CREATE INDEX ideas_author ON ideas (author_id, serial);
CREATE INDEX ideas_builds_on ON ideas (builds_on);

CREATE TABLE idea_versions (
    idea_id            UUID NOT NULL REFERENCES ideas (id),
    version            BIGINT NOT NULL,
    sentence           TEXT NOT NULL,
    why                TEXT NOT NULL,
    helps              TEXT NOT NULL,
    harms              TEXT NOT NULL,
    created_at         BIGINT NOT NULL,
    PRIMARY KEY (idea_id, version)
);

-- Ideas that are still being written. They survive closing the browser.
CREATE TABLE drafts (
    id                 UUID PRIMARY KEY NOT NULL,
    mission_id         UUID NOT NULL REFERENCES missions (id),
    person_id          UUID NOT NULL REFERENCES people (id),
    sentence           TEXT NOT NULL,
    why                TEXT NOT NULL DEFAULT '',
    helps              TEXT NOT NULL DEFAULT '',
    harms              TEXT NOT NULL DEFAULT '',
    builds_on          UUID REFERENCES ideas (id),
    shown_as           TEXT,
    nickname           TEXT,
    name               TEXT,
    reach              TEXT,
    email              TEXT,
    -- The idea it became.
    idea_id            UUID REFERENCES ideas (id),
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL
);
CREATE INDEX drafts_person ON drafts (person_id, updated_at);
CREATE INDEX drafts_idea ON drafts (idea_id);

-- Votes: the latest of each person, and every one ever cast.
CREATE TABLE votes (
    idea_id            UUID NOT NULL REFERENCES ideas (id),
    person_id          UUID NOT NULL REFERENCES people (id),
    mission_id         UUID NOT NULL REFERENCES missions (id),
    choice             TEXT NOT NULL,
    matters            BOOLEAN NOT NULL,
    idea_version       BIGINT NOT NULL,
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL,
    PRIMARY KEY (idea_id, person_id)
);
CREATE INDEX votes_person ON votes (person_id, mission_id, updated_at);

CREATE TABLE vote_events (
    id                 UUID PRIMARY KEY NOT NULL,
    idea_id            UUID NOT NULL REFERENCES ideas (id),
    person_id          UUID NOT NULL REFERENCES people (id),
    -- NULL when the vote was taken back.
    choice             TEXT,
    matters            BOOLEAN NOT NULL,
    created_at         BIGINT NOT NULL
);
CREATE INDEX vote_events_person ON vote_events (person_id);

-- Threads.
CREATE TABLE viewpoints (
    id                 UUID PRIMARY KEY NOT NULL,
    mission_id         UUID NOT NULL REFERENCES missions (id),
    -- What it is about: an idea, a test or a decision.
    target_kind        TEXT NOT NULL,
    target_id          UUID NOT NULL,
    -- What it replies to; NULL starts a thread.
    parent_id          UUID REFERENCES viewpoints (id),
    -- The start of its thread; its own id at the start.
    thread_id          UUID NOT NULL,
    -- Sorts a thread in reading order, byte by byte (domain::viewpoint::Place).
    place              BYTEA NOT NULL,
    -- How deep it is shown; deeper replies stay at the limit.
    depth              BIGINT NOT NULL,
    author_id          UUID NOT NULL REFERENCES people (id),
    author_role        TEXT NOT NULL,
    byline             TEXT,
    job                TEXT,
    version            BIGINT NOT NULL,
    stance             TEXT NOT NULL,
    thought            TEXT NOT NULL,
    life               TEXT NOT NULL,
    language           TEXT NOT NULL,
    state              TEXT NOT NULL,
    helpful_count      BIGINT NOT NULL DEFAULT 0,
    -- Open replies: all below for the start of a thread, direct ones for the rest.
    reply_count        BIGINT NOT NULL DEFAULT 0,
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL
);
-- The last columns let a page skip thousands without reading their words.
CREATE INDEX viewpoints_best ON viewpoints (target_id, helpful_count DESC, reply_count DESC, created_at, id, state, author_id)
    WHERE parent_id IS NULL;
CREATE INDEX viewpoints_newest ON viewpoints (target_id, created_at, id, state, author_id, reply_count) WHERE parent_id IS NULL;
CREATE INDEX viewpoints_thread ON viewpoints (thread_id, place, id, state, author_id, reply_count);
CREATE INDEX viewpoints_parent ON viewpoints (parent_id, created_at, id);
CREATE INDEX viewpoints_author ON viewpoints (author_id, created_at, id);

-- Words that a viewpoint had before it was edited. They go when its author takes it back.
CREATE TABLE viewpoint_versions (
    viewpoint_id       UUID NOT NULL REFERENCES viewpoints (id),
    version            BIGINT NOT NULL,
    stance             TEXT NOT NULL,
    thought            TEXT NOT NULL,
    life               TEXT NOT NULL,
    created_at         BIGINT NOT NULL,
    PRIMARY KEY (viewpoint_id, version)
);

CREATE TABLE helpful_marks (
    viewpoint_id       UUID NOT NULL REFERENCES viewpoints (id),
    person_id          UUID NOT NULL REFERENCES people (id),
    created_at         BIGINT NOT NULL,
    PRIMARY KEY (viewpoint_id, person_id)
);
CREATE INDEX helpful_marks_person ON helpful_marks (person_id);

-- What a person should know: an idea they agreed with changed, someone answered them.
CREATE TABLE notices (
    id                 UUID PRIMARY KEY NOT NULL,
    person_id          UUID NOT NULL REFERENCES people (id),
    kind               TEXT NOT NULL,
    idea_id            UUID REFERENCES ideas (id),
    viewpoint_id       UUID REFERENCES viewpoints (id),
    -- Another thing that it is about, with its words at that time; such things are public.
    target_kind        TEXT,
    target_id          UUID,
    headline           TEXT,
    headline_language  TEXT,
    created_at         BIGINT NOT NULL,
    read_at            BIGINT,
    -- True until a mail told of it, for people who get mails.
    mail_waits         BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX notices_person ON notices (person_id, created_at);
CREATE INDEX notices_viewpoint ON notices (viewpoint_id);
CREATE INDEX notices_mail ON notices (person_id, created_at) WHERE mail_waits;

-- What changed, and why: public, newest first.
CREATE TABLE changes (
    id                 UUID PRIMARY KEY NOT NULL,
    kind               TEXT NOT NULL,
    mission_id         UUID NOT NULL REFERENCES missions (id),
    idea_id            UUID REFERENCES ideas (id),
    -- A test or a decision, with its words at that time.
    target_kind        TEXT,
    target_id          UUID,
    headline           TEXT,
    headline_language  TEXT,
    -- The version of the thing that the change made.
    version            BIGINT NOT NULL,
    reason             TEXT NOT NULL,
    created_at         BIGINT NOT NULL
);
CREATE INDEX changes_newest ON changes (created_at, id);
CREATE INDEX changes_mission ON changes (mission_id, created_at, id);
-- The first page shows what the city changed, however many ideas people changed since.
CREATE INDEX changes_city ON changes (created_at, id) WHERE idea_id IS NULL;
CREATE INDEX changes_target ON changes (target_id, created_at, id);
CREATE INDEX changes_idea ON changes (idea_id);

-- Who did what, when. Only ever added to; not shown to the public.
CREATE TABLE action_records (
    id                 UUID PRIMARY KEY NOT NULL,
    person_id          UUID REFERENCES people (id),
    role               TEXT NOT NULL,
    action             TEXT NOT NULL,
    subject_kind       TEXT NOT NULL,
    subject_id         UUID NOT NULL,
    mission_id         UUID REFERENCES missions (id),
    detail             TEXT NOT NULL,
    created_at         BIGINT NOT NULL
);
CREATE INDEX action_records_person ON action_records (person_id);
CREATE INDEX action_records_subject ON action_records (subject_id, created_at);
