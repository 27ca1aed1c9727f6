//! What a record shows of who it is about.

use roaring::RoaringBitmap;

use super::names::PersonName;
use crate::detect::headers;
use crate::detect::{addresses, dates, keys};
use crate::failure::Result;
use crate::model::{DateOrder, Day, Field, FieldKind, FieldPosition, Precision, RecordId, RegisterId, Role};
use crate::store::texts::{self, Cells};
use crate::store::{Workbench, registers};

/// Words of headers that speak of another person than the record's own.
const OF_OTHERS: [&str; 18] = [
    "anhorig",
    "nasta",
    "kin",
    "emergency",
    "make",
    "maka",
    "sambo",
    "partner",
    "spouse",
    "barn",
    "child",
    "foralder",
    "parent",
    "vardnadshavare",
    "guardian",
    "kontaktperson",
    "referens",
    "handlaggare",
];

/// What a record shows of its person. Its Debug shows none of it.
#[derive(Clone, Default, PartialEq)]
pub struct Sight {
    /// Identity numbers, twelve digits.
    pub numbers: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Telephone numbers in one form.
    pub phones: Vec<String>,
    /// The customer's number, and the name of its field: the same name is the same system.
    pub customer: Option<(String, String)>,
    /// The name.
    pub name: PersonName,
    /// The name as it is written.
    pub shown: String,
    /// The birth date, by field or identity number.
    pub born: Option<Day>,
    /// The birth year.
    pub year: Option<i32>,
}

impl std::fmt::Debug for Sight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sight")
    }
}

/// The field is about someone else: next of kin, a child, a contact.
pub fn is_of_another(field: &Field) -> bool {
    let is_person = matches!(
        field.kind,
        FieldKind::Name
            | FieldKind::FirstName
            | FieldKind::LastName
            | FieldKind::Email
            | FieldKind::Phone
            | FieldKind::Personnummer
            | FieldKind::BirthDate
            | FieldKind::Unknown
            | FieldKind::FreeText
    );
    let name: String = field.name.to_lowercase().chars().map(headers::plain).collect();
    is_person
        && name
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| OF_OTHERS.iter().any(|other| word == *other || (other.len() > 5 && word.starts_with(other))))
}

/// Calls `each` with what every record of a register shows.
pub fn each(
    bench: &Workbench,
    (register, set): (RegisterId, Option<&RoaringBitmap>),
    (today, each): (Day, &mut dyn FnMut(RecordId, Sight)),
) -> Result<()> {
    let shows = |field: &Field| {
        !is_of_another(field)
            && (matches!(
                field.kind,
                FieldKind::Phone | FieldKind::Name | FieldKind::FirstName | FieldKind::LastName | FieldKind::BirthDate
            ) || keys::is_key(field))
    };
    let fields: Vec<Field> = registers::fields(bench, register)?.into_iter().filter(shows).collect();
    if fields.is_empty() {
        return Ok(());
    }
    let positions: Vec<FieldPosition> = fields.iter().map(|field| field.position).collect();
    texts::each(bench, Cells { register, fields: &positions, records: set }, &mut |rid, texts| {
        each(rid, sight(&fields, texts, today));
        Ok(())
    })
}

fn sight(fields: &[Field], texts: &[&str], today: Day) -> Sight {
    let mut sight = Sight::default();
    let (mut first, mut last, mut whole) = (String::new(), String::new(), String::new());
    for (field, text) in fields.iter().zip(texts).filter(|(_, text)| !text.trim().is_empty()) {
        let text = text.trim();
        if matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer) {
            sight.numbers.extend(keys::number(text, today));
        } else if field.kind == FieldKind::Email || field.role == Role::EmailKey {
            sight.emails.extend(addresses::emails(text));
        } else if field.kind == FieldKind::Phone {
            sight.phones.extend(addresses::phones(text));
        } else if field.kind == FieldKind::FirstName {
            first = text.to_owned();
        } else if field.kind == FieldKind::LastName {
            last = text.to_owned();
        } else if field.kind == FieldKind::Name {
            whole = text.to_owned();
        } else if field.kind == FieldKind::BirthDate {
            let read = dates::read(text, field.date_order.unwrap_or(DateOrder::Ymd));
            sight.year = sight.year.or(read.map(|dated| dated.last.year()));
            let day = read.filter(|dated| dated.precision == Precision::Day).map(|dated| dated.last);
            sight.born = sight.born.or(day);
        } else if field.role == Role::SubjectKey || keys::is_key(field) && sight.customer.is_none() {
            sight.customer = Some((field.name.to_lowercase(), text.to_lowercase()));
        }
    }
    if let Some(day) = sight.numbers.first().and_then(|number| born_of(number)) {
        sight.born = Some(day);
    }
    sight.year = sight.born.map(Day::year).or(sight.year);
    if whole.is_empty() {
        sight.name = PersonName::parts(&first, &last);
        sight.shown = format!("{first} {last}").trim().to_owned();
    } else {
        sight.name = PersonName::whole(&whole);
        sight.shown = whole;
    }
    sight
}

/// The birth date in twelve digits.
fn born_of(number: &str) -> Option<Day> {
    let part = |range: std::ops::Range<usize>| number.get(range)?.parse::<u32>().ok();
    let day = part(6..8)?;
    Day::new(i32::try_from(part(0..4)?).ok()?, part(4..6)?, if day > 60 { day - 60 } else { day })
}
