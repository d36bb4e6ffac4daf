//! `turnstone import polis`: all of a conversation or nothing, the same when run again, and the counts of the file.

use crate::support::{Browser, World, folder::Folder};
use app::urls;
use domain::{IdeaId, MissionId, person::Role, vote::Choice};
use futures::future::join_all;
use scraper::Selector;
use server::polis::{ATTRIBUTION, Export, LoadError, Loaded, Plan, load};
use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

/// The made-up export of this repository.
fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/polis")
}

/// A published conversation, when its folder lies beside this repository.
fn published(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/polis").join(name);
    if !folder.is_dir() {
        // Past what the harness catches: that something was left out must be seen where all is well, too.
        let line = format!("LEFT OUT: the published conversation {name} is not in ../shared/data/polis beside this repository\n");
        std::io::stderr().write_all(line.as_bytes()).unwrap();
        return None;
    }
    Some(folder)
}

/// A copy of the made-up export that can be changed.
fn copy() -> Folder {
    let folder = Folder::new();
    for name in ["comments.csv", "participants-votes.csv", "summary.csv"] {
        fs::copy(fixture().join(name), folder.join(name)).unwrap();
    }
    folder
}

fn change(folder: &Folder, name: &str, from: &str, to: &str) {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    assert!(text.contains(from), "{name} has no {from:?}");
    fs::write(folder.join(name), text.replacen(from, to, 1)).unwrap();
}

async fn bring(world: &World, folder: &Path) -> Loaded {
    try_to_bring(world, &Export::read(folder).unwrap()).await.unwrap()
}

async fn try_to_bring(world: &World, export: &Export) -> Result<Loaded, LoadError> {
    let plan = Plan { title: "A town for everyone".to_owned(), language: "en".to_owned(), attribution: None, address: None };
    load(&world.app().writer, export, &plan, world.clock.moment(), &mut |_, _, _| {}).await
}

/// Everything that an import touches, each row as text.
async fn everything(world: &World) -> Vec<Vec<Vec<Option<String>>>> {
    let mut all = Vec::new();
    for question in [
        "SELECT slug, fields, CAST(version AS TEXT), CAST(people_count AS TEXT), CAST(idea_count AS TEXT), CAST(vote_count AS TEXT), \
         CAST(last_number AS TEXT), source, CAST(updated_at AS TEXT) FROM missions ORDER BY slug",
        "SELECT source, shown_as, CAST(created_at AS TEXT) FROM people ORDER BY source",
        "SELECT source, sentence, state, language, CAST(number AS TEXT), CAST(version AS TEXT), CAST(agree_count AS TEXT), \
         CAST(disagree_count AS TEXT), CAST(unsure_count AS TEXT), CAST(answer_count AS TEXT), CAST(created_at AS TEXT), \
         CAST(updated_at AS TEXT) FROM ideas ORDER BY number",
        "SELECT ideas.source, people.source, votes.choice, CAST(votes.created_at AS TEXT), CAST(votes.updated_at AS TEXT) FROM votes \
         JOIN ideas ON ideas.id = votes.idea_id JOIN people ON people.id = votes.person_id ORDER BY ideas.source, people.source",
        "SELECT ideas.source, people.source, vote_events.choice, CAST(vote_events.created_at AS TEXT) FROM vote_events \
         JOIN ideas ON ideas.id = vote_events.idea_id JOIN people ON people.id = vote_events.person_id \
         ORDER BY ideas.source, people.source, vote_events.created_at",
        "SELECT sentence, CAST(version AS TEXT) FROM idea_versions ORDER BY sentence, version",
        "SELECT people.source, CAST(participations.created_at AS TEXT) FROM participations \
         JOIN people ON people.id = participations.person_id ORDER BY people.source",
        "SELECT kind, reason FROM changes ORDER BY kind",
        "SELECT action, detail FROM action_records ORDER BY created_at, action",
    ] {
        all.push(world.database.rows(question).await);
    }
    all
}

async fn idea(world: &World, statement: i64) -> IdeaId {
    let imported = imported(world).await;
    let source = format!("polis:{statement}");
    imported.into_iter().find(|(each, _)| *each == source).map(|(_, id)| id).unwrap()
}

async fn imported(world: &World) -> Vec<(String, IdeaId)> {
    let mut read = world.app().reader.begin().await.unwrap();
    let mission = read.imported_mission("polis:8synthetic").await.unwrap();
    let Some(mission) = mission else { return Vec::new() };
    read.imported_ideas(mission).await.unwrap().into_iter().map(|idea| (idea.source, idea.id)).collect()
}

