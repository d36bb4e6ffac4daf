//! What people see.
//!
//! Pages are made on the server only and read through a [`store::Reader`], which cannot write. Islands are the few
//! parts that also run in the browser; each only makes nicer what works as a plain form.

pub mod islands;

#[cfg(feature = "ssr")]
pub mod feeds;
#[cfg(feature = "ssr")]
pub mod mails;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod papers;
#[cfg(feature = "ssr")]
pub mod records;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
pub mod ui;
pub mod urls;
