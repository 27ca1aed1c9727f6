//! Whether a reason may stand in the log, which no one can change afterwards.

use crate::detect::identifiers::running::{self, Around};
use crate::failure::{Failure, Result};
use crate::model::{Day, FieldKind};

/// The longest reason, in characters.
const LONGEST: usize = 500;

/// So many digits together name someone: a telephone number, a personnummer, a customer's number.
const DIGITS_THAT_NAME: usize = 7;

/// Pairs of quotation marks, opening and closing.
const QUOTES: [(char, char); 9] =
    [('"', '"'), ('\'', '\''), ('”', '”'), ('“', '”'), ('’', '’'), ('‘', '’'), ('«', '»'), ('»', '«'), ('„', '“')];

/// The reason in one line. Refused when it is empty, too long, or names someone: an identifier, an address, what a cell
/// of the register holds in quotation marks, or two capitalised words side by side that the register holds as a name
/// (`is_cell` tells).
pub fn accepted(reason: &str, today: Day, is_cell: &mut dyn FnMut(&str) -> Result<bool>) -> Result<String> {
    let reason = reason.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let reason = reason.collect::<Vec<_>>().join(" ");
    if reason.is_empty() {
        return Err(Failure::yours(msg!("reason-empty")).hint(msg!("reason-empty-hint")));
    }
    if reason.chars().count() > LONGEST {
        return Err(Failure::yours(msg!("reason-too-long", "most" => LONGEST)));
    }
    if names_someone(&reason, today) {
        return Err(Failure::yours(msg!("reason-names-someone")).hint(msg!("reason-names-someone-hint")));
    }
    for quoted in quotations(&reason) {
        if is_cell(quoted)? {
            return Err(Failure::yours(msg!("reason-quotes-a-cell")).hint(msg!("reason-names-someone-hint")));
        }
    }
    for value in telling_values(&reason) {
        if is_cell(&value)? {
            return Err(Failure::yours(msg!("reason-quotes-a-cell")).hint(msg!("reason-names-someone-hint")));
        }
    }
    for (first, second) in capitalised_pairs(&reason) {
        if is_name(first, second, is_cell)? {
            return Err(Failure::yours(msg!("reason-names-a-person")).hint(msg!("reason-names-someone-hint")));
        }
    }
    Ok(reason)
}

/// Words with a digit in them that are neither a date, a year nor a short number, and street addresses (`Storgatan 12`):
/// such a value can belong to one record alone.
fn telling_values(reason: &str) -> Vec<String> {
    let words: Vec<&str> = reason.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let short = |word: &str| word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let single = words.iter().filter(|word| has_digit(word) && !short(word) && !is_dates(word));
    let mut found: Vec<String> = single.map(|word| (*word).to_owned()).collect();
    for pair in words.windows(2) {
        if pair[0].starts_with(char::is_uppercase) && pair[1].starts_with(|c: char| c.is_ascii_digit()) {
            found.push(pair.join(" "));
        }
    }
    found
}

/// Words side by side that both begin with a capital, as names are written.
fn capitalised_pairs(reason: &str) -> Vec<(&str, &str)> {
    let words: Vec<&str> = reason.split(' ').collect();
    let bare = |word: &'_ str| -> bool { word.chars().next().is_some_and(char::is_uppercase) };
    let pairs = words.windows(2).map(|pair| {
        let trim = |c: char| !c.is_alphanumeric();
        (pair[0].trim_matches(trim), pair[1].trim_matches(trim))
    });
    pairs.filter(|(first, second)| bare(first) && bare(second)).collect()
}

/// Whether the register holds the two words as a name: in one cell, in either order, or in a cell each.
fn is_name(first: &str, second: &str, is_cell: &mut dyn FnMut(&str) -> Result<bool>) -> Result<bool> {
    let orders = [
        format!("{first} {second}"),
        format!("{second}, {first}"),
        format!("{second} {first}"),
        format!("{first}, {second}"),
    ];
    for whole in orders {
        if is_cell(&whole)? {
            return Ok(true);
        }
    }
    Ok(is_cell(first)? && is_cell(second)?)
}

/// An identifier anywhere in the text, something written like an address, or a number too long to be a count.
pub fn names_someone(reason: &str, today: Day) -> bool {
    let mut hits = Vec::new();
    running::search(reason, Around { kind: FieldKind::FreeText, header: None, today }, &mut hits);
    !hits.is_empty() || reason.split(' ').any(is_address) || has_long_number(reason)
}

