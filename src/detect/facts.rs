//! The facts of a record that its scores need, from its cells and findings.

use crate::model::{
    Category, Codes, DateFact, DateOrder, Day, Field, FieldKind, FieldPosition, Finding, Flags, Level, Role, Row,
    SignalColumns,
};

use super::consent_words::{self, Says};
use super::keys::{Keeper, NO_KEY};
use super::sampled::is_nothing;
use super::{birth, dates};

/// Stands in a date column for no date.
const NO_DATE: i32 = i32::MIN;

/// Reads the birth date out of an identity number.
pub type ReadBirth = fn(&str, Day) -> Option<Day>;

/// Turns rows into [`SignalColumns`], chunk by chunk; the columns are the same in each chunk.
#[derive(Debug, Clone)]
pub struct Extractor {
    today: Day,
    read_birth: ReadBirth,
    columns: Vec<Column>,
    /// The places of columns whose cells matter; the others are not even read.
    used: Vec<usize>,
    dates: Vec<(DateFact, FieldPosition)>,
    /// The columns that hold exact keys of people.
    keys: Vec<(FieldPosition, Keeper)>,
    found: Vec<bool>,
    chunk: SignalColumns,
}

/// What is done with the cells of one field.
#[derive(Debug, Clone)]
struct Column {
    kind: FieldKind,
    role: Role,
    counts_as: Option<Category>,
    /// Its place among the date columns, and in which order it writes.
    date: Option<(usize, DateOrder)>,
}

impl Extractor {
    /// For rows of these fields. `today` settles the century of an identity number.
    pub fn new(fields: &[Field], today: Day) -> Self {
        let mut dates = Vec::new();
        let columns: Vec<Column> = fields.iter().map(|field| Column::of(field, &mut dates)).collect();
        let used = (0..columns.len()).filter(|at| columns[*at].matters()).collect();
        let found = vec![false; fields.len()];
        let mut extractor = Self {
            today,
            read_birth: birth::of_identity_number,
            columns,
            used,
            dates,
            keys: fields.iter().filter_map(|field| Some((field.position, Keeper::of(field)?))).collect(),
            found,
            chunk: SignalColumns::default(),
        };
        extractor.chunk = extractor.empty();
        extractor
    }

    /// Reads birth dates out of identity numbers by another rule.
    #[must_use]
    pub fn reading_birth_with(mut self, read_birth: ReadBirth) -> Self {
        self.read_birth = read_birth;
        self
    }

    /// Adds the facts of a record.
    pub fn push(&mut self, row: &Row<'_>, findings: &[Finding]) {
        let (mut codes, mut may_reveal) = (Codes::NONE, Codes::NONE);
        for finding in findings {
            match finding.level {
                Level::Reveals => codes.insert(finding.category),
                Level::MayReveal => may_reveal.insert(finding.category),
            }
            self.mark(finding.field, true);
        }
        let mut flags = Flags::default();
        let mut address = Address::default();
        for (_, _, column) in &mut self.chunk.dates {
            column.push(NO_DATE);
        }
        for place in 0..self.used.len() {
            let at = self.used[place];
            let Some(text) = row.cell(at).filled().map(str::trim).filter(|text| !text.is_empty()) else { continue };
            let column = &self.columns[at];
            // `nan` and `-` are written where there is nothing: they reach nobody and reveal nothing.
            if !is_nothing(text) {
                address.see(column.kind);
                set_reachable(column.kind, text, &mut flags);
                let by_kind = column.counts_as.filter(|_| !self.found[at]).and_then(|kind| counted(kind, text));
                by_kind.into_iter().for_each(|category| codes.insert(category));
            }
            let dated = self.read_date(at, text);
            let column = &self.columns[at];
            set_flags(column.role, column.kind, Seen { text, dated }, &mut flags);
        }
        if address.is_complete() {
            flags.set(Flags::ADDRESS);
        }
        for finding in findings {
            self.mark(finding.field, false);
        }
        for ((field, keeper), (_, column)) in self.keys.iter().zip(&mut self.chunk.keys) {
            let cell = row.cell(usize::from(field.0)).filled();
            column.push(cell.map_or(NO_KEY, |cell| keeper.key(cell, self.today)));
        }
        self.chunk.codes.push(codes.0);
        self.chunk.may_reveal.push(may_reveal.0);
        self.chunk.flags.push(flags.0);
    }

    /// The facts since the last time, in the order of the rows.
    pub fn take(&mut self) -> SignalColumns {
        let empty = self.empty();
        std::mem::replace(&mut self.chunk, empty)
    }

    fn empty(&self) -> SignalColumns {
        SignalColumns {
            dates: self.dates.iter().map(|(fact, field)| (*fact, *field, Vec::new())).collect(),
            keys: self.keys.iter().map(|(field, _)| (*field, Vec::new())).collect(),
            ..SignalColumns::default()
        }
    }

    fn mark(&mut self, field: FieldPosition, found: bool) {
        if let Some(place) = self.found.get_mut(usize::from(field.0)) {
            *place = found;
        }
    }

