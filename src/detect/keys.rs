//! The exact keys of a person: a personnummer, a customer number, an e-mail address. By them, and never by a name, two
//! records are known to be about the same person.
//!
//! Beside a record's facts a key is kept as 64 bits, never as text, since only whether two records have the same
//! matters: two different keys have the same bits once in 36 million registers of a million records. Where a person is
//! sought, or barred from a list, the text is read as an [`ExactKey`]: its Debug shows none of it.

use unicode_normalization::UnicodeNormalization;

use super::addresses;
use super::birth;
use super::identifiers::personnummer::{self, Coordination};
use super::sampled::is_no_key;
use crate::model::{Day, Field, FieldKind, RegisterId, Role};

/// One exact key of a record, in one form of many.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExactKey {
    /// A personnummer or samordningsnummer: twelve digits.
    Number(String),
    /// An e-mail address.
    Email(String),
    /// A customer's number, which is exact among the registers of its issuer only.
    Customer(Issuer, String),
}

/// Whose customer numbers are one series.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Issuer {
    /// One system, by what it calls its people: all registers that call them so.
    System(String),
    /// One register, whose key could be anything.
    Register(RegisterId),
}

impl std::fmt::Debug for ExactKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = match self {
            Self::Number(_) => "number",
            Self::Email(_) => "email",
            Self::Customer(..) => "customer",
        };
        write!(f, "ExactKey({kind})")
    }
}

/// Whether a field holds exact keys: by what it holds, however few of its cells are filled, else by its role.
pub fn is_key(field: &Field) -> bool {
    Keeper::of(field).is_some() || matches!(field.role, Role::SubjectKey | Role::EmailKey)
}

/// The keys in a cell of such a field: several where it holds several addresses.
pub fn read(text: &str, (register, field): (RegisterId, &Field), today: Day) -> Vec<ExactKey> {
    if matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer) {
        return number(text, today).map(ExactKey::Number).into_iter().collect();
    }
    if field.kind == FieldKind::Email || field.role == Role::EmailKey {
        return addresses::emails(text).into_iter().map(ExactKey::Email).collect();
    }
    let text = plain(text);
    let issuer = match Keeper::of(field) {
        Some(Keeper::System(system)) => Issuer::System(system),
        Some(Keeper::State | Keeper::Mail) | None => Issuer::Register(register),
    };
    if is_no_key(&text) { Vec::new() } else { vec![ExactKey::Customer(issuer, text)] }
}

/// Twelve digits of an identity number, with or without century and separator. Check digits are not looked at, unlike
/// where the bits are kept: who asks for a person may ask for a number as it was written, wrong in two places.
pub fn number(text: &str, today: Day) -> Option<String> {
    let text = text.trim();
    if text.chars().any(|c| !(c.is_ascii_digit() || matches!(c, '-' | '+' | '–' | '\u{2011}' | ' ' | '\u{a0}'))) {
        return None;
    }
    let born = birth::of_identity_number(text, today)?;
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        12 => Some(digits),
        10 => Some(format!("{:02}{digits}", born.year() / 100)),
        _ => None,
    }
}

/// The one e-mail address that a text holds, in its one form; none where it holds none or several.
pub fn email(text: &str) -> Option<String> {
    let mut emails = addresses::emails(text);
    if emails.len() == 1 { emails.pop() } else { None }
}

fn plain(text: &str) -> String {
    text.trim().nfc().flat_map(char::to_lowercase).collect()
}

/// Stands in a column of keys for none.
pub const NO_KEY: u64 = 0;

/// Whose keys a field holds. Two records are of one person only by keys of one keeper.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Keeper {
    /// The state: with the century or without it, by the same number.
    State,
    /// The mail system: an address.
    Mail,
    /// One system among the company's, by what it calls its people: a customer number is no employee number.
    System(String),
}

