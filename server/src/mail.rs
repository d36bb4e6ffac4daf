//! Mails: through an SMTP server, or into files when none is set.

use crate::config::Config;
use domain::{JobId, Timestamp};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Body, Mailbox, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};
use std::{
    fmt, io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, SystemTime},
};

/// The longest that one command of SMTP may take.
const COMMAND_PATIENCE: Duration = Duration::from_secs(20);
/// The longest that one mail may take; far below the time for which a job is locked.
const MAIL_PATIENCE: Duration = Duration::from_secs(120);

/// A mail to one person, in plain text.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Shows what about, not to whom: a log must hold no address and no link.
impl fmt::Debug for Mail {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Mail({:?})", self.subject)
    }
}

/// What makes one mail the same mail when it is tried again.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// The job that sends it.
    pub id: JobId,
    /// When it was written.
    pub at: Timestamp,
}

/// Why a mail was not sent. Holds no address: mail servers like to repeat it in what they say.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The address or the text cannot be put into a mail: trying again will not help.
    #[error("the mail cannot be written: {0}")]
    Unwritable(&'static str),
    /// The server was not reached, or said no for now.
    #[error("{0}")]
    Refused(String),
    /// The server said that it will never take this mail, for example because nobody has the address.
    #[error("the mail server said no for good ({0})")]
    RefusedForGood(u16),
    /// The folder cannot be written to.
    #[error("the outbox cannot be written to: {0}")]
    Folder(io::ErrorKind),
}

/// Sends mails.
#[derive(Clone)]
pub enum Mailer {
    /// Through an SMTP server.
    Smtp(Box<Smtp>),
    /// Into files in this folder, one a mail.
    Files(PathBuf),
    /// Into memory, for tests.
    Memory(Outbox),
}

/// A connection to an SMTP server (RFC 5321), made anew for each mail.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Mails kept in memory, for tests.
#[derive(Clone, Default)]
pub struct Outbox(Arc<OutboxParts>);

#[derive(Default)]
struct OutboxParts {
    mails: Mutex<Vec<Mail>>,
    broken: AtomicBool,
}

impl Outbox {
    /// Every mail sent so far, oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.0.mails.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
    /// While broken, every mail is refused, as by a mail server that is down.
    pub fn break_down(&self, broken: bool) {
        self.0.broken.store(broken, Ordering::SeqCst);
    }
}

/// Shows the way, not the server's address, which can hold a password.
impl fmt::Debug for Mailer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Smtp(_) => "Mailer(smtp)",
            Self::Files(_) => "Mailer(files)",
            Self::Memory(_) => "Mailer(memory)",
        })
    }
}

impl Mailer {
    /// The mailer that the settings ask for.
    ///
    /// # Errors
    /// One line that names the setting and says what to do.
    pub fn from_config(config: &Config) -> Result<Self, String> {
        let from = sender(&config.mail_from).ok_or("TURNSTONE_MAIL_FROM cannot be used: write an address such as ideas@city.example.")?;
        let Some(url) = &config.smtp_url else { return Ok(Self::Files(config.data.join("outbox"))) };
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| "TURNSTONE_SMTP_URL cannot be used: write one such as smtps://name:password@mail.example:465.".to_owned())?;
        let name = from.name.clone().unwrap_or_else(|| format!("Turnstone, {}", config.place));
        let transport = builder.timeout(Some(COMMAND_PATIENCE)).build();
        Ok(Self::Smtp(Box::new(Smtp { transport, from: Mailbox::new(Some(name), from.email) })))
    }

    /// Sends a mail. The same stamp again is the same mail again: its name and its file are the same.
    ///
    /// # Errors
    /// When it was not sent for sure. After a time-out nobody knows; then it can arrive twice.
    pub async fn send(&self, mail: &Mail, stamp: Stamp) -> Result<(), MailError> {
        match self {
            Self::Smtp(smtp) => {
                let message = message(mail, stamp, smtp.from.clone())?;
                match tokio::time::timeout(MAIL_PATIENCE, smtp.transport.send(message)).await {
                    Ok(Ok(_)) => Ok(()),
                    Ok(Err(error)) => Err(refused(&error)),
                    Err(_) => Err(MailError::Refused("the mail server took too long".to_owned())),
                }
            }
            Self::Files(folder) => {
                let from = sender("turnstone@localhost.localdomain").ok_or(MailError::Unwritable("sender"))?;
                let bytes = message(mail, stamp, from)?.formatted();
                let (folder, name) = (folder.clone(), file_name(stamp));
                let written = tokio::task::spawn_blocking(move || write_whole(&folder, &name, &bytes)).await;
                written.map_err(|_| MailError::Folder(io::ErrorKind::Other))?.map_err(|error| MailError::Folder(error.kind()))
            }
            Self::Memory(outbox) => {
                if outbox.0.broken.load(Ordering::SeqCst) {
                    return Err(MailError::Refused("the mail server is down".to_owned()));
                }
                let from = sender("turnstone@localhost.localdomain").ok_or(MailError::Unwritable("sender"))?;
                message(mail, stamp, from)?;
                outbox.0.mails.lock().unwrap_or_else(PoisonError::into_inner).push(mail.clone());
                Ok(())
            }
        }
    }
}

