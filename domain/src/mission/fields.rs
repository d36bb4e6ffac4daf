//! A mission as a form holds it: names and values, all of them text. Also what differs between two of them, and how the
//! changes of two people go together.

use super::{Good, Influence, KEEP_LIMIT, Mission, Moderation, Stage, TEAMS_LIMIT, Team, TeamPart};
use crate::{
    Date, codes,
    problem::{Invalid, Problems},
};
use std::{collections::BTreeMap, str::FromStr};

codes! {
    /// One thing that the form asks, in the order of the form. A problem with it goes by its code.
    pub enum Part {
        /// The name.
        Title = "title",
        /// The change we want.
        Change = "change",
        /// Why now.
        WhyNow = "why_now",
        /// What we will not trade away.
        Keep = "keep",
        /// Two good things we are balancing.
        Balance = "balance",
        /// What is open to change.
        Open = "open",
        /// What is fixed.
        Fixed = "fixed",
        /// What an answer can change.
        Influence = "influence",
        /// The last day to answer.
        AnswerBy = "answer_by",
        /// The day by which we reply.
        ReplyBy = "reply_by",
        /// A hard deadline.
        Deadline = "deadline",
        /// Who leads.
        Leader = "leader",
        /// What that person is.
        LeaderRole = "leader_role",
        /// Who works on it.
        Teams = "teams",
        /// How far the work is.
        Stage = "stage",
        /// When texts are shown.
        Moderation = "moderation",
        /// The language it is written in.
        Language = "language",
        /// Where imported content comes from.
        Attribution = "attribution",
        /// The address of that source.
        AttributionUrl = "attribution_url",
    }
}

impl Part {
    /// The names under which the form sends it. Most parts are one field with the part's code as its name.
    pub fn names(self) -> Vec<String> {
        match self {
            Self::Keep => (1..=KEEP_LIMIT).map(|line| format!("keep-{line}")).collect(),
            Self::Balance => ["good-1", "good-1-far", "good-2", "good-2-far"].map(str::to_owned).to_vec(),
            Self::Teams => (1..=TEAMS_LIMIT).flat_map(|row| [format!("team-{row}"), format!("team-{row}-part")]).collect(),
            part => vec![part.code().to_owned()],
        }
    }
}

/// The button of the form that asks for more rows for teams; its name is all that it sends.
pub const MORE_TEAMS: &str = "more_teams";

