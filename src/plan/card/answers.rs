//! How an answer is written on a card, and read back.

use super::{Ask, Change};
use crate::failure::{Failure, Result};
use crate::model::{Coded, Day, Field, LawfulBasis, Operator};
use crate::policy::edit::Answer;
use crate::policy::terms::{Copied, Hold, Lasts, Right, StartBy};
use crate::policy::{Card, Need, Purpose, period};
use crate::store::registers::field_by_name;

/// The lawful bases in Swedish, beside their codes.
const BASES: [(&str, LawfulBasis); 6] = [
    ("samtycke", LawfulBasis::Consent),
    ("avtal", LawfulBasis::Contract),
    ("rättslig förpliktelse", LawfulBasis::LegalObligation),
    ("vitala intressen", LawfulBasis::VitalInterests),
    ("allmänt intresse", LawfulBasis::PublicTask),
    ("intresseavvägning", LawfulBasis::LegitimateInterests),
];
/// Words for a register that nobody needs.
const NICE: [&str; 3] = ["none", "bra att ha", "nice to have"];
/// Words for nobody and nothing.
const NOBODY: [&str; 6] = ["inga", "ingen", "inget", "nobody", "nothing", "none"];

/// The answer that a card gives, as it is written; none is unanswered.
pub fn shown(ask: Ask, card: &Card) -> Option<String> {
    match ask {
        Ask::Why => card.purpose.as_ref().map(|purpose| match purpose {
            Purpose::NiceToHave => "none".to_owned(),
            Purpose::For(text) => text.clone(),
        }),
        Ask::Ground => card.lawful_basis.map(|basis| basis.code().to_owned()),
        Ask::Told => card.notice.as_ref().map(|notice| {
            let place = notice.place.as_deref().map_or_else(String::new, |place| format!(", {place}"));
            format!("{}{place}", notice.given)
        }),
        Ask::HowLong => card.retention.map(|retention| {
            let start = card.start.as_ref().map_or("", start_name);
            format!("{} {start}", period::write(retention)).trim_end().to_owned()
        }),
        Ask::Fields => (!card.needs.is_empty()).then(|| {
            let one = |(name, need): &(crate::policy::Written, Need)| format!("{}={}", name.text, need_word(*need));
            card.needs.iter().map(one).collect::<Vec<_>>().join(", ")
        }),
        Ask::Sees => listed(
            card,
            "access",
            card.access.iter().map(|access| with_note(&access.who, access.right.map(|right| right.code()))),
        ),
        Ask::Gets => listed(
            card,
            "recipients",
            card.recipients.iter().map(|recipient| with_note(&recipient.who, recipient.country.as_deref())),
        ),
        Ask::Keep => listed(card, "hold", card.holds.iter().map(hold)),
    }
}

fn listed(card: &Card, key: &str, items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return card.said.iter().any(|said| said == key).then(|| "none".to_owned());
    }
    Some(items.join("; "))
}

fn with_note(who: &str, note: Option<&str>) -> String {
    note.map_or_else(|| who.to_owned(), |note| format!("{who} ({note})"))
}

fn start_name(start: &StartBy) -> &str {
    match start {
        StartBy::LastActivity => "last_activity",
        StartBy::RelationEnd => "relation_end",
        StartBy::Collected => "collected",
        StartBy::Field(name) => &name.text,
    }
}

/// How a need is written.
pub(super) fn need_word(need: Need) -> String {
    match need {
        Need::Whole => "true".to_owned(),
        Need::Not => "false".to_owned(),
        Need::Less(operator) => operator.code(),
    }
}

fn hold(hold: &Hold) -> String {
    let mut text = hold.basis.clone();
    match hold.lasts {
        Lasts::Period(time) if crate::policy::presets::hold_by_basis(&hold.basis).is_none() => {
            text.push_str(&format!(" {}", period::write(time)));
        }
        Lasts::Until(day) => text.push_str(&format!(" {day}")),
        Lasts::Bookkeeping | Lasts::Period(_) | Lasts::Open => {}
    }
    if let Some(from) = &hold.from {
        text.push_str(&format!(" from {}", from.text));
    }
    if let Some(condition) = &hold.condition {
        text.push_str(&format!(" where {}", condition.text));
    }
    match hold.copy {
        Copied::Itself => {}
        Copied::Copy => text.push_str(" copy"),
    }
    text
}

