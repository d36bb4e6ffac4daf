//! Three words that bring a person back: easy to write on paper, hard to guess.
//!
//! They are drawn from a long list (the EFF's large word list, CC BY 3.0 US: 7,772 words that are all letters, 38.8 bits for
//! three) and never kept. What is kept is their key: argon2id of the words, salted with a keyed hash of the installation's secret.
//! It is the same each time, so a person can be found by it; and whoever steals the table alone cannot even begin to
//! guess, and with the secret must still pay for each guess. Tries over the network are limited (`guard::limits`).

use super::{slow, token};
use crate::failure::Failure;
use app::page::PageFailure;
use argon2::{Algorithm, Argon2, Params, Version};
use domain::{PersonId, words::WORDS};
use std::{collections::HashSet, sync::LazyLock};

/// Memory in KiB, rounds, lanes. Never change these: every key that is kept rests on them.
const COSTS: (u32, u32, u32) = (19_456, 2, 1);

static LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    // Four words of the list hold a hyphen, which people use to part words.
    diceware_wordlists::EFF_LONG_WORDLIST.iter().copied().filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase())).collect()
});
static KNOWN: LazyLock<HashSet<&'static str>> = LazyLock::new(|| LIST.iter().copied().collect());

/// Three words.
pub type Words = [&'static str; WORDS];

/// Words for a person who pressed the button of the form with this one-time key.
///
/// The same press again gives the same words, so that a double click loses nothing. Nobody can work them out without the
/// secret. `turn` gives others, should somebody have these.
pub fn of_form(secret: &[u8], person: PersonId, once: &str, turn: u32) -> Words {
    let drawn = token::keyed_hash(secret, &["three words of a form", &person.to_string(), once, &turn.to_string()]);
    draw(&drawn)
}

/// Words for nobody yet.
pub fn fresh() -> Words {
    draw(&token::random::<24>())
}

/// Eight bytes choose a word. The list is so much shorter than 2^64 that no word is likelier than another to speak of.
fn draw(random: &[u8]) -> Words {
    let mut parts = random.as_chunks::<8>().0.iter();
    [(); WORDS].map(|()| {
        let number = parts.next().map_or(0, |part| u64::from_be_bytes(*part));
        let at = usize::try_from(number % LIST.len().max(1) as u64).unwrap_or(0);
        LIST.get(at).copied().unwrap_or_default()
    })
}

/// The first that is no word that we give to people. A slip of the hand is found here, before anything slow and before it
/// counts as a try; the list is no secret, so to say which word it is helps nobody to guess.
pub fn not_ours(words: &[String; WORDS]) -> Option<&str> {
    words.iter().map(String::as_str).find(|word| !KNOWN.contains(word))
}

/// The key under which the person of these words is kept.
///
/// # Errors
/// Busy when too many wait already.
pub async fn key<S: AsRef<str>>(secret: &[u8], words: &[S; WORDS]) -> Result<Vec<u8>, Failure> {
    let salt = token::keyed_hash(secret, &["three words", "salt"]);
    let joined = words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(" ");
    slow::run(move || {
        let (memory, rounds, lanes) = COSTS;
        let costs = Params::new(memory, rounds, lanes, None).unwrap_or_default();
        let mut key = vec![0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, costs).hash_password_into(joined.as_bytes(), &salt, &mut key).map(|()| key)
    })
    .await?
    .map_err(|error| {
        tracing::error!(%error, "three words cannot be hashed");
        Failure::from(PageFailure::Broken)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u128) -> PersonId {
        uuid::Uuid::from_u128(number).into()
    }

    #[test]
    fn the_list_is_long_and_every_word_comes_back() {
        assert_eq!(LIST.len(), 7_772);
        for word in LIST.iter() {
            let typed = format!("{}, {word}-{word}", word.to_uppercase());
            let read = domain::words::parse(&typed);
            assert_eq!(read.as_ref().map(not_ours), Ok(None), "{word}");
            assert_eq!(read.map(|words| words.concat()), Ok(word.repeat(3)));
        }
        let [first, last] = [LIST.first(), LIST.last()].map(|word| word.copied().unwrap_or_default().to_owned());
        assert_eq!(not_ours(&[first, "turnstones".to_owned(), last]), Some("turnstones"));
    }

    #[test]
    fn a_press_gives_its_words_again_and_another_gives_others() {
        let words = of_form(b"secret", person(1), "once", 0);
        assert_eq!(words, of_form(b"secret", person(1), "once", 0));
        for other in [
            of_form(b"other", person(1), "once", 0),
            of_form(b"secret", person(2), "once", 0),
            of_form(b"secret", person(1), "twice", 0),
            of_form(b"secret", person(1), "once", 1),
        ] {
            assert_ne!(words, other);
        }
    }

    #[test]
    fn words_are_drawn_from_all_of_the_list() {
        let drawn: HashSet<&str> = (0..20_000).flat_map(|_| fresh()).collect();
        // Of 7,772 words, 60,000 draws leave out 3 or 4.
        assert!(drawn.len() > 7_740, "{}", drawn.len());
    }

    #[tokio::test]
    async fn the_key_depends_on_the_words_their_order_and_the_secret() {
        let key = async |secret: &'static [u8], words: [&'static str; 3]| super::key(secret, &words).await.unwrap_or_default();
        let one = key(b"secret", ["marble", "otter", "kettle"]).await;
        assert_eq!(one.len(), 32);
        assert_eq!(one, key(b"secret", ["marble", "otter", "kettle"]).await);
        assert_ne!(one, key(b"secret", ["otter", "marble", "kettle"]).await);
        assert_ne!(one, key(b"secrets", ["marble", "otter", "kettle"]).await);
    }
}
