//! The languages we speak, and how one is chosen.

/// A language with translations of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// Modern Standard Arabic.
    Arabic,
}

impl Language {
    /// Every language, in the order of the list at the foot of each page.
    pub const ALL: &'static [Self] = &[Self::English, Self::Arabic];

    /// The BCP 47 tag.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }

    /// The value of `dir`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::English => "ltr",
            Self::Arabic => "rtl",
        }
    }

    /// Its name in the language itself, so that those who read only it can find it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Arabic => "العربية",
        }
    }

    /// The language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.code() == code)
    }

    /// The language for a person: the one they chose, else the one their browser asks for most, else English.
    ///
    /// `accept_language` is the header of that name (RFC 9110, section 12.5.4). Regions count as their language.
    pub fn negotiate(cookie: Option<&str>, accept_language: Option<&str>) -> Self {
        if let Some(chosen) = cookie.and_then(Self::from_code) {
            return chosen;
        }
        let mut best: Option<(Self, f32)> = None;
        for range in accept_language.unwrap_or_default().split(',') {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
            let wish = match parts.next() {
                None => Some(1.0),
                Some(weight) => weight.strip_prefix("q=").and_then(|weight| weight.trim().parse::<f32>().ok()),
            };
            let language = if tag == "*" { Some(Self::English) } else { Self::from_code(tag.split('-').next().unwrap_or_default()) };
            if let (Some(language), Some(wish)) = (language, wish)
                && wish > 0.0
                && wish <= 1.0
                && best.is_none_or(|(_, most)| wish > most)
            {
                best = Some((language, wish));
            }
        }
        best.map_or(Self::English, |(language, _)| language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_of_a_person_comes_first() {
        assert_eq!(Language::negotiate(Some("ar"), Some("en")), Language::Arabic);
        assert_eq!(Language::negotiate(Some("xx"), Some("ar")), Language::Arabic);
        assert_eq!(Language::negotiate(None, None), Language::English);
    }

    #[test]
    fn a_browser_is_asked_by_weight() {
        for (header, language) in [
            ("ar", Language::Arabic),
            ("AR-EG", Language::Arabic),
            ("en;q=0.5, ar;q=0.8", Language::Arabic),
            ("ar;q=0.5, en;q=0.8", Language::English),
            ("pl, ar;q=0.3", Language::Arabic),
            ("pl, de;q=0.9", Language::English),
            ("ar;q=0, en;q=0.1", Language::English),
            ("ar;q=0", Language::English),
            ("en, ar", Language::English),
            ("ar, en", Language::Arabic),
            ("*, ar;q=0.5", Language::English),
            ("ar;q=nonsense, en;q=0.1", Language::English),
            ("ar;q=7", Language::English),
            ("arc", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::negotiate(None, Some(header)), language, "{header}");
        }
    }

    #[test]
    fn codes_are_read_back() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(*language));
        }
    }
}
