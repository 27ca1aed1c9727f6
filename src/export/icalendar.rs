//! What falls due, as RFC 5545 iCalendar: whole days, no personal data.

use chrono::{DateTime, Utc};

use crate::model::{Coded, Day, Period};
use crate::plan::calendar::Event;
use crate::text::Catalogue;

/// The longest line, in bytes without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// One calendar with an event for each row. The same row of a workbench of this name has the same UID each time, so that
/// a reader renews it.
pub fn write((workbench, events): (&str, &[Event]), (catalogue, now): (&Catalogue, DateTime<Utc>)) -> String {
    let mut out = String::new();
    let made_by = format!("PRODID:-//gallra//gallra//{}", catalogue.language().code().to_uppercase());
    for fixed in ["BEGIN:VCALENDAR", "VERSION:2.0", &made_by, "CALSCALE:GREGORIAN"] {
        line(&mut out, fixed);
    }
    for event in events {
        line(&mut out, "BEGIN:VEVENT");
        let of = format!("{}-{}", uid(&event.register), uid(workbench));
        line(&mut out, &format!("UID:{}-{}-{of}@gallra", day(event.date), event.what.code()));
        line(&mut out, &format!("DTSTAMP:{}", now.format("%Y%m%dT%H%M%SZ")));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", day(event.date)));
        line(&mut out, &format!("DTEND;VALUE=DATE:{}", day(event.date.after(Period { months: 0, days: 1 }))));
        line(&mut out, &format!("SUMMARY:{}", escaped(&catalogue.say(&event.text()))));
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn day(day: Day) -> String {
    day.0.format("%Y%m%d").to_string()
}

/// A name in the letters that a UID can have.
fn uid(name: &str) -> String {
    name.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("_{byte:02x}") })
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A content line, folded so that none is longer than may be; a letter is never cut in two.
fn line(out: &mut String, text: &str) {
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::calendar::Due;
    use crate::text::Language;

    #[test]
    fn no_line_is_longer_than_75_bytes_and_every_event_is_a_whole_day() {
        let event = Event {
            date: Day::new(2026, 12, 31).unwrap(),
            last: Day::new(2026, 12, 31).unwrap(),
            register: "åäö kunder; med, tecken som måste skrivas om och ett långt namn därtill".into(),
            what: Due::Retention,
            count: 1204,
            undecided: false,
        };
        let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let text = write(("gallra", &[event]), (&Catalogue::new(Language::Swedish), now));
        assert!(text.split("\r\n").all(|line| line.len() <= LONGEST), "{text}");
        assert!(text.contains("DTSTART;VALUE=DATE:20261231\r\n") && text.contains("DTEND;VALUE=DATE:20270101\r\n"));
        assert!(text.contains("UID:20261231-retention-") && text.replace("\r\n ", "").contains("-gallra@gallra\r\n"));
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.replace("\r\n ", "").contains("kunder\\; med\\, tecken"), "{text}");
    }
}
