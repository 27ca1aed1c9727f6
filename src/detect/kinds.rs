//! Which kind a column is, by its header and its values together.
//!
//! At least six of ten of the filled values must pass the kind's check. Where header and values disagree, the values
//! win for identifiers (a wrong header must not hide a personnummer) and the header wins for free text (a note that
//! is often a telephone number is still a note).

use crate::model::{Batch, DateOrder, Day, Doubt, Field, FieldKind, FieldPosition, Said};

use super::headers::{self, Says};
use super::orders::Orders;
use super::roles;
use super::sampled::{Identify, Sampled, Sight};

/// A kind, and how sure it is, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The kind.
    pub kind: FieldKind,
    /// 0 to 100.
    pub confidence: u8,
}

impl Told {
    fn new(kind: FieldKind, confidence: u8) -> Option<Self> {
        Some(Self { kind, confidence })
    }
}

/// The fields of a table whose headers, names and first rows are these. `identify` tells which identifier a whole
/// cell is; it comes as an argument so that kinds and identifiers do not know each other.
pub fn recognise(
    headers: &[String],
    names: &[String],
    sample: &Batch,
    today: Day,
    identify: Identify<'_>,
) -> Vec<Field> {
    let sight = Sight { today, identify };
    let columns: Vec<Sampled> = (0..headers.len()).map(|at| Sampled::of(sample, at, sight)).collect();
    let mut fields: Vec<Field> = (0_u16..)
        .zip(headers)
        .zip(&columns)
        .map(|((position, header), sampled)| {
            let said = headers::says(header);
            let told = field_kind(header, said, sampled);
            let dates = Written::of(told.kind, sampled);
            Field {
                position: FieldPosition(position),
                header: header.clone(),
                name: names.get(usize::from(position)).cloned().unwrap_or_else(|| header.trim().to_owned()),
                kind: told.kind,
                role: roles::field_role(said.role, told.kind, sampled),
                date_order: dates.order,
                order_said: Said::Gallra,
                doubt: dates.doubt,
                confidence: told.confidence,
                said: Said::Gallra,
            }
        })
        .collect();
    roles::choose_keys(&mut fields, &columns);
    fields
}

/// How a field writes its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// In which order; none when it holds no dates.
    pub order: Option<DateOrder>,
    /// Why that is in doubt, when it is.
    pub doubt: Option<Doubt>,
}

impl Written {
    /// How a field of this kind with these values writes its dates.
    pub fn of(kind: FieldKind, sampled: &Sampled) -> Self {
        let orders = kind.is_date().then(|| sampled.orders());
        Self { order: orders.map(Orders::order), doubt: orders.and_then(Orders::doubt) }
    }
}

/// The kind of a column with this header and these values.
pub fn field_kind(header: &str, said: Says, sampled: &Sampled) -> Told {
    if said.kind == FieldKind::FreeText && !is_counted(sampled) {
        return Told { kind: FieldKind::FreeText, confidence: 85 };
    }
    if sampled.filled == 0 {
        return empty_column(said.kind);
    }
    by_identifier(said.kind, sampled)
        .or_else(|| by_header(said.kind, sampled))
        .or_else(|| by_values(header, sampled))
        .unwrap_or(Told { kind: FieldKind::Unknown, confidence: 0 })
}

/// `comment_count`: short numbers, whatever word stands before.
fn is_counted(s: &Sampled) -> bool {
    s.filled > 0 && s.nearly_all(s.integers) && !s.mostly(s.like_phone)
}

fn empty_column(kind: FieldKind) -> Told {
    let confidence = if kind == FieldKind::Unknown { 0 } else { 30 };
    Told { kind, confidence }
}

