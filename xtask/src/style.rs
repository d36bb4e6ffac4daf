//! One stylesheet out of `style/main.css` and what it imports.

use anyhow::{Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{ParserOptions, PrinterOptions},
    targets::{Browsers, Features, Targets},
};
use std::path::Path;

/// Joins and shortens.
///
/// Only the printer of lightningcss is used, not its `minify` pass: that pass drops the plain colour in
/// `color:#1B2529;color:var(--ink)` as a duplicate, and old phones need it.
pub fn bundle(main: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let sheet = bundler.bundle(main).map_err(|error| anyhow!("{}: {error}", main.display()))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets: old_phones(), ..PrinterOptions::default() })
        .map_err(|error| anyhow!("{}: {error}", main.display()))?;
    Ok(printed.code)
}

/// Phones of about 2018. Logical properties stay as written: they carry right-to-left pages.
fn old_phones() -> Targets {
    let version = |major: u32| Some(major << 16);
    let browsers = Browsers {
        android: version(69),
        chrome: version(69),
        edge: version(79),
        firefox: version(66),
        ios_saf: version(12),
        safari: version(12),
        samsung: version(10),
        ..Browsers::default()
    };
    Targets { browsers: Some(browsers), include: Features::Nesting, exclude: Features::LogicalProperties }
}

#[cfg(test)]
mod tests {
    use super::bundle;
    use std::path::Path;

    fn printed(name: &str, text: &str) -> anyhow::Result<String> {
        let folder = std::env::temp_dir().join(format!("turnstone-style-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("part.css"), "p { margin: 0 }")?;
        std::fs::write(folder.join("main.css"), text)?;
        let result = bundle(&folder.join("main.css"));
        std::fs::remove_dir_all(&folder)?;
        result
    }

    #[test]
    fn plain_colours_before_variables_survive() -> anyhow::Result<()> {
        let text = printed("plain", "a{color:#1B2529;color:var(--ink);background:#FBF8F3;background:var(--paper)}")?;
        assert_eq!(text.trim(), "a{color:#1b2529;color:var(--ink);background:#fbf8f3;background:var(--paper)}");
        Ok(())
    }

    #[test]
    fn logical_properties_stay_logical() -> anyhow::Result<()> {
        let text = printed("logical", "a { margin-inline-start: 1rem; inset-inline: 0 auto; padding-block: 1px 2px }")?;
        assert_eq!(text.trim(), "a{margin-inline-start:1rem;inset-inline:0 auto;padding-block:1px 2px}");
        Ok(())
    }

    #[test]
    fn imports_are_joined_and_nesting_is_flat() -> anyhow::Result<()> {
        let text = printed("joined", "@import \"part.css\";\n.a { color: red; & .b { color: blue } }")?;
        assert_eq!(text.trim(), "p{margin:0}.a{color:red}.a .b{color:#00f}");
        Ok(())
    }

    #[test]
    fn a_missing_import_is_an_error_that_names_the_sheet() {
        let error = bundle(Path::new("no-such-folder/main.css")).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.starts_with("no-such-folder/main.css"), "{error}");
    }
}
