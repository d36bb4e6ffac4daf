//! Who is there: cookies, passwords, words.

pub mod cookie;
pub mod nickname;
pub mod password;
pub mod slow;
pub mod token;
pub mod words;
