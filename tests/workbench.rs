//! Opening a workbench: whose it is, who may read it, who may write it.

#![allow(clippy::unwrap_used)]

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use crate::bench::{Bench, env, sqlite};
use gallra::model::{FieldKind, FieldSaid, Quiet, RecordId, Role, ScoreKind};
use gallra::store::{Access, Workbench, overview, records, registers, scores, settings};

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bok.gallra");
    (folder, path)
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    PathBuf::from(format!("{}{suffix}", path.display()))
}

fn refused(path: &Path, access: Access) -> &'static str {
    let failure = Workbench::open(path, access).unwrap_err();
    assert!(failure.hint_message().is_some(), "a refusal says what to do");
    failure.what().id()
}

#[test]
fn a_missing_workbench_is_made_with_its_folder() {
    let (folder, _) = folder();
    let path = folder.path().join("new/deep/bok.gallra");
    let bench = Workbench::open(&path, Access::Write).unwrap();
    assert!(bench.is_writable() && path.exists());
    assert_eq!(mode(path.parent().unwrap()), 0o700);
}

/// As a kill in the midst of a commit leaves it: the first page is new, the pages that it tells of are not there yet,
/// and the journal beside the file holds what it was.
fn killed_in_a_commit() -> (tempfile::TempDir, PathBuf) {
    let (folder, path) = folder();
    drop(Workbench::open(&path, Access::Write).unwrap());
    let before = std::fs::metadata(&path).unwrap().len();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.pragma_update(None, "journal_mode", "DELETE").unwrap();
    connection.pragma_update(None, "cache_size", 5).unwrap();
    connection.execute_batch("BEGIN; CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(2000000))").unwrap();
    let journal = std::fs::read(beside(&path, "-journal")).unwrap();
    connection.execute_batch("COMMIT").unwrap();
    drop(connection);
    std::fs::File::options().write(true).open(&path).unwrap().set_len(before + 4096).unwrap();
    std::fs::write(beside(&path, "-journal"), journal).unwrap();
    (folder, path)
}

#[test]
fn a_commit_that_was_killed_is_taken_back_at_the_next_start() {
    for access in [Access::Read, Access::Write] {
        let (_folder, path) = killed_in_a_commit();
        drop(Workbench::open(&path, access).unwrap());
        assert_eq!(sqlite(&path, "SELECT count(*) FROM sqlite_schema WHERE name = 't'"), "0");
        assert_eq!(sqlite(&path, "PRAGMA integrity_check"), "ok");
    }
}

#[test]
fn the_marks_tell_a_workbench() {
    let (_folder, path) = folder();
    drop(Workbench::open(&path, Access::Write).unwrap());
    assert_eq!(sqlite(&path, "PRAGMA application_id"), 0x4741_4C52.to_string());
    let steps = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/migrations")).unwrap().count();
    assert_eq!(sqlite(&path, "PRAGMA user_version"), steps.to_string());
    assert_eq!(sqlite(&path, "PRAGMA journal_mode"), "wal");
}

#[test]
fn all_files_of_a_workbench_are_for_their_owner_alone() {
    let mut bench = Bench::new();
    bench.import("r.csv", b"a,b\nx,1\ny,2\n");
    settings::set(&mut bench.open, "place", "1").unwrap();
    for suffix in ["", "-wal", "-shm", ".lock"] {
        assert_eq!(mode(&beside(bench.open.path(), suffix)), 0o600, "{suffix}");
    }
}

