//! Every form with who may send it.

use crate::support::town::Town;
use app::urls;
use domain::{
    DecisionId, DraftId, JobId, TestId,
    decision::{ChangeKind, State},
    evidence::EvidenceState,
    idea::{IdeaState, Step},
    target::Target,
    test::TestState,
    viewpoint::ViewpointState,
};

/// Who may send a form. The rest are refused, and nothing changes.
const ANYONE: &[&str] = &["stranger", "writer", "other guest", "facilitator", "facilitator elsewhere", "officer", "admin"];
const ANYONE_BUT_THE_WRITER: &[&str] = &["stranger", "other guest", "facilitator", "facilitator elsewhere", "officer", "admin"];
const WRITER: &[&str] = &["writer"];
const WHO_LETS_THROUGH: &[&str] = &["facilitator", "officer", "admin"];
const WHO_RUNS_MISSIONS: &[&str] = &["officer", "admin"];
const GUESTS: &[&str] = &["writer", "other guest"];
const STAFF: &[&str] = &["facilitator", "facilitator elsewhere", "officer", "admin"];
const KNOWN: &[&str] = &["writer", "other guest", "facilitator", "facilitator elsewhere", "officer", "admin"];
const ADMIN: &[&str] = &["admin"];
const NOBODY: &[&str] = &[];

/// Messages that were given up: one to try again, one to drop, one more.
pub const LETTERS: [JobId; 3] = [JobId::from_u128(1), JobId::from_u128(2), JobId::from_u128(3)];

/// A mission as its form sends it.
const MISSION: &str = "title=Quiet+streets&change=No+one+is+kept+awake.&keep-1=Ambulances+get+through.&open=Where+cars+go.\
    &influence=tell_us&leader=Test+Lead&leader_role=Head+of+Streets&stage=choose&moderation=after&language=en&version=1&reason=Too+loud.";

/// A paper as its form sends it.
const PAPER: &str = "title=Shade&committee=Transport&purpose=To+choose.&recommendation=Plant+trees.&part=ideas&part=quotes";

pub struct Row {
    /// The pattern of the router, to see that none is forgotten.
    pub pattern: &'static str,
    pub path: String,
    pub body: &'static str,
    pub may: &'static [&'static str],
}

pub fn rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, body, may| Row { pattern, path, body, may };
    let open = town.idea(IdeaState::Open);
    let held = town.idea(IdeaState::Held);
    let hidden = town.idea(IdeaState::Hidden);
    let withdrawn = town.idea(IdeaState::Withdrawn);
    vec![
        row("/ideas/{id}/vote", urls::vote(open), "choice=agree", ANYONE),
        row("/ideas/{id}/vote", urls::vote(held), "choice=agree", NOBODY),
        row("/ideas/{id}/vote", urls::vote(hidden), "choice=agree", NOBODY),
        row("/ideas/{id}/vote", urls::vote(withdrawn), "choice=agree", NOBODY),
        row("/ideas/{id}/undo-vote", urls::undo_vote(open), "", ANYONE),
        row("/missions/new", urls::NEW_MISSION.to_owned(), MISSION, WHO_RUNS_MISSIONS),
        row("/missions/{slug}/paper", urls::make_paper("cooler-streets"), PAPER, WHO_LETS_THROUGH),
        row("/decisions/{id}/paper", urls::make_decision_paper(town.decision(State::Kept)), PAPER, WHO_LETS_THROUGH),
        row("/missions/{slug}/edit", urls::edit_mission("cooler-streets"), MISSION, WHO_LETS_THROUGH),
    ]
    .into_iter()
    .chain(moderation_rows(town))
    .chain(viewpoint_rows(town))
    .chain(evidence_rows(town))
    .chain(assumption_rows(town))
    .chain(test_rows(town))
    .chain(draft_rows(town))
    .chain(sorting_rows(town))
    .chain(idea_rows(town))
    .chain(decision_rows(town))
    .chain(people_rows())
    .collect()
}

