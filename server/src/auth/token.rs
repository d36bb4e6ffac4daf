//! Random tokens, and the hashes under which they are kept.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Random bytes from the operating system.
///
/// # Panics
/// When the operating system has no randomness to give: nothing safe can be done then.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    #[expect(clippy::expect_used, reason = "without randomness every cookie would be a guess away; stopping is right")]
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A fresh token of 256 bits, safe in cookies and addresses (base64url, RFC 4648 section 5).
pub fn fresh() -> String {
    URL_SAFE_NO_PAD.encode(random::<32>())
}

/// A fresh one-time key of a form, 128 bits.
pub fn fresh_once() -> String {
    URL_SAFE_NO_PAD.encode(random::<16>())
}

/// The hash under which a token is kept (SHA-256). Tokens are random, so no salt is needed.
pub fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// A keyed hash (HMAC-SHA-256, RFC 2104) of things that could be guessed, such as network addresses.
pub fn keyed_hash(secret: &[u8], parts: &[&str]) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(secret).unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
    for part in parts {
        // The length keeps ("a", "bc") and ("ab", "c") apart.
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().to_vec()
}
