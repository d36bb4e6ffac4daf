//! What came of deciding on several things at once.

use crate::{problem::Refusal, target::Target};
use serde::{Deserialize, Serialize};

/// One line of the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The thing.
    pub target: Target,
    /// Why it was not done; nothing when it was.
    pub refusal: Option<Refusal>,
}
