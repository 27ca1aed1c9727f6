//! Journeys by keys alone: before, keys, after. Each stands in a file of its own under `tests/journeys`.
//!
//! A line is a verb and what follows it: `språk sv`, `storlek 100x30`, `tangenter d Enter`, `skriv text`, `klistra text`,
//! `omstart`, and what must then be so: `ser text`, `ser inte text`, `notis text`, `plan 3`, `plan tom`, `markerade 3`,
//! `rader 3`, `poster 12`, `skärm 6`, `verkställt 0`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::desk::Desk;
use gallra::app::Msg;
use gallra::app::catalog::CATALOG;
use gallra::text::Language;
use gallra::tui::look::Look;

fn journeys() -> Vec<(String, String)> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journeys"));
    let mut out: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()))
        .collect();
    out.sort();
    out
}

struct Walk {
    desk: Desk,
    size: (u16, u16),
    given: BTreeSet<&'static str>,
}

impl Walk {
    fn step(&mut self, verb: &str, rest: &str, place: &str) {
        match verb {
            "tangenter" => self.desk.keys(rest),
            "skriv" => self.desk.type_text(rest),
            "klistra" => self.desk.send(Msg::Paste(rest.to_owned())),
            "storlek" => {
                let (columns, rows) = rest.split_once('x').unwrap();
                self.size = (columns.parse().unwrap(), rows.parse().unwrap());
                self.desk.picture(self.size, Look::Plain);
            }
            "omstart" => {
                self.given.extend(self.desk.given.iter());
                let fresh = Desk::guests(Language::Swedish);
                let old = std::mem::replace(&mut self.desk, fresh);
                self.desk = old.restart();
            }
            _ => self.expect(verb, rest, place),
        }
    }

    fn expect(&mut self, verb: &str, rest: &str, place: &str) {
        let records = self.desk.state.records.as_ref();
        let number = |found: u64| assert_eq!(found.to_string(), rest, "{place}");
        match verb {
            "ser" => {
                let picture = self.desk.picture(self.size, Look::Plain).replace('\u{a0}', " ");
                match rest.strip_prefix("inte ") {
                    Some(text) => assert!(!picture.contains(text), "{place}: shows {text}\n{picture}"),
                    None => assert!(picture.contains(rest), "{place}: does not show {rest}\n{picture}"),
                }
            }
            "notis" => {
                let notice = self.desk.notice().replace('\u{a0}', " ");
                assert!(notice.contains(rest), "{place}: says {notice}");
            }
            "plan" if rest == "tom" => assert!(self.desk.state.plan.lines.is_empty(), "{place}"),
            "plan" => number(self.desk.state.plan.totals().0),
            "markerade" => number(records.map_or(0, |records| records.marks.len())),
            "rader" => number(records.map_or(0, |records| records.view.len())),
            "poster" => number(self.desk.records()),
            "skärm" => number(u64::from(self.desk.state.screen.number())),
            "verkställt" => number(u64::try_from(self.desk.applied).unwrap()),
            other => panic!("{place}: {other} is no verb"),
        }
    }
}

fn walk(name: &str, text: &str) -> BTreeSet<&'static str> {
    let language =
        if text.lines().any(|line| line.trim() == "språk en") { Language::English } else { Language::Swedish };
    let mut walk = Walk { desk: Desk::guests(language), size: (100, 30), given: BTreeSet::new() };
    for (number, line) in text.lines().enumerate() {
        let line = line.trim_start();
        if line.is_empty() || line.starts_with('#') || line.starts_with("språk ") {
            continue;
        }
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        walk.step(verb, rest.trim_start(), &format!("{name}, line {}", number + 1));
    }
    walk.given.extend(walk.desk.given.iter());
    walk.given
}

#[test]
fn every_journey_ends_where_it_says_and_every_command_has_one() {
    let mut given = BTreeSet::new();
    let mut lost = Vec::new();
    for (name, text) in journeys() {
        match std::panic::catch_unwind(|| walk(&name, &text)) {
            Ok(commands) => given.extend(commands),
            Err(_) => lost.push(name),
        }
    }
    assert!(lost.is_empty(), "lost their way: {lost:?}");
    let missing: Vec<&str> = CATALOG.iter().map(|entry| entry.id).filter(|id| !given.contains(id)).collect();
    assert!(missing.is_empty(), "no journey gives {missing:?}");
}
