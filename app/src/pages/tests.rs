//! Tests of ideas: the list, one test, its end, and the forms of those who run it or try it out.

mod closed;
mod form;
mod list;
mod owners;
pub(crate) mod parts;
mod people;
mod run;
mod show;
mod try_it;

pub use form::{EditTest, ProposeTest};
pub use list::TestList;
pub use owners::TestOwners;
pub use people::{MessagePeople, TestPeople};
pub use run::{CloseTest, StartTest, StopTest, TestRound};
pub use show::TestPage;
pub use try_it::{LeaveTest, SignUpForTest};

use crate::page::{Page, PageFailure};
use domain::{
    TestId,
    permission::{Action, Subject, may},
};
use store::{
    Read,
    tests::{OwnerView, TestView},
};

/// A test with its owners.
async fn find(read: &mut Read, id: TestId) -> Result<(TestView, Vec<OwnerView>), PageFailure> {
    let test = read.test(id).await?.ok_or(PageFailure::NotFound)?;
    let owners = read.test_owners(id).await?;
    Ok((test, owners))
}

fn allowed(page: &Page, action: Action, test: &TestView, owners: &[OwnerView]) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| {
        let owns = owners.iter().any(|owner| owner.person_id == viewer.actor.id);
        let subject = Subject { mission: Some(test.mission), owner: owns.then_some(viewer.actor.id) };
        may(&viewer.actor, action, subject).is_ok()
    })
}

/// Whether this person runs the test.
fn runs(page: &Page, test: &TestView, owners: &[OwnerView]) -> bool {
    allowed(page, Action::RunTest, test, owners)
}

/// Whether this person sees who signed up.
fn sees_people(page: &Page, test: &TestView, owners: &[OwnerView]) -> bool {
    allowed(page, Action::SeeSignUps, test, owners)
}

/// A test for the page of a form that only those who run it see.
async fn to_run(page: &Page, read: &mut Read, id: TestId) -> Result<(TestView, Vec<OwnerView>), PageFailure> {
    let (test, owners) = find(read, id).await?;
    page.known()?;
    if runs(page, &test, &owners) { Ok((test, owners)) } else { Err(PageFailure::Forbidden) }
}
