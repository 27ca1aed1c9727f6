//! What cannot be taken is refused with one sentence and exit code 2, and nothing is changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rusqlite::Connection;
use tempfile::TempDir;

const MEMBERS: &str = "nr;namn;ort\n1;Alma Ahlbäck;Visby\n2;Birger Dalmark;Umeå\n3;Dag Ekeström;Luleå\n";

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn with_members() -> Self {
        let desk = Self::new();
        let file = desk.file("klubb.csv", MEMBERS.as_bytes());
        assert_eq!(desk.run(&["import", text(&file)]).status.code(), Some(0));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn workbench(&self) -> PathBuf {
        self.path("bench.db")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gallra"));
        command
            .env_clear()
            .env("LC_ALL", "en_GB.UTF-8")
            .env("LOGNAME", "prov")
            .env("HOME", self.folder.path())
            .env("GALLRA_WORKBENCH", self.workbench())
            .stdin(Stdio::null())
            .args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Refused: exit 2, one sentence with at most a place and a hint, nothing on standard output.
    fn refuse(&self, arguments: &[&str]) -> String {
        refused(&self.run(arguments))
    }

    fn exported(&self) -> String {
        String::from_utf8(self.run(&["export", "klubb"]).stdout).unwrap()
    }
}

fn refused(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(output.stdout.is_empty());
    assert!(said.starts_with("gallra: "), "{said}");
    assert!(!said.contains('['), "a sentence is missing: {said}");
    assert!(said.lines().count() <= 4, "{said}");
    said
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_file_that_is_no_table_is_refused() {
    let desk = Desk::new();
    let prose = "Detta är ett brev. Det handlar om ingenting.\n\nMed vänlig hälsning\n";
    let image: Vec<u8> = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0, 1, 2, 255, 254, 0, 0, 13].repeat(500)].concat();
    for (name, bytes) in
        [("brev.txt", prose.as_bytes()), ("bild.csv", &image), ("tom.csv", b""), ("blank.csv", b"\n \n")]
    {
        let file = desk.file(name, bytes);
        desk.refuse(&["import", text(&file)]);
        desk.refuse(&["inspect", text(&file)]);
    }
}

#[test]
fn a_folder_and_a_missing_file_are_refused() {
    let desk = Desk::new();
    desk.refuse(&["import", text(desk.folder.path())]);
    desk.refuse(&["inspect", text(desk.folder.path())]);
    desk.refuse(&["import", text(&desk.path("finns-inte.csv"))]);
}

#[test]
fn an_unreadable_file_is_refused() {
    let desk = Desk::new();
    let file = desk.file("låst.csv", MEMBERS.as_bytes());
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&file).is_ok() {
        return; // The superuser reads everything: nothing to see here.
    }
    desk.refuse(&["import", text(&file)]);
}

#[test]
fn a_refused_file_leaves_the_other_registers_as_they_were() {
    let desk = Desk::with_members();
    let file = desk.file("tom.csv", b"");
    desk.refuse(&["import", text(&file)]);
    assert_eq!(desk.exported(), MEMBERS);
}

#[test]
fn of_several_files_none_is_imported_when_one_is_bad() {
    let desk = Desk::with_members();
    let good = desk.file("bra.csv", MEMBERS.as_bytes());
    let newer = desk.file("klubb.csv", format!("{MEMBERS}4;Elsa Forshäll;Visby\n").as_bytes());
    // Bad from its first byte, and bad far within: a cell of more than 16 MiB.
    let empty = desk.file("tom.csv", b"");
    let long = desk.file("lang.csv", format!("nr;namn\n1;Ada\n2;{}\n", "x".repeat(17 << 20)).as_bytes());
    let before = Connection::open(desk.workbench()).unwrap().query_row("SELECT count(*) FROM g_register", [], count);
    for bad in [&empty, &long, &desk.path("finns-inte.csv"), &desk.workbench()] {
        let said = desk.refuse(&["import", text(&newer), text(&good), text(bad)]);
        assert!(said.contains(bad.file_name().unwrap().to_str().unwrap()), "{said}");
        desk.refuse(&["import", text(bad), text(&good)]);
    }
    let after = Connection::open(desk.workbench()).unwrap().query_row("SELECT count(*) FROM g_register", [], count);
    assert_eq!((before, after), (Ok(1), Ok(1)));
    assert_eq!(desk.exported(), MEMBERS);
    assert_eq!(desk.run(&["import", text(&newer), text(&good)]).status.code(), Some(0));
}

