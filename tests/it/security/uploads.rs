//! Files that no one should send.

use crate::{
    evidence::{picture, shown},
    support::{Browser, World, browser::Attached},
};
use app::urls;
use domain::{IdeaId, file::FILE_LIMIT};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use reqwest::Method;
use server::form::{
    LARGEST_BODY,
    upload::{LARGEST_UPLOAD, MOST_PARTS},
};
use std::io::{Cursor, Write as _};

async fn idea(world: &World) -> IdeaId {
    let mission = world.mission("cooler-streets").await;
    world.idea(mission, "Put shade sails over the bus stops.").await
}

/// Sends a file with a document that is right in all else, and gives what the page says.
async fn send(browser: &mut Browser, idea: IdeaId, name: &str, kind: &str, bytes: &[u8]) -> (u16, String) {
    browser.open(&format!("{}?kind=document", urls::new_evidence(idea.into()))).await.is(200);
    let file = Attached::new("file", name, kind, bytes);
    let fields = [("title", "A file"), ("says", "It says."), ("link", "https://city.example/"), ("file-alt", "A thing.")];
    let page = browser.press_with("Add this evidence", &fields, vec![file]).await;
    (page.status, page.text())
}

/// A PNG that says it is as large as this, with next to nothing in it.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    fn chunk(png: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
        png.extend((data.len() as u32).to_be_bytes());
        png.extend(kind);
        png.extend(data);
        png.extend(crc(&[&kind[..], data].concat()).to_be_bytes());
    }
    /// CRC-32 as PNG wants it (W3C PNG, annex D).
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
        })
    }
    let mut png = b"\x89PNG\r\n\x1A\n".to_vec();
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    chunk(&mut png, b"IHDR", &head);
    chunk(&mut png, b"IDAT", &[0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01]);
    chunk(&mut png, b"IEND", &[]);
    png
}

/// A JPEG with a place in its EXIF part, and turned by 90 degrees.
fn with_place() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    // Orientation (0x0112, SHORT): 6, to be turned clockwise. GPS (0x8825): somewhere behind.
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 0x26, 0, 0, 0]);
    tiff.extend([0, 0, 0, 0]);
    tiff.extend([1, 0, 0x1D, 0, 2, 0, 11, 0, 0, 0, 0x38, 0, 0, 0, 0, 0, 0, 0]);
    tiff.extend(b"SECRETPLACE\0");
    let exif = [b"Exif\0\0".as_slice(), &tiff].concat();
    let jpeg = picture(60, 20, ImageFormat::Jpeg);
    let mut with = jpeg[..2].to_vec();
    with.extend([0xFF, 0xE1]);
    with.extend((exif.len() as u16 + 2).to_be_bytes());
    with.extend(&exif);
    with.extend(&jpeg[2..]);
    with
}

/// A GIF of two frames.
fn moving() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    for shade in [10, 200] {
        let frame = DynamicImage::from(RgbImage::from_pixel(8, 8, Rgb([shade; 3]))).into_rgba8();
        encoder.encode_frame(image::Frame::new(frame)).unwrap();
    }
    drop(encoder);
    bytes
}

