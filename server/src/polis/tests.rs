//! Reading the made-up export of `tests/fixtures/polis`, and every way in which an export can be wrong.

use super::*;
use std::{fs, path::PathBuf};

fn fixture() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/polis"))
}

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("turnstone-polis-{}", crate::auth::token::fresh_once()));
        fs::create_dir_all(&folder).unwrap_or_else(|error| unreachable!("{error}"));
        let copy = Self(folder);
        for name in ["comments.csv", "participants-votes.csv", "summary.csv"] {
            copy.write(name, &fs::read(fixture().join(name)).unwrap_or_default());
        }
        copy
    }
    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.join(name), bytes).unwrap_or_else(|error| unreachable!("{error}"));
    }
    fn change(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.0.join(name)).unwrap_or_default();
        assert!(text.contains(from), "{name} has no {from:?}");
        self.write(name, text.replacen(from, to, 1).as_bytes());
    }
    /// The error, without the folder.
    fn wrong(&self) -> String {
        match Export::read(&self.0) {
            Ok(_) => "nothing is wrong".to_owned(),
            Err(error) => error.to_string().replace(&format!("{}/", self.0.display()), ""),
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn an_export_is_read_whole() -> Result<(), ExportError> {
    let export = Export::read(&fixture())?;
    assert_eq!(export.conversation, "8synthetic");
    assert_eq!((export.statements.len(), export.participants.len(), export.votes.len()), (12, 20, 145));
    assert_eq!(export.address, "https://polis.example/8synthetic");
    assert!(export.description.starts_with("What would make our town easier to live in?\n\nSay one thing"));
    let ids: Vec<i64> = export.statements.iter().map(|statement| statement.id).collect();
    assert_eq!(ids, [0, 1, 3, 4, 5, 7, 8, 9, 10, 11, 12, 14], "oldest first");
    let words = |id: i64| export.statements.iter().find(|statement| statement.id == id).map(|statement| statement.words.as_str());
    assert_eq!(words(10), Some("Two lines and a tab, in one statement."));
    assert_eq!(words(3).map(|words| words.starts_with("\"Quiet hour\" in")), Some(true));
    assert!(words(11).is_some_and(|words| words.chars().count() > 140), "long statements stay whole");
    let out: Vec<i64> = export.statements.iter().filter(|statement| statement.taken_out).map(|statement| statement.id).collect();
    assert_eq!(out, [7, 12]);
    assert_eq!(export.notes.len(), 2, "{:?}", export.notes);
    assert!(export.notes[0].contains("for 1 of 12 statements (2 agrees and 1 disagrees apart)"), "{:?}", export.notes);
    Ok(())
}

#[test]
fn the_votes_are_those_of_the_file() -> Result<(), ExportError> {
    let export = Export::read(&fixture())?;
    for (place, statement) in export.statements.iter().enumerate() {
        let of = |choice| i64::try_from(export.votes.iter().filter(|vote| vote.statement == place && vote.choice == choice).count());
        let counted =
            statement.counted.map(|(agrees, disagrees)| if statement.id == 1 { (agrees - 2, disagrees - 1) } else { (agrees, disagrees) });
        assert_eq!(of(Choice::Agree).ok().zip(of(Choice::Disagree).ok()), counted, "{}", statement.id);
    }
    Ok(())
}

#[test]
fn the_conversation_is_named_without_a_summary_and_stays_named() {
    let folder = Folder::new();
    let _gone = fs::remove_file(folder.0.join("summary.csv"));
    let name = || Export::read(&folder.0).map(|export| export.conversation).unwrap_or_else(|error| error.to_string());
    let before = name();
    assert!(before.starts_with("first-") && before.len() == 18, "{before}");
    folder.change("comments.csv", "0,8,5,1,false,true", "0,9,6,1,false,true");
    folder.change("participants-votes.csv", "\n9,,,0,7,2,4,-1", "\n9,,,0,7,2,3,0");
    assert_eq!(name(), before, "newer votes do not make it another conversation");
}

#[test]
fn the_other_name_of_the_votes_file_is_known() {
    let folder = Folder::new();
    let _moved = fs::rename(folder.0.join("participants-votes.csv"), folder.0.join("participant-votes.csv"));
    assert_eq!(Export::read(&folder.0).map(|export| export.votes.len()), Ok(145));
}

#[test]
fn a_case_study_is_where_the_conversation_can_be_read() {
    let folder = Folder::new();
    folder.write("reference.json", br#"{"attribution": "Words. https://polis.example/case-study"}"#);
    assert_eq!(Export::read(&folder.0).map(|export| export.address), Ok("https://polis.example/case-study".to_owned()));
    folder.write("reference.json", b"{\n  oops");
    assert_eq!(folder.wrong(), "reference.json line 2 column 3: the file is not JSON.");
}

#[test]
fn what_is_wrong_is_named_with_file_and_line() {
    let comments = "comments.csv";
    let votes = "participants-votes.csv";
    for (file, from, to, message) in [
        (comments, "comment-id,", "number,", "comments.csv line 1: there is no column `comment-id`."),
        (comments, ",comment-body", ",agrees", "comments.csv line 1 column agrees: there are two columns of this name."),
        (comments, "1736978400000,12", "1736978400000,twelve", "comments.csv line 3 column comment-id: `twelve` is not a whole number."),
        (
            comments,
            "1736967600000,9,",
            "1736967600000,10,",
            "comments.csv line 9 column comment-id: statement 10 stands on line 5 already.",
        ),
        (
            comments,
            "1736967600000",
            "1736967600",
            "comments.csv line 9 column timestamp: 1736967600 is not a moment in milliseconds since 1970.",
        ),
        (
            comments,
            "0,0,-1,false",
            "0,0,2,false",
            "comments.csv line 3 column moderated: 2 is not a moderation mark. Known are -1, 0 and 1.",
        ),
        (comments, "do not take the bus.", "do not,take the bus.", "comments.csv line 9: the line has 11 fields, but the header has 10."),
        (
            comments,
            "The library should stay",
            "\"The library should stay",
            "comments.csv line 16: a quote is opened here and never closed.",
        ),
        (
            comments,
            "The library should stay open until 9pm on weekdays.",
            "\u{1}",
            "comments.csv line 16 column comment-body: statement 0 has no words.",
        ),
        (votes, "participant,", "person,", "participants-votes.csv line 1: there is no column `participant`."),
        (votes, ",14,8\n", ",14,15\n", "participants-votes.csv line 1 column 15: there is no statement 15 in comments.csv."),
        (votes, ",14,8\n", ",14,4\n", "participants-votes.csv line 1 column 4: there are two columns of this name."),
        (votes, "\n17,", "\n18,", "participants-votes.csv line 4 column participant: participant 18 stands on line 3 already."),
        (votes, "\n17,", "\nx,", "participants-votes.csv line 4 column participant: `x` is not a whole number."),
        (
            votes,
            "\n18,,,0,6,4,2,1,-1,",
            "\n18,,,0,6,4,2,1,2,",
            "participants-votes.csv line 3 column 0: `2` is not a vote. Known are 1 (agree), -1 (disagree), 0 (pass) and nothing.",
        ),
        (votes, "\n18,,,0", "\n18,,0", "participants-votes.csv line 3: the line has 18 fields, but the header has 19."),
        (votes, "\n18,,,0,6,", "\n18,,,0,six,", "participants-votes.csv line 3 column n-votes: `six` is not a whole number."),
        ("summary.csv", "topic,A", "topic,A,", "summary.csv line 1: the line has 3 fields, but should have a name and a value."),
        ("summary.csv", "https://polis", "polis", "summary.csv line 2 column url: the value is not a web address."),
    ] {
        let folder = Folder::new();
        folder.change(file, from, to);
        assert_eq!(folder.wrong(), message, "{file}: {from:?} to {to:?}");
    }
}

#[test]
fn missing_empty_and_unreadable_files_are_named() {
    for (name, message) in [
        ("comments.csv", "comments.csv: the file is missing."),
        ("participants-votes.csv", "participants-votes.csv: the file is missing (and so is participant-votes.csv)."),
    ] {
        let folder = Folder::new();
        let _gone = fs::remove_file(folder.0.join(name));
        assert_eq!(folder.wrong(), message);
    }
    let folder = Folder::new();
    folder.write("comments.csv", b"");
    assert_eq!(folder.wrong(), "comments.csv: the file is empty. Its first line must name the columns.");
    folder.write("comments.csv", b"timestamp,comment-id,author-id,moderated,comment-body\n");
    assert_eq!(folder.wrong(), "comments.csv: there is no statement in the file.");
    folder.write("comments.csv", b"timestamp,comment-id\n1736978400000,\xFF\n");
    assert_eq!(folder.wrong(), "comments.csv line 2 column 15 (in bytes): the text is not UTF-8. Save the file as UTF-8.");
    assert!(
        Export::read(&folder.0.join("nowhere")).is_err_and(|error| error.to_string().ends_with("Give the folder that holds comments.csv."))
    );
}
