//! What an answer changes: read from the codes, or from a steward's words of either language. A fault has its place.

use super::line::Part;
use super::wording::Words;
use super::{Ask, Change};
use crate::failure::{Failure, Result};
use crate::model::{Coded, Day, Field};
use crate::policy::edit::Answer;
use crate::policy::terms::Lasts;
use crate::policy::{Need, article, period, presets};
use crate::store::expression;
use crate::store::registers::field_by_name;
use crate::text::Message;

/// Words for a register that nobody needs, beside those of the languages.
const NICE: [&str; 1] = ["none"];
/// Words that may stand before them.
const ONLY: [&str; 4] = ["bara", "endast", "only", "just"];
/// Words for nobody and nothing, beside those of the languages.
const NOBODY: [&str; 6] = ["inga", "ingen", "inget", "nobody", "nothing", "none"];

/// What an answer changes; an empty one makes the question unanswered again. A register without a file has no fields:
/// then any name is taken for one.
pub fn read(ask: Ask, text: &str, fields: &[Field]) -> Result<Vec<Change>> {
    let line = Part::new(text, 0);
    if line.text.is_empty() {
        return Ok(unset(ask));
    }
    let reading = Reading { ask, fields, words: Words::default() };
    match ask {
        Ask::Why => {
            let said = without_only(line.text);
            let nice = NICE.contains(&said.as_str()) || reading.words.is_one_of(&[msg!("card-nice-to-have")], &said);
            Ok(vec![Change::Set("purpose", Answer::Text(if nice { "none" } else { line.text }.to_owned()))])
        }
        Ask::Ground => reading.ground(line),
        Ask::Told => reading.told(line),
        Ask::HowLong => reading.how_long(line),
        Ask::Fields => line.split(',', &['"']).into_iter().map(|part| reading.need(part)).collect(),
        Ask::Sees | Ask::Gets => reading.people(line),
        Ask::Keep => reading.keep(line),
        Ask::About => reading.about(line),
        Ask::Owner => Ok(vec![Change::Set("owner", Answer::Text(line.text.to_owned()))]),
        Ask::Extends => reading.extends(line),
        Ask::Controller => reading.controller(line),
    }
}

/// An answer in lower case, its words one space apart, without a word for *only* before them and a stop after.
fn without_only(text: &str) -> String {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.trim_end_matches(['.', '!']).split_whitespace().collect();
    match words.split_first() {
        Some((first, rest)) if ONLY.contains(first) && !rest.is_empty() => rest.join(" "),
        Some(_) | None => words.join(" "),
    }
}

/// The keys of the document that an answer is written in.
pub(super) fn keys(ask: Ask) -> &'static [&'static str] {
    match ask {
        Ask::Why => &["purpose"],
        Ask::Ground => &["lawful_basis", "art9", "art10"],
        Ask::Told => &["notice"],
        Ask::HowLong => &["retention", "start"],
        Ask::Fields => &["needs"],
        Ask::Sees => &["access"],
        Ask::Gets => &["recipients"],
        Ask::Keep => &["hold"],
        Ask::About => &["about"],
        Ask::Owner => &["owner"],
        Ask::Extends => &["extends", "told"],
        Ask::Controller => &[],
    }
}

fn unset(ask: Ask) -> Vec<Change> {
    if ask == Ask::Controller {
        return ["name", "contact", "turnover_eur"].map(|key| Change::Organisation(key, None)).to_vec();
    }
    keys(ask).iter().map(|key| Change::Unset(key)).collect()
}

/// Between a time and from what it counts, and between a basis and its date, in both languages.
const FROM: [&str; 2] = [" from ", " från "];
/// Before the condition of a hold.
const WHERE: [&str; 2] = [" where ", " där "];
/// At the end of a hold that is about a copy.
const COPY: [&str; 4] = [" (copy)", " (kopia)", " copy", " kopia"];

/// What an answer is read by.
struct Reading<'f> {
    ask: Ask,
    fields: &'f [Field],
    words: Words,
}

