//! The mission, ideas, answers, viewpoints and changes.

use super::{
    super::{Cell, Kind, Order, Table},
    column,
};
use crate::Result;
use domain::mission::Mission;

/// Goes on after a row of an idea.
macro_rules! after_idea {
    ($second:literal) => {
        concat!("ideas.number >= $2 AND (ideas.number, ", $second, ") > ($2, $3) ORDER BY ideas.number")
    };
}

/// Everyone may know that an idea was hidden or taken back, and nothing else about it.
macro_rules! unless_gone {
    ($value:literal) => {
        concat!("CASE WHEN ideas.state IN ('hidden', 'withdrawn') THEN NULL ELSE ", $value, " END")
    };
}

/// The same of a viewpoint. What was said about an idea that is gone is not told either.
macro_rules! if_open {
    ($value:literal) => {
        concat!(
            "CASE WHEN viewpoints.state = 'open' AND (ideas.id IS NULL OR ideas.state NOT IN ('hidden', 'withdrawn')) THEN ",
            $value,
            " END"
        )
    };
}

/// For viewpoints of staff, who write under their own name.
macro_rules! if_staff {
    ($value:literal) => {
        concat!(
            "CASE WHEN viewpoints.state = 'open' AND viewpoints.author_role <> 'resident' \
             AND (ideas.id IS NULL OR ideas.state NOT IN ('hidden', 'withdrawn')) THEN ",
            $value,
            " END"
        )
    };
}

