//! What the log says: the number of each request, and never what people typed, who they are or what lets them in.

use crate::support::{Browser, folder::Folder, process::Process, smtp::MailServer};
use app::urls;
use std::collections::BTreeMap;

const EMAIL: &str = "quiet.resident@city.example";
const PASSWORD: &str = "wet ink on shell paper";
const SENTENCE: &str = "Grow pumpkins on the roof of the swimming hall";
const WHY: &str = "My grandmother coughs in the dust of Kettle Lane";

/// Says how the test got on when a step does not lead on.
async fn propose(browser: &mut Browser) {
    browser.open(&urls::new_idea("cooler-streets")).await.is(200);
    browser.press("Continue", &[("sentence", SENTENCE)]).await.is(200);
    for fields in [vec![("why", WHY)], vec![], vec![("shown_as", "nickname"), ("nickname", "Purple Otter")], vec![("reach", "words")]] {
        browser.press("Continue", &fields).await.is(200);
    }
    browser.press("Send my idea", &[]).await.is(200).see("Sent. Thank you.");
}

both!(the_log_names_each_answer_and_holds_nothing_of_people, |world| async move {
    world.mission_with("cooler-streets", |mission| (mission.answer_by, mission.reply_by) = (None, None)).await;
    let (mails, data) = (MailServer::start().await, Folder::new());
    let mail_server = mails.url();
    let settings = [("TURNSTONE_SMTP_URL", mail_server.as_str()), ("TURNSTONE_LOG", "debug")];
    let process = Process::start_with(&world.database.address, &data, &settings).await;
    let mut browser = process.browser();
    let mut secrets: Vec<String> = Vec::new();
    let said = process
        .says_during(async {
            propose(&mut browser).await;
            browser.open(urls::MY_WORDS).await;
            secrets.push(browser.press("Make three words", &[]).await.all(".three-words li").join(" "));
            secrets.extend(browser.cookies());

            browser.open(urls::SIGN_IN_LINK).await;
            browser.press("Send me a link", &[("email", EMAIL)]).await.is(200);
            mails.has(1).await;
            let mail = mails.mails().remove(0).data.replace("=\n", "");
            let start = mail.find("/sign-in/link/").expect("a link") + "/sign-in/link/".len();
            let token: String =
                mail[start..].chars().take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect();
            assert!(token.len() > 20, "{mail}");
            browser.open(&format!("/sign-in/link/{token}")).await.is(200);
            secrets.push(token);
            browser.press("Sign in now", &[]).await.is(200).see("You are signed in.");

            browser.open(urls::SIGN_IN_PASSWORD).await.is(200);
            browser.press("Sign in", &[("email", EMAIL), ("password", PASSWORD)]).await.is(422);
            browser.open("/missions/cooler-streets/ideas?words=pumpkins").await.is(200);
            browser.open("/missions/no-such-mission").await.is(404);
            secrets.extend(browser.cookies());
        })
        .await;

    let entries: Vec<serde_json::Value> =
        said.iter().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not JSON: {line}"))).collect();
    let mut logged: BTreeMap<String, u64> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry["fields"]["message"] == "answered") {
        let id = entry["span"]["id"].as_str().unwrap_or_else(|| panic!("no id: {entry}")).to_owned();
        let status = entry["fields"]["status"].as_u64().expect("a status");
        assert!(logged.insert(id, status).is_none(), "two answers with one number: {entry}");
    }
    let heard: BTreeMap<String, u64> = browser.heard().iter().map(|(id, status)| (id.clone(), u64::from(*status))).collect();
    assert!(heard.len() > 20, "{heard:?}");
    assert_eq!(logged, heard, "each answer is in the log under the number that it carries");

    let words = secrets.remove(0);
    secrets.extend([words.clone(), words.replace(' ', "-"), words.replace(' ', "+")]);
    secrets.extend([EMAIL, PASSWORD, SENTENCE, WHY, "Purple Otter", "Quiet", "pumpkins", "quiet.resident", "wet+ink"].map(str::to_owned));
    let all = said.join("\n");
    for secret in secrets {
        assert!(secret.len() > 4, "{secret:?} is found in anything");
        assert!(!all.contains(&secret), "{secret:?} is in the log: {:?}", said.iter().find(|line| line.contains(&secret)));
    }
});
