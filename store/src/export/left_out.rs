//! What no export tells, column by column, and why.

/// Why a column stays here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It could reach or name a person.
    Person,
    /// How one person answered or what they marked: only counts are told.
    Answer,
    /// A password, a link, a key or a proof of one.
    Secret,
    /// Not sent yet, or only for the person it belongs to.
    Unsent,
    /// Not for everyone: notes and records of staff.
    Staff,
    /// Keeps the program going and says nothing about the mission.
    Working,
    /// Told elsewhere in another shape.
    Elsewhere,
}

impl Reason {
    /// Every reason.
    pub const ALL: &'static [Self] = &[Self::Person, Self::Answer, Self::Secret, Self::Unsent, Self::Staff, Self::Working, Self::Elsewhere];

    /// A stable code, for words about it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Answer => "answer",
            Self::Secret => "secret",
            Self::Unsent => "unsent",
            Self::Staff => "staff",
            Self::Working => "working",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// Columns of one table of the schema that stay here for one reason.
#[derive(Clone, Copy, Debug)]
pub struct LeftOut {
    /// The table.
    pub table: &'static str,
    /// Why.
    pub reason: Reason,
    /// The columns, parted by spaces.
    columns: &'static str,
}

impl LeftOut {
    /// The columns.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.columns.split_whitespace()
    }
}

const fn out(table: &'static str, reason: Reason, columns: &'static str) -> LeftOut {
    LeftOut { table, reason, columns }
}

