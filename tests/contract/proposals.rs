//! Screen 4: questions first, and every figure the command line's.

use gallra::app::Msg;
use gallra::plan::propose::Rests;
use gallra::text::Language;
use gallra::tui::look::Look;
use serde_json::Value;

use super::screens::{number, percent};
use crate::desk::Desk;
use crate::library::Library;

const SIZE: (u16, u16) = (160, 45);
const POLICY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/policy/sample.toml");

fn with_policy() -> (Library, Desk) {
    let library = Library::on("2026-05-01");
    library.out(&["policy", "load", POLICY]);
    let mut desk = Desk::sample_with_policy(Language::English);
    desk.keys("4");
    (library, desk)
}

fn picture(desk: &mut Desk) -> String {
    desk.picture(SIZE, Look::Plain).replace('\u{a0}', " ")
}

/// The row under the cursor, word by word.
fn row(picture: &str) -> Vec<String> {
    let line = picture.lines().skip(3).find(|line| line.starts_with(" ▸ ")).unwrap();
    line.split_whitespace().skip(1).map(str::to_owned).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("–").to_owned()
}

#[test]
fn screen_four_lists_what_propose_says_in_the_same_order() {
    let (library, mut desk) = with_policy();
    let questions = library.json(&["propose", "--questions", "--format", "json"]);
    let mut registers: Vec<String> = questions.as_array().unwrap().iter().map(|row| text(&row["register"])).collect();
    registers.dedup();
    for register in registers {
        let shown = row(&picture(&mut desk));
        assert_eq!(shown[..2], ["?".to_owned(), register]);
        desk.keys("j");
    }
    let proposals = library.json(&["propose", "--format", "json"]);
    assert!(proposals.as_array().unwrap().len() > 20);
    for proposal in proposals.as_array().unwrap() {
        let shown = picture(&mut desk);
        let words = row(&shown);
        for expected in [
            text(&proposal["register"]),
            text(&proposal["field"]),
            number(&proposal["records"]),
            number(&proposal["held"]),
        ] {
            assert!(words.contains(&expected), "{proposal}\n{words:?}");
        }
        if let Some(until) = proposal["held_until"].as_str() {
            assert!(shown.contains(&format!("until {until}")), "{proposal}\n{shown}");
        }
        assert!(shown.contains(proposal["reason"].as_str().unwrap()), "{proposal}\n{shown}");
        desk.keys("j");
    }
}

#[test]
fn on_the_first_day_the_questions_stand_first_and_no_record_and_no_field_is_proposed_for_deletion() {
    let library = Library::on("2026-05-01");
    let mut desk = Desk::sample(Language::English);
    desk.keys("4");
    let shown = picture(&mut desk);
    assert!(row(&shown).starts_with(&["?".to_owned()]), "{shown}");
    assert!(shown.contains("Why does the register exist? · nice to have, propose deletion"), "{shown}");
    let registers = library.names().len();
    let listed = desk.state.proposals.listed.clone().unwrap();
    assert_eq!(listed.unclear.len(), registers);
    assert!(listed.proposed.is_empty(), "nothing goes for want of an answer");
    // A question deletes nothing, whatever is pressed on it.
    desk.keys("d");
    assert!(desk.notice().contains("A question deletes nothing"), "{}", desk.notice());
}

/// The numbers behind the bars, from the youngest year on.
fn bars(picture: &str) -> Vec<String> {
    let of =
        |line: &str| line.split_once('│').map(|(_, rest)| rest.trim_matches(|c: char| !c.is_ascii_digit()).to_owned());
    picture.lines().filter(|line| line.contains(" yr │")).filter_map(of).collect()
}

