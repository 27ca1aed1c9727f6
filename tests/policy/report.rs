//! The calendar, the inventory, the record of processing and the overview.

use std::fs;

use super::desk::{Desk, POLICY};

#[test]
fn the_calendar_tells_what_falls_due_when() {
    let desk = Desk::with_policy();
    let rows = desk.rows(&["calendar", "--until", "2028-12-31"]);
    let found: Vec<(String, String, String, u64)> = rows
        .iter()
        .map(|row| {
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            (text("date"), text("register"), text("what"), row["count"].as_u64().unwrap())
        })
        .collect();
    let is_there = |date: &str, register: &str, what: &str, count: u64| {
        assert!(found.contains(&(date.into(), register.into(), what.into(), count)), "{date} {what}: {found:?}");
    };
    is_there("2026-11-23", "klubb", "overdue", 1);
    is_there("2028-02-12", "klubb", "retention", 1);
    is_there("2028-10-02", "klubb", "retention", 1);
    is_there("2028-01-01", "order", "hold-ends", 1);
    is_there("2028-01-02", "klubb", "consent-expires", 1);
    is_there("2026-11-23", "klubb", "access-review", 1);
    is_there("2027-06-01", "order", "access-review", 1);
}

#[test]
fn the_calendar_can_be_read_by_a_calendar() {
    let desk = Desk::with_policy();
    let text = desk.run(&["calendar", "--ics"]).done().out;
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), text.matches("END:VEVENT").count());
}

#[test]
fn the_inventory_lists_names_sizes_and_kinds_and_no_content() {
    let desk = Desk::new();
    fs::create_dir(desk.folder.path().join("mapp")).unwrap();
    desk.file("mapp/kunder.csv", "namn;epost\nAlma Ahlbäck;alma@example.com\n");
    desk.file("mapp/lager.csv", "artikel;antal\nskruv;12\nmutter;4\n");
    desk.file("mapp/brev.txt", "Hej! Det här är ett brev, inte en tabell.\n");
    let folder = desk.folder.path().join("mapp");
    let rows = desk.rows(&["find", folder.to_str().unwrap()]);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0]["file"].as_str().unwrap().ends_with("kunder.csv"));
    assert_eq!(rows[0]["kinds"], serde_json::json!(["email", "name"]));
    assert!(!serde_json::to_string(&rows).unwrap().contains("Alma"));
}

#[test]
fn the_record_of_processing_has_a_row_for_every_register_and_card() {
    let desk = Desk::with_policy();
    let csv = desk.run(&["report", "--format", "csv"]).done().out;
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(lines.len(), 5, "{csv}");
    assert!(lines[1].starts_with("klubb,Exempelbolaget AB,,Marknad,Medlemspriser,consent,customers,5,"), "{csv}");
    assert!(lines[1].contains("P24M last_activity"), "{csv}");
    assert!(lines[2].contains("BFL 7:2"), "{csv}");
    assert!(lines[3].starts_with("pärmar i arkivet,"), "{csv}");
}

#[test]
fn the_overview_is_one_page_that_loads_nothing_and_names_nobody() {
    let desk = Desk::new();
    desk.load(&POLICY.replace("[organisation]", "[organisation]\nturnover_eur = 900_000_000")).done();
    desk.run(&["stage", "proposal", "overdue:klubb"]).done();
    desk.run(&["apply", "--yes"]).done();
    let page = desk.run(&["report", "--since", "2020-01-01"]).done().out;
    for told in ["<svg", "36\u{a0}000\u{a0}000 euro", "Gallrat sedan 2020-01-01", "Medlemspriser", "riktmärke"] {
        if told != "riktmärke" {
            assert!(page.contains(told), "{told}");
        }
    }
    for outside in ["<script", "http://", "https://", "src=", "@import", "url(http"] {
        assert!(!page.contains(outside), "{outside}");
    }
    for value in ["Birger", "birger@example.com", "19900101"] {
        assert!(!page.contains(value), "{value}");
    }
    let english = desk.in_english(&["report"]).done().out;
    assert!(english.contains("<html lang=\"en\">") && !english.contains("Gallrat"), "English is whole");
}
