//! Settings, all from the environment, all documented in README.md. A wrong or unknown one stops the start.

use crate::mail;
use jiff::tz::TimeZone;
use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};
use url::Url;

/// Why the settings cannot be used: one line for the person who starts the program.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(String);

/// The settings of one process.
#[derive(Clone)]
pub struct Config {
    /// `sqlite://path` or `postgres://...`.
    pub database_url: String,
    /// A PostgreSQL replica for reads.
    pub read_url: Option<String>,
    /// Where to listen.
    pub listen: SocketAddr,
    /// How people reach this site, without a slash at the end.
    pub origin: String,
    /// Keys, uploads, outbox.
    pub data: PathBuf,
    /// Where mails go; `None` puts them into files under `data`.
    pub smtp_url: Option<String>,
    /// Who mails come from.
    pub mail_from: String,
    /// What to log (tracing-subscriber's filter syntax).
    pub log: String,
    /// `text` or `json`.
    pub log_json: bool,
    /// The name of the place.
    pub place: String,
    /// Marks every page as made up.
    pub demo: bool,
    /// The licence of the data that people take away.
    pub data_licence: String,
    /// The city's time zone.
    pub zone: TimeZone,
    /// Help by telephone.
    pub help_phone: Option<String>,
    /// Help by email.
    pub help_email: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

/// Hides what may hold a password.
impl std::fmt::Debug for Config {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Config")
            .field("listen", &self.listen)
            .field("origin", &self.origin)
            .field("data", &self.data)
            .finish_non_exhaustive()
    }
}

/// One setting.
#[derive(Clone, Copy)]
pub struct Setting {
    /// Its name in the environment.
    pub name: &'static str,
    /// What is used when it is not set, as README.md says it; empty when nothing is.
    pub default: &'static str,
    /// What it means, in one line.
    pub means: &'static str,
    /// The value in use, without secrets; empty when there is none.
    pub show: fn(&Config) -> String,
}

/// Every setting, as README.md documents it.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "TURNSTONE_DATABASE_URL",
        default: "sqlite://data/turnstone.db",
        means: "Where everything is kept: sqlite://path or postgres://user:password@host/database.",
        show: |config| without_secrets(&config.database_url),
    },
    Setting {
        name: "TURNSTONE_READ_URL",
        default: "",
        means: "A PostgreSQL replica from which pages are read.",
        show: |config| config.read_url.as_deref().map(without_secrets).unwrap_or_default(),
    },
    Setting {
        name: "TURNSTONE_LISTEN",
        default: "127.0.0.1:3000",
        means: "The address and port to listen on.",
        show: |config| config.listen.to_string(),
    },
    Setting {
        name: "TURNSTONE_ORIGIN",
        default: "http://<TURNSTONE_LISTEN>",
        means: "How people reach this site: https:// and the host. With https, cookies are locked to it.",
        show: |config| config.origin.clone(),
    },
    Setting {
        name: "TURNSTONE_DATA",
        default: "data",
        means: "The folder for uploads and for mails that are not sent.",
        show: |config| config.data.display().to_string(),
    },
    Setting {
        name: "TURNSTONE_SMTP_URL",
        default: "",
        means: "The mail server: smtps://user:password@host. Without it, mails go to files in the data folder.",
        show: |config| config.smtp_url.as_deref().map(without_secrets).unwrap_or_default(),
    },
    Setting {
        name: "TURNSTONE_MAIL_FROM",
        default: "turnstone@<host of TURNSTONE_ORIGIN>",
        means: "The address that mails come from.",
        show: |config| config.mail_from.clone(),
    },
    Setting {
        name: "TURNSTONE_LOG",
        default: "info",
        means: "What to log: a level, or parts with levels such as server=debug,sqlx=warn.",
        show: |config| config.log.clone(),
    },
    Setting {
        name: "TURNSTONE_LOG_FORMAT",
        default: "text",
        means: "text or json.",
        show: |config| if config.log_json { "json" } else { "text" }.to_owned(),
    },
    Setting {
        name: "TURNSTONE_PLACE",
        default: "our town",
        means: "The name of the place, as pages say it.",
        show: |config| config.place.clone(),
    },
    Setting {
        name: "TURNSTONE_DEMO",
        default: "false",
        means: "true marks every page as made up.",
        show: |config| config.demo.to_string(),
    },
    Setting {
        name: "TURNSTONE_DATA_LICENCE",
        default: "CC BY 4.0",
        means: "The licence under which people may use the open data. Imported missions say their own besides.",
        show: |config| config.data_licence.clone(),
    },
    Setting {
        name: "TURNSTONE_TIME_ZONE",
        default: "UTC",
        means: "The city's time zone by its IANA name, such as Europe/Berlin. It says when a day ends.",
        show: |config| config.zone.iana_name().unwrap_or("UTC").to_owned(),
    },
    Setting {
        name: "TURNSTONE_HELP_PHONE",
        default: "",
        means: "The telephone number for help, shown at the foot of every page.",
        show: |config| config.help_phone.clone().unwrap_or_default(),
    },
    Setting {
        name: "TURNSTONE_HELP_EMAIL",
        default: "",
        means: "The email address for help.",
        show: |config| config.help_email.clone().unwrap_or_default(),
    },
    Setting {
        name: "TURNSTONE_TRUSTED_PROXIES",
        default: "",
        means: "IP addresses of proxies in front of this site, with commas between them; their X-Forwarded-For is believed.",
        show: |config| config.trusted_proxies.iter().map(IpAddr::to_string).collect::<Vec<_>>().join(", "),
    },
];