/// The counts of every statement in a votes file: agree, disagree, pass.
fn counts(export: &Export) -> BTreeMap<i64, [i64; 3]> {
    let mut counts: BTreeMap<i64, [i64; 3]> = export.statements.iter().map(|statement| (statement.id, [0; 3])).collect();
    for vote in &export.votes {
        let of = counts.get_mut(&export.statements[vote.statement].id).unwrap();
        of[match vote.choice {
            Choice::Agree => 0,
            Choice::Disagree => 1,
            Choice::Unsure => 2,
        }] += 1;
    }
    counts
}

/// The number that a text begins with: "1,204 agree".
fn number(words: &str) -> i64 {
    let digits: String = words.trim().chars().take_while(|letter| !letter.is_whitespace()).filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number begins {words:?}"))
}

/// Fails unless every count kept is the count of the file, and each page that can be read shows it.
async fn assert_counts(world: &World, export: &Export, mission: MissionId, pages: usize) {
    let expected = counts(export);
    let mut read = world.app().reader.begin().await.unwrap();
    let ideas = read.imported_ideas(mission).await.unwrap();
    assert_eq!(ideas.len(), export.statements.len());
    let mut browser = world.browser();
    let mut seen = 0;
    for imported in ideas {
        let statement: i64 = imported.source.strip_prefix("polis:").unwrap().parse().unwrap();
        let idea = read.idea(imported.id).await.unwrap().unwrap();
        let [agree, disagree, unsure] = expected[&statement];
        assert_eq!(
            [idea.tally.agree, idea.tally.disagree, idea.tally.unsure, idea.tally.matters],
            [agree, disagree, unsure, 0],
            "{statement}"
        );
        if seen == pages {
            continue;
        }
        seen += 1;
        let page = browser.open(&urls::idea(imported.id)).await;
        if !idea.state.is_public() {
            page.see("This idea was taken out.").lacks(&idea.idea.sentence);
            continue;
        }
        let shown: Vec<i64> = page.is(200).all("ul.counts li").iter().take(3).map(|words| number(words)).collect();
        let nobody_answered = agree + disagree + unsure == 0;
        assert_eq!(shown, if nobody_answered { vec![] } else { vec![agree, disagree, unsure] }, "statement {statement}: {}", page.text());
    }
    let view = read.mission_by_id(mission).await.unwrap().unwrap();
    let open = export.statements.iter().filter(|statement| !statement.taken_out).count();
    assert_eq!(usize::try_from(view.ideas).unwrap(), open);
    assert_eq!(usize::try_from(view.votes).unwrap(), export.votes.len());
    assert_list(world, export, &view.slug).await;
}

/// Fails unless the list, page by page, shows each idea that can be read once, with the counts of the file.
async fn assert_list(world: &World, export: &Export, slug: &str) {
    let select = |selector: &str| Selector::parse(selector).unwrap();
    let (item, link, count) = (select("li.ans"), select("h2 a"), select("ul.counts li"));
    let mut shown: BTreeMap<IdeaId, Vec<i64>> = BTreeMap::new();
    let mut browser = world.browser();
    for at in 1.. {
        let page = browser.open(&format!("{}?page={at}", urls::ideas(slug))).await;
        let before = shown.len();
        for line in page.is(200).html().select(&item) {
            let href = line.select(&link).next().and_then(|link| link.attr("href")).unwrap();
            let id = href.strip_prefix("/ideas/").unwrap().parse().unwrap();
            let counts = line.select(&count).map(|words| number(&words.text().collect::<String>())).collect();
            assert!(shown.insert(id, counts).is_none(), "{href} is there twice");
        }
        if shown.len() == before {
            break;
        }
    }
    let mut read = world.app().reader.begin().await.unwrap();
    let mission = read.mission(slug).await.unwrap().unwrap().id;
    let sources: BTreeMap<String, IdeaId> =
        read.imported_ideas(mission).await.unwrap().into_iter().map(|idea| (idea.source, idea.id)).collect();
    let counted = counts(export);
    let expected: BTreeMap<IdeaId, Vec<i64>> = export
        .statements
        .iter()
        .filter(|statement| !statement.taken_out)
        .map(|statement| {
            let counts = counted[&statement.id];
            let nobody_answered = counts.iter().sum::<i64>() == 0;
            (sources[&format!("polis:{}", statement.id)], if nobody_answered { vec![] } else { counts.to_vec() })
        })
        .collect();
    assert_eq!(shown, expected);
}

