//! The doubt whether day or month is written first: it is said, it can be corrected, and the correction stays.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;

use crate::bench::{Bench, env, sqlite};
use crate::desk::Desk;
use assert_cmd::Command;
use gallra::app::{Key, Msg};
use gallra::model::{DateOrder, Doubt, Field, FieldSaid, OrderSaid, Quiet, RecordId, Said};
use gallra::store::{Access, Workbench, registers, scores};
use gallra::text::Language;
use gallra::tui::look::Look;
use serde_json::{Value, json};
use tempfile::TempDir;

/// `senaste_köp` may be either, `född` is decided, `till` is written in both orders.
const FILE: &str =
    "nr;namn;född;senaste_köp;till\n1;Ada;25/12/1980;03/04/2024;25/12/2026\n2;Bo;05/06/1981;05/06/2025;12/26/2026\n";

/// A folder with the file and a workbench of its own.
struct Shell {
    folder: TempDir,
}

impl Shell {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("köp.csv"), FILE).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The end code, standard output and standard error.
    fn call(&self, arguments: &[&str]) -> (i32, String, String) {
        self.call_in("en", arguments)
    }

    fn call_in(&self, language: &str, arguments: &[&str]) -> (i32, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_gallra"))
            .env_clear()
            .current_dir(self.folder.path())
            .args(["--workbench", "bok.gallra", "--today", "2026-11-23", "--lang", language])
            .args(arguments)
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let (code, out, said) = self.call(arguments);
        assert_eq!(code, 0, "{said}");
        serde_json::from_str(&out).unwrap()
    }

    /// The order and the doubt of each field, as `fields` writes them.
    fn fields(&self) -> Value {
        let told = self.json(&["fields", "köp", "--format", "json"]);
        told.as_array().unwrap().iter().map(|field| json!([field["date_order"], field["doubt"]])).collect()
    }

    fn last_activity(&self) -> Value {
        let told = self.json(&["records", "köp", "--format", "json"]);
        told.as_array().unwrap().iter().map(|record| record["last_activity"].clone()).collect()
    }
}

#[test]
fn inspect_says_which_order_is_in_doubt_what_was_taken_and_how_to_correct_it() {
    let shell = Shell::new();
    let (_, out, _) = shell.call(&["inspect", "köp.csv"]);
    let line = |name: &str| out.lines().find(|line| line.contains(&format!("”{name}”")));
    let bought = line("senaste_köp").unwrap();
    assert!(bought.contains("day, month, year") && bought.contains("--field \"senaste_köp=::mdy\""), "{bought}");
    assert!(line("till").unwrap().contains("in different orders"), "{out}");
    assert!(line("född").is_none(), "{out}");
    let told = shell.json(&["inspect", "köp.csv", "--format", "json"]);
    let columns = told[0]["columns"].as_array().unwrap();
    let told: Vec<Value> = columns.iter().map(|column| json!([column["date_order"], column["doubt"]])).collect();
    let none = json!([null, null]);
    let expected =
        [none.clone(), none, json!(["dmy", null]), json!(["dmy", "day_month"]), json!(["dmy", "mixed_order"])];
    assert_eq!(told, expected);
    let told = shell.json(&[
        "inspect",
        "köp.csv",
        "--format",
        "json",
        "--field",
        "senaste_köp=::mdy",
        "--field",
        "till=::dmy",
    ]);
    assert_eq!(told[0]["columns"][3]["doubt"], json!(null));
    assert_eq!(told[0]["columns"][4]["doubt"], json!(null));
}

