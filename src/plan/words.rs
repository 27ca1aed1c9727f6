//! What a truncation is called: within a sentence, and as a choice of its own; how a condition and a limit are shown.

use crate::model::{Operator, Period};
use crate::text::Message;

/// From so many digits on a quoted value may be a number of somebody.
const DIGITS_OF_SOMEBODY: usize = 5;

/// A condition as a reviewer reads it: fields by their bare names, and of values that can point somebody out nothing.
pub fn condition(resolved: &str) -> String {
    let mut out = String::with_capacity(resolved.len());
    let mut rest = resolved;
    while let Some(first) = rest.chars().next() {
        let (token, after) = rest.split_at(first.len_utf8());
        if first == '\'' {
            let end = after.find('\'').map_or(after.len(), |end| end + 1);
            out.push_str(if points_out(&after[..end]) { "'••••'" } else { &rest[..=end] });
            rest = &after[end..];
            continue;
        }
        if let Some((name, after)) = field(rest) {
            out.push_str(name);
            rest = after;
            continue;
        }
        out.push_str(token);
        rest = after;
    }
    out
}

/// `raw(f."NAME")` or `f."NAME"` at the start: the name, and what follows.
fn field(text: &str) -> Option<(&str, &str)> {
    if let Some(inner) = text.strip_prefix("raw(f.\"") {
        return inner.split_once("\")");
    }
    text.strip_prefix("f.\"")?.split_once('"')
}

fn points_out(quoted: &str) -> bool {
    quoted.contains('@')
        || quoted.chars().filter(char::is_ascii_digit).count() >= DIGITS_OF_SOMEBODY && !is_date(quoted)
}

fn is_date(quoted: &str) -> bool {
    let bare = quoted.trim_end_matches('\'');
    bare.len() == 10 && crate::model::Day::read_iso(bare).is_some()
}

/// After `minimise FIELD:`; `to birth date`.
pub fn how(operator: Operator) -> Message {
    match operator {
        Operator::Clear => msg!("operator-clear"),
        Operator::BirthDate => msg!("operator-birth_date"),
        Operator::BirthYear => msg!("operator-birth_year"),
        Operator::Year => msg!("operator-year"),
        Operator::Month => msg!("operator-month"),
        Operator::PostalPrefix => msg!("operator-postal_prefix"),
        Operator::EmailDomain => msg!("operator-email_domain"),
        Operator::Initial => msg!("operator-initial"),
        Operator::KeepLast(count) => msg!("operator-keep_last", "number" => count),
        Operator::Round(to) => msg!("operator-round", "number" => to),
        Operator::Band(width) => msg!("operator-band", "number" => width),
        Operator::Redact => msg!("operator-redact"),
        Operator::Suppress => msg!("operator-suppress"),
        Operator::Pseudonym => msg!("operator-pseudonym"),
    }
}

/// A limit in years, months and days, as briefly as beside a slider.
pub fn limit(period: Period) -> Message {
    let (years, months, days) = (period.months / 12, period.months % 12, period.days);
    match (years, months, days) {
        (0, 0, days) => msg!("limit-days", "days" => days),
        (0, months, 0) => msg!("limit-months", "months" => months),
        (years, 0, 0) => msg!("limit-years", "years" => years),
        (years, months, 0) => msg!("limit-years-months", "years" => years, "months" => months),
        (_, _, days) => msg!("limit-months-days", "months" => period.months, "days" => days),
    }
}

/// As one of several choices: `birth date`.
pub fn choice(operator: Operator) -> Message {
    match operator {
        Operator::Clear => msg!("method-clear"),
        Operator::BirthDate => msg!("method-birth_date"),
        Operator::BirthYear => msg!("method-birth_year"),
        Operator::Year => msg!("method-year"),
        Operator::Month => msg!("method-month"),
        Operator::PostalPrefix => msg!("method-postal_prefix"),
        Operator::EmailDomain => msg!("method-email_domain"),
        Operator::Initial => msg!("method-initial"),
        Operator::KeepLast(count) => msg!("method-keep_last", "number" => count),
        Operator::Round(to) => msg!("method-round", "number" => to),
        Operator::Band(width) => msg!("method-band", "number" => width),
        Operator::Redact => msg!("method-redact"),
        Operator::Suppress => msg!("method-suppress"),
        Operator::Pseudonym => msg!("method-pseudonym"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_shown_without_what_points_somebody_out() {
        for (resolved, shown) in [
            (r#"raw(f."ort") = 'Umeå'"#, "ort = 'Umeå'"),
            (r#"raw(f."personnummer") = '19900101-9802'"#, "personnummer = '••••'"),
            (r#"f."epost" LIKE '%@example.com'"#, "epost LIKE '••••'"),
            (r#"f."köp" < '2015-01-31' AND g.age > 60"#, "köp < '2015-01-31' AND g.age > 60"),
        ] {
            assert_eq!(condition(resolved), shown);
        }
    }
}
