//! Which date a cell's text is.
//!
//! Runs on every cell of a date field at import: bytes only, no allocation.

use crate::model::{DateOrder, Dated, Day, Precision};

/// The date that the whole text is, its day and month in the field's order.
///
/// Read are `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-MM`, `YYYY`, `DD.MM.YYYY`, `D/M YYYY`, `MM/YYYY`, month names in Swedish and
/// English, each with or without a time and zone. A month or day `00` is one that was not known (`1859-04-00` is a month).
/// A year of two digits is read as 1970 to 2029 (`70` to `99`, `00` to `29`); `30` to `69` may be either century: none.
/// Where the field writes the year first, a date with the year last is read only when it can mean one day (or has dots).
pub fn read(text: &str, order: DateOrder) -> Option<Dated> {
    let bytes = text.trim().as_bytes();
    if let Some(dated) = plain_iso(bytes) {
        return dated;
    }
    let (parts, rest) = split(bytes)?;
    if !is_time(rest) {
        return None;
    }
    match parts {
        Parts { count: 1, list: [one, _, _], .. } => from_one(one),
        Parts { count: 2, list: [a, b, _], .. } => from_two(a, b),
        Parts { count: 3, list, separator } => from_three(list, Written { order, separator }),
        Parts { .. } => None,
    }
}

/// Stands in a field where nobody knew the date: 1900-01-01, 1970-01-01, 9999-12-31 and the year 9999.
pub fn is_placeholder(dated: Dated) -> bool {
    let day = dated.last;
    if day.year() == 9999 {
        return true;
    }
    dated.precision == Precision::Day && (Some(day) == Day::new(1900, 1, 1) || Some(day) == Day::new(1970, 1, 1))
}

/// The text is a date with a time of day.
pub fn has_time(text: &str) -> bool {
    split(text.trim().as_bytes()).is_some_and(|(parts, rest)| parts.count == 3 && !rest.is_empty() && is_time(rest))
}

/// The text is a year of four digits, 1000 to 2100.
pub fn is_year(text: &str) -> bool {
    let text = text.trim();
    text.len() == 4 && digits(text.as_bytes()).is_some_and(|year| (1000..=2100).contains(&year))
}

#[derive(Clone, Copy, Default)]
struct Part {
    value: u32,
    length: usize,
    named: bool,
}

impl Part {
    fn is_year(self) -> bool {
        self.length == 4 && !self.named
    }

    fn is_short(self) -> bool {
        self.named || self.length <= 2
    }
}

#[derive(Clone, Copy, Default)]
struct Parts {
    list: [Part; 3],
    count: usize,
    /// The separator between the first two.
    separator: u8,
}

#[derive(Clone, Copy)]
struct Written {
    order: DateOrder,
    separator: u8,
}

/// `YYYY-MM-DD`, the form of nearly every cell; none when the text has another form.
fn plain_iso(bytes: &[u8]) -> Option<Option<Dated>> {
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let (year, month, day) = (digits(&bytes[0..4])?, digits(&bytes[5..7])?, digits(&bytes[8..10])?);
    Some(dated(year, month, day))
}

