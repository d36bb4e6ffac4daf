//! "What your answer can change" is on every page where residents act.

use crate::support::{Browser, town::Town};
use app::urls;
use domain::{
    decision::State,
    evidence::EvidenceState,
    idea::{IdeaState, Step},
    test::TestState,
    viewpoint::ViewpointState,
};

const TITLE: &str = "What your answer can change";

/// Every page on which a resident acts in a mission, for the person who wrote all of the town.
fn acting_pages(town: &Town) -> Vec<String> {
    let (open, answered) = (town.idea(IdeaState::Open), town.idea(IdeaState::NotNow));
    let (test, proposed) = (town.test(TestState::Running), town.decision(State::Proposed));
    let mut pages = vec![
        urls::mission("cooler-streets"),
        urls::cards("cooler-streets"),
        urls::cards_pause("cooler-streets", open),
        urls::new_idea("cooler-streets"),
        urls::idea(open),
        urls::idea(answered),
        urls::vote(open),
        urls::edit_idea(open),
        urls::reply_to(open.into()),
        urls::reply_to(test.into()),
        urls::reply_to(proposed.into()),
        urls::viewpoint(town.viewpoint(ViewpointState::Open)),
        urls::reply_to_viewpoint(town.viewpoint(ViewpointState::Open)),
        urls::edit_viewpoint(town.viewpoint(ViewpointState::Open)),
        urls::new_evidence(open.into()),
        format!("{}?kind=story", urls::new_evidence(open.into())),
        format!("{}?kind=document", urls::new_evidence(test.into())),
        urls::edit_evidence(town.evidence_in(EvidenceState::Open)),
        urls::test(test),
        urls::sign_up_for_test(test),
    ];
    let steps = [Step::Sentence, Step::Similar, Step::Why, Step::Effects, Step::Name, Step::Reach, Step::Check];
    pages.extend(steps.map(|step| urls::draft(town.draft, step)));
    pages
}

async fn says_it(browser: &mut Browser, page: &str) {
    let answer = browser.open(page).await;
    answer.is(200);
    assert_eq!(answer.all("h2").iter().filter(|heading| *heading == TITLE).count(), 1, "{page}: {}", answer.text());
    answer.see("Test Lead, Head of Streets, reads every idea and replies.").see("by 26 June 2026");
}

both!(what_an_answer_can_change_stands_on_each_page_where_residents_act, |world| async move {
    let town = world.town().await;
    let mut writer = world.browser_of(&town.writer);
    for page in acting_pages(&town) {
        says_it(&mut writer, &page).await;
    }
    // The question whether an answer was fair needs an answer.
    let mut officer = world.browser_of(&town.officer);
    let open = town.idea(IdeaState::Open);
    officer.open(&urls::answer_idea(open)).await.is(200);
    let fields =
        [("heard", "You wait in the sun."), ("state", "not_now"), ("reply", "Not this year."), ("reason", "Trees need two years.")];
    officer.press("Send the answer", &fields).await.is(200);
    says_it(&mut writer, &urls::rate_answer(open)).await;
});