/// What an answer changes; an empty one makes the question unanswered again.
pub fn read(ask: Ask, text: &str, fields: &[Field]) -> Result<Vec<Change>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(unset(ask));
    }
    match ask {
        Ask::Why => {
            let nice = NICE.contains(&text.to_lowercase().as_str());
            Ok(vec![Change::Set("purpose", Answer::Text(if nice { "none" } else { text }.to_owned()))])
        }
        Ask::Ground => {
            let small = text.to_lowercase();
            let by_word = BASES.iter().find(|(word, _)| *word == small).map(|(_, basis)| *basis);
            let basis = LawfulBasis::from_code(&small).or(by_word).ok_or_else(|| wrong(ask))?;
            Ok(vec![Change::Set("lawful_basis", Answer::Text(basis.code().to_owned()))])
        }
        Ask::Told => told(text),
        Ask::HowLong => how_long(text, fields),
        Ask::Fields => needs(text, fields),
        Ask::Sees => people(text, ("access", "right"), &|note| Right::from_code(note).is_some()),
        Ask::Gets => people(text, ("recipients", "country"), &|note| {
            note.len() == 2 && note.bytes().all(|letter| letter.is_ascii_uppercase())
        }),
        Ask::Keep => keep(text, fields),
    }
}

fn unset(ask: Ask) -> Vec<Change> {
    match ask {
        Ask::HowLong => vec![Change::Unset("retention"), Change::Unset("start")],
        Ask::Why | Ask::Ground | Ask::Told | Ask::Fields | Ask::Sees | Ask::Gets | Ask::Keep => {
            vec![Change::Unset(ask.code())]
        }
    }
}

/// `2024-05-02, villkor 4 §`.
fn told(text: &str) -> Result<Vec<Change>> {
    let (day, place) = text.split_once([',', ' ']).unwrap_or((text, ""));
    let given = Day::read_iso(day.trim()).ok_or_else(|| wrong(Ask::Told))?;
    let mut members = vec![("given", Answer::Day(given))];
    let place = place.trim_start_matches([',', ' ']).trim();
    if !place.is_empty() {
        members.push(("where", Answer::Text(place.to_owned())));
    }
    Ok(vec![Change::Set("notice", Answer::Table(members))])
}

/// `P24M`, `24`, `P24M relation_end`, `P12M fakturadatum`; a number alone is months.
fn how_long(text: &str, fields: &[Field]) -> Result<Vec<Change>> {
    let (time, start) = text.split_once(' ').unwrap_or((text, ""));
    let months = |text: &str| text.parse::<u32>().ok().map(|months| format!("P{months}M"));
    let time = months(time).unwrap_or_else(|| time.to_uppercase());
    period::read(&time).ok_or_else(|| wrong(Ask::HowLong))?;
    let mut changes = vec![Change::Set("retention", Answer::Text(time))];
    let start = start.trim();
    if !start.is_empty() {
        if !["last_activity", "relation_end", "collected"].contains(&start) {
            field_by_name(fields, start)?;
        }
        changes.push(Change::Set("start", Answer::Text(start.to_owned())));
    }
    Ok(changes)
}

/// `namn=true, inkomst=false, personnummer=birth_date`.
fn needs(text: &str, fields: &[Field]) -> Result<Vec<Change>> {
    let one = |part: &str| {
        let (name, need) = part.split_once('=').ok_or_else(|| wrong(Ask::Fields))?;
        let field = field_by_name(fields, name.trim())?;
        let need = match need.trim().to_lowercase().as_str() {
            "true" | "ja" | "yes" => Need::Whole,
            "false" | "nej" | "no" => Need::Not,
            code => Need::Less(Operator::read(code).ok_or_else(|| wrong(Ask::Fields))?),
        };
        Ok(Change::Need(field.name.clone(), need))
    };
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(one).collect()
}

/// `Marknad (write); Kundtjänst (read)`, `Tryckeriet AB (SE)`; a word for nobody is an answer too.
fn people(
    text: &str,
    (key, note_key): (&'static str, &'static str),
    is_note: &dyn Fn(&str) -> bool,
) -> Result<Vec<Change>> {
    if NOBODY.contains(&text.to_lowercase().as_str()) {
        return Ok(vec![Change::Set(key, Answer::List(Vec::new()))]);
    }
    let one = |part: &str| {
        let (who, note) = part.split_once('(').map_or((part, None), |(who, note)| (who, Some(note)));
        let mut members = vec![("who", Answer::Text(who.trim().to_owned()))];
        if let Some(note) = note.map(|note| note.trim_end_matches(')').trim()) {
            if !is_note(note) {
                return Err(wrong(if key == "access" { Ask::Sees } else { Ask::Gets }));
            }
            members.push((note_key, Answer::Text(note.to_owned())));
        }
        Ok(Answer::Table(members))
    };
    let people: Result<Vec<Answer>> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(one).collect();
    Ok(vec![Change::Set(key, Answer::List(people?))])
}