statements! {
    // The sum of all answers would give back the number that stands hidden beside an idea (`Table::protect`): where one is
    // hidden, the sum is not told.
    MISSION = "SELECT 0, 0, missions.id, missions.slug, missions.version, missions.fields, missions.demo, missions.people_count, \
               missions.idea_count, \
               CASE WHEN EXISTS (SELECT 1 FROM ideas WHERE ideas.mission_id = missions.id \
                   AND ideas.state NOT IN ('held', 'hidden', 'withdrawn') AND (ideas.agree_count BETWEEN 1 AND 4 \
                   OR ideas.disagree_count BETWEEN 1 AND 4 OR ideas.unsure_count BETWEEN 1 AND 4)) \
               THEN NULL ELSE missions.vote_count END, missions.viewpoint_count, missions.created_at, missions.updated_at \
               FROM missions WHERE missions.id = $1 AND $2 < 0 AND $3 < 0 LIMIT $4";
    MISSION_VERSIONS = "SELECT mission_versions.version, 0, mission_versions.version, mission_versions.fields, mission_versions.reason, \
                        people.name, mission_versions.created_at \
                        FROM mission_versions LEFT JOIN people ON people.id = mission_versions.changed_by \
                        WHERE mission_versions.mission_id = $1 AND mission_versions.version >= $2 \
                        AND (mission_versions.version, 0) > ($2, $3) ORDER BY mission_versions.version LIMIT $4";
    IDEAS = concat!(
        "SELECT ideas.number, 0, ideas.number, ideas.id, ideas.state, ", unless_gone!("ideas.version"), ", ", unless_gone!("ideas.sentence"),
        ", ", unless_gone!("ideas.why"), ", ", unless_gone!("ideas.helps"), ", ", unless_gone!("ideas.harms"), ", ",
        unless_gone!("ideas.language"), ", ", unless_gone!("ideas.shown_as"), ", ",
        "CASE WHEN ideas.state IN ('hidden', 'withdrawn') OR other.state = 'held' THEN NULL ELSE other.number END, \
         CASE WHEN ideas.state IN ('hidden', 'withdrawn') OR whole.state = 'held' THEN NULL ELSE whole.number END, ",
        unless_gone!("ideas.answer_version"), ", ", unless_gone!("ideas.promised_day"), ", ",
        unless_gone!("ideas.viewpoint_count"), ", ideas.created_at, ideas.updated_at \
         FROM ideas LEFT JOIN ideas AS other ON other.id = ideas.builds_on LEFT JOIN ideas AS whole ON whole.id = ideas.split_from \
         WHERE ideas.mission_id = $1 AND ideas.state <> 'held' AND ", after_idea!("0"), " LIMIT $4"
    );
    ANSWERS = concat!(
        "SELECT ideas.number, 0, ideas.number, ideas.id, ideas.agree_count, ideas.disagree_count, ideas.unsure_count, \
         ideas.answer_count, ideas.matters_count FROM ideas \
         WHERE ideas.mission_id = $1 AND ideas.state NOT IN ('held', 'hidden', 'withdrawn') AND ", after_idea!("0"), " LIMIT $4"
    );
    IDEA_VERSIONS = concat!(
        "SELECT ideas.number, idea_versions.version, ideas.number, idea_versions.idea_id, idea_versions.version, idea_versions.sentence, \
         idea_versions.why, idea_versions.helps, idea_versions.harms, idea_versions.created_at \
         FROM ideas JOIN idea_versions ON idea_versions.idea_id = ideas.id \
         WHERE ideas.mission_id = $1 AND ideas.state NOT IN ('held', 'hidden', 'withdrawn') AND ",
        after_idea!("idea_versions.version"), ", idea_versions.version LIMIT $4"
    );
    VIEWPOINTS = concat!(
        "SELECT viewpoints.created_at, viewpoints.id, viewpoints.id, viewpoints.target_kind, viewpoints.target_id, viewpoints.parent_id, \
         viewpoints.thread_id, viewpoints.state, ", if_open!("viewpoints.version"), ", ", if_open!("viewpoints.stance"), ", ",
        if_open!("viewpoints.thought"), ", ", if_open!("viewpoints.life"), ", ", if_open!("viewpoints.may_quote"), ", ",
        if_open!("viewpoints.language"), ", ",
        if_open!("viewpoints.author_role"), ", ", if_staff!("viewpoints.byline"), ", ", if_staff!("viewpoints.job"), ", ",
        if_open!("viewpoints.helpful_count"), ", viewpoints.reply_count, viewpoints.created_at, viewpoints.updated_at \
         FROM viewpoints LEFT JOIN ideas ON viewpoints.target_kind = 'idea' AND ideas.id = viewpoints.target_id \
         WHERE viewpoints.mission_id = $1 AND viewpoints.state <> 'held' AND (ideas.id IS NULL OR ideas.state <> 'held') \
         AND viewpoints.created_at >= $2 \
         AND (viewpoints.created_at, viewpoints.id) > ($2, $3) ORDER BY viewpoints.created_at, viewpoints.id LIMIT $4"
    );
    CHANGES = "SELECT changes.created_at, changes.id, changes.id, changes.kind, ideas.number, changes.target_kind, changes.target_id, \
               changes.headline, changes.headline_language, changes.version, \
               CASE WHEN ideas.state IN ('held', 'hidden') OR (ideas.state = 'withdrawn' AND changes.kind <> 'idea.withdrawn') \
                   THEN NULL ELSE changes.reason END, changes.created_at \
               FROM changes LEFT JOIN ideas ON ideas.id = changes.idea_id \
               WHERE changes.mission_id = $1 AND changes.created_at >= $2 AND (changes.created_at, changes.id) > ($2, $3) \
               ORDER BY changes.created_at, changes.id LIMIT $4";
}