impl Reading<'_> {
    /// The field's own name.
    fn field(&self, part: Part<'_>) -> Result<String> {
        if self.fields.is_empty() {
            return Ok(part.text.to_owned());
        }
        field_by_name(self.fields, part.text).map(|field| field.name.clone()).map_err(|failure| failure.at(part.at))
    }

    /// The name of a field with dates.
    fn dated(&self, part: Part<'_>) -> Result<String> {
        let name = self.field(part)?;
        let dates = self.fields.iter().find(|field| field.name == name).is_none_or(|field| field.kind.is_date());
        let failure = || fault(part, msg!("policy-field-no-date", "field" => &name), msg!("policy-field-no-date-hint"));
        if dates { Ok(name) } else { Err(failure()) }
    }

    /// `avtal`, and the exception for special categories behind it: `avtal; 9.2.b`, `samtycke; art. 10`.
    fn ground(&self, line: Part<'_>) -> Result<Vec<Change>> {
        let mut parts = line.split(';', &[]).into_iter();
        let first = parts.next().unwrap_or(line);
        let basis = self.words.basis(first.text).ok_or_else(|| first.wrong(self.ask))?;
        let mut changes = vec![Change::Set("lawful_basis", Answer::Text(basis.code().to_owned()))];
        for part in parts {
            let special = article::of_special(part.text).map(|article| ("art9", article));
            let named = special.or_else(|| article::of_convictions(part.text).map(|article| ("art10", article)));
            let Some((key, article)) = named else {
                return Err(fault(part, msg!("card-answer-unread"), msg!("card-exception-hint")));
            };
            changes.push(Change::Set(key, Answer::Text(article)));
        }
        Ok(changes)
    }

    /// Whom the register is about, by its code or in words.
    fn about(&self, line: Part<'_>) -> Result<Vec<Change>> {
        let about = self.words.about(line.text).ok_or_else(|| line.wrong(self.ask))?;
        Ok(vec![Change::Set("about", Answer::Text(about.code().to_owned()))])
    }

    /// `kundklubb, nyhetsbrev; 2025-01-10, garantivillkor 7 §`: the registers it extends, and where people were told.
    fn extends(&self, line: Part<'_>) -> Result<Vec<Change>> {
        if self.is_nobody(line) {
            return Ok(vec![Change::Set("extends", Answer::List(Vec::new())), Change::Unset("told")]);
        }
        let mut parts = line.split(';', &['"']).into_iter();
        let registers = parts.next().map(|part| part.split(',', &['"'])).unwrap_or_default();
        let names = registers.iter().map(|name| Answer::Text(name.text.to_owned())).collect();
        let told = match parts.next() {
            Some(part) => Change::Set("told", self.notice(part)?),
            None => Change::Unset("told"),
        };
        Ok(vec![Change::Set("extends", Answer::List(names)), told])
    }

    /// `Exempelbolaget AB; dataskydd@exempelbolaget.example; 120000000; 06-30`: who is responsible, where people turn, the
    /// turnover in euro, the end of the financial year. A number is the turnover, a day the year's end.
    fn controller(&self, line: Part<'_>) -> Result<Vec<Change>> {
        let mut parts = line.split(';', &['"']).into_iter();
        let name = parts.next().ok_or_else(|| line.wrong(self.ask))?;
        let (mut contact, mut turnover, mut ends) = (None, None, None);
        for part in parts {
            let digits: String = part.text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '_')).collect();
            if let Ok(euro) = digits.parse::<i64>() {
                turnover = Some(Answer::Number(euro));
            } else if part.text.len() == 5 && part.text.bytes().all(|c| c.is_ascii_digit() || c == b'-') {
                ends = Some(Answer::Text(part.text.to_owned()));
            } else if contact.is_none() {
                contact = Some(Answer::Text(part.text.to_owned()));
            } else {
                return Err(part.wrong(self.ask));
            }
        }
        let name = Some(Answer::Text(name.text.to_owned()));
        let mut changes = vec![
            Change::Organisation("name", name),
            Change::Organisation("contact", contact),
            Change::Organisation("turnover_eur", turnover),
        ];
        changes.extend(ends.map(|ends| Change::Organisation("financial_year_ends", Some(ends))));
        Ok(changes)
    }

    /// `2024-05-02, villkor 4 §`.
    fn told(&self, line: Part<'_>) -> Result<Vec<Change>> {
        Ok(vec![Change::Set("notice", self.notice(line)?)])
    }

    fn notice(&self, line: Part<'_>) -> Result<Answer> {
        let (day, place) = line.halves(&[",", " "]);
        let given = Day::read_iso(day.text).ok_or_else(|| day.wrong(self.ask))?;
        let mut members = vec![("given", Answer::Day(given))];
        let place = place.map(|place| place.text.trim_start_matches([',', ' '])).filter(|place| !place.is_empty());
        members.extend(place.map(|place| ("where", Answer::Text(place.to_owned()))));
        Ok(Answer::Table(members))
    }

    /// `P24M`, `24`, `P24M relation_end`, `24 månader från fakturadatum`; a number alone is months.
    fn how_long(&self, line: Part<'_>) -> Result<Vec<Change>> {
        let (mut time, mut start) = line.halves(&FROM);
        if start.is_none() && self.words.period(time.text).is_none() {
            (time, start) = line.halves(&[" "]);
        }
        let lasts = self.words.period(time.text).ok_or_else(|| time.wrong(self.ask))?;
        let as_written = time.text.to_uppercase();
        let written = if period::read(&as_written).is_some() { as_written } else { period::write(lasts) };
        let mut changes = vec![Change::Set("retention", Answer::Text(written))];
        let start = start.filter(|start| !start.text.is_empty());
        if let Some(start) = start {
            let code = match self.words.start(start.text) {
                Some(code) => code.to_owned(),
                None => self.dated(start)?,
            };
            changes.push(Change::Set("start", Answer::Text(code)));
        }
        Ok(changes)
    }

    /// `namn`, `namn=true`, `inkomst: nej`, `personnummer: födelsedatum`.
    fn need(&self, part: Part<'_>) -> Result<Change> {
        let (name, need) = part.name_and(&['=', ':']);
        let field = self.field(name)?;
        let need = match need {
            None => Need::Whole,
            Some(need) => self.words.need(need.text).ok_or_else(|| need.wrong(self.ask))?,
        };
        Ok(Change::Need(field, need))
    }

    fn is_nobody(&self, line: Part<'_>) -> bool {
        NOBODY.contains(&line.text.to_lowercase().as_str())
            || self.words.is_one_of(&[msg!("card-nobody"), msg!("card-nothing")], line.text)
    }

    /// `Marknad (write); Kundtjänst (läsa)`, `Tryckeriet AB (SE)`; a word for nobody is an answer too.
    fn people(&self, line: Part<'_>) -> Result<Vec<Change>> {
        let key = self.ask.code();
        if self.is_nobody(line) {
            return Ok(vec![Change::Set(key, Answer::List(Vec::new()))]);
        }
        let one = |part: Part<'_>| {
            let (part, closed) = part.without_end(&[")"]);
            let (who, note) = if closed { part.at_last('(') } else { (part, None) };
            let mut members = vec![("who", Answer::Text(who.text.to_owned()))];
            if who.text.is_empty() {
                return Err(part.wrong(self.ask));
            }
            if let Some(note) = note {
                members.extend(self.note(note)?);
            }
            Ok(Answer::Table(members))
        };
        let people: Result<Vec<Answer>> = line.split(';', &['"']).into_iter().map(one).collect();
        Ok(vec![Change::Set(key, Answer::List(people?))])
    }

    /// The right of someone who sees a register, or the country of someone who gets it, with the safeguard behind it.
    fn note(&self, note: Part<'_>) -> Result<Vec<(&'static str, Answer)>> {
        if self.ask == Ask::Sees {
            let right = self.words.right(note.text).ok_or_else(|| note.wrong(self.ask))?;
            return Ok(vec![("right", Answer::Text(right.code().to_owned()))]);
        }
        let (land, why) = note.halves(&[","]);
        let country = land.text.to_uppercase();
        if country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_uppercase()) {
            let mut members = vec![("country", Answer::Text(country))];
            let why = why.filter(|why| !why.text.is_empty());
            members.extend(why.map(|why| ("why", Answer::Text(why.text.to_owned()))));
            return Ok(members);
        }
        Err(fault(note, msg!("policy-no-country"), msg!("policy-no-country-hint")))
    }

    /// `BFL 7:2 från fakturadatum där status = 'betald'`, with `(kopia)` at the end when the material is elsewhere.
    fn keep(&self, line: Part<'_>) -> Result<Vec<Change>> {
        if self.is_nobody(line) {
            return Ok(vec![Change::Set("hold", Answer::List(Vec::new()))]);
        }
        let holds: Result<Vec<Answer>> =
            line.split(';', &['"', '\'']).into_iter().map(|part| self.hold(part)).collect();
        Ok(vec![Change::Set("hold", Answer::List(holds?))])
    }

    fn hold(&self, part: Part<'_>) -> Result<Answer> {
        let (rest, copied) = part.without_end(&COPY);
        let (rest, condition) = rest.halves(&WHERE);
        let (basis, from) = rest.halves(&FROM);
        let (basis, lasts) = self.lasts(basis);
        if basis.text.is_empty() {
            return Err(part.wrong(self.ask));
        }
        let mut members = Vec::new();
        if let Some(condition) = condition {
            if !self.fields.is_empty() {
                let located = |failure: Failure| {
                    let within = failure.place().unwrap_or(0);
                    failure.at(condition.at + within)
                };
                expression::read_for(self.fields, condition.text).map_err(located)?;
            }
            members.push(("where", Answer::Text(condition.text.to_owned())));
        }
        members.push(("basis", Answer::Text(basis.text.to_owned())));
        let known = lasts.or_else(|| presets::hold_by_basis(basis.text)).unwrap_or(Lasts::Open);
        match (known, from) {
            (Lasts::Open, Some(_)) => {
                return Err(fault(basis, msg!("policy-hold-without-time"), msg!("card-hold-time-hint")));
            }
            (Lasts::Bookkeeping | Lasts::Period(_), None) => {
                return Err(fault(basis, msg!("policy-hold-without-date"), msg!("card-hold-date-hint")));
            }
            (Lasts::Open, None) if condition.is_none() && !copied => {
                let what = msg!("policy-hold-boundless", "basis" => basis.text);
                return Err(fault(basis, what, msg!("card-hold-boundless-hint")));
            }
            (Lasts::Open | Lasts::Until(_), None)
            | (Lasts::Bookkeeping | Lasts::Period(_) | Lasts::Until(_), Some(_)) => {}
        }
        match lasts {
            Some(Lasts::Period(time)) => members.push(("period", Answer::Text(period::write(time)))),
            Some(Lasts::Until(day)) => members.push(("until", Answer::Day(day))),
            Some(Lasts::Bookkeeping | Lasts::Open) | None => {}
        }
        if let Some(from) = from {
            members.push(("from", Answer::Text(self.dated(from)?)));
        }
        if copied {
            members.push(("copy", Answer::Truth(true)));
        }
        Ok(Answer::Table(members))
    }

    /// A basis without the time at its end: a period, a day, or a number and a unit.
    fn lasts<'t>(&self, basis: Part<'t>) -> (Part<'t>, Option<Lasts>) {
        let (rest, Some(last)) = basis.at_last(' ') else { return (basis, None) };
        if let Some(day) = Day::read_iso(last.text) {
            return (rest, Some(Lasts::Until(day)));
        }
        if let Some(time) = period::read(last.text) {
            return (rest, Some(Lasts::Period(time)));
        }
        if let (before, Some(number)) = rest.at_last(' ')
            && let Some(time) = self.words.period(&format!("{} {}", number.text, last.text))
        {
            return (before, Some(Lasts::Period(time)));
        }
        (basis, None)
    }
}

