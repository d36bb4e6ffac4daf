//! A mission: the change we want, what we will not trade away, and what an answer can change.

use crate::{
    Date, Moment, codes,
    problem::{Invalid, Problems, Refusal},
    text,
};
use serde::{Deserialize, Serialize};

pub mod fields;
mod ways;

pub use ways::{Way, ways};

codes! {
    /// How far the work on a mission is. The stage decides which button comes first.
    pub enum Stage {
        /// What is going on: we listen.
        Look = "look",
        /// What to try: people answer and propose.
        Choose = "choose",
        /// In the street: tests run.
        Try = "try",
        /// For everyone: what worked is done.
        Do = "do",
    }
}

codes! {
    /// What an answer can change, from least to most.
    pub enum Influence {
        /// "Hear from us": we tell you what we do.
        HearFromUs = "hear_from_us",
        /// "Tell us": we listen before we decide.
        TellUs = "tell_us",
        /// "Work with us": we make it together.
        WorkWithUs = "work_with_us",
        /// "Decide together": neither side decides alone.
        DecideTogether = "decide_together",
        /// "You decide": we do what you choose.
        YouDecide = "you_decide",
    }
}

codes! {
    /// When texts of people without an account are shown.
    pub enum Moderation {
        /// At once; a facilitator looks afterwards.
        After = "after",
        /// When a facilitator has let them through.
        Before = "before",
    }
}

codes! {
    /// What a team does in a mission.
    pub enum TeamPart {
        /// Leads.
        Leads = "leads",
        /// Works on it.
        Works = "works",
        /// Needs to know.
        Knows = "knows",
    }
}

/// A team and its part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// The organisation.
    pub name: String,
    /// What it does.
    pub part: TeamPart,
}

/// One of two good things that pull against each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Good {
    /// The good thing.
    pub name: String,
    /// "We have gone too far when..."
    pub too_far: String,
}

/// Everything staff write about a mission. Kept whole in each version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mission {
    /// A short name, at most [`TITLE_LIMIT`] letters.
    pub title: String,
    /// The change we want, at most [`CHANGE_LIMIT`] letters.
    pub change: String,
    /// Why now.
    pub why_now: String,
    /// What we will not trade away: 1 to [`KEEP_LIMIT`] lines.
    pub keep: Vec<String>,
    /// Two good things we are balancing; both or none.
    pub balance: Option<[Good; 2]>,
    /// What is open to change.
    pub open: String,
    /// What is fixed, and why.
    pub fixed: String,
    /// What an answer can change.
    pub influence: Influence,
    /// The last day to answer; `None` while no end is set.
    pub answer_by: Option<Date>,
    /// The day by which we reply.
    pub reply_by: Option<Date>,
    /// A hard deadline that the city cannot move.
    pub deadline: Option<Date>,
    /// The person who leads and replies.
    pub leader: String,
    /// What that person is, for example "Head of Streets".
    pub leader_role: String,
    /// Who works on it.
    pub teams: Vec<Team>,
    /// How far the work is.
    pub stage: Stage,
    /// When texts of guests are shown.
    pub moderation: Moderation,
    /// The language it is written in, as a BCP 47 tag.
    pub language: String,
    /// Where imported content comes from, and its licence; empty for the city's own.
    #[serde(default)]
    pub attribution: String,
    /// The address of the source; empty when there is none.
    #[serde(default)]
    pub attribution_url: String,
}

/// Letters in a mission's name.
pub const TITLE_LIMIT: usize = 80;
/// Letters in the change we want.
pub const CHANGE_LIMIT: usize = 140;
/// Lines in "what we will not trade away".
pub const KEEP_LIMIT: usize = 5;
/// Letters in a line.
pub const LINE_LIMIT: usize = 140;
/// Letters in a longer text.
pub const TEXT_LIMIT: usize = 2_000;
/// Teams in a mission.
pub const TEAMS_LIMIT: usize = 20;
/// Letters in "What changed, and why".
pub const REASON_LIMIT: usize = 500;
/// Letters in the address of a source; browsers take about as much.
pub const ADDRESS_LIMIT: usize = 2_000;
/// Letters in a name in web addresses.
pub const SLUG_LIMIT: usize = 60;

