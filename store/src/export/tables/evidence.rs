//! What we think is true, and the evidence for and against it.

use super::{
    super::{Kind, Order, Table},
    column,
};

/// Words of a piece of evidence that everyone can read. What people of the city took back stays to be read.
macro_rules! if_told {
    ($value:literal) => {
        concat!(
            "CASE WHEN (evidence.state = 'open' OR (evidence.state = 'withdrawn' AND evidence.author_role <> 'resident')) \
             AND (ideas.id IS NULL OR ideas.state NOT IN ('hidden', 'withdrawn')) THEN ",
            $value,
            " END"
        )
    };
}

/// Words that someone may have asked us not to quote.
macro_rules! if_quotable {
    ($value:literal) => {
        concat!(
            "CASE WHEN (evidence.state = 'open' OR (evidence.state = 'withdrawn' AND evidence.author_role <> 'resident')) \
             AND evidence.quote <> 'no' AND (ideas.id IS NULL OR ideas.state NOT IN ('hidden', 'withdrawn')) THEN ",
            $value,
            " END"
        )
    };
}

macro_rules! if_staff {
    ($value:literal) => {
        concat!(
            "CASE WHEN evidence.author_role <> 'resident' AND evidence.state IN ('open', 'withdrawn') \
             AND (ideas.id IS NULL OR ideas.state NOT IN ('hidden', 'withdrawn')) THEN ",
            $value,
            " END"
        )
    };
}

statements! {
    ASSUMPTIONS = "SELECT assumptions.created_at, assumptions.id, assumptions.id, assumptions.version, assumptions.claim, \
                   assumptions.because, assumptions.if_wrong, assumptions.language, assumptions.owner, assumptions.sure, \
                   assumptions.sure_before, assumptions.sure_at, assumptions.supports_count, assumptions.weakens_count, \
                   assumptions.created_at, assumptions.updated_at FROM assumptions \
                   WHERE assumptions.mission_id = $1 AND assumptions.created_at >= $2 \
                   AND (assumptions.created_at, assumptions.id) > ($2, $3) ORDER BY assumptions.created_at, assumptions.id LIMIT $4";
    SIGNS = "SELECT assumption_signs.assumption_id, assumption_signs.number, assumption_signs.assumption_id, assumption_signs.number, \
             assumption_signs.what, assumption_signs.place, assumption_signs.often, assumption_signs.threshold, \
             assumption_signs.seen_on, assumption_signs.seen_reason \
             FROM assumptions JOIN assumption_signs ON assumption_signs.assumption_id = assumptions.id \
             WHERE assumptions.mission_id = $1 AND (assumption_signs.assumption_id, assumption_signs.number) > ($2, $3) \
             ORDER BY assumption_signs.assumption_id, assumption_signs.number LIMIT $4";
    EVENTS = "SELECT assumption_events.created_at, assumption_events.id, assumption_events.id, assumption_events.assumption_id, \
              assumption_events.kind, assumption_events.version, assumption_events.sure_from, assumption_events.sure_to, \
              assumption_events.sign_number, assumption_events.words, assumption_events.reason, assumption_events.evidence_id, \
              assumption_events.name, assumption_events.job, assumption_events.created_at \
              FROM assumptions JOIN assumption_events ON assumption_events.assumption_id = assumptions.id \
              WHERE assumptions.mission_id = $1 AND assumption_events.created_at >= $2 \
              AND (assumption_events.created_at, assumption_events.id) > ($2, $3) \
              ORDER BY assumption_events.created_at, assumption_events.id LIMIT $4";
    EVIDENCE = concat!(
        "SELECT evidence.created_at, evidence.id, evidence.id, evidence.target_kind, evidence.target_id, evidence.state, ",
        if_told!("evidence.version"), ", ", if_told!("evidence.kind"), ", ", if_quotable!("evidence.title"), ", ",
        if_quotable!("evidence.says"), ", ", if_told!("evidence.how_known"), ", ", if_told!("evidence.whose"), ", ",
        if_told!("evidence.missing"), ", ", if_told!("evidence.strength"), ", ", if_told!("evidence.strength_reason"), ", ",
        if_told!("evidence.quote"), ", ", if_told!("evidence.link"), ", ", if_told!("evidence.file_id"), ", ",
        if_told!("evidence.language"), ", ", if_told!("evidence.author_role"), ", ", if_staff!("evidence.byline"), ", ",
        if_staff!("evidence.job"), ", ", if_staff!("evidence.withdrawn_reason"), ", ", if_told!("evidence.checked_name"), ", ",
        if_told!("evidence.checked_job"), ", ", if_told!("evidence.checked_at"), ", evidence.created_at, evidence.updated_at \
         FROM evidence LEFT JOIN ideas ON evidence.target_kind = 'idea' AND ideas.id = evidence.target_id \
         WHERE evidence.mission_id = $1 AND evidence.state <> 'held' AND (ideas.id IS NULL OR ideas.state <> 'held') \
         AND evidence.created_at >= $2 AND (evidence.created_at, evidence.id) > ($2, $3) \
         ORDER BY evidence.created_at, evidence.id LIMIT $4"
    );
    LINKS = "SELECT evidence_assumptions.evidence_id, evidence_assumptions.assumption_id, evidence_assumptions.evidence_id, \
             evidence_assumptions.assumption_id, evidence_assumptions.bearing \
             FROM assumptions JOIN evidence_assumptions ON evidence_assumptions.assumption_id = assumptions.id \
             JOIN evidence ON evidence.id = evidence_assumptions.evidence_id \
             WHERE assumptions.mission_id = $1 AND evidence.state = 'open' \
             AND (evidence_assumptions.evidence_id, evidence_assumptions.assumption_id) > ($2, $3) \
             ORDER BY evidence_assumptions.evidence_id, evidence_assumptions.assumption_id LIMIT $4";
}

