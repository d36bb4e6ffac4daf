//! Secrets and settings that all processes of one installation share.

use crate::{Result, Write};

statements! {
    PUT = "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    GET = "SELECT value FROM settings WHERE name = $1";
}

impl Write {
    /// The secret of this installation: the given one when it is the first start, else the one that is kept.
    ///
    /// # Errors
    /// As every write.
    pub async fn secret(&mut self, fresh: &[u8; 32]) -> Result<Vec<u8>> {
        execute!(self, PUT, "secret", fresh.to_vec())?;
        fetch_value!(self, Vec<u8>, GET, "secret")
    }
}