/// An address as it can be shown: a password and everything after `?`, where one may also stand, is left out.
fn without_secrets(address: &str) -> String {
    if address.starts_with("sqlite:") {
        return address.to_owned();
    }
    let Ok(mut url) = Url::parse(address) else { return "(set, but not shown: it is no address)".to_owned() };
    if url.password().is_some() && url.set_password(Some("hidden")).is_err() {
        return "(set, but not shown)".to_owned();
    }
    if url.query().is_some() {
        url.set_query(Some("hidden"));
    }
    url.to_string()
}

/// The environment variables of this process that belong to Turnstone.
///
/// # Errors
/// One line that names the setting and says what to do.
pub fn environment() -> Result<BTreeMap<String, String>, ConfigError> {
    let mut set = BTreeMap::new();
    for (name, value) in std::env::vars_os() {
        let Some(name) = name.to_str().filter(|name| name.starts_with("TURNSTONE_")) else { continue };
        let value = value.into_string().map_err(|_| ConfigError(format!("{name} is not readable text (UTF-8). Write it again.")))?;
        set.insert(name.to_owned(), value);
    }
    Ok(set)
}

impl Config {
    /// Reads the settings of this process.
    ///
    /// # Errors
    /// One line that names the setting and says what to do.
    pub fn from_environment() -> Result<Self, ConfigError> {
        Self::from_map(&environment()?)
    }

