//! The import wizard: its figures are `inspect`'s, what it brings in is `import`'s, and a cancelled one leaves nothing.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use crate::desk::{Desk, GUESTS};
use gallra::app::state::wizard::{OfferKind, Step};
use gallra::app::{Key, Msg};
use gallra::env::{Clock, Env};
use gallra::model::{FieldKind, Role, Said};
use gallra::store::{Access, Workbench, policy, registers};
use gallra::text::Language;
use gallra::tui::look::Look;
use serde_json::Value;

/// Uneven and in an old encoding, with a line before the table.
const ODD: &[u8] = b"Utdrag 2026-04-30\r\n\r\nnr;namn;e-post;not\r\n1;\xc5sa;asa@example.com;har diabetes\r\n\
    2;Bo;bo@example.com\r\n3;Cy;cy@example.com;;mer\r\n4;\xd6rjan;;allergi mot n\xf6tter\r\n";

fn file(desk: &Desk, name: &str, bytes: &[u8]) -> PathBuf {
    let path = desk.workbench().with_file_name(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Opens the wizard over a file, by its path.
fn over(desk: &mut Desk, path: &std::path::Path) {
    desk.keys("L");
    desk.send(Msg::Paste(format!("'{}'", path.display())));
}

fn inspect(path: &std::path::Path) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_gallra"))
        .env_clear()
        .args(["--today", "2026-05-01", "--lang", "en", "inspect", "--json"])
        .arg(path)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn its_figures_are_those_of_inspect() {
    for (name, bytes) in [("gäster.csv", GUESTS.as_bytes()), ("udda.csv", ODD)] {
        let mut desk = Desk::guests(Language::English);
        let path = file(&desk, name, bytes);
        over(&mut desk, &path);
        let told = inspect(&path);
        let table = desk.state.wizard.table().unwrap();
        let (read, counted) = (table.read_as().unwrap(), table.counted.as_ref().unwrap());
        assert_eq!(counted.rows, told["rows"].as_u64().unwrap());
        assert_eq!(read.is.dialect.encoding.name(), told["encoding"]);
        assert_eq!(read.is.dialect.delimiter.text(), told["dialect"]["delimiter"]);
        assert_eq!(u64::from(read.is.dialect.preamble_rows), told["dialect"]["preamble_rows"].as_u64().unwrap());
        assert_eq!(u64::from(read.is.evidence.score), told["evidence"]["score"].as_u64().unwrap());
        desk.keys("Enter");
        for (place, column) in told["columns"].as_array().unwrap().iter().enumerate() {
            let picture = desk.picture((140, 40), Look::Plain);
            let filled = format!("Filled in {} of {} records", column["filled"], told["rows"]);
            assert!(picture.contains(&filled), "{filled}\n{picture}");
            let read = desk.state.wizard.read_as().unwrap();
            assert_eq!(serde_json::to_value(read.is.fields[place].kind).unwrap(), column["kind"]);
            assert_eq!(serde_json::to_value(read.is.fields[place].role).unwrap(), column["role"]);
            for (category, count) in column["findings"].as_object().unwrap() {
                assert!(picture.contains(&format!(" {count}")), "{category} {count}\n{picture}");
            }
            desk.keys("j");
        }
    }
}

#[test]
fn rows_with_the_wrong_number_of_fields_are_told_and_kept() {
    let mut desk = Desk::with(Language::Swedish, &[]);
    let path = file(&desk, "udda.csv", ODD);
    over(&mut desk, &path);
    let picture = desk.picture((100, 30), Look::Plain);
    assert!(picture.contains("Rader med fel antal fält: 2 (den första är post 2)"), "{picture}");
    assert!(picture.contains("windows-1252") && picture.contains("Rader före tabellen    2"), "{picture}");
    desk.keys("Enter Enter Enter");
    assert_eq!(desk.records(), 4);
}

#[test]
fn what_is_said_of_a_field_holds_at_the_import_and_when_it_is_read_again() {
    let mut desk = Desk::with(Language::Swedish, &[]);
    let path = file(&desk, "lista.csv", "kod;namn;dag\n7;Ada;2020-01-02\n8;Bo;2021-03-04\n".as_bytes());
    over(&mut desk, &path);
    desk.keys("Enter e");
    // From the first kind to the customer number, then to the key.
    let kinds = gallra::model::Coded::from_code("customer_id").map(|kind: FieldKind| kind).unwrap();
    let place = <FieldKind as gallra::model::Coded>::ALL.iter().position(|kind| *kind == kinds).unwrap();
    desk.press(Key::Home);
    (0..place).for_each(|_| desk.press(Key::Down));
    desk.keys("Tab Home Enter Enter Enter Esc Esc Esc");
    let field = |desk: &Desk| {
        let bench = Workbench::open(&desk.workbench(), Access::Read).unwrap();
        let register = registers::by_name(&bench, "lista").unwrap();
        registers::fields(&bench, register.id).unwrap().remove(0)
    };
    let said = field(&desk);
    assert_eq!((said.kind, said.role, said.said), (FieldKind::CustomerId, Role::SubjectKey, Said::Steward));
    desk.keys("Esc L Enter Enter Enter Enter");
    assert!(desk.notice().contains("lista"), "{}", desk.notice());
    assert_eq!(field(&desk).kind, FieldKind::CustomerId);
    assert_eq!(desk.records(), 2);
}

#[test]
fn answers_go_into_the_policy_and_what_is_left_open_does_not() {
    let mut desk = Desk::with(Language::Swedish, &[("gäster.csv", GUESTS)]);
    let path = file(&desk, "klubb.csv", GUESTS.as_bytes());
    over(&mut desk, &path);
    desk.keys("Enter Enter Enter l Enter Esc");
    desk.keys("l 3 0 Enter");
    let bench = Workbench::open(&desk.workbench(), Access::Read).unwrap();
    let policy = policy::current(&bench).unwrap();
    let card = policy::card_of(&policy, "klubb").unwrap();
    assert_eq!(card.about, Some(gallra::model::About::Customers));
    assert!(card.purpose.is_none());
    assert_eq!(card.retention.map(gallra::policy::period::write).as_deref(), Some("P30M"));
    assert!(policy::card_of(&policy, "gäster").is_none());
}

#[test]
fn what_is_gone_from_the_file_and_what_came_back_is_offered_for_staging() {
    let mut desk = Desk::with(Language::English, &[]);
    let text = "kundnr;namn\n101;Ada\n102;Bo\n103;Cy\n";
    let path = file(&desk, "kunder.csv", text.as_bytes());
    over(&mut desk, &path);
    desk.keys("Enter Enter Enter Esc Esc Esc Enter");
    assert_eq!(desk.records(), 3);
    // One is deleted; the file, which did not change, brings it back.
    desk.keys("d Enter 6 W");
    desk.type_text("DELETE 1");
    desk.keys("Tab Tab Enter Esc");
    assert_eq!(desk.records(), 2);
    over(&mut desk, &path);
    desk.keys("Enter Enter Enter Esc Esc Esc");
    let offers = desk.state.wizard.offers();
    assert_eq!(
        offers.iter().map(|(_, offer)| (offer.kind, offer.records.len())).collect::<Vec<_>>(),
        [(OfferKind::Returned, 1)]
    );
    let picture = desk.picture((100, 30), Look::Plain);
    assert!(picture.contains("1 record deleted before and back with the file"), "{picture}");
    desk.keys("d Enter");
    assert_eq!(desk.state.plan.totals().0, 1);
    assert!(desk.picture((100, 30), Look::Plain).contains("its deletion is staged"));
    desk.keys("d");
    assert!(desk.notice().contains("staged already"), "{}", desk.notice());
    // Another file without one of them: it is gone there, and still here.
    fs::write(&path, "kundnr;namn\n102;Bo\n104;Dag\n").unwrap();
    desk.keys("Esc");
    over(&mut desk, &path);
    desk.keys("Enter Enter Enter Esc Esc Esc");
    let offers = desk.state.wizard.offers();
    assert_eq!(offers.first().map(|(_, offer)| (offer.kind, offer.records.len())), Some((OfferKind::Gone, 2)));
}

struct Going;

impl Clock for Going {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        chrono::Utc::now()
    }
}

#[test]
fn an_import_that_is_stopped_leaves_no_register() {
    use gallra::app::effect::{Effect, Task};
    use gallra::app::state::Size;
    use gallra::app::work::Runner;
    use gallra::app::{State, update};

    let folder = tempfile::tempdir().unwrap();
    let rows: String = (0..150_000).map(|n| format!("{n};Ada Tallfors;ada{n}@example.com;2020-01-01\n")).collect();
    let path = folder.path().join("stor.csv");
    fs::write(&path, format!("nr;namn;e-post;köpt\n{rows}")).unwrap();
    // Progress is told by a clock that goes.
    let env = Env { clock: Arc::new(Going), ..crate::desk::env(Language::Swedish) };
    let bench = Workbench::open(&folder.path().join("bok.gallra"), Access::Write).unwrap();
    let mut runner = Runner::threaded(bench, &env).unwrap();
    let mut state = State::new(&env, "bok.gallra", Size { columns: 100, rows: 30 });
    let mut queue = std::collections::VecDeque::from([Msg::Start, Msg::Key(Key::Char('L'))]);
    let mut pasted = false;
    let begun = std::time::Instant::now();
    let mut stopped = None;
    let told;
    loop {
        while let Some(msg) = queue.pop_front() {
            for effect in update(&mut state, msg) {
                let is_import = matches!(&effect, Effect::Work(Task::Import(_)));
                queue.extend(runner.run(effect).0);
                assert!(!is_import || state.wizard.step == Step::Loading);
            }
        }
        queue.extend(runner.told());
        if !pasted && state.wizard.files.listing.is_some() {
            pasted = true;
            queue.push_back(Msg::Paste(path.display().to_string()));
        }
        if state.wizard.step == Step::Reading && state.wizard.read_as().is_some() {
            queue.extend([Key::Enter, Key::Enter, Key::Enter].map(Msg::Key));
        }
        let loaded = state.job.as_ref().is_some_and(|job| job.step() == Some("load"));
        if loaded && stopped.is_none() {
            stopped = Some(std::time::Instant::now());
            queue.push_back(Msg::Key(Key::Esc));
        }
        if let (Some(at), None) = (stopped, &state.job) {
            told = at.elapsed();
            break;
        }
        assert!(begun.elapsed().as_secs() < 300, "it does not end");
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert_eq!(state.wizard.step, Step::Check);
    // In a build for tests on a busy machine; a batch of records is what it waits for at most.
    assert!(told.as_secs() < 20, "{told:?}");
    runner.finish();
    let bench = Workbench::open(&folder.path().join("bok.gallra"), Access::Read).unwrap();
    assert!(registers::all(&bench).unwrap().is_empty());
    drop(bench);
    assert_eq!(crate::bench::sqlite(&folder.path().join("bok.gallra"), "SELECT count(*) FROM g_register"), "0");
    let tables = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'records_%'";
    assert_eq!(crate::bench::sqlite(&folder.path().join("bok.gallra"), tables), "0");
}

#[test]
fn tasks_on_screen_are_those_of_the_command_line() {
    let mut desk = Desk::guests(Language::English);
    desk.keys("2 d Enter 6 W");
    desk.type_text("DELETE 1");
    desk.keys("Tab Tab Enter h Enter Enter T");
    let output = Command::new(env!("CARGO_BIN_EXE_gallra"))
        .env_clear()
        .args(["--today", "2026-05-01", "--lang", "en", "--read-only", "tasks", "--format", "json", "--workbench"])
        .arg(desk.workbench())
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let told = told.as_array().unwrap();
    assert_eq!(told.len(), 3, "{told:?}");
    let picture = desk.picture((160, 40), Look::Plain);
    for (task, told) in desk.state.tasks.lines.iter().zip(told) {
        assert_eq!(task.id, told["task"].as_i64().unwrap());
        assert_eq!(task.count(), told["count"].as_u64());
        assert_eq!(task.due().map(|due| due.to_string()).as_deref(), told["due"].as_str());
        assert!(picture.contains(told["due"].as_str().unwrap_or("–")), "{picture}");
    }
    let list = told.iter().find(|task| task["kind"] == "delete-keys").unwrap()["file"].as_str().unwrap();
    assert_eq!(fs::read_to_string(list).unwrap(), "Personnummer\r\n19670412-9813\r\n");
}

#[test]
fn a_file_that_changed_since_it_was_shown_is_not_read_in_but_shown_anew() {
    let mut desk = Desk::with(Language::English, &[]);
    let path = file(&desk, "byt.csv", b"kundnr;namn\n1;Ada\n2;Bo\n");
    over(&mut desk, &path);
    desk.keys("Enter Enter");
    fs::write(&path, "namn,pnr\nCy Dal,19670412-9813\nDag,19670412-9813\n").unwrap();
    desk.keys("Enter");
    assert_eq!(desk.state.wizard.step, Step::Reading);
    assert_eq!(desk.state.wizard.fault.as_ref().map(|fault| fault.what().id()), Some("wizard-file-changed"));
    let fields: Vec<&str> =
        desk.state.wizard.table().unwrap().fields().iter().map(|field| field.name.as_str()).collect();
    assert_eq!(fields, ["namn", "pnr"]);
    assert!(desk.state.registers.lines.is_empty());
    let picture = desk.picture((100, 30), Look::Plain);
    assert!(picture.contains("byt.csv changed since it was shown"), "{picture}");
    desk.keys("Enter Enter Enter Esc Esc Esc");
    assert_eq!(desk.records(), 2);
}

#[test]
fn a_workbook_that_would_lose_something_is_replaced_only_by_a_second_key() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, (number, name)) in (0..).zip([("kundnr", "namn"), ("101", "Ada"), ("102", "Bo"), ("103", "Cy")]) {
        sheet.write(row, 0, number).unwrap().write(row, 1, name).unwrap();
    }
    sheet.insert_note(1, 1, &rust_xlsxwriter::Note::new("ring inte")).unwrap();
    let mut desk = Desk::with(Language::English, &[]);
    let path = file(&desk, "bok.xlsx", &book.save_to_buffer().unwrap());
    let before = fs::read(&path).unwrap();
    over(&mut desk, &path);
    desk.keys("Enter Enter Enter Esc Esc Esc Enter d Enter 6 W");
    desk.type_text("DELETE 1");
    desk.keys("Tab Tab Enter Esc T h h h Enter");
    let picture = desk.picture((100, 30), Look::Plain);
    assert!(picture.contains("Replace the workbook?") && picture.contains("1 comment"), "{picture}");
    assert!(picture.contains("replace anyway"), "{picture}");
    desk.keys("Esc");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(desk.state.tasks.lines.len(), 1);
    desk.keys("Enter a");
    assert!(desk.notice().contains("bok.xlsx is written"), "{}", desk.notice());
    assert_ne!(fs::read(&path).unwrap(), before);
    assert!(desk.state.tasks.lines.is_empty());
}
