//! What a header says of its column, in six languages.
//!
//! The words (`assets/vocabulary/columns.toml`) were collected from common exports of customer clubs, shops, mail tools and registries. A header is a
//! hint: the values decide about identifiers ([`super::kinds`]). `id nr kod typ status datum` alone say nothing.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::vocabulary::files::COLUMN_WORDS;
use crate::model::{FieldKind, Role};

/// What a header says; `Unknown` and `None` where it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Says {
    /// What the column holds.
    pub kind: FieldKind,
    /// What it is for.
    pub role: Role,
}

impl Says {
    const NOTHING: Self = Self { kind: FieldKind::Unknown, role: Role::None };
}

/// What this header says.
pub fn says(header: &str) -> Says {
    let words = words(header);
    let whole = words.concat();
    if let Some(says) = COLUMNS.alone.get(&whole).or_else(|| COLUMNS.any.get(&whole)) {
        return *says;
    }
    if is_person_key(&words, &whole) {
        return Says { kind: FieldKind::CustomerId, role: Role::None };
    }
    let count = words.len();
    let ends = (1..count).map(|first| words[first..].concat());
    let starts = (1..count).rev().map(|last| words[..last].concat());
    if let Some(says) = ends.chain(starts).find_map(|part| COLUMNS.any.get(&part).copied()) {
        return says;
    }
    if let Some(says) = words.last().and_then(|word| ending(word)) {
        return says;
    }
    Says::NOTHING
}

/// The header speaks of a year or a time: a column of four-digit numbers under it holds years.
pub fn speaks_of_time(header: &str) -> bool {
    const WORDS: [&str; 20] = [
        "ar", "year", "datum", "date", "fodd", "dod", "fran", "from", "till", "to", "tom", "until", "since", "sedan",
        "born", "died", "start", "slut", "end", "senast",
    ];
    let words = words(header);
    words.iter().any(|word| WORDS.contains(&word.as_str()) || word.ends_with("ar") && word.len() > 4)
        || says(header).kind.is_date()
}

/// Lower-case words without accents, split at blanks, signs and inner capitals; numbers are left out.
fn words(header: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut small_before = false;
    for character in header.chars() {
        let splits = !character.is_alphanumeric() || (small_before && character.is_uppercase());
        if splits && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        small_before = character.is_lowercase() || character.is_ascii_digit();
        if character.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(character.to_lowercase().map(plain));
        }
    }
    let lettered = |word: &String| word.chars().any(char::is_alphabetic);
    let mut words: Vec<String> = words.into_iter().filter(lettered).collect();
    if let Some(last) = words.last_mut() {
        last.truncate(last.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    }
    words
}

/// A letter without its accent, as headers are compared.
pub fn plain(character: char) -> char {
    match character {
        'å' | 'ä' | 'æ' | 'á' | 'à' => 'a',
        'ö' | 'ø' | 'ó' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        other => other,
    }
}

/// `PassengerId`, `elevnr`: a word for people and a word for a key.
fn is_person_key(words: &[String], whole: &str) -> bool {
    const PEOPLE: &str = "kund customer client klient medlem member user anvandare passenger passagerare patient person \
        anstalld anstallnings employee student elev gast guest subject abonnent subscriber prenumerant deltagar \
        participant kontakt contact givare donor hyresgast lantagar leverantor supplier visitor besokar account";
    const KEYS: [&str; 8] = ["id", "nr", "no", "nummer", "number", "key", "kod", "uid"];
    let Some(person) = PEOPLE.split_whitespace().find(|person| whole.starts_with(person)) else { return false };
    let rest = whole[person.len()..].trim_start_matches('s');
    KEYS.contains(&rest) || words.last().is_some_and(|last| words.len() == 2 && KEYS.contains(&last.as_str()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    kind: FieldKind,
    #[serde(default = "no_role")]
    role: Role,
    words: Vec<String>,
    #[serde(default)]
    alone: bool,
}

fn no_role() -> Role {
    Role::None
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    column: Vec<Written>,
}

/// The words of `columns.toml`.
#[derive(Default)]
struct Columns {
    /// Those that speak only when they are the whole header.
    alone: HashMap<String, Says>,
    /// Those that also speak at the end or the start of a header of several words.
    any: HashMap<String, Says>,
}

/// Read once; a test forbids that it cannot be read.
static COLUMNS: LazyLock<Columns> = LazyLock::new(|| {
    let mut columns = Columns::default();
    for written in toml::from_str::<File>(COLUMN_WORDS).map(|file| file.column).unwrap_or_default() {
        let words = if written.alone { &mut columns.alone } else { &mut columns.any };
        for word in written.words {
            words.entry(word).or_insert(Says { kind: written.kind, role: written.role });
        }
    }
    columns
});

/// A compound's last word has at least so many letters: `elevpersonnr`, but not `hundnamn`.
const LAST_WORD: usize = 6;

/// What the longest known word says in which the header ends: `kontakttelefon`.
fn ending(whole: &str) -> Option<Says> {
    let places = whole.char_indices().map(|(place, _)| place).skip(2);
    places.filter(|place| whole.len() - place >= LAST_WORD).find_map(|place| COLUMNS.any.get(&whole[place..]).copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FieldKind as K, Role as R};

    #[test]
    fn headers_in_both_languages_are_known() {
        for (header, kind, role) in [
            ("Person-nr", K::Personnummer, R::None),
            ("E-post", K::Email, R::None),
            ("BillingAddress", K::Street, R::None),
            ("Telefon 2", K::Phone, R::None),
            ("mobil_privat", K::Phone, R::None),
            ("FirstName", K::FirstName, R::None),
            ("Senaste köp", K::Date, R::PurchaseDate),
            ("senast ändrad", K::Date, R::None),
            ("created_at", K::Date, R::None),
            ("samtycke_datum", K::ConsentDate, R::ConsentGiven),
            ("samtycke_satt", K::Unknown, R::ConsentHow),
            ("Samtycke nyhetsbrev", K::Consent, R::ConsentGiven),
            ("till", K::Date, R::ValidUntil),
            ("född", K::BirthDate, R::None),
            ("död", K::Date, R::Deceased),
            ("PassengerId", K::CustomerId, R::None),
            ("elevnr", K::CustomerId, R::None),
            ("Fare", K::Amount, R::None),
            ("Company name", K::Unknown, R::None),
            ("köp_2009", K::Behaviour, R::None),
            ("Källa", K::Unknown, R::Source),
        ] {
            assert_eq!(says(header), Says { kind, role }, "{header}");
        }
    }

    #[test]
    fn words_that_mean_nothing_alone_say_nothing() {
        for header in ["id", "nr", "kod", "typ", "status", "datum", "Ticket", "", "column_3", "InvoiceId", "tillgång"]
        {
            assert_eq!(says(header), Says::NOTHING, "{header}");
        }
    }

    #[test]
    fn a_header_of_years_speaks_of_time() {
        assert!(["från", "till", "Födelseår", "year", "startår", "född"].into_iter().all(speaks_of_time));
        assert!(!["id", "belopp", "Ticket", "antal"].into_iter().any(speaks_of_time));
    }
}
