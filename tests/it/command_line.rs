//! The program as the people who run it meet it.

use crate::support::{
    folder::Folder,
    process::{Done, command, run},
    runtime,
};
use sqlx::{Connection as _, SqliteConnection};
use std::process::Stdio;
use tokio::io::AsyncWriteExt as _;

/// Fails unless a start ended with one line that names this.
fn complains(name: &str, settings: &[(&str, &str)]) {
    runtime().block_on(async {
        let data = Folder::new();
        let database = format!("sqlite://{}", data.join("turnstone.db").display());
        let data = data.display().to_string();
        let mut all = vec![("TURNSTONE_DATABASE_URL", database.as_str()), ("TURNSTONE_DATA", &data), ("TURNSTONE_LISTEN", "127.0.0.1:0")];
        all.retain(|(each, _)| !settings.iter().any(|(other, _)| other == each));
        all.extend(settings);
        let done = run(&["serve"], &all).await;
        assert!(!done.status.success(), "{settings:?} was taken");
        assert!(done.complaints.contains(name), "{settings:?}: {}", done.complaints);
        assert_eq!(done.complaints.trim_end().lines().count(), 1, "{settings:?}: {}", done.complaints);
        assert!(!done.complaints.contains("panicked"), "{}", done.complaints);
    });
}

#[test]
fn an_unknown_setting_stops_the_start_with_one_line() {
    complains("TURNSTONE_LISTN", &[("TURNSTONE_LISTN", "127.0.0.1:3000")]);
}

#[test]
fn a_wrong_value_stops_the_start_with_one_line() {
    for (name, value) in [
        ("TURNSTONE_LISTEN", "here"),
        ("TURNSTONE_ORIGIN", "ideas.example"),
        ("TURNSTONE_DATABASE_URL", "mysql://x"),
        ("TURNSTONE_SMTP_URL", "mail.example"),
        ("TURNSTONE_TIME_ZONE", "Mars/Olympus"),
        ("TURNSTONE_LOG", "info=loud=very"),
        ("TURNSTONE_LOG", "debg"),
    ] {
        complains(name, &[(name, value)]);
    }
}

#[test]
fn a_database_that_is_not_there_stops_the_start_with_one_line() {
    complains("database", &[("TURNSTONE_DATABASE_URL", "postgres://nobody@127.0.0.1:9/none")]);
}

#[test]
fn an_unknown_command_says_so() {
    runtime().block_on(async {
        let done = run(&["dance"], &[]).await;
        assert!(!done.status.success());
        assert!(done.complaints.contains("dance") && done.complaints.trim_end().lines().count() == 1, "{}", done.complaints);
    });
}

/// A database of its own for the commands of one test.
struct Place {
    data: Folder,
    database: String,
    folder: String,
}

impl Place {
    fn new() -> Self {
        let data = Folder::new();
        let database = format!("sqlite://{}", data.join("turnstone.db").display());
        let folder = data.display().to_string();
        Self { data, database, folder }
    }
    fn settings(&self) -> [(&str, &str); 2] {
        [("TURNSTONE_DATABASE_URL", &self.database), ("TURNSTONE_DATA", &self.folder)]
    }
    async fn run(&self, arguments: &[&str]) -> Done {
        run(arguments, &self.settings()).await
    }
    /// Runs a command with this on its standard input.
    async fn run_with(&self, arguments: &[&str], input: &str) -> Done {
        let mut child = command(arguments, &self.settings()).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).await.unwrap();
        let done = child.wait_with_output().await.unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Done { status: done.status, out: text(&done.stdout), complaints: text(&done.stderr) }
    }
    async fn number(&self, sql: &'static str) -> i64 {
        let mut connection = SqliteConnection::connect(&self.database).await.unwrap();
        sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap()
    }
}

/// Fails unless a command ended with this exit code and one line that holds this.
fn assert_refused(done: &Done, code: i32, words: &str) {
    assert_eq!(done.status.code(), Some(code), "{done:?}");
    assert_eq!(done.complaints.trim_end().lines().count(), 1, "{}", done.complaints);
    assert!(done.complaints.starts_with("turnstone: ") && done.complaints.contains(words), "{}", done.complaints);
    assert_eq!(done.out, "");
}

fn assert_done(done: &Done) {
    assert!(done.status.success(), "{done:?}");
}

#[test]
fn words_that_make_no_sense_end_with_2() {
    runtime().block_on(async {
        let place = Place::new();
        assert_refused(&place.run(&["import", "polis", "somewhere"]).await, 2, "--mission <TITLE>");
        assert_refused(&place.run(&["backup"]).await, 2, "<FILE>");
        assert_refused(&place.run(&["import"]).await, 2, "another word");
        let king = ["user", "add", "--email", "a@b.example", "--name", "A", "--role", "king", "--password-stdin"];
        assert_refused(&place.run(&king).await, 2, "resident, facilitator, officer and admin");
        assert!(!place.data.join("turnstone.db").exists(), "no command that was not understood opens a database");
    });
}

