//! Who of the demo guests answers which idea, and how: the wanted counts exactly, by people who lean one way or the other.

use super::chance::chance;
use domain::vote::Choice;
use std::cmp::Ordering;

/// An idea that is answered.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// Names it, for chance.
    pub name: String,
    /// How many agree, disagree, are not sure, and to how many it matters a lot.
    pub wanted: [usize; 4],
    /// From -1 to 1: how much agreeing depends on which way a person leans.
    pub lean: f64,
    /// Who wrote it and so does not answer it.
    pub author: usize,
}

/// One person's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// Who, by their place among the people of the mission.
    pub person: usize,
    /// What they say.
    pub choice: Choice,
    /// Whether it matters a lot to them.
    pub matters: bool,
}

/// The answers to each of these ideas by so many people. Everyone answers at least one, as far as there are answers.
pub(super) fn answers(asked: &[Asked], people: usize) -> Vec<Vec<Answer>> {
    let mut voters: Vec<Vec<usize>> = asked.iter().map(|idea| voters(idea, people)).collect();
    give_everyone_a_turn(asked, &mut voters, people);
    asked.iter().zip(voters).map(|(idea, voters)| choices(idea, &voters)).collect()
}

/// Those who answer an idea: busy people more often than others.
fn voters(idea: &Asked, people: usize) -> Vec<usize> {
    let count = idea.wanted.iter().take(3).sum();
    let turn = |person: usize| {
        let name = person.to_string();
        let busy = 0.15 + 0.85 * chance(&["busy", &name]);
        chance(&[&idea.name, "answers", &name]).powf(1.0 / busy)
    };
    let mut order: Vec<(f64, usize)> = (0..people).filter(|person| *person != idea.author).map(|person| (turn(person), person)).collect();
    order.sort_by(|one, two| descending(one.0, two.0));
    order.into_iter().take(count).map(|(_, person)| person).collect()
}

/// Whoever answered nothing takes the place of the busiest person on the idea that most people answered.
fn give_everyone_a_turn(asked: &[Asked], voters: &mut [Vec<usize>], people: usize) {
    let mut count = vec![0_usize; people];
    for person in voters.iter().flatten() {
        if let Some(count) = count.get_mut(*person) {
            *count += 1;
        }
    }
    let quiet: Vec<usize> = (0..people).filter(|person| count.get(*person) == Some(&0)).collect();
    for person in quiet {
        let open = asked.iter().zip(voters.iter_mut()).filter(|(idea, voters)| idea.author != person && !voters.is_empty());
        let Some((_, voters)) = open.max_by_key(|(_, voters)| voters.len()) else { return };
        let busiest = voters.iter().enumerate().max_by_key(|(_, each)| count.get(**each).copied().unwrap_or_default());
        if let Some((place, busiest)) = busiest.map(|(place, busiest)| (place, *busiest))
            && count.get(busiest).is_some_and(|count| *count > 1)
        {
            if let Some(seat) = voters.get_mut(place) {
                *seat = person;
            }
            if let Some(count) = count.get_mut(busiest) {
                *count -= 1;
            }
            if let Some(count) = count.get_mut(person) {
                *count += 1;
            }
        }
    }
}

/// What each of them says: those who lean towards the idea agree, those who lean away disagree, the rest is not sure.
fn choices(idea: &Asked, voters: &[usize]) -> Vec<Answer> {
    let mut feelings: Vec<(f64, usize)> = voters
        .iter()
        .map(|person| {
            let name = person.to_string();
            let leans = if chance(&["leans", &name]) < 0.55 { 0.7 } else { -0.7 } + 0.5 * (chance(&["how much", &name]) - 0.5);
            (idea.lean * leans + 0.9 * (chance(&[&idea.name, "feels", &name]) - 0.5), *person)
        })
        .collect();
    feelings.sort_by(|one, two| descending(one.0, two.0));
    let [agree, disagree, _, matters] = idea.wanted;
    let last = feelings.len().saturating_sub(disagree);
    let mut answers: Vec<(f64, Answer)> = feelings
        .into_iter()
        .enumerate()
        .map(|(place, (_, person))| {
            let choice = match place {
                place if place < agree => Choice::Agree,
                place if place >= last => Choice::Disagree,
                _ => Choice::Unsure,
            };
            let weight = if choice == Choice::Unsure { 0.0 } else { chance(&[&idea.name, "matters", &person.to_string()]) };
            (weight, Answer { person, choice, matters: false })
        })
        .collect();
    answers.sort_by(|one, two| descending(one.0, two.0));
    answers.into_iter().enumerate().map(|(place, (_, answer))| Answer { matters: place < matters, ..answer }).collect()
}

fn descending(one: f64, two: f64) -> Ordering {
    two.total_cmp(&one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn asked() -> Vec<Asked> {
        let idea = |name: &str, wanted, lean, author| Asked { name: name.to_owned(), wanted, lean, author };
        vec![idea("sails", [12, 5, 3, 4], 0.9, 0), idea("benches", [20, 2, 7, 6], 0.9, 1), idea("new", [0, 0, 0, 0], 0.0, 2)]
    }

    #[test]
    fn the_wanted_counts_are_met_exactly() {
        for (idea, answers) in asked().iter().zip(answers(&asked(), 40)) {
            let of = |choice| answers.iter().filter(|answer| answer.choice == choice).count();
            let matters = answers.iter().filter(|answer| answer.matters).count();
            assert_eq!([of(Choice::Agree), of(Choice::Disagree), of(Choice::Unsure), matters], idea.wanted, "{}", idea.name);
            let people: BTreeSet<usize> = answers.iter().map(|answer| answer.person).collect();
            assert_eq!(people.len(), answers.len(), "nobody answers twice");
            assert!(!people.contains(&idea.author), "nobody answers their own idea");
        }
    }

    #[test]
    fn everyone_takes_part() {
        let people: BTreeSet<usize> = answers(&asked(), 40).iter().flatten().map(|answer| answer.person).collect();
        assert_eq!(people.len(), 40);
    }

    #[test]
    fn people_who_lean_alike_answer_alike() {
        let all = answers(&asked(), 40);
        let agree = |at: usize, person: usize| all[at].iter().find(|answer| answer.person == person).map(|answer| answer.choice);
        let both = (0..40).filter_map(|person| Some((agree(0, person)?, agree(1, person)?)));
        let opposite = both.filter(|(one, two)| matches!((one, two), (Choice::Agree, Choice::Disagree))).count();
        assert!(opposite <= 2, "{opposite}");
    }
}
