//! What went wrong, in words: what happened, and what to do.

use super::{Text, say};
use domain::{
    file::{FILE_LIMIT, FileRefused},
    problem::{Invalid, Problems, Refusal},
};

impl Text {
    /// What is wrong with one field.
    pub fn problem(&self, invalid: &Invalid) -> String {
        match invalid {
            Invalid::Empty => self.say("problem-empty"),
            Invalid::NotChosen => self.say("problem-not-chosen"),
            Invalid::NotTicked => self.say("problem-not-ticked"),
            Invalid::TooLong { length, limit } => say!(self, "problem-too-long", length = *length, limit = *limit),
            Invalid::TooShort { length, limit } => say!(self, "problem-too-short", length = *length, limit = *limit),
            Invalid::TooMany { count, limit } => say!(self, "problem-too-many", count = *count, limit = *limit),
            Invalid::NotComplete { row } => say!(self, "problem-not-complete", row = *row),
            Invalid::Both => self.say("problem-both"),
            Invalid::ChosenAndTyped => self.say("problem-chosen-and-typed"),
            Invalid::MoreThanASlip => self.say("problem-more-than-a-slip"),
            Invalid::NotANumber { least, most } => say!(self, "problem-not-a-number", least = *least, most = *most),
            Invalid::NotNumbers => self.say("problem-not-numbers"),
            Invalid::NoSuchIdea { number } => say!(self, "problem-no-such-idea", number = *number),
            Invalid::DayTooEarly { first } => say!(self, "problem-day-too-early", first = *first),
            Invalid::DayTooLate { last } => say!(self, "problem-day-too-late", last = *last),
            Invalid::NotAnEmail => self.say("problem-not-an-email"),
            Invalid::NotADate => self.say("problem-not-a-date"),
            Invalid::BeforeAnotherDate => self.say("problem-before-another-date"),
            Invalid::InTheFuture => self.say("problem-in-the-future"),
            Invalid::PasswordsDiffer => self.say("problem-passwords-differ"),
            Invalid::WrongPassword => self.say("problem-wrong-password"),
            Invalid::CommonPassword => self.say("problem-common-password"),
            Invalid::UnknownWords => self.say("problem-unknown-words"),
            Invalid::WordCount { count } => say!(self, "problem-word-count", count = *count),
            Invalid::NotOurWord { word } => say!(self, "problem-not-our-word", word = word.clone()),
            Invalid::Taken => self.say("problem-taken"),
            Invalid::NotASlug => self.say("problem-not-a-slug"),
            Invalid::NotAWebAddress => self.say("problem-not-a-web-address"),
            Invalid::InvisibleLetters => self.say("problem-invisible-letters"),
            Invalid::Unknown => self.say("problem-unknown"),
            Invalid::StopFirst => self.say("problem-stop-first"),
            Invalid::Repeated => self.say("problem-repeated"),
            Invalid::File(refused) => self.file_refused(*refused),
        }
    }

    /// Why a file is not taken, and what to do.
    fn file_refused(&self, refused: FileRefused) -> String {
        match refused {
            FileRefused::TooLarge => say!(self, "file-too-large", megabytes = FILE_LIMIT / 1024 / 1024),
            FileRefused::Empty => self.say("file-empty"),
            FileRefused::NotTaken => self.say("file-not-taken"),
            FileRefused::Office => self.say("file-office"),
            FileRefused::Drawing => self.say("file-drawing"),
            FileRefused::Broken => self.say("file-broken"),
            FileRefused::PictureTooLarge => self.say("file-picture-too-large"),
            FileRefused::Moves => self.say("file-moves"),
            FileRefused::HoldsProgram => self.say("file-holds-program"),
            FileRefused::NotUtf8 => self.say("file-not-utf8"),
            FileRefused::Gone => self.say("file-gone"),
            FileRefused::TooMuchToday => self.say("file-too-much-today"),
        }
    }

    /// What is wrong with the field of this name, if anything.
    pub fn problem_of(&self, problems: &Problems, field: &str) -> Option<String> {
        problems.of(field).map(|invalid| self.problem(invalid))
    }