#[test]
fn the_bars_are_all_records_and_the_limit_takes_what_the_command_line_says() {
    let (library, mut desk) = with_policy();
    let counts = library.json(&["registers", "--format", "json"]);
    let count = |name: &str| {
        let mut rows = counts.as_array().unwrap().iter();
        rows.find(|row| row["register"] == name).map(|row| row["records"].clone()).unwrap()
    };
    let mut seen = Vec::new();
    for place in 0..desk.state.proposals.len() {
        if place > 0 {
            desk.keys("j");
        }
        let aged = desk.state.proposals.proposed().map(|proposed| proposed.proposal.clone());
        let Some(aged) = aged.filter(|_| desk.state.proposals.has_limit()) else { continue };
        let register = aged.register.name.as_str();
        seen.push(register.to_owned());
        let rows = library.json(&["propose", register, "--ages", "--format", "json"]);
        let rows = rows.as_array().unwrap();
        let shown = picture(&mut desk);
        let expected: Vec<String> = rows[..11].iter().map(|row| number(&row["records"])).collect();
        assert_eq!(bars(&shown), expected, "{shown}");
        let all = count(register);
        // A year of the limit is exactly its bar, without what must be kept and what was reviewed.
        for pair in rows[..11].windows(2) {
            let figure = |row: &Value, name: &str| row[name].as_u64().unwrap();
            let taken = figure(&pair[0], "goes") - figure(&pair[1], "goes");
            let kept = figure(&pair[0], "held") + figure(&pair[0], "reviewed");
            if pair[0]["bar"] != "0" {
                assert_eq!(taken, figure(&pair[0], "records") - kept, "{pair:?}");
            }
        }
        let sum: u64 = rows.iter().map(|row| row["records"].as_u64().unwrap()).sum();
        assert_eq!(sum, all.as_u64().unwrap());
        // Each key moves the limit by a month; in the evidence an arrow moves it by a year.
        for (keys, months) in [("", 0), ("+ +", 2), ("- - -", -1), ("Tab j Tab", 11)] {
            desk.keys(keys);
            let limit = desk.state.proposals.limit().unwrap();
            let policy = desk.state.proposals.aged().unwrap().1.period;
            assert_eq!(i64::from(limit.months), i64::from(policy.months) + months, "{register} {keys}");
            let period = format!("P{}M", limit.months);
            let cut = &library.json(&["propose", register, "--ages", "--limit", &period, "--format", "json"])[0];
            let (goes, stays, held) = (&cut["goes"], &cut["stays"], &cut["goes_held"]);
            let sentence = format!(
                "{} go ({}), {} stay, {} of them held",
                number(goes),
                percent(goes, &all),
                number(stays),
                number(held)
            );
            let shown = picture(&mut desk);
            assert!(shown.contains(&sentence), "{sentence}\n{shown}");
        }
    }
    seen.sort();
    assert_eq!(seen, ["event", "garanti", "kundklubb", "nyhetsbrev", "order", "personal"]);
}

#[test]
fn a_limit_that_is_the_policys_takes_what_is_proposed() {
    let (library, _) = with_policy();
    for proposal in library.json(&["propose", "--format", "json"]).as_array().unwrap() {
        if proposal["rule"] != "overdue" || !proposal["field"].is_null() {
            continue;
        }
        let register = proposal["register"].as_str().unwrap();
        let period = proposal["reason"].as_str().unwrap().split_once('(').unwrap().1.trim_end_matches(')').to_owned();
        let cut = &library.json(&["propose", register, "--ages", "--limit", &period, "--format", "json"])[0];
        assert_eq!((&cut["goes"], &cut["goes_held"]), (&proposal["records"], &proposal["held"]), "{register}");
    }
}

#[test]
fn a_limit_by_hand_stages_the_same_records_by_keys_and_by_command_and_is_a_one_off_decision() {
    let (library, mut desk) = with_policy();
    desk.keys("j j j j j j + + + d Enter");
    let reason = "Older than 3 years 3 months";
    library.out(&["stage", "delete", "order", "--older-than", "P39M", "--reason", reason]);
    let staged = library.json(&["plan", "show", "--format", "json"]);
    let line = &desk.state.plan.lines[0];
    assert_eq!(
        (line.records, line.held),
        (staged[0]["records"].as_u64().unwrap(), staged[0]["held"].as_u64().unwrap())
    );
    assert!(line.reason.starts_with("Older than 3 years 3 mo"), "{}", line.reason);
    // Held ones are not among them.
    assert!(staged[0]["held"].as_u64().unwrap() > 0);
    library.out(&["apply", "--yes"]);
    let entry = &library.lines(&["log", "export", "--format", "jsonl"])[0];
    assert_eq!((&entry["rule"], &entry["reason"]), (&"one-off decision".into(), &reason.into()));
    assert!(entry["operator"].is_string() || entry["by"].is_string(), "{entry}");
}

