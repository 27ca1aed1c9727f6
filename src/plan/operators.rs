//! What each truncation makes of a value: pure functions, one a form.

use unicode_segmentation::UnicodeSegmentation;

use crate::detect::{amounts, dates, identifiers::personnummer};
use crate::model::{DateOrder, Dated, Day, Operator, Precision};

/// What becomes of one cell.
#[derive(Clone, PartialEq, Eq)]
pub enum Truncated {
    /// The new text. A value that was in its final form already counts as changed.
    To(String),
    /// The operator cannot read the value: it stays.
    Unreadable,
    /// There was nothing in it.
    Empty,
}

impl std::fmt::Debug for Truncated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::To(text) => write!(f, "To({} chars)", text.chars().count()),
            Self::Unreadable => f.write_str("Unreadable"),
            Self::Empty => f.write_str("Empty"),
        }
    }
}

/// How the field writes its values.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// The order of its dates.
    pub order: DateOrder,
    /// The day by which a personnummer without a century is read.
    pub today: Day,
}

/// What the operator makes of a text. `spans` are the findings to redact, as ranges of Unicode characters.
pub fn truncate(operator: Operator, text: &str, reading: Reading) -> Truncated {
    let text = text.trim();
    if text.is_empty() {
        return Truncated::Empty;
    }
    let new = match operator {
        Operator::Clear => Some(String::new()),
        Operator::BirthDate => born(text, reading).map(|dated| dated.iso()),
        Operator::BirthYear => born(text, reading).map(|dated| dated.last.year().to_string()),
        Operator::Year => dates::read(text, reading.order).map(|dated| format!("{:04}", dated.last.year())),
        Operator::Month => dates::read(text, reading.order).and_then(month),
        Operator::PostalPrefix => postal_prefix(text),
        Operator::EmailDomain => email_domain(text),
        Operator::Initial => initial(text),
        Operator::KeepLast(count) => keep_last(text, count),
        Operator::Round(step) => rounded(text, step),
        Operator::Band(width) => band(text, width),
        // These need more than the text: what was found in it, the list, the key.
        Operator::Redact | Operator::Suppress | Operator::Pseudonym => None,
    };
    new.map_or(Truncated::Unreadable, Truncated::To)
}

fn born(text: &str, reading: Reading) -> Option<Dated> {
    if let Some(number) = personnummer::read(text, reading.today) {
        return Some(Dated::day(number.born));
    }
    dates::read(text, reading.order).filter(|dated| dated.first() <= reading.today)
}

fn month(dated: Dated) -> Option<String> {
    let iso = dated.iso();
    match dated.precision {
        Precision::Day | Precision::Month => iso.get(..7).map(str::to_owned),
        Precision::Year => None,
    }
}

/// Swedish codes are `NNN NN`; the first three digits tell the region.
fn postal_prefix(text: &str) -> Option<String> {
    let code = text.strip_prefix("SE-").or_else(|| text.strip_prefix("S-")).unwrap_or(text);
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = matches!(digits.len(), 3 | 5) && digits.bytes().all(|b| b.is_ascii_digit());
    whole.then(|| digits[..3].to_owned())
}

fn email_domain(text: &str) -> Option<String> {
    let domain = match text.rsplit_once('@') {
        Some((local, domain)) if !local.is_empty() => domain,
        Some(_) => return None,
        None => text,
    };
    let plausible = domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && domain.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-');
    plausible.then(|| domain.to_lowercase())
}

fn initial(text: &str) -> Option<String> {
    let first = text.graphemes(true).find(|g| g.chars().next().is_some_and(char::is_alphabetic))?;
    Some(format!("{}.", first.to_uppercase()))
}

fn keep_last(text: &str, count: u32) -> Option<String> {
    let graphemes: Vec<&str> = text.graphemes(true).collect();
    let skip = graphemes.len().saturating_sub(usize::try_from(count).ok()?);
    Some(graphemes[skip..].concat())
}

/// Whole numbers up to 2^53 are exact in a double.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn rounded(text: &str, step: u64) -> Option<String> {
    let (amount, step) = number(text, step)?;
    let rounded = (amount / step).round() * step;
    Some(format!("{:.0}", if rounded == 0.0 { 0.0 } else { rounded }))
}

fn band(text: &str, width: u64) -> Option<String> {
    if is_band(text, width) {
        return Some(text.to_owned());
    }
    let (amount, width) = number(text, width)?;
    let low = (amount / width).floor() * width;
    Some(format!("{low:.0}-{:.0}", low + width - 1.0))
}

/// A band that this operator wrote before stays as it is.
fn is_band(text: &str, width: u64) -> bool {
    let Some((low, high)) = text.get(1..).and_then(|rest| rest.find('-')).map(|at| (&text[..=at], &text[at + 2..]))
    else {
        return false;
    };
    let (Ok(low), Ok(high)) = (low.parse::<i64>(), high.parse::<i64>()) else { return false };
    let Ok(width) = i64::try_from(width) else { return false };
    width > 0 && low.rem_euclid(width) == 0 && low.checked_add(width - 1) == Some(high)
}

#[allow(clippy::cast_precision_loss)]
fn number(text: &str, step: u64) -> Option<(f64, f64)> {
    let amount = amounts::read(text)?;
    let step = step as f64;
    (step >= 1.0 && step < EXACT && amount.abs() < EXACT).then_some((amount, step))
}

/// What `redact` writes, the same for all categories: a tag that named the category would still reveal it.
pub const REDACTED: &str = "[borttaget]";

