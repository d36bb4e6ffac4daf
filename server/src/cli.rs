//! The command line: `turnstone help` lists the commands.
//!
//! What a command has to say goes to standard output; what went wrong is one line on standard error. The exit code is 0
//! when it worked, 1 when it did not, 2 when the command itself could not be understood.

mod arguments;
mod backup;
mod demo;
mod export;
mod import;
mod settings;
mod users;

use crate::{clock::Clock, config::Config, mail::Mailer, serve, state::App, telemetry};
use arguments::{Command, Export, Import, Read, User};
use std::{ffi::OsString, io::Write as _, process::ExitCode};
use store::Store;

/// Runs the command of this process. The first argument is the name of the program.
pub async fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let asked = match arguments::read(arguments) {
        Read::Command(command) => command,
        Read::Print(text) => {
            say(text.trim_end());
            return ExitCode::SUCCESS;
        }
        Read::Wrong(message) => {
            eprintln!("turnstone: {message}");
            return ExitCode::from(2);
        }
    };
    match perform(asked).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // Some errors of libraries have several lines.
            eprintln!("turnstone: {}", message.split_whitespace().collect::<Vec<_>>().join(" "));
            ExitCode::FAILURE
        }
    }
}

async fn perform(command: Command) -> Result<(), String> {
    match command {
        Command::Serve => {
            let config = config()?;
            telemetry::start(&config);
            serve::serve(open(config).await?).await.map_err(text)
        }
        Command::Migrate => {
            let config = config()?;
            let store = Store::open(&config.database_url, None).await.map_err(text)?;
            store.migrate().await.map_err(text)?;
            store.close().await;
            say("The database is up to date.");
            Ok(())
        }
        Command::Demo { beside } => demo::add(beside).await,
        Command::Import(Import::Polis(asked)) => import::polis(asked).await,
        Command::Export(Export::Mission(asked)) => export::mission(asked).await,
        Command::User(User::Add(asked)) => users::add(asked).await,
        Command::User(User::Remove(asked)) => users::remove(asked).await,
        Command::Backup { file } => backup::copy(&config()?, &file).await,
        Command::CheckConfig => settings::check(),
        Command::Version => {
            say(&format!("turnstone {}", env!("CARGO_PKG_VERSION")));
            Ok(())
        }
    }
}

fn config() -> Result<Config, String> {
    Config::from_environment().map_err(text)
}

/// The application as the server has it.
async fn open(config: Config) -> Result<App, String> {
    let clock = Clock::system(config.zone.clone());
    let mailer = Mailer::from_config(&config)?;
    App::open(config, clock, mailer).await.map_err(text)
}

/// One line, or several, on standard output. A reader that went away (`turnstone help | head -1`) is no error.
fn say(text: &str) {
    let _reader_went_away = writeln!(std::io::stdout(), "{text}");
}

/// An error in the words it has for the person who runs this.
#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn text(error: impl ToString) -> String {
    error.to_string()
}
