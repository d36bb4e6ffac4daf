//! `turnstone demo`

use super::{config, open, say, text};
use crate::demo;

/// Adds the demo content and prints the accounts to look around with.
pub(super) async fn add(beside: bool) -> Result<(), String> {
    let app = open(config()?).await?;
    let demo = demo::add(&app, beside).await.map_err(text)?;
    let origin = &app.config.origin;
    say("The demo content is here. Marshport is a made-up town.");
    for slug in &demo.missions {
        say(&format!("  {origin}{}", app::urls::mission(slug)));
    }
    say(&format!("\nSign in at {origin}{} with one of these. The passwords are new each time.", app::urls::SIGN_IN_PASSWORD));
    for sign_in in &demo.sign_ins {
        say(&format!("  {:<12} {:<26} {}", sign_in.role.code(), sign_in.email, sign_in.password));
    }
    app.store.close().await;
    Ok(())
}
