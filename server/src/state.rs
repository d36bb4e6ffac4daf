//! What every request shares.

use crate::{assets::Assets, clock::Clock, config::Config, mail::Mailer};
use std::{ops::Deref, sync::Arc};
use store::{Reader, Store, Writer};

/// The running application. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts of an [`App`].
pub struct Parts {
    /// The settings.
    pub config: Config,
    /// The database.
    pub store: Store,
    /// Opens read transactions.
    pub reader: Reader,
    /// Opens write transactions.
    pub writer: Writer,
    /// The present.
    pub clock: Clock,
    /// Sends mails.
    pub mailer: Mailer,
    /// Style and script.
    pub assets: Assets,
    /// The secret of this installation, shared by its processes.
    pub secret: Vec<u8>,
    /// Numbers for `/metrics`.
    pub metrics: crate::telemetry::Metrics,
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Opens the database, brings its schema up to date and makes the application.
    ///
    /// # Errors
    /// When the database cannot be opened or migrated, or the data folder cannot be made.
    pub async fn open(config: Config, clock: Clock, mailer: Mailer) -> Result<Self, store::Error> {
        std::fs::create_dir_all(&config.data)?;
        // Pages are rendered on tokio. A second application in this process, in tests, finds it set.
        let _already_set = any_spawner::Executor::init_tokio();
        let store = Store::open(&config.database_url, config.read_url.as_deref()).await?;
        store.migrate().await?;
        let writer = store.writer();
        let mut write = writer.begin().await?;
        let secret = write.secret(&crate::auth::token::random::<32>()).await?;
        write.begin_house_rules(&app::text::first_rules(), clock.now()).await?;
        write.commit().await?;
        Ok(Self(Arc::new(Parts {
            reader: store.reader(),
            writer,
            store,
            clock,
            mailer,
            assets: Assets::load(),
            secret,
            metrics: crate::telemetry::Metrics::default(),
            config,
        })))
    }
}
