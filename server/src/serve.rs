//! Listening, and stopping without losing a request in flight.

use crate::{auth, jobs, router::router, state::App};
use std::{io, net::SocketAddr};
use tokio::{net::TcpListener, sync::watch};

/// Serves until the process is asked to stop (SIGTERM or Ctrl-C); requests in flight finish.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(app: App) -> io::Result<()> {
    let stop = asked_to_stop()?;
    let listener = TcpListener::bind(app.config.listen)
        .await
        .map_err(|error| io::Error::new(error.kind(), format!("cannot listen on {} (TURNSTONE_LISTEN): {error}", app.config.listen)))?;
    tracing::info!(address = %listener.local_addr()?, "listening");
    on(app, listener, stop).await
}

/// Serves on a listener until `stop` is done.
///
/// # Errors
/// As the listener's.
pub async fn on(app: App, listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
    auth::password::warm_up();
    let service = router(&app).into_make_service_with_connect_info::<SocketAddr>();
    let (stop_work, stopped) = watch::channel(false);
    let worker = tokio::spawn(jobs::work(app.clone(), stopped));
    let served = axum::serve(listener, service).with_graceful_shutdown(stop).await;
    // The worker may have ended by a panic of its own; there is nothing to tell it then.
    let _told = stop_work.send(true);
    if worker.await.is_err() {
        tracing::error!("the worker broke");
    }
    app.store.close().await;
    served
}

/// Listens for SIGTERM and Ctrl-C from now on, and is done when one of them comes. Whoever asks before this listens ends the
/// process at once, so it is called before the first request can arrive.
#[cfg(unix)]
fn asked_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
        tracing::info!("asked to stop; finishing requests in flight");
    })
}

/// Is done when someone presses Ctrl-C.
#[cfg(not(unix))]
fn asked_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        tracing::info!("asked to stop; finishing requests in flight");
    })
}
