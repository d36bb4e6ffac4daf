//! The words of other people, kept whole.

/// Takes control characters out of a text and nothing else. Line breaks and tabs become one space, so that words stay apart;
/// marks that turn the reading direction round (Unicode TR 36) are control characters too.
pub(super) fn without_controls(raw: &str) -> String {
    let mut kept = String::with_capacity(raw.len());
    let mut gap = false;
    for letter in raw.chars() {
        match letter {
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => gap = true,
            '\u{202A}'..='\u{202E}' => {}
            _ if letter.is_control() => {}
            _ => {
                if gap && !kept.is_empty() && !kept.ends_with(' ') && letter != ' ' {
                    kept.push(' ');
                }
                gap = false;
                kept.push(letter);
            }
        }
    }
    kept
}

/// A text cut to so many letters at the end of a word, with "…" in place of the rest.
pub(super) fn cut(text: &str, limit: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let short: String = text.chars().take(limit.saturating_sub(1)).collect();
    let end = match short.rfind(char::is_whitespace) {
        // Languages without spaces, and one very long word, are cut where the limit is.
        Some(end) if end * 2 > short.len() => end,
        _ => short.len(),
    };
    let kept = short.get(..end).unwrap_or(&short).trim_end_matches(|letter: char| letter.is_whitespace() || ",;:-".contains(letter));
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_control_characters_go() {
        assert_eq!(without_controls("a\u{0}b \"c\"  <d>\n"), "ab \"c\"  <d>");
        assert_eq!(without_controls("one\r\n\r\ntwo\tthree"), "one two three");
        assert_eq!(without_controls("safe\u{202E}txt \u{200F}\u{200D}"), "safetxt \u{200F}\u{200D}");
    }

    #[test]
    fn a_cut_ends_with_a_whole_word() {
        assert_eq!(cut("a short text", 140), "a short text");
        assert_eq!(cut("one two three four", 12), "one two…");
        assert_eq!(cut("one two, three four", 14), "one two…");
        assert_eq!(cut(&"字".repeat(200), 140).chars().count(), 140);
    }
}