impl Keeper {
    /// Who keeps the keys of a field; none for a field that holds no keys.
    pub fn of(field: &Field) -> Option<Self> {
        match field.kind {
            FieldKind::Personnummer | FieldKind::Samordningsnummer => Some(Self::State),
            FieldKind::Email => Some(Self::Mail),
            FieldKind::CustomerId => Some(Self::System(system(&field.header))),
            FieldKind::OrganisationNumber
            | FieldKind::NationalId
            | FieldKind::FirstName
            | FieldKind::LastName
            | FieldKind::Name
            | FieldKind::Street
            | FieldKind::PostalCode
            | FieldKind::City
            | FieldKind::Country
            | FieldKind::Phone
            | FieldKind::BirthDate
            | FieldKind::Date
            | FieldKind::DateTime
            | FieldKind::Amount
            | FieldKind::Integer
            | FieldKind::Boolean
            | FieldKind::FreeText
            | FieldKind::Url
            | FieldKind::IpAddress
            | FieldKind::Iban
            | FieldKind::Card
            | FieldKind::Consent
            | FieldKind::ConsentDate
            | FieldKind::Gender
            | FieldKind::Behaviour
            | FieldKind::Unknown => None,
        }
    }

    /// The key in a cell; [`NO_KEY`] where there is none. `today` settles the century of a short personnummer.
    pub fn key(&self, cell: &str, today: Day) -> u64 {
        let cell = cell.trim();
        if is_no_key(cell) {
            return NO_KEY;
        }
        match self {
            Self::State => state_key(cell, today),
            Self::Mail if addresses::is_plain(cell) => folded(Hash::of("mail"), cell).end(),
            // Of several the first: where the others matter, the text is read.
            Self::Mail => match addresses::emails(cell).first() {
                Some(address) => folded(Hash::of("mail"), address).end(),
                None => NO_KEY,
            },
            Self::System(system) => folded(Hash::of("system").then(system), cell).end(),
        }
    }
}

/// Of a number whose date and check digit are right.
fn state_key(cell: &str, today: Day) -> u64 {
    let Some(number) = personnummer::read(cell, today) else { return NO_KEY };
    let mut hash = Hash::of(if number.coordination == Coordination::Yes { "coordination" } else { "state" });
    match number.born {
        Some(born) => born.number().to_le_bytes().into_iter().for_each(|byte| hash.byte(byte)),
        // No birth date is known: the six digits are what there is.
        None => cell.bytes().rev().filter(u8::is_ascii_digit).skip(4).take(6).for_each(|byte| hash.byte(byte)),
    }
    let mut last = [b'0'; 4];
    let digits = cell.bytes().rev().filter(u8::is_ascii_digit);
    last.iter_mut().zip(digits).for_each(|(slot, digit)| *slot = digit);
    last.into_iter().for_each(|byte| hash.byte(byte));
    hash.end()
}

/// Blind to case and to how a letter is composed.
fn folded(mut hash: Hash, cell: &str) -> Hash {
    if cell.is_ascii() {
        cell.bytes().for_each(|byte| hash.byte(byte.to_ascii_lowercase()));
    } else {
        let letters = cell.chars().nfc().flat_map(char::to_lowercase);
        letters.for_each(|letter| letter.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| hash.byte(byte)));
    }
    hash
}

/// What a header says of whose numbers these are: `Kundnr`, `kund_id` and `customer number` are one system's.
fn system(header: &str) -> String {
    const ENDS: [&str; 8] = ["nummer", "number", "nr", "no", "id", "key", "kod", "code"];
    const SAME: [(&str, &str); 8] = [
        ("customer", "kund"),
        ("client", "kund"),
        ("klient", "kund"),
        ("member", "medlem"),
        ("medlems", "medlem"),
        ("employee", "anstallning"),
        ("anstallnings", "anstallning"),
        ("anstalld", "anstallning"),
    ];
    let letter = |c: char| match c {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        other => other,
    };
    let all: String = header.to_lowercase().nfc().filter(|c| c.is_alphabetic()).map(letter).collect();
    let stem = ENDS.iter().find_map(|end| all.strip_suffix(end)).filter(|stem| !stem.is_empty()).unwrap_or(&all);
    SAME.iter().find(|(word, _)| *word == stem).map_or(stem, |(_, same)| *same).to_owned()
}