/// A decision as its forms send it, with everything that any of them asks.
const DECISION: &str = "stage=decided&what=Close+Elm+Street+to+cars+at+school+times.&who=Council&on=2026-04-09&meeting=May&why=Heat\
    &do_nothing=Heat&no_evidence_tick=1&no_evidence=It+is+early&assumption-1=Shade+helps&assumption-1-sure=3&sure=3&affect-1=Shops\
    &affect-1-how=unknown&affect-1-do=Ask&affect-1-check=2026-05-01&sign-1=Rain&look_again_on=2026-09-30&language=en&version=1&cause=vote\
    &because=Because&no_new_evidence=1&off=Nobody&sign=1&seen_on=2026-04-09&note=Rain";

/// The words that were there before, and one full stop.
const CORRECTION: &str = "what=Close+Elm+Street+to+cars+at+school+times.&speaker=Jonah+Peake,+Chair&meeting=Meeting+of+9+April+2026,+item+6\
    &why=Children+walk+where+cars+do+not+drive.&do_nothing=Heat+at+the+gate+was+36+degrees.&option-1=Close+all+day.\
    &option-1-why=People+could+not+get+home.&version=1&because=A+slip";

fn decision_rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, may| Row { pattern, path, body: DECISION, may };
    let act = |kind, state| urls::decision_act(town.decision(state), kind);
    vec![
        row("/missions/{slug}/decisions/new", urls::new_decision("cooler-streets"), WHO_RUNS_MISSIONS),
        row("/decisions/{id}/decide", act(ChangeKind::Decided, State::Decided), NOBODY),
        row("/decisions/{id}/decide", act(ChangeKind::Decided, State::Proposed), WHO_RUNS_MISSIONS),
        row("/decisions/{id}/change", act(ChangeKind::Changed, State::Ended), NOBODY),
        row("/decisions/{id}/change", act(ChangeKind::Changed, State::Decided), WHO_RUNS_MISSIONS),
        row("/decisions/{id}/see-sign", urls::see_sign_of_decision(town.decision(State::Stopped)), NOBODY),
        row("/decisions/{id}/see-sign", urls::see_sign_of_decision(town.decision(State::Changed)), WHO_LETS_THROUGH),
        row("/decisions/{id}/look-again", act(ChangeKind::Kept, State::Stopped), NOBODY),
        row("/decisions/{id}/look-again", act(ChangeKind::Kept, State::Changed), WHO_RUNS_MISSIONS),
        row("/decisions/{id}/end", act(ChangeKind::Ended, State::Kept), WHO_RUNS_MISSIONS),
        Row { body: CORRECTION, ..row("/decisions/{id}/correct", act(ChangeKind::Corrected, State::Ended), WHO_RUNS_MISSIONS) },
        row("/decisions/{id}/stop", urls::decision_act(town.proposal, ChangeKind::Stopped), WHO_RUNS_MISSIONS),
    ]
}

/// Forms about oneself: what they change belongs to whoever sends them. Signing out comes last: it ends everyone's session.
fn people_rows() -> Vec<Row> {
    let row = |pattern, body, may| Row { pattern, path: pattern.to_owned(), body, may };
    let password = "new_password=wet+ink+on+shell+paper&new_password_again=wet+ink+on+shell+paper";
    vec![
        Row { path: urls::email_link("no-such-token-0123456789"), ..row("/sign-in/link/{token}", "", NOBODY) },
        row("/sign-in/link", "email=link%40city.example", ANYONE),
        row("/me/name", "shown_as=none", GUESTS),
        row("/me/email", "email=address%40city.example", GUESTS),
        row("/me/words", "", GUESTS),
        row("/me/password", password, STAFF),
        row("/me/notices", "", KNOWN),
        row("/me/delete", "words=no_name&answers=counted&sure=1", GUESTS),
        row("/sign-out", "", ANYONE),
        row("/me/sign-out-everywhere", "", ANYONE),
    ]
}