    /// Makes settings of names and values.
    ///
    /// # Errors
    /// One line that names the setting and says what to do.
    pub fn from_map(set: &BTreeMap<String, String>) -> Result<Self, ConfigError> {
        if let Some(unknown) =
            set.keys().find(|name| name.starts_with("TURNSTONE_") && !SETTINGS.iter().any(|known| known.name == name.as_str()))
        {
            return Err(ConfigError(format!("{unknown} is not a setting of Turnstone. Remove it, or look up its name in README.md.")));
        }
        let value = |name: &str| set.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
        let wrong = |name: &str, why: &str| ConfigError(format!("{name} cannot be used: {why}"));

        let listen: SocketAddr = value("TURNSTONE_LISTEN")
            .unwrap_or("127.0.0.1:3000")
            .parse()
            .map_err(|_| wrong("TURNSTONE_LISTEN", "write an address and a port, such as 127.0.0.1:3000."))?;
        let origin = match value("TURNSTONE_ORIGIN") {
            Some(origin) => checked_origin(origin).ok_or_else(|| {
                wrong("TURNSTONE_ORIGIN", "write http:// or https:// and a host, such as https://ideas.example, with no path.")
            })?,
            None => format!("http://{listen}"),
        };
        let database_url = value("TURNSTONE_DATABASE_URL").unwrap_or("sqlite://data/turnstone.db").to_owned();
        if !["sqlite:", "postgres://", "postgresql://"].iter().any(|start| database_url.starts_with(start)) {
            return Err(wrong("TURNSTONE_DATABASE_URL", "it must start with sqlite:// or postgres://."));
        }
        let read_url = value("TURNSTONE_READ_URL").map(str::to_owned);
        if read_url.as_deref().is_some_and(|url| !url.starts_with("postgres") || !database_url.starts_with("postgres")) {
            return Err(wrong("TURNSTONE_READ_URL", "reads from a second database work with PostgreSQL only."));
        }
        let smtp_url = value("TURNSTONE_SMTP_URL").map(str::to_owned);
        if smtp_url.as_deref().is_some_and(|url| !url.starts_with("smtp://") && !url.starts_with("smtps://")) {
            return Err(wrong("TURNSTONE_SMTP_URL", "it must start with smtp:// or smtps://."));
        }
        if smtp_url.as_deref().is_some_and(|url| !mail::is_smtp_address(url)) {
            return Err(wrong("TURNSTONE_SMTP_URL", "write one such as smtps://name:password@mail.example:465."));
        }
        let zone_name = value("TURNSTONE_TIME_ZONE").unwrap_or("UTC");
        let zone = TimeZone::get(zone_name)
            .map_err(|_| wrong("TURNSTONE_TIME_ZONE", "write a name of the IANA time zone list, such as Europe/Berlin."))?;
        let switch = |name: &str| match value(name) {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(wrong(name, "write true or false.")),
        };
        let log_json = match value("TURNSTONE_LOG_FORMAT").unwrap_or("text") {
            "text" => false,
            "json" => true,
            _ => return Err(wrong("TURNSTONE_LOG_FORMAT", "write text or json.")),
        };
        let log = value("TURNSTONE_LOG").unwrap_or("info").to_owned();
        // A bare part that is no level would be taken for a part of the program, and everything else would go silent.
        let bare_levels = log.split(',').map(str::trim).filter(|part| !part.contains('='));
        let known = bare_levels.into_iter().all(|part| part.parse::<tracing::level_filters::LevelFilter>().is_ok());
        log.parse::<tracing_subscriber::filter::Targets>()
            .ok()
            .filter(|_| known)
            .ok_or_else(|| wrong("TURNSTONE_LOG", "write a level such as info, or parts with levels such as server=debug,sqlx=warn."))?;
        let trusted_proxies = value("TURNSTONE_TRUSTED_PROXIES")
            .unwrap_or_default()
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().map_err(|_| wrong("TURNSTONE_TRUSTED_PROXIES", "write IP addresses with commas between them.")))
            .collect::<Result<Vec<IpAddr>, _>>()?;
        let host = Url::parse(&origin).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
        let mail_from = value("TURNSTONE_MAIL_FROM").map_or_else(|| format!("turnstone@{host}"), str::to_owned);
        if mail::sender(&mail_from).is_none() {
            return Err(wrong("TURNSTONE_MAIL_FROM", "write an address such as ideas@city.example."));
        }
        Ok(Self {
            database_url,
            read_url,
            listen,
            origin,
            data: PathBuf::from(value("TURNSTONE_DATA").unwrap_or("data")),
            smtp_url,
            mail_from,
            log,
            log_json,
            place: value("TURNSTONE_PLACE").unwrap_or("our town").to_owned(),
            demo: switch("TURNSTONE_DEMO")?,
            data_licence: value("TURNSTONE_DATA_LICENCE").unwrap_or("CC BY 4.0").to_owned(),
            zone,
            help_phone: value("TURNSTONE_HELP_PHONE").map(str::to_owned),
            help_email: value("TURNSTONE_HELP_EMAIL").map(str::to_owned),
            trusted_proxies,
        })
    }

    /// True when people reach this site over https: then cookies are locked to the host and browsers are told to insist.
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

