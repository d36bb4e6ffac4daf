//! `turnstone user add` and `turnstone user remove`

use super::{
    arguments::{NewUser as Asked, OldUser},
    config, open, say, text,
};
use crate::people_admin::{Added, NewUser, Removed, add_user, remove_user};
use domain::person::PASSWORD_LONGEST;
use std::io::{IsTerminal as _, Read as _};

/// Adds someone who can sign in with a password, or changes the one with this address.
pub(super) async fn add(asked: Asked) -> Result<(), String> {
    let password = password()?;
    let user = NewUser { email: asked.email, name: asked.name, role: asked.role.0, job: asked.job, missions: asked.missions, password };
    let app = open(config()?).await?;
    let added = add_user(&app, &user).await.map_err(text)?;
    app.store.close().await;
    say(&match added {
        Added::New(_) => format!("{} can sign in at {}{} now.", user.email, app.config.origin, app::urls::SIGN_IN_PASSWORD),
        Added::Changed(_) => {
            format!("{} was here already. Name, role and password are changed, and every browser is signed out.", user.email)
        }
    });
    Ok(())
}

/// Ends the account with an address for good.
pub(super) async fn remove(asked: OldUser) -> Result<(), String> {
    let app = open(config()?).await?;
    let removed = remove_user(&app, &asked.email).await.map_err(text)?;
    app.store.close().await;
    say(match removed {
        Removed::Staff => "The account is over. What this person wrote for the city stays under their name.",
        Removed::Resident => "Everything about this person is deleted. What they wrote stays with no name.",
    });
    Ok(())
}

/// The first line of standard input. Passwords do not belong among the words of a command: other users of the machine see those.
fn password() -> Result<String, String> {
    let input = std::io::stdin();
    if input.is_terminal() {
        eprintln!("Type the password, then Enter and Ctrl-D. It is shown as you type; a pipe shows nothing.");
    }
    let mut line = String::new();
    // More than the longest password in bytes, and not without end.
    let limit = u64::try_from(PASSWORD_LONGEST * 4 + 3).unwrap_or(u64::MAX);
    input.take(limit).read_to_string(&mut line).map_err(|_| "the password on standard input is not readable text (UTF-8).".to_owned())?;
    Ok(line.lines().next().unwrap_or_default().to_owned())
}
