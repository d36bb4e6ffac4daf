//! The difference between two texts, word by word, in any script.

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// In both.
    Same,
    /// Only before.
    Removed,
    /// Only now.
    Added,
}

/// A piece of text with one fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// The text.
    pub text: String,
}

/// What changed from `was` to `now`.
///
/// Words are parted as Unicode says (UAX 29), so Arabic and Thai have words too. Words that changed side by side are one
/// piece, with the white space and marks between them: three new words are one addition. The pieces that were not added are
/// `was` again, and those that were not removed are `now`; what was removed stands before what was added in its place.
pub fn difference(was: &str, now: &str) -> Vec<Piece> {
    let (before, after) = (words(was), words(now));
    let mut runs: Vec<Run> = Vec::new();
    for change in capture_diff_slices(Algorithm::Patience, &before, &after) {
        let (tag, old, new) = change.as_tag_tuple();
        let (old, new) = (before.get(old).unwrap_or_default().concat(), after.get(new).unwrap_or_default().concat());
        match tag {
            DiffTag::Equal => push(&mut runs, Run::Same(old)),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => push(&mut runs, Run::Changed(old, new)),
        }
    }
    let mut pieces = Vec::new();
    for run in joined(runs) {
        let of = |fate, text: String| (!text.is_empty()).then_some(Piece { fate, text });
        match run {
            Run::Same(text) => pieces.extend(of(Fate::Same, text)),
            Run::Changed(was, now) => pieces.extend(of(Fate::Removed, was).into_iter().chain(of(Fate::Added, now))),
        }
    }
    pieces
}

/// The words of a text with everything between them. Times such as 8:15, which UAX 29 takes apart, are one word.
fn words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in text.split_word_bounds() {
        let end = at + word.len();
        let number = |text: &str| text.chars().next().is_some_and(char::is_numeric);
        let inside = word == ":" && number(text.get(start..at).unwrap_or_default()) && number(text.get(end..).unwrap_or_default());
        let goes_on = at > start && number(word) && text.get(start..at).is_some_and(|before| before.ends_with(':') && number(before));
        if at > start && !inside && !goes_on {
            words.extend(text.get(start..at));
            start = at;
        }
        at = end;
    }
    words.extend(text.get(start..at).filter(|last| !last.is_empty()));
    words
}

enum Run {
    Same(String),
    Changed(String, String),
}

fn push(runs: &mut Vec<Run>, run: Run) {
    match (runs.last_mut(), run) {
        (Some(Run::Same(last)), Run::Same(text)) => last.push_str(&text),
        (Some(Run::Changed(was, now)), Run::Changed(old, new)) => {
            was.push_str(&old);
            now.push_str(&new);
        }
        (_, run) => runs.push(run),
    }
}

/// Where only white space or a mark stays between two changes, all of it is one change: people read words, not spaces.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    let mut rest = runs.into_iter().peekable();
    while let Some(run) = rest.next() {
        let between = match (&run, joined.last(), rest.peek()) {
            (Run::Same(text), Some(Run::Changed(..)), Some(Run::Changed(..))) => {
                !text.contains('\n') && !text.chars().any(char::is_alphanumeric)
            }
            _ => false,
        };
        match run {
            Run::Same(text) if between => push(&mut joined, Run::Changed(text.clone(), text)),
            run => push(&mut joined, run),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(was: &str, now: &str) -> String {
        difference(was, now)
            .into_iter()
            .map(|piece| match piece.fate {
                Fate::Same => piece.text,
                Fate::Removed => format!("[-{}-]", piece.text),
                Fate::Added => format!("[+{}+]", piece.text),
            })
            .collect()
    }

    fn without(pieces: &[Piece], fate: Fate) -> String {
        pieces.iter().filter(|piece| piece.fate != fate).map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn words_are_compared_and_not_letters() {
        for (was, now, expected) in [
            ("", "", ""),
            ("Same.", "Same.", "Same."),
            ("", "New words.", "[+New words.+]"),
            ("Old words.", "", "[-Old words.-]"),
            ("Close it at noon.", "Close it at night.", "Close it at [-noon-][+night+]."),
            ("two trees here", "three oaks here", "[-two trees-][+three oaks+] here"),
            ("Plant trees.", "Plant small trees.", "Plant [+small +]trees."),
            (
                "Close Elm Street to cars 8:15 to 9:15 on school days.",
                "Close Elm Street to cars 8:30 to 9 on school days.",
                "Close Elm Street to cars [-8:15-][+8:30+] to [-9:15-][+9+] on school days.",
            ),
            ("أغلقوا الشارع صباحًا.", "أغلقوا الشارع مساءً.", "أغلقوا الشارع [-صباحًا-][+مساءً+]."),
            ("First line.\nSecond line.", "First line.\nThird line.", "First line.\n[-Second-][+Third+] line."),
        ] {
            assert_eq!(shown(was, now), expected, "{was:?} {now:?}");
        }
    }

    #[test]
    fn a_long_text_is_compared_too() {
        let was = "One two three four five. ".repeat(400);
        let now = was.replace("three", "drei");
        let pieces = difference(&was, &now);
        assert_eq!(pieces.iter().filter(|piece| piece.fate == Fate::Added).count(), 400);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_in_either_text(was in ".{0,80}", now in ".{0,80}") {
            let pieces = difference(&was, &now);
            prop_assert_eq!(without(&pieces, Fate::Added), was);
            prop_assert_eq!(without(&pieces, Fate::Removed), now);
        }

        #[test]
        fn nothing_is_lost_between_texts_that_are_alike(
            words in prop::collection::vec("[a-cش-ص]{1,2}|[ .,\n]|\u{64B}", 0..60),
            from in 0_usize..60,
            to in 0_usize..60,
            put in "[a-cش-ص ]{0,12}",
        ) {
            let was = words.concat();
            let (from, to) = (from.min(words.len()), to.min(words.len()));
            let now = [words[..from.min(to)].concat(), put, words[from.max(to)..].concat()].concat();
            let pieces = difference(&was, &now);
            prop_assert_eq!(without(&pieces, Fate::Added), was.clone());
            prop_assert_eq!(without(&pieces, Fate::Removed), now.clone());
            prop_assert!(pieces.windows(2).all(|pair| pair[0].fate != pair[1].fate));
            prop_assert_eq!(was == now, pieces.iter().all(|piece| piece.fate == Fate::Same));
        }
    }
}
