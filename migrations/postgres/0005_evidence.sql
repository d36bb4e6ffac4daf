-- Files that people added. Their bytes lie in the folder of uploads, under their hash.
CREATE TABLE files (
    id                 UUID PRIMARY KEY NOT NULL,
    -- Who added it; NULL while it waits for the form of a stranger.
    person_id          UUID REFERENCES people (id),
    -- What it hangs on; NULL while it waits for its form. A file that waited for a day is forgotten.
    target_kind        TEXT,
    target_id          UUID,
    mission_id         UUID REFERENCES missions (id),
    kind               TEXT NOT NULL,
    name               TEXT NOT NULL,
    -- SHA-256 of the bytes; of a picture those of the large one.
    large_hash         BYTEA NOT NULL,
    large_size         BIGINT NOT NULL,
    small_hash         BYTEA,
    small_size         BIGINT,
    width              BIGINT,
    height             BIGINT,
    -- What a picture shows, in words; empty for documents and for pictures that only decorate.
    alt                TEXT NOT NULL,
    language           TEXT NOT NULL,
    created_at         BIGINT NOT NULL
);
CREATE INDEX files_target ON files (target_id, created_at);
CREATE INDEX files_person ON files (person_id, created_at);
CREATE INDEX files_large ON files (large_hash);
CREATE INDEX files_small ON files (small_hash);
CREATE INDEX files_waiting ON files (created_at) WHERE target_id IS NULL;

-- What we think is true.
CREATE TABLE assumptions (
    id                 UUID PRIMARY KEY NOT NULL,
    mission_id         UUID NOT NULL REFERENCES missions (id),
    -- Grows by one with each change: of its words, of how sure we are, of a sign.
    version            BIGINT NOT NULL,
    claim              TEXT NOT NULL,
    because            TEXT NOT NULL,
    if_wrong           TEXT NOT NULL,
    language           TEXT NOT NULL,
    -- Who looks after it, as staff wrote it.
    owner              TEXT NOT NULL,
    -- From 1 (looks wrong) to 5 (well supported); and what it was before the last change.
    sure               BIGINT NOT NULL,
    sure_before        BIGINT,
    sure_at            BIGINT NOT NULL,
    -- Pieces of evidence that everyone can read, by what they say of it.
    supports_count     BIGINT NOT NULL DEFAULT 0,
    weakens_count      BIGINT NOT NULL DEFAULT 0,
    created_by         UUID REFERENCES people (id),
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL
);
CREATE INDEX assumptions_mission ON assumptions (mission_id, created_at, id);

-- Signs that we watch. The number of a sign stays its own.
CREATE TABLE assumption_signs (
    assumption_id      UUID NOT NULL REFERENCES assumptions (id),
    number             BIGINT NOT NULL,
    what               TEXT NOT NULL,
    place              TEXT NOT NULL,
    often              TEXT NOT NULL,
    threshold          TEXT NOT NULL,
    -- The day on which it was seen (YYYY-MM-DD), and what was seen.
    seen_on            TEXT,
    seen_reason        TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (assumption_id, number)
);

-- All that ever happened to an assumption. Only ever added to.
CREATE TABLE assumption_events (
    id                 UUID PRIMARY KEY NOT NULL,
    assumption_id      UUID NOT NULL REFERENCES assumptions (id),
    mission_id         UUID NOT NULL REFERENCES missions (id),
    kind               TEXT NOT NULL,
    version            BIGINT NOT NULL,
    -- How sure we were and are.
    sure_from          BIGINT,
    sure_to            BIGINT,
    sign_number        BIGINT,
    -- The words of the sign at that time, or the words that the assumption had before.
    words              TEXT NOT NULL,
    reason             TEXT NOT NULL,
    evidence_id        UUID,
    person_id          UUID REFERENCES people (id),
    name               TEXT NOT NULL,
    job                TEXT,
    created_at         BIGINT NOT NULL
);
CREATE INDEX assumption_events_assumption ON assumption_events (assumption_id, created_at, id);
CREATE INDEX assumption_events_created ON assumption_events (created_at, id);

-- Evidence on an idea, a test or a decision.
CREATE TABLE evidence (
    id                 UUID PRIMARY KEY NOT NULL,
    mission_id         UUID NOT NULL REFERENCES missions (id),
    target_kind        TEXT NOT NULL,
    target_id          UUID NOT NULL,
    version            BIGINT NOT NULL,
    kind               TEXT NOT NULL,
    title              TEXT NOT NULL,
    says               TEXT NOT NULL,
    how_known          TEXT NOT NULL,
    whose              TEXT NOT NULL,
    missing            TEXT NOT NULL,
    -- NULL until someone of the city weighed it.
    strength           TEXT,
    strength_reason    TEXT NOT NULL,
    quote              TEXT NOT NULL,
    link               TEXT NOT NULL,
    file_id            UUID REFERENCES files (id),
    language           TEXT NOT NULL,
    author_id          UUID NOT NULL REFERENCES people (id),
    author_role        TEXT NOT NULL,
    -- The name shown; NULL is "No name".
    byline             TEXT,
    job                TEXT,
    state              TEXT NOT NULL,
    -- Why it was taken back.
    withdrawn_reason   TEXT NOT NULL DEFAULT '',
    -- Who of the city checked the version that it has now.
    checked_by         UUID REFERENCES people (id),
    checked_name       TEXT,
    checked_job        TEXT,
    checked_at         BIGINT,
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL
);
-- The last columns let a list pass over what is not shown without reading its row.
CREATE INDEX evidence_target ON evidence (target_id, created_at, id, state, author_id);
CREATE INDEX evidence_mission ON evidence (mission_id, created_at, id, state, kind, strength, author_id);
CREATE INDEX evidence_author ON evidence (author_id, created_at);
CREATE INDEX evidence_file ON evidence (file_id);

-- Words that a piece of evidence had before. They go when a resident takes it back.
CREATE TABLE evidence_versions (
    evidence_id        UUID NOT NULL REFERENCES evidence (id),
    version            BIGINT NOT NULL,
    -- All words as JSON, read whole.
    fields             TEXT NOT NULL,
    file_id            UUID,
    created_at         BIGINT NOT NULL,
    PRIMARY KEY (evidence_id, version)
);

-- What a piece of evidence says about an assumption.
CREATE TABLE evidence_assumptions (
    evidence_id        UUID NOT NULL REFERENCES evidence (id),
    assumption_id      UUID NOT NULL REFERENCES assumptions (id),
    bearing            TEXT NOT NULL,
    PRIMARY KEY (evidence_id, assumption_id)
);
CREATE INDEX evidence_assumptions_assumption ON evidence_assumptions (assumption_id, evidence_id);
