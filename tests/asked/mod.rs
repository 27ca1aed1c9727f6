//! An empty workbench of one's own, asked by the command line, in Swedish, on the sample's day.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The workbench's folder; goes with the test.
pub struct Asked {
    pub folder: TempDir,
}

/// What a call of the program gave.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub said: String,
}

impl Answer {
    /// The rows of JSON Lines.
    pub fn rows(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect()
    }

    /// It ended well.
    pub fn done(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.out, self.said);
        self
    }

    /// The records that the rows are about.
    pub fn rids(&self) -> Vec<u64> {
        self.rows().iter().map(|row| row["rid"].as_u64().unwrap()).collect()
    }
}

impl Asked {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A file in the folder.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// A register of this name.
    pub fn import(&self, name: &str, text: &str) -> Answer {
        let file = self.file(&format!("{name}.csv"), text);
        self.run(&["import", file.to_str().unwrap()]).done()
    }

    /// Loads a policy.
    pub fn policy(&self, text: &str) {
        let file = self.file("policy.toml", text);
        self.run(&["policy", "load", file.to_str().unwrap()]).done();
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.ask(arguments, "")
    }

    /// Runs with this on standard input.
    pub fn ask(&self, arguments: &[&str], input: &str) -> Answer {
        let output = Command::new(env!("CARGO_BIN_EXE_gallra"))
            .env_clear()
            .env("HOME", self.folder.path())
            .current_dir(self.folder.path())
            .args(arguments)
            .args(["--workbench", self.folder.path().join("bench.gallra").to_str().unwrap()])
            .args(["--today", "2026-11-23", "--lang", "sv"])
            .write_stdin(input)
            .output()
            .unwrap();
        Answer {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            said: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