/// `BFL 7:2 from fakturadatum where status = 'betald'`, with `copy` at the end when the material itself is elsewhere.
fn keep(text: &str, fields: &[Field]) -> Result<Vec<Change>> {
    if NOBODY.contains(&text.to_lowercase().as_str()) {
        return Ok(vec![Change::Set("hold", Answer::List(Vec::new()))]);
    }
    let one = |part: &str| {
        let (part, copy) = match part.strip_suffix(" copy").or_else(|| part.strip_suffix(" kopia")) {
            Some(rest) => (rest, Copied::Copy),
            None => (part, Copied::Itself),
        };
        let (part, condition) = halves(part, &[" where ", " där "]);
        let (basis, from) = halves(part, &[" from ", " från "]);
        let mut members = Vec::new();
        if let Some(condition) = condition {
            members.push(("where", Answer::Text(condition.to_owned())));
        }
        let (basis, time) = basis.rsplit_once(' ').map_or((basis, None), |(rest, last)| {
            match (period::read(last), Day::read_iso(last)) {
                (Some(_), _) => (rest, Some(("period", Answer::Text(last.to_owned())))),
                (None, Some(day)) => (rest, Some(("until", Answer::Day(day)))),
                (None, None) => (basis, None),
            }
        });
        members.push(("basis", Answer::Text(basis.trim().to_owned())));
        members.extend(time);
        if let Some(from) = from {
            members.push(("from", Answer::Text(field_by_name(fields, from)?.name.clone())));
        }
        if copy == Copied::Copy {
            members.push(("copy", Answer::Truth(true)));
        }
        Ok(Answer::Table(members))
    };
    let holds: Result<Vec<Answer>> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(one).collect();
    Ok(vec![Change::Set("hold", Answer::List(holds?))])
}

/// A text before and after the first of these words that it holds.
fn halves<'t>(text: &'t str, words: &[&str]) -> (&'t str, Option<&'t str>) {
    let found = words.iter().find_map(|word| text.split_once(word));
    found.map_or((text, None), |(before, after)| (before.trim(), Some(after.trim())))
}

fn wrong(ask: Ask) -> Failure {
    Failure::yours(msg!("card-answer-unread")).hint(ask.form())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FieldKind, FieldPosition, Role, Said};
    use crate::plan::card::answered;

    fn field(place: u16, name: &str, kind: FieldKind) -> Field {
        Field {
            position: FieldPosition(place),
            header: name.to_owned(),
            name: name.to_owned(),
            kind,
            role: Role::None,
            date_order: None,
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
            (Ask::Told, "2024-05-02, villkor 4 §"),
            (Ask::HowLong, "P24M last_activity"),
            (Ask::HowLong, "P12M fakturadatum"),
            (Ask::Fields, "namn=true, fakturadatum=year"),
            (Ask::Sees, "Marknad (write); Kundtjänst"),
            (Ask::Sees, "none"),
            (Ask::Gets, "Tryckeriet AB (SE)"),
            (Ask::Keep, "BFL 7:2 from fakturadatum where namn = 'x'"),
            (Ask::Keep, "tvist"),
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
    fn an_answer_in_swedish_words_is_understood() {
        let fields = [field(0, "namn", FieldKind::Name), field(1, "fakturadatum", FieldKind::Date)];
        for (ask, text, expected) in [
            (Ask::Why, "Bra att ha", "none"),
            (Ask::Ground, "Samtycke", "consent"),
            (Ask::HowLong, "24", "P24M"),
            (Ask::Fields, "namn=nej", "namn=false"),
            (Ask::Gets, "inga", "none"),
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
            (Ask::Told, "i våras"),
            (Ask::HowLong, "länge"),
            (Ask::HowLong, "P1Y okänt"),
            (Ask::Fields, "namn"),
            (Ask::Fields, "okänt=true"),
            (Ask::Sees, "Marknad (allt)"),
            (Ask::Gets, "Tryckeriet (Sverige)"),
            (Ask::Keep, "tvist from namn"),
        ] {
            assert!(answered("", ("klubb", &fields), (ask, text)).is_err(), "{text}");
        }
    }
}