/// The values of the form by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, String>);

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Fields {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

impl From<&Mission> for Fields {
    fn from(mission: &Mission) -> Self {
        let day = |date: Option<Date>| date.map(String::from).unwrap_or_default();
        let mut fields = Self::default();
        let mut put = |name: &str, value: &str| {
            fields.0.insert(name.to_owned(), value.to_owned());
        };
        put("title", &mission.title);
        put("change", &mission.change);
        put("why_now", &mission.why_now);
        for (line, text) in mission.keep.iter().enumerate() {
            put(&format!("keep-{}", line + 1), text);
        }
        for (number, good) in mission.balance.iter().flatten().enumerate() {
            put(&format!("good-{}", number + 1), &good.name);
            put(&format!("good-{}-far", number + 1), &good.too_far);
        }
        put("open", &mission.open);
        put("fixed", &mission.fixed);
        put("influence", mission.influence.code());
        put("answer_by", &day(mission.answer_by));
        put("reply_by", &day(mission.reply_by));
        put("deadline", &day(mission.deadline));
        put("leader", &mission.leader);
        put("leader_role", &mission.leader_role);
        for (row, team) in mission.teams.iter().enumerate() {
            put(&format!("team-{}", row + 1), &team.name);
            put(&format!("team-{}-part", row + 1), team.part.code());
        }
        put("stage", mission.stage.code());
        put("moderation", mission.moderation.code());
        put("language", &mission.language);
        put("attribution", &mission.attribution);
        put("attribution_url", &mission.attribution_url);
        fields
    }
}

impl Fields {
    /// A value; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// A day, when the value is one.
    pub fn day(&self, name: &str) -> Option<Date> {
        self.get(name).parse().ok()
    }

    /// The lines of "what we will not trade away", empty ones left out.
    pub fn keep(&self) -> Vec<&str> {
        (1..=KEEP_LIMIT).map(|line| self.get(&format!("keep-{line}")).trim()).filter(|line| !line.is_empty()).collect()
    }

    /// The teams and the codes of their parts, empty rows left out.
    pub fn teams(&self) -> Vec<(&str, &str)> {
        (1..=TEAMS_LIMIT)
            .map(|row| (self.get(&format!("team-{row}")).trim(), self.get(&format!("team-{row}-part"))))
            .filter(|(name, _)| !name.is_empty())
            .collect()
    }

    /// How many rows for teams were filled, counting empty ones between them.
    pub fn team_rows(&self) -> usize {
        (1..=TEAMS_LIMIT).rev().find(|row| !self.get(&format!("team-{row}")).trim().is_empty()).unwrap_or(0)
    }

    /// One part as it compares: the ends of lines alike everywhere, no white space around, no empty rows.
    fn compared(&self, part: Part) -> Vec<String> {
        match part {
            Part::Keep => self.keep().into_iter().map(str::to_owned).collect(),
            Part::Teams => self.teams().into_iter().map(|(name, part)| format!("{name}\n{part}")).collect(),
            part => part.names().iter().map(|name| self.get(name).replace("\r\n", "\n").trim().to_owned()).collect(),
        }
    }

    /// Whether a part says the same in both.
    pub fn same(&self, other: &Self, part: Part) -> bool {
        self.compared(part) == other.compared(part)
    }

    /// The parts that differ.
    pub fn changed(&self, other: &Self) -> Vec<Part> {
        Part::ALL.iter().copied().filter(|part| !self.same(other, *part)).collect()
    }

    fn take(&mut self, part: Part, from: &Self) {
        for name in part.names() {
            match from.0.get(&name) {
                Some(value) => self.0.insert(name, value.clone()),
                None => self.0.remove(&name),
            };
        }
    }

    /// The mission that these fields describe.
    ///
    /// # Errors
    /// Every problem, by the code of its part, in the order of the form.
    pub fn mission(&self) -> Result<Mission, Problems> {
        let mut wrong = Problems::none();
        let day = |wrong: &mut Problems, name: &str| match self.get(name).trim() {
            "" => None,
            text => wrong.take(name, text.parse::<Date>().map_err(|_| Invalid::NotADate)),
        };
        let teams = self.teams().into_iter().map(|(name, part)| {
            let part = part.parse::<TeamPart>().map_err(|_| Invalid::Unknown)?;
            Ok(Team { name: name.to_owned(), part })
        });
        let mission = Mission {
            title: self.get("title").to_owned(),
            change: self.get("change").to_owned(),
            why_now: self.get("why_now").to_owned(),
            keep: (1..=KEEP_LIMIT).map(|line| self.get(&format!("keep-{line}")).to_owned()).collect(),
            balance: Some([1, 2].map(|number| Good {
                name: self.get(&format!("good-{number}")).to_owned(),
                too_far: self.get(&format!("good-{number}-far")).to_owned(),
            })),
            open: self.get("open").to_owned(),
            fixed: self.get("fixed").to_owned(),
            influence: self.chosen(&mut wrong, "influence").unwrap_or(Influence::TellUs),
            answer_by: day(&mut wrong, "answer_by"),
            reply_by: day(&mut wrong, "reply_by"),
            deadline: day(&mut wrong, "deadline"),
            leader: self.get("leader").to_owned(),
            leader_role: self.get("leader_role").to_owned(),
            teams: wrong.take("teams", teams.collect()).unwrap_or_default(),
            stage: self.chosen(&mut wrong, "stage").unwrap_or(Stage::Look),
            moderation: self.chosen(&mut wrong, "moderation").unwrap_or(Moderation::After),
            language: self.get("language").to_owned(),
            attribution: self.get("attribution").to_owned(),
            attribution_url: self.get("attribution_url").to_owned(),
        };
        let checked = mission.checked();
        let more = checked.as_ref().err().cloned().unwrap_or_default();
        let mut all: Vec<_> = wrong.iter().chain(more.iter()).collect();
        all.sort_by_key(|(field, _)| Part::ALL.iter().position(|part| part.code() == *field));
        match checked {
            Ok(mission) if all.is_empty() => Ok(mission),
            _ => Err(all.into_iter().fold(Problems::none(), |mut problems, (field, invalid)| {
                problems.add(field, invalid.clone());
                problems
            })),
        }
    }

    fn chosen<T: FromStr>(&self, wrong: &mut Problems, name: &str) -> Option<T> {
        let chosen = match self.get(name) {
            "" => Err(Invalid::NotChosen),
            code => code.parse().map_err(|_| Invalid::Unknown),
        };
        wrong.take(name, chosen)
    }
}

/// Two people's changes of one text, put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// What goes into the form: what this person changed, and for the rest what is there now.
    pub fields: Fields,
    /// Parts that both changed, each in another way: the person has to choose.
    pub clashes: Vec<Part>,
    /// Parts that only the other person changed; they are in the form now.
    pub taken: Vec<Part>,
}

