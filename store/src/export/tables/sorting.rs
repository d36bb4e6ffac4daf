//! How ideas were joined and tagged, what the city answered, and by when it promised to.

use super::{
    super::{Kind, Order, Table},
    column,
};

/// Only ideas that everyone can read.
macro_rules! open {
    ($ideas:literal) => {
        concat!($ideas, ".state NOT IN ('held', 'hidden', 'withdrawn')")
    };
}

/// A count of marks, where so many people marked the answer that its page shows them.
macro_rules! if_enough {
    ($count:literal) => {
        concat!(
            "CASE WHEN idea_answers.yes_count + idea_answers.partly_count + idea_answers.no_count >= 5 THEN idea_answers.",
            $count,
            " END"
        )
    };
}

statements! {
    JOINS = concat!(
        "SELECT idea_joins.created_at, idea_joins.id, idea_joins.id, ideas.number, idea_joins.idea_id, kept.number, idea_joins.kept_id, \
         idea_joins.kept_version, idea_joins.state_before, idea_joins.same_words, idea_joins.reason, idea_joins.joined_name, \
         idea_joins.joined_job, idea_joins.created_at, idea_joins.undone_at \
         FROM ideas JOIN idea_joins ON idea_joins.idea_id = ideas.id JOIN ideas AS kept ON kept.id = idea_joins.kept_id \
         WHERE ideas.mission_id = $1 AND ", open!("ideas"), " AND ", open!("kept"),
        " AND idea_joins.created_at >= $2 AND (idea_joins.created_at, idea_joins.id) > ($2, $3) \
         ORDER BY idea_joins.created_at, idea_joins.id LIMIT $4"
    );
    TAGS = "SELECT tags.created_at, tags.id, tags.id, tags.name, tags.language, tags.created_at FROM tags \
            WHERE tags.mission_id = $1 AND tags.created_at >= $2 AND (tags.created_at, tags.id) > ($2, $3) \
            ORDER BY tags.created_at, tags.id LIMIT $4";
    IDEA_TAGS = concat!(
        "SELECT idea_tags.idea_id, idea_tags.tag_id, ideas.number, idea_tags.idea_id, idea_tags.tag_id, idea_tags.created_at \
         FROM ideas JOIN idea_tags ON idea_tags.idea_id = ideas.id WHERE ideas.mission_id = $1 AND ", open!("ideas"),
        " AND (idea_tags.idea_id, idea_tags.tag_id) > ($2, $3) ORDER BY idea_tags.idea_id, idea_tags.tag_id LIMIT $4"
    );
    ANSWERS = concat!(
        "SELECT ideas.number, idea_answers.version, idea_answers.id, ideas.number, idea_answers.idea_id, idea_answers.version, \
         idea_answers.state, idea_answers.heard, idea_answers.reply, idea_answers.reason, idea_answers.language, \
         idea_answers.answered_name, idea_answers.answered_job, ", if_enough!("yes_count"), ", ", if_enough!("partly_count"), ", ",
        if_enough!("no_count"), ", idea_answers.yes_count + idea_answers.partly_count + idea_answers.no_count, idea_answers.created_at \
         FROM ideas JOIN idea_answers ON idea_answers.idea_id = ideas.id WHERE ideas.mission_id = $1 AND ", open!("ideas"),
        " AND ideas.number >= $2 AND (ideas.number, idea_answers.version) > ($2, $3) \
         ORDER BY ideas.number, idea_answers.version LIMIT $4"
    );
    PROMISES = concat!(
        "SELECT idea_promises.created_at, idea_promises.id, idea_promises.id, ideas.number, idea_promises.idea_id, idea_promises.day, \
         idea_promises.reason, idea_promises.created_at \
         FROM ideas JOIN idea_promises ON idea_promises.idea_id = ideas.id WHERE ideas.mission_id = $1 AND ", open!("ideas"),
        " AND idea_promises.created_at >= $2 AND (idea_promises.created_at, idea_promises.id) > ($2, $3) \
         ORDER BY idea_promises.created_at, idea_promises.id LIMIT $4"
    );
}

