//! The real server on a port of its own.

use super::{
    Backend, Browser,
    backend::{Database, chosen},
    folder::Folder,
};
use domain::Timestamp;
use server::{
    clock::Clock,
    config::Config,
    mail::{Mail, Mailer, Outbox},
    serve,
    state::App,
};
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

/// When tests happen: 9 April 2026, 10:00 UTC.
pub const NOW: Timestamp = Timestamp::from_micros(1_775_728_800_000_000);

/// One test's world: a database, a clock that stands still, and one or more servers.
#[derive(Clone)]
pub struct World(Arc<Parts>);

/// The parts of a [`World`].
pub struct Parts {
    /// The database.
    pub database: Database,
    /// The clock of every server.
    pub clock: Clock,
    /// The first server.
    pub server: Server,
    /// Every mail that was sent.
    pub outbox: Outbox,
    more: Mutex<Vec<Server>>,
    folder: Folder,
}

impl std::ops::Deref for World {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// A server that answers.
#[derive(Clone)]
pub struct Server(Arc<ServerParts>);

/// What stops a server, and what it ended with.
type Running = (oneshot::Sender<()>, JoinHandle<std::io::Result<()>>);

/// The parts of a [`Server`].
pub struct ServerParts {
    /// The application inside.
    pub app: App,
    /// Where it listens.
    pub address: SocketAddr,
    running: Mutex<Option<Running>>,
}

impl std::ops::Deref for Server {
    type Target = ServerParts;
    fn deref(&self) -> &ServerParts {
        &self.0
    }
}

/// The settings of a test's application: those that every test needs, and others beside them.
fn config(database: &Database, folder: &Folder, settings: &[(&str, &str)]) -> Config {
    let mut set: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in [
        ("TURNSTONE_DATABASE_URL", database.address.clone()),
        ("TURNSTONE_DATA", folder.display().to_string()),
        ("TURNSTONE_PLACE", "Marshport".to_owned()),
        ("TURNSTONE_HELP_PHONE", "0300 000 0000".to_owned()),
    ] {
        set.insert(name.to_owned(), value);
    }
    set.extend(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    Config::from_map(&set).expect("settings that can be used")
}

impl Server {
    /// Starts on a database, with settings beside those that every test needs.
    async fn start(database: &Database, clock: Option<Clock>, outbox: &Outbox, folder: &Folder, settings: &[(&str, &str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let config = config(database, folder, &[[("TURNSTONE_LISTEN", address.to_string().as_str())].as_slice(), settings].concat());
        let clock = clock.unwrap_or_else(|| Clock::held(config.zone.clone(), NOW));
        let app = App::open(config, clock, Mailer::Memory(outbox.clone())).await.expect("the application opens");
        let (stop, stopped) = oneshot::channel();
        let serving = serve::on(app.clone(), listener, async {
            // A sender that is gone stops it too.
            let _stopped = stopped.await;
        });
        Self(Arc::new(ServerParts { app, address, running: Mutex::new(Some((stop, tokio::spawn(serving)))) }))
    }

    /// Where it is reached over the network. People may know it by another address (`TURNSTONE_ORIGIN`).
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A new browser that looks at this server.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.base(), &self.app.config.origin)
    }

    /// Stops it as SIGTERM would: requests in flight finish.
    pub async fn stop(&self) {
        let running = self.running.lock().expect("no test thread broke").take();
        if let Some((stop, serving)) = running {
            // It may have stopped by itself; then the result says why.
            let _sent = stop.send(());
            serving.await.expect("the server did not panic").expect("the server stopped well");
        }
    }
}

impl World {
    /// A world with a migrated database and one server.
    pub async fn start(backend: Backend) -> Self {
        assert!(chosen(backend));
        let database = Database::migrated(backend).await;
        let folder = Folder::new();
        let outbox = Outbox::default();
        let server = Server::start(&database, None, &outbox, &folder, &[]).await;
        let clock = server.app.clock.clone();
        Self(Arc::new(Parts { database, clock, server, outbox, more: Mutex::default(), folder }))
    }

    /// Another server on the same database and clock, with other settings such as `TURNSTONE_ORIGIN`.
    pub async fn another_server(&self, settings: &[(&str, &str)]) -> Server {
        let server = Server::start(&self.database, Some(self.clock.clone()), &self.outbox, &self.folder, settings).await;
        self.more.lock().expect("no test thread broke").push(server.clone());
        server
    }

    /// An application on the same database and clock that serves nobody: its jobs are done only when a test does them. Its
    /// mails go where the settings say (`TURNSTONE_SMTP_URL`).
    pub async fn worker(&self, settings: &[(&str, &str)]) -> App {
        let config = config(&self.database, &self.folder, settings);
        let mailer = Mailer::from_config(&config).expect("a mailer");
        App::open(config, self.clock.clone(), mailer).await.expect("the application opens")
    }

    /// The application of the first server.
    pub fn app(&self) -> &App {
        &self.server.app
    }

    /// A new browser: a stranger.
    pub fn browser(&self) -> Browser {
        self.server.browser()
    }

    /// The present of this world.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Does every job that is due now, also those that the worker of a server has begun.
    pub async fn run_jobs(&self) {
        let due = format!("SELECT COUNT(*) FROM jobs WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= {}", self.now().micros());
        let begun = Instant::now();
        loop {
            server::jobs::drain(self.app()).await.expect("jobs are done");
            if self.database.number(&due).await == 0 {
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "jobs that are due are never done");
        }
    }

    /// Every mail to an address, oldest first, when all that is due was sent.
    pub async fn mails_to(&self, address: &str) -> Vec<Mail> {
        self.run_jobs().await;
        self.outbox.mails().into_iter().filter(|mail| mail.to == address).collect()
    }

    /// Fails when a job that is due cannot be done.
    pub async fn nothing_left_undone(&self) {
        if self.database.number("SELECT COUNT(*) FROM jobs").await == 0 {
            return;
        }
        self.run_jobs().await;
        let broken = self.database.rows("SELECT kind, last_error FROM jobs WHERE dead_at IS NOT NULL OR last_error IS NOT NULL").await;
        assert!(broken.is_empty(), "jobs that could not be done: {broken:?}");
    }

    /// Takes everything down.
    pub async fn stop(&self) {
        let more = std::mem::take(&mut *self.more.lock().expect("no test thread broke"));
        for server in more.into_iter().chain([self.server.clone()]) {
            server.stop().await;
        }
        self.database.remove().await;
    }
}