both!(an_export_becomes_a_mission, |world| async move {
    let export = Export::read(&fixture()).unwrap();
    let loaded = bring(&world, &fixture()).await;
    assert_eq!((loaded.new_ideas, loaded.new_people, loaded.new_votes, loaded.slug.as_str()), (12, 21, 145, "a-town-for-everyone"));
    assert_counts(&world, &export, loaded.mission, usize::MAX).await;

    let mut read = world.app().reader.begin().await.unwrap();
    let view = read.mission("a-town-for-everyone").await.unwrap().unwrap();
    // Nineteen people voted, one wrote without voting, and one did neither.
    assert_eq!((view.people, view.ideas, view.votes, view.demo), (20, 10, 145, false));
    assert_eq!(view.mission.change, "What would make our town easier to live in?");
    assert_eq!(view.mission.why_now, "Say one thing in each statement. *You can write as many as you like.*");
    assert_eq!(
        (view.mission.attribution.as_str(), view.mission.attribution_url.as_str()),
        (ATTRIBUTION, "https://polis.example/8synthetic")
    );
    assert_eq!(view.mission.takes_part(world.clock.moment()), Ok(()), "people go on answering");

    let mut browser = world.browser();
    browser.open(&urls::mission("a-town-for-everyone")).await.is(200).see("Imported conversation").see(ATTRIBUTION).see("20 people");
    assert_eq!(browser.page().link("Go to the source"), "https://polis.example/8synthetic");
    // The words can be found, those of hidden statements cannot.
    let search = |words: &str| format!("{}?words={words}", urls::ideas("a-town-for-everyone"));
    browser.open(&search("bench")).await.see("We need a bench every 200 metres").lacks("Quiet hour");
    browser.open(&search("moderators")).await.lacks("This one was taken out by the moderators.");

    let hidden = "SELECT COUNT(*) FROM ideas WHERE state = 'hidden' AND source IN ('polis:7', 'polis:12')";
    assert_eq!(world.database.number(hidden).await, 2);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas WHERE state <> 'open'").await, 2);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas WHERE byline IS NULL AND shown_as = 'none'").await, 12);
    // Nobody can act as an imported person.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE email IS NOT NULL OR words_key IS NOT NULL").await, 0);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM sessions").await, 0);

    let long = read.idea(idea(&world, 11).await).await.unwrap().unwrap();
    assert!(long.idea.sentence.ends_with("that is not safe for anyone."), "{}", long.idea.sentence);
    assert_eq!(long.created_at.micros(), 1_736_974_800_000_000);
    let vote = "SELECT COUNT(*) FROM votes JOIN ideas ON ideas.id = votes.idea_id WHERE votes.created_at <> ideas.created_at";
    assert_eq!(world.database.number(vote).await, 0, "a vote has the moment of its statement");
});

/// Names stand in bold or beside a stone; where there is none, neither is there.
fn names_nobody(browser: &Browser) {
    let page = browser.page();
    page.is(200);
    for selector in ["main b", "main .person", "main bdi"] {
        assert!(page.all(selector).iter().all(|words| !words.trim().is_empty()), "an empty name on {}: {}", page.url, page.text());
    }
    let text = page.text();
    let words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for broken in [". reads ", ". replies", ". promised", " ,", ": ,", "leads and replies ,"] {
        assert!(!words.contains(broken), "{broken:?} on {}: {words}", page.url);
    }
}

both!(nobody_is_named_where_nobody_leads, |world| async move {
    const NOBODY: &str = "Nobody here leads this yet.";
    bring(&world, &fixture()).await;
    let slug = "a-town-for-everyone";
    let bench = idea(&world, 1).await;
    let mut resident = world.browser();
    for page in [urls::mission(slug), urls::cards(slug), urls::idea(bench), urls::new_idea(slug), urls::reply_to(bench.into())] {
        resident.open(&page).await.see(NOBODY);
        names_nobody(&resident);
    }
    resident.open(&urls::cards(slug)).await;
    resident.press("Save and next", &[("choice", "agree")]).await.see("Saved").see("So nobody has promised a reply. This was open");
    names_nobody(&resident);

    resident.open(&urls::reply_to(bench.into())).await;
    let fields = [("stance", "for"), ("thought", "A bench helps me rest."), ("life", "")];
    resident.press("Send viewpoint", &fields).await.see("So nobody has promised a reply. Anyone can answer you.");
    names_nobody(&resident);

    resident.open(&urls::new_idea(slug)).await;
    resident.press("Continue", &[("sentence", "Paint the old bridge")]).await.is(200);
    if resident.page().path().ends_with("/similar") {
        resident.press("Continue", &[]).await.is(200);
    }
    for fields in [vec![("why", "It rusts.")], vec![("helps", "All")], vec![("shown_as", "none")], vec![("reach", "words")]] {
        names_nobody(&resident);
        resident.press("Continue", &fields).await.is(200);
    }
    names_nobody(&resident);
    resident.press("Send my idea", &[]).await.see("Sent. Thank you.").see("Nobody has promised a reply yet.");
    names_nobody(&resident);
    resident.follow("See my idea").await.see("Nobody has promised a reply yet.").see(NOBODY);
    names_nobody(&resident);

    // A day can be promised for one idea all the same. Then the city promised it, not a person without a name.
    let officer = world.staff(Role::Officer).await;
    let mut staff = world.browser_of(&officer);
    staff.open(&urls::promise_reply(bench)).await;
    staff.press("Promise this day", &[("day", "2026-05-20"), ("reason", "We count first.")]).await.is(200);
    resident.open(&urls::idea(bench)).await.see("We reply by 20 May 2026");
    names_nobody(&resident);
    world.clock.move_on(50 * 24 * 3_600);
    let mut stranger = world.browser();
    stranger.open(&urls::idea(bench)).await.see("We promised a reply by 20 May 2026. It is late.");
    names_nobody(&stranger);
    let mut arabic = world.browser();
    arabic.speaks("ar");
    arabic.open(&urls::idea(bench)).await.see("لا أحد هنا يقود هذه المهمة بعد.").see("وعدنا بالرد في");
    names_nobody(&arabic);
});

