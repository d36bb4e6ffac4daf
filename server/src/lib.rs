//! Runs Turnstone: http, forms, actions, sign-in, jobs, mail and the command line.
//!
//! Every write walks the same way: `guard` checks where it comes from, `form` reads it, `forms` makes values of it,
//! `act` opens one transaction and says who acts, `actions` does it, and `act` commits and answers.

pub mod act;
pub mod actions;
pub mod assets;
pub mod auth;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod desk;
pub mod export;
pub mod failure;
pub mod feeds;
pub mod files;
pub mod form;
pub mod forms;
pub mod guard;
pub mod jobs;
pub mod mail;
pub mod papers;
pub mod people_admin;
pub mod polis;
pub mod render;
pub mod router;
pub mod serve;
pub mod state;
pub mod telemetry;