fn count(row: &rusqlite::Row<'_>) -> rusqlite::Result<i64> {
    row.get(0)
}

#[test]
fn one_nul_among_good_rows_is_kept_with_its_cell() {
    let desk = Desk::new();
    let bytes = MEMBERS.replace("Umeå", "Um\0eå");
    let file = desk.file("klubb.csv", bytes.as_bytes());
    let said = desk.run(&["import", text(&file)]);
    assert_eq!(said.status.code(), Some(0), "{}", String::from_utf8_lossy(&said.stderr));
    assert!(String::from_utf8_lossy(&said.stderr).contains("1 cell"));
    assert_eq!(desk.exported(), bytes);
    let named = desk.file("namn.csv", MEMBERS.replace("ort", "o\0rt").as_bytes());
    assert_eq!(desk.run(&["import", text(&named)]).status.code(), Some(0));
    assert_eq!(desk.run(&["records", "namn", "--where", "nr = 2"]).status.code(), Some(0));
    let many = desk.file("bild.bin", &b"ab\0\0cd;\n".repeat(90));
    assert!(desk.refuse(&["import", text(&many)]).contains("byte 2"));
}

#[test]
fn the_database_of_another_program_is_refused_and_untouched() {
    let desk = Desk::new();
    let other = Connection::open(desk.workbench()).unwrap();
    other.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);").unwrap();
    drop(other);
    let before = fs::read(desk.workbench()).unwrap();
    let file = desk.file("klubb.csv", MEMBERS.as_bytes());
    desk.refuse(&["registers"]);
    desk.refuse(&["import", text(&file)]);
    assert!(before == fs::read(desk.workbench()).unwrap(), "its bytes changed");
}

#[test]
fn a_file_that_is_no_database_is_refused_and_untouched() {
    let desk = Desk::new();
    desk.file("bench.db", &b"nothing that SQLite knows\n".repeat(400));
    let before = fs::read(desk.workbench()).unwrap();
    let file = desk.file("klubb.csv", MEMBERS.as_bytes());
    desk.refuse(&["registers"]);
    desk.refuse(&["import", text(&file)]);
    assert!(before == fs::read(desk.workbench()).unwrap(), "its bytes changed");
}

#[test]
fn the_workbench_of_a_newer_gallra_is_refused() {
    let desk = Desk::with_members();
    let newer = Connection::open(desk.workbench()).unwrap();
    newer.pragma_update(None, "user_version", 9_999).unwrap();
    drop(newer);
    desk.refuse(&["registers"]);
    desk.refuse(&["stage", "delete", "klubb", "--all", "--reason", "prov"]);
}

#[test]
fn a_workbench_behind_a_symlink_is_refused() {
    let desk = Desk::with_members();
    let link = desk.path("link.db");
    symlink(desk.workbench(), &link).unwrap();
    desk.refuse(&["--workbench", text(&link), "registers"]);
    desk.refuse(&["--workbench", text(&link), "stage", "delete", "klubb", "--all", "--reason", "prov"]);
}

#[test]
fn a_locked_workbench_is_read_but_not_changed() {
    let desk = Desk::with_members();
    let mut name = desk.workbench().into_os_string();
    name.push(".lock");
    let lock = fs::OpenOptions::new().create(true).truncate(false).write(true).open(name).unwrap();
    lock.lock().unwrap();
    desk.refuse(&["stage", "delete", "klubb", "--all", "--reason", "prov"]);
    assert_eq!(desk.run(&["records", "klubb"]).status.code(), Some(0));
}

#[test]
fn a_full_device_is_told_as_such() {
    let desk = Desk::with_members();
    if !Path::new("/dev/full").exists() {
        return;
    }
    for arguments in [&["export", "klubb"][..], &["records", "klubb", "--format", "jsonl"], &["log", "head"]] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = desk.command(arguments).stdout(full).output().unwrap();
        let said = refused(&output);
        assert!(said.contains("full"), "{said}");
    }
}

#[test]
fn a_device_is_not_replaced_by_an_export() {
    let desk = Desk::with_members();
    desk.refuse(&["export", "klubb", "/dev/null", "--force"]);
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn a_refusal_names_nobody() {
    let desk = Desk::with_members();
    let said = desk.refuse(&["stage", "delete", "klubb", "--all", "--reason", "Begäran från 19900101-9802"]);
    assert!(!said.contains("9802"), "{said}");
}