#[test]
fn a_proposal_staged_by_keys_names_its_rule_and_is_not_made_again() {
    let (library, mut desk) = with_policy();
    desk.keys("j j j j d Enter");
    let line = desk.state.plan.lines[0].clone();
    library.out(&["stage", "proposal", "nice-to-have:prospekt"]);
    let staged = library.json(&["plan", "show", "--format", "json"]);
    assert_eq!((line.records, &line.reason), (staged[0]["records"].as_u64().unwrap(), &text(&staged[0]["reason"])));
    assert!(!row(&picture(&mut desk)).contains(&"prospekt".to_owned()));
    desk.keys("u");
    assert!(picture(&mut desk).contains("prospekt"));
}

#[test]
fn what_was_dismissed_by_a_key_stays_so_for_the_command_line_until_it_is_brought_back() {
    let (_, mut desk) = with_policy();
    desk.keys("j j j j b Enter");
    let dismissed = |desk: &Desk| {
        let listed = desk.state.proposals.listed.clone().unwrap();
        let of =
            listed.proposed.iter().find(|proposed| proposed.proposal.id() == "nice-to-have:prospekt").unwrap().clone();
        of.dismissed
    };
    assert_eq!(dismissed(&desk).as_deref(), Some("Reviewed, kept"));
    let answer = assert_cmd::Command::new(env!("CARGO_BIN_EXE_gallra"))
        .args(["--workbench", desk.workbench().to_str().unwrap(), "--today", "2026-05-01", "--lang", "en"])
        .args(["propose", "--format", "json", "--read-only"])
        .output()
        .unwrap();
    let out = String::from_utf8(answer.stdout).unwrap();
    assert!(out.contains("overdue:order") && !out.contains("nice-to-have:prospekt"), "{out}");
    desk.keys("G b");
    assert_eq!(dismissed(&desk), None);
}

#[test]
fn a_value_of_the_evidence_is_staged_as_a_group_and_shown_as_records() {
    let (_, mut desk) = with_policy();
    desk.keys(&"j ".repeat(13));
    let shown = row(&picture(&mut desk));
    assert!(shown.contains(&"nyhetsbrev".to_owned()), "{shown:?}");
    desk.keys("Tab j d");
    let count = desk.state.proposals.values().unwrap().lines[1].group.records;
    desk.keys("Enter");
    assert_eq!(desk.state.plan.totals().0, count);
    desk.keys("u Tab j Enter");
    let next = desk.state.records.as_ref().map(|records| records.view.len());
    assert!(next.is_some(), "the records of a value are shown");
}

#[test]
fn whoever_may_only_read_may_look_and_move_the_limit_and_nothing_else() {
    let mut desk = Desk::sample_with_policy(Language::English).read_only();
    desk.keys("4 j j j j j j +");
    assert!(desk.state.proposals.moved().is_some());
    for key in ["d", "b", "u"] {
        desk.keys(key);
        assert!(desk.notice().to_lowercase().contains("read-only"), "{key}: {}", desk.notice());
    }
    assert!(desk.state.plan.lines.is_empty());
}

#[test]
fn a_click_finds_its_row_below_what_the_rows_have_in_common() {
    let mut desk = Desk::sample(Language::English);
    // Consent is the basis, and nobody decided how long it is valid.
    desk.keys("4 Enter j Enter Ctrl+S Enter 4");
    let before = desk.state.proposals.cursor;
    let listed = desk.state.proposals.listed.clone().unwrap();
    let undecided = listed.proposed.iter().position(|proposed| proposed.proposal.rests == Rests::Undecided).unwrap();
    let first = listed.unclear.len() + undecided;
    desk.picture(SIZE, Look::Plain);
    // The line that says what the last rows rest on is no row.
    desk.send(Msg::Row(first as u64));
    assert_eq!(desk.state.proposals.cursor, before);
    desk.send(Msg::Row(first as u64 + 1));
    assert_eq!(desk.state.proposals.cursor, first);
}

#[test]
fn a_question_is_answered_on_the_card_and_the_list_follows() {
    let mut desk = Desk::sample(Language::English);
    desk.keys("4 j Enter");
    assert_eq!(desk.state.screen.number(), 9);
    assert_eq!(desk.state.policy.name(), "prospekt");
    desk.keys("e");
    desk.type_text("nice to have");
    desk.keys("Enter Ctrl+S Enter 4");
    let shown = picture(&mut desk);
    assert!(shown.contains("Nice to have"), "{shown}");
    let asked = desk.state.proposals.listed.as_ref().unwrap().unclear.iter().any(|unclear| unclear.name == "prospekt");
    assert!(!asked, "{shown}");
}