#[test]
fn a_wider_mode_is_narrowed_with_a_notice() {
    let (_folder, path) = folder();
    drop(Workbench::open(&path, Access::Write).unwrap());
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let bench = Workbench::open(&path, Access::Write).unwrap();
    assert_eq!(bench.notices()[0].id(), "workbench-mode-was-set");
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn a_symbolic_link_is_refused() {
    let (folder, path) = folder();
    drop(Workbench::open(&path, Access::Write).unwrap());
    let link = folder.path().join("link.gallra");
    symlink(&path, &link).unwrap();
    assert_eq!(refused(&link, Access::Write), "workbench-is-a-link");
    assert_eq!(refused(&link, Access::Read), "workbench-is-a-link");
}

#[test]
fn a_link_to_nowhere_is_refused_too() {
    let (folder, path) = folder();
    let link = folder.path().join("link.gallra");
    symlink(&path, &link).unwrap();
    assert_eq!(refused(&link, Access::Write), "workbench-is-a-link");
    assert!(!path.exists());
}

#[test]
fn a_workbench_in_a_linked_folder_opens() {
    let (folder, path) = folder();
    drop(Workbench::open(&path, Access::Write).unwrap());
    let link = folder.path().join("link");
    symlink(folder.path(), &link).unwrap();
    assert!(Workbench::open(&link.join("bok.gallra"), Access::Write).unwrap().is_writable());
}

#[test]
fn a_folder_is_refused() {
    let (folder, _) = folder();
    assert_eq!(refused(folder.path(), Access::Write), "workbench-is-a-folder");
}

#[test]
fn another_programs_database_is_refused_and_left_as_it_was() {
    let (_folder, path) = folder();
    rusqlite::Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    let before = std::fs::read(&path).unwrap();
    assert_eq!(refused(&path, Access::Write), "workbench-other-program");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert!(!beside(&path, ".lock").exists() && !beside(&path, "-wal").exists());
}

#[test]
fn another_programs_mark_is_refused() {
    let (_folder, path) = folder();
    rusqlite::Connection::open(&path).unwrap().execute_batch("PRAGMA application_id = 7").unwrap();
    assert_eq!(refused(&path, Access::Write), "workbench-other-program");
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_as_it_was() {
    let (_folder, path) = folder();
    let text = "namn;ort\nAda;Umeå\n".repeat(100);
    std::fs::write(&path, &text).unwrap();
    assert_eq!(refused(&path, Access::WriteIfFree), "workbench-not-sqlite");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_newer_workbench_is_refused() {
    let (_folder, path) = folder();
    drop(Workbench::open(&path, Access::Write).unwrap());
    rusqlite::Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    assert_eq!(refused(&path, Access::Write), "workbench-newer");
    assert_eq!(refused(&path, Access::Read), "workbench-newer");
}

#[test]
fn an_empty_file_becomes_a_workbench() {
    let (_folder, path) = folder();
    std::fs::write(&path, b"").unwrap();
    assert!(Workbench::open(&path, Access::Write).unwrap().is_writable());
}

#[test]
fn a_second_writer_is_refused() {
    let bench = Bench::new();
    assert_eq!(refused(bench.open.path(), Access::Write), "workbench-locked");
}

#[test]
fn a_second_opener_may_read_and_is_told() {
    let bench = Bench::new();
    let second = Workbench::open(bench.open.path(), Access::WriteIfFree).unwrap();
    assert!(!second.is_writable());
    assert_eq!(second.notices()[0].id(), "workbench-opened-to-read");
}

#[test]
fn the_lock_is_free_again_after_its_holder() {
    let (_folder, path) = folder();
    drop(Workbench::open(&path, Access::Write).unwrap());
    assert!(Workbench::open(&path, Access::Write).unwrap().is_writable());
}

#[test]
fn to_read_takes_no_lock() {
    let (_folder, path) = folder();
    drop(Workbench::open(&path, Access::Write).unwrap());
    let _reader = Workbench::open(&path, Access::Read).unwrap();
    assert!(Workbench::open(&path, Access::Write).unwrap().is_writable());
}

#[test]
fn to_read_what_is_missing_is_an_empty_workbench_and_makes_nothing() {
    let (folder, _) = folder();
    let path = folder.path().join("none/bok.gallra");
    let bench = Workbench::open(&path, Access::Read).unwrap();
    assert!(registers::all(&bench).unwrap().is_empty());
    assert!(!bench.is_writable() && !path.parent().unwrap().exists());
    assert!(registers::all(&bench.reader().unwrap()).unwrap().is_empty());
}

#[test]
fn a_setting_is_kept() {
    let mut bench = Bench::new();
    settings::set(&mut bench.open, "place", "1").unwrap();
    settings::set(&mut bench.open, "place", "2").unwrap();
    bench.reopen();
    assert_eq!(settings::get(&bench.open, "place").unwrap().as_deref(), Some("2"));
    assert_eq!(settings::get(&bench.open, "other").unwrap(), None);
}

#[test]
fn a_reader_changes_no_setting() {
    let bench = Bench::new();
    let mut reader = bench.open.reader().unwrap();
    assert_eq!(settings::set(&mut reader, "place", "1").unwrap_err().what().id(), "workbench-read-only");
}

#[test]
fn a_register_is_found_whatever_its_case_and_form() {
    let mut bench = Bench::new();
    bench.import("Gäster.csv", b"a,b\nx,1\ny,2\n");
    assert_eq!(registers::by_name(&bench.open, "GA\u{308}STER").unwrap().name, "gäster");
}

#[test]
fn a_wrong_register_is_answered_with_the_nearest() {
    let mut bench = Bench::new();
    bench.import("kundklubb.csv", b"a,b\nx,1\ny,2\n");
    let failure = registers::by_name(&bench.open, "kundklub").unwrap_err();
    assert_eq!(failure.hint_message().unwrap().id(), "similar-names");
}

#[test]
fn a_wrong_field_is_answered_with_the_nearest() {
    let mut bench = Bench::new();
    let imported = bench.import("k.csv", b"namn,ort\nAda,Lund\nBo,Malmo\n");
    let fields = registers::fields(&bench.open, imported.register).unwrap();
    assert_eq!(registers::field_by_name(&fields, "NAMN").unwrap().position.0, 0);
    assert_eq!(registers::field_by_name(&fields, "namm").unwrap_err().what().id(), "unknown-field");
}

const GUESTS: &[u8] = "namn;epost;senast_köp;anteckning\n\
    Ada;ada@example.se;2026-10-01;har diabetes typ 2\n\
    Bo;bo@example.se;2011-04-02;önskar faktura\n\
    Cecilia;;2025-03-04;\n"
    .as_bytes();

#[test]
fn a_register_answers_its_questions_in_one_line() {
    let mut bench = Bench::new();
    bench.import("gäster.csv", GUESTS);
    let lines = overview::registers(&bench.open, &env()).unwrap();
    let line = &lines[0];
    assert_eq!((line.records, line.special_category, line.overdue, line.staged), (3, 1, 1, 0));
    assert_eq!((line.oldest.as_deref(), line.newest.as_deref()), (Some("2011-04-02"), Some("2026-10-01")));
    assert_eq!(line.special_categories, [("health".to_owned(), 1)]);
    assert!(!line.stale);
}

#[test]
fn figures_of_another_day_are_stale_until_reckoned() {
    let mut bench = Bench::new();
    bench.import("gäster.csv", GUESTS);
    let tomorrow = gallra::env::Env { today: gallra::model::Day::new(2026, 11, 24).unwrap(), ..env() };
    assert!(!overview::registers_at_once(&bench.open, &env()).unwrap()[0].stale);
    assert!(overview::registers_at_once(&bench.open, &tomorrow).unwrap()[0].stale);
    overview::registers(&bench.open, &tomorrow).unwrap();
    assert!(!overview::registers_at_once(&bench.open, &tomorrow).unwrap()[0].stale);
}

#[test]
fn fields_tell_how_often_they_are_filled() {
    let mut bench = Bench::new();
    let imported = bench.import("gäster.csv", GUESTS);
    let lines = overview::fields(&bench.open, imported.register).unwrap();
    let counts: Vec<_> = lines.iter().map(|line| (line.filled, line.distinct)).collect();
    assert_eq!(counts, [(3, 3), (2, 2), (3, 3), (2, 2)]);
    assert_eq!(lines[1].findings.get("email"), Some(&2.into()));
}

#[test]
fn counts_are_the_same_when_they_are_kept() {
    let mut bench = Bench::new();
    let imported = bench.import("gäster.csv", GUESTS);
    let first = overview::fields(&bench.open, imported.register).unwrap();
    assert_eq!(bench.sqlite("SELECT count(*) FROM g_field WHERE filled IS NULL"), "0");
    assert_eq!(overview::fields(&bench.open, imported.register).unwrap(), first);
}

#[test]
fn a_finding_tells_its_place_and_rule() {
    let mut bench = Bench::new();
    let imported = bench.import("gäster.csv", GUESTS);
    let found = records::findings(&bench.open, imported.register, RecordId(1)).unwrap();
    let health = found.iter().find(|finding| finding.field.0 == 3).unwrap();
    assert_eq!((health.start, health.length), (4, 8));
    assert!(!health.rule.is_empty());
}

#[test]
fn no_figure_or_finding_holds_a_cells_text() {
    let mut bench = Bench::new();
    let imported = bench.import("gäster.csv", GUESTS);
    overview::fields(&bench.open, imported.register).unwrap();
    for table in ["g_field", "g_finding", "g_signals", "g_summary", "g_rule", "g_state"] {
        let rows = bench.all_text(table);
        assert!(!rows.contains("Cecilia") && !rows.contains("ada@example.se"), "{table}");
    }
}

#[test]
fn the_table_of_scores_has_a_place_for_each_record() {
    let mut bench = Bench::new();
    let imported = bench.import("gäster.csv", GUESTS);
    let table = scores::table(&bench.open, imported.register, env().today).unwrap();
    assert_eq!(table.score(ScoreKind::Age, RecordId(2)).map(gallra::model::Score::get), Some(100));
    assert!(table.overdue_days[1] > 0 && table.overdue_days[0] == 0);
    assert_eq!(table.last_activity(RecordId(3)).unwrap().to_string(), "2025-03-04");
}

#[test]
fn the_stewards_word_on_a_field_changes_its_facts() {
    let mut bench = Bench::new();
    let imported = bench.import("r.csv", b"namn,x\nAda,2026-10-01\nBo,2025-01-02\nCe,2024-01-03\n");
    let said = |role| FieldSaid { name: "x".to_owned(), kind: Some(FieldKind::Date), role: Some(role), order: None };
    registers::set_field(&mut bench.open, imported.register, (&said(Role::None), &Quiet)).unwrap();
    let before = scores::table(&bench.open, imported.register, env().today).unwrap();
    registers::set_field(&mut bench.open, imported.register, (&said(Role::PurchaseDate), &Quiet)).unwrap();
    let after = scores::table(&bench.open, imported.register, env().today).unwrap();
    assert_eq!(before.last_activity(RecordId(2)), None);
    assert_eq!(after.last_activity(RecordId(2)).unwrap().to_string(), "2025-01-02");
}

#[test]
fn looking_again_finds_the_same() {
    let mut bench = Bench::new();
    let imported = bench.import("gäster.csv", GUESTS);
    let fields = registers::fields(&bench.open, imported.register).unwrap();
    let was = scores::table(&bench.open, imported.register, env().today).unwrap();
    let found = records::findings(&bench.open, imported.register, RecordId(1)).unwrap();
    let said = fields[0].as_said(&fields[0].name);
    registers::set_field(&mut bench.open, imported.register, (&said, &Quiet)).unwrap();
    assert_eq!(scores::table(&bench.open, imported.register, env().today).unwrap(), was);
    assert_eq!(records::findings(&bench.open, imported.register, RecordId(1)).unwrap(), found);
    assert_eq!(registers::by_id(&bench.open, imported.register).unwrap().generation, 1);
}

#[test]
fn a_workbench_that_was_replaced_is_not_written_to() {
    for put_back in [true, false] {
        let mut bench = Bench::new();
        bench.import("a.csv", b"namn;ort\nAda;Visby\nBo;Lund\n");
        let path = bench.open.path().to_owned();
        let other = path.with_extension("other");
        std::fs::copy(&path, &other).unwrap();
        if put_back {
            std::fs::rename(&other, &path).unwrap();
        } else {
            std::fs::remove_file(&path).unwrap();
        }
        let register = gallra::store::registers::all(&bench.open).unwrap()[0].id;
        let kept = roaring::RoaringBitmap::from_iter([1]);
        let failure = gallra::store::reviewed::keep(&mut bench.open, register, &kept).unwrap_err();
        assert_eq!(failure.what().id(), "workbench-replaced");
    }
}
