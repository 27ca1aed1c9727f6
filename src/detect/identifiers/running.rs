//! Where identifiers stand inside a text.

use super::personnummer::{Coordination, Form};
use super::phone::Phone;
use super::{card, email, giro, iban, interim, ip, nordic, organisationsnummer, personnummer, phone, plate, steuer};
use crate::model::{Category, Day, FieldKind};

/// An identifier in a text, by bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub category: Category,
    /// The stable name of its rule.
    pub rule: &'static str,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// What is known of the field in which the text stands.
#[derive(Debug, Clone, Copy)]
pub struct Around {
    /// The field's kind.
    pub kind: FieldKind,
    /// What its header says.
    pub header: Option<Category>,
    /// The day that ages count to.
    pub today: Day,
}

/// Longest written identifier: an IBAN of 31 characters in groups of four.
const LONGEST: usize = 40;
/// Fewer digits are no identifier but an IP address; a plusgiro of two to four would accuse every number.
const FEWEST: usize = 5;
/// How far before a number a word may stand that says what it is.
const BEFORE: usize = 24;

/// Finds all identifiers, in order of their place; none overlaps another.
pub fn search(text: &str, around: Around, hits: &mut Vec<Hit>) {
    let first = hits.len();
    addresses(text, hits);
    let mut from = 0;
    while let Some(digit) = next_digit(text.as_bytes(), from) {
        let inside = hits[first..].iter().find(|hit| hit.start <= digit && digit < hit.end).map(|hit| hit.end);
        let hit = if inside.is_some() { None } else { at(text, digit, around) };
        from = inside.or(hit.map(|hit| hit.end)).unwrap_or_else(|| end_of_digits(text.as_bytes(), digit));
        hits.extend(hit);
    }
    hits[first..].sort_unstable_by_key(|hit| hit.start);
}

fn addresses(text: &str, hits: &mut Vec<Hit>) {
    let mut behind = 0;
    for at in memchr::memchr_iter(b'@', text.as_bytes()) {
        let Some((start, end)) = email::around(text, at).filter(|(start, _)| *start >= behind) else { continue };
        let rule = if email::is_of_a_function(&text[start..at]) { "email-function" } else { "email" };
        hits.push(Hit { category: Category::Email, rule, start, end });
        behind = end;
    }
}

/// The next ASCII digit; whole blocks without one are passed at once.
fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    let mut place = from;
    while let Some(block) = bytes.get(place..place + 32) {
        if block.iter().fold(false, |any, byte| any | byte.is_ascii_digit()) {
            break;
        }
        place += 32;
    }
    bytes.get(place..)?.iter().position(u8::is_ascii_digit).map(|offset| place + offset)
}

fn end_of_digits(bytes: &[u8], from: usize) -> usize {
    bytes[from..].iter().position(|byte| !byte.is_ascii_digit()).map_or(bytes.len(), |length| from + length)
}

/// The identifier whose first digit stands here.
fn at(text: &str, digit: usize, around: Around) -> Option<Hit> {
    let before = &text[..digit];
    if let Some(hit) = lettered(text, digit, around) {
        return Some(hit);
    }
    let plus = before.ends_with('+');
    let start = if plus { digit - 1 } else { digit };
    let left = text[..start].chars().next_back();
    if left.is_some_and(|c| c.is_alphanumeric() || c == '_') || number_goes_on(&text[..start]) {
        return None;
    }
    let run = run_of(&text[start..]);
    if plus {
        return longest(run, start, |part| phone::read(part).map(|_| (Category::Phone, "phone-international")))
            .map(|hit| swedish_name(hit, text));
    }
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    if digits < FEWEST {
        return dotted(text, start);
    }
    let said = Said::of(before, around);
    longest(run, start, |part| numbered(part, said, around)).or_else(|| dotted(text, start))
}

/// A plus before a digit that follows a digit belongs to a calculation or a longer number.
fn number_goes_on(before: &str) -> bool {
    let mut behind = before.chars().rev();
    matches!(behind.next(), Some('-' | '.' | ',' | '/' | ':' | '+'))
        && behind.next().is_some_and(|c| c.is_ascii_digit())
}

/// The characters from here of which a number can be made, at most [`LONGEST`].
fn run_of(text: &str) -> &str {
    let end = text
        .char_indices()
        .find(|(place, c)| *place >= LONGEST || !(c.is_ascii_alphanumeric() || is_separator(*c)))
        .map_or(text.len(), |(place, _)| place);
    &text[..end]
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '+' | '/' | '(' | ')' | '\u{a0}' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}')
}

