//! Pictures of the screens, and that no size and no language breaks them.

use crate::desk::{Desk, ENGLISH};
use gallra::text::Language;
use gallra::tui::look::Look;

/// How each picture is reached.
const WAYS: [(&str, &str); 31] = [
    ("registers", ""),
    ("records", "2 j Space Space"),
    ("record", "2 r"),
    ("fields", "3 j t Enter"),
    ("minimise", "3 j t Tab"),
    ("reason", "2 d"),
    ("hidden", "2 a f"),
    ("plan", "2 Space Space Space d Enter 6"),
    ("confirm", "2 d Enter 6 W R A D E"),
    ("help", "2 ?"),
    ("help-conditions", "2 ? Tab"),
    ("help-scores", "2 ? Tab Tab"),
    ("help-words", "2 ? Tab Tab Tab"),
    ("menu", "2 ."),
    ("palette", "2 : d"),
    ("values", "2 l V"),
    ("columns", "2 c j Space"),
    ("sort-many", "2 S Space j Space Space"),
    ("settings", "2 : s e t t i n g s Enter"),
    ("proposals", "4"),
    ("slider", "4 + + Tab"),
    ("ground", "4 G r"),
    ("dismiss", "4 G b"),
    ("consents", "5"),
    ("persons", "8 a d a Enter"),
    ("policy", "9 j j j"),
    ("answer", "9 e x Enter j e 2 0 Enter"),
    ("needs", "9 j j j j e j l"),
    ("saving", "9 e x Enter l l Enter j Enter Ctrl+S"),
    ("wizard-reading", "L Enter j"),
    ("wizard-check", "L Enter Enter Enter"),
];

fn snap(name: &str, desk: &mut Desk, size: (u16, u16)) {
    let language = desk.state.language.code();
    let name = format!("{name}_{language}_{}x{}", size.0, size.1);
    insta::assert_snapshot!(name, desk.still_picture(size, Look::Colours));
}

#[test]
fn the_screens_look_as_they_did() {
    for language in Language::ALL {
        for (name, keys) in WAYS {
            for size in [(80, 24), (100, 30)] {
                let mut desk = Desk::guests(language);
                desk.keys(keys);
                if name == "hidden" {
                    desk.type_text("\"Senaste köp\" < '2012'");
                    desk.keys("Enter d");
                }
                snap(name, &mut desk, size);
            }
        }
    }
}

/// What only a policy brings about.
const BY_POLICY: [(&str, &str); 4] = [
    ("proposals-policy", "4"),
    ("proposals-held", "4 j j j j j j + + +"),
    ("proposals-field", "4 j j j j j"),
    ("proposals-values", "4 j j j j j j j j j j j j j Tab j"),
];

#[test]
fn the_proposals_of_a_policy_look_as_they_did() {
    for language in Language::ALL {
        for (name, keys) in BY_POLICY {
            for size in [(80, 24), (100, 30)] {
                let mut desk = Desk::sample_with_policy(language);
                desk.keys(keys);
                snap(name, &mut desk, size);
            }
        }
    }
}

#[test]
fn an_empty_workbench_says_what_to_do() {
    for language in Language::ALL {
        let mut desk = Desk::with(language, &[]);
        snap("welcome", &mut desk, (80, 24));
    }
}

#[test]
fn the_log_and_the_receipt_look_as_they_did() {
    for language in Language::ALL {
        let mut desk = Desk::guests(language);
        desk.keys("2 d Enter 6 W");
        desk.type_text(if language == Language::Swedish { "RADERA 1" } else { "DELETE 1" });
        desk.keys("Tab Tab Enter");
        snap("summary", &mut desk, (100, 30));
        desk.keys("Enter 7 g");
        snap("log", &mut desk, (100, 30));
        snap("log", &mut desk, (80, 24));
    }
}

/// A folder that is never the same, and when its files were changed, are left out.
fn of_no_day(picture: &str) -> String {
    let is_day = |word: &str| word.len() == 10 && word.starts_with("20") && word.matches('-').count() == 2;
    let word = |word: &str| match word {
        _ if word.contains("/.tmp") => "FOLDER".to_owned(),
        _ if is_day(word) || word.len() == 5 && word.contains(':') => "–".to_owned(),
        _ => word.to_owned(),
    };
    let line = |line: &str| {
        let words: Vec<String> = line.split_whitespace().map(word).collect();
        words.join(" ") + "\n"
    };
    picture.lines().map(line).collect()
}

