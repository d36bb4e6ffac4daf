//! Bodies that no form of ours sends.

use crate::routes::table::{fill, writes};
use reqwest::Method;

/// Forms with files.
fn takes_files(path: &str) -> bool {
    path.ends_with("/evidence/new") || (path.starts_with("/evidence/") && path.ends_with("/edit"))
}

const FORM: &str = "application/x-www-form-urlencoded";

both!(bodies_that_are_too_large_or_unreadable_are_refused, |world| async move {
    let town = world.town().await;
    let browser = world.browser_of(&town.writer);
    let before = world.database.snapshot().await;
    const { assert!(server::form::LARGEST_BODY <= 256 * 1024, "a form is never that long") };
    let large = format!("choice=agree&sentence={}", "x".repeat(server::form::LARGEST_BODY));
    for path in writes().iter().filter_map(|pattern| fill(pattern, &town).into_iter().next()) {
        let send = async |kind: &str, body: Vec<u8>| {
            browser.send_raw(browser.request(Method::POST, &path).header("content-type", kind).body(body)).await
        };
        assert_eq!(send(FORM, large.clone().into_bytes()).await.status, 413, "{path}");
        for (kind, body) in [
            ("application/json", &b"{\"choice\":\"agree\"}"[..]),
            ("text/plain", b"choice=agree"),
            ("multipart/form-data; boundary=x", b"--x\r\ncontent-disposition: form-data; name=\"choice\"\r\n\r\nagree\r\n--x--\r\n"),
        ] {
            // Forms that take files are sent in parts; what attackers make of those is tried in `uploads`.
            if kind.starts_with("multipart") && takes_files(&path) {
                continue;
            }
            assert_eq!(send(kind, body.to_vec()).await.status, 400, "{path} as {kind}");
        }
        for body in [
            &b"%"[..],
            b"%zz=%",
            b"=&=&&&",
            b"\xff\xfe=\x00",
            b"choice[]=agree&choice[a][b]=1",
            b"choice=%00&sentence=%00&thought=a%00b",
            b"once=%00",
        ] {
            let answer = send(FORM, body.to_vec()).await;
            assert!(matches!(answer.status, 200 | 303 | 400 | 403 | 404 | 409 | 422 | 429), "{path} with {body:?}: {}", answer.status);
        }
    }
    let changes = before.changes(&world.database.snapshot().await);
    // Forms without a field, such as taking a vote back, are whole with any body.
    let kept: Vec<&String> = changes.iter().filter(|change| change.contains("agree") || change.contains("xxx")).collect();
    assert!(kept.is_empty(), "{kept:?}");
});

both!(a_body_that_stops_half_way_keeps_nothing, |world| async move {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let town = world.town().await;
    let path = app::urls::vote(town.idea(domain::idea::IdeaState::Open));
    let before = world.database.snapshot().await;
    let mut stream = tokio::net::TcpStream::connect(world.server.address).await.unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {}\r\ncontent-type: {FORM}\r\ncontent-length: 100\r\n\r\nchoice=agree",
        world.server.address
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!(!answer.starts_with(b"HTTP/1.1 3"), "{}", String::from_utf8_lossy(&answer));
    let changes = before.changes(&world.database.snapshot().await);
    assert!(changes.is_empty(), "{changes:?}");
});
