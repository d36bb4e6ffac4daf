//! Passwords: kept as argon2id (RFC 9106) in PHC form, with the parameters that OWASP asks for.

use super::{slow, token};
use crate::failure::Failure;
use app::page::PageFailure;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use std::sync::OnceLock;

/// Memory in KiB, rounds, lanes (OWASP Password Storage Cheat Sheet, argon2id). Raised here, passwords follow as people sign in.
const COSTS: (u32, u32, u32) = (19_456, 2, 1);

/// What checking a password found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is the password. When it was kept with other parameters than today's, here is its hash with today's.
    Right {
        /// The hash to keep from now on.
        better: Option<String>,
    },
    /// It is not, or there is none.
    Wrong,
}

/// Hashes a new password.
///
/// # Errors
/// Busy when too many wait already.
pub async fn hash(password: &str) -> Result<String, Failure> {
    let password = password.to_owned();
    slow::run(move || hashed(&password)).await?.ok_or(Failure::Page(PageFailure::Broken))
}

/// Checks a password against what is kept. Without anything kept it takes as long and says "wrong", so that nobody learns
/// which addresses have an account.
///
/// # Errors
/// Busy when too many wait already.
pub async fn verify(password: &str, kept: Option<&str>) -> Result<Verdict, Failure> {
    let (password, kept) = (password.to_owned(), kept.map(str::to_owned));
    slow::run(move || match kept {
        Some(kept) => verified(&password, &kept),
        None => {
            verified(&password, nobodys());
            Verdict::Wrong
        }
    })
    .await
}

fn argon() -> Argon2<'static> {
    let (memory, rounds, lanes) = COSTS;
    let costs = Params::new(memory, rounds, lanes, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, costs)
}

fn hashed(password: &str) -> Option<String> {
    let hash: PasswordHash = argon().hash_password_with_salt(password.as_bytes(), &token::random::<16>()).ok()?;
    Some(hash.to_string())
}

fn verified(password: &str, kept: &str) -> Verdict {
    let Ok(kept) = PasswordHash::new(kept) else {
        tracing::error!("a kept password cannot be read");
        return Verdict::Wrong;
    };
    if argon().verify_password(password.as_bytes(), &kept).is_err() {
        return Verdict::Wrong;
    }
    Verdict::Right { better: if is_of_today(&kept) { None } else { hashed(password) } }
}

fn is_of_today(kept: &PasswordHash) -> bool {
    let costs = Params::try_from(kept).map(|costs| (costs.m_cost(), costs.t_cost(), costs.p_cost()));
    kept.algorithm == Algorithm::Argon2id.ident() && kept.version == Some(Version::V0x13.into()) && costs == Ok(COSTS)
}

/// The hash of a password that nobody has.
fn nobodys() -> &'static str {
    static NOBODYS: OnceLock<String> = OnceLock::new();
    NOBODYS.get_or_init(|| hashed(&token::fresh()).unwrap_or_default())
}

/// Makes the hash of nobody's password, so that the first unknown address does not take longer than the next ones.
pub fn warm_up() {
    std::thread::spawn(nobodys);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    fn older(password: &str) -> String {
        let costs = Params::new(8_192, 1, 1, None).unwrap_or_default();
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, costs);
        let hash: Option<PasswordHash> = argon.hash_password_with_salt(password.as_bytes(), &[7; 16]).ok();
        hash.map(|hash| hash.to_string()).unwrap_or_default()
    }

    #[tokio::test]
    async fn a_password_is_known_again() {
        let kept = hash("wet ink on shell paper").await.unwrap_or_default();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_eq!(verify("wet ink on shell paper", Some(&kept)).await.ok(), Some(Verdict::Right { better: None }));
        for wrong in ["Wet ink on shell paper", "wet ink on shell paper ", ""] {
            assert_eq!(verify(wrong, Some(&kept)).await.ok(), Some(Verdict::Wrong), "{wrong:?}");
        }
        let other = hash("wet ink on shell paper").await.unwrap_or_default();
        assert_ne!(kept, other, "two people with one password must not look alike");
    }

    #[tokio::test]
    async fn an_older_hash_is_made_better_only_for_the_right_password() {
        let kept = older("wet ink on shell paper");
        assert_eq!(verify("wrong", Some(&kept)).await.ok(), Some(Verdict::Wrong));
        let Ok(Verdict::Right { better: Some(better) }) = verify("wet ink on shell paper", Some(&kept)).await else {
            unreachable!("the older hash is still right, and not today's")
        };
        assert!(better.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{better}");
        assert_eq!(verify("wet ink on shell paper", Some(&better)).await.ok(), Some(Verdict::Right { better: None }));
    }

    #[tokio::test]
    async fn what_is_kept_can_be_broken_or_missing() {
        for kept in [None, Some(""), Some("nonsense"), Some("$argon2id$v=19$m=19456,t=2,p=1$")] {
            assert_eq!(verify("wet ink on shell paper", kept).await.ok(), Some(Verdict::Wrong), "{kept:?}");
        }
    }

    #[tokio::test]
    async fn an_unknown_address_takes_as_long() {
        let kept = hash("wet ink on shell paper").await.unwrap_or_default();
        nobodys();
        let mut fastest = [f64::MAX; 2];
        for _ in 0..5 {
            for (at, kept) in [Some(kept.as_str()), None].into_iter().enumerate() {
                let begun = Instant::now();
                assert_eq!(verify("wrong", kept).await.ok(), Some(Verdict::Wrong));
                fastest[at] = fastest[at].min(begun.elapsed().as_secs_f64());
            }
        }
        let ratio = fastest[0] / fastest[1];
        assert!((0.2..5.0).contains(&ratio), "{fastest:?}");
    }
}