/// FNV-1a with its bits mixed at the end: made for speed, and the same in every version.
#[derive(Clone, Copy)]
struct Hash(u64);

impl Hash {
    fn of(text: &str) -> Self {
        Self(0xcbf2_9ce4_8422_2325).then(text)
    }

    fn then(mut self, text: &str) -> Self {
        text.bytes().for_each(|byte| self.byte(byte));
        self.byte(0xff);
        self
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }

    fn end(self) -> u64 {
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)).max(NO_KEY + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(keeper: &Keeper, cell: &str) -> u64 {
        keeper.key(cell, Day::new(2026, 11, 23).unwrap())
    }

    #[test]
    fn a_personnummer_is_the_same_with_and_without_its_century() {
        let whole = key(&Keeper::State, "19671224-9843");
        assert_ne!(whole, NO_KEY);
        for written in ["671224-9843", "196712249843", " 6712249843 "] {
            assert_eq!(key(&Keeper::State, written), whole, "{written}");
        }
        assert_ne!(key(&Keeper::State, "19900101-9802"), whole);
    }

    #[test]
    fn what_cannot_be_read_is_no_key() {
        for cell in ["", "19671224-9844", "1,96712E+11", "uppgift saknas"] {
            assert_eq!(key(&Keeper::State, cell), NO_KEY, "{cell}");
        }
        assert_eq!(key(&Keeper::Mail, "nej tack"), NO_KEY);
        assert_eq!(key(&Keeper::System("kund".to_owned()), "-"), NO_KEY);
    }

    #[test]
    fn an_address_is_blind_to_case() {
        let plain = key(&Keeper::Mail, "asa.l@POST.example");
        for written in ["Asa.L@post.example ", "mailto:asa.l@post.example", "Åsa L <asa.l@post.example>;"] {
            assert_eq!(key(&Keeper::Mail, written), plain, "{written}");
        }
    }

    #[test]
    fn a_customer_number_is_no_employee_number() {
        let of = |header: &str| key(&Keeper::System(system(header)), "701");
        assert_eq!(of("Kundnr"), of("customer_id"));
        assert_eq!(of("kundnummer"), of("Kund-ID"));
        assert_eq!(of("Anställningsnr"), of("employee id"));
        assert_ne!(of("kundnr"), of("anstallningsnr"));
    }

    #[test]
    fn an_identity_number_is_one_with_and_without_century() {
        let today = Day::new(2026, 11, 23).unwrap();
        for text in ["19900101-9802", "900101-9802", "199001019802", " 9001019802 "] {
            assert_eq!(number(text, today).as_deref(), Some("199001019802"), "{text}");
        }
        assert_eq!(number("240615+9836", today).as_deref(), Some("192406159836"));
        assert_eq!(number("kund 9001019802", today), None);
    }

    #[test]
    fn a_key_shows_nothing_of_itself() {
        assert_eq!(format!("{:?}", ExactKey::Email("ada@example.se".into())), "ExactKey(email)");
    }

    #[test]
    fn a_customers_number_is_one_among_the_registers_of_its_system() {
        let today = Day::new(2026, 11, 23).unwrap();
        let field = |header: &str, kind| Field {
            position: crate::model::FieldPosition(0),
            header: header.to_owned(),
            name: header.to_owned(),
            kind,
            role: Role::SubjectKey,
            date_order: None,
            order_said: crate::model::Said::Gallra,
            doubt: None,
            confidence: 100,
            said: crate::model::Said::Gallra,
        };
        let key = |register, header, kind| read("10001", (RegisterId(register), &field(header, kind)), today);
        let customer = FieldKind::CustomerId;
        assert_eq!(key(1, "kundnr", customer), key(2, "Kund-ID", customer));
        assert_ne!(key(1, "kundnr", customer), key(2, "anställningsnr", customer));
        assert_ne!(key(1, "nyckel", FieldKind::Integer), key(2, "nyckel", FieldKind::Integer));
    }
}
