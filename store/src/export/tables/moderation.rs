//! What moderation did, as counts: without words, reasons, people, or which thing it was about; the house rules as they were.

use super::{
    super::{Kind, Order, Table},
    column,
};

statements! {
    // The page of an act is for those it is about: only counts are told, and their days are not.
    ACTS = "SELECT counted.place, 0, counted.kind, counted.rule_id, counted.acts FROM (\
                SELECT row_number() OVER (ORDER BY each.kind, COALESCE(each.rule_id, '')) AS place, each.kind, each.rule_id, \
                COUNT(*) AS acts FROM moderation_acts AS each WHERE each.mission_id = $1 GROUP BY each.kind, each.rule_id) AS counted \
            WHERE counted.place >= $2 AND (counted.place, 0) > ($2, $3) ORDER BY counted.place LIMIT $4";
    // Whoever reports must not be found: only counts are told, and their days are not.
    REPORTS = "SELECT counted.place, 0, counted.rule_id, counted.outcome, counted.reports FROM (\
                   SELECT row_number() OVER (ORDER BY each.rule_id, COALESCE(each.outcome, '')) AS place, each.rule_id, each.outcome, \
                   COUNT(*) AS reports FROM reports AS each WHERE each.mission_id = $1 GROUP BY each.rule_id, each.outcome) AS counted \
               WHERE counted.place >= $2 AND (counted.place, 0) > ($2, $3) ORDER BY counted.place LIMIT $4";
    APPEALS = "SELECT counted.place, 0, counted.outcome, counted.appeals FROM (\
                   SELECT row_number() OVER (ORDER BY COALESCE(each.outcome, '')) AS place, each.outcome, COUNT(*) AS appeals \
                   FROM appeals AS each WHERE each.mission_id = $1 GROUP BY each.outcome) AS counted \
               WHERE counted.place >= $2 AND (counted.place, 0) > ($2, $3) ORDER BY counted.place LIMIT $4";
    // The same for every mission.
    RULES = "SELECT house_rule_versions.version, 0, house_rule_versions.version, house_rule_versions.rules, house_rule_versions.reason, \
             people.name, house_rule_versions.created_at \
             FROM house_rule_versions LEFT JOIN people ON people.id = house_rule_versions.changed_by \
             WHERE EXISTS (SELECT 1 FROM missions WHERE missions.id = $1) AND house_rule_versions.version >= $2 \
             AND (house_rule_versions.version, 0) > ($2, $3) ORDER BY house_rule_versions.version LIMIT $4";
}

/// `moderation_acts`
pub(super) const ACTS_TABLE: Table = Table {
    name: "moderation_acts",
    columns: &[
        column("kind", "act-kind", Kind::Code, &["moderation_acts.kind"]),
        column("rule", "rule", Kind::Code, &["moderation_acts.rule_id"]),
        column("acts", "people-acts", Kind::People, &["moderation_acts.id"]),
    ],
    order: Order::Numbers,
    page: ACTS,
    shape: Ok,
};

/// `reports`
pub(super) const REPORTS_TABLE: Table = Table {
    name: "reports",
    columns: &[
        column("rule", "rule", Kind::Code, &["reports.rule_id"]),
        column("outcome", "report-outcome", Kind::Code, &["reports.outcome"]),
        column("reports", "people-reports", Kind::People, &["reports.id"]),
    ],
    order: Order::Numbers,
    page: REPORTS,
    shape: Ok,
};

/// `appeals`
pub(super) const APPEALS_TABLE: Table = Table {
    name: "appeals",
    columns: &[
        column("outcome", "appeal-outcome", Kind::Code, &["appeals.outcome"]),
        column("appeals", "people-appeals", Kind::People, &["appeals.id"]),
    ],
    order: Order::Numbers,
    page: APPEALS,
    shape: Ok,
};

/// `house_rule_versions`
pub(super) const RULES_TABLE: Table = Table {
    name: "house_rule_versions",
    columns: &[
        column("version", "version", Kind::Number, &["house_rule_versions.version"]),
        column("rules", "house-rules", Kind::Text, &["house_rule_versions.rules"]),
        column("reason", "reason", Kind::Text, &["house_rule_versions.reason"]),
        column("changed_by", "staff-name", Kind::Text, &["house_rule_versions.changed_by", "people.name"]),
        column("changed_at", "made-at", Kind::Moment, &["house_rule_versions.created_at"]),
    ],
    order: Order::Numbers,
    page: RULES,
    shape: Ok,
};