fn draft_rows(town: &Town) -> Vec<Row> {
    let draft = |step, body, may| Row { pattern: "/drafts/{id}/{step}", path: urls::draft(town.draft, step), body, may };
    vec![
        Row { pattern: "/missions/{slug}/ideas/new", path: urls::new_idea("closed-streets"), body: "sentence=One+more", may: NOBODY },
        draft(Step::Sentence, "sentence=Other+words", WRITER),
        draft(Step::Similar, "", WRITER),
        draft(Step::Why, "why=Other+words", WRITER),
        draft(Step::Effects, "helps=Other+words&harms=", WRITER),
        draft(Step::Name, "shown_as=nickname&nickname=Other", WRITER),
        draft(Step::Reach, "reach=email&email=a%40b.example", WRITER),
        draft(Step::Reach, "reach=words", WRITER),
        draft(Step::Check, "", WRITER),
        // It was sent now. Of one that was not, `people::drafts` says who may.
        Row { pattern: "/drafts/{id}/throw-away", path: urls::throw_draft_away(town.draft), body: "", may: NOBODY },
    ]
}

/// The officer owns the tests. What is prepared is started, what runs is stopped, what stopped is closed: in this order.
fn test_rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, body, may| Row { pattern, path, body, may };
    let [running, stopped, preparing, closed] =
        [TestState::Running, TestState::Stopped, TestState::Preparing, TestState::Closed].map(|state| town.test(state));
    let idea = |state| urls::propose_test(town.idea(state));
    let test = "version=1&title=Yards&think=People+come&attempt=Open+one&stage=sketch&team=Streets";
    let round = "round=2&changed=Benches&stage=street&ends_on=2026-06-01&places=2";
    let closing = "result=worked&thought=a&saw=b&learned=c&next=d&worth=e&leader=Test+Lead";
    let officer: &[&str] = &["officer"];
    vec![
        row("/ideas/{id}/test", idea(IdeaState::Open), test, WHO_LETS_THROUGH),
        row("/ideas/{id}/test", idea(IdeaState::Hidden), test, NOBODY),
        row("/tests/{id}/sign-up", urls::sign_up_for_test(closed), "help=travel", NOBODY),
        row("/tests/{id}/sign-up", urls::sign_up_for_test(preparing), "help=travel", ANYONE),
        row("/tests/{id}/leave", urls::leave_test(running), "", NOBODY),
        row("/tests/{id}/leave", urls::leave_test(preparing), "", KNOWN),
        row("/tests/{id}/sign-up", urls::sign_up_for_test(running), "help=travel", ANYONE),
        row("/tests/{id}/message", urls::write_to_people(running), "audience=all&words=Come", officer),
        row("/tests/{id}/people", urls::test_people(running), "page=1", officer),
        row("/tests/{id}/owners", urls::test_owners(running), "remove=00000000-0000-0000-0000-000000000000", WHO_LETS_THROUGH),
        row("/tests/{id}/edit", urls::edit_test(running), test, NOBODY),
        row("/tests/{id}/edit", urls::edit_test(closed), test, NOBODY),
        row("/tests/{id}/start", urls::start_test(stopped), "version=1", NOBODY),
        row("/tests/{id}/round", urls::round_of_test(preparing), round, NOBODY),
        row("/tests/{id}/round", urls::round_of_test(closed), round, NOBODY),
        row("/tests/{id}/stop", urls::stop_test(preparing), "reason=Rain", NOBODY),
        row("/tests/{id}/close", urls::close_test(preparing), closing, NOBODY),
        row("/tests/{id}/close", urls::close_test(closed), closing, NOBODY),
        row("/tests/{id}/start", urls::start_test(preparing), "version=1", WHO_LETS_THROUGH),
        row("/tests/{id}/round", urls::round_of_test(running), round, WHO_LETS_THROUGH),
        row("/tests/{id}/stop", urls::stop_test(running), "reason=Rain", WHO_LETS_THROUGH),
        row("/tests/{id}/close", urls::close_test(stopped), closing, WHO_LETS_THROUGH),
        // The idea is open again after this one.
        row("/tests/{id}/close", urls::close_test(preparing), closing, WHO_LETS_THROUGH),
    ]
}

