//! The gallringsprotokoll: everything that the log tells of a culling, on a page that stands alone.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::desk::Desk;

fn culled() -> Desk {
    let desk = Desk::with_policy();
    desk.run(&["stage", "proposal", "overdue:klubb", "overdue:order"]).done();
    desk.run(&["stage", "truncate", "klubb", "inkomst", "--to", "clear", "--reason", "inkomst behövs inte"]).done();
    desk.run(&["approve", "--yes", "--operator", "m.ek"]).done();
    desk.run(&["apply", "--yes", "--prove", "all", "--operator", "a.lind"]).done();
    desk
}

#[test]
fn the_page_tells_what_why_how_many_who_how_and_what_was_not_reached() {
    let desk = culled();
    let file = desk.folder.path().join("protokoll.html");
    let answer = desk.run(&["log", "certificate", file.to_str().unwrap()]).done();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let page = fs::read_to_string(&file).unwrap();
    let head = desk.run(&["log", "head"]).done().out;
    for told in [
        "Gallringsprotokoll",
        "Exempelbolaget AB",
        "a.lind",
        "m.ek",
        "overdue",
        "GDPR Art. 5(1)(e)",
        "enskilt beslut",
        "BFL 7:2",
        "VACUUM",
        "efter varje värde som försvann",
        "Inga spår hittades",
        "säkerhetskopior",
        "Underskrift",
        head.trim(),
        "minimering av inkomst: töm fältet",
        "färre än fem poster",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert!(answer.said.contains(head.trim()));
    for outside in ["://", "<script", "src="] {
        assert!(!page.contains(outside), "{outside}");
    }
    for value in ["Alma", "alma@example.com", "19900101", "412000"] {
        assert!(!page.contains(value), "{value}");
    }
    assert_eq!(desk.run(&["log", "certificate", file.to_str().unwrap()]).code, 2, "an existing file stays");
}

#[test]
fn it_speaks_english_too_and_is_about_what_was_asked() {
    let desk = culled();
    desk.run(&["stage", "proposal", "no-date:klubb"]).done();
    desk.run(&["apply", "--yes"]).done();
    let page = desk.in_english(&["log", "certificate"]).done().out;
    assert!(page.contains("Record of deletion") && page.contains("Occasion 2"), "{page}");
    let last = desk.in_english(&["log", "certificate", "--last"]).done().out;
    assert!(last.contains("nobody") && !last.contains("m.ek") && !last.contains("Occasion 2"), "{last}");
    assert_eq!(desk.run(&["log", "certificate", "--since", "2999-01-01"]).code, 1);
    assert_eq!(desk.run(&["log", "certificate", "--since", "i går"]).code, 2);
}

#[test]
fn without_a_culling_there_is_nothing_to_certify() {
    assert_eq!(Desk::new().run(&["log", "certificate"]).code, 1);
}
