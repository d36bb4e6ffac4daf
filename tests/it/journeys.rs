//! A resident on an old phone, from the first page to the reply, without script.

mod city;
mod promise;

use crate::support::{Browser, World};
use app::urls;
use domain::IdeaId;
use futures::future::join_all;

/// Everything that a browser's person is shown as their own.
async fn own_page(browser: &mut Browser) -> String {
    browser.open(urls::ME).await.is(200).text()
}

/// The link in the last mail to an address.
async fn link_to(world: &World, email: &str) -> String {
    let mail = world.mails_to(email).await.pop().expect("a mail");
    let at = mail.text.find("/sign-in/link/").unwrap_or_else(|| panic!("no link in {:?}", mail.text));
    mail.text[at..].split_whitespace().next().unwrap().to_owned()
}

/// Walks the questions of an idea from its sentence to the check.
async fn answer_questions(browser: &mut Browser, sentence: &str) {
    browser.press("Continue", &[("sentence", sentence)]).await.is(200);
    if browser.page().path().ends_with("/similar") {
        browser.press("Continue", &[]).await.is(200);
    }
    browser.see_question("Why does it matter to you?");
    browser.press("Continue", &[("why", "I wait there every day.\n\nIn summer it is too hot.")]).await.is(200);
    browser.see_question("Who does it help, and who could it harm?");
    browser.press("Continue", &[("helps", "People who wait."), ("harms", "")]).await.is(200);
    browser.see_question("How shall we show you?");
    browser.press("Continue", &[("shown_as", "nickname"), ("nickname", "Quiet Heron")]).await.is(200);
    browser.see_question("How can we reach you with the answer?");
    browser.press("Continue", &[("reach", "words")]).await.is(200).see("Check your answers");
}

impl Browser {
    #[track_caller]
    fn see_question(&self, question: &str) {
        self.page().is(200);
        let heading = self.page().all("h1").concat();
        assert!(heading.contains(question), "{heading:?} is asked on {}", self.page().url);
    }
}

fn idea_of(browser: &Browser) -> IdeaId {
    let path = browser.page().path().to_owned();
    path.split('/').nth(2).and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{path} is not about an idea"))
}