/// `assumptions`
pub(super) const ASSUMPTIONS_TABLE: Table = Table {
    name: "assumptions",
    columns: &[
        column("id", "id", Kind::Id, &["assumptions.id"]),
        column("version", "version", Kind::Number, &["assumptions.version"]),
        column("claim", "assumption-claim", Kind::Text, &["assumptions.claim"]),
        column("because", "assumption-because", Kind::Text, &["assumptions.because"]),
        column("if_wrong", "assumption-if-wrong", Kind::Text, &["assumptions.if_wrong"]),
        column("language", "language", Kind::Code, &["assumptions.language"]),
        column("owner", "assumption-owner", Kind::Text, &["assumptions.owner"]),
        column("sure", "sure", Kind::Number, &["assumptions.sure"]),
        column("sure_before", "sure-before", Kind::Number, &["assumptions.sure_before"]),
        column("sure_since", "sure-since", Kind::Moment, &["assumptions.sure_at"]),
        column("supported_by", "evidence-supports", Kind::Number, &["assumptions.supports_count"]),
        column("weakened_by", "evidence-weakens", Kind::Number, &["assumptions.weakens_count"]),
        column("written_at", "made-at", Kind::Moment, &["assumptions.created_at"]),
        column("changed_at", "changed-at", Kind::Moment, &["assumptions.updated_at"]),
    ],
    order: Order::MomentAndId,
    page: ASSUMPTIONS,
    shape: Ok,
};

/// `assumption_signs`
pub(super) const SIGNS_TABLE: Table = Table {
    name: "assumption_signs",
    columns: &[
        column("assumption", "assumption-id", Kind::Id, &["assumption_signs.assumption_id"]),
        column("number", "sign-number", Kind::Number, &["assumption_signs.number"]),
        column("what", "sign-what", Kind::Text, &["assumption_signs.what"]),
        column("place", "sign-where", Kind::Text, &["assumption_signs.place"]),
        column("often", "sign-often", Kind::Text, &["assumption_signs.often"]),
        column("threshold", "sign-threshold", Kind::Text, &["assumption_signs.threshold"]),
        column("seen_on", "sign-seen", Kind::Day, &["assumption_signs.seen_on"]),
        column("seen", "sign-seen-what", Kind::Text, &["assumption_signs.seen_reason"]),
    ],
    order: Order::IdAndNumber,
    page: SIGNS,
    shape: Ok,
};