/// `idea_joins`
pub(super) const JOINS_TABLE: Table = Table {
    name: "idea_joins",
    columns: &[
        column("id", "id", Kind::Id, &["idea_joins.id"]),
        column("idea", "idea-number", Kind::Number, &["ideas.number"]),
        column("idea_id", "idea-id", Kind::Id, &["idea_joins.idea_id"]),
        column("goes_on_in", "join-kept", Kind::Number, &["ideas.number"]),
        column("goes_on_in_id", "join-kept-id", Kind::Id, &["idea_joins.kept_id"]),
        column("goes_on_in_version", "join-kept-version", Kind::Number, &["idea_joins.kept_version"]),
        column("state_before", "join-state-before", Kind::Code, &["idea_joins.state_before"]),
        column("same_words", "join-same-words", Kind::YesNo, &["idea_joins.same_words"]),
        column("reason", "join-reason", Kind::Text, &["idea_joins.reason"]),
        column("staff_name", "staff-name", Kind::Text, &["idea_joins.joined_name"]),
        column("staff_job", "job", Kind::Text, &["idea_joins.joined_job"]),
        column("joined_at", "made-at", Kind::Moment, &["idea_joins.created_at"]),
        column("undone_at", "join-undone", Kind::Moment, &["idea_joins.undone_at"]),
    ],
    order: Order::MomentAndId,
    page: JOINS,
    shape: Ok,
};

/// `tags`
pub(super) const TAGS_TABLE: Table = Table {
    name: "tags",
    columns: &[
        column("id", "id", Kind::Id, &["tags.id"]),
        column("name", "tag-name", Kind::Text, &["tags.name"]),
        column("language", "language", Kind::Code, &["tags.language"]),
        column("made_at", "made-at", Kind::Moment, &["tags.created_at"]),
    ],
    order: Order::MomentAndId,
    page: TAGS,
    shape: Ok,
};

/// `idea_tags`
pub(super) const IDEA_TAGS_TABLE: Table = Table {
    name: "idea_tags",
    columns: &[
        column("idea", "idea-number", Kind::Number, &["ideas.number"]),
        column("idea_id", "idea-id", Kind::Id, &["idea_tags.idea_id"]),
        column("tag", "tag-id", Kind::Id, &["idea_tags.tag_id"]),
        column("put_at", "made-at", Kind::Moment, &["idea_tags.created_at"]),
    ],
    order: Order::Ids,
    page: IDEA_TAGS,
    shape: Ok,
};

/// `idea_answers`
pub(super) const ANSWERS_TABLE: Table = Table {
    name: "idea_answers",
    columns: &[
        column("id", "id", Kind::Id, &["idea_answers.id"]),
        column("idea", "idea-number", Kind::Number, &["ideas.number"]),
        column("idea_id", "idea-id", Kind::Id, &["idea_answers.idea_id"]),
        column("version", "answer-version", Kind::Number, &["idea_answers.version"]),
        column("state", "answer-state", Kind::Code, &["idea_answers.state"]),
        column("heard", "answer-heard", Kind::Text, &["idea_answers.heard"]),
        column("reply", "answer-reply", Kind::Text, &["idea_answers.reply"]),
        column("reason", "answer-reason", Kind::Text, &["idea_answers.reason"]),
        column("language", "language", Kind::Code, &["idea_answers.language"]),
        column("staff_name", "staff-name", Kind::Text, &["idea_answers.answered_name"]),
        column("staff_job", "job", Kind::Text, &["idea_answers.answered_job"]),
        column("fair", "people-part-fair", Kind::People, &["idea_answers.yes_count"]),
        column("partly_fair", "people-part-partly", Kind::People, &["idea_answers.partly_count"]),
        column("not_fair", "people-part-unfair", Kind::People, &["idea_answers.no_count"]),
        column("people", "people-whole", Kind::People, &["idea_answers.yes_count", "idea_answers.partly_count", "idea_answers.no_count"]),
        column("answered_at", "made-at", Kind::Moment, &["idea_answers.created_at"]),
    ],
    order: Order::Numbers,
    page: ANSWERS,
    shape: Ok,
};

/// `idea_promises`
pub(super) const PROMISES_TABLE: Table = Table {
    name: "idea_promises",
    columns: &[
        column("id", "id", Kind::Id, &["idea_promises.id"]),
        column("idea", "idea-number", Kind::Number, &["ideas.number"]),
        column("idea_id", "idea-id", Kind::Id, &["idea_promises.idea_id"]),
        column("day", "promised-day", Kind::Day, &["idea_promises.day"]),
        column("reason", "promise-reason", Kind::Text, &["idea_promises.reason"]),
        column("promised_at", "made-at", Kind::Moment, &["idea_promises.created_at"]),
    ],
    order: Order::MomentAndId,
    page: PROMISES,
    shape: Ok,
};