fn idea_rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, body, may| Row { pattern, path, body, may };
    let [open, held, hidden, withdrawn, not_now] =
        [IdeaState::Open, IdeaState::Held, IdeaState::Hidden, IdeaState::Withdrawn, IdeaState::NotNow].map(|state| town.idea(state));
    let no_draft: DraftId = open.uuid().into();
    let words = "version=1&sentence=Other+words&why=&helps=&harms=&reason=";
    vec![
        row("/missions/{slug}/ideas/new", urls::new_idea("cooler-streets"), "sentence=More+benches", ANYONE),
        row("/drafts/{id}/{step}", urls::draft(no_draft, Step::Why), "why=Because", NOBODY),
        row("/drafts/{id}/{step}", urls::draft(no_draft, Step::Check), "", NOBODY),
        row("/ideas/{id}/edit", urls::edit_idea(open), words, WRITER),
        row("/ideas/{id}/edit", urls::edit_idea(held), words, WRITER),
        row("/ideas/{id}/edit", urls::edit_idea(hidden), words, NOBODY),
        row("/ideas/{id}/edit", urls::edit_idea(withdrawn), words, NOBODY),
        row("/ideas/{id}/let-through", urls::let_idea_through(open), "", NOBODY),
        row("/ideas/{id}/let-through", urls::let_idea_through(hidden), "", NOBODY),
        row("/ideas/{id}/let-through", urls::let_idea_through(withdrawn), "", NOBODY),
        row("/ideas/{id}/let-through", urls::let_idea_through(held), "", WHO_LETS_THROUGH),
        row("/ideas/{id}/withdraw", urls::withdraw_idea(hidden), "", NOBODY),
        row("/ideas/{id}/withdraw", urls::withdraw_idea(withdrawn), "", NOBODY),
        row("/ideas/{id}/withdraw", urls::withdraw_idea(not_now), "", WRITER),
        row("/ideas/{id}/withdraw", urls::withdraw_idea(open), "", WRITER),
    ]
}

/// What staff do with ideas, and what the city says about them.
fn sorting_rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, body, may| Row { pattern, path, body, may };
    let [open, held, hidden, tested, not_now] =
        [IdeaState::Open, IdeaState::Held, IdeaState::Hidden, IdeaState::Tested, IdeaState::NotNow].map(|state| town.idea(state));
    let nothing = DecisionId::from(open.uuid());
    // The open idea is the second one of its mission.
    let join = "number=2&reason=They+ask+the+same.";
    let answer = "version=0&state=open&heard=It+is+hot.&reply=We+plant+trees.&reason=Shade+helps.";
    vec![
        row("/ideas/{id}/join", urls::join_idea(open), join, NOBODY),
        row("/ideas/{id}/join", urls::join_idea(hidden), join, NOBODY),
        row("/ideas/{id}/join", urls::join_idea(held), join, NOBODY),
        row("/ideas/{id}/undo-join", urls::undo_join(not_now), "reason=A+slip.", NOBODY),
        row("/ideas/{id}/join", urls::join_idea(not_now), join, WHO_LETS_THROUGH),
        row("/ideas/{id}/undo-join", urls::undo_join(not_now), "reason=A+slip.", WHO_LETS_THROUGH),
        row(
            "/ideas/{id}/split",
            urls::split_idea(tested),
            "part-1=One+thing&part-2=Another+thing&reason=Two+things.&version=1&before=0",
            WHO_LETS_THROUGH,
        ),
        row("/ideas/{id}/assign", urls::assign_idea(open), "person=", WHO_LETS_THROUGH),
        row("/ideas/{id}/notes", urls::idea_notes(open), "text=Ask+the+tree+team.", WHO_LETS_THROUGH),
        row("/ideas/{id}/tags", urls::idea_tags(open), "", WHO_LETS_THROUGH),
        row("/missions/{slug}/tags", urls::tags("cooler-streets"), "name=Shade", WHO_LETS_THROUGH),
        row("/ideas/{id}/promise", urls::promise_reply(open), "day=2026-12-01&reason=We+ask+first.", WHO_RUNS_MISSIONS),
        row("/ideas/{id}/answer", urls::answer_idea(hidden), answer, NOBODY),
        row("/ideas/{id}/answer", urls::answer_idea(open), answer, WHO_RUNS_MISSIONS),
        row("/ideas/{id}/fair", urls::rate_answer(open), "version=1&fair=partly&words=", WRITER),
        row("/ideas/{id}/follow", urls::follow(open.into()), "follow=yes", ANYONE),
        row("/ideas/{id}/follow", urls::follow(hidden.into()), "follow=yes", NOBODY),
        row("/tests/{id}/follow", urls::follow(TestId::from(open.uuid()).into()), "follow=yes", NOBODY),
        row("/decisions/{id}/follow", urls::follow(nothing.into()), "follow=yes", NOBODY),
    ]
}

