//! Who asks whether their records were deleted is answered by keyed tags, where somebody asked for that.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::desk::{Desk, POLICY};

const ANSWERS: &str = "\n[answers]\npurpose = \"Svara den som frågar\"\nkeep = \"P12M\"\n";

fn key(folder: &Path) -> Option<PathBuf> {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let found = if path.is_dir() { key(&path) } else { path.ends_with("answer.key").then_some(path) };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn culled(flags: &[&str]) -> Desk {
    let desk = Desk::new();
    desk.load(&format!("{POLICY}{ANSWERS}")).done();
    desk.run(&["stage", "proposal", "overdue:klubb"]).done();
    desk.run(&[&["apply", "--yes"], flags].concat()).done();
    desk
}

#[test]
fn the_person_is_answered_by_any_exact_key() {
    let desk = culled(&["--answerable"]);
    let mode = fs::metadata(key(desk.folder.path()).unwrap()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    for asked in ["19900101-9802", "900101-9802", "Alma@example.com"] {
        let rows = desk.rows(&["log", "answer", asked]);
        assert_eq!((rows.len(), &rows[0]["register"]), (1, &"klubb".into()), "{asked}");
    }
    assert_eq!(desk.answering(&["log", "answer", "-"], "alma@example.com\n").code, 0);
    for other in ["19900101-9810", "birger@example.com"] {
        let answer = desk.run(&["log", "answer", other]);
        assert_eq!(answer.code, 1);
        assert!(answer.said.contains("bevisar inget"), "{}", answer.said);
    }
    assert_eq!(desk.run(&["log", "answer", "Alma Ahlbäck"]).code, 2, "a name is not enough");
    // Neither the log nor the workbench holds the person.
    let log = desk.run(&["log", "export"]).done().out;
    assert!(log.contains("\"answerable\":") && !log.contains("alma"), "{log}");
    let bench = fs::read(desk.folder.path().join("bench.gallra")).unwrap();
    assert!(!bench.windows(13).any(|window| window == b"19900101-9802"));
}

#[test]
fn nothing_is_kept_unless_asked_for_and_the_policy_says_why() {
    let desk = culled(&[]);
    assert_eq!(key(desk.folder.path()), None);
    assert_eq!(desk.run(&["log", "answer", "alma@example.com"]).code, 1);
    let desk = Desk::with_policy();
    desk.run(&["stage", "proposal", "overdue:klubb"]).done();
    let refused = desk.run(&["apply", "--yes", "--answerable"]);
    assert_eq!(refused.code, 2, "{}", refused.said);
    assert_eq!(desk.records("klubb").len(), 5, "nothing was changed");
}

#[test]
fn a_tag_goes_when_the_person_asks_and_when_its_time_is_over() {
    let desk = culled(&["--answerable"]);
    desk.run(&["log", "answer", "alma@example.com", "--forget"]).done();
    assert_eq!(desk.run(&["log", "answer", "alma@example.com"]).code, 1);
    assert_eq!(desk.run(&["log", "answer", "19900101-9802"]).code, 0, "the other key's tag is another");
    let bench = rusqlite::Connection::open(desk.folder.path().join("bench.gallra")).unwrap();
    let left = || bench.query_row("SELECT count(*) FROM g_answer", [], |row| row.get::<_, u32>(0)).unwrap();
    assert!(left() > 0);
    bench.execute("UPDATE g_answer SET until = '2020-01-01'", []).unwrap();
    assert_eq!(desk.run(&["log", "answer", "19900101-9802"]).code, 1);
    desk.run(&["suppressed", "add", "x@example.com"]).done();
    assert_eq!(left(), 0, "whoever writes next removes what has run out");
}

#[test]
fn a_key_that_is_gone_answers_nobody() {
    let desk = culled(&["--answerable"]);
    fs::remove_file(key(desk.folder.path()).unwrap()).unwrap();
    assert_eq!(desk.run(&["log", "answer", "alma@example.com"]).code, 2);
}
