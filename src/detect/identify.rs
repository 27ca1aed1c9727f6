//! Which identifier a whole cell is.

use super::identifiers::nordic::Cpr;
use super::identifiers::personnummer::{Coordination, Form};
use super::identifiers::phone::Phone;
use super::identifiers::{card, email, iban, interim, ip, nordic, organisationsnummer, personnummer, phone};
use crate::model::{Category, Day};

/// The identifier that the whole text is, by its form and checksum, when it is one without doubt.
/// Bankgiro, plusgiro and plates need a header to be told from other numbers and are never given here.
pub fn identify(text: &str, today: Day) -> Option<Category> {
    let text = text.trim();
    if text.len() < 5 || text.len() > 320 {
        return None;
    }
    if text.contains('@') {
        return email::is_one(text).then_some(Category::Email);
    }
    if text.len() > 45 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    person(text, today).or_else(|| other(text))
}

fn person(text: &str, today: Day) -> Option<Category> {
    if interim::is_one(text, today) {
        return Some(Category::Personnummer);
    }
    let number = personnummer::read(text, today)?;
    if number.form == Form::Repaired {
        return None;
    }
    match number.coordination {
        Coordination::No => Some(Category::Personnummer),
        Coordination::Yes if number.form == Form::TenBare && phone::read(text) == Some(Phone::Swedish) => {
            Some(Category::Phone)
        }
        Coordination::Yes => Some(Category::Samordningsnummer),
    }
}

fn other(text: &str) -> Option<Category> {
    if iban::is_one(text) {
        return Some(Category::Iban);
    }
    if nordic::is_fodselsnummer(text) {
        return Some(Category::Fodselsnummer);
    }
    if nordic::is_hetu(text) {
        return Some(Category::Hetu);
    }
    if organisationsnummer::is_one(text) {
        return Some(Category::Organisationsnummer);
    }
    if nordic::read_cpr(text) == Some(Cpr::Checked) {
        return Some(Category::Cpr);
    }
    if card::is_one(text) {
        return Some(Category::Card);
    }
    if ip::is_one(text) {
        return Some(Category::IpAddress);
    }
    match phone::read(text)? {
        Phone::Swedish | Phone::International => Some(Category::Phone),
        Phone::Bare => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_cell_is_named_by_form_and_checksum() {
        let today = Day::new(2026, 11, 23).unwrap();
        for (text, category) in [
            ("900101-9802", Some(Category::Personnummer)),
            ("900161-9809", Some(Category::Samordningsnummer)),
            ("900101-T123", Some(Category::Personnummer)),
            ("0701740605", Some(Category::Phone)),
            ("070-1740605", Some(Category::Phone)),
            ("ada@example.se", Some(Category::Email)),
            ("556036-0793", Some(Category::Organisationsnummer)),
            ("010190-1009", Some(Category::Cpr)),
            ("131052-308T", Some(Category::Hetu)),
            ("31129956715", Some(Category::Fodselsnummer)),
            ("4242424242424242", Some(Category::Card)),
            ("192.0.2.17", Some(Category::IpAddress)),
            ("NO9386011117947", Some(Category::Iban)),
            ("900101-9803", None),
            ("2019-01-02", None),
            ("11122", None),
            ("Storgatan 12", None),
            ("123456789", None),
        ] {
            assert_eq!(identify(text, today), category, "{text}");
        }
    }
}
