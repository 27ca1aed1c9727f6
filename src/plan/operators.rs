//! What a truncation leaves of a value: less, in a fixed form.

use unicode_segmentation::UnicodeSegmentation;

use crate::detect::identifiers::personnummer;
use crate::detect::{amounts, dates};
use crate::model::{DateOrder, Dated, Day, Finding, Operator, Precision, REDACTED};

/// Whole numbers beyond this are not told apart by the arithmetic.
const LARGEST: f64 = 9_007_199_254_740_992.0;

/// What an operator made of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// This is left of it; a value that had its final form already comes back as it was.
    Changed(String),
    /// The operator cannot read it; it stays.
    Unreadable,
    /// There was nothing.
    Empty,
}

/// How a field's values are read.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// In which order its dates are written.
    pub order: DateOrder,
    /// Decides the century of short personnummer.
    pub today: Day,
    /// What was found in this value, for `redact`.
    pub findings: &'a [Finding],
}

/// What is left of a value. `suppress` and `pseudonym` need a key and are not done here: unreadable.
pub fn truncated(value: &str, operator: Operator, reading: Reading<'_>) -> Outcome {
    let text = value.trim();
    if text.is_empty() {
        return Outcome::Empty;
    }
    let left = match operator {
        Operator::Clear => Some(String::new()),
        Operator::BirthDate => born(text, reading).map(|day| day.to_string()),
        Operator::BirthYear => born(text, reading).map(Day::year).or_else(|| date(text, reading).map(year)).map(four),
        Operator::Year => date(text, reading).map(year).map(four),
        Operator::Month => date(text, reading).map(month),
        Operator::PostalPrefix => postal_prefix(text),
        Operator::EmailDomain => email_domain(text),
        Operator::Initial => initial(text),
        Operator::KeepLast(count) => Some(last(text, count)),
        Operator::Round(to) => rounded(text, to),
        Operator::Band(width) => band(text, width),
        Operator::Redact => Some(redacted(value, reading.findings)),
        Operator::Suppress | Operator::Pseudonym => None,
    };
    left.map_or(Outcome::Unreadable, Outcome::Changed)
}

fn date(text: &str, reading: Reading<'_>) -> Option<Dated> {
    dates::read(text, reading.order)
}

fn year(dated: Dated) -> i32 {
    dated.last.year()
}

fn four(year: i32) -> String {
    format!("{year:04}")
}

/// A personnummer's birth date. One with a wrong check digit stays: any of its digits may be the wrong one.
fn born(text: &str, reading: Reading<'_>) -> Option<Day> {
    let of_number = personnummer::read(text, reading.today).and_then(|number| number.born);
    let of_date = || date(text, reading).filter(|dated| dated.precision == Precision::Day).map(|dated| dated.last);
    of_number.or_else(of_date)
}

/// `YYYY-MM`; a year alone says less already.
fn month(dated: Dated) -> String {
    match dated.precision {
        Precision::Day => Dated { precision: Precision::Month, ..dated }.iso(),
        Precision::Month | Precision::Year => dated.iso(),
    }
}

fn postal_prefix(text: &str) -> Option<String> {
    let upper = text.to_uppercase();
    let bare = upper.strip_prefix("SE").or_else(|| upper.strip_prefix('S')).unwrap_or(&upper);
    let digits: String = bare.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let whole = matches!(digits.len(), 3 | 5) && digits.chars().all(|c| c.is_ascii_digit());
    whole.then(|| digits[..3].to_owned())
}

fn email_domain(text: &str) -> Option<String> {
    match text.split_once('@') {
        Some((name, domain)) => {
            let whole = !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || "<>\"[](),;:".contains(c));
            (whole && is_domain(domain)).then(|| domain.to_owned())
        }
        // What is a domain already stays; `first.last` is none.
        None => (is_domain(text) && has_known_top(text)).then(|| text.to_owned()),
    }
}

/// Labels of letters, digits and hyphens, two or more, the last one of letters.
fn is_domain(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    let label = |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let top = labels.last().is_some_and(|top| top.chars().count() >= 2 && top.chars().all(char::is_alphabetic));
    labels.len() >= 2 && top && labels.iter().all(label)
}