fn fault(part: Part<'_>, what: Message, hint: Message) -> Failure {
    Failure::yours(what).hint(hint).at(part.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FieldKind, FieldPosition, Role, Said};
    use crate::plan::card::{answered, shown};

    fn field(place: u16, name: &str, kind: FieldKind) -> Field {
        Field {
            position: FieldPosition(place),
            header: name.to_owned(),
            name: name.to_owned(),
            kind,
            role: Role::None,
            date_order: None,
            order_said: Said::Gallra,
            doubt: None,
            confidence: 90,
            said: Said::Gallra,
        }
    }

    #[test]
    fn what_is_written_on_a_card_is_shown_as_it_was_written() {
        let fields = [field(0, "namn", FieldKind::Name), field(1, "fakturadatum", FieldKind::Date)];
        for (ask, text) in [
            (Ask::Why, "Medlemspriser och erbjudanden"),
            (Ask::Why, "none"),
            (Ask::Ground, "legitimate_interests"),
            (Ask::Ground, "contract; 9.2.b; 10"),
            (Ask::Told, "2024-05-02, villkor 4 §"),
            (Ask::HowLong, "P24M last_activity"),
            (Ask::HowLong, "P12M fakturadatum"),
            (Ask::Fields, "namn=true, fakturadatum=year"),
            (Ask::Sees, "Marknad (write); Kundtjänst"),
            (Ask::Sees, "none"),
            (Ask::Gets, "Tryckeriet AB (SE)"),
            (Ask::Gets, "Utskick Inc. (US, standardavtalsklausuler)"),
            (Ask::About, "customers"),
            (Ask::Owner, "Marknad"),
            (Ask::Extends, "klubb, brev; 2025-01-10, villkor 7 §"),
            (Ask::Extends, "none"),
            (Ask::Keep, "BFL 7:2 from fakturadatum where namn = 'x'"),
            (Ask::Keep, "tvist where namn = 'x'"),
            (Ask::Keep, "tvist copy"),
            (Ask::Keep, "tvist 2030-12-31"),
            (Ask::Keep, "BFL 7:2 from fakturadatum copy"),
            (Ask::Keep, "none"),
        ] {
            let document = answered("", ("klubb", &fields), (ask, text)).unwrap();
            let policy = crate::policy::read(&document).unwrap();
            assert_eq!(shown(ask, &policy.cards[0]).as_deref(), Some(text), "{document}");
            let emptied = answered(&document, ("klubb", &fields), (ask, "")).unwrap();
            assert_eq!(shown(ask, &crate::policy::read(&emptied).unwrap().cards[0]), None, "{emptied}");
        }
    }

    #[test]
    fn the_organisation_is_said_from_a_card() {
        let text = "Exempelbolaget AB; dataskydd@exempelbolaget.example; 120000000; 06-30";
        let document = answered("# vår\n", ("klubb", &[]), (Ask::Controller, text)).unwrap();
        let organisation = crate::policy::read(&document).unwrap().organisation;
        assert_eq!(crate::plan::card::controller(&organisation).as_deref(), Some(text), "{document}");
        assert_eq!(organisation.financial_years.ending_month(), 6);
        let emptied = answered(&document, ("klubb", &[]), (Ask::Controller, "")).unwrap();
        assert!(emptied.contains("# vår") && !emptied.contains("Exempelbolaget"), "{emptied}");
    }

    #[test]
    fn an_answer_in_swedish_words_is_understood() {
        let fields = [field(0, "namn", FieldKind::Name), field(1, "fakturadatum", FieldKind::Date)];
        for (ask, text, expected) in [
            (Ask::Why, "Bra att ha", "none"),
            (Ask::Why, "Bara bra att ha.", "none"),
            (Ask::Why, "only nice to  have", "none"),
            (Ask::Why, "bara för nyhetsbrevet", "bara för nyhetsbrevet"),
            (Ask::Ground, "Samtycke", "consent"),
            (Ask::Ground, "avtal; art. 9.2 b", "contract; 9.2.b"),
            (Ask::HowLong, "24", "P24M"),
            (Ask::Fields, "namn=nej", "namn=false"),
            (Ask::Gets, "inga", "none"),
            (Ask::About, "Kunder", "customers"),
            (Ask::Extends, "inga", "none"),
            (Ask::Keep, "BFL 7:2 från fakturadatum", "BFL 7:2 from fakturadatum"),
        ] {
            let document = answered("", ("klubb", &fields), (ask, text)).unwrap();
            assert_eq!(shown(ask, &crate::policy::read(&document).unwrap().cards[0]).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_the_form() {
        let fields = [field(0, "namn", FieldKind::Name)];
        for (ask, text) in [
            (Ask::Ground, "tror jag"),
            (Ask::Ground, "avtal; kanske"),
            (Ask::Told, "i våras"),
            (Ask::HowLong, "länge"),
            (Ask::HowLong, "P1Y okänt"),
            (Ask::Fields, "namn=kanske"),
            (Ask::Fields, "okänt=true"),
            (Ask::Sees, "Marknad (allt)"),
            (Ask::Gets, "Tryckeriet (Sverige)"),
            (Ask::Keep, "tvist from namn"),
        ] {
            assert!(answered("", ("klubb", &fields), (ask, text)).is_err(), "{text}");
        }
    }

    #[test]
    fn a_fault_stands_where_it_is() {
        let fields = [field(0, "namn", FieldKind::Name), field(1, "fakturadatum", FieldKind::Date)];
        for (ask, text, at) in [
            (Ask::Told, "  i våras", 2),
            (Ask::HowLong, "24 månader från namn", 16),
            (Ask::HowLong, "länge från fakturadatum", 0),
            (Ask::Fields, "namn, okänt", 6),
            (Ask::Fields, "namn: kanske", 6),
            (Ask::Sees, "Lager (läsa); Marknad (allt)", 23),
            (Ask::Gets, "Tryckeriet (Sverige)", 12),
            (Ask::Keep, "BFL 7:2 från namn", 13),
            (Ask::Keep, "BFL 7:2", 0),
            (Ask::Keep, "  betalda fakturor sju år", 2),
            (Ask::Keep, "tvist från fakturadatum", 0),
            (Ask::Keep, "BFL 7:2 från fakturadatum där statuss = 'x'", 30),
        ] {
            let failure = read(ask, text, &fields).unwrap_err();
            assert_eq!(failure.place(), Some(at), "{text}");
            assert!(failure.hint_message().is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_told_in_words_is_read_as_the_codes_are() {
        let fields = [
            field(0, "namn", FieldKind::Name),
            field(1, "fakturadatum", FieldKind::Date),
            field(2, "a, b: c", FieldKind::Unknown),
        ];
        for (ask, text) in [
            (Ask::Why, "none"),
            (Ask::Ground, "public_task"),
            (Ask::Told, "2024-05-02, villkor 4 §"),
            (Ask::HowLong, "P84M last_activity"),
            (Ask::HowLong, "P1M3D fakturadatum"),
            (Ask::HowLong, "P0D"),
            (Ask::Fields, "namn=true, fakturadatum=year, \"a, b: c\"=false"),
            (Ask::Fields, "namn=keep_last:4"),
            (Ask::Sees, "Marknad (write); Kundtjänst (Malmö) (read)"),
            (Ask::Sees, "none"),
            (Ask::Gets, "Tryckeriet AB (SE)"),
            (Ask::Keep, "BFL 7:2 from fakturadatum where namn = 'a; b'"),
            (Ask::Keep, "tvist P5Y from fakturadatum copy; BFL 7:2 P120M from fakturadatum"),
            (Ask::Keep, "tvist 2030-12-31"),
            (Ask::Keep, "none"),
        ] {
            let document = answered("", ("klubb", &fields), (ask, text)).unwrap();
            let policy = crate::policy::read(&document).unwrap();
            for language in crate::text::Language::ALL {
                let words = crate::text::Catalogue::new(language);
                let told = crate::plan::card::told(ask, &policy.cards[0], &words).unwrap();
                let again = answered("", ("klubb", &fields), (ask, &told)).unwrap();
                let again = crate::policy::read(&again).unwrap();
                assert_eq!(shown(ask, &again.cards[0]), shown(ask, &policy.cards[0]), "{told}");
            }
        }
    }

    #[test]
    fn a_rewritten_line_keeps_what_it_does_not_show() {
        let fields = [field(0, "namn", FieldKind::Name), field(1, "fakturadatum", FieldKind::Date)];
        let document = "\
# vår
[register.Klubb]
needs = { NAMN = true, fakturadatum = false }  # beslut
access = [ { who = \"Marknad\", why = \"utskick\", since = 2020-01-01 } ]
";
        let rewritten =
            |document: &str, ask, text| crate::plan::card::rewritten(document, ("klubb", &fields), (ask, text));
        let text = rewritten(document, Ask::Fields, "namn: nej").unwrap();
        assert!(text.contains("needs = { NAMN = false }  # beslut") && text.contains("# vår"), "{text}");
        let text = rewritten(&text, Ask::HowLong, "2 år från fakturadatum").unwrap();
        let text = rewritten(&text, Ask::HowLong, "3 år").unwrap();
        assert!(text.contains("P36M") && !text.contains("start"), "{text}");
        let text = rewritten(&text, Ask::Ground, "avtal; 9.2.b").unwrap();
        let text = rewritten(&text, Ask::Ground, "samtycke").unwrap();
        assert!(text.contains("consent") && !text.contains("art9"), "{text}");
        let text = rewritten(&text, Ask::Sees, "Marknad (läsa); Lager").unwrap();
        assert!(text.contains("why = \"utskick\", since = 2020-01-01") && text.contains("Lager"), "{text}");
    }
}