/// Everything of the schema that no export tells, apart from the tables that SQLite, PostgreSQL and sqlx keep for themselves
/// and the index of words.
pub const LEFT_OUT: &[LeftOut] = &[
    out(
        "people",
        Reason::Person,
        "id role email email_key shown_as nickname job facilitates_all language mail_notices notices_mailed_at merged_into erased \
         source created_at updated_at",
    ),
    out("people", Reason::Secret, "password_hash words_key"),
    out("facilitators", Reason::Person, "person_id mission_id"),
    out("sessions", Reason::Secret, "id token_hash person_id created_at seen_at expires_at linked_at"),
    out(
        "email_links",
        Reason::Secret,
        "token_hash email person_id purpose next password_hash created_at expires_at used_at asked_by used_by",
    ),
    out("limits", Reason::Working, "bucket window_started_at tries"),
    out("form_keys", Reason::Working, "key_hash person_id digest location made_guest created_at"),
    out("settings", Reason::Secret, "name value"),
    out("jobs", Reason::Working, "id kind payload run_at attempts tries_before locked_until done_at dead_at last_error created_at"),
    out("missions", Reason::Working, "last_number source"),
    out("mission_versions", Reason::Elsewhere, "mission_id"),
    out("participations", Reason::Person, "mission_id person_id created_at"),
    out("ideas", Reason::Person, "author_id byline"),
    out("ideas", Reason::Working, "serial source"),
    out("ideas", Reason::Elsewhere, "mission_id"),
    out(
        "drafts",
        Reason::Unsent,
        "id mission_id person_id sentence why helps harms builds_on shown_as nickname name reach email idea_id created_at updated_at",
    ),
    out("votes", Reason::Answer, "idea_id person_id mission_id choice matters idea_version created_at updated_at"),
    out("vote_events", Reason::Answer, "id idea_id person_id choice matters created_at"),
    out("viewpoints", Reason::Person, "author_id"),
    out("viewpoints", Reason::Working, "place depth"),
    out("viewpoints", Reason::Elsewhere, "mission_id"),
    out("viewpoint_versions", Reason::Unsent, "viewpoint_id version stance thought life created_at"),
    out("helpful_marks", Reason::Answer, "viewpoint_id person_id created_at"),
    out(
        "notices",
        Reason::Unsent,
        "id person_id kind idea_id viewpoint_id target_kind target_id headline headline_language created_at read_at mail_waits",
    ),
    out("changes", Reason::Elsewhere, "mission_id"),
    out("action_records", Reason::Staff, "id person_id role action subject_kind subject_id mission_id detail created_at"),
    out(
        "files",
        Reason::Elsewhere,
        "id person_id target_kind target_id mission_id kind name large_hash large_size small_hash small_size width height alt language \
         created_at",
    ),
    out("assumptions", Reason::Staff, "created_by"),
    out("assumptions", Reason::Elsewhere, "mission_id"),
    out("assumption_events", Reason::Staff, "person_id"),
    out("assumption_events", Reason::Elsewhere, "mission_id"),
    out("evidence", Reason::Person, "author_id"),
    out("evidence", Reason::Elsewhere, "mission_id"),
    out("evidence_versions", Reason::Unsent, "evidence_id version fields file_id created_at"),
    out("missions", Reason::Working, "last_test_number"),
    out("tests", Reason::Working, "turn moved_at last_turn people_seen_at"),
    out("tests", Reason::Elsewhere, "mission_id round_count"),
    out("test_versions", Reason::Staff, "changed_by"),
    out("test_owners", Reason::Staff, "test_id person_id team created_at"),
    out("test_rounds", Reason::Working, "id"),
    out("test_rounds", Reason::Staff, "begun_by"),
    out("sign_ups", Reason::Person, "id test_id person_id state turn help need email created_at placed_at left_at"),
    out("test_messages", Reason::Unsent, "id test_id author_id audience words language created_at"),
    out(
        "papers",
        Reason::Elsewhere,
        "id mission_id target_kind target_id target_version title committee language content made_by created_at",
    ),
    out("paper_words", Reason::Elsewhere, "paper_id position target_kind target_id words language"),
    out("ideas", Reason::Staff, "assigned_to note_count"),
    // Counts of what has rows of its own; they count what is held, too.
    out("ideas", Reason::Elsewhere, "joined_count part_count tag_count"),
    out("idea_joins", Reason::Staff, "joined_by undone_by"),
    out("idea_assignments", Reason::Staff, "id idea_id person_id assigned_by created_at"),
    out("idea_notes", Reason::Staff, "id idea_id author_id author_name author_role text created_at"),
    out("tags", Reason::Staff, "created_by"),
    out("tags", Reason::Working, "name_key"),
    // It counts ideas that are held, too.
    out("tags", Reason::Elsewhere, "mission_id idea_count"),
    out("idea_answers", Reason::Staff, "answered_by"),
    out("answer_marks", Reason::Answer, "answer_id person_id fair words created_at updated_at"),
    out("idea_promises", Reason::Staff, "promised_by"),
    out("follows", Reason::Person, "target_id person_id target_kind created_at"),
    // Only counts are told. The thing, its words, its day and its states would each lead to people.
    out(
        "moderation_acts",
        Reason::Person,
        "target_kind target_id author_id words_version answers_act found_by machine state_before state_after created_at",
    ),
    out("moderation_acts", Reason::Unsent, "law reason"),
    out("moderation_acts", Reason::Staff, "acted_by"),
    out("moderation_acts", Reason::Elsewhere, "mission_id waited_seconds"),
    out("reports", Reason::Person, "target_kind target_id words_version person_id act_id decided_at created_at"),
    out("reports", Reason::Unsent, "words language"),
    out("reports", Reason::Elsewhere, "mission_id"),
    out("appeals", Reason::Person, "act_id target_id person_id answer_id created_at decided_at"),
    out("appeals", Reason::Unsent, "words language"),
    out("appeals", Reason::Elsewhere, "mission_id"),
    out(
        "moderation_items",
        Reason::Staff,
        "target_id target_kind mission_id held machine parked report_count rule_id appeal_id asked_about_by taken_by waits_since",
    ),
    out("moderation_batches", Reason::Staff, "id person_id kind results created_at"),
    out("decisions", Reason::Staff, "started_by"),
    out("decisions", Reason::Working, "looked_version"),
    out("decisions", Reason::Elsewhere, "mission_id fields"),
    out("decision_versions", Reason::Staff, "written_by"),
    out("decision_calls", Reason::Person, "person_id"),
    // How many people brought evidence is what calls; the evidence itself tells what it is about.
    out("decision_calls", Reason::Working, "evidence_id"),
    // They stand in each whole version.
    out("decision_assumptions", Reason::Elsewhere, "decision_id version assumption_id"),
    out("decision_evidence", Reason::Elsewhere, "decision_id version evidence_id"),
    out("exports", Reason::Staff, "id mission_id part format person_id role created_at"),
];
