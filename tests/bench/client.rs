//! A small HTTP client that costs little beside what it measures: one request at a time on each kept connection.

use crate::Outcome;
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// An answer.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The first cookie it sets, name and value.
    pub cookie: Option<String>,
    /// Where it leads, when it leads elsewhere.
    pub location: Option<String>,
    /// The body, as sent (compressed when it was asked for).
    pub body: Vec<u8>,
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    async fn more(&mut self) -> Outcome<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            return Err("the server closed the connection".into());
        }
        Ok(())
    }

    /// Sends a request and reads its answer (RFC 9112: by length or in chunks).
    async fn ask(&mut self, request: &[u8]) -> Outcome<Answer> {
        self.stream.write_all(request).await?;
        let end = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]).into_owned();
        self.buffer.drain(..end);
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or("an answer without a status")?;
        // hyper writes names in small letters.
        let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let cookie = header("set-cookie:").and_then(|value| value.split(';').next()).map(str::to_owned);
        let location = header("location:").map(str::to_owned);
        let mut body = Vec::new();
        if let Some(length) = header("content-length:").and_then(|value| value.parse::<usize>().ok()) {
            while self.buffer.len() < length {
                self.more().await?;
            }
            body.extend(self.buffer.drain(..length));
        } else if header("transfer-encoding:") == Some("chunked") {
            loop {
                let line = loop {
                    if let Some(at) = find(&self.buffer, b"\r\n") {
                        break at;
                    }
                    self.more().await?;
                };
                let size = usize::from_str_radix(String::from_utf8_lossy(&self.buffer[..line]).trim(), 16)?;
                self.buffer.drain(..line + 2);
                while self.buffer.len() < size + 2 {
                    self.more().await?;
                }
                body.extend(self.buffer.drain(..size));
                self.buffer.drain(..2);
                if size == 0 {
                    break;
                }
            }
        }
        Ok(Answer { status, cookie, location, body })
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

fn get_request(address: SocketAddr, path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n{headers}\r\n").into_bytes()
}

/// One page.
pub async fn get(address: SocketAddr, path: &str, headers: &str) -> Outcome<Answer> {
    let answer = Connection::open(address).await?.ask(&get_request(address, path, headers)).await?;
    if answer.status != 200 {
        return Err(format!("{path} answered {}", answer.status).into());
    }
    Ok(answer)
}

/// Sends a form as a browser does, and gives the answer.
async fn post(address: SocketAddr, path: &str, headers: &str, body: &str) -> Outcome<Answer> {
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\nsec-fetch-site: same-origin\r\n{headers}content-type: \
         application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    Connection::open(address).await?.ask(request.as_bytes()).await
}

/// Sends a form and gives the path that it leads to.
pub async fn send(address: SocketAddr, path: &str, headers: &str, body: &str) -> Outcome<String> {
    let answer = post(address, path, headers, body).await?;
    match (answer.status, answer.location) {
        (303, Some(location)) => Ok(location),
        (status, _) => Err(format!("the form of {path} answered {status}").into()),
    }
}

/// Signs in with a password and gives the cookie of the session, name and value.
pub async fn sign_in(address: SocketAddr, email: &str, password: &str) -> Outcome<String> {
    let encoded = |text: &str| text.replace('@', "%40").replace(' ', "+");
    let body = format!("email={}&password={}", encoded(email), encoded(password));
    let answer = post(address, "/sign-in/password", "", &body).await?;
    answer.cookie.ok_or_else(|| format!("signing in answered {} and set no cookie", answer.status).into())
}

/// The lines and the bytes of a file.
pub async fn count_lines(address: SocketAddr, path: &str, headers: &str) -> Outcome<(u64, u64)> {
    let answer = get(address, path, headers).await?;
    let lines = answer.body.iter().filter(|byte| **byte == b'\n').count();
    Ok((lines.try_into()?, answer.body.len().try_into()?))
}

/// The addresses on a page that begin so and go one part deeper, each once.
pub async fn links(address: SocketAddr, path: &str, begin: &str) -> Outcome<Vec<String>> {
    let page = String::from_utf8_lossy(&get(address, path, "").await?.body).into_owned();
    let mut found: Vec<String> = Vec::new();
    for rest in page.split("href=\"").skip(1) {
        let link = rest.split(['"', '?', '#']).next().unwrap_or_default();
        let deeper = link.strip_prefix(begin).is_some_and(|rest| !rest.is_empty() && !rest.contains('/') && rest != "new");
        if deeper && !found.iter().any(|each| each == link) {
            found.push(link.to_owned());
        }
    }
    Ok(found)
}