fn checked_origin(raw: &str) -> Option<String> {
    let url = Url::parse(raw).ok()?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && matches!(url.path(), "" | "/")
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    plain.then(|| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::from_map(&pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn nothing_set_is_enough() -> Result<(), ConfigError> {
        let config = from(&[])?;
        assert_eq!(config.database_url, "sqlite://data/turnstone.db");
        assert_eq!(config.origin, "http://127.0.0.1:3000");
        assert!(!config.is_https());
        Ok(())
    }

    #[test]
    fn an_unknown_setting_is_named() {
        let message = from(&[("TURNSTONE_LISTN", "127.0.0.1:1")]).map_err(|error| error.to_string()).err().unwrap_or_default();
        assert!(message.starts_with("TURNSTONE_LISTN is not a setting"), "{message}");
        assert!(!message.contains('\n'));
    }

    #[test]
    fn wrong_values_are_named() {
        for (name, value) in [
            ("TURNSTONE_LISTEN", "3000"),
            ("TURNSTONE_ORIGIN", "ideas.example"),
            ("TURNSTONE_ORIGIN", "https://ideas.example/path"),
            ("TURNSTONE_DATABASE_URL", "mysql://x"),
            ("TURNSTONE_SMTP_URL", "mail.example"),
            ("TURNSTONE_SMTP_URL", "smtp://"),
            ("TURNSTONE_MAIL_FROM", "nobody"),
            ("TURNSTONE_MAIL_FROM", "a@b.example\nBcc: c@d.example"),
            ("TURNSTONE_TIME_ZONE", "Mars/Olympus"),
            ("TURNSTONE_DEMO", "perhaps"),
            ("TURNSTONE_LOG", "debg"),
            ("TURNSTONE_LOG", "warn,server"),
            ("TURNSTONE_LOG", "info=loud=very"),
            ("TURNSTONE_LOG_FORMAT", "xml"),
            ("TURNSTONE_TRUSTED_PROXIES", "10.0.0.1, home"),
            ("TURNSTONE_READ_URL", "postgres://replica"),
        ] {
            let message = from(&[(name, value)]).map_err(|error| error.to_string()).err().unwrap_or_default();
            assert!(message.starts_with(name), "{name}={value}: {message}");
        }
    }

    #[test]
    fn an_origin_is_kept_without_its_slash() -> Result<(), ConfigError> {
        assert_eq!(from(&[("TURNSTONE_ORIGIN", "https://Ideas.Example/")])?.origin, "https://ideas.example");
        Ok(())
    }

    #[test]
    fn no_secret_is_shown() -> Result<(), ConfigError> {
        let config = from(&[
            ("TURNSTONE_DATABASE_URL", "postgres://town:sesame@db.example/turnstone?password=sesame"),
            ("TURNSTONE_READ_URL", "postgres://town:sesame@replica.example/turnstone"),
            ("TURNSTONE_SMTP_URL", "smtps://town:sesame@mail.example:465"),
        ])?;
        for setting in SETTINGS {
            let shown = (setting.show)(&config);
            assert!(!shown.contains("sesame"), "{}: {shown}", setting.name);
        }
        assert_eq!(without_secrets(&config.database_url), "postgres://town:hidden@db.example/turnstone?hidden");
        assert_eq!(without_secrets("postgres://a b:sesame"), "(set, but not shown: it is no address)");
        Ok(())
    }

    #[test]
    fn every_setting_is_in_the_readme() {
        let readme = include_str!("../../README.md");
        for Setting { name, default, .. } in SETTINGS {
            let line = readme.lines().find(|line| line.starts_with('|') && line.contains(&format!("`{name}`"))).unwrap_or_default();
            // Defaults that are made of another setting are described there.
            let described = default.contains('<') || line.contains(default);
            assert!(!line.is_empty() && described, "{name} and its default {default:?} are not in README.md: {line}");
        }
    }
}