#[test]
fn the_wizard_and_the_tasks_look_as_they_did() {
    for language in Language::ALL {
        let mut desk = Desk::guests(language);
        desk.keys("L");
        let name = format!("wizard-files_{}", language.code());
        insta::assert_snapshot!(name, of_no_day(&desk.picture((80, 24), Look::Colours)));
        let snap_both = |desk: &mut Desk, name: &str, keys: &str| {
            desk.keys(keys);
            for size in [(80, 24), (100, 30)] {
                snap(name, desk, size);
            }
        };
        snap_both(&mut desk, "wizard-fields", "Enter Enter j");
        snap_both(&mut desk, "wizard-field", "e");
        snap_both(&mut desk, "wizard-questions", "Esc Enter l Enter l");
        snap_both(&mut desk, "wizard-how-long", "Esc Esc l");
        snap_both(&mut desk, "wizard-received", "Esc");
        desk.keys("Esc 2 d Enter 6 W");
        desk.type_text(if language == Language::Swedish { "RADERA 1" } else { "DELETE 1" });
        desk.keys("Tab Tab Enter Esc T");
        snap_both(&mut desk, "tasks", "");
    }
}

#[test]
fn without_colour_the_same_is_told() {
    for (_, keys) in WAYS {
        let mut desk = Desk::guests(Language::Swedish);
        desk.keys(keys);
        assert_eq!(desk.picture((80, 24), Look::Colours), desk.picture((80, 24), Look::Plain));
    }
}

#[test]
fn without_colour_no_colour_is_set() {
    for (_, keys) in WAYS {
        let mut desk = Desk::guests(Language::Swedish);
        desk.keys(keys);
        assert!(desk.is_colourless(Look::Plain));
        assert!(!desk.is_colourless(Look::Colours));
    }
}

#[test]
fn no_size_panics() {
    for (name, keys) in WAYS {
        let mut desk = Desk::guests(Language::Swedish);
        desk.keys(keys);
        for columns in (0..40).step_by(3) {
            for rows in 0..12 {
                desk.picture((columns, rows), Look::Plain);
            }
        }
        for size in [(40, 12), (60, 16), (80, 24), (100, 30), (120, 40), (160, 45), (300, 80)] {
            let picture = desk.picture(size, Look::Plain);
            assert!(picture.lines().all(|line| gallra::text::width(line) <= usize::from(size.0)), "{name}");
        }
    }
}

#[test]
fn no_swedish_word_stands_on_an_english_screen() {
    let swedish = ["och", "poster", "Plan: tom", "sparat", "skäl", "inga", "Skriv", "rad ", "fält", "tangent", "av "];
    // One chapter of help gives the Swedish words beside the English.
    for (name, keys) in WAYS.into_iter().filter(|(name, _)| *name != "help-words") {
        let mut desk = Desk::with(Language::English, &[("guests.csv", ENGLISH)]);
        desk.keys(keys);
        let picture = desk.picture((100, 30), Look::Plain);
        let letter = picture.chars().find(|c| "åäöÅÄÖ".contains(*c));
        assert_eq!(letter, None, "{name}\n{picture}");
        for word in swedish {
            let found = picture.split(|c: char| !c.is_alphabetic()).any(|found| found == word.trim());
            assert!(!found, "{name}: {word}\n{picture}");
        }
    }
}

#[test]
fn hostile_text_reaches_no_terminal_and_keeps_the_columns() {
    let odd = "\u{1b}[2J\u{202e}Ada\u{7};王\u{200b}王\tby\nÅsa A\u{30a}sa;Umeå\n";
    // Among plain rows: a short file full of control characters is taken for no text at all.
    let text = format!("Namn;Ort\n{odd}{}", "Ida;Visby\n".repeat(200));
    let mut desk = Desk::with(Language::Swedish, &[("odd.csv", &text)]);
    desk.keys("2");
    let picture = desk.picture((100, 30), Look::Plain);
    assert!(!picture.chars().any(|c| c == '\u{1b}' || c == '\u{202e}' || c == '\u{7}' || c == '\t'));
}