    /// Why something cannot be done now: what happened, and what to do.
    pub fn refusal(&self, refusal: &Refusal) -> (String, String) {
        let both = |name: &str| (self.say(&format!("refusal-{name}")), self.say(&format!("refusal-{name}-do")));
        match refusal {
            Refusal::MissionClosed { since: Some(last) } => {
                (say!(self, "refusal-mission-closed-since", last = *last), self.say("refusal-mission-closed-do"))
            }
            Refusal::MissionClosed { since: None } => both("mission-closed"),
            Refusal::MissionNotOpen => both("mission-not-open"),
            Refusal::IdeaClosed => both("idea-closed"),
            Refusal::ViewpointClosed => both("viewpoint-closed"),
            Refusal::EvidenceClosed => both("evidence-closed"),
            Refusal::DecisionClosed => both("decision-closed"),
            Refusal::ViewsOver => both("views-over"),
            Refusal::NotYours => both("not-yours"),
            Refusal::NotAllowed => both("not-allowed"),
            Refusal::EditTimeOver { ended } => {
                (say!(self, "refusal-edit-time-over", ended = self.time_of(*ended)), self.say("refusal-edit-time-over-do"))
            }
            Refusal::ChangedMeanwhile { .. } => both("changed-meanwhile"),
            Refusal::NothingChanged => both("nothing-changed"),
            Refusal::TooOften { retry_after_seconds } => {
                let minutes = (*retry_after_seconds).max(1).saturating_add(59) / 60;
                (self.say("refusal-too-often"), say!(self, "refusal-too-often-do", minutes = minutes))
            }
            Refusal::LinkNotValid => both("link-not-valid"),
            Refusal::AlreadySent => both("already-sent"),
            Refusal::NoWayBack => both("no-way-back"),
            Refusal::TestStarted => both("test-started"),
            Refusal::TestNotStarted => both("test-not-started"),
            Refusal::TestOver => both("test-over"),
            Refusal::TestFull => both("test-full"),
            Refusal::LastOwner => both("last-owner"),
            Refusal::NotSignedUp => both("not-signed-up"),
            Refusal::NobodySignedUp => both("nobody-signed-up"),
            Refusal::OwnWords => both("own-words"),
            Refusal::DecidedMeanwhile => both("decided-meanwhile"),
            Refusal::AnotherPersonDecides => both("another-person"),
            Refusal::DoesNotFit => both("does-not-fit"),
            Refusal::AlreadyReported => both("already-reported"),
            Refusal::AlreadyAsked => both("already-asked"),
            Refusal::JoinsItself => both("joins-itself"),
            Refusal::JoinsOtherMission => both("joins-other-mission"),
            Refusal::JoinsJoined => both("joins-joined"),
            Refusal::JoinsKept => both("joins-kept"),
            Refusal::NotJoined => both("not-joined"),
            Refusal::TagsFull { limit } => (say!(self, "refusal-tags-full", limit = *limit), self.say("refusal-tags-full-do")),
            Refusal::NotAnswered => both("not-answered"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;
    use domain::{Date, Timestamp};

    const ENGLISH: Text = Text::new(Language::English);

    #[test]
    fn a_problem_says_what_happened_and_what_to_do() {
        let long = Invalid::TooLong { length: 1_630, limit: 140 };
        assert_eq!(ENGLISH.problem(&long), "Make this shorter. It is 1,630 letters, and the limit is 140.");
        let short = Invalid::TooShort { length: 1, limit: 12 };
        assert_eq!(ENGLISH.problem(&short), "Make this longer. It is 1 letter, and the shortest is 12.");
    }

    #[test]
    fn nothing_is_without_words() {
        let length = 3;
        let limit = 2;
        for invalid in [
            Invalid::Empty,
            Invalid::NotChosen,
            Invalid::NotTicked,
            Invalid::TooLong { length, limit },
            Invalid::TooShort { length, limit },
            Invalid::TooMany { count: 3, limit },
            Invalid::NotComplete { row: 2 },
            Invalid::Both,
            Invalid::ChosenAndTyped,
            Invalid::MoreThanASlip,
            Invalid::NotANumber { least: 1, most: 500 },
            Invalid::NotNumbers,
            Invalid::NoSuchIdea { number: 3 },
            Invalid::DayTooEarly { first: Date::new(2026, 6, 12).unwrap_or_else(|| unreachable!("a day")) },
            Invalid::DayTooLate { last: Date::new(2026, 6, 12).unwrap_or_else(|| unreachable!("a day")) },
            Invalid::NotAnEmail,
            Invalid::NotADate,
            Invalid::BeforeAnotherDate,
            Invalid::InTheFuture,
            Invalid::PasswordsDiffer,
            Invalid::WrongPassword,
            Invalid::CommonPassword,
            Invalid::UnknownWords,
            Invalid::WordCount { count: 2 },
            Invalid::NotOurWord { word: "otterr".to_owned() },
            Invalid::Taken,
            Invalid::NotASlug,
            Invalid::NotAWebAddress,
            Invalid::InvisibleLetters,
            Invalid::Unknown,
            Invalid::Repeated,
            Invalid::File(FileRefused::TooLarge),
            Invalid::File(FileRefused::Empty),
            Invalid::File(FileRefused::NotTaken),
            Invalid::File(FileRefused::Office),
            Invalid::File(FileRefused::Drawing),
            Invalid::File(FileRefused::Broken),
            Invalid::File(FileRefused::PictureTooLarge),
            Invalid::File(FileRefused::Moves),
            Invalid::File(FileRefused::HoldsProgram),
            Invalid::File(FileRefused::NotUtf8),
            Invalid::File(FileRefused::Gone),
            Invalid::File(FileRefused::TooMuchToday),
            Invalid::StopFirst,
        ] {
            let said = ENGLISH.problem(&invalid);
            assert!(said.contains(' ') && !said.contains('$'), "{invalid:?}: {said}");
        }
        for refusal in [
            Refusal::MissionClosed { since: Date::new(2026, 6, 12) },
            Refusal::MissionClosed { since: None },
            Refusal::MissionNotOpen,
            Refusal::IdeaClosed,
            Refusal::ViewpointClosed,
            Refusal::EvidenceClosed,
            Refusal::DecisionClosed,
            Refusal::ViewsOver,
            Refusal::NotYours,
            Refusal::NotAllowed,
            Refusal::EditTimeOver { ended: Timestamp::from_micros(0) },
            Refusal::ChangedMeanwhile { version: 2 },
            Refusal::NothingChanged,
            Refusal::TooOften { retry_after_seconds: 61 },
            Refusal::LinkNotValid,
            Refusal::AlreadySent,
            Refusal::NoWayBack,
            Refusal::TestStarted,
            Refusal::TestNotStarted,
            Refusal::TestOver,
            Refusal::TestFull,
            Refusal::LastOwner,
            Refusal::NotSignedUp,
            Refusal::NobodySignedUp,
            Refusal::OwnWords,
            Refusal::DecidedMeanwhile,
            Refusal::AnotherPersonDecides,
            Refusal::DoesNotFit,
            Refusal::AlreadyReported,
            Refusal::AlreadyAsked,
            Refusal::JoinsItself,
            Refusal::JoinsOtherMission,
            Refusal::JoinsJoined,
            Refusal::JoinsKept,
            Refusal::NotJoined,
            Refusal::TagsFull { limit: 30 },
            Refusal::NotAnswered,
        ] {
            let (happened, to_do) = ENGLISH.refusal(&refusal);
            assert!(happened.contains(' ') && to_do.contains(' ') && happened != to_do, "{refusal:?}: {happened} {to_do}");
        }
    }

    #[test]
    fn waiting_is_counted_in_whole_minutes() {
        let wait = |seconds| ENGLISH.refusal(&Refusal::TooOften { retry_after_seconds: seconds }).1;
        assert_eq!(wait(-5), "Wait 1 minute, then try again.");
        assert_eq!(wait(60), "Wait 1 minute, then try again.");
        assert_eq!(wait(61), "Wait 2 minutes, then try again.");
    }
}