/// `mission`
pub(super) const MISSION_TABLE: Table = Table {
    name: "mission",
    columns: &[
        column("id", "id", Kind::Id, &["missions.id"]),
        column("slug", "slug", Kind::Text, &["missions.slug"]),
        column("version", "version", Kind::Number, &["missions.version"]),
        column("title", "mission-title", Kind::Text, &["missions.fields", "missions.title"]),
        column("change", "mission-change", Kind::Text, &["missions.fields"]),
        column("why_now", "mission-why", Kind::Text, &["missions.fields"]),
        column("keep", "mission-keep", Kind::Text, &["missions.fields"]),
        column("balance", "mission-balance", Kind::Text, &["missions.fields"]),
        column("open", "mission-open", Kind::Text, &["missions.fields"]),
        column("fixed", "mission-fixed", Kind::Text, &["missions.fields"]),
        column("influence", "mission-influence", Kind::Code, &["missions.fields"]),
        column("answer_by", "mission-answer-by", Kind::Day, &["missions.fields", "missions.answer_by"]),
        column("reply_by", "mission-reply-by", Kind::Day, &["missions.fields", "missions.reply_by"]),
        column("deadline", "mission-deadline", Kind::Day, &["missions.fields"]),
        column("leader", "mission-leader", Kind::Text, &["missions.fields"]),
        column("leader_role", "job", Kind::Text, &["missions.fields"]),
        column("teams", "mission-teams", Kind::Text, &["missions.fields"]),
        column("stage", "mission-stage", Kind::Code, &["missions.fields", "missions.stage"]),
        column("moderation", "mission-moderation", Kind::Code, &["missions.fields", "missions.moderation"]),
        column("language", "language", Kind::Code, &["missions.fields", "missions.language"]),
        column("attribution", "attribution", Kind::Text, &["missions.fields"]),
        column("attribution_address", "attribution-address", Kind::Text, &["missions.fields"]),
        column("made_up", "made-up", Kind::YesNo, &["missions.demo"]),
        column("people", "people", Kind::People, &["missions.people_count"]),
        column("ideas", "ideas-public", Kind::Number, &["missions.idea_count"]),
        column("answers", "answers-all", Kind::People, &["missions.vote_count"]),
        column("viewpoints", "viewpoints-open", Kind::Number, &["missions.viewpoint_count"]),
        column("started_at", "made-at", Kind::Moment, &["missions.created_at"]),
        column("changed_at", "changed-at", Kind::Moment, &["missions.updated_at"]),
    ],
    order: Order::Numbers,
    page: MISSION,
    shape: |cells| spread(cells, 3),
};

/// `mission_versions`
pub(super) const MISSION_VERSIONS_TABLE: Table = Table {
    name: "mission_versions",
    columns: &[
        column("version", "version", Kind::Number, &["mission_versions.version"]),
        column("title", "mission-title", Kind::Text, &["mission_versions.fields"]),
        column("change", "mission-change", Kind::Text, &["mission_versions.fields"]),
        column("why_now", "mission-why", Kind::Text, &["mission_versions.fields"]),
        column("keep", "mission-keep", Kind::Text, &["mission_versions.fields"]),
        column("balance", "mission-balance", Kind::Text, &["mission_versions.fields"]),
        column("open", "mission-open", Kind::Text, &["mission_versions.fields"]),
        column("fixed", "mission-fixed", Kind::Text, &["mission_versions.fields"]),
        column("influence", "mission-influence", Kind::Code, &["mission_versions.fields"]),
        column("answer_by", "mission-answer-by", Kind::Day, &["mission_versions.fields"]),
        column("reply_by", "mission-reply-by", Kind::Day, &["mission_versions.fields"]),
        column("deadline", "mission-deadline", Kind::Day, &["mission_versions.fields"]),
        column("leader", "mission-leader", Kind::Text, &["mission_versions.fields"]),
        column("leader_role", "job", Kind::Text, &["mission_versions.fields"]),
        column("teams", "mission-teams", Kind::Text, &["mission_versions.fields"]),
        column("stage", "mission-stage", Kind::Code, &["mission_versions.fields"]),
        column("moderation", "mission-moderation", Kind::Code, &["mission_versions.fields"]),
        column("language", "language", Kind::Code, &["mission_versions.fields"]),
        column("attribution", "attribution", Kind::Text, &["mission_versions.fields"]),
        column("attribution_address", "attribution-address", Kind::Text, &["mission_versions.fields"]),
        column("reason", "reason", Kind::Text, &["mission_versions.reason"]),
        column("changed_by", "staff-name", Kind::Text, &["mission_versions.changed_by", "people.name"]),
        column("changed_at", "made-at", Kind::Moment, &["mission_versions.created_at"]),
    ],
    order: Order::Numbers,
    page: MISSION_VERSIONS,
    shape: |cells| spread(cells, 1),
};