both!(a_resident_from_the_first_page_to_the_reply, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut ideas = Vec::new();
    for at in 1..=7 {
        ideas.push(world.idea(mission, &format!("Idea number {at} for shade")).await);
    }

    // Arrive: what it is, what an answer can change, who replies by when.
    let mut phone = world.browser();
    phone.open("/").await.is(200);
    phone.follow("Cooler streets").await.is(200).see("No one stays indoors because their street is too hot.");
    phone.page().see("What your answer can change").see("26 June 2026").see("Test Lead");
    assert_eq!(phone.cookie("turnstone"), None, "reading makes nobody a guest");

    // Five cards, each another idea, and then a pause.
    phone.open(&urls::cards("cooler-streets")).await.is(200);
    let mut seen = Vec::new();
    for (at, choice) in ["agree", "agree", "disagree", "unsure", "agree"].into_iter().enumerate() {
        let sentence = phone.page().all("legend").concat();
        assert!(!seen.contains(&sentence), "{sentence:?} came twice");
        seen.push(sentence);
        phone.press("Save and next", &[("choice", choice), ("matters", if at == 0 { "on" } else { "off" })]).await.is(200).see("Saved.");
    }
    phone.page().see("You answered 5 ideas so far.");
    assert_eq!(phone.page().path(), "/missions/cooler-streets/cards/pause");
    phone.page().link("Add an idea");
    phone.page().link("Stop for now");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM votes").await, 5);

    // Undo the last answer.
    phone.press("Undo my answer", &[]).await.is(200).see("We took your answer back.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM votes").await, 4);

    // Propose an idea: similar ones are shown first, and nothing is sent before the check.
    phone.open(&urls::new_idea("cooler-streets")).await.is(200).see("What is your idea?");
    phone.press("Continue", &[("sentence", "Shade sails for the bus stops")]).await.is(200);
    phone.page().see("Ideas like yours").see("for shade");
    phone.press("Continue", &[]).await;
    phone.see_question("Why does it matter to you?");
    phone.press("Continue", &[("why", "I wait there every day.")]).await;
    phone.press("Continue", &[("helps", "People who wait."), ("harms", "Birds, perhaps.")]).await;
    phone.press("Continue", &[("shown_as", "nickname"), ("nickname", "Quiet Heron")]).await;
    phone.press("Continue", &[("reach", "words")]).await.see("Check your answers");
    for words in ["Shade sails for the bus stops", "I wait there every day.", "People who wait.", "Birds, perhaps.", "Quiet Heron"] {
        phone.page().see(words);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 7, "nothing is sent yet");
    phone.press("Send my idea", &[]).await.is(200).see("Sent. Thank you.").see("26 June 2026").see("Test Lead");
    let own = idea_of(&phone);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 8);
    phone.follow("See my idea").await.is(200).see("Shade sails for the bus stops").see("Quiet Heron");

    // Three words, and a new phone that comes back with them.
    phone.open(urls::MY_WORDS).await.is(200);
    let words = phone.press("Make three words", &[]).await.is(200).all(".three-words li").join(" ");
    assert_eq!(words.split(' ').count(), 3, "{words:?}");
    let mut new_phone = world.browser();
    new_phone.open(urls::BACK).await.is(200);
    let typed = format!("  {}, ", words.to_uppercase().replace(' ', ", "));
    new_phone.press("Bring me back", &[("words", &typed)]).await.is(200);
    assert!(own_page(&mut new_phone).await.contains("Shade sails for the bus stops"));
    new_phone.open(&urls::vote(ideas[0])).await;

    // Someone else answers in the thread; the author is told and replies.
    let mut neighbour = world.browser();
    neighbour.open(&urls::idea(own)).await.is(200);
    neighbour.press("Send viewpoint", &[("stance", "question"), ("thought", "Who repairs them?")]).await.is(200).see("Who repairs them?");
    let told = own_page(&mut new_phone).await;
    assert!(told.contains("Someone wrote under your idea."), "{told}");
    new_phone.open(&urls::idea(own)).await.see("Who repairs them?");
    new_phone.follow("Reply").await.is(200);
    let fields = [("stance", "other"), ("thought", "We do, each spring."), ("life", "I sew.")];
    new_phone.press("Send reply", &fields).await.is(200).see("We do, each spring.");

    // Sign in by an emailed link, and keep everything: on this phone and on the old one.
    new_phone.open(urls::SIGN_IN_LINK).await.is(200);
    new_phone.press("Send me a link", &[("email", "heron@city.example")]).await.is(200).see("We sent you a mail.");
    let link = link_to(&world, "heron@city.example").await;
    new_phone.open(&link).await.is(200).see("heron@city.example");
    new_phone.press("Sign in now", &[]).await.is(200);
    for browser in [&mut new_phone, &mut phone] {
        let own = own_page(browser).await;
        assert!(own.contains("Shade sails for the bus stops") && own.contains("We do, each spring."), "{own}");
        assert!(own.contains("You answered 4 ideas."), "{own}");
        assert!(own.contains("heron@city.example"), "{own}");
    }
    let mut laptop = world.browser();
    laptop.open(urls::SIGN_IN_LINK).await;
    laptop.press("Send me a link", &[("email", "HERON@city.example")]).await;
    let link = link_to(&world, "HERON@city.example").await;
    laptop.open(&link).await.is(200);
    laptop.press("Sign in now", &[]).await.is(200);
    assert!(own_page(&mut laptop).await.contains("Shade sails for the bus stops"));
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE email_key IS NOT NULL").await, 1);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 2, "the resident and the neighbour");
});

both!(a_double_click_at_every_step_makes_one_of_each, |world| async move {
    world.mission("cooler-streets").await;
    let people = world.database.number("SELECT COUNT(*) FROM people").await;
    let mut browser = world.browser();
    browser.open(&urls::new_idea("cooler-streets")).await;
    // A stranger without a cookie presses twice, at the same moment.
    let click = browser.filled("Continue", &[("sentence", "Shade sails for the bus stops")]);
    let answers = join_all((0..5).map(|_| browser.send(&click))).await;
    for answer in &answers {
        assert_eq!(answer.is(303).header("location"), answers[0].header("location"));
    }
    browser.take_cookies(&answers[3]);
    browser.open(answers[0].header("location")).await.is(200);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM drafts").await, 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people").await, people + 1);
    let check = browser.page().path().rsplit_once('/').map(|(draft, _)| format!("{draft}/check")).unwrap();
    browser.open(&check).await.is(200);
    let send = browser.filled("Send my idea", &[]);
    let answers = join_all((0..5).map(|_| browser.send(&send))).await;
    for answer in &answers {
        assert_eq!(answer.is(303).header("location"), answers[0].header("location"));
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 1);
    assert_eq!(world.database.number("SELECT idea_count FROM missions").await, 1);
    // The check page of another tab, with a key of its own, sends nothing again either.
    let mut other_tab = browser.clone();
    other_tab.open(&check).await.is(200).see("You sent this idea");
    browser.go(send.with("once", "another-key-0123456789")).await.is(200);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 1);
});

