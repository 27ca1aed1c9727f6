//! Every test that goes over the program from outside, as one binary: it is linked once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asked;
mod assets;
mod bad_input;
mod bench;
mod checklist;
mod cli;
mod contract;
mod desk;
mod detect_notes;
mod detect_speed;
mod doctor;
mod edges;
mod elsewhere;
mod erased;
mod export;
mod expressions;
mod facts;
mod formats;
mod import;
mod journeys;
mod keys;
mod kill;
mod layers;
mod library;
mod logchain;
mod museum;
mod numbers;
mod persons;
mod plan;
mod policy;
mod recognition;
mod refresh;
mod registers;
mod relations;
mod round;
mod same;
mod sample;
mod scores;
mod screens;
mod site;
mod terminal;
mod truncate;
mod vocabulary;
mod workbench;
