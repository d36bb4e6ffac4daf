//! The parts of a mission in words: for forms, for versions, for two texts side by side.

use crate::text::{Text, say};
use domain::mission::{
    Influence, Moderation, Stage, TeamPart,
    fields::{Fields, Part},
};

/// What a part is called.
pub fn label(t: Text, part: Part) -> String {
    t.say(&format!("mission-part-{}", part.code()))
}

/// What a part says, line by line. What someone typed and we do not know, such as a day that is none, stays as it is.
pub fn lines(t: Text, part: Part, fields: &Fields) -> Vec<String> {
    let value = fields.get(part.code());
    match part {
        Part::Keep => fields.keep().into_iter().map(str::to_owned).collect(),
        Part::Balance => ["good-1", "good-2"]
            .into_iter()
            .filter_map(|good| {
                let (name, far) = (fields.get(good), fields.get(&format!("{good}-far")));
                let either = !name.trim().is_empty() || !far.trim().is_empty();
                either.then(|| say!(t, "mission-balance-line", good = name, far = far))
            })
            .collect(),
        Part::Teams => fields
            .teams()
            .into_iter()
            .map(|(name, part)| match part.parse::<TeamPart>() {
                Ok(part) => say!(t, "mission-team-line", team = name, part = t.say(&format!("team-part-{}", part.code()))),
                Err(_) => name.to_owned(),
            })
            .collect(),
        Part::Influence if value.parse::<Influence>().is_ok() => vec![t.say(&format!("influence-{value}"))],
        Part::Stage if value.parse::<Stage>().is_ok() => vec![t.say(&format!("stage-{value}"))],
        Part::Moderation if value.parse::<Moderation>().is_ok() => vec![t.say(&format!("moderation-{value}"))],
        Part::AnswerBy | Part::ReplyBy | Part::Deadline => match fields.day(part.code()) {
            Some(day) => vec![t.date(day)],
            None => vec![value.to_owned()],
        },
        Part::Language => match crate::text::Language::from_code(value) {
            Some(language) => vec![language.name().to_owned()],
            None => vec![value.to_owned()],
        },
        _ => value.lines().map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, plain};

    #[test]
    fn every_part_has_a_name() {
        let t = Text::new(Language::English);
        for part in Part::ALL {
            assert!(t.has(&format!("mission-part-{}", part.code())), "{part:?}");
        }
    }

    #[test]
    fn parts_are_words() {
        let t = Text::new(Language::English);
        let fields: Fields = [
            ("stage", "try"),
            ("influence", "no-such"),
            ("answer_by", "2026-06-12"),
            ("reply_by", "soon"),
            ("team-2", "Streets"),
            ("team-2-part", "leads"),
            ("good-1", "Shade"),
            ("good-1-far", "there is no light."),
            ("why_now", "One.\n\nTwo."),
        ]
        .into_iter()
        .collect();
        assert_eq!(lines(t, Part::Stage, &fields), ["Try"]);
        assert_eq!(lines(t, Part::Influence, &fields), ["no-such"]);
        assert_eq!(lines(t, Part::AnswerBy, &fields), ["12 June 2026"]);
        assert_eq!(lines(t, Part::ReplyBy, &fields), ["soon"]);
        assert_eq!(lines(t, Part::Teams, &fields), ["Streets: leads"]);
        let balance: Vec<_> = lines(t, Part::Balance, &fields).iter().map(|line| plain(line)).collect();
        assert_eq!(balance, ["Shade. We have gone too far when there is no light."]);
        assert_eq!(lines(t, Part::WhyNow, &fields), ["One.", "", "Two."]);
        assert!(lines(t, Part::Keep, &fields).is_empty());
    }
}
