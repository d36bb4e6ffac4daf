//! A small mail server (RFC 5321) on this machine. It takes every mail unless a test says otherwise, and keeps what it took.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::Notify,
};

/// A mail as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The sender of the envelope.
    pub from: String,
    /// The readers of the envelope.
    pub to: Vec<String>,
    /// Headers and body, lines ended by `\n`.
    pub data: String,
}

impl Received {
    /// Every value of a header, its lines joined.
    pub fn headers(&self, name: &str) -> Vec<String> {
        let (head, _) = self.data.split_once("\n\n").unwrap_or((&self.data, ""));
        let unfolded = head.replace("\n ", " ").replace("\n\t", " ");
        let values = unfolded.lines().filter_map(|line| line.split_once(": "));
        values.filter(|(each, _)| each.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned()).collect()
    }

    /// The only value of a header.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers(name);
        assert_eq!(values.len(), 1, "{name} in {}", self.data);
        values.concat()
    }

    /// The body as it was sent.
    pub fn body(&self) -> &str {
        self.data.split_once("\n\n").map_or("", |(_, body)| body)
    }
}

/// What the server does with a mail whose words it has taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum After {
    /// Says that it took it.
    #[default]
    Takes,
    /// Says nothing, for as long as the other side waits.
    FallsSilent,
    /// Hangs up without a word.
    HangsUp,
}

/// The mail server.
#[derive(Clone)]
pub struct MailServer {
    address: SocketAddr,
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    mails: Mutex<Vec<Received>>,
    /// What is said to a reader of this address instead of 250.
    replies: Mutex<HashMap<String, String>>,
    after: Mutex<After>,
    commands: Mutex<Vec<String>>,
    came: Notify,
}

impl MailServer {
    /// Starts one; it ends with the runtime of the test.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let server = Self { address: listener.local_addr().expect("an address"), inner: Arc::default() };
        let inner = Arc::clone(&server.inner);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let inner = Arc::clone(&inner);
                // The other side may hang up at any time.
                tokio::spawn(async move { talk(stream, &inner).await.ok() });
            }
        });
        server
    }

    /// Its address, as in `TURNSTONE_SMTP_URL`.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// Every mail whose words came in, oldest first.
    pub fn mails(&self) -> Vec<Received> {
        self.inner.mails.lock().expect("no test thread broke").clone()
    }

    /// Every command, in capital letters, without what follows it.
    pub fn commands(&self) -> Vec<String> {
        self.inner.commands.lock().expect("no test thread broke").clone()
    }

    /// From now on says this of mails to an address: `"451 Try later"`; nothing takes them again.
    pub fn says_of(&self, address: &str, reply: Option<&str>) {
        let mut replies = self.inner.replies.lock().expect("no test thread broke");
        match reply {
            Some(reply) => replies.insert(address.to_owned(), reply.to_owned()),
            None => replies.remove(address),
        };
    }

    /// What it does with mails from now on.
    pub fn then(&self, after: After) {
        *self.inner.after.lock().expect("no test thread broke") = after;
    }

    /// Waits until so many mails came in.
    pub async fn has(&self, count: usize) {
        loop {
            let came = self.inner.came.notified();
            if self.mails().len() >= count {
                return;
            }
            came.await;
        }
    }
}

async fn talk(stream: TcpStream, inner: &Inner) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).split(b'\n');
    let (mut from, mut to) = (String::new(), Vec::new());
    write.write_all(b"220 mail.test here\r\n").await?;
    while let Some(line) = lines.next_segment().await? {
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        let command = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        inner.commands.lock().expect("no test thread broke").push(command.clone());
        let reply = match command.as_str() {
            // It offers no STARTTLS.
            "EHLO" => "250-mail.test\r\n250 SIZE 1000000".to_owned(),
            "MAIL" => {
                from = between(&line);
                "250 go on".to_owned()
            }
            "RCPT" => {
                let address = between(&line);
                let said = inner.replies.lock().expect("no test thread broke").get(&address).cloned();
                said.unwrap_or_else(|| {
                    to.push(address);
                    "250 go on".to_owned()
                })
            }
            "DATA" => {
                write.write_all(b"354 end with a full stop\r\n").await?;
                let mut data = Vec::new();
                while let Some(line) = lines.next_segment().await? {
                    let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
                    if line == "." {
                        break;
                    }
                    data.push(line.strip_prefix('.').map_or_else(|| line.clone(), str::to_owned));
                }
                let mail = Received { from: std::mem::take(&mut from), to: std::mem::take(&mut to), data: data.join("\n") };
                inner.mails.lock().expect("no test thread broke").push(mail);
                inner.came.notify_waiters();
                let after = *inner.after.lock().expect("no test thread broke");
                match after {
                    After::Takes => "250 taken".to_owned(),
                    After::FallsSilent => std::future::pending().await,
                    After::HangsUp => return Ok(()),
                }
            }
            "RSET" | "NOOP" => "250 fine".to_owned(),
            "QUIT" => {
                write.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "502 no such command".to_owned(),
        };
        write.write_all(format!("{reply}\r\n").as_bytes()).await?;
    }
    Ok(())
}

/// The address in `MAIL FROM:<a@b.example>`.
fn between(line: &str) -> String {
    line.split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}