impl Mission {
    /// Checks what staff typed and makes it ready to keep.
    ///
    /// # Errors
    /// Every problem, by field name as in the form.
    pub fn checked(self) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let title = problems.take("title", text::line(&self.title, TITLE_LIMIT));
        let change = problems.take("change", text::line(&self.change, CHANGE_LIMIT));
        let why_now = problems.take("why_now", text::optional_passage(&self.why_now, TEXT_LIMIT));
        let open = problems.take("open", text::passage(&self.open, TEXT_LIMIT));
        let fixed = problems.take("fixed", text::optional_passage(&self.fixed, TEXT_LIMIT));
        let leader = problems.take("leader", text::line(&self.leader, LINE_LIMIT));
        let leader_role = problems.take("leader_role", text::line(&self.leader_role, LINE_LIMIT));
        let keep = problems.take("keep", lines(&self.keep));
        let balance = problems.take("balance", balance(self.balance));
        let teams = problems.take("teams", teams(self.teams));
        let language = problems.take("language", text::language(&self.language));
        let attribution = problems.take("attribution", text::optional_passage(&self.attribution, TEXT_LIMIT));
        let attribution_url = problems.take("attribution_url", text::optional_web_address(&self.attribution_url, ADDRESS_LIMIT));
        if let (Some(answer_by), Some(reply_by)) = (self.answer_by, self.reply_by)
            && reply_by < answer_by
        {
            problems.add("reply_by", Invalid::BeforeAnotherDate);
        }
        let Some(checked) = (|| {
            Some(Self {
                title: title?,
                change: change?,
                why_now: why_now?,
                keep: keep?,
                balance: balance?,
                open: open?,
                fixed: fixed?,
                leader: leader?,
                leader_role: leader_role?,
                teams: teams?,
                language: language?,
                attribution: attribution?,
                attribution_url: attribution_url?,
                ..self
            })
        })() else {
            return Err(problems);
        };
        problems.check().map(|()| checked)
    }

    /// Whether people can answer, propose and write today.
    ///
    /// # Errors
    /// [`Refusal::MissionClosed`] after the last day to answer.
    pub fn takes_part(&self, moment: Moment) -> Result<(), Refusal> {
        match self.answer_by {
            Some(last) if last < moment.today => Err(Refusal::MissionClosed { since: Some(last) }),
            _ => Ok(()),
        }
    }
}

fn lines(raw: &[String]) -> Result<Vec<String>, Invalid> {
    let kept = raw.iter().filter(|each| !each.trim().is_empty()).map(|each| text::line(each, LINE_LIMIT)).collect::<Result<Vec<_>, _>>()?;
    match kept.len() {
        0 => Err(Invalid::Empty),
        count if count > KEEP_LIMIT => Err(Invalid::TooMany { count, limit: KEEP_LIMIT }),
        _ => Ok(kept),
    }
}

fn balance(raw: Option<[Good; 2]>) -> Result<Option<[Good; 2]>, Invalid> {
    let Some([one, two]) = raw else { return Ok(None) };
    let all = [&one.name, &one.too_far, &two.name, &two.too_far];
    if all.iter().all(|each| each.trim().is_empty()) {
        return Ok(None);
    }
    let good = |good: Good| -> Result<Good, Invalid> {
        Ok(Good { name: text::line(&good.name, LINE_LIMIT)?, too_far: text::line(&good.too_far, LINE_LIMIT)? })
    };
    Ok(Some([good(one)?, good(two)?]))
}

fn teams(raw: Vec<Team>) -> Result<Vec<Team>, Invalid> {
    let kept = raw
        .into_iter()
        .filter(|team| !team.name.trim().is_empty())
        .map(|team| Ok(Team { name: text::line(&team.name, LINE_LIMIT)?, part: team.part }))
        .collect::<Result<Vec<_>, Invalid>>()?;
    if kept.len() > TEAMS_LIMIT {
        return Err(Invalid::TooMany { count: kept.len(), limit: TEAMS_LIMIT });
    }
    Ok(kept)
}

/// Why a mission was changed, as staff typed it.
///
/// # Errors
/// As [`text::passage`].
pub fn reason(raw: &str) -> Result<String, Invalid> {
    text::passage(raw, REASON_LIMIT)
}

