//! The three words that bring a guest back, as a person types them.

use crate::problem::Invalid;

/// How many words.
pub const WORDS: usize = 3;
/// Letters in what we look at; three words are far shorter.
const LIMIT: usize = 200;

/// The three words in what a person typed: capital letters become small, and anything that is no letter (spaces, commas,
/// hyphens, full stops, line ends, numbers in front) only keeps words apart.
///
/// # Errors
/// [`Invalid::Empty`]; [`Invalid::WordCount`] when there are not exactly three; [`Invalid::UnknownWords`] when there is no letter
/// or far too many.
pub fn parse(raw: &str) -> Result<[String; WORDS], Invalid> {
    if raw.trim().is_empty() {
        return Err(Invalid::Empty);
    }
    let small: String = raw.chars().take(LIMIT + 1).flat_map(char::to_lowercase).collect();
    let words: Vec<String> =
        small.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    if small.chars().count() > LIMIT {
        return Err(Invalid::UnknownWords);
    }
    if words.is_empty() {
        return Err(Invalid::UnknownWords);
    }
    let count = words.len();
    words.try_into().map_err(|_| Invalid::WordCount { count })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_write_them_in_many_ways() {
        for typed in [
            "marble otter kettle",
            "Marble Otter Kettle",
            "MARBLE OTTER KETTLE",
            "  marble   otter\tkettle \r\n",
            "marble-otter-kettle",
            "marble, otter, kettle",
            "marble,otter,kettle.",
            "1. marble\n2. otter\n3. kettle",
            "marble\u{a0}otter\u{2014}kettle",
            "\"marble\" 'otter' \u{201c}kettle\u{201d}",
            "marble\u{200b} otter kettle",
        ] {
            assert_eq!(
                parse(typed).as_ref().map(|words| words.each_ref().map(String::as_str)),
                Ok(["marble", "otter", "kettle"]),
                "{typed:?}"
            );
        }
    }

    #[test]
    fn other_numbers_of_words_are_none_of_ours() {
        for (typed, count) in [("marble", 1), ("marble otter", 2), ("marble otter kettle shell", 4), ("marbleotterkettle", 1)] {
            assert_eq!(parse(typed), Err(Invalid::WordCount { count }), "{typed:?}");
        }
        for typed in ["123", "- , -", &"a b ".repeat(200)] {
            assert_eq!(parse(typed), Err(Invalid::UnknownWords), "{typed:?}");
        }
        assert_eq!(parse(" \n"), Err(Invalid::Empty));
    }

    proptest! {
        #[test]
        fn any_way_to_keep_words_apart_will_do(
            words in proptest::array::uniform3("[a-z]{3,9}"),
            apart in proptest::array::uniform4("[ ,.;:\\-_/0-9\t\n]{1,4}"),
            capitals in any::<bool>(),
        ) {
            let [a, b, c] = &words;
            let typed = format!("{}{a}{}{b}{}{c}{}", apart[0], apart[1], apart[2], apart[3]);
            let typed = if capitals { typed.to_uppercase() } else { typed };
            prop_assert_eq!(parse(&typed), Ok(words));
        }

        #[test]
        fn nothing_typed_breaks_it(typed in any::<String>()) {
            if let Ok(words) = parse(&typed) {
                prop_assert!(words.iter().all(|word| !word.is_empty()));
                prop_assert_eq!(parse(&words.join(" ")), Ok(words));
            }
        }
    }
}
