//! A workbench with invented members and invoices, driven by the command line.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// Invented members: dates, consent, an income, an identity number of the test range, a note.
pub const CLUB: &str = "\
kundnr;namn;epost;personnummer;inkomst;senast;status;samtycke;samtyckesdatum;samtycke_sätt;anteckning
1;Alma Ahlbäck;alma@example.com;19900101-9802;412000;2012-03-04;passiv;ja;2012-03-04;aktivt;
2;Birger Dalmark;birger@example.com;19900101-9810;;2026-10-01;passiv;ja;2026-01-02;aktivt;
3;Dag Ekeström;dag@example.org;;388000;2026-02-11;passiv;ja;2026-02-11;förkryssad;
4;Elsa Forshäll;elsa@example.org;;;;passiv;;;;Har diabetes
5;Folke Granbacke;folke@example.net;;;2015-01-01;aktiv;;;;
";

/// Invoices: what is paid is accounting material.
pub const ORDERS: &str = "\
ordernr;epost;fakturadatum;status;belopp
A1;alma@example.com;2016-05-01;betald;499
A2;birger@example.com;2020-02-01;betald;1299
A3;dag@example.org;2021-03-01;makulerad;10
A4;elsa@example.org;;betald;25
";

pub const POLICY: &str = r#"
# Vår policy; kommentarer bevaras.
[organisation]
name = "Exempelbolaget AB"
financial_year_ends = "12-31"

[register.klubb]
about = "customers"
owner = "Marknad"
purpose = "Medlemspriser"
notice = { given = 2024-05-02, where = "villkor 4 §" }
lawful_basis = "consent"
running_when = "status = 'aktiv'"
retention = "P24M"
start = "last_activity"
needs = { namn = true, epost = true, personnummer = "birth_date", inkomst = false }
access = [ { who = "Marknad", right = "write", reviewed = 2024-03-01 } ]

[register.order]
purpose = "Bokföring"
notice = { given = 2024-05-02 }
lawful_basis = "legal_obligation"
retention = "P12M"
start = "fakturadatum"
hold = [ { where = "status = 'betald'", basis = "BFL 7:2", from = "fakturadatum", fields = "all" } ]
access = [ { who = "Ekonomi", reviewed = 2026-06-01 } ]

[register."pärmar i arkivet"]
system = "papper"
purpose = "none"
"#;

/// A folder with a workbench of two registers.
pub struct Desk {
    pub folder: TempDir,
}

/// What a call of the program gave.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub said: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("no JSON: {}\n{}", self.out, self.said))
    }

    pub fn done(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.out, self.said);
        self
    }
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let (club, orders) = (desk.file("klubb.csv", CLUB), desk.file("order.csv", ORDERS));
        desk.run(&["import", club.to_str().unwrap(), orders.to_str().unwrap()]).done();
        desk
    }

    pub fn with_policy() -> Self {
        let desk = Self::new();
        desk.load(POLICY).done();
        desk
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        path
    }

    pub fn load(&self, policy: &str) -> Answer {
        let file = self.file("policy.toml", policy);
        self.run(&["policy", "load", file.to_str().unwrap()])
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.answering(arguments, "")
    }

    /// The same, in English.
    pub fn in_english(&self, arguments: &[&str]) -> Answer {
        self.speaking(arguments, ("en", ""))
    }

    /// Runs with this on standard input.
    pub fn answering(&self, arguments: &[&str], input: &str) -> Answer {
        self.speaking(arguments, ("sv", input))
    }

    fn speaking(&self, arguments: &[&str], (language, input): (&str, &str)) -> Answer {
        let output = Command::cargo_bin("gallra")
            .unwrap()
            .write_stdin(input)
            .env_clear()
            .env("HOME", self.folder.path())
            .args(arguments)
            .args(["--workbench", self.folder.path().join("bench.gallra").to_str().unwrap()])
            .args(["--today", "2026-11-23", "--lang", language])
            .output()
            .unwrap();
        Answer {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            said: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Rows as JSON, of a command that ends well.
    pub fn rows(&self, arguments: &[&str]) -> Vec<Value> {
        let mut all = arguments.to_vec();
        all.extend(["--format", "json"]);
        self.run(&all).done().json().as_array().unwrap().clone()
    }

    /// What `check` finds in a register: rule, field, count.
    pub fn broken(&self, register: &str) -> Vec<(String, Option<String>, u64)> {
        let found = self.run(&["check", "--format", "json"]).json();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let of_register = found.as_array().unwrap().iter().filter(|row| row["register"] == register);
        of_register
            .map(|row| (text(&row["rule"]).unwrap(), text(&row["field"]), row["count"].as_u64().unwrap()))
            .collect()
    }

    pub fn records(&self, register: &str) -> Vec<Value> {
        let found = self.run(&["records", register, "--format", "jsonl"]).done();
        found.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}