/// Puts together what someone else made of `base` (`current`) and what this person made of it (`typed`), part by part.
pub fn merged(base: &Fields, current: &Fields, typed: &Fields) -> Merged {
    let mut result = Merged { fields: typed.clone(), clashes: Vec::new(), taken: Vec::new() };
    for part in Part::ALL.iter().copied().filter(|part| !base.same(current, *part)) {
        if typed.same(base, part) {
            result.fields.take(part, current);
            result.taken.push(part);
        } else if !typed.same(current, part) {
            result.clashes.push(part);
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mission::sample::mission;

    fn whole() -> Mission {
        let good = |name: &str| Good { name: name.into(), too_far: format!("{name} too far") };
        let team = |name: &str, part| Team { name: name.into(), part };
        Mission {
            keep: vec!["Ambulances get through.".into(), "No one loses a seat.".into()],
            balance: Some([good("Cool"), good("Easy")]),
            why_now: "One line.\nAnother.".into(),
            teams: vec![team("Streets", TeamPart::Leads), team("Buses", TeamPart::Knows)],
            attribution: "Words of others.".into(),
            attribution_url: "https://source.example/".into(),
            ..mission()
        }
    }

    fn with(fields: &Fields, name: &str, value: &str) -> Fields {
        let mut fields = fields.clone();
        fields.0.insert(name.to_owned(), value.to_owned());
        fields
    }

    #[test]
    fn a_mission_survives_the_form() {
        for mission in [whole(), mission()] {
            let kept = mission.clone().checked();
            assert_eq!(Fields::from(&mission).mission(), kept);
        }
        // A browser sends line ends as two letters.
        let sent = with(&Fields::from(&whole()), "why_now", "One line.\r\nAnother.");
        assert_eq!(sent.mission(), whole().checked());
        assert_eq!(sent.changed(&Fields::from(&whole())), []);
    }

    #[test]
    fn every_problem_shows_in_the_order_of_the_form() {
        let problems = Fields::default().mission().err().unwrap_or_default();
        let fields: Vec<_> = problems.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["title", "change", "keep", "open", "influence", "leader", "leader_role", "stage", "moderation", "language"]);
        let typed = with(&with(&Fields::from(&whole()), "reply_by", "tomorrow"), "team-2-part", "boss");
        let problems = typed.mission().err().unwrap_or_default();
        assert_eq!(problems.of("reply_by"), Some(&Invalid::NotADate));
        assert_eq!(problems.of("teams"), Some(&Invalid::Unknown));
    }

    #[test]
    fn moving_rows_up_changes_nothing() {
        let one = Fields::from(&whole());
        let mut two = one.clone();
        for name in ["keep-2", "team-2", "team-2-part"] {
            two.0.remove(name);
        }
        let two = with(&with(&with(&two, "keep-4", "No one loses a seat."), "team-7", "Buses"), "team-7-part", "knows");
        assert_eq!(one.changed(&two), []);
        assert_eq!(two.team_rows(), 7);
    }

    #[test]
    fn nobody_undoes_the_change_of_another() {
        let base = Fields::from(&whole());
        let current = with(&with(&base, "title", "Theirs"), "fixed", "The money.");
        let typed = with(&with(&base, "title", "Mine"), "open", "Shade at nine places.");
        let result = merged(&base, &current, &typed);
        assert_eq!(result.clashes, [Part::Title]);
        assert_eq!(result.taken, [Part::Fixed]);
        assert_eq!(result.fields.get("title"), "Mine");
        assert_eq!(result.fields.get("fixed"), "The money.");
        assert_eq!(result.fields.get("open"), "Shade at nine places.");
        // The same change twice is no clash.
        assert_eq!(merged(&base, &current, &with(&base, "title", "Theirs ")).clashes, []);
    }

    #[test]
    fn rows_taken_over_leave_no_old_ones_behind() {
        let base = Fields::from(&whole());
        let mut current = base.clone();
        current.0.remove("team-2");
        current.0.remove("team-2-part");
        let result = merged(&base, &current, &with(&base, "title", "Mine"));
        assert_eq!(result.taken, [Part::Teams]);
        assert_eq!(result.fields.teams(), [("Streets", "leads")]);
    }
}
