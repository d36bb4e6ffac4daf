//! What people do about themselves: who they are here, how they come back, what they are told.

pub mod account;
pub mod delete;
pub mod links;
pub mod notices;
pub mod sign_in;

pub use account::leave_email;
pub use notices::{notify, notify_all, notify_in};