both!(importing_twice_gives_the_same, |world| async move {
    bring(&world, &fixture()).await;
    let before = everything(&world).await;
    world.clock.move_on(3600);
    let again = bring(&world, &fixture()).await;
    assert!(!again.changed_anything(), "{again:?}");
    assert_eq!(everything(&world).await, before);
});

both!(a_newer_export_brings_what_is_new_and_residents_keep_their_votes, |world| async move {
    let loaded = bring(&world, &fixture()).await;
    let bench = idea(&world, 1).await;
    let mut resident = world.browser();
    resident.open(&format!("{}?from=cards", urls::vote(bench))).await.is(200);
    resident.press("Save answer", &[("choice", "agree"), ("matters", "on")]).await.is(200);

    world.clock.move_on(3600);
    let folder = copy();
    // Person 18 changed one vote, took one back and cast a new one; there is a new statement by a new person.
    change(&folder, "participants-votes.csv", "\n18,,,0,6,4,2,1,-1,-1,,1,1,,", "\n18,,,0,6,4,2,-1,,-1,1,1,1,,");
    change(&folder, "comments.csv", "1736985600000,14,", "1736989200000,15,120,1,0,1,false,false,0.5,One more bench.\r\n1736985600000,14,");
    change(&folder, "comments.csv", "00000,4,5,6,4,0,", "00000,4,5,6,4,-1,");
    change(&folder, "comments.csv", "00000,7,7,11,6,-1,", "00000,7,7,11,6,1,");
    let newer = bring(&world, &folder).await;
    assert_eq!(newer.mission, loaded.mission);
    assert_eq!((newer.new_ideas, newer.changed_ideas, newer.new_people), (1, 2, 1));
    assert_eq!((newer.new_votes, newer.changed_votes, newer.gone_votes), (1, 1, 1));
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas WHERE source = 'polis:4' AND state = 'hidden'").await, 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas WHERE source = 'polis:7' AND state = 'open'").await, 1);

    let export = Export::read(&folder).unwrap();
    let mut read = world.app().reader.begin().await.unwrap();
    for (statement, [agree, disagree, unsure]) in counts(&export) {
        let kept = read.idea(idea(&world, statement).await).await.unwrap().unwrap().tally;
        let residents = i64::from(statement == 1);
        let expected = [agree + residents, disagree, unsure, residents];
        assert_eq!([kept.agree, kept.disagree, kept.unsure, kept.matters], expected, "statement {statement}");
    }
    let view = read.mission_by_id(loaded.mission).await.unwrap().unwrap();
    assert_eq!((view.people, view.ideas, view.votes), (22, 11, 146));
    // Every change left an event: the first vote, the changed one, and the one taken back.
    let person = "(SELECT id FROM people WHERE source = 'polis:8synthetic:18')";
    assert_eq!(world.database.number(&format!("SELECT COUNT(*) FROM vote_events WHERE person_id = {person}")).await, 6 + 3);
    let taken = format!("SELECT COUNT(*) FROM vote_events WHERE person_id = {person} AND choice IS NULL");
    assert_eq!(world.database.number(&taken).await, 1);

    let before = everything(&world).await;
    assert!(!bring(&world, &folder).await.changed_anything());
    assert_eq!(everything(&world).await, before);
});