    /// Reads the cell's date into its column; whether there was one.
    fn read_date(&mut self, at: usize, text: &str) -> bool {
        let column = &self.columns[at];
        let Some((place, order)) = column.date else { return false };
        let read = if is_identity_number(column.kind) {
            let born = (self.read_birth)(text, self.today).map(crate::model::Dated::day);
            born.or_else(|| dates::read(text, DateOrder::Ymd))
        } else {
            dates::read(text, order)
        };
        let Some(dated) = read else { return false };
        let Some((fact, _, values)) = self.chunk.dates.get_mut(place) else { return false };
        // 9999-12-31 as an end means that there is none.
        let endless = matches!(*fact, DateFact::ValidUntil | DateFact::ConsentUntil) && dated.last.year() == 9999;
        let known = endless || is_identity_number(column.kind) || !dates::is_placeholder(dated);
        if known && let Some(value) = values.last_mut() {
            *value = dated.pack();
        }
        true
    }
}

impl Column {
    fn of(field: &Field, dates: &mut Vec<(DateFact, FieldPosition)>) -> Self {
        let date = date_fact(field).map(|fact| {
            dates.push((fact, field.position));
            (dates.len() - 1, field.date_order.unwrap_or(DateOrder::Ymd))
        });
        Self { kind: field.kind, role: field.role, counts_as: counts_as(field.kind), date }
    }

    /// Its cells say something of the record.
    fn matters(&self) -> bool {
        let flagged = match self.role {
            Role::ConsentGiven
            | Role::ConsentHow
            | Role::ConsentWithdrawn
            | Role::Objection
            | Role::Deceased
            | Role::Informed => true,
            Role::SubjectKey
            | Role::EmailKey
            | Role::LastActivity
            | Role::PurchaseDate
            | Role::ConsentUntil
            | Role::ConsentPurpose
            | Role::RelationEnd
            | Role::ValidUntil
            | Role::Registered
            | Role::Source
            | Role::Note
            | Role::None => self.kind == FieldKind::Consent,
        };
        flagged || self.counts_as.is_some() || self.date.is_some()
    }
}

/// What the dates of a field say; none when it holds none.
fn date_fact(field: &Field) -> Option<DateFact> {
    if field.kind == FieldKind::BirthDate || is_identity_number(field.kind) {
        return Some(DateFact::Birth);
    }
    if !field.kind.is_date() {
        return None;
    }
    Some(match field.role {
        Role::LastActivity => DateFact::LastActivity,
        Role::PurchaseDate => DateFact::Purchase,
        Role::ConsentGiven => DateFact::ConsentGiven,
        Role::ConsentUntil => DateFact::ConsentUntil,
        Role::ConsentWithdrawn => DateFact::ConsentWithdrawn,
        Role::RelationEnd => DateFact::RelationEnd,
        Role::ValidUntil => DateFact::ValidUntil,
        Role::Registered => DateFact::Registered,
        Role::Objection => DateFact::Objection,
        Role::Deceased => DateFact::Deceased,
        Role::SubjectKey
        | Role::EmailKey
        | Role::ConsentHow
        | Role::ConsentPurpose
        | Role::Informed
        | Role::Source
        | Role::Note
        | Role::None => DateFact::Other,
    })
}

fn is_identity_number(kind: FieldKind) -> bool {
    matches!(kind, FieldKind::Personnummer | FieldKind::Samordningsnummer)
}

/// What a filled cell of a kind counts as when nothing was found in it.
pub fn counts_as(kind: FieldKind) -> Option<Category> {
    match kind {
        FieldKind::Personnummer => Some(Category::Personnummer),
        FieldKind::Samordningsnummer => Some(Category::Samordningsnummer),
        FieldKind::OrganisationNumber => Some(Category::Organisationsnummer),
        FieldKind::NationalId => Some(Category::NationalId),
        FieldKind::FirstName | FieldKind::LastName | FieldKind::Name => Some(Category::Name),
        FieldKind::Street | FieldKind::PostalCode | FieldKind::City => Some(Category::Address),
        FieldKind::Email => Some(Category::Email),
        FieldKind::Phone => Some(Category::Phone),
        FieldKind::BirthDate => Some(Category::BirthDate),
        FieldKind::Amount => Some(Category::Money),
        FieldKind::IpAddress => Some(Category::IpAddress),
        FieldKind::Iban => Some(Category::Iban),
        FieldKind::Card => Some(Category::Card),
        FieldKind::Gender => Some(Category::Gender),
        FieldKind::Behaviour => Some(Category::Behaviour),
        FieldKind::Country
        | FieldKind::Date
        | FieldKind::DateTime
        | FieldKind::Integer
        | FieldKind::Boolean
        | FieldKind::FreeText
        | FieldKind::Url
        | FieldKind::CustomerId
        | FieldKind::Consent
        | FieldKind::ConsentDate
        | FieldKind::Unknown => None,
    }
}