/// Whether this is the address of an SMTP server, as in `TURNSTONE_SMTP_URL`.
pub fn is_smtp_address(url: &str) -> bool {
    AsyncSmtpTransport::<Tokio1Executor>::from_url(url).is_ok()
}

/// Whether a mail can be sent to this address: a stricter look than [`domain::text::email`], the one of the mail library.
pub fn can_reach(email: &str) -> bool {
    email.parse::<Address>().is_ok()
}

/// Reads "ideas@city.example" or "Ideas <ideas@city.example>".
pub fn sender(text: &str) -> Option<Mailbox> {
    if text.contains('<') {
        return text.parse().ok();
    }
    text.trim().parse::<Address>().ok().map(|address| Mailbox::new(None, address))
}

fn message(mail: &Mail, stamp: Stamp, from: Mailbox) -> Result<Message, MailError> {
    let to: Address = mail.to.parse().map_err(|_| MailError::Unwritable("address"))?;
    let id = format!("<{}@{}>", stamp.id, from.email.domain().trim_matches(['[', ']']));
    let at = SystemTime::UNIX_EPOCH + Duration::from_micros(u64::try_from(stamp.at.micros()).unwrap_or(0));
    // A header is one line whatever it was made of; the library would encode a line end, and here none gets that far.
    let subject = mail.subject.split(|letter: char| letter.is_control()).collect::<Vec<_>>().join(" ");
    Message::builder()
        .from(from)
        .to(Mailbox::new(None, to))
        .subject(subject)
        .date(at)
        .message_id(Some(id))
        // No answer from a machine (RFC 3834).
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
        .singlepart(part(&mail.text))
        .map_err(|_| MailError::Unwritable("mail"))
}

/// The text as one part. Plain letters go as they are (RFC 5322, section 2.1.1: up to 998 in a line), so that a link stays
/// whole for everyone who reads the mail as a file; the library would fold lines of more than 76.
fn part(text: &str) -> SinglePart {
    if !text.is_ascii() || text.lines().any(|line| line.len() > 900) {
        return SinglePart::plain(text.to_owned());
    }
    let lines = text.lines().flat_map(|line| [line, "\r\n"]).collect::<String>();
    let body = Body::dangerous_pre_encoded(lines.into_bytes(), ContentTransferEncoding::SevenBit);
    SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body)
}

/// Replies that are about us and not about the mail (RFC 4954): a name or a password that is not right, or not given. The
/// people who run this site mend that, and then the mail goes out.
const ABOUT_US: [u16; 4] = [530, 534, 535, 538];

/// What kind of "no" it was, without the words of the server.
fn refused(error: &lettre::transport::smtp::Error) -> MailError {
    let code = error.status().map(u16::from);
    match code.filter(|_| error.is_permanent()) {
        Some(code) if ABOUT_US.contains(&code) => MailError::Refused(format!("the mail server did not let us in ({code})")),
        Some(code) => MailError::RefusedForGood(code),
        None => MailError::Refused(for_now(error, code)),
    }
}

fn for_now(error: &lettre::transport::smtp::Error, code: Option<u16>) -> String {
    let kind = if error.is_transient() {
        "the mail server said no for now"
    } else if error.is_timeout() {
        "the mail server took too long"
    } else if error.is_tls() {
        "no secure connection to the mail server"
    } else {
        "no connection to the mail server"
    };
    code.map_or_else(|| kind.to_owned(), |code| format!("{kind} ({code})"))
}