fn digits(bytes: &[u8]) -> Option<u32> {
    if bytes.is_empty() || bytes.len() > 8 {
        return None;
    }
    bytes.iter().try_fold(0, |sum, b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
}

/// Year, month and day; month or day 0 is one that was not known.
fn dated(year: u32, month: u32, day: u32) -> Option<Dated> {
    if !(1000..=2199).contains(&year) && year != 9999 {
        return None;
    }
    let year = i32::try_from(year).ok()?;
    match (month, day) {
        (0, 0) => Some(Dated { last: Day::last_of_year(year)?, precision: Precision::Year }),
        (0, _) => None,
        (_, 0) => Some(Dated { last: Day::last_of_month(year, month)?, precision: Precision::Month }),
        (_, _) => Day::new(year, month, day).map(Dated::day),
    }
}

/// Numbers and month names from the front, and what follows them.
fn split(bytes: &[u8]) -> Option<(Parts, &[u8])> {
    let mut parts = Parts::default();
    let mut rest = bytes;
    loop {
        let (part, after) = first_part(rest)?;
        parts.list[parts.count] = part;
        parts.count += 1;
        rest = after;
        if parts.count == 3 || rest.is_empty() || (part.length >= 8 && !part.named) {
            return Some((parts, rest));
        }
        let between = rest.iter().take_while(|b| matches!(b, b'-' | b'.' | b'/' | b',' | b' ')).count();
        if between == 0 || between > 2 {
            return Some((parts, rest));
        }
        if parts.count == 1 {
            parts.separator = rest[0];
        }
        rest = &rest[between..];
    }
}

fn first_part(bytes: &[u8]) -> Option<(Part, &[u8])> {
    let length = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    if length > 0 {
        let value = digits(bytes.get(..length.min(9))?)?;
        return Some((Part { value, length, named: false }, &bytes[length..]));
    }
    let length = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let value = month_named(&bytes[..length])?;
    Some((Part { value, length, named: true }, &bytes[length..]))
}

/// The month with this Swedish or English name, whole or cut to three letters or more.
fn month_named(name: &[u8]) -> Option<u32> {
    const NAMES: [(&str, &str); 12] = [
        ("januari", "january"),
        ("februari", "february"),
        ("mars", "march"),
        ("april", "april"),
        ("maj", "may"),
        ("juni", "june"),
        ("juli", "july"),
        ("augusti", "august"),
        ("september", "september"),
        ("oktober", "october"),
        ("november", "november"),
        ("december", "december"),
    ];
    if !(3..=9).contains(&name.len()) {
        return None;
    }
    let starts = |whole: &str| whole.as_bytes().get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    (1..).zip(NAMES).find(|(_, (swedish, english))| starts(swedish) || starts(english)).map(|(month, _)| month)
}

fn from_one(one: Part) -> Option<Dated> {
    if one.named {
        return None;
    }
    match one.length {
        4 => dated(one.value, 0, 0),
        8 => dated(one.value / 10_000, one.value / 100 % 100, one.value % 100),
        _ => None,
    }
}

fn from_two(a: Part, b: Part) -> Option<Dated> {
    if a.is_year() && b.is_short() {
        dated(a.value, b.value, 0)
    } else if b.is_year() && a.is_short() {
        dated(b.value, a.value, 0)
    } else {
        None
    }
}

fn from_three(list: [Part; 3], written: Written) -> Option<Dated> {
    let [a, b, c] = list;
    if a.is_year() && b.is_short() && !c.named && c.is_short() {
        return dated(a.value, b.value, c.value);
    }
    if !(a.is_short() && b.is_short()) || c.named || (a.named && b.named) {
        return None;
    }
    if b.named || a.named {
        let (month, day) = if a.named { (a.value, b.value) } else { (b.value, a.value) };
        return dated(year_of(c)?, month, day);
    }
    if !c.is_year() && written.order == DateOrder::Ymd {
        return (c.length == 2).then(|| dated(year_of(a)?, b.value, c.value)).flatten();
    }
    let year = year_of(c)?;
    let day_first = dated(year, b.value, a.value);
    let month_first = dated(year, a.value, b.value);
    match written.order {
        DateOrder::Dmy => day_first,
        DateOrder::Mdy => month_first,
        DateOrder::Ymd if written.separator == b'.' || a.value == b.value => day_first,
        DateOrder::Ymd if day_first.is_some() && month_first.is_some() => None,
        DateOrder::Ymd => day_first.or(month_first),
    }
}

/// The year of a part: four digits, or two that can mean one century only.
fn year_of(part: Part) -> Option<u32> {
    match (part.length, part.value) {
        (4, year) => Some(year),
        (2, 0..=29) => Some(2000 + part.value),
        (2, 70..=99) => Some(1900 + part.value),
        _ => None,
    }
}

/// Nothing, or a time of day with or without seconds, fractions, AM or PM, and zone.
fn is_time(rest: &[u8]) -> bool {
    let rest = match rest {
        [] => return true,
        [b'T' | b't', rest @ ..] | [b',', b' ', rest @ ..] => rest,
        [b' ', rest @ ..] => rest.trim_ascii_start(),
        _ => return false,
    };
    let length = rest.iter().take_while(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b',')).count();
    is_clock(&rest[..length]) && is_zone(rest[length..].trim_ascii_start())
}

fn is_clock(bytes: &[u8]) -> bool {
    let mut groups = bytes.split(|b| matches!(b, b':' | b'.' | b','));
    let hour = groups.next().filter(|g| g.len() <= 2).and_then(digits);
    let minute = groups.next().filter(|g| g.len() == 2).and_then(digits);
    let second = groups.next().map(|g| digits(g).filter(|_| g.len() == 2));
    let fraction = groups.next().map(|g| !g.is_empty() && g.iter().all(u8::is_ascii_digit));
    hour.is_some_and(|h| h <= 24)
        && minute.is_some_and(|m| m <= 59)
        && second.is_none_or(|s| s.is_some_and(|s| s <= 60))
        && fraction != Some(false)
        && groups.next().is_none()
}

