//! The command line's contract, end to end: what is printed where, and how each command ends.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// Twelve members of a club, who do not exist; the last two have a note that reveals something.
const MEMBERS: &str = "\
nr;förnamn;efternamn;e-post;senaste köp;anteckning
1;Alma;Ahlbäck;alma@example.com;2012-03-04;
2;Birger;Dalmark;birger@example.com;2013-05-06;moderat pris
3;Dag;Ekeström;dag@example.org;2025-10-01;
4;Elsa;Forshäll;elsa@example.org;2026-02-11;bor på Kyrkogatan
5;Folke;Granbacke;folke@example.net;;
6;Gunvor;Hallunge;gunvor@example.net;2019-12-31;
7;Ivar;Isfält;ivar@example.com;2024-06-07;
8;Jorunn;Järnhed;jorunn@example.com;2026-11-01;
9;Love;Kvarnlöf;love@example.com;2011-01-01;
10;Märta;Lindarp;märta@example.com;2010-02-02;
11;Nils;Mossfelt;nils@example.com;2022-08-09;Har diabetes
12;Petra;Norrhäll;petra@example.com;2023-09-10;Medlem i facket IF Metall
";

/// A folder with a workbench of its own.
struct Desk {
    folder: TempDir,
}

/// What a call of the program gave.
struct Answer {
    code: i32,
    out: String,
    said: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("no JSON: {}\n{}", self.out, self.said))
    }

    fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Ended well.
    fn done(self) -> Self {
        assert_eq!(self.code, 0, "{}", self.said);
        self
    }

    /// Refused with one sentence and nothing on standard output.
    fn refused(self) -> Self {
        assert_eq!(self.code, 2, "{}{}", self.out, self.said);
        assert_eq!(self.out, "");
        assert!(self.said.starts_with("gallra: "), "{}", self.said);
        assert!(!self.said.contains('['), "a sentence is missing: {}", self.said);
        assert!(self.said.lines().count() <= 4, "{}", self.said);
        self
    }
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With the members in it.
    fn with_members() -> Self {
        let desk = Self::new();
        let file = desk.file("klubb.csv", MEMBERS.as_bytes());
        desk.run(&["import", file.to_str().unwrap()]).done();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn workbench(&self) -> PathBuf {
        self.path("bench.db")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gallra"));
        command
            .env_clear()
            .env("LC_ALL", "en_GB.UTF-8")
            .env("LOGNAME", "prov")
            .env("HOME", self.folder.path())
            .env("TMPDIR", self.folder.path())
            .env("GALLRA_WORKBENCH", self.workbench())
            .current_dir(self.folder.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Answer {
        self.ask(arguments, "")
    }

    fn ask(&self, arguments: &[&str], input: &str) -> Answer {
        let output =
            self.command().args(["--today", "2026-11-23"]).args(arguments).write_stdin(input).output().unwrap();
        Answer {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            said: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The record numbers that a condition chooses.
    fn chosen(&self, arguments: &[&str]) -> Vec<u64> {
        let all = [&["records", "klubb", "--format", "jsonl"], arguments].concat();
        self.run(&all).lines().iter().map(|line| line["rid"].as_u64().unwrap()).collect()
    }

    fn stage_old(&self) -> Answer {
        self.run(&["stage", "delete", "klubb", "--where", "\"senaste köp\" < '2015'", "--reason", "äldre än tio år"])
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_file_comes_back_as_it_came() {
    let desk = Desk::with_members();
    assert_eq!(desk.run(&["export", "klubb"]).done().out, MEMBERS);
}

#[test]
fn what_was_applied_is_gone_and_nothing_else() {
    let desk = Desk::with_members();
    desk.stage_old().done();
    let receipt = desk.run(&["apply", "--yes", "--format", "json"]).done().json();
    assert_eq!(receipt["deleted"], 4);
    assert_eq!(receipt["erasure"]["traces"], 0);
    assert_eq!(receipt["erasure"]["state"], "verified");
    let kept: String = MEMBERS
        .lines()
        .filter(|line| !["1;", "2;", "9;", "10;"].iter().any(|start| line.starts_with(start)))
        .fold(String::new(), |kept, line| kept + line + "\n");
    assert_eq!(desk.run(&["export", "klubb"]).done().out, kept);
}

#[test]
fn staging_says_how_many_and_touches_nothing() {
    let desk = Desk::with_members();
    let staged = desk.stage_old().done();
    assert!(staged.said.contains("4 records"), "{}", staged.said);
    assert_eq!(desk.run(&["export", "klubb"]).done().out, MEMBERS);
}

#[test]
fn the_plan_is_shown_field_by_field() {
    let desk = Desk::with_members();
    desk.stage_old().done();
    let plan = desk.run(&["plan", "show", "--format", "json"]).done().json();
    let item = &plan[0];
    assert_eq!(item["item"], 1);
    assert_eq!(item["operation"], "delete");
    assert_eq!(item["register"], "klubb");
    assert_eq!(item["field"], Value::Null);
    assert_eq!(item["operator"], Value::Null);
    assert_eq!(item["records"], 4);
    assert_eq!(item["held"], 0);
    assert_eq!(item["reason"], "äldre än tio år");
    assert_eq!(item["staged_by"], "prov");
    assert!(item["staged_at"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn records_are_kept_and_opened_again() {
    let desk = Desk::with_members();
    desk.run(&["keep", "klubb"]).refused();
    let kept = desk.run(&["keep", "klubb", "--where", "nr < 4", "--format", "json"]).done().json();
    assert_eq!(kept[0]["kept"], 3);
    assert_eq!(desk.run(&["keep", "klubb", "--where", "nr > 99"]).code, 1);
    let kept = desk.run(&["keep", "klubb", "--where", "nr = 1", "--undo", "--format", "json"]).done().json();
    assert_eq!(kept[0]["kept"], 2);
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let desk = Desk::with_members();
    desk.stage_old().done();
    desk.run(&["undo"]).done();
    assert_eq!(desk.run(&["plan"]).code, 1);
    desk.run(&["redo"]).done();
    assert_eq!(desk.run(&["plan"]).code, 0);
    desk.run(&["undo"]).done();
    assert_eq!(desk.run(&["undo"]).code, 1);
}

#[test]
fn an_item_dropped_is_out_of_the_plan_and_its_number_is_not_used_again() {
    let desk = Desk::with_members();
    desk.stage_old().done();
    desk.run(&["plan", "drop", "1"]).done();
    desk.stage_old().done();
    assert_eq!(desk.run(&["plan", "--format", "json"]).json()[0]["item"], 2);
    desk.run(&["plan", "drop", "7"]).refused();
}

#[test]
fn an_empty_plan_ends_with_one() {
    let desk = Desk::with_members();
    assert_eq!(desk.run(&["apply", "--yes"]).code, 1);
    assert_eq!(desk.run(&["plan"]).code, 1);
    assert_eq!(desk.run(&["plan", "--format", "json"]).out, "[]\n");
}

#[test]
fn nothing_matched_ends_with_one() {
    let desk = Desk::with_members();
    let staged = desk.run(&["stage", "delete", "klubb", "--where", "nr = '99'", "--reason", "prov"]);
    assert_eq!(staged.code, 1);
    assert_eq!(desk.run(&["records", "klubb", "--where", "nr = '99'"]).code, 1);
}

#[test]
fn an_unexpected_number_refuses_the_plan() {
    let desk = Desk::with_members();
    desk.stage_old().done();
    desk.run(&["apply", "--yes", "--expect", "3"]).refused();
    assert_eq!(desk.run(&["export", "klubb"]).out, MEMBERS);
    desk.run(&["apply", "--yes", "--expect", "4"]).done();
}

#[test]
fn the_phrase_is_typed_or_nothing_is_applied() {
    let desk = Desk::with_members();
    desk.stage_old().done();
    for typed in ["", "y\n", "DELETE 5\n", "delete 4\n", "RADERA 4\n", " DELETE 4\n"] {
        assert_eq!(desk.ask(&["apply"], typed).code, 2, "{typed:?}");
        assert_eq!(desk.run(&["export", "klubb"]).out, MEMBERS);
    }
    let applied = desk.ask(&["apply"], "DELETE 4\n").done();
    assert!(applied.said.contains("DELETE 4"), "{}", applied.said);
}

#[test]
fn the_phrase_is_swedish_in_swedish() {
    let desk = Desk::with_members();
    desk.stage_old().done();
    desk.ask(&["apply", "--lang", "sv"], "RADERA 4\n").done();
}

#[test]
fn empty_and_missing_are_never_selected_by_a_comparison() {
    let desk = Desk::with_members();
    assert_eq!(desk.chosen(&["--where", "\"senaste köp\" < '2015'"]), [1, 2, 9, 10]);
    assert_eq!(desk.chosen(&["--where", "\"senaste köp\" IS NULL"]), [5]);
}

#[test]
fn where_and_find_must_both_hold() {
    let desk = Desk::with_members();
    assert_eq!(desk.chosen(&["--where", "\"senaste köp\" < '2015'", "--find", "example.com"]), [1, 2, 9, 10]);
    assert_eq!(desk.chosen(&["--where", "\"senaste köp\" < '2015'", "--find", "MÄRTA"]), [10]);
}

#[test]
fn a_name_to_find_may_come_from_standard_input() {
    let desk = Desk::with_members();
    let found = desk.ask(&["records", "klubb", "--find", "-", "--format", "jsonl"], "Gunvor\n").done();
    assert_eq!(found.lines().len(), 1);
    assert_eq!(found.lines()[0]["rid"], 6);
    desk.ask(&["records", "klubb", "--find", "-"], "").refused();
}

#[test]
fn records_are_sorted_and_limited() {
    let desk = Desk::with_members();
    assert_eq!(desk.chosen(&["--sort", "senaste köp", "--limit", "3"]), [10, 9, 1]);
    assert_eq!(desk.chosen(&["--sort", "-senaste köp", "--limit", "2"]), [8, 4]);
    assert_eq!(desk.chosen(&["--sort", "-senaste köp"]).last(), Some(&5), "empty is last either way");
    assert_eq!(desk.chosen(&["--limit", "0"]), Vec::<u64>::new());
}

#[test]
fn a_record_has_its_values_and_findings_under_their_names() {
    let desk = Desk::with_members();
    let record = &desk.run(&["records", "klubb", "--where", "nr = '11'", "--format", "jsonl"]).done().lines()[0];
    let names: Vec<&String> = record.as_object().unwrap().keys().collect();
    for name in [
        "rid",
        "age",
        "relevance",
        "sensitivity",
        "stage",
        "offers",
        "last_activity",
        "consent",
        "held_until",
        "findings",
        "reasons",
        "values",
    ] {
        assert!(names.iter().any(|n| *n == name), "{name} is not among {names:?}");
    }
    assert_eq!(record["values"]["förnamn"], "Nils");
    assert_eq!(record["values"]["e-post"], "nils@example.com");
    assert!(record.get("overflow").is_none());
    let finding = record["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["category"] == "health")
        .expect("diabetes is a finding");
    assert_eq!(finding["field"], "anteckning");
    assert_eq!(finding["level"], "reveals");
    assert_eq!((finding["start"].as_u64(), finding["end"].as_u64()), (Some(4), Some(12)));
}

#[test]
fn the_reasons_of_a_record_add_up_to_its_scores() {
    let desk = Desk::with_members();
    for record in desk.run(&["records", "klubb", "--format", "jsonl"]).done().lines() {
        for score in ["age", "relevance", "sensitivity"] {
            let reasons = record["reasons"].as_array().unwrap();
            let sum: i64 = reasons.iter().filter(|r| r["score"] == score).filter_map(|r| r["points"].as_i64()).sum();
            assert_eq!(sum, record[score].as_i64().unwrap_or(0), "{score} of record {}", record["rid"]);
        }
    }
}

#[test]
fn harmless_words_are_no_findings() {
    let desk = Desk::with_members();
    for rid in ["2", "4"] {
        let condition = format!("nr = '{rid}'");
        let record = &desk.run(&["records", "klubb", "--where", &condition, "--format", "jsonl"]).done().lines()[0];
        let notes = record["findings"].as_array().unwrap().iter().filter(|f| f["field"] == "anteckning").count();
        assert_eq!(notes, 0, "record {rid}");
    }
}

#[test]
fn the_registers_answer_the_five_questions() {
    let desk = Desk::with_members();
    let line = &desk.run(&["registers", "--format", "json"]).done().json()[0];
    for name in [
        "register",
        "title",
        "records",
        "oldest",
        "newest",
        "age",
        "relevance",
        "sensitivity",
        "overdue",
        "overdue_days_max",
        "sensitivity_max",
        "relevance_low",
        "nice_to_have",
        "special_category",
        "access",
        "warnings",
        "staged",
    ] {
        assert!(line.get(name).is_some(), "{name} is missing");
    }
    assert_eq!(line["register"], "klubb");
    assert_eq!(line["records"], 12);
    assert_eq!(line["oldest"], "2010-02-02");
    assert_eq!(line["newest"], "2026-11-01");
    assert_eq!(line["special_category"], 2);
    assert_eq!(line["staged"], 0);
    desk.stage_old().done();
    assert_eq!(desk.run(&["registers", "--format", "json"]).done().json()[0]["staged"], 4);
}

#[test]
fn the_fields_are_told_by_kind_and_role() {
    let desk = Desk::with_members();
    let fields = desk.run(&["fields", "klubb", "--format", "json"]).done().json();
    let of = |name: &str| fields.as_array().unwrap().iter().find(|field| field["field"] == name).unwrap().clone();
    assert_eq!(of("e-post")["kind"], "email");
    assert_eq!(of("e-post")["filled"], 12);
    assert_eq!(of("senaste köp")["filled"], 11);
    assert_eq!(of("anteckning")["findings"]["health"], 1);
    assert_eq!(of("förnamn")["needed"], Value::Null);
}

#[test]
fn inspect_stores_nothing() {
    let desk = Desk::new();
    let file = desk.file("klubb.csv", MEMBERS.as_bytes());
    let seen = desk.run(&["inspect", text(&file), "--json", "--findings"]).done().lines().remove(0);
    assert!(!desk.workbench().exists());
    assert_eq!(seen["encoding"], "utf-8");
    assert_eq!(seen["format"], "delimited");
    assert_eq!(seen["dialect"]["delimiter"], ";");
    assert_eq!(seen["dialect"]["header_rows"], 1);
    assert_eq!(seen["dialect"]["preamble_rows"], 0);
    assert_eq!(seen["rows"], 12);
    assert_eq!(seen["columns"][3]["kind"], "email");
    let health = seen["findings"].as_array().unwrap().iter().find(|found| found["category"] == "health").unwrap();
    assert_eq!(health["row"], 10, "rows count from 0 after the header");
    assert_eq!(health["column"], "anteckning");
    assert_eq!((health["start"].as_u64(), health["end"].as_u64()), (Some(4), Some(12)));
}

#[test]
fn the_log_verifies_and_a_changed_byte_is_found() {
    let desk = Desk::with_members();
    desk.stage_old().done();
    desk.run(&["apply", "--yes"]).done();
    let head = desk.run(&["log", "head"]).done().out.trim().to_owned();
    let exported = desk.path("log.txt");
    desk.run(&["log", "export", text(&exported)]).done();
    let verdict = desk.run(&["log", "verify", text(&exported), "--head", &head, "--format", "json"]).done().json();
    assert_eq!(verdict["state"], "intact");
    assert_eq!(verdict["head"], head);
    assert_eq!(verdict["extends"], true);
    let changed = fs::read_to_string(&exported).unwrap().replacen("\"records\":4", "\"records\":3", 1);
    let changed = desk.file("changed.txt", changed.as_bytes());
    let verdict = desk.run(&["log", "verify", text(&changed), "--format", "json"]);
    assert_eq!(verdict.code, 1);
    assert_eq!(verdict.json()["state"], "broken");
    assert_eq!(verdict.json()["first_bad"], 1);
}

#[test]
fn an_exported_log_names_nobody() {
    let desk = Desk::with_members();
    desk.run(&["stage", "delete", "klubb", "--where", "förnamn = 'Gunvor'", "--reason", "begäran"]).done();
    desk.run(&["apply", "--yes"]).done();
    for format in [&["log", "export"][..], &["log", "export", "--format", "csv"], &["log", "show", "--format", "json"]]
    {
        let log = desk.run(format).done().out;
        assert!(!log.contains("Gunvor") && !log.contains("example.net"), "{log}");
    }
}

#[test]
fn help_and_refusals_speak_the_language_asked_for() {
    let desk = Desk::new();
    assert!(desk.run(&["--help", "--lang", "sv"]).done().out.contains("Användning:"));
    assert!(desk.run(&["--help"]).done().out.contains("Usage:"));
    assert!(desk.run(&["fields", "inget", "--lang", "sv"]).refused().said.contains("finns inte"));
}

#[test]
fn the_locale_picks_the_language() {
    let desk = Desk::new();
    let output = desk.command().env("LC_ALL", "sv_SE.UTF-8").arg("--help").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("Användning:"));
}

#[test]
fn wrong_use_ends_with_two_and_one_sentence() {
    let desk = Desk::with_members();
    for arguments in [
        &["gallra-inte"][..],
        &["records"],
        &["records", "klubb", "--färg"],
        &["records", "klubb", "--limit", "många"],
        &["stage", "delete", "klubb", "--reason", "x"],
        &["stage", "delete", "klubb", "--all"],
        &["stage", "delete", "klubb", "--all", "--where", "nr = '1'", "--reason", "x"],
        &["stage"],
        &["bench.db", "registers"],
        &["registers", "--today", "i går"],
        &["registers", "--format", "xml"],
    ] {
        desk.run(arguments).refused();
    }
}

#[test]
fn another_word_is_not_repeated_in_a_refusal() {
    let desk = Desk::with_members();
    let answer = desk.run(&["records", "klubb", "Gunvor", "Hallunge"]).refused();
    assert!(!answer.said.contains("Gunvor"), "{}", answer.said);
}

#[test]
fn an_unknown_register_or_field_is_named_with_a_hint() {
    let desk = Desk::with_members();
    assert!(desk.run(&["records", "klub"]).refused().said.contains("klubb"));
    desk.run(&["records", "klubb", "--where", "inkomst > 3"]).refused();
    desk.run(&["records", "klubb", "--sort", "inkomst"]).refused();
}

#[test]
fn a_bad_expression_has_its_place_under_a_caret() {
    let desk = Desk::with_members();
    for condition in ["nr = ", "070-1234567", "nr = '1'; DROP TABLE x", "(SELECT 1) = 1", "1 = 1", "nr = '1' -- x"] {
        let answer = desk.run(&["stage", "delete", "klubb", "--where", condition, "--reason", "x"]);
        let answer = answer.refused();
        assert!(answer.said.contains('^'), "{condition}: {}", answer.said);
    }
    assert_eq!(desk.run(&["plan"]).code, 1, "nothing was staged");
}

#[test]
fn read_only_changes_nothing() {
    let desk = Desk::with_members();
    let file = desk.file("mer.csv", MEMBERS.as_bytes());
    desk.run(&["--read-only", "import", text(&file)]).refused();
    desk.run(&["--read-only", "stage", "delete", "klubb", "--all", "--reason", "x"]).refused();
    desk.run(&["--read-only", "registers"]).done();
}

#[test]
fn a_terminal_gets_no_control_characters_from_a_file() {
    let desk = Desk::new();
    let odd = format!("namn,ort\n\u{1b}[2JAlma,Visby\u{202e}\n{}", "Birger Dalmark,Umeå\n".repeat(40));
    let file = desk.file("odd.csv", odd.as_bytes());
    desk.run(&["import", text(&file)]).done();
    let table = desk.run(&["records", "odd"]).done().out;
    assert!(!table.contains('\u{1b}') && !table.contains('\u{202e}'), "{table:?}");
}

#[test]
fn completions_and_the_manual_are_written() {
    let desk = Desk::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(desk.run(&["completions", shell]).done().out.contains("gallra"));
    }
    assert!(desk.run(&["man"]).done().out.starts_with(".ie") || desk.run(&["man"]).out.contains(".TH"));
    assert!(desk.run(&["man", "import"]).done().out.contains("gallra\\-import"));
    desk.run(&["man", "inget"]).refused();
}

#[test]
fn the_keys_are_listed_with_their_twins() {
    let desk = Desk::new();
    let keys = desk.run(&["keys", "--format", "json"]).done().json();
    let stage = keys.as_array().unwrap().iter().find(|key| key["command"] == "stage").unwrap();
    assert!(stage["keys"].as_str().unwrap().contains('d'));
    assert!(stage["twin"].as_str().unwrap().starts_with("gallra stage delete"));
}

#[test]
fn a_setting_is_kept_and_another_is_refused() {
    let desk = Desk::new();
    desk.run(&["settings", "set", "theme", "light"]).done();
    desk.run(&["settings", "set", "language", "sv"]).done();
    let shown = desk.run(&["settings", "--format", "json"]).done().json();
    let value =
        |name: &str| shown.as_array().unwrap().iter().find(|row| row["setting"] == name).unwrap()["value"].clone();
    assert_eq!((value("theme"), value("language"), value("mouse")), ("light".into(), "sv".into(), "off".into()));
    assert!(desk.run(&["registers"]).said.contains("har inga register"), "the language holds for the command line too");
    desk.run(&["settings", "set", "theme", "pink"]).refused();
    desk.run(&["settings", "set", "colour", "red"]).refused();
}

#[test]
fn the_values_of_a_field_are_counted_within_a_condition() {
    let desk = Desk::with_members();
    let values = |more: &[&str]| {
        let all = [&["fields", "klubb", "--values", "anteckning", "--format", "json"], more].concat();
        desk.run(&all).done().json()
    };
    let all = values(&[]);
    assert_eq!(all[0]["value"], Value::Null);
    assert_eq!((&all[0]["records"], &all[0]["share"]), (&8.into(), &67.into()));
    assert_eq!(all.as_array().unwrap().len(), 5);
    assert_eq!(values(&["--where", "\"senaste köp\" > '2020'", "--limit", "2"]).as_array().unwrap().len(), 2);
    assert_eq!(desk.run(&["fields", "klubb", "--values", "anteckning", "--where", "\"senaste köp\" > '2099'"]).code, 1);
    desk.run(&["fields", "klubb", "--values", "saknas"]).refused();
}

#[test]
fn the_readme_has_the_keys() {
    let keys = Desk::new().run(&["keys", "--lang", "en", "--format", "json"]).done().json();
    let mut table = "| key | does | on the command line |\n|---|---|---|\n".to_owned();
    for key in keys.as_array().unwrap() {
        let twin = key["twin"].as_str().map(|twin| format!("`{twin}`")).unwrap_or_default();
        let keys: Vec<String> = key["keys"].as_str().unwrap().split(' ').map(|name| format!("`{name}`")).collect();
        table += &format!("| {} | {} | {twin} |\n", keys.join(" "), key["about"].as_str().unwrap());
    }
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(readme.contains(&table), "put this in README.md:\n{table}");
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let desk = Desk::new();
    let row = "1;Alma;Ahlbäck\n".repeat(20_000);
    let file = desk.file("many.csv", format!("nr;förnamn;efternamn\n{row}").as_bytes());
    desk.run(&["import", text(&file)]).done();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_gallra"))
        .env("GALLRA_WORKBENCH", desk.workbench())
        .args(["export", "many"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_field_is_truncated_from_preview_to_export() {
    let desk = Desk::with_members();
    let stage = ["stage", "truncate", "klubb", "e-post", "--to", "email_domain", "--reason", "minimering"];
    let staged = desk.run(&[&stage[..], &["--format", "json"]].concat()).done().json();
    assert_eq!((&staged[0]["records"], &staged[0]["held"]), (&12.into(), &0.into()));
    let shown = desk.run(&["plan", "show", "--format", "json"]).done().json();
    assert_eq!((&shown[0]["operation"], &shown[0]["field"]), (&"truncate".into(), &"e-post".into()));
    assert_eq!(shown[0]["operator"], "email_domain");
    let item = desk.run(&["plan", "preview", "--format", "json"]).done().json()["items"][0].clone();
    assert_eq!((&item["changed"], &item["unreadable"], &item["empty"]), (&12.into(), &0.into(), &0.into()));
    assert_eq!((&item["share"], item["examples"].as_array().unwrap().len()), (&100.into(), 10));
    desk.run(&["undo"]).done();
    assert_eq!(desk.run(&["plan", "show"]).code, 1);
    desk.run(&["redo"]).done();
    desk.run(&["apply", "--yes", "--expect", "11"]).refused();
    let applied = desk.run(&["apply", "--yes", "--expect", "12", "--format", "json"]).done().json();
    assert_eq!((&applied["deleted"], &applied["changed"]), (&0.into(), &12.into()));
    let exported = desk.run(&["export", "klubb"]).done().out;
    assert_eq!(exported.lines().nth(1).unwrap(), "1;Alma;Ahlbäck;example.com;2012-03-04;");
    assert!(!exported.contains('@'));
}

#[test]
fn a_truncation_that_cannot_be_is_refused_with_what_can() {
    let desk = Desk::with_members();
    for (field, operator, hint) in [
        ("e-post", "email", "email_domain"),
        ("e-post", "keep_last", "keep_last:10"),
        ("epost", "email_domain", "e-post"),
        ("förnamn", "postal_prefix", "initial"),
    ] {
        let answer = desk.run(&["stage", "truncate", "klubb", field, "--to", operator, "--reason", "r"]).refused();
        assert!(answer.said.contains(hint), "{field} {operator}: {}", answer.said);
    }
    let none = ["stage", "truncate", "klubb", "e-post", "--to", "clear", "--where", "nr = '99'", "--reason", "r"];
    assert_eq!(desk.run(&none).code, 1);
}