/// By time, so that the newest is last in a listing; by job, so that the same mail is the same file.
fn file_name(stamp: Stamp) -> String {
    let at = jiff::Timestamp::from_microsecond(stamp.at.micros()).unwrap_or_default();
    format!("{}-{}.eml", at.strftime("%Y%m%dT%H%M%S.%6fZ"), stamp.id)
}

/// Writes under another name first: a reader never sees half a mail.
fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    std::fs::create_dir_all(folder)?;
    let half = folder.join(format!(".{name}.half"));
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(true).write(true);
    // A mail holds a link that signs someone in.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&half, folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp() -> Stamp {
        Stamp { id: uuid::Uuid::from_u128(7).into(), at: Timestamp::from_micros(1_775_728_800_123_456) }
    }

    const LINK: &str = "https://ideas.example/sign-in/link/UHUwAHSWwjPv7LVBWxTfA5clU4hrshio-P_ILZpeDUs";

    fn mail(to: &str, subject: &str) -> Mail {
        Mail { to: to.to_owned(), subject: subject.to_owned(), text: format!("Good day.\n\n{LINK}\n") }
    }

    fn formatted(mail: &Mail) -> Result<String, MailError> {
        let from = sender("Ideas <ideas@city.example>").ok_or(MailError::Unwritable("sender"))?;
        message(mail, stamp(), from).map(|message| String::from_utf8_lossy(&message.formatted()).into_owned())
    }

    #[test]
    fn nothing_typed_becomes_a_header() -> Result<(), MailError> {
        for subject in ["Hello\r\nBcc: all@city.example", "Hello\nBcc: all@city.example", "Hello\rBcc: x", "Hello\u{0}\u{85}Bcc: x"] {
            let text = formatted(&mail("a@b.example", subject))?;
            let (headers, _) = text.split_once("\r\n\r\n").unwrap_or_default();
            assert!(!headers.lines().any(|line| line.starts_with("Bcc")), "{headers}");
        }
        for to in ["a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "<a@b.example>", "a b@c.example", "a@b.example\n", ""] {
            assert_eq!(formatted(&mail(to, "Hello")), Err(MailError::Unwritable("address")), "{to:?}");
        }
        Ok(())
    }

    #[test]
    fn a_mail_says_that_a_machine_wrote_it_and_keeps_its_link_whole() -> Result<(), MailError> {
        let text = formatted(&mail("a@b.example", "Sign in"))?;
        for part in [
            "From: Ideas <ideas@city.example>\r\n",
            "To: a@b.example\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Message-ID: <00000000-0000-0000-0000-000000000007@city.example>\r\n",
            "Date: Thu, 09 Apr 2026 10:00:00 +0000\r\n",
            &format!("\r\n{LINK}\r\n"),
        ] {
            assert!(text.contains(part), "{part:?} is not in {text}");
        }
        Ok(())
    }

    #[tokio::test]
    async fn the_same_mail_is_one_file() -> Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("turnstone-outbox-{}", std::process::id()));
        let mailer = Mailer::Files(folder.clone());
        for _ in 0..2 {
            mailer.send(&mail("a@b.example", "Sign in"), stamp()).await?;
        }
        let names: Vec<_> = std::fs::read_dir(&folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        std::fs::remove_dir_all(&folder)?;
        assert_eq!(names, ["20260409T100000.123456Z-00000000-0000-0000-0000-000000000007.eml"]);
        Ok(())
    }

    #[test]
    fn senders_are_read_in_both_ways() {
        let shown = |text: &str| sender(text).map(|mailbox| mailbox.to_string());
        assert_eq!(shown("ideas@city.example").as_deref(), Some("ideas@city.example"));
        assert_eq!(shown("City Ideas <ideas@city.example>").as_deref(), Some("City Ideas <ideas@city.example>"));
        assert!(sender("turnstone@127.0.0.1").is_some());
        assert_eq!(sender("ideas"), None);
        assert!(can_reach("someone@münchen.example") && !can_reach("someone"));
    }

    #[test]
    fn a_mail_hides_its_reader_from_logs() {
        let shown = format!("{:?}", mail("a@b.example", "Sign in"));
        assert!(!shown.contains("a@b.example") && !shown.contains("https"), "{shown}");
    }
}
