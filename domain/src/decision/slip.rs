//! A slip of the pen, and what is more than one.

use super::fields::Fields;
use crate::{
    difference::{Fate, difference},
    problem::{Invalid, Problems},
};

/// Whether new words only put a slip of the pen right. Another number, more than a third of the words, or words where none were
/// (or none where some were) are a change of mind.
///
/// # Errors
/// [`Invalid::MoreThanASlip`].
pub fn only_corrects(was: &str, now: &str) -> Result<(), Invalid> {
    let numbers = |text: &str| text.chars().filter(|letter| letter.is_numeric()).collect::<String>();
    let words = |text: &str| text.split_whitespace().count();
    let pieces = difference(was, now);
    let count = |fate: Fate| pieces.iter().filter(|piece| piece.fate == fate).map(|piece| words(&piece.text)).sum::<usize>();
    let changed = count(Fate::Removed).max(count(Fate::Added));
    let appears = was.trim().is_empty() != now.trim().is_empty();
    if appears || numbers(was) != numbers(now) || changed > (words(was) / 3).max(2) {
        return Err(Invalid::MoreThanASlip);
    }
    Ok(())
}

/// Whether every part that differs only had a slip of the pen in it. A list is compared row by row: another row is more than a
/// slip.
///
/// # Errors
/// [`Invalid::MoreThanASlip`] for each part that says something else, by its code.
pub fn only_slips(was: &Fields, now: &Fields) -> Result<(), Problems> {
    let mut wrong = Problems::none();
    for part in was.changed(now) {
        let (was, now) = (was.compared(part), now.compared(part));
        let slips = was.len() == now.len() && was.iter().zip(&now).all(|(was, now)| only_corrects(was, now).is_ok());
        if !slips {
            wrong.add(part.code(), Invalid::MoreThanASlip);
        }
    }
    wrong.check()
}
