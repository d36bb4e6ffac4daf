//! The parts of a decision in words: for forms, for versions, for two texts side by side.

use crate::text::{Language, Text, say};
use domain::decision::{
    Direction, Sure,
    fields::{AFFECTS, ASSUMPTIONS, EVIDENCE, Fields, OPTIONS, Part, SIGNS},
};

/// "Decision 17", or "Decision 17, version 3".
pub fn number(t: Text, number: i64, version: i64) -> String {
    let (number, version) = (number.to_string(), version.to_string());
    if version == "1" {
        say!(t, "decision-number", number = number)
    } else {
        say!(t, "decision-number-version", number = number, version = version)
    }
}

/// What a part is called.
pub fn label(t: Text, part: Part) -> String {
    t.say(&format!("decision-part-{}", part.code()))
}

/// How a decision touches people, in a word or two.
pub fn direction(t: Text, how: Direction) -> String {
    t.say(&format!("direction-{}", how.code()))
}

/// How sure, in words: "Probably right, about 7 in 10".
pub fn sure(t: Text, sure: Sure) -> String {
    say!(t, "how-sure-line", word = t.say(&format!("sure-{}", sure.code())), ten = say!(t, "sure-about", number = sure.in_ten()))
}

/// What a part says, a line for each thing in it. What someone typed and we do not know stays as it is.
pub fn text(t: Text, part: Part, fields: &Fields) -> String {
    let value = fields.get(part.code());
    let known = |code: &str| code.parse::<Sure>().map_or_else(|_| code.to_owned(), |step| sure(t, step));
    let day = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |day| t.date(day));
    match part {
        Part::Options => lines(t, fields.rows(OPTIONS), &[]),
        Part::Evidence => lines(t, fields.rows(EVIDENCE), &[(3, &|_| String::new())]),
        Part::Signs => lines(t, fields.rows(SIGNS), &[]),
        Part::Assumptions => lines(t, fields.rows(ASSUMPTIONS), &[(1, &known), (2, &|_| String::new())]),
        Part::Affects => {
            let how = |code: &str| code.parse::<Direction>().map_or_else(|_| code.to_owned(), |how| direction(t, how));
            let check = |text: &str| if text.is_empty() { String::new() } else { say!(t, "decision-check-on", day = day(text)) };
            lines(t, fields.rows(AFFECTS), &[(1, &how), (4, &check)])
        }
        Part::Sure => known(value),
        Part::On | Part::LookAgainOn => day(value),
        Part::Language => Language::from_code(value).map_or_else(|| value.to_owned(), |language| language.name().to_owned()),
        _ => value.replace("\r\n", "\n"),
    }
}

/// How the words of one column are made.
type Column<'a> = (usize, &'a dyn Fn(&str) -> String);

/// Each row on a line of its own: its texts one after the other.
fn lines(t: Text, rows: Vec<(usize, Vec<&str>)>, columns: &[Column<'_>]) -> String {
    let row = |values: Vec<&str>| {
        let said = values.into_iter().enumerate().map(|(at, value)| {
            let made = columns.iter().find(|(column, _)| *column == at).map(|(_, make)| make(value));
            made.unwrap_or_else(|| value.split_whitespace().collect::<Vec<_>>().join(" "))
        });
        said.filter(|text| !text.is_empty()).reduce(|before, text| {
            // Two texts are two sentences, whether or not the first has a full stop.
            let key = if before.ends_with(char::is_alphanumeric) { "decision-row-comma" } else { "decision-row-space" };
            crate::text::plain(&say!(t, key, before = before, after = text))
        })
    };
    rows.into_iter().filter_map(|(_, values)| row(values)).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_name_in_every_language() {
        for language in Language::ALL {
            let t = Text::new(*language);
            for part in Part::ALL {
                assert!(t.has(&format!("decision-part-{}", part.code())), "{language:?} {part:?}");
            }
        }
    }

    #[test]
    fn parts_are_words() {
        let t = Text::new(Language::English);
        let fields: Fields = [
            ("sure", "4"),
            ("on", "2026-04-09"),
            ("look_again_on", "soon"),
            ("option-2", "Close all day."),
            ("option-2-why", "People could not get home."),
            ("assumption-1", "Half an hour is enough"),
            ("assumption-1-sure", "2"),
            ("affect-1", "Shop owners"),
            ("affect-1-how", "unknown"),
            ("affect-1-do", "Ask 9 shops"),
            ("affect-1-check", "2026-05-01"),
        ]
        .into_iter()
        .collect();
        for (part, words) in [
            (Part::Sure, "Probably right, about 7 in 10"),
            (Part::On, "9 April 2026"),
            (Part::LookAgainOn, "soon"),
            (Part::Options, "Close all day. People could not get home."),
            (Part::Assumptions, "Half an hour is enough: Probably wrong, about 3 in 10"),
            (Part::Affects, "Shop owners: We do not know yet: Ask 9 shops: We check on 1 May 2026."),
            (Part::Minority, ""),
        ] {
            assert_eq!(text(t, part, &fields), words, "{part:?}");
        }
    }
}
