//! Papers for committees: made by staff, kept as they were made, opened by readers that are not ours.

mod decisions;
mod look;
mod parts;
mod quotes;

use crate::support::{Browser, World, readers::read, town::words_of};
use app::urls;
use domain::{PaperId, idea::IdeaState, viewpoint::ViewpointState};
use reqwest::Method;

/// What an officer types.
const TYPED: &[(&str, &str)] = &[
    ("title", "Cooler streets: <where> we start"),
    ("committee", "Transport Committee"),
    ("item", "6"),
    ("meeting", "2026-04-23"),
    ("purpose", "To choose the first six places."),
    ("recommendation", "Plant trees at six places.\nLook again by 30 September 2026."),
    ("implications", "It costs 40 thousand. \"Nothing\" & no law stands against it."),
    ("risks", "=1+1 dry summers"),
];

/// The identifier in the address of a paper.
fn id_of(browser: &Browser) -> PaperId {
    let path = browser.page().path().to_owned();
    path.strip_prefix("/papers/").and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{path} is no paper"))
}

async fn bytes(browser: &Browser, path: &str) -> Vec<u8> {
    let answer = browser.request(Method::GET, path).send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    answer.bytes().await.expect("the whole file").to_vec()
}

/// An officer makes a paper with these fields beside [`TYPED`].
pub async fn make(world: &World, officer: &crate::support::Known, more: &[(&str, &str)]) -> (Browser, PaperId) {
    let mut browser = world.browser_of(officer);
    browser.open(&urls::make_paper("cooler-streets")).await.is(200);
    let fields: Vec<(&str, &str)> = TYPED.iter().chain(more).copied().collect();
    browser.press("Make the paper", &fields).await.is(200);
    let id = id_of(&browser);
    (browser, id)
}

both!(an_officer_makes_a_paper, |world| async move {
    let town = world.town().await;
    let open = town.idea(IdeaState::Open);
    crate::export::answers(&world, open, 40, 12, 3).await;
    let (browser, id) = make(&world, &town.officer, &[]).await;
    let page = browser.page();
    page.see("Transport Committee, 23 April 2026, item 6").see("Cooler streets: <where> we start");
    page.see("Report of Test officer, Test job.");
    page.see("2. Recommendation").see("2.1 Plant trees at six places.").see("2.2 Look again by 30 September 2026.");
    page.see("This was open to everyone. It is not a random sample.");
    page.see(&words_of("open")).see("40 12 <5 hidden");
    // What is missing is printed.
    page.see("Please note before you decide.").see("No other options are named.").see("The numbers are small");
    page.see(&format!("{}{}", world.app().config.origin, urls::paper(id)));
    for state in ["held", "hidden", "withdrawn"] {
        page.lacks(&words_of(state)).lacks(&words_of(&format!("viewpoint-{state}")));
    }
    // Anyone with the address reads it, and only staff list it.
    world.browser().open(&urls::paper(id)).await.is(200).see("2.1 Plant trees").lacks("Make another one from this");
    world.browser().open(urls::PAPERS).await.is(403);
    world.browser_of(&town.other).open(urls::PAPERS).await.is(403);
    world.browser_of(&town.facilitator).open(urls::PAPERS).await.see("Cooler streets: <where> we start").see("Made by Test officer");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE action = 'paper.made'").await, 1);
});

both!(python_opens_the_document, |world| async move {
    let town = world.town().await;
    let viewpoint = town.viewpoint(ViewpointState::Open).to_string();
    let (browser, id) = make(&world, &town.officer, &[("quote", &viewpoint)]).await;
    let file = read("docx", &bytes(&browser, &urls::paper_file(id, "docx")).await).await;
    assert_eq!(file["title"], "Cooler streets: <where> we start");
    assert_eq!(file["author"], "Test officer");
    assert_eq!((&file["language"], &file["styles_language"]), (&"en".into(), &"en".into()));
    assert_eq!((file["width_mm"].as_i64(), file["height_mm"].as_i64()), (Some(210), Some(297)), "A4");
    let paragraphs: Vec<(&str, &str)> = file["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| (each["style"].as_str().unwrap(), each["text"].as_str().unwrap()))
        .collect();
    let headings: Vec<&str> = paragraphs.iter().filter(|(style, _)| *style == "Heading 1").map(|(_, text)| *text).collect();
    assert_eq!(headings[..4], ["Purpose", "Recommendation", "Background", "What people told us"]);
    assert!(headings.contains(&"Financial and legal implications"));
    assert!(paragraphs.contains(&("Numbered Paragraph", "Look again by 30 September 2026.")));
    assert!(paragraphs.contains(&("Numbered Paragraph", "It costs 40 thousand. \"Nothing\" & no law stands against it.")));
    let quote = format!("“{}” (Quiet Plover 47)", words_of("viewpoint-open"));
    assert!(paragraphs.contains(&("Numbered Quote", &quote)), "{paragraphs:?}");
    let table = &file["tables"][0];
    assert_eq!(table["head_repeats"], true);
    assert_eq!(table["rows"][0], serde_json::json!(["Idea", "Agree", "Disagree", "Not sure", "All", "State"]));
});

both!(the_page_as_a_file_needs_nothing_else, |world| async move {
    let town = world.town().await;
    let (browser, id) = make(&world, &town.officer, &[]).await;
    let answer = browser.send_raw(browser.request(Method::GET, &urls::paper_file(id, "html"))).await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-disposition").starts_with("attachment; filename=\"paper-cooler-streets-"));
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'; style-src 'sha256-"));
    assert_eq!((answer.count("h1"), answer.count("html[lang=en]"), answer.count("script, link, img, a[href]")), (1, 1, 0));
    assert!(answer.body.contains("Cooler streets: &lt;where&gt; we start") && answer.body.contains("size: A4"));
    assert!(answer.text().contains("2.2 Look again by 30 September 2026."), "{}", answer.text());
    for wrong in ["pdf", "exe", "html.html", ""] {
        world.browser().open(&format!("/papers/{id}.{wrong}")).await.is(404);
    }
    world.browser().open("/papers/nonsense.html").await.is(404);
});

