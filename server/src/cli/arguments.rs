//! The words of the command line.

use clap::{Args, Parser, Subcommand, error::ErrorKind};
use domain::person::Role;
use std::{ffi::OsString, path::PathBuf, str::FromStr};

#[derive(Parser)]
#[command(name = "turnstone", version, about = "Turnstone: residents propose ideas, vote on them and talk them through.")]
#[command(after_help = "Settings come from the environment: see `turnstone check-config`. Without a command, Turnstone serves.")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

/// What Turnstone can be asked to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Serve the site (what happens without a command)
    Serve,
    /// Bring the database up to date and stop
    Migrate,
    /// Add made-up content to look around in, and print its sign-ins
    Demo {
        /// Also where people take part for real
        #[arg(long)]
        beside: bool,
    },
    /// Bring in data from elsewhere
    #[command(subcommand)]
    Import(Import),
    /// Write out the open data of a mission
    #[command(subcommand)]
    Export(Export),
    /// Add people who can sign in
    #[command(subcommand)]
    User(User),
    /// Copy the SQLite database to a new file while the site runs
    Backup {
        /// The file to write; it must not exist
        file: PathBuf,
    },
    /// Print every setting and what it means, or what is wrong with one
    CheckConfig,
    /// Print the version
    Version,
}

/// Where data can come from.
#[derive(Debug, Subcommand)]
pub(super) enum Import {
    /// A Polis conversation: a folder with comments.csv and participants-votes.csv
    Polis(Polis),
}

/// An export of a Polis conversation.
#[derive(Debug, Args)]
pub(super) struct Polis {
    /// The folder of the export
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The title of the mission it becomes
    #[arg(long, value_name = "TITLE")]
    pub mission: String,
    /// The language of its statements, such as en or zh
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
    /// Whose data it is, and its licence (default: The Computational Democracy Project, CC BY 4.0)
    #[arg(long, value_name = "TEXT")]
    pub attribution: Option<String>,
    /// Where the conversation can be read (default: the address in summary.csv)
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
}

/// What can be written out.
#[derive(Debug, Subcommand)]
pub(super) enum Export {
    /// Everything about a mission that is open to everyone, with a data dictionary
    Mission(MissionExport),
}

/// An export of a mission.
#[derive(Debug, Args)]
pub(super) struct MissionExport {
    /// The last part of the mission's address
    #[arg(value_name = "SLUG")]
    pub slug: String,
    /// The folder to write to; it is made when it is not there
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// csv, json or xlsx
    #[arg(long, value_name = "FORMAT")]
    pub format: FileFormat,
    /// The language of the dictionary, such as en or ar
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
}

/// A format as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileFormat {
    /// Comma-separated values, a file for each table.
    Csv,
    /// JSON, a file for each table.
    Json,
    /// One workbook.
    Xlsx,
}

impl FileFormat {
    /// The word for it, which also ends the names of its files.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }
}

impl FromStr for FileFormat {
    type Err = &'static str;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::Csv, Self::Json, Self::Xlsx].into_iter().find(|format| format.code() == word).ok_or("formats are csv, json and xlsx")
    }
}

/// What can be done about people.
#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Add someone with a password, or change the one with this address
    Add(NewUser),
    /// End the account with this address for good: residents lose everything, staff keep their name beside what they wrote
    Remove(OldUser),
}

/// Someone to be removed.
#[derive(Debug, Args)]
pub(super) struct OldUser {
    /// Their address
    #[arg(long)]
    pub email: String,
}

/// Someone to be added.
#[derive(Debug, Args)]
pub(super) struct NewUser {
    /// Their address
    #[arg(long)]
    pub email: String,
    /// Their real name
    #[arg(long)]
    pub name: String,
    /// What they may do: resident, facilitator, officer or admin
    #[arg(long)]
    pub role: RoleWord,
    /// What they are, such as "Head of Streets"
    #[arg(long, value_name = "TITLE")]
    pub job: Option<String>,
    /// For facilitators: the last part of a mission's address (default: every mission); may be said again
    #[arg(long = "mission", value_name = "SLUG")]
    pub missions: Vec<String>,
    /// Read the password from standard input (there is no other way)
    #[arg(long, required = true)]
    password_stdin: bool,
}

/// A role as it is typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct RoleWord(pub Role);

impl FromStr for RoleWord {
    type Err = &'static str;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        word.parse().map(Self).map_err(|_| "roles are resident, facilitator, officer and admin")
    }
}

/// What the words came to.
pub(super) enum Read {
    /// Do this.
    Command(Command),
    /// Print this: help or the version.
    Print(String),
    /// They make no sense; one line that says why.
    Wrong(String),
}

/// Reads the words of the command line, the name of the program first.
pub(super) fn read(words: impl IntoIterator<Item = OsString>) -> Read {
    match Arguments::try_parse_from(words) {
        Ok(arguments) => Read::Command(arguments.command.unwrap_or(Command::Serve)),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Read::Print(error.to_string()),
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
                Read::Wrong("this command needs another word. Try `turnstone help`.".to_owned())
            }
            _ => Read::Wrong(one_line(&error.to_string())),
        },
    }
}

/// clap writes a message, then a tip, then the usage, with empty lines between. One line says the first two.
fn one_line(message: &str) -> String {
    let joined = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut parts = message.split("\n\n").map(joined).filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    let first = first.strip_prefix("error: ").unwrap_or(&first).to_owned();
    let tip = parts.find_map(|part| part.strip_prefix("tip: ").map(|tip| format!(" ({tip})"))).unwrap_or_default();
    format!("{first}{tip}. Try `turnstone help`.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    fn asked(line: &str) -> Read {
        read(std::iter::once("turnstone").chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn the_commands_are_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn no_command_serves() {
        assert!(matches!(asked(""), Read::Command(Command::Serve)));
        assert!(matches!(asked("serve"), Read::Command(Command::Serve)));
    }

    #[test]
    fn help_and_version_are_printed() {
        for line in ["help", "--help", "help import", "import polis --help", "--version"] {
            assert!(matches!(asked(line), Read::Print(_)), "{line}");
        }
    }

    #[test]
    fn what_makes_no_sense_gives_one_line() {
        for line in [
            "sreve",
            "import",
            "import polis",
            "import polis x",
            "export mission",
            "export mission cooler-streets out --format doc",
            "backup",
            "backup a b",
            "migrate --now",
            "demo --mission",
            "user",
            "user remove",
            "user add --email a@b.example --name A --role admin",
            "user add --email a@b.example --name A --role king --password-stdin",
        ] {
            let Read::Wrong(message) = asked(line) else { unreachable!("{line} was understood") };
            assert!(!message.contains('\n') && message.ends_with("Try `turnstone help`."), "{line}: {message}");
        }
        assert!(matches!(asked("import polis x"), Read::Wrong(message) if message.contains("--mission <TITLE>")));
    }
}