/// What most values prove by form and checksum, whatever the header says.
fn by_identifier(said: FieldKind, s: &Sampled) -> Option<Told> {
    use FieldKind as K;
    let proven = [
        (K::Personnummer, if s.personnummer >= s.samordningsnummer { s.personnummer + s.samordningsnummer } else { 0 }),
        (K::Samordningsnummer, s.samordningsnummer),
        (K::OrganisationNumber, s.organisation),
        (K::NationalId, s.national),
        (K::Iban, s.iban),
        (K::Card, s.card),
        (K::Email, s.email),
        (K::IpAddress, s.ip),
        (K::Phone, if matches!(said, K::Phone | K::Unknown) { s.phone } else { 0 }),
    ];
    let (kind, count) = proven.into_iter().find(|(_, count)| s.mostly(*count))?;
    let agrees = if kind == said { 10 } else { 0 };
    Told::new(kind, sure(85, s.share(count)).saturating_add(agrees).min(99))
}

/// What the header says, where the values allow it.
fn by_header(said: FieldKind, s: &Sampled) -> Option<Told> {
    use FieldKind as K;
    let dated = s.whole_dates + s.years;
    let (kind, count) = match said {
        K::Unknown | K::Boolean | K::DateTime | K::IpAddress | K::FreeText | K::Iban | K::Card => return None,
        K::Personnummer | K::Samordningsnummer if s.mostly(dated) => (K::BirthDate, dated),
        K::Personnummer | K::Samordningsnummer => (said, s.like_personnummer),
        K::NationalId | K::OrganisationNumber => (said, s.with_digits),
        K::FirstName | K::LastName | K::Name | K::City | K::Country => (said, s.like_name),
        K::Street => (said, s.with_letters),
        K::PostalCode => (said, s.like_postal),
        K::Email => (said, s.email.max(s.with_email)),
        K::Phone => (said, s.like_phone),
        K::Url => (said, s.url),
        K::BirthDate | K::ConsentDate => (said, dated),
        K::Date if s.mostly(s.timed) => (K::DateTime, s.timed),
        K::Date => (K::Date, dated),
        K::Consent if s.mostly(s.whole_dates) => (K::ConsentDate, s.whole_dates),
        K::Consent => (K::Consent, s.filled - s.prose.min(s.filled)),
        K::Amount => (said, s.numbers),
        K::Integer => (said, s.numbers),
        K::CustomerId => (said, s.filled - s.prose.min(s.filled)),
        K::Gender => (said, s.gender),
        K::Behaviour if s.mostly(s.whole_dates) => (K::Date, s.whole_dates),
        K::Behaviour => (said, s.filled),
    };
    if !s.mostly(count) {
        return None;
    }
    Told::new(kind, sure(if kind == said { 95 } else { 80 }, s.share(count)))
}

/// What the values look like, with no help from the header but for years.
fn by_values(header: &str, s: &Sampled) -> Option<Told> {
    use FieldKind as K;
    let dated = s.whole_dates + s.years;
    let written = s.whole_dates - s.bare_digit_dates;
    if s.mostly(s.url) {
        return Told::new(K::Url, sure(90, s.share(s.url)));
    }
    if s.mostly(s.timed) {
        return Told::new(K::DateTime, sure(90, s.share(s.timed)));
    }
    if s.mostly(written) || s.nearly_all(s.whole_dates) {
        return Told::new(K::Date, sure(85, s.share(s.whole_dates)));
    }
    // Years alone are dates only under a header that speaks of time, or among whole dates.
    let years_are_dates = headers::speaks_of_time(header) || s.share(written) >= 5;
    if s.mostly(dated) && years_are_dates {
        return Told::new(K::Date, sure(75, s.share(dated)));
    }
    if s.nearly_all(s.yes_no) {
        return Told::new(K::Boolean, 85);
    }
    if s.nearly_all(s.gender) && s.mostly(s.gender_words) {
        return Told::new(K::Gender, 80);
    }
    // Ones and zeros stay numbers: `survived = 1` must mean what it says.
    if s.nearly_all(s.integers) {
        return Told::new(K::Integer, 80);
    }
    if s.nearly_all(s.numbers) {
        return Told::new(K::Amount, 60);
    }
    s.mostly(s.prose).then_some(Told { kind: K::FreeText, confidence: 60 })
}

