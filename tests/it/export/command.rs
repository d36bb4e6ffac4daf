//! `turnstone export mission SLUG DIR --format csv|json|xlsx`

use crate::support::{folder::Folder, process, readers::read, runtime};
use store::export::TABLES;

struct Place {
    data: Folder,
}

impl Place {
    fn new() -> Self {
        Self { data: Folder::new() }
    }

    async fn run(&self, arguments: &[&str]) -> process::Done {
        let database = format!("sqlite://{}", self.data.join("turnstone.db").display());
        let data = self.data.display().to_string();
        process::run(arguments, &[("TURNSTONE_DATABASE_URL", &database), ("TURNSTONE_DATA", &data)]).await
    }
}

#[test]
fn every_format_is_written_and_opens() {
    runtime().block_on(async {
        let place = Place::new();
        let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/polis");
        let done = place.run(&["import", "polis", fixture, "--mission", "A town for everyone"]).await;
        assert!(done.status.success(), "{done:?}");
        let out = |format: &str| place.data.join(format!("out-{format}")).display().to_string();
        for format in ["csv", "json", "xlsx"] {
            let done = place.run(&["export", "mission", "a-town-for-everyone", &out(format), "--format", format]).await;
            assert!(done.status.success(), "{done:?}");
            assert!(done.out.contains("Licence: CC BY 4.0"), "{done:?}");
        }
        let bytes = |name: &str| std::fs::read(place.data.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        for table in TABLES {
            let csv = read("csv", &bytes(&format!("out-csv/{}.csv", table.name))).await;
            let json: serde_json::Value = serde_json::from_slice(&bytes(&format!("out-json/{}.json", table.name))).unwrap();
            assert_eq!(csv.as_array().unwrap().len(), json.as_array().unwrap().len() + 1, "{}", table.name);
            if table.name == "ideas" {
                assert!(json.as_array().unwrap().len() >= 11, "the ideas of the conversation");
            }
        }
        let book = read("xlsx", &bytes("out-xlsx/a-town-for-everyone.xlsx")).await;
        assert_eq!(book["names"].as_array().unwrap().len(), TABLES.len() + 2);
        assert!(!place.data.join("out-csv/ideas.csv.part").exists());

        let again = place.run(&["export", "mission", "a-town-for-everyone", &out("csv"), "--format", "csv"]).await;
        assert!(!again.status.success() && again.complaints.contains("exists already"), "{again:?}");
        let wrong = place.run(&["export", "mission", "no-such", &out("none"), "--format", "csv"]).await;
        assert!(!wrong.status.success() && wrong.complaints.contains("there is no mission"), "{wrong:?}");
        let arabic = place.run(&["export", "mission", "a-town-for-everyone", &out("ar"), "--format", "xlsx", "--language", "ar"]).await;
        assert!(arabic.status.success(), "{arabic:?}");
        let book = read("xlsx", &bytes("out-ar/a-town-for-everyone.xlsx")).await;
        assert_eq!(book["sheets"]["ideas"]["right_to_left"], true);
    });
}

both!(an_export_by_the_command_is_recorded, |world| async move {
    world.mission("cooler-streets").await;
    let (data, address) = (Folder::new(), world.database.address.clone());
    let settings = [("TURNSTONE_DATABASE_URL", address.as_str()), ("TURNSTONE_DATA", &data.display().to_string())];
    let take = |slug: &'static str, format: &'static str, folder: &str| {
        let folder = data.join(folder).display().to_string();
        async move { process::run(&["export", "mission", slug, &folder, "--format", format], &settings).await }
    };
    for format in ["csv", "xlsx"] {
        let done = take("cooler-streets", format, format).await;
        assert!(done.status.success(), "{done:?}");
    }
    // What was not taken is not recorded: no such mission, and files that are there already.
    assert!(!take("no-such", "csv", "none").await.status.success());
    assert!(!take("cooler-streets", "csv", "csv").await.status.success());
    let exports = world.database.rows("SELECT role, part, format FROM exports ORDER BY format").await;
    let taken = |format: &str| ["command", "all", format].map(|value| Some(value.to_owned())).to_vec();
    assert_eq!(exports, [taken("csv"), taken("xlsx")]);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM exports WHERE person_id IS NOT NULL").await, 0, "the command is nobody");
    // The record says that it came from the command line, in which format, and of which mission.
    let mission = "mission_id = subject_id AND mission_id = (SELECT id FROM missions)";
    let sql =
        format!("SELECT role, subject_kind, detail FROM action_records WHERE action = 'export.taken' AND person_id IS NULL AND {mission}");
    let mut records = world.database.rows(&sql).await;
    records.sort();
    let said: Vec<serde_json::Value> =
        records.iter().map(|row| serde_json::from_str(row[2].as_deref().unwrap_or_default()).expect("JSON")).collect();
    let detail = |format: &str| serde_json::json!({ "part": "all", "format": format, "by": "command" });
    assert_eq!(said, [detail("csv"), detail("xlsx")]);
    assert!(records.iter().all(|row| row[..2] == [Some("admin".to_owned()), Some("mission".to_owned())]), "{records:?}");
});