both!(what_staff_did_to_an_imported_mission_stays, |world| async move {
    let loaded = bring(&world, &fixture()).await;
    let id = world.database.id(idea(&world, 5).await.uuid());
    world.database.execute(&format!("UPDATE ideas SET state = 'tested' WHERE id = {id}")).await;
    let officer = world.staff(Role::Officer).await;
    let mut write = world.app().writer.begin().await.unwrap();
    let view = write.mission_by_id(loaded.mission).await.unwrap().unwrap();
    let words = domain::mission::Mission { leader: "Test Lead".to_owned(), ..view.mission };
    write.revise_mission(loaded.mission, 1, &words, "Someone leads it now.", officer.id, world.now()).await.unwrap();
    write.commit().await.unwrap();

    let again = bring(&world, &fixture()).await;
    assert!(!again.changed_anything() && !again.new_mission, "{again:?}");
    let mut read = world.app().reader.begin().await.unwrap();
    assert_eq!(read.mission_by_id(loaded.mission).await.unwrap().unwrap().mission.leader, "Test Lead");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas WHERE state = 'tested'").await, 1);
});

both!(an_import_that_breaks_leaves_nothing, |world| async move {
    let before = everything(&world).await;
    let mut export = Export::read(&fixture()).unwrap();
    // A vote of nobody: reading never gives one, and it shows only after people and ideas were written.
    export.votes.last_mut().unwrap().participant = 9_999;
    assert!(try_to_bring(&world, &export).await.is_err());
    assert_eq!(everything(&world).await, before);
    export.votes.pop();
    let plan = Plan { title: " ".to_owned(), language: "en".to_owned(), attribution: None, address: None };
    let refused = load(&world.app().writer, &export, &plan, world.clock.moment(), &mut |_, _, _| {}).await;
    assert_eq!(refused.unwrap_err().to_string(), "the mission's title is empty");
    assert_eq!(everything(&world).await, before);
});

both!(a_taken_web_address_gets_a_number, |world| async move {
    world.mission("a-town-for-everyone").await;
    assert_eq!(bring(&world, &fixture()).await.slug, "a-town-for-everyone-2");
});

both!(votes_cast_during_an_import_are_all_counted, |world| async move {
    bring(&world, &fixture()).await;
    let ideas = [idea(&world, 0).await, idea(&world, 1).await, idea(&world, 3).await];
    let folder = copy();
    change(&folder, "participants-votes.csv", "\n18,,,0,6,4,2,1,-1,-1,,1,1,,", "\n18,,,0,6,4,2,-1,,-1,1,1,1,,");
    let export = Export::read(&folder).unwrap();
    let residents = join_all((0..9).map(|at| {
        let mut browser = world.browser();
        async move {
            browser.open(&format!("{}?from=cards", urls::vote(ideas[at % 3]))).await;
            browser.press("Save answer", &[("choice", "unsure")]).await.status
        }
    }));
    let imports = join_all([try_to_bring(&world, &export), try_to_bring(&world, &export)]);
    let (statuses, imports) = futures::future::join(residents, imports).await;
    assert_eq!(statuses, [200; 9]);
    assert!(imports.iter().all(Result::is_ok), "{imports:?}");
    let wrong = "SELECT COUNT(*) FROM ideas WHERE answer_count <> (SELECT COUNT(*) FROM votes WHERE votes.idea_id = ideas.id)";
    assert_eq!(world.database.number(wrong).await, 0);
    assert_eq!(world.database.number("SELECT vote_count FROM missions").await, 145 + 9);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 20 + 9);
});

both!(the_counts_of_a_small_published_conversation_are_those_of_its_file, |world| async move {
    let Some(folder) = published("brexit-consensus") else { return };
    let export = Export::read(&folder).unwrap();
    let loaded = bring(&world, &folder).await;
    assert_eq!((loaded.new_ideas, loaded.new_people, loaded.new_votes), (50, 204, 5_303));
    assert_counts(&world, &export, loaded.mission, usize::MAX).await;
    assert!(!bring(&world, &folder).await.changed_anything());
});

both!(bowling_green_comes_whole, |world| async move {
    let Some(folder) = published("american-assembly.bowling-green") else { return };
    let export = Export::read(&folder).unwrap();
    let loaded = bring(&world, &folder).await;
    assert_eq!((loaded.new_ideas, loaded.new_people, loaded.new_votes), (896, 2_031, 225_524));
    assert_counts(&world, &export, loaded.mission, 20).await;
    let mut read = world.app().reader.begin().await.unwrap();
    assert_eq!(read.mission_by_id(loaded.mission).await.unwrap().unwrap().people, 2_031);
    assert!(!bring(&world, &folder).await.changed_anything());
});