/// Forms that act on whoever sends them, and what a person who wants to be someone else would send.
pub const OWN: &[(&str, &str)] = &[
    ("/sign-in/link", "email=NOBODY"),
    ("/sign-in/link/{token}", ""),
    ("/sign-in/password", "email=EMAIL&password=wet+ink+on+shell+paper"),
    ("/sign-up", "email=NOBODY&new_password=wet+ink+on+shell+paper&new_password_again=wet+ink+on+shell+paper"),
    ("/back", "words=apple+river+stone"),
    ("/me/name", "shown_as=nickname&nickname=Forged"),
    ("/me/email", "email=NOBODY"),
    ("/me/email", "what=forget"),
    ("/me/email", "what=notices"),
    ("/me/password", "password=&new_password=wet+ink+on+shell+paper&new_password_again=wet+ink+on+shell+paper"),
    ("/me/words", ""),
    ("/me/notices", ""),
    ("/me/sign-out-everywhere", ""),
    ("/sign-out", ""),
    ("/me/delete", "words=no_name&answers=counted&sure=1"),
];

fn viewpoint_rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, body, may| Row { pattern, path, body, may };
    let [open, held, hidden, withdrawn] =
        [ViewpointState::Open, ViewpointState::Held, ViewpointState::Hidden, ViewpointState::Withdrawn].map(|state| town.viewpoint(state));
    let idea = |state| urls::reply_to_idea(town.idea(state));
    let words = "stance=against&thought=Other+words&version=1";
    vec![
        row("/ideas/{id}/reply", idea(IdeaState::Open), words, ANYONE),
        row("/ideas/{id}/reply", idea(IdeaState::Held), words, NOBODY),
        row("/ideas/{id}/reply", idea(IdeaState::Hidden), words, NOBODY),
        row("/ideas/{id}/reply", idea(IdeaState::Withdrawn), words, NOBODY),
        row("/tests/{id}/reply", urls::reply_to(TestId::from(open.uuid()).into()), words, NOBODY),
        row("/tests/{id}/reply", urls::reply_to(town.test(TestState::Running).into()), words, ANYONE),
        row("/tests/{id}/reply", urls::reply_to(town.test(TestState::Closed).into()), words, ANYONE),
        row("/decisions/{id}/reply", urls::reply_to(DecisionId::from(open.uuid()).into()), words, NOBODY),
        row("/decisions/{id}/reply", urls::reply_to(town.decision(State::Decided).into()), words, NOBODY),
        row("/decisions/{id}/reply", urls::reply_to(town.proposal.into()), words, ANYONE),
        row("/viewpoints/{id}/reply", urls::reply_to_viewpoint(open), words, ANYONE),
        row("/viewpoints/{id}/reply", urls::reply_to_viewpoint(held), words, NOBODY),
        row("/viewpoints/{id}/reply", urls::reply_to_viewpoint(hidden), words, NOBODY),
        row("/viewpoints/{id}/reply", urls::reply_to_viewpoint(withdrawn), words, NOBODY),
        row("/viewpoints/{id}/helpful", urls::helpful(open), "helpful=yes", ANYONE_BUT_THE_WRITER),
        row("/viewpoints/{id}/helpful", urls::helpful(held), "helpful=yes", NOBODY),
        row("/viewpoints/{id}/helpful", urls::helpful(hidden), "helpful=yes", NOBODY),
        row("/viewpoints/{id}/helpful", urls::helpful(withdrawn), "helpful=yes", NOBODY),
        row("/viewpoints/{id}/edit", urls::edit_viewpoint(open), words, WRITER),
        row("/viewpoints/{id}/edit", urls::edit_viewpoint(held), words, WRITER),
        row("/viewpoints/{id}/edit", urls::edit_viewpoint(hidden), words, NOBODY),
        row("/viewpoints/{id}/edit", urls::edit_viewpoint(withdrawn), words, NOBODY),
        row("/viewpoints/{id}/withdraw", urls::withdraw_viewpoint(hidden), "", NOBODY),
        row("/viewpoints/{id}/withdraw", urls::withdraw_viewpoint(withdrawn), "", WRITER),
        row("/viewpoints/{id}/let-through", urls::let_viewpoint_through(open), "", WHO_LETS_THROUGH),
        row("/viewpoints/{id}/let-through", urls::let_viewpoint_through(held), "", WHO_LETS_THROUGH),
        row("/viewpoints/{id}/withdraw", urls::withdraw_viewpoint(open), "", WRITER),
    ]
}