/// The longest beginning of the run, cut where a group of characters ends, that is something.
fn longest(run: &str, start: usize, is: impl Fn(&str) -> Option<(Category, &'static str)>) -> Option<Hit> {
    let mut end = run.len();
    while end > 0 {
        let part = run[..end].trim_end_matches(is_separator);
        if part.len() < 5 {
            return None;
        }
        if let Some((category, rule)) = is(part) {
            return Some(Hit { category, rule, start, end: start + part.len() });
        }
        end = part.rfind(is_separator)?;
    }
    None
}

/// What words before the number, the header or the kind say that it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    Phone,
    Organisation,
    Bankgiro,
    Plusgiro,
    Danish,
    Finnish,
    German,
    /// An order, an invoice, an article: bare digits are not a person.
    Order,
}

/// Words, longest sense first; found in the characters before the number.
const WORDS: &[(&str, Said)] = &[
    ("bankgiro", Said::Bankgiro),
    ("bg ", Said::Bankgiro),
    ("bg:", Said::Bankgiro),
    ("plusgiro", Said::Plusgiro),
    ("postgiro", Said::Plusgiro),
    ("pg ", Said::Plusgiro),
    ("pg:", Said::Plusgiro),
    ("organisationsn", Said::Organisation),
    ("orgnr", Said::Organisation),
    ("org.nr", Said::Organisation),
    ("org nr", Said::Organisation),
    ("cpr", Said::Danish),
    ("dansk", Said::Danish),
    ("henkil", Said::Finnish),
    ("hetu", Said::Finnish),
    ("steuer-id", Said::German),
    ("steuerid", Said::German),
    ("idnr", Said::German),
    ("order", Said::Order),
    ("faktura", Said::Order),
    ("invoice", Said::Order),
    ("ocr", Said::Order),
    ("artikel", Said::Order),
    ("kundn", Said::Order),
    ("ärende", Said::Order),
    ("kolli", Said::Order),
    ("serie", Said::Order),
    ("tracking", Said::Order),
    ("telefon", Said::Phone),
    ("tel", Said::Phone),
    ("mobil", Said::Phone),
    ("tfn", Said::Phone),
    ("ring", Said::Phone),
    ("nås på", Said::Phone),
    ("phone", Said::Phone),
    ("call", Said::Phone),
    ("sms", Said::Phone),
    ("fax", Said::Phone),
];

impl Said {
    fn of(before: &str, around: Around) -> Self {
        match around.header {
            Some(Category::Bankgiro) => return Self::Bankgiro,
            Some(Category::Plusgiro) => return Self::Plusgiro,
            _ => {}
        }
        if around.kind == FieldKind::Phone {
            return Self::Phone;
        }
        if around.kind == FieldKind::OrganisationNumber {
            return Self::Organisation;
        }
        if before.is_empty() {
            return Self::Nothing;
        }
        let near = just_before(before);
        let nearest = WORDS.iter().filter_map(|(word, said)| near.rfind(word).map(|place| (place, *said)));
        nearest.max_by_key(|(place, _)| *place).map_or(Self::Nothing, |(_, said)| said)
    }
}

/// The last characters of a text, in lower case.
fn just_before(text: &str) -> String {
    let begin = text.char_indices().rev().take(BEFORE).last().map_or(text.len(), |(place, _)| place);
    text[begin..].to_lowercase()
}

/// What a part that begins with a digit is.
fn numbered(part: &str, said: Said, around: Around) -> Option<(Category, &'static str)> {
    let told = said_so(part, said);
    if told.is_some() {
        return told;
    }
    if let Some(person) = person(part, said, around) {
        return Some(person);
    }
    if nordic::is_fodselsnummer(part) && said != Said::Order && !bare_is_doubtful(around.kind) {
        return Some((Category::Fodselsnummer, "fodselsnummer-mod11"));
    }
    if nordic::is_hetu(part) && (!part.ends_with(|c: char| c.is_ascii_digit()) || said == Said::Finnish) {
        return Some((Category::Hetu, "hetu-mod31"));
    }
    if organisationsnummer::is_one(part) && part.contains('-') {
        return Some((Category::Organisationsnummer, "organisationsnummer-luhn"));
    }
    if nordic::read_cpr(part).is_some() && (said == Said::Danish || around.kind == FieldKind::NationalId) {
        return Some((Category::Cpr, "cpr-date"));
    }
    if steuer::is_one(part) && (said == Said::German || around.kind == FieldKind::NationalId) {
        return Some((Category::NationalId, "steuer-id-mod11"));
    }
    if card::is_one(part) && said != Said::Order && !bare_is_doubtful(around.kind) {
        return Some((Category::Card, "card-luhn"));
    }
    match phone::read(part)? {
        Phone::Swedish if said != Said::Order => Some((Category::Phone, "phone-se")),
        Phone::International if said != Said::Order => Some((Category::Phone, "phone-international")),
        Phone::Bare if said == Said::Phone => Some((Category::Phone, "phone-se")),
        Phone::Swedish | Phone::International | Phone::Bare => None,
    }
}

