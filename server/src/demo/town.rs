//! The people of Marshport: everyone who writes in the demo, and guests who only answer.

use super::content::{Content, ViewpointContent};
use domain::person::ShownAs;
use std::collections::{BTreeMap, BTreeSet};

/// Stands before the key of someone of the city in the files: "staff:amina".
pub(super) const STAFF: &str = "staff:";

/// A guest of the demo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Guest {
    /// Names them in `source`.
    pub source: String,
    /// How they are shown.
    pub shown_as: ShownAs,
    /// Their nickname or their own name.
    pub name: String,
}

/// All guests, and who takes part where.
pub(super) struct Town {
    /// Everyone.
    pub guests: Vec<Guest>,
    names: BTreeMap<String, usize>,
    silent: BTreeMap<usize, usize>,
}

impl Town {
    /// Everyone whom these missions need.
    pub(super) fn of(missions: &[Content]) -> Self {
        let mut town = Self { guests: Vec::new(), names: BTreeMap::new(), silent: BTreeMap::new() };
        for mission in missions {
            let named: BTreeSet<&str> = mission.ideas.iter().filter(|idea| idea.named).filter_map(|idea| idea.by.as_deref()).collect();
            for name in writers(mission) {
                let shown_as = if named.contains(name) { ShownAs::Name } else { ShownAs::Nickname };
                town.add_writer(name, shown_as);
            }
            for number in mission.first_guest..mission.first_guest + mission.people {
                town.add_silent(number);
            }
        }
        town
    }

    fn add_writer(&mut self, name: &str, shown_as: ShownAs) {
        match self.names.get(name) {
            Some(at) => {
                if let (Some(guest), ShownAs::Name) = (self.guests.get_mut(*at), shown_as) {
                    guest.shown_as = shown_as;
                }
            }
            None => {
                self.names.insert(name.to_owned(), self.guests.len());
                self.guests.push(Guest { source: format!("demo:guest:{name}"), shown_as, name: name.to_owned() });
            }
        }
    }

    fn add_silent(&mut self, number: usize) {
        if !self.silent.contains_key(&number) {
            self.silent.insert(number, self.guests.len());
            let guest = Guest { source: format!("demo:guest:{number}"), shown_as: ShownAs::NoName, name: format!("Guest {number}") };
            self.guests.push(guest);
        }
    }

    /// The guest of this name.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    /// Who takes part in a mission: everyone who writes there, then silent guests until there are enough.
    pub(super) fn participants(&self, mission: &Content) -> Vec<usize> {
        let mut all: Vec<usize> = writers(mission).into_iter().filter_map(|name| self.named(name)).collect();
        let silent = (mission.first_guest..).map_while(|number| self.silent.get(&number).copied());
        let missing = mission.people.saturating_sub(all.len());
        all.extend(silent.take(missing));
        all
    }
}

/// The names of all residents who write in a mission, each once, in the order of the file.
fn writers(mission: &Content) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    let mut add = |name| {
        if !names.contains(&name) {
            names.push(name);
        }
    };
    for idea in &mission.ideas {
        if let Some(name) = &idea.by {
            add(name.as_str());
        }
        let mut waiting: Vec<&ViewpointContent> = idea.thread.iter().collect();
        while let Some(viewpoint) = waiting.pop() {
            if !viewpoint.by.starts_with(STAFF) {
                add(viewpoint.by.as_str());
            }
            waiting.extend(&viewpoint.replies);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::content;

    #[test]
    fn as_many_take_part_as_the_mission_says() -> Result<(), serde_json::Error> {
        let missions = content::all()?;
        let town = Town::of(&missions);
        for mission in &missions {
            let people: BTreeSet<usize> = town.participants(mission).into_iter().collect();
            assert_eq!(people.len(), mission.people, "{}", mission.key);
        }
        let sources: BTreeSet<&str> = town.guests.iter().map(|guest| guest.source.as_str()).collect();
        assert_eq!(sources.len(), town.guests.len());
        Ok(())
    }
}