fn evidence_rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, body, may| Row { pattern, path, body, may };
    let [open, held, hidden, withdrawn] =
        [EvidenceState::Open, EvidenceState::Held, EvidenceState::Hidden, EvidenceState::Withdrawn].map(|state| town.evidence_in(state));
    let on = |state| urls::new_evidence(town.idea(state).into());
    // With everything that people of the city are asked beside; residents are not, and it counts for nothing.
    let story = "kind=story&says=Too+hot.&quote=yes&strength=hint&strength_reason=One+day.&version=1";
    let checked = "version=1&strength=some&strength_reason=Two+days.";
    vec![
        row("/ideas/{id}/evidence/new", on(IdeaState::Open), story, ANYONE),
        row("/ideas/{id}/evidence/new", on(IdeaState::Held), story, NOBODY),
        row("/ideas/{id}/evidence/new", on(IdeaState::Hidden), story, NOBODY),
        row("/ideas/{id}/evidence/new", on(IdeaState::Withdrawn), story, NOBODY),
        row("/tests/{id}/evidence/new", urls::new_evidence(town.test(TestState::Running).into()), story, ANYONE),
        row("/decisions/{id}/evidence/new", urls::new_evidence(town.decision(State::Decided).into()), story, ANYONE),
        row("/evidence/{id}/check", urls::check_evidence(hidden), checked, NOBODY),
        row("/evidence/{id}/check", urls::check_evidence(withdrawn), checked, NOBODY),
        row("/evidence/{id}/check", urls::check_evidence(held), checked, WHO_LETS_THROUGH),
        row("/evidence/{id}/check", urls::check_evidence(open), checked, WHO_LETS_THROUGH),
        row("/evidence/{id}/edit", urls::edit_evidence(hidden), story, NOBODY),
        row("/evidence/{id}/edit", urls::edit_evidence(withdrawn), story, NOBODY),
        row("/evidence/{id}/edit", urls::edit_evidence(held), story, WRITER),
        row("/evidence/{id}/edit", urls::edit_evidence(open), story, WRITER),
        row("/evidence/{id}/withdraw", urls::withdraw_evidence(hidden), "", NOBODY),
        row("/evidence/{id}/withdraw", urls::withdraw_evidence(withdrawn), "", WRITER),
        row("/evidence/{id}/withdraw", urls::withdraw_evidence(held), "", WRITER),
        row("/evidence/{id}/withdraw", urls::withdraw_evidence(open), "", WRITER),
    ]
}