fn is_zone(rest: &[u8]) -> bool {
    let rest = match rest {
        [b'A' | b'a' | b'P' | b'p', b'M' | b'm', rest @ ..] => rest.trim_ascii_start(),
        rest => rest,
    };
    match rest {
        [] | [b'Z' | b'z'] | b"UTC" | b"GMT" | b"CET" | b"CEST" => true,
        [b'+' | b'-', zone @ ..] => {
            matches!(zone.len(), 2 | 4 | 5) && zone.iter().all(|b| b.is_ascii_digit() || *b == b':')
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateOrder::{Dmy, Mdy, Ymd};

    fn iso(text: &str, order: DateOrder) -> Option<String> {
        read(text, order).map(Dated::iso)
    }

    #[test]
    fn every_common_form_is_read() {
        for (text, order, expected) in [
            ("1859-04-29", Ymd, "1859-04-29"),
            (" 2026-11-23 ", Dmy, "2026-11-23"),
            ("20261123", Ymd, "2026-11-23"),
            ("2026-11", Ymd, "2026-11"),
            ("1908", Dmy, "1908"),
            ("1859-04-00", Ymd, "1859-04"),
            ("2012-00-00", Ymd, "2012"),
            ("2026-11-23T08:30:00Z", Ymd, "2026-11-23"),
            ("2026-11-23 08:30", Ymd, "2026-11-23"),
            ("2026-11-23 08:30:15.123456+01:00", Ymd, "2026-11-23"),
            ("2026/11/3", Ymd, "2026-11-03"),
            ("23.11.2026", Dmy, "2026-11-23"),
            ("3/11 2026", Dmy, "2026-11-03"),
            ("03/11/2026", Mdy, "2026-03-11"),
            ("3/11/2026 4:05 PM", Mdy, "2026-03-11"),
            ("11/2026", Dmy, "2026-11"),
            ("23 november 2026", Dmy, "2026-11-23"),
            ("23 okt. 2026", Ymd, "2026-10-23"),
            ("Nov 23, 2026", Ymd, "2026-11-23"),
            ("maj 2024", Ymd, "2024-05"),
            ("93-02-05", Ymd, "1993-02-05"),
            ("05.02.14", Dmy, "2014-02-05"),
            ("31.12.2020", Ymd, "2020-12-31"),
            ("31/12/2020", Ymd, "2020-12-31"),
            ("9999-12-31", Ymd, "9999-12-31"),
        ] {
            assert_eq!(iso(text, order).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_or_may_be_two_is_not_read() {
        for (text, order) in [
            ("", Ymd),
            ("nan", Ymd),
            ("2026-02-30", Ymd),
            ("20261323", Ymd),
            ("11/23/2026", Dmy),
            ("03/04/2020", Ymd),
            ("05.02.45", Dmy),
            ("0000-00-00", Ymd),
            ("070-123 45 67", Ymd),
            ("19900101-9802", Ymd),
            ("12345", Ymd),
            ("1 november", Ymd),
            ("2026-11-23 lunch", Ymd),
            ("2026-11-23 25:00", Ymd),
            ("maj", Ymd),
            ("å", Ymd),
        ] {
            assert_eq!(iso(text, order), None, "{text}");
        }
    }

    #[test]
    fn a_placeholder_is_recognised() {
        for text in ["1900-01-01", "1970-01-01", "9999-12-31", "9999"] {
            assert!(read(text, Ymd).is_some_and(is_placeholder), "{text}");
        }
        assert!(!read("1900", Ymd).is_some_and(is_placeholder));
    }

    #[test]
    fn a_time_of_day_is_seen() {
        assert!(has_time("2021-01-01 00:00:00"));
        assert!(!has_time("2021-01-01"));
        assert!(!has_time("D/M 2021"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "\\PC{0,24}") {
            for order in [Ymd, Dmy, Mdy] {
                let _ = (read(&text, order), has_time(&text), is_year(&text));
            }
        }

        #[test]
        fn a_written_date_comes_back(number in -200_000_i32..40_000) {
            let day = Day::from_number(number).unwrap();
            proptest::prop_assert_eq!(read(&day.to_string(), Ymd), Some(Dated::day(day)));
        }
    }
}