/// Country codes have two letters; of the others those that addresses of people mostly have (IANA's root zone).
fn has_known_top(domain: &str) -> bool {
    const TOPS: [&str; 14] =
        ["com", "org", "net", "info", "biz", "edu", "gov", "mil", "int", "name", "app", "dev", "email", "example"];
    let top = domain.rsplit('.').next().unwrap_or_default().to_lowercase();
    top.chars().count() == 2 || TOPS.contains(&top.as_str())
}

fn initial(text: &str) -> Option<String> {
    let first = text.graphemes(true).find(|grapheme| grapheme.chars().next().is_some_and(char::is_alphabetic))?;
    Some(format!("{}.", first.to_uppercase()))
}

fn last(text: &str, count: u32) -> String {
    let all = text.graphemes(true).count();
    let rest: String =
        text.graphemes(true).skip(all.saturating_sub(usize::try_from(count).unwrap_or(usize::MAX))).collect();
    rest.trim_start().to_owned()
}

#[allow(clippy::cast_precision_loss)] // numbers that do not fit are refused
fn rounded(text: &str, to: u64) -> Option<String> {
    let amount = amount(text)?;
    let to = to as f64;
    // `f64::round` goes half away from zero.
    whole((amount / to).round() * to).map(|rounded| rounded.to_string())
}

#[allow(clippy::cast_precision_loss)] // numbers that do not fit are refused
fn band(text: &str, width: u64) -> Option<String> {
    if is_band(text, width) {
        return Some(text.to_owned());
    }
    let amount = amount(text)?;
    let first = whole((amount / width as f64).floor() * width as f64)?;
    Some(format!("{first}-{}", first.checked_add(i64::try_from(width).ok()?)? - 1))
}

/// Written by this operator already.
fn is_band(text: &str, width: u64) -> bool {
    let Some((at, _)) = text.char_indices().skip(1).find(|(_, c)| *c == '-') else { return false };
    let bounds = (text[..at].parse::<i64>(), text[at + 1..].parse::<i64>());
    matches!(bounds, (Ok(first), Ok(last)) if first <= last && last.abs_diff(first).checked_add(1) == Some(width))
}

fn amount(text: &str) -> Option<f64> {
    amounts::read(text).filter(|amount| amount.abs() < LARGEST)
}

#[allow(clippy::cast_possible_truncation)] // a whole number within bounds
fn whole(number: f64) -> Option<i64> {
    (number.abs() < LARGEST).then_some(number as i64)
}

/// The text with each finding replaced: the word, or for Art. 9 and 10 the sentence that it stands in, since the words
/// around it say the same.
pub(super) fn redacted(text: &str, findings: &[Finding]) -> String {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let place = |at: u32| places.get(at as usize).copied().unwrap_or(text.len());
    let mut spans: Vec<(usize, usize)> = findings
        .iter()
        .map(|found| {
            let span = (place(found.start), place(found.start.saturating_add(found.length)));
            if found.category.is_special_or_criminal() { sentence(text, span) } else { span }
        })
        .collect();
    spans.sort_unstable();
    let mut out = String::new();
    let mut from = 0;
    for (start, end) in spans {
        if end <= from {
            continue;
        }
        if start >= from {
            out.push_str(&text[from..start]);
            out.push_str(REDACTED);
        }
        from = end;
    }
    out.push_str(&text[from..]);
    out
}