fn assumption_rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, body| Row { pattern, path, body, may: WHO_LETS_THROUGH };
    let id = town.assumption;
    vec![
        row("/missions/{slug}/assumptions/new", urls::new_assumption("cooler-streets"), "claim=One+more&owner=Test+Lead&sure=3"),
        row("/assumptions/{id}/signs/{number}/see", urls::see_sign(id, 1), "version=1&seen=yes&day=2026-04-08&reason=We+saw+it."),
        row("/assumptions/{id}/sure", urls::sure(id), "version=2&sure=1&reason=We+counted."),
        row(
            "/assumptions/{id}/edit",
            urls::edit_assumption(id),
            "version=3&claim=Other+words&owner=Test+Lead&sign-1-what=a&sign-1-threshold=b&reason=So",
        ),
    ]
}

fn moderation_rows(town: &Town) -> Vec<Row> {
    let row = |pattern, path, body, may| Row { pattern, path, body, may };
    let idea = |state| Target::from(town.idea(state));
    let viewpoint = |state| Target::from(town.viewpoint(state));
    let complaint = "rule=kind&words=It+hurts";
    let hide = "act=hidden&rule=kind&law=&reason=&version=1&last_act=&filter=";
    let nothing = "act=hidden&rule=kind&law=&reason=&filter=&things=idea%3A00000000-0000-0000-0000-000000000000%3A1%3A";
    let rules =
        "version=1&id-1=kind&name-1-en=Kind&text-1-en=Be+kind&name-1-ar=%D9%84%D8%B7%D9%81&text-1-ar=%D9%84%D8%B7%D9%81&reason=Shorter";
    let (item, take) = ("/desk/moderation/{kind}/{id}", "/desk/moderation/{kind}/{id}/take");
    vec![
        row("/ideas/{id}/report", urls::report_target(idea(IdeaState::Open)), complaint, ANYONE_BUT_THE_WRITER),
        row("/ideas/{id}/report", urls::report_target(idea(IdeaState::Held)), complaint, NOBODY),
        row("/ideas/{id}/report", urls::report_target(idea(IdeaState::Hidden)), complaint, NOBODY),
        row("/viewpoints/{id}/report", urls::report_target(viewpoint(ViewpointState::Open)), complaint, ANYONE_BUT_THE_WRITER),
        row("/viewpoints/{id}/report", urls::report_target(viewpoint(ViewpointState::Held)), complaint, NOBODY),
        row("/viewpoints/{id}/report", urls::report_target(viewpoint(ViewpointState::Withdrawn)), complaint, NOBODY),
        row("/evidence/{id}/report", urls::report_target(town.evidence_in(EvidenceState::Open).into()), complaint, ANYONE_BUT_THE_WRITER),
        row("/evidence/{id}/report", urls::report_target(town.evidence_in(EvidenceState::Held).into()), complaint, NOBODY),
        row(take, urls::take_to_moderate(idea(IdeaState::Held)), "take=yes", WHO_LETS_THROUGH),
        row(item, urls::moderate(idea(IdeaState::Decided)), hide, WHO_LETS_THROUGH),
        row(item, urls::moderate(viewpoint(ViewpointState::Withdrawn)), hide, NOBODY),
        row("/desk/messages/{id}/try-again", urls::try_letter_again(LETTERS[0]), "", ADMIN),
        row("/desk/messages/{id}/drop", urls::drop_letter(LETTERS[1]), "reason=Too+old", ADMIN),
        row("/desk/messages/try-again", urls::TRY_ALL_AGAIN.to_owned(), "", ADMIN),
        row("/desk/moderation/decide", urls::DECIDE_MANY.to_owned(), nothing, STAFF),
        row("/moderation/acts/{id}/ask-again", urls::ask_again(town.act), "words=Please+look+again", WRITER),
        row("/house-rules/edit", urls::EDIT_HOUSE_RULES.to_owned(), rules, WHO_RUNS_MISSIONS),
    ]
}
