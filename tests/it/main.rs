//! Turnstone as people meet it: the real server over HTTP, on SQLite and on PostgreSQL.
//!
//! Each test of [`both!`] runs twice, as `name::sqlite` and `name::postgres`, each on a database of its own. See `support`.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first thing that is not as it should be")]

#[macro_use]
mod support;

mod answers;
mod budgets;
mod cards;
mod city_tests;
mod command_line;
mod decisions;
mod demo;
mod desk;
mod evidence;
mod export;
mod house;
mod ideas;
mod import;
mod invariants;
mod journeys;
mod kill;
mod locales;
mod logs;
mod missions;
mod moderation;
mod papers;
mod people;
mod routes;
mod schema_parity;
mod security;
mod sorting;
mod statements;
mod threads;
mod votes;