/// The sentence around a span: between full stops, question and exclamation marks, semicolons and line ends.
fn sentence(text: &str, span: (usize, usize)) -> (usize, usize) {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ';' | '\n' | '\r');
    let start = text[..span.0].rfind(ends).map_or(0, |at| at + 1);
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    let end = text[span.1..].find(ends).map_or(text.len(), |at| span.1 + at);
    (start.min(span.0), end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Category, FieldPosition, Level};

    fn left(value: &str, operator: Operator) -> Outcome {
        let today = Day::new(2026, 11, 23).unwrap();
        truncated(value, operator, Reading { order: DateOrder::Ymd, today, findings: &[] })
    }

    #[test]
    fn each_operator_leaves_its_form() {
        for (operator, value, expected) in [
            ("clear", "vad som helst", ""),
            ("birth_date", "19800112-9991", "1980-01-12"),
            ("birth_date", "800112-9991", "1980-01-12"),
            ("birth_date", "1980-01-12", "1980-01-12"),
            ("birth_year", "19800112-9991", "1980"),
            ("birth_year", "1980-01", "1980"),
            ("year", "12.1.1980", "1980"),
            ("month", "1980-01-12", "1980-01"),
            ("month", "1980", "1980"),
            ("postal_prefix", "411 03", "411"),
            ("postal_prefix", "SE-41103", "411"),
            ("email_domain", "Asa.Oberg@example.se", "example.se"),
            ("initial", "åsa", "Å."),
            ("initial", "a\u{30a}sa", "A\u{30a}."),
            ("keep_last:4", "4111111111111111", "1111"),
            ("keep_last:4", "åäö", "åäö"),
            ("round:1000", "368 500", "369000"),
            ("round:1000", "-2500", "-3000"),
            ("round:10", "14,99", "10"),
            ("band:50000", "423 000", "400000-449999"),
            ("band:50000", "400000-449999", "400000-449999"),
            ("band:10", "-5", "-10--1"),
        ] {
            let operator = Operator::read(operator).unwrap();
            assert_eq!(left(value, operator), Outcome::Changed(expected.into()), "{operator:?} {value}");
        }
    }

    #[test]
    fn what_an_operator_cannot_read_stays() {
        for (operator, value) in [
            ("birth_date", "1980"),
            ("birth_date", "19800112-9997"),
            ("birth_year", "okänt"),
            ("year", "i våras"),
            ("postal_prefix", "4110"),
            ("email_domain", "070-1234567"),
            ("email_domain", "saknas"),
            ("initial", "12"),
            ("round:10", "många"),
            ("band:10", "99999999999999999999"),
            ("suppress", "asa@example.se"),
        ] {
            let operator = Operator::read(operator).unwrap();
            assert_eq!(left(value, operator), Outcome::Unreadable, "{operator:?} {value}");
        }
        assert_eq!(left("  ", Operator::Clear), Outcome::Empty);
    }

    #[test]
    fn of_a_special_category_the_sentence_goes_and_of_an_identifier_the_word() {
        let text = "Ringde i går. Har diabetes och åt lite. Nås på asa@example.se!";
        let found = |category, word: &str| Finding {
            field: FieldPosition(0),
            category,
            rule: "prov".into(),
            level: Level::Reveals,
            start: u32::try_from(text[..text.find(word).unwrap()].chars().count()).unwrap(),
            length: u32::try_from(word.chars().count()).unwrap(),
        };
        let findings = [found(Category::Health, "diabetes"), found(Category::Email, "asa@example.se")];
        assert_eq!(redacted(text, &findings), "Ringde i går. [borttaget]. Nås på [borttaget]!");
    }

    fn operators() -> impl Strategy<Value = Operator> {
        let codes = [
            "clear",
            "birth_date",
            "birth_year",
            "year",
            "month",
            "postal_prefix",
            "email_domain",
            "initial",
            "keep_last:3",
            "round:50",
            "band:500",
        ];
        prop::sample::select(codes.to_vec()).prop_map(|code| Operator::read(code).unwrap())
    }

    proptest! {
        #[test]
        fn a_truncated_value_stays_as_it_is_when_truncated_again(
            operator in operators(),
            value in prop_oneof![
                ".{0,30}", "[0-9]{6}-?[0-9]{4}", "[12][0-9]{3}-[01][0-9]-[0-3][0-9]", "-?[0-9]{1,9}([,.][0-9]{1,2})?",
                "[a-z.]{1,9}@[a-z]{1,9}\\.se", "[A-ZÅÄÖa-zåäö -]{1,20}",
            ],
        ) {
            if let Outcome::Changed(once) = left(&value, operator)
                && let Outcome::Changed(twice) = left(&once, operator)
            {
                prop_assert_eq!(once, twice);
            }
        }

        #[test]
        fn what_is_left_is_no_longer_in_letters_than_it_was(value in "\\PC{1,30}", count in 1_u32..10) {
            if let Outcome::Changed(rest) = left(&value, Operator::KeepLast(count)) {
                prop_assert!(rest.graphemes(true).count() <= count as usize);
            }
        }

        #[test]
        fn rounding_moves_at_most_half_a_step(amount in -1_000_000_i64..1_000_000, to in 1_u64..10_000) {
            let Outcome::Changed(rest) = left(&amount.to_string(), Operator::Round(to)) else {
                return Err(TestCaseError::fail("not read"));
            };
            let rest: i64 = rest.parse().unwrap();
            prop_assert!(rest.abs_diff(amount) * 2 <= to && rest % i64::try_from(to).unwrap() == 0);
        }
    }
}
