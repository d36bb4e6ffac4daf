//! What an attacker tries.

mod accounts;
mod bodies;
mod cross_site;
mod headers;
mod others;
mod redirects;
mod scripting;
mod sessions;
mod uploads;
