//! Work that is slow on purpose: a few at a time, away from the threads that answer requests.

use crate::failure::Failure;
use app::page::PageFailure;
use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicUsize, Ordering},
};
use tokio::sync::Semaphore;

/// So many at a time: each takes 19 MiB and a whole core.
const AT_ONCE: usize = 2;
/// So many may wait; the next one is told to come back. At 30 ms each, the last of them waits about a second.
const WAITING: usize = 64;

static TURNS: LazyLock<Turns> = LazyLock::new(Turns::default);

/// Who may work now, and how many wait.
#[derive(Clone)]
struct Turns {
    at_once: Arc<Semaphore>,
    queue: Arc<AtomicUsize>,
}

impl Default for Turns {
    fn default() -> Self {
        Self { at_once: Arc::new(Semaphore::new(AT_ONCE)), queue: Arc::default() }
    }
}

/// One place in the queue, given back when its request ends, however it ends.
struct Place(Arc<AtomicUsize>);

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Does slow work when its turn comes.
///
/// # Errors
/// Busy when too many wait already.
pub async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    TURNS.run(work).await
}

impl Turns {
    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
        let busy = || Failure::from(PageFailure::Busy);
        let before = self.queue.fetch_add(1, Ordering::SeqCst);
        let _place = Place(Arc::clone(&self.queue));
        if before >= AT_ONCE + WAITING {
            return Err(busy());
        }
        let turn = Arc::clone(&self.at_once).acquire_owned().await.map_err(|_| busy())?;
        let done = tokio::task::spawn_blocking(move || {
            // Held by the work and not by the request: a browser that leaves must not let more work in than we can take.
            let _turn = turn;
            work()
        });
        done.await.map_err(|error| {
            tracing::error!(%error, "slow work broke");
            Failure::from(PageFailure::Broken)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc, time::Duration};

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_flood_is_sent_away_and_the_rest_is_done() -> Result<(), mpsc::RecvError> {
        let turns = Turns::default();
        let (started, starting) = mpsc::channel();
        let (go, gate) = mpsc::channel::<()>();
        let gate = Arc::new(std::sync::Mutex::new(gate));
        let all: Vec<_> = (0..AT_ONCE + WAITING + 20)
            .map(|_| {
                let (started, gate) = (started.clone(), Arc::clone(&gate));
                let turns = turns.clone();
                tokio::spawn(async move {
                    let work = move || {
                        let _told = started.send(());
                        let _opened = gate.lock().map(|gate| gate.recv());
                    };
                    turns.run(work).await
                })
            })
            .collect();
        // As many as may have begun, and no more.
        for _ in 0..AT_ONCE {
            starting.recv()?;
        }
        assert!(starting.recv_timeout(Duration::from_millis(50)).is_err());
        drop(go);
        let mut sent_away = 0;
        for each in all {
            sent_away += usize::from(matches!(each.await, Ok(Err(_))));
        }
        assert_eq!(sent_away, 20);
        assert_eq!(turns.queue.load(Ordering::SeqCst), 0);
        Ok(())
    }
}