#[test]
fn help_names_every_command() {
    runtime().block_on(async {
        let done = run(&["help"], &[]).await;
        assert_done(&done);
        for name in ["serve", "migrate", "demo", "import", "export", "user", "backup", "check-config", "version"] {
            assert!(done.out.lines().any(|line| line.trim_start().starts_with(name)), "{name} is not in {}", done.out);
        }
        assert!(run(&["version"], &[]).await.out.starts_with("turnstone "));
    });
}

#[test]
fn the_settings_are_shown_without_secrets() {
    runtime().block_on(async {
        let secrets = [
            ("TURNSTONE_DATABASE_URL", "postgres://town:sesame@db.example/turnstone"),
            ("TURNSTONE_SMTP_URL", "smtps://town:sesame@mail.example"),
        ];
        let done = run(&["check-config"], &secrets).await;
        assert_done(&done);
        assert!(!done.out.contains("sesame"), "{}", done.out);
        for setting in server::config::SETTINGS {
            assert!(done.out.contains(&format!("{} = ", setting.name)), "{} is not in {}", setting.name, done.out);
        }
        assert_refused(&run(&["check-config"], &[("TURNSTONE_LISTN", "1")]).await, 1, "TURNSTONE_LISTN");
    });
}

#[test]
fn a_person_is_added_with_a_password_from_standard_input() {
    runtime().block_on(async {
        let place = Place::new();
        let add = ["user", "add", "--email", "lead@city.example", "--name", "Test Lead", "--role", "officer", "--password-stdin"];
        assert_refused(&place.run_with(&add, "short\n").await, 1, "too short");
        assert_refused(&place.run(&add).await, 1, "is empty");
        assert_done(&place.run_with(&add, "a bird that turns stones\n").await);
        assert_done(&place.run_with(&add, "another bird on the shore\n").await);
        assert_eq!(place.number("SELECT COUNT(*) FROM people WHERE role = 'officer' AND email_key = 'lead@city.example'").await, 1);
    });
}

#[test]
fn a_conversation_is_imported_whole_or_not_at_all() {
    runtime().block_on(async {
        let place = Place::new();
        let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/polis");
        let broken = place.data.join("broken");
        std::fs::create_dir(&broken).unwrap();
        for name in ["comments.csv", "participants-votes.csv"] {
            std::fs::copy(format!("{fixture}/{name}"), broken.join(name)).unwrap();
        }
        let votes = std::fs::read_to_string(broken.join("participants-votes.csv")).unwrap();
        std::fs::write(broken.join("participants-votes.csv"), votes.replacen("\n18,,,0,6,4,2,1,", "\n18,,,0,6,4,2,yes,", 1)).unwrap();
        let wrong = place.run(&["import", "polis", &broken.display().to_string(), "--mission", "A town"]).await;
        assert_refused(&wrong, 1, "participants-votes.csv line 3 column 3: `yes` is not a vote.");
        assert!(!place.data.join("turnstone.db").exists(), "the files are read before the database is opened");

        let import = ["import", "polis", fixture, "--mission", "A town for everyone"];
        let done = place.run(&import).await;
        assert_done(&done);
        assert!(done.out.contains("New: 12 ideas, 21 people, 145 votes."), "{}", done.out);
        let again = place.run(&import).await;
        assert!(again.out.contains("Nothing changed."), "{}", again.out);
        assert_eq!(place.number("SELECT COUNT(*) FROM votes").await, 145);
        let language = ["import", "polis", fixture, "--mission", "A town", "--language", "English"];
        assert_refused(&place.run(&language).await, 1, "--language");
    });
}

#[test]
fn a_backup_is_whole_and_never_takes_the_place_of_a_file() {
    runtime().block_on(async {
        let place = Place::new();
        let copy = place.data.join("copy.db").display().to_string();
        assert_refused(&place.run(&["backup", &copy]).await, 1, "there is no database");
        assert!(!place.data.join("turnstone.db").exists(), "looking for a database makes none");
        let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/polis");
        assert_done(&place.run(&["import", "polis", fixture, "--mission", "A town for everyone"]).await);
        assert_done(&place.run(&["backup", &copy]).await);
        let copied = Place { database: format!("sqlite://{copy}"), ..Place::new() };
        assert_eq!(copied.number("SELECT COUNT(*) FROM votes").await, 145);
        let before = std::fs::read(&copy).unwrap();
        assert_refused(&place.run(&["backup", &copy]).await, 1, "exists already");
        assert_eq!(std::fs::read(&copy).unwrap(), before);
        let nowhere = place.data.join("nowhere/copy.db").display().to_string();
        assert_refused(&place.run(&["backup", &nowhere]).await, 1, "cannot be written");
        assert!(!place.data.join("copy.db.part").exists());
    });
}

#[test]
fn the_demo_prints_its_sign_ins() {
    runtime().block_on(async {
        let place = Place::new();
        let done = place.run(&["demo"]).await;
        assert_done(&done);
        for email in ["resident@example.org", "facilitator@example.org", "officer@example.org", "admin@example.org"] {
            assert!(done.out.contains(email), "{}", done.out);
        }
        assert_done(&place.run(&["migrate"]).await);
    });
}