#[test]
fn the_import_says_it_too_and_in_swedish() {
    let shell = Shell::new();
    let (code, _, said) = shell.call_in("sv", &["import", "köp.csv"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Datumen i ”senaste_köp” kan läsas på mer än ett sätt"), "{said}");
    assert!(said.contains("dag, månad, år") && said.contains("Datumen i ”till” är skrivna i olika ordning"), "{said}");
    let expected = json!([[null, null], [null, null], ["dmy", null], ["dmy", "day_month"], ["dmy", "mixed_order"]]);
    assert_eq!(shell.fields(), expected);
    assert_eq!(shell.last_activity(), json!(["2024-04-03", "2025-06-05"]));
}

#[test]
fn the_corrected_order_is_followed_by_facts_and_stays_when_the_file_is_read_again() {
    let shell = Shell::new();
    shell.call(&["import", "köp.csv"]);
    let (code, _, said) =
        shell.call(&["import", "köp.csv", "--field", "senaste_köp=::mdy", "--field", "till=date:none:dmy"]);
    assert_eq!(code, 0, "{said}");
    assert!(!said.contains("”senaste_köp”") && !said.contains("”till”"), "{said}");
    let corrected = json!([[null, null], [null, null], ["dmy", null], ["mdy", null], ["dmy", null]]);
    assert_eq!((shell.fields(), shell.last_activity()), (corrected.clone(), json!(["2024-03-04", "2025-05-06"])));
    // Another record, and nothing is said.
    std::fs::write(shell.path("köp.csv"), format!("{FILE}3;Cy;;07/08/2023;\n")).unwrap();
    let (_, _, said) = shell.call(&["import", "köp.csv"]);
    assert!(said.contains("1 new") && !said.contains("”senaste_köp”"), "{said}");
    assert_eq!((shell.fields(), shell.last_activity()), (corrected, json!(["2024-03-04", "2025-05-06", "2023-07-08"])));
    // Another word on the field leaves its order.
    shell.call(&["import", "köp.csv", "--field", "senaste_köp=date:last_activity"]);
    assert_eq!(shell.fields()[3], json!(["mdy", null]));
}

#[test]
fn a_field_that_is_said_to_hold_dates_keeps_its_order_when_the_file_is_read_again() {
    let mut bench = Bench::new();
    let text = "nr;kod\n1;31/12/2024\n2;okänd\n3;okänd\n4;senare\n5;aldrig\n6;03/04/2025\n";
    let register = bench.import("lista.csv", text.as_bytes()).register;
    let said =
        FieldSaid { name: "kod".to_owned(), kind: Some(gallra::model::FieldKind::Date), role: None, order: None };
    registers::set_field(&mut bench.open, register, (&said, &Quiet)).unwrap();
    let order = |bench: &Bench| registers::fields(&bench.open, register).unwrap()[1].date_order;
    assert_eq!(order(&bench), Some(DateOrder::Dmy));
    bench.import("lista.csv", text.as_bytes());
    assert_eq!(order(&bench), Some(DateOrder::Dmy));
}

#[test]
fn an_order_that_cannot_be_is_refused_and_nothing_is_stored() {
    let shell = Shell::new();
    for field in ["senaste_köp=::ydm", "senaste_köp=date:none:dmy:x", "senaste_köp=::", "namn=::dmy", "namn=name::dmy"]
    {
        let (code, out, said) = shell.call(&["import", "köp.csv", "--field", field]);
        assert_eq!((code, out.as_str()), (2, ""), "{field}: {said}");
    }
    let (_, _, said) = shell.call(&["import", "köp.csv", "--field", "senaste_köp=::ydm"]);
    assert!(said.contains("ymd, dmy, mdy"), "{said}");
    assert_eq!(shell.json(&["registers", "--format", "json"]), json!([]));
}

#[test]
fn the_stewards_word_in_the_workbench_ends_the_doubt_and_can_be_taken_back() {
    let mut bench = Bench::new();
    let register = bench.import("köp.csv", FILE.as_bytes()).register;
    let bought = |bench: &Bench| registers::fields(&bench.open, register).unwrap().remove(3);
    let last = |bench: &Bench| {
        scores::table(&bench.open, register, env().today).unwrap().last_activity(RecordId(1)).unwrap().to_string()
    };
    let say = |bench: &mut Bench, order| {
        let word = FieldSaid { name: "senaste_köp".to_owned(), kind: None, role: None, order: Some(order) };
        registers::set_field(&mut bench.open, register, (&word, &Quiet)).unwrap();
    };
    let known = |field: &Field| (field.date_order, field.order_said, field.doubt);
    let before = (Some(DateOrder::Dmy), Said::Gallra, Some(Doubt::DayMonth));
    assert_eq!((known(&bought(&bench)), last(&bench).as_str()), (before, "2024-04-03"));
    say(&mut bench, OrderSaid::Is(DateOrder::Mdy));
    let said = (Some(DateOrder::Mdy), Said::Steward, None);
    assert_eq!((known(&bought(&bench)), last(&bench).as_str()), (said, "2024-03-04"));
    say(&mut bench, OrderSaid::ByValues);
    assert_eq!((known(&bought(&bench)), last(&bench).as_str()), (before, "2024-04-03"));
}

#[test]
fn a_workbench_of_a_gallra_that_knew_no_doubt_is_looked_at_once() {
    let mut bench = Bench::new();
    let register = bench.import("köp.csv", FILE.as_bytes()).register;
    let path = bench.open.path().to_owned();
    drop(bench.open);
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch(
            "ALTER TABLE g_field DROP COLUMN order_said; ALTER TABLE g_field DROP COLUMN doubt; PRAGMA user_version = 3",
        )
        .unwrap();
    let open = Workbench::open(&path, Access::Write).unwrap();
    let doubts: Vec<Option<Doubt>> =
        registers::fields(&open, register).unwrap().iter().map(|field| field.doubt).collect();
    assert_eq!(doubts, [None, None, None, Some(Doubt::DayMonth), Some(Doubt::MixedOrder)]);
    drop(open);
    assert_eq!(sqlite(&path, "SELECT group_concat(DISTINCT order_said) FROM g_field"), "gallra");
}

fn seen(desk: &mut Desk) -> String {
    let picture = desk.picture((100, 30), Look::Plain);
    picture.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn bought(desk: &Desk) -> Field {
    let bench = Workbench::open(&desk.workbench(), Access::Read).unwrap();
    let register = registers::by_name(&bench, "köp").unwrap();
    registers::fields(&bench, register.id).unwrap().remove(3)
}

#[test]
fn the_wizard_shows_the_doubt_and_its_dialog_corrects_it() {
    let mut desk = Desk::with(Language::Swedish, &[]);
    let path = desk.workbench().with_file_name("köp.csv");
    std::fs::write(&path, FILE).unwrap();
    desk.keys("L");
    desk.send(Msg::Paste(path.display().to_string()));
    desk.keys("Enter");
    let picture = seen(&mut desk);
    assert!(picture.contains("datum ?") && !picture.contains("Osäkert"), "{picture}");
    desk.keys("j j j");
    let picture = seen(&mut desk);
    assert!(picture.contains("Osäkert: datumen kan läsas på mer än ett sätt"), "{picture}");
    assert!(picture.contains("dag, månad, år; e rättar"), "{picture}");
    desk.keys("e");
    let picture = seen(&mut desk);
    assert!(picture.contains("Datumens ordning") && picture.contains("• efter värdena"), "{picture}");
    desk.keys("Tab Tab j j j");
    let picture = seen(&mut desk);
    assert!(picture.contains("▸ månad, dag, år"), "{picture}");
    desk.press(Key::Enter);
    let picture = seen(&mut desk);
    assert!(!picture.contains("Osäkert") && picture.contains("av dig"), "{picture}");
    // Another word on it leaves the order.
    desk.keys("e Tab j Enter");
    assert!(!seen(&mut desk).contains("Osäkert"));
    // Where there are no dates there is no order.
    desk.keys("k k e");
    assert!(!seen(&mut desk).contains("Datumens ordning"));
    desk.keys("Tab Tab Esc Enter Enter");
    assert_eq!((bought(&desk).date_order, bought(&desk).order_said), (Some(DateOrder::Mdy), Said::Steward));
}

#[test]
fn screen_3_shows_the_doubt_and_its_dialog_corrects_it_for_good() {
    let mut desk = Desk::with(Language::English, &[("köp.csv", FILE)]);
    let record = |desk: &Desk| {
        let bench = Workbench::open(&desk.workbench(), Access::Read).unwrap();
        let register = registers::by_name(&bench, "köp").unwrap().id;
        scores::table(&bench, register, env().today).unwrap().last_activity(RecordId(1)).unwrap().to_string()
    };
    assert_eq!(record(&desk), "2024-04-03");
    desk.keys("3 j j j");
    let picture = seen(&mut desk);
    assert!(picture.contains("In doubt: the dates can be read in more than one way"), "{picture}");
    desk.keys("e Tab Tab G Enter");
    assert!(desk.notice().contains("senaste_köp"), "{}", desk.notice());
    assert!(!seen(&mut desk).contains("In doubt"));
    assert_eq!((bought(&desk).date_order, bought(&desk).doubt), (Some(DateOrder::Mdy), None));
    assert_eq!(record(&desk), "2024-03-04");
    // Nothing changed, nothing said.
    desk.keys("e Enter");
    assert_eq!(desk.notice(), "");
    // It can be left to the values again.
    desk.keys("e Shift+Tab Home Enter");
    assert_eq!((bought(&desk).date_order, bought(&desk).doubt), (Some(DateOrder::Dmy), Some(Doubt::DayMonth)));
    assert!(seen(&mut desk).contains("In doubt"));
}

#[test]
fn a_workbench_that_is_only_read_is_not_corrected() {
    let mut desk = Desk::with(Language::English, &[("köp.csv", FILE)]).read_only();
    desk.keys("3 j j j e");
    assert!(desk.state.overlay.is_none());
    assert!(desk.notice().contains("only"), "{}", desk.notice());
}
