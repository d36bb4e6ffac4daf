//! Every page. Made on the server only.

mod about;
mod answers;
mod assumptions;
mod cards;
pub(crate) mod changes;
mod decisions;
mod desk;
mod drafts;
mod evidence;
mod export;
mod home;
mod house_rules;
mod ideas;
mod missions;
mod moderation;
mod papers;
mod people;
mod sorting;
mod tests;
mod thread;

use crate::{
    page::{PageFailure, use_page},
    ui::FailureView,
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

/// The page of the path that was asked for, or of the failure that stands in its way.
#[component]
pub fn Pages() -> impl IntoView {
    let page = use_page();
    if let Some(failure) = &page.failure {
        return view! { <FailureView failure=failure.clone() request_id=page.request_id.clone()/> }.into_any();
    }
    view! {
        <Router>
            <Routes fallback=NotFound>
                <Route path=path!("/") view=home::Home ssr=SsrMode::Async/>
                <Route path=path!("/missions") view=missions::MissionList ssr=SsrMode::Async/>
                <Route path=path!("/missions/new") view=missions::NewMission ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug") view=missions::MissionPage ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/edit") view=missions::EditMission ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/versions") view=missions::MissionVersions ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/export") view=export::MissionData ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/paper") view=papers::MakePaper ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/paper") view=papers::MakeDecisionPaper ssr=SsrMode::Async/>
                <Route path=path!("/papers") view=papers::Papers ssr=SsrMode::Async/>
                <Route path=path!("/papers/:id") view=papers::PaperPage ssr=SsrMode::Async/>
                <Route path=path!("/export") view=export::OpenData ssr=SsrMode::Async/>
                <Route path=path!("/export/tables/:table") view=export::TableColumns ssr=SsrMode::Async/>
                <Route path=path!("/export/left-out") view=export::LeftOut ssr=SsrMode::Async/>
                <Route path=path!("/decisions") view=decisions::DecisionList ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/decisions/new") view=decisions::NewDecision ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id") view=decisions::DecisionPage ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/decide") view=decisions::DecideDecision ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/change") view=decisions::ChangeDecision ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/look-again") view=decisions::LookAgain ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/correct") view=decisions::CorrectDecision ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/end") view=decisions::EndDecision ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/stop") view=decisions::StopDecision ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/see-sign") view=decisions::SeeSign ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/versions") view=decisions::DecisionVersions ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/versions/:version") view=decisions::DecisionVersionPage ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/compare") view=decisions::CompareVersions ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/on") view=decisions::DecisionOn ssr=SsrMode::Async/>
                <Route path=path!("/changes") view=changes::Changes ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/cards") view=cards::Cards ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/cards/pause") view=cards::Pause ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/ideas") view=ideas::IdeaList ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/ideas/new") view=drafts::NewIdea ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/ideas/similar") view=drafts::SimilarIdeas ssr=SsrMode::Async/>
                <Route path=path!("/drafts/:id/throw-away") view=drafts::ThrowDraftAway ssr=SsrMode::Async/>
                <Route path=path!("/drafts/:id/:step") view=drafts::DraftStep ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id") view=ideas::IdeaPage ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/sent") view=ideas::IdeaSent ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/edit") view=ideas::EditIdea ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/withdraw") view=ideas::WithdrawIdea ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/let-through") view=ideas::LetIdeaThrough ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/versions") view=ideas::IdeaVersions ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/join") view=sorting::JoinIdea ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/undo-join") view=sorting::UndoJoin ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/split") view=sorting::SplitIdea ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/assign") view=sorting::AssignIdea ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/notes") view=sorting::IdeaNotes ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/tags") view=sorting::IdeaTags ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/tags") view=sorting::MissionTags ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/answer") view=answers::AnswerIdea ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/answers") view=answers::IdeaAnswers ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/promise") view=answers::PromiseReply ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/fair") view=answers::RateAnswer ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/follow") view=answers::FollowIdea ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/follow") view=answers::FollowTest ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/follow") view=answers::FollowDecision ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/vote") view=cards::VotePage ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/reply") view=thread::ReplyPage ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/reply") view=thread::ReplyToTestPage ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/reply") view=thread::ReplyToDecisionPage ssr=SsrMode::Async/>
                <Route path=path!("/viewpoints/:id") view=thread::ViewpointPage ssr=SsrMode::Async/>
                <Route path=path!("/viewpoints/:id/helpful") view=thread::ViewpointPage ssr=SsrMode::Async/>
                <Route path=path!("/viewpoints/:id/reply") view=thread::ReplyToPage ssr=SsrMode::Async/>
                <Route path=path!("/viewpoints/:id/edit") view=thread::EditPage ssr=SsrMode::Async/>
                <Route path=path!("/viewpoints/:id/withdraw") view=thread::WithdrawPage ssr=SsrMode::Async/>
                <Route path=path!("/viewpoints/:id/let-through") view=thread::LetThroughPage ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/assumptions") view=assumptions::AssumptionList ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/assumptions/new") view=assumptions::NewAssumption ssr=SsrMode::Async/>
                <Route path=path!("/missions/:slug/evidence") view=evidence::EvidenceList ssr=SsrMode::Async/>
                <Route path=path!("/assumptions/:id") view=assumptions::AssumptionPage ssr=SsrMode::Async/>
                <Route path=path!("/assumptions/:id/edit") view=assumptions::EditAssumption ssr=SsrMode::Async/>
                <Route path=path!("/assumptions/:id/sure") view=assumptions::SurePage ssr=SsrMode::Async/>
                <Route path=path!("/assumptions/:id/signs/:number/see") view=assumptions::SeeSign ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/evidence/new") view=evidence::NewEvidenceOnIdea ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/evidence/new") view=evidence::NewEvidenceOnTest ssr=SsrMode::Async/>
                <Route path=path!("/decisions/:id/evidence/new") view=evidence::NewEvidenceOnDecision ssr=SsrMode::Async/>
                <Route path=path!("/evidence/:id") view=evidence::EvidencePage ssr=SsrMode::Async/>
                <Route path=path!("/evidence/:id/edit") view=evidence::EditEvidence ssr=SsrMode::Async/>
                <Route path=path!("/evidence/:id/withdraw") view=evidence::WithdrawEvidence ssr=SsrMode::Async/>
                <Route path=path!("/evidence/:id/check") view=evidence::CheckEvidence ssr=SsrMode::Async/>
                <Route path=path!("/tests") view=tests::TestList ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/test") view=tests::ProposeTest ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id") view=tests::TestPage ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/edit") view=tests::EditTest ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/owners") view=tests::TestOwners ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/start") view=tests::StartTest ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/round") view=tests::TestRound ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/stop") view=tests::StopTest ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/close") view=tests::CloseTest ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/sign-up") view=tests::SignUpForTest ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/leave") view=tests::LeaveTest ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/people") view=tests::TestPeople ssr=SsrMode::Async/>
                <Route path=path!("/tests/:id/message") view=tests::MessagePeople ssr=SsrMode::Async/>
                <Route path=path!("/sign-in") view=people::SignIn ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/link") view=people::AskLink ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/link/:token") view=people::OpenLink ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/password") view=people::PasswordPage ssr=SsrMode::Async/>
                <Route path=path!("/sign-up") view=people::SignUp ssr=SsrMode::Async/>
                <Route path=path!("/back") view=people::Back ssr=SsrMode::Async/>
                <Route path=path!("/me") view=people::Me ssr=SsrMode::Async/>
                <Route path=path!("/me/name") view=people::MyName ssr=SsrMode::Async/>
                <Route path=path!("/me/email") view=people::MyEmail ssr=SsrMode::Async/>
                <Route path=path!("/me/password") view=people::MyPassword ssr=SsrMode::Async/>
                <Route path=path!("/me/words") view=people::MyWords ssr=SsrMode::Async/>
                <Route path=path!("/me/sign-out-everywhere") view=people::SignOutEverywhere ssr=SsrMode::Async/>
                <Route path=path!("/me/delete") view=people::DeleteMe ssr=SsrMode::Async/>
                <Route path=path!("/help") view=about::Help ssr=SsrMode::Async/>
                <Route path=path!("/house-rules") view=house_rules::HouseRules ssr=SsrMode::Async/>
                <Route path=path!("/house-rules/edit") view=house_rules::EditHouseRules ssr=SsrMode::Async/>
                <Route path=path!("/house-rules/versions") view=house_rules::HouseRuleVersions ssr=SsrMode::Async/>
                <Route path=path!("/ideas/:id/report") view=moderation::ReportIdeaPage ssr=SsrMode::Async/>
                <Route path=path!("/viewpoints/:id/report") view=moderation::ReportViewpointPage ssr=SsrMode::Async/>
                <Route path=path!("/evidence/:id/report") view=moderation::ReportEvidencePage ssr=SsrMode::Async/>
                <Route path=path!("/reports/:id") view=moderation::ReportPage ssr=SsrMode::Async/>
                <Route path=path!("/desk") view=desk::DeskPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/waiting") view=desk::WaitingPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/search") view=desk::SearchPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/record") view=desk::RecordPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/messages") view=desk::LettersPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/messages/try-again") view=desk::LettersPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/messages/:id/try-again") view=desk::TryAgainPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/messages/:id/drop") view=desk::DropPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/moderation") view=moderation::QueuePage ssr=SsrMode::Async/>
                <Route path=path!("/desk/moderation/decide") view=moderation::DecideManyPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/moderation/next") view=moderation::NextPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/moderation/batches/:id") view=moderation::BatchPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/moderation/:kind/:id") view=moderation::ItemPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/moderation/:kind/:id/take") view=moderation::ItemPage ssr=SsrMode::Async/>
                <Route path=path!("/moderation") view=moderation::FactsPage ssr=SsrMode::Async/>
                <Route path=path!("/moderation/acts/:id") view=moderation::ActPage ssr=SsrMode::Async/>
                <Route path=path!("/moderation/acts/:id/ask-again") view=moderation::AskAgainPage ssr=SsrMode::Async/>
                <Route path=path!("/privacy") view=about::Privacy ssr=SsrMode::Async/>
                <Route path=path!("/accessibility") view=about::Accessibility ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
    .into_any()
}

#[component]
fn NotFound() -> impl IntoView {
    let page = use_page();
    let failure = PageFailure::NotFound;
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(failure.status());
    }
    view! { <FailureView failure request_id=page.request_id.clone()/> }
}
