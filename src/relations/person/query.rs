//! What is sought: identity numbers, addresses, customer numbers, a name, a birth date or year, in one line of text.

use super::names::PersonName;
use crate::detect::identifiers::phone;
use crate::detect::keys;
use crate::failure::{Failure, Result};
use crate::keyed;
use crate::model::Day;

/// What is known of the person who is sought. Its Debug shows none of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What may be identity numbers, twelve digits.
    pub numbers: Vec<String>,
    /// Those of them that are no telephone number: who has another is another.
    pub sure: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Telephone numbers in one form.
    pub phones: Vec<String>,
    /// What may be a customer's number.
    pub customers: Vec<String>,
    /// The name.
    pub name: PersonName,
    /// The birth date.
    pub born: Option<Day>,
    /// The birth year, where no more is known.
    pub year: Option<i32>,
}

impl std::fmt::Debug for Query {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Query")
    }
}

/// Reads what was typed, as everything that it can be: `070-1740605` may also be a coordination number, and any number
/// a customer's. Nothing to seek by is refused.
pub fn read(text: &str, today: Day) -> Result<Query> {
    let mut query = Query::default();
    let text = text.trim();
    let mut names = Vec::new();
    if !number(text, &mut query, today) {
        let words: Vec<&str> =
            text.split([' ', '\t', ';']).map(|word| word.trim_matches(',')).filter(|word| !word.is_empty()).collect();
        words.iter().for_each(|word| token(word, &mut query, &mut names, today));
        if let [alone] = words.as_slice()
            && alone.chars().any(|c| c.is_ascii_digit())
        {
            query.customers = vec![alone.to_lowercase()];
        }
    }
    let comma = text.contains(',') && !names.is_empty();
    query.name = if comma && names.len() > 1 {
        PersonName::whole(&format!("{}, {}", names[0], names[1..].join(" ")))
    } else {
        PersonName::whole(&names.join(" "))
    };
    let empty = query == Query { year: query.year, ..Query::default() };
    if empty {
        return Err(Failure::yours(msg!("person-nothing-sought")).hint(msg!("person-nothing-sought-hint")));
    }
    Ok(query)
}

/// Takes in an identity number, a telephone number, or what can be both; false where it is neither.
fn number(text: &str, query: &mut Query, today: Day) -> bool {
    let identity = keys::number(text, today).filter(|_| digits(text) >= 10);
    let is_phone = phone::read(text).is_some();
    if identity.is_none() && !is_phone {
        return false;
    }
    if is_phone {
        query.phones.push(phone_form(text));
    } else {
        query.sure.extend(identity.clone());
    }
    query.numbers.extend(identity);
    query.customers.push(text.to_lowercase());
    true
}

fn token<'t>(word: &'t str, query: &mut Query, names: &mut Vec<&'t str>, today: Day) {
    if let Some(email) = keys::email(word) {
        query.emails.push(email);
    } else if let Some(day) = Day::read_iso(word).filter(|day| *day <= today) {
        query.born = Some(day);
    } else if number(word, query, today) {
        // It is taken in.
    } else if let Some(year) = year(word, today) {
        query.year = Some(year);
    } else if word.chars().any(|c| c.is_ascii_digit()) {
        query.customers.push(word.to_lowercase());
    } else if word.chars().any(char::is_alphabetic) {
        names.push(word);
    }
}

/// A telephone number in one form, with and without the country's code.
pub fn phone_form(text: &str) -> String {
    keyed::normal(text)
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

fn year(word: &str, today: Day) -> Option<i32> {
    let year: i32 = if word.len() == 4 { word.parse().ok()? } else { return None };
    (1900..=today.year()).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_for_what_it_holds() {
        let today = Day::new(2026, 11, 23).unwrap();
        let query = read("åsa öberg 1967", today).unwrap();
        assert_eq!((query.name.words().len(), query.year), (2, Some(1967)));
        assert_eq!(read("900101-9802", today).unwrap().numbers, ["199001019802"]);
        assert_eq!(read("+46 70 174 06 05", today).unwrap().phones, ["0701740605"]);
        assert_eq!(read("K-10233", today).unwrap().customers, ["k-10233"]);
        assert_eq!(read("Åsa@Example.se", today).unwrap().emails, ["åsa@example.se"]);
        assert!(read(" ", today).is_err());
    }

    #[test]
    fn what_can_be_several_things_is_sought_as_each() {
        let today = Day::new(2026, 11, 23).unwrap();
        for text in ["070-1740605", "0701740605", "070-174 06 05"] {
            let query = read(text, today).unwrap();
            assert_eq!((query.phones.len(), query.numbers.len(), query.customers.len()), (1, 1, 1), "{text}");
            assert!(query.sure.is_empty(), "{text}");
        }
        let number = read("19900101-9802", today).unwrap();
        assert_eq!((number.sure.len(), number.phones.len(), number.customers.len()), (1, 0, 1));
        // A year alone may be a customer's number, and so may a date.
        assert_eq!(read("1967", today).unwrap().customers, ["1967"]);
        assert_eq!(read("1967-05-04", today).unwrap().customers, ["1967-05-04"]);
        assert!(read("åsa 1967", today).unwrap().customers.is_empty());
        assert_eq!(read("+46 (0)70-174 06 05", today).unwrap().phones, ["0701740605"]);
    }
}