/// A base of confidence, less what share did not pass (at most 35 of 100 at six of ten).
fn sure(base: u8, share: usize) -> u8 {
    let missing = u8::try_from(100_usize.saturating_sub(share)).unwrap_or(100);
    base.saturating_sub(missing / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Category, Role};

    fn today() -> Day {
        Day::new(2026, 11, 23).unwrap()
    }

    /// Enough for these tests: the form of a personnummer, without its check digit.
    fn identify(text: &str, _: Day) -> Option<Category> {
        let form = text.len() == 13 && text.as_bytes().get(8) == Some(&b'-');
        form.then_some(Category::Personnummer)
    }

    fn field(header: &str, values: &[&str]) -> Field {
        let mut batch = Batch::new(1);
        for value in values {
            batch.push_text(value);
            batch.end_row(None);
        }
        let header = [header.to_owned()];
        recognise(&header, &header, &batch, today(), &identify).remove(0)
    }

    fn kind(header: &str, values: &[&str]) -> FieldKind {
        field(header, values).kind
    }

    #[test]
    fn values_win_for_identifiers() {
        assert_eq!(kind("kommun", &["19900101-9802", "19701231-9997", "x"]), FieldKind::Personnummer);
        assert_eq!(kind("namn", &["a@b.example", "c@d.example"]), FieldKind::Email);
    }

    #[test]
    fn the_header_wins_for_free_text() {
        assert_eq!(kind("Anteckning", &["a@b.example", "c@d.example"]), FieldKind::FreeText);
    }

    #[test]
    fn a_count_of_comments_is_no_comment() {
        assert_eq!(kind("comment_count", &["3", "12", "0"]), FieldKind::Integer);
    }

    #[test]
    fn a_header_needs_six_of_ten_values() {
        assert_eq!(kind("e-post", &["a@b.example", "-", "nej tack", "ring"]), FieldKind::Unknown);
        assert_eq!(kind("postnr", &["41103", "753 10", "111 22", "Umeå"]), FieldKind::PostalCode);
    }

    #[test]
    fn years_are_dates_where_the_header_speaks_of_time() {
        assert_eq!(kind("till", &["1908", "1911", ""]), FieldKind::Date);
        assert_eq!(kind("från", &["1908", "1911"]), FieldKind::Date);
        assert_eq!(kind("född", &["1859-04-29", "1908"]), FieldKind::BirthDate);
        assert_eq!(kind("modellår", &["1998", "2004"]), FieldKind::Date);
        assert_eq!(kind("antal", &["1908", "1911"]), FieldKind::Integer);
    }

    #[test]
    fn a_code_with_leading_zeros_is_no_number() {
        assert_eq!(kind("Ticket", &["0113803", "0373450", "0349909"]), FieldKind::Unknown);
        assert_eq!(kind("Ticket", &["113803", "373450", "PC 17599"]), FieldKind::Unknown);
        assert_eq!(kind("Survived", &["0", "1", "1"]), FieldKind::Integer);
    }

    #[test]
    fn a_column_of_nothing_has_no_kind() {
        let nothing = field("id", &["nan", "nan"]);
        assert_eq!((nothing.kind, nothing.role, nothing.confidence), (FieldKind::Unknown, Role::None, 0));
    }

    #[test]
    fn consent_is_told_from_its_date() {
        assert_eq!(kind("samtycke", &["ja", "nej"]), FieldKind::Consent);
        assert_eq!(kind("samtycke", &["2024-01-01", "2023-02-02"]), FieldKind::ConsentDate);
        assert_eq!(field("samtycke_datum", &["2024-01-01"]).role, Role::ConsentGiven);
    }

    #[test]
    fn a_date_kind_has_an_order() {
        assert_eq!(field("orderdatum", &["25.04.2020"]).date_order, Some(DateOrder::Dmy));
        assert_eq!(field("belopp", &["25,50"]).date_order, None);
        assert_eq!(kind("InvoiceDate", &["2021-01-01 00:00:00"]), FieldKind::DateTime);
    }
}
