//! The exact keys by which two records are known to be about the same person.
//!
//! Never a name. A key's text is personal data: its Debug shows none of it.

use unicode_normalization::UnicodeNormalization;

use super::birth;
use super::sampled::is_no_key;
use crate::model::{Day, Field, FieldKind, RegisterId, Role};

/// One exact key of a record, in one form of many.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExactKey {
    /// A personnummer or samordningsnummer: twelve digits.
    Number(String),
    /// An e-mail address.
    Email(String),
    /// A customer's number, which is exact within one register only.
    Customer(RegisterId, String),
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

/// Whether a field holds exact keys.
pub fn is_key(field: &Field) -> bool {
    let exact = matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer | FieldKind::Email);
    exact || matches!(field.role, Role::SubjectKey | Role::EmailKey)
}

/// The key in a cell of such a field; none where it holds none.
pub fn read(text: &str, (register, field): (RegisterId, &Field), today: Day) -> Option<ExactKey> {
    if matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer) {
        return number(text, today).map(ExactKey::Number);
    }
    if field.kind == FieldKind::Email || field.role == Role::EmailKey {
        return email(text).map(ExactKey::Email);
    }
    let text = plain(text);
    (!is_no_key(&text)).then_some(ExactKey::Customer(register, text))
}

/// Twelve digits of an identity number, with or without century and separator. Check digits are not looked at: a
/// number that is written wrong in two places is still the same.
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

/// An e-mail address in small letters.
pub fn email(text: &str) -> Option<String> {
    let text = plain(text);
    (text.contains('@') && text.len() >= 3).then_some(text)
}

fn plain(text: &str) -> String {
    text.trim().nfc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
