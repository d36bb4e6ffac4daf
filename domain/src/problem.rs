//! What can be wrong with a thing that a person sends, as data. The words are made in `app/src/text`.

use crate::{Date, Timestamp, file::FileRefused};
use serde::{Deserialize, Serialize};

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Invalid {
    /// Nothing was written.
    Empty,
    /// Nothing was chosen.
    NotChosen,
    /// A box that has to be ticked is not.
    NotTicked,
    /// Longer than allowed; both in letters as people count them (Unicode scalar values).
    TooLong { length: usize, limit: usize },
    /// Shorter than allowed.
    TooShort { length: usize, limit: usize },
    /// More lines or entries than allowed.
    TooMany { count: usize, limit: usize },
    /// A row of a list that lacks something; the number of the row, from 1.
    NotComplete { row: usize },
    /// Two answers that cannot both be true.
    Both,
    /// Something chosen from a list, and other words beside it.
    ChosenAndTyped,
    /// More than a slip of the pen put right.
    MoreThanASlip,
    /// Not a whole number within these bounds.
    NotANumber { least: i64, most: i64 },
    /// Not numbers with commas between them.
    NotNumbers,
    /// There is no idea with this number in the mission.
    NoSuchIdea { number: i64 },
    /// The day is before the first that can be chosen.
    DayTooEarly { first: Date },
    /// The day is after the last that can be chosen.
    DayTooLate { last: Date },
    /// Not an email address.
    NotAnEmail,
    /// Not a day of the calendar.
    NotADate,
    /// The day is before the one it must follow.
    BeforeAnotherDate,
    /// The day is still to come.
    InTheFuture,
    /// The two passwords differ.
    PasswordsDiffer,
    /// The password is not the one we know (also said for unknown addresses).
    WrongPassword,
    /// The password is one that many people use.
    CommonPassword,
    /// The three words are not a set that we gave to anyone.
    UnknownWords,
    /// More words or fewer than the three that bring someone back.
    WordCount { count: usize },
    /// One of the three words is none that we give to anyone: a slip of the hand.
    NotOurWord { word: String },
    /// The web address name is used by another mission.
    Taken,
    /// Only small letters, numbers and hyphens are allowed.
    NotASlug,
    /// Not an address of the web.
    NotAWebAddress,
    /// Letters that no one can see, such as control characters.
    InvisibleLetters,
    /// A code that the form did not offer.
    Unknown,
    /// The same as another entry of the form.
    Repeated,
    /// A file that we do not take.
    File(FileRefused),
    /// The test runs: stopping it early is an act of its own, with a reason.
    StopFirst,
}

/// The problems of one form, field by field, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problems(Vec<(String, Invalid)>);

impl Problems {
    /// No problem yet.
    pub const fn none() -> Self {
        Self(Vec::new())
    }
    /// One problem with one field.
    pub fn one(field: &str, invalid: Invalid) -> Self {
        Self(vec![(field.to_owned(), invalid)])
    }
    /// Adds a problem with a field.
    pub fn add(&mut self, field: &str, invalid: Invalid) {
        self.0.push((field.to_owned(), invalid));
    }
    /// Keeps the value, or notes the problem and goes on, so that all problems show at once.
    pub fn take<T>(&mut self, field: &str, result: Result<T, Invalid>) -> Option<T> {
        result.map_err(|invalid| self.add(field, invalid)).ok()
    }
    /// True when there is nothing wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The first problem of a field.
    pub fn of(&self, field: &str) -> Option<&Invalid> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, invalid)| invalid)
    }
    /// Adds the problems of another part of the same form.
    pub fn join(&mut self, more: Self) {
        self.0.extend(more.0);
    }
    /// Every problem with its field.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Invalid)> {
        self.0.iter().map(|(field, invalid)| (field.as_str(), invalid))
    }
    /// `Ok` when there is nothing wrong.
    pub fn check(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

/// Why a well-formed request cannot be done now. Nothing the person typed is lost: the page shows it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The mission takes no more answers or ideas since this day.
    MissionClosed { since: Option<Date> },
    /// The mission is still being written and not open yet.
    MissionNotOpen,
    /// The idea can be read but takes no answers now (withdrawn, hidden or held).
    IdeaClosed,
    /// The viewpoint can be seen but takes no replies now (taken back, taken out or waiting).
    ViewpointClosed,
    /// The evidence was taken back or taken out.
    EvidenceClosed,
    /// This cannot be done with the decision where it stands now.
    DecisionClosed,
    /// The proposal was decided or called off, so it takes no more views.
    ViewsOver,
    /// The thing belongs to another person.
    NotYours,
    /// This role may not do this.
    NotAllowed,
    /// A viewpoint can be edited for a while after it was sent; that time ended.
    EditTimeOver { ended: Timestamp },
    /// Someone else changed the same thing first.
    ChangedMeanwhile { version: i64 },
    /// What was sent is what is there already.
    NothingChanged,
    /// Too many tries or too much at once; when to try again, in seconds.
    TooOften { retry_after_seconds: i64 },
    /// A link from an email that was used before, is too old, or was never made.
    LinkNotValid,
    /// The draft was sent already.
    AlreadySent,
    /// After this, nothing would bring the person back.
    NoWayBack,
    /// The test has started: what it says is locked.
    TestStarted,
    /// The test has not started yet.
    TestNotStarted,
    /// The test was stopped or closed.
    TestOver,
    /// As many people wait for a place in the test as can.
    TestFull,
    /// A test keeps at least one owner.
    LastOwner,
    /// This person is not signed up for the test.
    NotSignedUp,
    /// Nobody signed up who would get the message.
    NobodySignedUp,
    /// Nobody reports or decides on their own words.
    OwnWords,
    /// Someone else decided on the thing since the page was opened.
    DecidedMeanwhile,
    /// The author asked again, so another person must decide.
    AnotherPersonDecides,
    /// This cannot be done with the thing as it stands now.
    DoesNotFit,
    /// This person reported these words before.
    AlreadyReported,
    /// A decision is looked at again once.
    AlreadyAsked,
    /// An idea cannot be joined with itself.
    JoinsItself,
    /// Only ideas of one mission can be joined.
    JoinsOtherMission,
    /// One of the two ideas goes on in another one already.
    JoinsJoined,
    /// Other ideas go on in the one that is to be joined.
    JoinsKept,
    /// The idea does not go on in another one (any more).
    NotJoined,
    /// The mission has as many tags as it can have.
    TagsFull { limit: i64 },
    /// Only people whom the city answered, and people who follow, say whether an answer was fair.
    NotAnswered,
}