/// How much of the text around a finding goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The found words alone.
    Words,
    /// The whole sentence that they stand in.
    Sentence,
}

/// Replaces spans of a text (start and length in Unicode characters, with their reach) by [`REDACTED`].
/// Spans that touch become one.
pub fn redact(text: &str, spans: &[(u32, u32, Reach)]) -> String {
    let mut ranges: Vec<(usize, usize)> = spans.iter().map(|span| byte_range(text, *span)).collect();
    ranges.sort_unstable();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let mut covered: Option<usize> = None;
    for (start, end) in ranges {
        if covered.is_some_and(|covered| start <= covered) {
            at = at.max(end);
            covered = Some(at);
            continue;
        }
        out.push_str(&text[at..start]);
        out.push_str(REDACTED);
        at = end;
        covered = Some(end);
    }
    out.push_str(&text[at..]);
    out
}

fn byte_range(text: &str, (start, length, reach): (u32, u32, Reach)) -> (usize, usize) {
    let byte_at = |chars: u32| {
        let index = usize::try_from(chars).unwrap_or(usize::MAX);
        text.char_indices().nth(index).map_or(text.len(), |(byte, _)| byte)
    };
    let (from, to) = (byte_at(start), byte_at(start.saturating_add(length)));
    match reach {
        Reach::Words => (from, to),
        Reach::Sentence => sentence_around(text, from, to),
    }
}

fn sentence_around(text: &str, from: usize, to: usize) -> (usize, usize) {
    let mut range = (from, to);
    for (start, sentence) in text.split_sentence_bound_indices() {
        let end = start + sentence.trim_end().len();
        if start < to && from < end {
            range = (range.0.min(start), range.1.max(end));
        }
    }
    range
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn reading() -> Reading {
        Reading { order: DateOrder::Ymd, today: Day::new(2026, 11, 23).unwrap() }
    }

    fn of(operator: Operator, text: &str) -> Truncated {
        truncate(operator, text, reading())
    }

    fn to(text: &str) -> Truncated {
        Truncated::To(text.to_owned())
    }

    #[test]
    fn a_personnummer_becomes_a_birth_date() {
        assert_eq!(of(Operator::BirthDate, "19900101-9802"), to("1990-01-01"));
        assert_eq!(of(Operator::BirthDate, "240615+9836"), to("1924-06-15"));
        assert_eq!(of(Operator::BirthYear, "900101-9810"), to("1990"));
    }

    #[test]
    fn a_samordningsnummer_becomes_the_real_date() {
        assert_eq!(of(Operator::BirthDate, "900161-9809"), to("1990-01-01"));
    }

    #[test]
    fn a_number_with_a_wrong_check_digit_stays() {
        assert_eq!(of(Operator::BirthDate, "900101-9803"), Truncated::Unreadable);
    }

    #[test]
    fn a_date_in_its_final_form_counts_as_changed() {
        assert_eq!(of(Operator::BirthDate, "1967-12-24"), to("1967-12-24"));
        assert_eq!(of(Operator::Month, "2012-12"), to("2012-12"));
    }

    #[test]
    fn the_other_forms_keep_what_they_say() {
        assert_eq!(of(Operator::Clear, "x"), to(""));
        assert_eq!(of(Operator::Year, "2012-12-24"), to("2012"));
        assert_eq!(of(Operator::PostalPrefix, "903 25"), to("903"));
        assert_eq!(of(Operator::PostalPrefix, "9032"), Truncated::Unreadable);
        assert_eq!(of(Operator::EmailDomain, "asa.oberg@Example.se"), to("example.se"));
        assert_eq!(of(Operator::Initial, "åsa"), to("Å."));
        assert_eq!(of(Operator::KeepLast(4), "4111111111111111"), to("1111"));
    }

    #[test]
    fn money_is_rounded_half_away_from_zero() {
        assert_eq!(of(Operator::Round(1000), "412 500 kr"), to("413000"));
        assert_eq!(of(Operator::Round(1000), "-412500"), to("-413000"));
        assert_eq!(of(Operator::Band(50_000), "412000"), to("400000-449999"));
        assert_eq!(of(Operator::Band(50_000), "400000-449999"), to("400000-449999"));
    }

    #[test]
    fn nothing_is_empty_and_stays() {
        assert_eq!(of(Operator::Clear, "  "), Truncated::Empty);
    }

    #[test]
    fn a_sentence_goes_whole_and_the_rest_stays() {
        let text = "Kunden ringde. Är sjukskriven sedan maj. Återkommer.";
        let start = text.chars().position(|c| c == 'Ä').unwrap() as u32 + 3;
        assert_eq!(redact(text, &[(start, 11, Reach::Sentence)]), "Kunden ringde. [borttaget] Återkommer.");
        assert_eq!(redact("a bb c", &[(2, 2, Reach::Words)]), "a [borttaget] c");
    }

    proptest! {
        #[test]
        fn a_second_time_changes_nothing(text in "\\PC{0,24}", which in 0usize..10) {
            let operators = [
                Operator::Clear, Operator::BirthDate, Operator::BirthYear, Operator::Year, Operator::PostalPrefix,
                Operator::EmailDomain, Operator::Initial, Operator::KeepLast(4), Operator::Round(100), Operator::Band(100),
            ];
            if let Truncated::To(once) = of(operators[which], &text) {
                if !once.is_empty() {
                    prop_assert_eq!(of(operators[which], &once), Truncated::To(once));
                }
            }
        }
    }
}
