//! What every test stands on.
//!
//! - [`backend`]: a fresh database for each test, copied from one that was migrated once.
//! - [`app`]: the server on a port of its own with a clock that stands still, and content to test with.
//! - [`browser`]: a browser without script.
//! - [`process`]: the program in a process of its own, to be killed.
//! - [`readers`]: readers of other people, which open the files that we make.
//! - [`smtp`]: a mail server that takes mails, refuses them, or falls silent.
//! - [`town`]: one of everything, for tests that try every address as everyone.

pub mod app;
pub mod backend;
pub mod browser;
pub mod content;
pub mod folder;
pub mod process;
pub mod readers;
pub mod smtp;
pub mod snapshot;
pub mod town;

pub use app::World;
pub use browser::Browser;
pub use content::Known;
pub use store::Backend;

use futures::FutureExt as _;
use std::{future::Future, panic::AssertUnwindSafe};

/// Makes two tests of one body: `name::sqlite` and `name::postgres`, each with a server and a database of its own.
///
/// `TURNSTONE_TEST_BACKENDS` chooses (default `sqlite,postgres`); `TURNSTONE_TEST_POSTGRES` is the address of a
/// PostgreSQL server on which the user may create databases.
///
/// ```ignore
/// both!(a_vote_is_counted, |world| async move {
///     let mission = world.mission("cooler-streets").await;
///     let mut browser = world.browser();
///     browser.open(&urls::cards(&mission.slug)).await.see("Plant trees");
/// });
/// ```
macro_rules! both {
    ($(#[$meta:meta])* $name:ident, |$world:ident| async move $body:block) => {
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports, clippy::allow_attributes, reason = "not every test uses all of its file")]
            use super::*;

            async fn body($world: $crate::support::World) $body

            #[test]
            fn sqlite() {
                $crate::support::run($crate::support::Backend::Sqlite, body);
            }

            #[test]
            fn postgres() {
                $crate::support::run($crate::support::Backend::Postgres, body);
            }
        }
    };
}

/// Runs a test in a world of its own, and takes the world down whatever happens.
pub fn run<F: Future<Output = ()>>(backend: Backend, body: impl FnOnce(World) -> F) {
    if !backend::chosen(backend) {
        eprintln!("skipped: {backend:?} is not in TURNSTONE_TEST_BACKENDS");
        return;
    }
    runtime().block_on(async {
        let world = World::start(backend).await;
        let done = AssertUnwindSafe(body(world.clone())).catch_unwind().await;
        if done.is_ok() {
            world.nothing_left_undone().await;
        }
        world.stop().await;
        if let Err(panic) = done {
            std::panic::resume_unwind(panic);
        }
    });
}

/// A runtime as the server has one.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}
