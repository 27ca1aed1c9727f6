//! gallra culls registers of personal data: load, score, stage, erase, prove, log.
//!
//! The layers, lower never names higher (held by `tests/layers.rs`):
//! `text, model <- read, detect, score, policy <- store <- plan <- relations <- log, export, erase <- app <- tui, cli <- main`.

#[macro_use]
pub mod text;

pub mod env;
pub mod failure;
pub mod keyed;
pub mod model;

pub mod detect;
pub mod policy;
pub mod read;
pub mod score;

pub mod store;

pub mod plan;

pub mod relations;

pub mod erase;
pub mod export;
pub mod log;

pub mod app;

pub mod cli;
pub mod tui;