fn said_so(part: &str, said: Said) -> Option<(Category, &'static str)> {
    match said {
        Said::Phone => phone::read(part).map(|_| (Category::Phone, "phone-se")),
        Said::Organisation => {
            organisationsnummer::is_one(part).then_some((Category::Organisationsnummer, "organisationsnummer-luhn"))
        }
        Said::Bankgiro => giro::is_bankgiro(part).then_some((Category::Bankgiro, "bankgiro-luhn")),
        Said::Plusgiro => giro::is_plusgiro(part).then_some((Category::Plusgiro, "plusgiro-luhn")),
        Said::Nothing | Said::Danish | Said::Finnish | Said::German | Said::Order => None,
    }
}

fn person(part: &str, said: Said, around: Around) -> Option<(Category, &'static str)> {
    if interim::is_one(part, around.today) {
        return Some((Category::Personnummer, "interim-number"));
    }
    let number = personnummer::read(part, around.today)?;
    let bare = match number.form {
        Form::TwelveParted | Form::TenParted | Form::TenPlus => false,
        Form::TwelveBare | Form::TenBare => true,
        // A spreadsheet ate the zero: nine digits are a person only in a field of person numbers.
        Form::Repaired if matches!(around.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer) => false,
        Form::Repaired => return None,
    };
    // One random number in ten passes the check digit: bare digits need a field that may hold a person number.
    if bare && (said == Said::Order || bare_is_doubtful(around.kind)) {
        return None;
    }
    match number.coordination {
        Coordination::No => Some((Category::Personnummer, "personnummer-luhn")),
        // A bare mobile number looks like a samordningsnummer of 2007.
        Coordination::Yes if number.form == Form::TenBare && phone::read(part) == Some(Phone::Swedish) => None,
        Coordination::Yes => Some((Category::Samordningsnummer, "samordningsnummer-luhn")),
    }
}

/// In these fields digits in a row are a date, an amount or a key.
fn bare_is_doubtful(kind: FieldKind) -> bool {
    kind.is_date() || kind.is_number() || matches!(kind, FieldKind::CustomerId | FieldKind::Url | FieldKind::Boolean)
}

/// IBAN, VAT number and plate begin with letters before their first digit.
fn lettered(text: &str, digit: usize, around: Around) -> Option<Hit> {
    let before = &text[..digit];
    let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let start = digit - letters;
    let boundary = |at: usize| !text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '-');
    if letters == 2 && boundary(start) {
        if let Some(length) = iban::prefix(&text[start..]) {
            let end = start + length;
            let ends = !text[end..].starts_with(|c: char| c.is_alphanumeric());
            return ends.then_some(Hit { category: Category::Iban, rule: "iban-mod97", start, end });
        }
        let end = end_of_digits(text.as_bytes(), digit);
        let vat = organisationsnummer::is_one(&text[start..end]);
        return vat.then_some(Hit { category: Category::Organisationsnummer, rule: "vat-se", start, end });
    }
    registration_plate(text, digit, around)
}

fn registration_plate(text: &str, digit: usize, around: Around) -> Option<Hit> {
    const SAYS: &[&str] = &["regn", "reg.n", "reg n", "registreringsn", "registreringssk", "plate", "bil ", "bilen"];
    let joined = text[..digit].trim_end_matches(' ');
    let start = joined.len().checked_sub(3)?;
    let end = text[digit..].find(|c: char| !c.is_ascii_alphanumeric()).map_or(text.len(), |length| digit + length);
    let part = text.get(start..end).filter(|part| part.len() <= 7 && plate::is_one(part))?;
    if text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-') {
        return None;
    }
    let said = around.header == Some(Category::RegistrationPlate) || {
        let before = just_before(&text[..start]);
        part.bytes().all(|b| !b.is_ascii_lowercase()) && SAYS.iter().any(|word| before.contains(word))
    };
    said.then_some(Hit { category: Category::RegistrationPlate, rule: "plate-se", start, end })
}

