//! Every figure on screens 1, 2, 4 and 6 is the command line's.

use gallra::text::Language;
use gallra::tui::look::Look;
use serde_json::Value;

use crate::desk::Desk;
use crate::library::Library;

/// As English writes a whole number.
pub(super) fn number(value: &Value) -> String {
    let digits = value.as_u64().unwrap().to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A share in whole percent: none is only 0, all is only 100.
pub(super) fn percent(part: &Value, whole: &Value) -> String {
    let (part, whole) = (part.as_u64().unwrap(), whole.as_u64().unwrap());
    let share = match part {
        0 => 0,
        _ if part == whole => 100,
        _ => ((part * 200 + whole) / (whole * 2)).clamp(1, 99),
    };
    format!("{share}%")
}

/// The line that begins with a word, without bars and marks, word by word.
fn words(picture: &str, first: &str) -> Vec<String> {
    let is_drawn = |word: &&str| !word.chars().all(|c| "▸█▉▊▋▌▍▎▏░•│".contains(c));
    let mut lines =
        picture.lines().skip(3).map(|line| line.split_whitespace().filter(is_drawn).map(str::to_owned).collect());
    let begins = |words: &Vec<String>| words.first().is_some_and(|word| word == first);
    lines.find(begins).unwrap_or_else(|| panic!("no line begins with {first}:\n{picture}"))
}

#[test]
fn screen_one_shows_what_registers_says() {
    let library = Library::on("2026-05-01");
    let mut desk = Desk::sample(Language::English);
    let picture = desk.picture((160, 45), Look::Colours);
    let lines = library.json(&["registers", "--format", "json"]);
    for line in lines.as_array().unwrap() {
        let shown = words(&picture, line["register"].as_str().unwrap());
        let mut expected = vec![
            line["register"].as_str().unwrap().to_owned(),
            number(&line["records"]),
            percent(&line["overdue"], &line["records"]),
            percent(&line["relevance_low"], &line["records"]),
            number(&line["sensitivity_max"]),
            format!("({})", number(&line["sensitivity_max_records"])),
        ];
        assert_eq!(shown[..expected.len()], expected);
        expected.clear();
        let commonest = line["special_categories"].as_array().unwrap().first();
        assert_eq!(shown.get(6).is_some(), commonest.is_some(), "{shown:?}");
        if let Some(commonest) = commonest {
            let counted = number(&commonest[1]);
            assert!(shown[6..].iter().any(|word| word.trim_end_matches(',') == counted), "{shown:?}");
        }
    }
    let sum: u64 = lines.as_array().unwrap().iter().map(|line| line["records"].as_u64().unwrap()).sum();
    assert!(picture.contains(&format!("{} records", number(&sum.into()))));
}

#[test]
fn screen_one_tells_of_the_chosen_register_what_registers_says() {
    let library = Library::on("2026-05-01");
    let mut desk = Desk::sample(Language::English);
    let lines = library.json(&["registers", "--format", "json"]);
    let mut chosen = std::collections::BTreeSet::new();
    for _ in 0..7 {
        let picture = desk.picture((160, 45), Look::Colours);
        let line = lines.as_array().unwrap().iter().find(|line| {
            let name = line["register"].as_str().unwrap();
            picture.lines().any(|row| row.trim_start().starts_with(&format!("▸ {name} ")))
        });
        let line = line.unwrap();
        chosen.insert(line["register"].to_string());
        let medians =
            format!("retention {}, relevance {}, sensitivity {}", line["age"], line["relevance"], line["sensitivity"]);
        assert!(picture.to_lowercase().contains(&medians), "{medians}\n{picture}");
        for day in ["oldest", "newest"] {
            assert!(picture.contains(line[day].as_str().unwrap()), "{day}\n{picture}");
        }
        let next = if line["special_category"] == 0 { &line["overdue"] } else { &line["special_category"] };
        assert!(picture.contains(&number(next)), "{next}\n{picture}");
        desk.keys("j");
    }
    assert_eq!(chosen.len(), 7);
}

#[test]
fn screen_two_shows_what_records_says() {
    let library = Library::on("2026-05-01");
    let mut desk = Desk::sample(Language::English);
    desk.keys("2");
    let picture = desk.picture((100, 30), Look::Colours);
    let records = library.lines(&["records", &desk.register(), "--limit", "20", "--format", "jsonl"]);
    for record in records {
        let shown = words(&picture, &record["rid"].to_string());
        let age = record["age"].as_u64().map_or("–".to_owned(), |age| format!("{age}%"));
        let last = record["last_activity"].as_str().unwrap_or("–").to_owned();
        let expected = [last, age, record["relevance"].to_string(), record["sensitivity"].to_string()];
        assert_eq!(shown[shown.len() - 4..], expected);
    }
}

#[test]
fn screen_six_shows_what_plan_says() {
    let library = Library::on("2026-05-01");
    let mut desk = Desk::sample(Language::English);
    desk.keys("2 f");
    desk.type_text("g.age >= 100");
    desk.keys("Enter a d Enter 6");
    let register = desk.register();
    library.out(&["stage", "delete", &register, "--where", "g.age >= 100", "--reason", "No longer needed"]);
    let plan = library.json(&["plan", "show", "--format", "json"]);
    let preview = library.json(&["plan", "preview", "--format", "json"]);
    let picture = desk.picture((160, 45), Look::Colours);
    let shown = words(&picture, &plan[0]["item"].to_string());
    assert!(shown.contains(&register) && shown.contains(&number(&plan[0]["records"])), "{shown:?}");
    assert!(picture.contains(&format!("Sum: {} records deleted", number(&preview["deleted"]))), "{picture}");
    let effect = &preview["registers"][0];
    let becomes = format!("{register}: {} → {} records", number(&effect["before"]), number(&effect["after"]));
    assert!(picture.contains(&becomes), "{becomes}\n{picture}");
}
