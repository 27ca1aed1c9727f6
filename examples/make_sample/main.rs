//! Makes `assets/sample.db`: seven registers of a company that does not exist. The same program gives the same content.
//!
//! `cargo run --example make_sample [FILE]`

mod sample;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample.db");
    let to = std::env::args_os().nth(1).map_or(committed, PathBuf::from);
    match sample::make(&to) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("make_sample: {error}\n").as_bytes());
            ExitCode::FAILURE
        }
    }
}