/// A mission's name in its web address: small ASCII letters, numbers and hyphens, at most [`SLUG_LIMIT`].
///
/// Titles in other alphabets give an empty proposal; staff then choose one.
pub fn slug_from(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'a'..='z' | '0'..='9' => letter,
            'à'..='å' => 'a',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ò'..='ö' | 'ø' => 'o',
            'ù'..='ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            _ => '-',
        };
        if plain != '-' || (!slug.is_empty() && !slug.ends_with('-')) {
            slug.push(plain);
        }
        if slug.len() >= SLUG_LIMIT {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A web address name as typed by staff.
///
/// # Errors
/// [`Invalid::Empty`], [`Invalid::TooLong`], or [`Invalid::NotASlug`] (also for `new`, which is a page of its own).
pub fn slug(raw: &str) -> Result<String, Invalid> {
    let text = text::line(raw, SLUG_LIMIT)?;
    let fits = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text != "new";
    if fits { Ok(text) } else { Err(Invalid::NotASlug) }
}

/// A mission for tests of this module and those below it.
#[cfg(test)]
pub(crate) mod sample {
    use super::*;

    pub(crate) fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    pub(crate) fn mission() -> Mission {
        Mission {
            title: "Cooler streets".into(),
            change: "No one stays indoors because their street is too hot.".into(),
            why_now: String::new(),
            keep: vec!["Ambulances get through.".into(), "  ".into()],
            balance: None,
            open: "Shade at six places.".into(),
            fixed: String::new(),
            influence: Influence::DecideTogether,
            answer_by: day("2026-06-12"),
            reply_by: day("2026-06-26"),
            deadline: None,
            leader: "Demo Lead".into(),
            leader_role: "Head of Streets".into(),
            teams: vec![],
            stage: Stage::Choose,
            moderation: Moderation::After,
            language: "en".into(),
            attribution: String::new(),
            attribution_url: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        sample::{day, mission},
        *,
    };
    use crate::Timestamp;

    #[test]
    fn a_mission_takes_answers_through_its_last_day() {
        let on = |text: &str| Moment { now: Timestamp::from_micros(0), today: day(text).unwrap_or_else(|| unreachable!("a day")) };
        assert_eq!(mission().takes_part(on("2026-06-12")), Ok(()));
        assert_eq!(mission().takes_part(on("2026-06-13")), Err(Refusal::MissionClosed { since: day("2026-06-12") }));
    }

    #[test]
    fn all_problems_show_at_once() {
        let broken = Mission {
            title: String::new(),
            change: "x".repeat(141),
            keep: vec![],
            reply_by: day("2026-06-01"),
            balance: Some([Good { name: "Cool".into(), too_far: String::new() }, Good::default()]),
            ..mission()
        };
        let problems = broken.checked().err().unwrap_or_default();
        let fields: Vec<_> = problems.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["title", "change", "keep", "balance", "reply_by"]);
    }

    #[test]
    fn empty_lines_are_left_out() {
        assert_eq!(mission().checked().map(|mission| mission.keep), Ok(vec!["Ambulances get through.".to_owned()]));
    }

    #[test]
    fn a_source_is_an_address_of_the_web() {
        for bad in ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "https://a b.example", "https://", "ftp://a.example"]
        {
            let problems = Mission { attribution_url: bad.into(), ..mission() }.checked().err().unwrap_or_default();
            assert_eq!(problems.of("attribution_url"), Some(&Invalid::NotAWebAddress), "{bad}");
        }
        let good = Mission { attribution_url: " https://a.example/b?c=d ".into(), ..mission() }.checked();
        assert_eq!(good.map(|mission| mission.attribution_url), Ok("https://a.example/b?c=d".to_owned()));
    }

    #[test]
    fn slugs() {
        assert_eq!(slug_from("Cooler streets by 2030!"), "cooler-streets-by-2030");
        assert_eq!(slug_from("Improving Bowling Green / Warren County"), "improving-bowling-green-warren-county");
        assert_eq!(slug_from("شوارع"), "");
        assert_eq!(slug("new"), Err(Invalid::NotASlug));
        assert_eq!(slug("Cooler"), Err(Invalid::NotASlug));
    }
}
