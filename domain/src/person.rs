//! People: guests, account holders and staff, and how each is shown.

use crate::{MissionId, PersonId, codes, problem::Invalid, text};

codes! {
    /// What a person may do here, from least to most. Staff are all but residents.
    pub enum Role {
        /// Anyone who lives, works or stays here, with or without an account.
        Resident = "resident",
        /// Runs sessions and keeps threads fair, in some missions or in all.
        Facilitator = "facilitator",
        /// Answers and decides for the city.
        Officer = "officer",
        /// Runs this installation.
        Admin = "admin",
    }
}

impl Role {
    /// Staff use real names and roles.
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Resident)
    }
}

codes! {
    /// How a person wants to be shown beside what they write.
    pub enum ShownAs {
        /// By a made-up name.
        Nickname = "nickname",
        /// By their own name.
        Name = "name",
        /// Not at all.
        NoName = "none",
    }
}

codes! {
    /// How we can reach a person.
    pub enum Reach {
        /// By email.
        Email = "email",
        /// Not at all; three words bring them back.
        Words = "words",
    }
}

codes! {
    /// What a link in an email is for.
    pub enum LinkPurpose {
        /// To sign in, or to begin an account without a password.
        SignIn = "sign_in",
        /// To begin an account with the password that was chosen.
        SignUp = "sign_up",
        /// To confirm an address that someone left on their page.
        Address = "address",
    }
}

codes! {
    /// What becomes of what a person wrote when they delete everything about themselves.
    pub enum WordsLeft {
        /// It is taken back; what the city tests or decided stays, with no name.
        TakenBack = "taken_back",
        /// It stays, with no name.
        NoName = "no_name",
    }
}

codes! {
    /// What becomes of a person's answers to ideas when they delete everything about themselves.
    pub enum AnswersLeft {
        /// They stay counted, and nothing leads to the person.
        Counted = "counted",
        /// They are taken back where answers can be given; the rest stay counted.
        TakenBack = "taken_back",
    }
}

/// What a person who deletes everything about themselves leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// What becomes of what they wrote.
    pub words: WordsLeft,
    /// What becomes of their answers.
    pub answers: AnswersLeft,
}

/// How long a link in an email works: 30 minutes, in seconds.
pub const LINK_SECONDS: i64 = 30 * 60;
/// How long after coming by an emailed link a new password needs no old one: 30 minutes, in seconds.
pub const FRESH_SECONDS: i64 = 30 * 60;

/// An address in the form in which it is compared: two ways of writing it in big and small letters are one.
pub fn email_key(email: &str) -> String {
    email.to_lowercase()
}

/// Letters in a nickname or a name.
pub const NAME_LIMIT: usize = 60;
/// Letters in the shortest password (NIST SP 800-63B-4 asks for 15 where it is the only factor; the email link is there for everyone else).
pub const PASSWORD_SHORTEST: usize = 12;
/// Letters in the longest password; argon2 takes more, a form should not.
pub const PASSWORD_LONGEST: usize = 200;

/// A nickname or a name.
///
/// # Errors
/// As [`text::line`].
pub fn name(raw: &str) -> Result<String, Invalid> {
    text::line(raw, NAME_LIMIT)
}

/// A new password: long enough, not one letter over and over, not the address itself.
///
/// # Errors
/// [`Invalid::Empty`], [`Invalid::TooShort`], [`Invalid::TooLong`] or [`Invalid::CommonPassword`].
pub fn new_password(raw: &str, email: &str) -> Result<(), Invalid> {
    if raw.is_empty() {
        return Err(Invalid::Empty);
    }
    let length = text::letters(raw);
    if length < PASSWORD_SHORTEST {
        return Err(Invalid::TooShort { length, limit: PASSWORD_SHORTEST });
    }
    if length > PASSWORD_LONGEST {
        return Err(Invalid::TooLong { length, limit: PASSWORD_LONGEST });
    }
    let small = raw.to_lowercase();
    let mut seen: Vec<char> = small.chars().collect();
    seen.sort_unstable();
    seen.dedup();
    let email = email.to_lowercase();
    let counting = "0123456789012345678901234567890".contains(&small) || "abcdefghijklmnopqrstuvwxyz".contains(&small);
    let worn = ["password", "passwort", "qwertyuiop", "letmein", "turnstone", "iloveyou"]
        .iter()
        .any(|word| small.strip_prefix(word).is_some_and(|rest| rest.chars().all(|letter| !letter.is_alphabetic())));
    if seen.len() < 4 || counting || worn || (!email.is_empty() && small == email) {
        return Err(Invalid::CommonPassword);
    }
    Ok(())
}

/// Who acts: made from the session at the start of each write, in the same transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub id: PersonId,
    /// Their role.
    pub role: Role,
    /// For facilitators: where.
    pub facilitates: Facilitates,
    /// False for guests.
    pub has_account: bool,
}

/// The missions in which a facilitator is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facilitates {
    /// None.
    Nothing,
    /// These missions.
    Missions(Vec<MissionId>),
    /// Every mission.
    Everything,
}

impl Facilitates {
    /// Whether this mission is among them.
    pub fn includes(&self, mission: MissionId) -> bool {
        match self {
            Self::Nothing => false,
            Self::Missions(missions) => missions.contains(&mission),
            Self::Everything => true,
        }
    }
}

/// The name under which a text is shown, decided when it is sent.
///
/// `None` means "No name". Staff are always shown by their real name and role, whatever they chose.
pub fn byline(role: Role, shown_as: ShownAs, nickname: Option<&str>, name: Option<&str>) -> Option<String> {
    let chosen = match (role.is_staff(), shown_as) {
        (true, _) | (false, ShownAs::Name) => name,
        (false, ShownAs::Nickname) => nickname,
        (false, ShownAs::NoName) => None,
    };
    chosen.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn staff_cannot_hide_their_name() {
        assert_eq!(byline(Role::Officer, ShownAs::NoName, Some("Wren"), Some("Ada Byron")), Some("Ada Byron".to_owned()));
        assert_eq!(byline(Role::Resident, ShownAs::NoName, Some("Wren"), Some("Ada Byron")), None);
        assert_eq!(byline(Role::Resident, ShownAs::Nickname, Some("Wren"), Some("Ada Byron")), Some("Wren".to_owned()));
    }

    #[test]
    fn weak_passwords_are_refused() {
        for weak in ["aaaaaaaaaaaaaaaa", "1234567890123", "password12345", "Resident@City.Example", "abcabcabcabcabc"] {
            assert_eq!(new_password(weak, "resident@city.example"), Err(Invalid::CommonPassword), "{weak}");
        }
        assert_eq!(new_password("short", ""), Err(Invalid::TooShort { length: 5, limit: PASSWORD_SHORTEST }));
        assert_eq!(new_password("wet ink on shell paper", ""), Ok(()));
    }
}
