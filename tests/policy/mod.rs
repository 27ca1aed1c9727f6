//! The policy on the command line: what it decides, what breaks it, what it holds, what gallra proposes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answer;
mod approval;
mod beforehand;
mod cards;
mod certificate;
mod check;
mod culled;
mod desk;
mod holds;
mod loaded;
mod propose;
mod report;
mod screen;