/// `assumption_changes`
pub(super) const EVENTS_TABLE: Table = Table {
    name: "assumption_changes",
    columns: &[
        column("id", "id", Kind::Id, &["assumption_events.id"]),
        column("assumption", "assumption-id", Kind::Id, &["assumption_events.assumption_id"]),
        column("kind", "assumption-change-kind", Kind::Code, &["assumption_events.kind"]),
        column("version", "change-version", Kind::Number, &["assumption_events.version"]),
        column("sure_before", "sure-before", Kind::Number, &["assumption_events.sure_from"]),
        column("sure", "sure", Kind::Number, &["assumption_events.sure_to"]),
        column("sign", "sign-number", Kind::Number, &["assumption_events.sign_number"]),
        column("words", "assumption-change-words", Kind::Text, &["assumption_events.words"]),
        column("reason", "reason", Kind::Text, &["assumption_events.reason"]),
        column("evidence", "evidence-id", Kind::Id, &["assumption_events.evidence_id"]),
        column("staff_name", "staff-name", Kind::Text, &["assumption_events.name"]),
        column("staff_job", "job", Kind::Text, &["assumption_events.job"]),
        column("changed_at", "made-at", Kind::Moment, &["assumption_events.created_at"]),
    ],
    order: Order::MomentAndId,
    page: EVENTS,
    shape: Ok,
};

/// `evidence`
pub(super) const EVIDENCE_TABLE: Table = Table {
    name: "evidence",
    columns: &[
        column("id", "id", Kind::Id, &["evidence.id"]),
        column("about", "target-kind", Kind::Code, &["evidence.target_kind"]),
        column("about_id", "target-id", Kind::Id, &["evidence.target_id"]),
        column("state", "evidence-state", Kind::Code, &["evidence.state"]),
        column("version", "version", Kind::Number, &["evidence.version"]),
        column("kind", "evidence-kind", Kind::Code, &["evidence.kind"]),
        column("title", "evidence-title", Kind::Text, &["evidence.title"]),
        column("says", "evidence-says", Kind::Text, &["evidence.says"]),
        column("how_known", "evidence-how", Kind::Text, &["evidence.how_known"]),
        column("whose", "evidence-whose", Kind::Text, &["evidence.whose"]),
        column("missing", "evidence-missing", Kind::Text, &["evidence.missing"]),
        column("strength", "evidence-strength", Kind::Code, &["evidence.strength"]),
        column("strength_reason", "evidence-strength-reason", Kind::Text, &["evidence.strength_reason"]),
        column("quote", "evidence-quote", Kind::Code, &["evidence.quote"]),
        column("link", "evidence-link", Kind::Text, &["evidence.link"]),
        column("file", "evidence-file", Kind::Id, &["evidence.file_id"]),
        column("language", "language", Kind::Code, &["evidence.language"]),
        column("role", "role", Kind::Code, &["evidence.author_role"]),
        column("staff_name", "staff-name", Kind::Text, &["evidence.byline"]),
        column("staff_job", "job", Kind::Text, &["evidence.job"]),
        column("withdrawn_because", "evidence-withdrawn", Kind::Text, &["evidence.withdrawn_reason"]),
        column("checked_by", "evidence-checked", Kind::Text, &["evidence.checked_name", "evidence.checked_by"]),
        column("checked_by_job", "job", Kind::Text, &["evidence.checked_job"]),
        column("checked_at", "evidence-checked-at", Kind::Moment, &["evidence.checked_at"]),
        column("added_at", "made-at", Kind::Moment, &["evidence.created_at"]),
        column("changed_at", "changed-at", Kind::Moment, &["evidence.updated_at"]),
    ],
    order: Order::MomentAndId,
    page: EVIDENCE,
    shape: Ok,
};

/// `evidence_links`
pub(super) const LINKS_TABLE: Table = Table {
    name: "evidence_links",
    columns: &[
        column("evidence", "evidence-id", Kind::Id, &["evidence_assumptions.evidence_id"]),
        column("assumption", "assumption-id", Kind::Id, &["evidence_assumptions.assumption_id"]),
        column("bearing", "evidence-bearing", Kind::Code, &["evidence_assumptions.bearing"]),
    ],
    order: Order::Ids,
    page: LINKS,
    shape: Ok,
};