/// The first of [`links`].
pub async fn first_link(address: SocketAddr, path: &str, begin: &str) -> Outcome<String> {
    links(address, path, begin).await?.into_iter().next().ok_or_else(|| format!("{path} has no link to {begin}").into())
}

/// Counts what workers do between the end of a warm-up and the end of the span.
struct Counter {
    counting: AtomicBool,
    stopped: AtomicBool,
    done: AtomicU64,
}

impl Counter {
    fn new() -> Arc<Self> {
        Arc::new(Self { counting: AtomicBool::new(false), stopped: AtomicBool::new(false), done: AtomicU64::new(0) })
    }
    fn count(&self) {
        if self.counting.load(Ordering::Relaxed) {
            self.done.fetch_add(1, Ordering::Relaxed);
        }
    }
    fn goes_on(&self) -> bool {
        !self.stopped.load(Ordering::Relaxed)
    }
    /// Lets the workers run and gives how much they did a second.
    async fn rate(&self, workers: Vec<tokio::task::JoinHandle<Outcome<()>>>, span: Duration) -> Outcome<f64> {
        tokio::time::sleep(span / 4).await;
        self.counting.store(true, Ordering::Relaxed);
        let begun = Instant::now();
        tokio::time::sleep(span).await;
        self.counting.store(false, Ordering::Relaxed);
        let took = begun.elapsed().as_secs_f64();
        self.stopped.store(true, Ordering::Relaxed);
        for worker in workers {
            worker.await??;
        }
        Ok(self.done.load(Ordering::Relaxed) as f64 / took)
    }
}

/// How many times a second a page is answered, over several connections.
pub async fn requests_per_second(address: SocketAddr, path: &str, connections: usize, span: Duration) -> Outcome<f64> {
    let request: Arc<[u8]> = get_request(address, path, "").into();
    let counter = Counter::new();
    let workers = (0..connections).map(|_| {
        let (counter, request) = (Arc::clone(&counter), Arc::clone(&request));
        tokio::spawn(async move {
            let mut connection = Connection::open(address).await?;
            while counter.goes_on() {
                let answer = connection.ask(&request).await?;
                if answer.status != 200 {
                    return Err(format!("a page answered {}", answer.status).into());
                }
                counter.count();
            }
            Ok(())
        })
    });
    let workers = workers.collect();
    counter.rate(workers, span).await
}

/// How many votes a second are answered, each changing something and each with a one-time key, as a browser sends them.
pub async fn votes_per_second(address: SocketAddr, ideas: &[String], connections: usize, span: Duration) -> Outcome<f64> {
    let ideas: Arc<[String]> = ideas.into();
    let counter = Counter::new();
    let workers = (0..connections).map(|worker| {
        let (counter, ideas) = (Arc::clone(&counter), Arc::clone(&ideas));
        tokio::spawn(async move {
            let mut connection = Connection::open(address).await?;
            let mut cookie = String::new();
            let mut number = 0_usize;
            while counter.goes_on() {
                let idea = &ideas[(number + worker) % ideas.len()];
                // Another answer each time round, so that each one is a change.
                let choice = ["agree", "disagree", "unsure"][(number / ideas.len() + worker) % 3];
                let body = format!("choice={choice}&from=cards&once=bench-{worker:04}-{number:010}");
                let request = format!(
                    "POST {idea}/vote HTTP/1.1\r\nhost: {address}\r\nsec-fetch-site: same-origin\r\n{cookie}content-type: \
                     application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
                    body.len()
                );
                let answer = connection.ask(request.as_bytes()).await?;
                if answer.status != 303 {
                    return Err(format!("a vote answered {}", answer.status).into());
                }
                if cookie.is_empty() {
                    cookie = answer.cookie.map(|cookie| format!("cookie: {cookie}\r\n")).ok_or("a stranger's vote set no cookie")?;
                }
                counter.count();
                number += 1;
            }
            Ok(())
        })
    });
    let workers = workers.collect();
    counter.rate(workers, span).await
}