both!(what_cannot_be_trusted_is_refused_with_a_reason, |world| async move {
    let idea = idea(&world).await;
    let mut browser = world.browser_of(&world.guest().await);
    let jpeg = picture(300, 200, ImageFormat::Jpeg);
    let png = picture(300, 200, ImageFormat::Png);
    let huge = vec![b'a'; FILE_LIMIT + 1];
    let zip = b"PK\x03\x04\x14\0\x08\0\x08\0zip bomb inside".to_vec();
    let cases: Vec<(&str, &str, Vec<u8>, &str)> = vec![
        ("huge.txt", "text/plain", huge, "This file is too large. The limit is 10 MB."),
        ("empty.pdf", "application/pdf", Vec::new(), "There is nothing in this file."),
        ("bomb.png", "image/png", bomb(60_000, 60_000), "This picture has too many points."),
        ("bomb.png", "image/png", bomb(12_000, 12_000), "This picture has too many points."),
        ("bomb.png", "image/png", bomb(3_000, 3_000), "We cannot open this file."),
        ("zero.png", "image/png", bomb(0, 10), "We cannot open this file."),
        ("half.jpg", "image/jpeg", jpeg[..jpeg.len() / 2].to_vec(), "We cannot open this file."),
        ("half.png", "image/png", png[..png.len() / 2].to_vec(), "We cannot open this file."),
        ("head.gif", "image/gif", b"GIF89a/*\x01\0*/=1;alert(document.domain)".to_vec(), "We cannot open this file."),
        ("moving.gif", "image/gif", moving(), "We do not take pictures that move."),
        (
            "drawing.svg",
            "image/svg+xml",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec(),
            "SVG drawings",
        ),
        ("photo.jpg", "image/jpeg", b"<html><script>alert(1)</script></html>".to_vec(), "web pages"),
        ("page.pdf", "application/pdf", b"%PDF-1.4\n<html><script>alert(1)</script>\n%%EOF".to_vec(), "web pages"),
        ("program.pdf", "application/pdf", b"%PDF-1.4\n<</OpenAction<</S/JavaScript/JS(x)>>>>\n%%EOF".to_vec(), "holds a program"),
        ("table.csv", "text/csv", b"a,b\n=cmd|' /C calc'!A0,1\n".to_vec(), "holds a program or formulas"),
        ("bomb.zip", "application/zip", zip.clone(), "office files and archives"),
        ("plan.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip, "office files and archives"),
        ("program.exe", "image/png", b"MZ\x90\0\x03\0\0\0\x04".to_vec(), "We do not take files of this kind."),
        ("old.txt", "text/plain", b"Caf\xE9 at noon".to_vec(), "cannot read the letters"),
    ];
    let before = world.database.snapshot().await;
    for (name, kind, bytes, reason) in cases {
        let (status, text) = send(&mut browser, idea, name, kind, &bytes).await;
        assert_eq!(status, 422, "{name}: {text}");
        assert!(text.contains(reason), "{name}: {text}");
        assert!(browser.page().field("says").contains("It says."), "{name}: the words are lost");
    }
    let kept: Vec<String> = before
        .changes(&world.database.snapshot().await)
        .into_iter()
        .filter(|change| change.contains("files") || change.contains("evidence"))
        .collect();
    assert!(kept.is_empty(), "{kept:?}");
    // Nothing of what was refused stays on the disk, under a name or without one.
    let folder = server::files::folder(world.app());
    assert!(folder.older_than(std::time::Duration::ZERO).unwrap().is_empty());
});

both!(pictures_are_made_again_and_say_nothing_of_where_they_were_taken, |world| async move {
    let idea = idea(&world).await;
    let mut browser = world.browser_of(&world.guest().await);
    let mut hidden = picture(64, 48, ImageFormat::Png);
    hidden.extend(b"<script>alert('polyglot')</script>PK\x03\x04");
    let mut script = picture(64, 48, ImageFormat::Gif);
    script.extend(b";alert(1)//");
    for (name, kind, bytes, turned) in [
        ("place.jpg", "image/jpeg", with_place(), true),
        ("hidden.html", "text/html", hidden, false),
        ("script.js", "text/javascript", script, false),
        ("sneaky.php.png", "application/x-php", picture(64, 48, ImageFormat::WebP), false),
    ] {
        let (status, text) = send(&mut browser, idea, name, kind, &bytes).await;
        assert_eq!(status, 200, "{name}: {text}");
        let id = shown(&browser);
        let href = browser.page().hrefs().into_iter().find(|href| href.starts_with("/files/")).unwrap();
        for path in [href.clone(), format!("{href}/small"), format!("{href}/large")] {
            let answer = browser.send_raw(browser.request(Method::GET, &path)).await;
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("content-type"), "image/jpeg", "{name}");
            assert!(answer.header("content-disposition").starts_with("inline; filename=\""), "{}", answer.header("content-disposition"));
            assert!(answer.header("content-disposition").contains(".jpg\""), "{}", answer.header("content-disposition"));
            for secret in [&b"SECRETPLACE"[..], b"Exif", b"<script", b"alert", b"PK\x03\x04"] {
                assert!(!answer.bytes.windows(secret.len()).any(|part| part == secret), "{name} keeps {secret:?}");
            }
            let picture = image::load_from_memory(&answer.bytes).unwrap();
            let expected = if turned { (20, 60) } else { (64, 48) };
            assert_eq!((picture.width(), picture.height()), expected, "{name} at {path}");
        }
        assert_eq!(browser.send_raw(browser.request(Method::GET, &format!("{href}/huge"))).await.status, 404);
        browser.open(&urls::evidence(id)).await.is(200);
    }
});

