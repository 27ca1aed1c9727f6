//! A private copy of the sample, asked by the command line.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The copy; goes with the test.
pub struct Library {
    folder: TempDir,
    today: &'static str,
}

/// Puts a private copy of the sample there.
pub fn copy(to: &Path) {
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sample.db"), to).unwrap();
    fs::set_permissions(to, fs::Permissions::from_mode(0o600)).unwrap();
}

/// What a call of the program gave.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub said: String,
}

impl Library {
    /// Asked on the sample's own day.
    pub fn new() -> Self {
        Self::on("2026-11-23")
    }

    /// Asked on another day.
    pub fn on(today: &'static str) -> Self {
        let library = Self { folder: tempfile::tempdir().unwrap(), today };
        copy(&library.workbench());
        library
    }

    /// A copy of the copy as it is now.
    pub fn again(&self) -> Self {
        let library = Self { folder: tempfile::tempdir().unwrap(), today: self.today };
        fs::copy(self.workbench(), library.workbench()).unwrap();
        library
    }

    pub fn workbench(&self) -> PathBuf {
        self.folder.path().join("sample.db")
    }

    /// Runs gallra over the copy, in English.
    pub fn ask(&self, arguments: &[&str]) -> Answer {
        let output = Command::new(env!("CARGO_BIN_EXE_gallra"))
            .env_clear()
            .env("LC_ALL", "en_GB.UTF-8")
            .env("LOGNAME", "prov")
            .env("HOME", self.folder.path())
            .env("TMPDIR", self.folder.path())
            .env("GALLRA_WORKBENCH", self.workbench())
            .current_dir(self.folder.path())
            .args(["--today", self.today])
            .args(arguments)
            .output()
            .unwrap();
        Answer {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            said: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// What a call that ends well writes.
    pub fn out(&self, arguments: &[&str]) -> String {
        let answer = self.ask(arguments);
        assert_eq!(answer.code, 0, "{arguments:?}: {}", answer.said);
        answer.out
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.out(arguments)).unwrap()
    }

    pub fn lines(&self, arguments: &[&str]) -> Vec<Value> {
        self.out(arguments).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The rids that a call of `records` gives, in its order.
    pub fn rids(&self, arguments: &[&str]) -> Vec<u64> {
        let arguments: Vec<&str> = arguments.iter().copied().chain(["--format", "jsonl"]).collect();
        self.lines(&arguments).iter().map(|line| line["rid"].as_u64().unwrap()).collect()
    }

    /// The names of the registers.
    pub fn names(&self) -> Vec<String> {
        let lines = self.json(&["registers", "--format", "json"]);
        lines.as_array().unwrap().iter().map(|line| line["register"].as_str().unwrap().to_owned()).collect()
    }
}