/// `ideas`
pub(super) const IDEAS_TABLE: Table = Table {
    name: "ideas",
    columns: &[
        column("number", "idea-number", Kind::Number, &["ideas.number"]),
        column("id", "id", Kind::Id, &["ideas.id"]),
        column("state", "idea-state", Kind::Code, &["ideas.state"]),
        column("version", "version", Kind::Number, &["ideas.version"]),
        column("sentence", "idea-sentence", Kind::Text, &["ideas.sentence"]),
        column("why", "idea-why", Kind::Text, &["ideas.why"]),
        column("helps", "idea-helps", Kind::Text, &["ideas.helps"]),
        column("harms", "idea-harms", Kind::Text, &["ideas.harms"]),
        column("language", "language", Kind::Code, &["ideas.language"]),
        column("shown_as", "shown-as", Kind::Code, &["ideas.shown_as"]),
        column("builds_on", "idea-builds-on", Kind::Number, &["ideas.builds_on"]),
        column("split_from", "idea-split-from", Kind::Number, &["ideas.split_from"]),
        column("answer_version", "idea-answer-version", Kind::Number, &["ideas.answer_version"]),
        column("promised_day", "idea-promised-day", Kind::Day, &["ideas.promised_day"]),
        column("viewpoints", "viewpoints-open", Kind::Number, &["ideas.viewpoint_count"]),
        column("sent_at", "made-at", Kind::Moment, &["ideas.created_at"]),
        column("changed_at", "changed-at", Kind::Moment, &["ideas.updated_at"]),
    ],
    order: Order::Numbers,
    page: IDEAS,
    shape: Ok,
};

/// `answers`
pub(super) const ANSWERS_TABLE: Table = Table {
    name: "answers",
    columns: &[
        column("idea", "idea-number", Kind::Number, &["ideas.number"]),
        column("idea_id", "idea-id", Kind::Id, &["ideas.id"]),
        column("agree", "people-part-agree", Kind::People, &["ideas.agree_count"]),
        column("disagree", "people-part-disagree", Kind::People, &["ideas.disagree_count"]),
        column("not_sure", "people-part-unsure", Kind::People, &["ideas.unsure_count"]),
        column("people", "people-whole", Kind::People, &["ideas.answer_count"]),
        column("matters_a_lot", "people-matters", Kind::People, &["ideas.matters_count"]),
    ],
    order: Order::Numbers,
    page: ANSWERS,
    shape: Ok,
};

/// `idea_versions`
pub(super) const IDEA_VERSIONS_TABLE: Table = Table {
    name: "idea_versions",
    columns: &[
        column("idea", "idea-number", Kind::Number, &["ideas.number"]),
        column("idea_id", "idea-id", Kind::Id, &["idea_versions.idea_id"]),
        column("version", "version", Kind::Number, &["idea_versions.version"]),
        column("sentence", "idea-sentence", Kind::Text, &["idea_versions.sentence"]),
        column("why", "idea-why", Kind::Text, &["idea_versions.why"]),
        column("helps", "idea-helps", Kind::Text, &["idea_versions.helps"]),
        column("harms", "idea-harms", Kind::Text, &["idea_versions.harms"]),
        column("written_at", "made-at", Kind::Moment, &["idea_versions.created_at"]),
    ],
    order: Order::Numbers,
    page: IDEA_VERSIONS,
    shape: Ok,
};