both!(back_and_other_words_are_not_lost, |world| async move {
    world.mission("cooler-streets").await;
    let mut browser = world.browser();
    browser.open(&urls::new_idea("cooler-streets")).await;
    let first = browser.filled("Continue", &[("sentence", "Shade sails")]);
    browser.go(first.clone()).await.is(200);
    // Back in the browser shows the old page with its old key; other words are another draft, not the first one again.
    browser.go(first.with("sentence", "Plant vines")).await.is(200);
    let kept = world.database.rows("SELECT sentence FROM drafts ORDER BY sentence").await;
    assert_eq!(kept, [[Some("Plant vines".to_owned())], [Some("Shade sails".to_owned())]]);
});

both!(a_draft_survives_and_comes_back_with_its_writer, |world| async move {
    world.mission("cooler-streets").await;
    let mut browser = world.browser();
    browser.open(&urls::new_idea("cooler-streets")).await;
    answer_questions(&mut browser, "Shade sails for the bus stops").await;
    let check = browser.page().path().to_owned();
    let words = {
        browser.open(urls::MY_WORDS).await;
        browser.press("Make three words", &[]).await.all(".three-words li").join(" ")
    };
    world.clock.move_on(40 * 24 * 3600);
    let mut later = world.browser();
    later.open(urls::BACK).await;
    later.press("Bring me back", &[("words", &words)]).await.is(200);
    assert!(own_page(&mut later).await.contains("Shade sails for the bus stops"));
    later.open(&check).await.is(200).see("In summer it is too hot.");
    later.press("Send my idea", &[]).await.is(200).see("Sent. Thank you.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 1);
    let mut stranger = world.browser();
    stranger.open(&check).await.is(404).lacks("Shade sails");
});

both!(a_closed_mission_refuses_with_a_reason_and_keeps_the_text, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let mut browser = world.browser();
    browser.open(&urls::cards("cooler-streets")).await.is(200);
    let vote = browser.filled("Save and next", &[("choice", "agree"), ("matters", "on")]);
    browser.open(&urls::idea(idea)).await.is(200);
    let say = browser.filled("Send viewpoint", &[("stance", "for"), ("thought", "Shade helps me wait."), ("life", "I am 74.")]);
    browser.open(&urls::new_idea("cooler-streets")).await.is(200);
    let propose = browser.filled("Continue", &[("sentence", "Shade sails for the bus stops")]);
    let mut writer = world.browser();
    writer.open(&urls::new_idea("cooler-streets")).await;
    answer_questions(&mut writer, "Vines on every wall").await;
    let before = world.database.snapshot().await;

    // The last day to answer is 12 June 2026.
    world.clock.move_on(65 * 24 * 3600);
    let reason = "This mission took answers until 12 June 2026.";
    let page = browser.go(vote).await;
    page.is(409).see(reason);
    page.see("You said: Agree");
    let page = browser.go(say).await;
    page.is(409).see(reason);
    assert_eq!((page.field("thought").as_str(), page.field("life").as_str()), ("Shade helps me wait.", "I am 74."));
    assert_eq!(page.field("stance"), "for");
    let page = browser.go(propose).await;
    page.is(409).see(reason);
    assert!(page.body.contains("Shade sails for the bus stops"), "{}", page.text());
    let page = writer.press("Send my idea", &[]).await;
    page.is(409).see(reason).see("Vines on every wall").see("In summer it is too hot.");
    let changes = before.changes(&world.database.snapshot().await);
    assert!(changes.is_empty(), "{changes:?}");

    // The pages say so, too, and offer no form that would be refused.
    let mut reader = world.browser();
    reader.open(&urls::cards("cooler-streets")).await.is(200).see(reason);
    reader.open(&urls::mission("cooler-streets")).await.is(200).see("Answers ended on 12 June 2026.");
});
