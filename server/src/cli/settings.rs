//! `turnstone check-config`

use super::{say, text};
use crate::config::{self, Config};
use std::fmt::Write as _;

/// Prints every setting as it will be used, without secrets, and what it means.
pub(super) fn check() -> Result<(), String> {
    let set = config::environment().map_err(text)?;
    let config = Config::from_map(&set).map_err(text)?;
    let mut out = String::new();
    for setting in config::SETTINGS {
        let value = (setting.show)(&config);
        let value = if value.is_empty() { "(not set)" } else { &value };
        let by_default = if set.get(setting.name).is_none_or(|value| value.trim().is_empty()) { "  [default]" } else { "" };
        // Writing to a String cannot fail.
        let _infallible = writeln!(out, "{} = {value}{by_default}\n    {}", setting.name, setting.means);
    }
    say(&format!("{out}\nThese settings can be used."));
    Ok(())
}