/// Something on both sides of an `@`, also one that is written `(a)` or `[at]`.
fn is_address(word: &str) -> bool {
    let lower = word.to_lowercase();
    ["@", "(a)", "[a]", "(at)", "[at]", "(snabel-a)"]
        .iter()
        .any(|mark| lower.split_once(mark).is_some_and(|(name, host)| !name.is_empty() && host.contains('.')))
}

/// Digits in groups, as telephone numbers and personnummer are written; dates are none.
fn has_long_number(reason: &str) -> bool {
    let mut digits = 0;
    for word in reason.split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
        let of_digits = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || "-+/.:–".contains(c));
        if !of_digits || is_dates(bare) {
            digits = 0;
            if !of_digits && longest_run(word) >= DIGITS_THAT_NAME {
                return true;
            }
            continue;
        }
        digits += bare.chars().filter(char::is_ascii_digit).count();
        if digits >= DIGITS_THAT_NAME {
            return true;
        }
    }
    false
}

fn longest_run(word: &str) -> usize {
    word.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0)
}

/// A date, a span of years, a time.
fn is_dates(text: &str) -> bool {
    let year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    Day::read_iso(text).is_some()
        || text.split(['-', '–', '/']).all(year)
        || text.split_once('/').is_some_and(|(a, b)| Day::read_iso(a).is_some() && Day::read_iso(b).is_some())
}

/// What stands between quotation marks.
fn quotations(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (open, close) in QUOTES {
        let starts = text.match_indices(open).map(|(at, mark)| at + mark.len());
        for start in starts {
            if let Some(length) = text[start..].find(close) {
                found.push(text[start..start + length].trim());
            }
        }
    }
    found.retain(|quoted| !quoted.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(reason: &str) -> Result<String> {
        let today = Day::new(2026, 5, 1).unwrap();
        accepted(reason, today, &mut |cell| {
            Ok(["öberg", "åsa", "ek, maja", "storgatan 12", "m00010n"].contains(&cell.to_lowercase().as_str()))
        })
    }

    #[test]
    fn a_plain_reason_is_taken_in_one_line() {
        assert_eq!(judged("  inaktiva \n 5 år ").unwrap(), "inaktiva 5 år");
    }

    #[test]
    fn categories_dates_and_amounts_are_fine() {
        for reason in [
            "allergi och religion saknar grund",
            "inget köp sedan 2015-03-01",
            "köp 2009-2011, belopp under 40 000 kr",
            "beslut 14/2026, ärende ”gallring 2026”",
            "7 kap. 2 § BFL",
        ] {
            assert!(judged(reason).is_ok(), "{reason}");
        }
    }

    #[test]
    fn a_reason_that_names_someone_is_refused_with_a_hint() {
        for reason in [
            "begäran från asa@example.se",
            "anna(a)example.se bad om det",
            "avser 19800112-9997",
            "ring 070-123 45 67",
            "kund 10233987",
            "kund K10233987",
            "+46701234567",
        ] {
            let refused = judged(reason).unwrap_err();
            assert!(refused.hint_message().is_some(), "{reason}");
        }
    }

    #[test]
    fn a_quoted_cell_is_refused_however_it_is_quoted() {
        for reason in ["namn ”Öberg”", "namn 'Öberg' m.fl.", "alla \"öberg\"", "«Öberg»", "‘Öberg’"] {
            assert_eq!(judged(reason).unwrap_err().what().id(), "reason-quotes-a-cell");
        }
    }

    #[test]
    fn a_value_that_can_be_of_one_record_is_refused_without_quotation_marks_too() {
        for reason in ["gamla poster M00010N", "de på Storgatan 12, Lund"] {
            assert_eq!(judged(reason).unwrap_err().what().id(), "reason-quotes-a-cell", "{reason}");
        }
        assert!(judged("enligt Beslut 14").is_ok());
    }

    #[test]
    fn a_name_of_the_register_is_refused_without_quotation_marks_too() {
        for reason in ["Åsa Öberg bad om det", "Öberg, Åsa bad om det", "enligt samtal med Maja Ek", "avser Ek Maja."]
        {
            assert_eq!(judged(reason).unwrap_err().what().id(), "reason-names-a-person", "{reason}");
        }
        for reason in ["Åsa bad om det", "Beslut av Marknad Nord", "åsa öberg"] {
            assert!(judged(reason).is_ok(), "{reason}");
        }
    }

    #[test]
    fn an_empty_reason_is_refused() {
        assert_eq!(judged(" \t ").unwrap_err().what().id(), "reason-empty");
    }
}