/// An IPv4 address; a version number of a program looks the same and has its word before it.
fn dotted(text: &str, start: usize) -> Option<Hit> {
    let end = text[start..]
        .find(|c: char| !(c.is_ascii_hexdigit() || matches!(c, '.' | ':')))
        .map_or(text.len(), |length| start + length);
    let part = text[start..end].trim_end_matches(['.', ':']);
    if part.len() < 7 || !ip::is_one(part) {
        return None;
    }
    let before = just_before(&text[..start]);
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let is_version = word == "v" || ["version", "release", "firmware", "build"].iter().any(|of| word.starts_with(of));
    let hit = Hit { category: Category::IpAddress, rule: "ip-address", start, end: start + part.len() };
    (!is_version).then_some(hit)
}

fn swedish_name(hit: Hit, text: &str) -> Hit {
    if text[hit.start..].starts_with("+46") { Hit { rule: "phone-se", ..hit } } else { hit }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, kind: FieldKind) -> Vec<(&'static str, &str)> {
        let around = Around { kind, header: None, today: Day::new(2026, 11, 23).unwrap() };
        let mut hits = Vec::new();
        search(text, around, &mut hits);
        hits.iter().map(|hit| (hit.rule, &text[hit.start..hit.end])).collect()
    }

    #[test]
    fn identifiers_in_running_text_have_their_place() {
        let text = "Åsa (900101-9802) nås på 070-174 06 05 eller åsa@example.se.";
        assert_eq!(
            found(text, FieldKind::FreeText),
            [("personnummer-luhn", "900101-9802"), ("phone-se", "070-174 06 05"), ("email", "åsa@example.se")]
        );
    }

    #[test]
    fn each_identifier_is_found_in_a_sentence() {
        for (text, rule, part) in [
            ("Pnr 19900101-9802, flyttad", "personnummer-luhn", "19900101-9802"),
            ("pnr:199001019802.", "personnummer-luhn", "199001019802"),
            ("samordningsnr 900161-9809 gäller", "samordningsnummer-luhn", "900161-9809"),
            ("född 240615+9836", "personnummer-luhn", "240615+9836"),
            ("Bolaget 556036-0793 betalar", "organisationsnummer-luhn", "556036-0793"),
            ("betalas till SE45 5000 0000 0583 9825 7466 idag", "iban-mod97", "SE45 5000 0000 0583 9825 7466"),
            ("kort 4111 1111 1111 1111 används", "card-luhn", "4111 1111 1111 1111"),
            ("norsk 31129956715 kund", "fodselsnummer-mod11", "31129956715"),
            ("finsk kund 131052-308T", "hetu-mod31", "131052-308T"),
            ("CPR 010190-1009", "cpr-date", "010190-1009"),
            ("bankgiro 5050-1055", "bankgiro-luhn", "5050-1055"),
            ("plusgiro 90 19 59", "plusgiro-luhn", "90 19 59"),
            ("regnr ABC 123", "plate-se", "ABC 123"),
            ("loggade in från 192.0.2.17.", "ip-address", "192.0.2.17"),
            ("Ring +46 70 174 06 05 efter fem", "phone-se", "+46 70 174 06 05"),
            ("call +1 202 555 0143 please", "phone-international", "+1 202 555 0143"),
            ("momsnr SE556036079301", "vat-se", "SE556036079301"),
        ] {
            assert_eq!(found(text, FieldKind::FreeText), [(rule, part)], "{text}");
        }
    }

    #[test]
    fn dates_orders_amounts_and_versions_are_no_identifiers() {
        for text in [
            "levererad 2019-01-02",
            "order 9001019802",
            "ordernr 4111111111111111",
            "12 345,50 kr",
            "klockan 08:15",
            "version 10.2.3.141",
            "900101-9803",
            "postnr 111 22 Stockholm",
            "2019-900101-9802",
            "artikel ABC 123",
            "01-02-2019",
            "2026-11-23 12:30:15",
            "faktura 20190304",
            "10:30-12:00",
            "1900101-98022",
        ] {
            assert!(found(text, FieldKind::FreeText).is_empty(), "{text}: {:?}", found(text, FieldKind::FreeText));
        }
    }

    #[test]
    fn in_a_field_of_keys_bare_digits_are_no_person() {
        assert!(found("9001019802", FieldKind::CustomerId).is_empty());
        assert_eq!(found("900101-9802", FieldKind::CustomerId).len(), 1);
        assert_eq!(found("9001019802", FieldKind::Unknown).len(), 1);
    }
}