both!(files_run_nowhere, |world| async move {
    let idea = idea(&world).await;
    let mut browser = world.browser_of(&world.guest().await);
    let png = picture(20, 20, ImageFormat::Png);
    for (name, kind, bytes, served, how) in [
        ("notes.html", "text/html", b"Just words & numbers: 1 < 2".to_vec(), "text/plain; charset=utf-8", "attachment"),
        ("counts", "application/octet-stream", b"stop,degrees\nPort,38\n".to_vec(), "text/csv; charset=utf-8", "attachment"),
        ("plan.pdf", "text/html", b"%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".to_vec(), "application/pdf", "attachment"),
        ("photo.png", "image/png", png, "image/jpeg", "inline"),
    ] {
        let (status, text) = send(&mut browser, idea, name, kind, &bytes).await;
        assert_eq!(status, 200, "{name}: {text}");
        let href = browser.page().hrefs().into_iter().find(|href| href.starts_with("/files/")).unwrap();
        let answer = browser.send_raw(browser.request(Method::GET, &href)).await;
        assert_eq!(answer.header("content-type"), served, "{name}");
        assert!(answer.header("content-disposition").starts_with(how), "{name}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("sandbox") && policy.contains("default-src 'none'") && !policy.contains("allow"), "{policy}");
        assert_eq!(answer.header("x-frame-options"), "DENY");
        assert!(answer.header("cache-control").contains("immutable") && !answer.header("etag").is_empty());
        let head = browser.send_raw(browser.request(Method::HEAD, &href)).await;
        assert_eq!((head.status, head.bytes.len()), (200, 0));
    }
    for path in [
        "/files/nonsense",
        "/files/..%2f..%2fturnstone.db",
        "/files/0190a5a0-7c00-7000-8000-000000000000",
        "/files/0190a5a0-7c00-7000-8000-000000000000/small",
        "/uploads/",
        "/uploads/new/x",
    ] {
        assert_eq!(browser.send_raw(browser.request(Method::GET, path)).await.status, 404, "{path}");
    }
});

both!(names_lead_out_of_no_folder, |world| async move {
    let idea = idea(&world).await;
    let mut browser = world.browser_of(&world.guest().await);
    for name in [
        "../../../../tmp/evil.pdf",
        "..\\..\\evil.pdf",
        "/etc/cron.d/evil",
        "evil\".pdf",
        "evil\u{202E}fdp.exe",
        "evil\r\nX-Evil: 1",
        &"n".repeat(5_000),
    ] {
        let (status, text) = send(&mut browser, idea, name, "application/pdf", b"%PDF-1.7\n%%EOF").await;
        assert_eq!(status, 200, "{name:?}: {text}");
        let href = browser.page().hrefs().into_iter().find(|href| href.starts_with("/files/")).unwrap();
        let answer = browser.send_raw(browser.request(Method::GET, &href)).await;
        let disposition = answer.header("content-disposition").to_owned();
        assert!(disposition.len() < 600 && !disposition.contains(['/', '\\', '\r']) && disposition.contains(".pdf\""), "{disposition}");
        assert!(answer.header("x-evil").is_empty());
    }
    let stray = ["/tmp/evil.pdf", "/etc/cron.d/evil"].iter().filter(|path| std::path::Path::new(path).exists()).count();
    assert_eq!(stray, 0);
});

both!(forms_that_are_no_forms_are_refused, |world| async move {
    let idea = idea(&world).await;
    let browser = world.browser_of(&world.guest().await);
    let path = urls::new_evidence(idea.into());
    let before = world.database.snapshot().await;
    let part = |name: &str, value: &str| format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let file = |name: &str, bytes: usize| {
        let head = format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"a.txt\"\r\n\r\n");
        head + &"a".repeat(bytes) + "\r\n"
    };
    let many: String = (0..1_000).map(|at| part(&format!("f{at}"), "1")).collect();
    const { assert!(MOST_PARTS < 1_000) }
    let files: String = (0..9).map(|at| file(&format!("file{at}"), 10)).collect();
    let head = format!("--x\r\ncontent-disposition: form-data; name=\"a\"\r\nx-long: {}\r\n\r\n1\r\n", "y".repeat(2_000_000));
    for (name, kind, body, status) in [
        ("no boundary", "multipart/form-data", part("says", "x") + "--x--\r\n", 400),
        ("empty boundary", "multipart/form-data; boundary=", part("says", "x") + "--x--\r\n", 400),
        ("another boundary", "multipart/form-data; boundary=y", part("says", "x") + "--x--\r\n", 400),
        ("cut off", "multipart/form-data; boundary=x", part("says", "x"), 400),
        (
            "cut off in a file",
            "multipart/form-data; boundary=x",
            "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc".to_owned(),
            400,
        ),
        ("nothing", "multipart/form-data; boundary=x", String::new(), 400),
        ("a thousand parts", "multipart/form-data; boundary=x", many + "--x--\r\n", 400),
        ("nine files", "multipart/form-data; boundary=x", files + "--x--\r\n", 400),
        ("a long head", "multipart/form-data; boundary=x", head + "--x--\r\n", 400),
        ("long words", "multipart/form-data; boundary=x", part("says", &"w".repeat(LARGEST_BODY + 1)) + "--x--\r\n", 413),
        ("json", "application/json", "{}".to_owned(), 400),
    ] {
        let request = browser.request(Method::POST, &path).header("content-type", kind).header("sec-fetch-site", "same-origin");
        let answer = browser.send_raw(request.body(body)).await;
        assert_eq!(answer.status, status, "{name}: {}", answer.text());
    }
    // More than any form, and from another site.
    let request = browser.request(Method::POST, &path).header("content-type", "multipart/form-data; boundary=x");
    let large = browser.try_raw(request.body(file("file", LARGEST_UPLOAD + 1))).await;
    assert!(large.is_none_or(|answer| answer.status == 413), "a body without end");
    let request = browser.request(Method::POST, &path).header("content-type", "multipart/form-data; boundary=x");
    let answer = browser.send_raw(request.header("sec-fetch-site", "cross-site").body(part("says", "x") + "--x--\r\n")).await;
    assert_eq!(answer.status, 403);
    let changes: Vec<String> = before.changes(&world.database.snapshot().await);
    assert!(changes.is_empty(), "{changes:?}");
    assert!(server::files::folder(world.app()).older_than(std::time::Duration::ZERO).unwrap().is_empty());
});

both!(nobody_fills_the_disk, |world| async move {
    let idea = idea(&world).await;
    let guest = world.guest().await;
    let mut browser = world.browser_of(&guest);
    let line = "A line of words that says little and takes room.\n";
    let mut refused = 0;
    for at in 0..8 {
        let mut bytes = Vec::new();
        while bytes.len() < FILE_LIMIT - 100 {
            writeln!(Cursor::new(&mut bytes).get_mut(), "{at} {line}").unwrap();
        }
        let (status, text) = send(&mut browser, idea, "long.txt", "text/plain", &bytes).await;
        if status == 422 {
            assert!(text.contains("You sent a lot of files today."), "{text}");
            refused += 1;
        }
    }
    assert_eq!(refused, 2, "six of them are 60 megabytes");
    world.clock.move_on(25 * 3600);
    let mut browser = world.browser_of(&world.session(guest.id).await);
    assert_eq!(send(&mut browser, idea, "long.txt", "text/plain", line.as_bytes()).await.0, 200);
});