/// Which parts of a postal address are filled.
#[derive(Default)]
struct Address {
    street: bool,
    postal_code: bool,
    city: bool,
}

impl Address {
    fn see(&mut self, kind: FieldKind) {
        self.street |= kind == FieldKind::Street;
        self.postal_code |= kind == FieldKind::PostalCode;
        self.city |= kind == FieldKind::City;
    }

    fn is_complete(&self) -> bool {
        self.street && self.postal_code && self.city
    }
}

/// What a cell counts as that was cut to less than its field's kind: a birth date where personnummer stand, a domain
/// among addresses, the last digits of a telephone number.
fn counted(kind: Category, text: &str) -> Option<Category> {
    match kind {
        Category::Personnummer | Category::Samordningsnummer if dates::read(text, DateOrder::Ymd).is_some() => {
            Some(Category::BirthDate)
        }
        Category::Email if !is_address(text) => None,
        Category::Phone if !is_dialled(text) => None,
        whole => Some(whole),
    }
}

/// An address has a name before its domain; `(at)` is written where a machine should not read it.
fn is_address(text: &str) -> bool {
    text.contains('@') || text.contains("(at)") || !text.contains('.')
}

/// Nobody is reached by four digits.
fn is_dialled(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() > 4
}

fn set_reachable(kind: FieldKind, text: &str, flags: &mut Flags) {
    if kind == FieldKind::Email && is_address(text) {
        flags.set(Flags::EMAIL);
    } else if kind == FieldKind::Phone && is_dialled(text) {
        flags.set(Flags::PHONE);
    }
}

/// A filled cell, and whether a date was read out of it.
struct Seen<'a> {
    text: &'a str,
    dated: bool,
}

fn set_flags(role: Role, kind: FieldKind, seen: Seen<'_>, flags: &mut Flags) {
    match role {
        Role::ConsentGiven => set_consent(answer(seen.text), flags),
        Role::ConsentHow => set_consent(consent_words::read_how(seen.text), flags),
        Role::ConsentWithdrawn => set_unless_denied(seen, Flags::WITHDRAWN, flags),
        Role::Objection => set_objection(seen, flags),
        Role::Deceased => set_unless_denied(seen, Flags::DECEASED, flags),
        Role::Informed => set_unless_denied(Seen { dated: false, ..seen }, Flags::INFORMED, flags),
        Role::None if kind == FieldKind::Consent => set_consent(answer(seen.text), flags),
        Role::SubjectKey
        | Role::EmailKey
        | Role::LastActivity
        | Role::PurchaseDate
        | Role::ConsentUntil
        | Role::ConsentPurpose
        | Role::RelationEnd
        | Role::ValidUntil
        | Role::Registered
        | Role::Source
        | Role::Note
        | Role::None => {}
    }
}

fn set_consent(says: Option<Says>, flags: &mut Flags) {
    match says {
        Some(Says::Yes) => flags.set(Flags::CONSENT_YES),
        Some(Says::No) => flags.set(Flags::CONSENT_NO),
        Some(Says::Active) => flags.set(Flags::HOW_ACTIVE),
        Some(Says::Silent) => flags.set(Flags::HOW_SILENT),
        Some(Says::PreTicked) => flags.set(Flags::HOW_PRE_TICKED),
        None => {}
    }
}

/// What a consent field says. That nothing is known is no refusal.
fn answer(text: &str) -> Option<Says> {
    if is_nothing(text) { None } else { consent_words::read(text) }
}

/// As [`set_unless_denied`], but where it cannot be read whether the person objected, they did: a mark of interrogation
/// must not open a mailing.
fn set_objection(seen: Seen<'_>, flags: &mut Flags) {
    if seen.dated {
        return;
    }
    let is_question = seen.text.contains('?');
    if dates::read(seen.text, DateOrder::Ymd).is_some() {
        flags.set(Flags::OBJECTED);
        return;
    }
    match consent_words::read(seen.text) {
        Some(Says::No) => {}
        Some(Says::Yes) => flags.set(Flags::OBJECTED),
        Some(Says::Active | Says::Silent | Says::PreTicked) | None if is_nothing(seen.text) && !is_question => {}
        Some(Says::Active | Says::Silent | Says::PreTicked) | None => {
            flags.set(Flags::OBJECTED);
            flags.set(Flags::OBJECTION_UNREAD);
        }
    }
}

/// A withdrawal or a death may be written as a mark or a word: all but a denial says it. One that has a
/// date needs no mark; its date is in its column. A placeholder says nothing.
fn set_unless_denied(seen: Seen<'_>, flag: u16, flags: &mut Flags) {
    const ALIVE: [&str; 5] = ["levande", "lever", "alive", "aktiv", "active"];
    let denied = consent_words::read(seen.text) == Some(Says::No)
        || is_nothing(seen.text)
        || ALIVE.iter().any(|word| seen.text.eq_ignore_ascii_case(word));
    if !seen.dated && !denied {
        flags.set(flag);
    }
}
