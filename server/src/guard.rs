//! What stands before every request.

pub mod address;
pub mod cross_origin;
pub mod headers;
pub mod limits;
pub mod panics;