both!(only_open_words_can_be_quoted, |world| async move {
    let town = world.town().await;
    let mut browser = world.browser_of(&town.officer);
    browser.open(&urls::make_paper("cooler-streets")).await.see(&words_of("viewpoint-open")).see("Shown as Quiet Plover 47");
    for state in [ViewpointState::Held, ViewpointState::Hidden, ViewpointState::Withdrawn] {
        browser.page().lacks(&words_of(&format!("viewpoint-{}", state.code())));
        // A form that was changed on its way offers them all the same.
        let mut sent = browser.filled("Make the paper", TYPED);
        sent.pairs.push(("quote".to_owned(), town.viewpoint(state).to_string()));
        let answer = browser.send(&sent).await;
        answer.is(422).see("We may not quote some words that you ticked.").lacks(&words_of(&format!("viewpoint-{}", state.code())));
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM papers").await, 1, "only the one that the town has");
});

both!(what_a_person_takes_back_is_gone_from_papers, |world| async move {
    let town = world.town().await;
    let viewpoint = town.viewpoint(ViewpointState::Open);
    let (mut browser, id) = make(&world, &town.officer, &[("quote", &viewpoint.to_string())]).await;
    browser.page().see(&words_of("viewpoint-open")).see(&words_of("open"));
    let mut writer = world.browser_of(&town.writer);
    writer.open(&urls::withdraw_viewpoint(viewpoint)).await;
    let sent = writer.filled_for(&urls::withdraw_viewpoint(viewpoint), &[]);
    writer.go(sent).await.is(200);
    writer.open(&urls::withdraw_idea(town.idea(IdeaState::Open))).await;
    let sent = writer.filled_for(&urls::withdraw_idea(town.idea(IdeaState::Open)), &[]);
    writer.go(sent).await.is(200);
    browser.open(&urls::paper(id)).await.see("These words were taken back").lacks(&words_of("viewpoint-open")).lacks(&words_of("open"));
    let document = read("docx", &bytes(&browser, &urls::paper_file(id, "docx")).await).await.to_string();
    let page = String::from_utf8(bytes(&browser, &urls::paper_file(id, "html")).await).unwrap();
    for file in [document, page] {
        assert!(!file.contains(&words_of("viewpoint-open")) && !file.contains(&words_of("open")), "{file}");
    }
    let kept: String = world.database.rows("SELECT content FROM papers").await.into_iter().flatten().flatten().collect();
    assert!(!kept.contains(&words_of("viewpoint-open")), "the paper itself never held the words");
    let left = format!("SELECT COUNT(*) FROM paper_words WHERE words = '{}'", words_of("viewpoint-open"));
    assert_eq!(world.database.number(&left).await, 0, "no copy stays anywhere");
});

both!(a_paper_stays_as_it_was_made, |world| async move {
    let town = world.town().await;
    let (mut browser, id) = make(&world, &town.officer, &[]).await;
    let before = browser.page().all("article").concat();
    browser.page().lacks("This mission changed on");
    browser.open(&urls::edit_mission("cooler-streets")).await;
    browser.press("Save the new version", &[("change", "Every street has shade."), ("reason", "We heard you.")]).await.is(200);
    browser.open(&urls::paper(id)).await.see("This mission changed on 9 April 2026, after this paper was made.");
    assert_eq!(browser.page().all("article").concat(), before);
    let page = String::from_utf8(bytes(&browser, &urls::paper_file(id, "html")).await).unwrap();
    assert!(page.contains("This mission changed on 9 April 2026"));
    // Another one starts from what was typed, and has the new words.
    browser.open(&urls::paper(id)).await;
    browser.follow("Make another one from this").await;
    assert_eq!(browser.page().field("recommendation"), "Plant trees at six places.\nLook again by 30 September 2026.");
    browser.press("Make the paper", &[]).await.see("Every street has shade.").lacks("This mission changed on");
    assert_ne!(id_of(&browser), id);
});

both!(a_form_with_nothing_in_it_says_what_is_needed, |world| async move {
    let town = world.town().await;
    let mut browser = world.browser_of(&town.officer);
    browser.open(&urls::make_paper("cooler-streets")).await;
    let answer = browser.press("Make the paper", &[("title", ""), ("meeting", "soon"), ("risks", "Typed before")]).await;
    answer.is(422).see("Why does this come to the committee?");
    assert_eq!(answer.field("risks"), "Typed before");
    assert_eq!(answer.field("meeting"), "soon");
    for who in [&town.other, &town.facilitator_elsewhere] {
        world.browser_of(who).open(&urls::make_paper("cooler-streets")).await.is(403);
    }
});

both!(a_paper_in_arabic_runs_from_right_to_left, |world| async move {
    let town = world.town().await;
    let mut browser = world.browser_of(&town.officer);
    browser.set_cookie(server::auth::cookie::LANGUAGE, "ar");
    browser.open(&urls::make_paper("cooler-streets")).await;
    browser.press("كتابة الورقة", TYPED).await.is(200);
    let id = id_of(&browser);
    assert_eq!(browser.page().count("article[lang=ar][dir=rtl]"), 1);
    let file = read("docx", &bytes(&browser, &urls::paper_file(id, "docx")).await).await;
    assert_eq!(file["language"], "ar");
    assert!(file["paragraphs"].to_string().contains("\\u0627") || file["paragraphs"].to_string().contains("التوصية"));
});