/// `viewpoints`
pub(super) const VIEWPOINTS_TABLE: Table = Table {
    name: "viewpoints",
    columns: &[
        column("id", "id", Kind::Id, &["viewpoints.id"]),
        column("about", "target-kind", Kind::Code, &["viewpoints.target_kind"]),
        column("about_id", "target-id", Kind::Id, &["viewpoints.target_id"]),
        column("replies_to", "viewpoint-parent", Kind::Id, &["viewpoints.parent_id"]),
        column("thread", "viewpoint-thread", Kind::Id, &["viewpoints.thread_id"]),
        column("state", "viewpoint-state", Kind::Code, &["viewpoints.state"]),
        column("version", "version", Kind::Number, &["viewpoints.version"]),
        column("stance", "viewpoint-stance", Kind::Code, &["viewpoints.stance"]),
        column("thought", "viewpoint-thought", Kind::Text, &["viewpoints.thought"]),
        column("life", "viewpoint-life", Kind::Text, &["viewpoints.life"]),
        column("may_quote", "viewpoint-may-quote", Kind::YesNo, &["viewpoints.may_quote"]),
        column("language", "language", Kind::Code, &["viewpoints.language"]),
        column("role", "role", Kind::Code, &["viewpoints.author_role"]),
        column("staff_name", "staff-name", Kind::Text, &["viewpoints.byline"]),
        column("staff_job", "job", Kind::Text, &["viewpoints.job"]),
        column("helpful", "people-helpful", Kind::People, &["viewpoints.helpful_count"]),
        column("replies", "viewpoint-replies", Kind::Number, &["viewpoints.reply_count"]),
        column("sent_at", "made-at", Kind::Moment, &["viewpoints.created_at"]),
        column("changed_at", "changed-at", Kind::Moment, &["viewpoints.updated_at"]),
    ],
    order: Order::MomentAndId,
    page: VIEWPOINTS,
    shape: Ok,
};

/// `changes`
pub(super) const CHANGES_TABLE: Table = Table {
    name: "changes",
    columns: &[
        column("id", "id", Kind::Id, &["changes.id"]),
        column("kind", "change-kind", Kind::Code, &["changes.kind"]),
        column("idea", "idea-number", Kind::Number, &["changes.idea_id"]),
        column("about", "target-kind", Kind::Code, &["changes.target_kind"]),
        column("about_id", "target-id", Kind::Id, &["changes.target_id"]),
        column("headline", "headline", Kind::Text, &["changes.headline"]),
        column("language", "language", Kind::Code, &["changes.headline_language"]),
        column("version", "change-version", Kind::Number, &["changes.version"]),
        column("reason", "reason", Kind::Text, &["changes.reason"]),
        column("changed_at", "made-at", Kind::Moment, &["changes.created_at"]),
    ],
    order: Order::MomentAndId,
    page: CHANGES,
    shape: Ok,
};

/// Puts the fields of a mission, kept as one JSON document at this place, into columns of their own.
fn spread(mut cells: Vec<Cell>, at: usize) -> Result<Vec<Cell>> {
    let after = cells.split_off(at);
    let mut after = after.into_iter();
    if let Some(Cell::Text(fields)) = after.next() {
        cells.extend(mission(serde_json::from_str(&fields)?));
    }
    cells.extend(after);
    Ok(cells)
}

fn mission(fields: Mission) -> [Cell; 19] {
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    let day = |day: Option<domain::Date>| day.map_or(Cell::Empty, |day| Cell::Text(day.to_string()));
    let balance = fields.balance.map(|goods| goods.map(|good| format!("{}: {}", good.name, good.too_far)).join("\n"));
    let teams: Vec<String> = fields.teams.into_iter().map(|team| format!("{} ({})", team.name, team.part.code())).collect();
    [
        text(fields.title),
        text(fields.change),
        text(fields.why_now),
        text(fields.keep.join("\n")),
        text(balance.unwrap_or_default()),
        text(fields.open),
        text(fields.fixed),
        text(fields.influence.code().to_owned()),
        day(fields.answer_by),
        day(fields.reply_by),
        day(fields.deadline),
        text(fields.leader),
        text(fields.leader_role),
        text(teams.join("\n")),
        text(fields.stage.code().to_owned()),
        text(fields.moderation.code().to_owned()),
        text(fields.language),
        text(fields.attribution),
        text(fields.attribution_url),
    ]
}
