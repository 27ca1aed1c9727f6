//! What the sampled values of one column look like, counted.

use std::collections::HashSet;

use crate::model::{Batch, Category, Day};

use super::orders::Orders;
use super::{addresses, amounts, dates};

/// Tells which identifier a whole text is.
pub type Identify<'a> = &'a dyn Fn(&str, Day) -> Option<Category>;

/// Values of a column that are looked at, at most.
const MOST: usize = 2_000;

/// How many of the sampled values of a column pass which check.
#[derive(Debug, Clone, Default)]
pub struct Sampled {
    /// Not empty, and no word for nothing such as `nan` or `null`.
    pub filled: usize,
    pub(super) personnummer: usize,
    pub(super) samordningsnummer: usize,
    pub(super) organisation: usize,
    pub(super) national: usize,
    pub(super) iban: usize,
    pub(super) card: usize,
    pub(super) email: usize,
    pub(super) with_email: usize,
    pub(super) phone: usize,
    pub(super) ip: usize,
    pub(super) url: usize,
    pub(super) like_personnummer: usize,
    pub(super) like_phone: usize,
    pub(super) like_postal: usize,
    pub(super) like_name: usize,
    pub(super) with_letters: usize,
    pub(super) with_digits: usize,
    pub(super) gender: usize,
    pub(super) gender_words: usize,
    pub(super) yes_no: usize,
    pub(super) zero_one: usize,
    pub(super) integers: usize,
    pub(super) numbers: usize,
    pub(super) years: usize,
    pub(super) whole_dates: usize,
    pub(super) bare_digit_dates: usize,
    pub(super) timed: usize,
    pub(super) prose: usize,
    pub(super) distinct: usize,
    orders: Orders,
}

impl Sampled {
    /// Looks at a column of the sample.
    pub fn of(sample: &Batch, position: usize, sight: Sight<'_>) -> Self {
        let mut sampled = Self::default();
        let mut seen = HashSet::new();
        let values = sample.rows().filter_map(|row| row.cell(position).filled()).map(str::trim);
        for value in values.filter(|value| !is_nothing(value)).take(MOST) {
            sampled.look(value, sight);
            seen.insert(value);
        }
        sampled.distinct = seen.len();
        sampled
    }

    /// Percent of the filled values.
    pub(super) fn share(&self, count: usize) -> usize {
        (count * 100).checked_div(self.filled).unwrap_or(0)
    }

    /// At least six of ten pass: the column is that.
    pub(super) fn mostly(&self, count: usize) -> bool {
        self.share(count) >= 60
    }

    /// All but odd ones pass: the column is that without a word in its header.
    pub(super) fn nearly_all(&self, count: usize) -> bool {
        self.share(count) >= 95
    }

    /// In which order the column writes its dates.
    pub fn orders(&self) -> &Orders {
        &self.orders
    }

    fn look(&mut self, value: &str, sight: Sight<'_>) {
        self.filled += 1;
        self.look_at_identifiers(value, sight);
        self.look_at_dates(value);
        self.look_at_words(value);
        self.integers += usize::from(amounts::is_integer(value));
        self.numbers += usize::from(is_code_free_number(value));
    }

    fn look_at_identifiers(&mut self, value: &str, sight: Sight<'_>) {
        let count = match (sight.identify)(value, sight.today) {
            Some(Category::Personnummer) => Some(&mut self.personnummer),
            Some(Category::Samordningsnummer) => Some(&mut self.samordningsnummer),
            Some(Category::Organisationsnummer) => Some(&mut self.organisation),
            Some(Category::Fodselsnummer | Category::Cpr | Category::Hetu | Category::NationalId) => {
                Some(&mut self.national)
            }
            Some(Category::Iban) => Some(&mut self.iban),
            Some(Category::Card) => Some(&mut self.card),
            Some(Category::Phone) => Some(&mut self.phone),
            Some(_) | None => None,
        };
        if let Some(count) = count {
            *count += 1;
        }
        self.email += usize::from(is_like_email(value));
        self.with_email += usize::from(holds_email(value));
        self.ip += usize::from(value.parse::<std::net::IpAddr>().is_ok());
        self.url += usize::from(["http://", "https://", "www."].iter().any(|start| value.starts_with(start)));
        self.like_personnummer += usize::from(is_like_personnummer(value));
        self.like_phone += usize::from(is_like_phone(value));
    }

    fn look_at_dates(&mut self, value: &str) {
        let read = Orders::readings(value);
        if read.iter().all(Option::is_none) {
            return;
        }
        if dates::is_year(value) {
            self.years += 1;
            return;
        }
        self.whole_dates += 1;
        self.bare_digit_dates += usize::from(value.bytes().all(|b| b.is_ascii_digit()));
        self.timed += usize::from(dates::has_time(value));
        self.orders.see(value, read);
    }

    fn look_at_words(&mut self, value: &str) {
        const GENDER: [&str; 16] = [
            "m",
            "f",
            "k",
            "man",
            "kvinna",
            "woman",
            "male",
            "female",
            "kvinnlig",
            "manlig",
            "flicka",
            "pojke",
            "icke-binär",
            "non-binary",
            "annat",
            "other",
        ];
        const YES_NO: [&str; 8] = ["ja", "nej", "yes", "no", "true", "false", "sant", "falskt"];
        let small = value.to_lowercase();
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        let letters = value.chars().filter(|c| c.is_alphabetic()).count();
        let length = value.chars().count();
        self.gender += usize::from(GENDER.contains(&small.as_str()));
        self.gender_words += usize::from(length > 1 && GENDER.contains(&small.as_str()));
        self.yes_no += usize::from(YES_NO.contains(&small.as_str()));
        self.zero_one += usize::from(matches!(value, "0" | "1"));
        self.with_letters += usize::from(letters > 0);
        self.with_digits += usize::from(digits > 0);
        self.like_name += usize::from(letters > 0 && digits == 0 && length <= 100 && !value.contains('@'));
        self.like_postal += usize::from(digits >= 2 && (3..=10).contains(&length));
        self.prose += usize::from(length >= 25 && value.split_whitespace().count() >= 5);
    }
}

/// With what eyes a sample is looked at.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// The day that counts as today.
    pub today: Day,
    /// Tells identifiers.
    pub identify: Identify<'a>,
}

/// Words that programs and people write for nothing.
pub fn is_nothing(value: &str) -> bool {
    matches!(value, "" | "-" | "–" | "." | "?")
        || ["nan", "null", "none", "n/a", "na", "saknas", "uppgift saknas", "okänt", "okänd", "unknown", "missing"]
            .iter()
            .any(|word| value.eq_ignore_ascii_case(word))
}

/// A key that many share because there is none: nothing, zeros, nines to the end, a test.
pub fn is_no_key(value: &str) -> bool {
    let all = |digit: char| value.chars().all(|c| c == digit);
    is_nothing(value)
        || all('0')
        || value.len() >= 4 && all('9')
        || ["test", "xxx"].contains(&value.to_lowercase().as_str())
}

/// A number, and no code with a leading zero.
fn is_code_free_number(value: &str) -> bool {
    let bare = value.trim_start_matches(['-', '−', '+']).as_bytes();
    let code = bare.len() > 1 && bare[0] == b'0' && bare[1].is_ascii_digit();
    !code && amounts::read(value).is_some()
}

/// An address with something around it: a display name, another address.
fn holds_email(value: &str) -> bool {
    let is_whole = |address: &String| address.split_once('@').is_some_and(|(_, domain)| domain.contains('.'));
    value.contains('@') && addresses::emails(value).iter().any(is_whole)
}

fn is_like_email(value: &str) -> bool {
    value.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty() && domain.contains('.') && !domain.contains('@') && !value.contains(char::is_whitespace)
    })
}

/// Six or eight digits, perhaps a sign, and four characters, which may be masked.
fn is_like_personnummer(value: &str) -> bool {
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let rest = value.get(digits..).unwrap_or_default();
    if rest.is_empty() {
        return matches!(digits, 9 | 10 | 12);
    }
    let tail = rest.strip_prefix(['-', '+', '–', ' ', '\u{2011}']).unwrap_or(rest);
    matches!(digits, 6 | 8)
        && tail.chars().count() == 4
        && tail.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '*' | '•' | 'X'))
}

fn is_like_phone(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    (5..=16).contains(&digits)
        && value
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '/' | ' ' | '.' | '\u{a0}' | '–'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DateOrder, Doubt};

    fn looked_at(values: &[&str]) -> Sampled {
        let mut batch = Batch::new(1);
        for value in values {
            batch.push_text(value);
            batch.end_row(None);
        }
        Sampled::of(&batch, 0, Sight { today: Day::new(2026, 11, 23).unwrap(), identify: &|_, _| None })
    }

    #[test]
    fn the_order_of_dates_is_decided_over_the_sample() {
        assert_eq!(looked_at(&["03/04/2020", "25/04/2020"]).orders().order(), DateOrder::Dmy);
        assert_eq!(looked_at(&["03/04/2020", "04/25/2020"]).orders().order(), DateOrder::Mdy);
        assert_eq!(looked_at(&["03/04/2020"]).orders().order(), DateOrder::Dmy);
        assert_eq!(looked_at(&["93-02-05"]).orders().order(), DateOrder::Ymd);
        assert_eq!(looked_at(&["2020-04-03", "1908"]).orders().order(), DateOrder::Ymd);
    }

    #[test]
    fn an_order_that_no_date_decides_is_in_doubt_and_one_that_a_date_decides_is_not() {
        let doubt = |values: &[&str]| looked_at(values).orders().doubt();
        for (values, expected) in [
            (&["03/04/2020", "05/06/2021"][..], Some(Doubt::DayMonth)),
            (&["03/04/2020", "25/04/2020"], None),
            (&["03/04/2020", "04/25/2020"], None),
            (&["25/04/2020", "04/25/2020"], Some(Doubt::MixedOrder)),
            // One day whichever way it is read, and forms that have one reading.
            (&["04/04/2020", "12.12.2021"], None),
            (&["2020-04-03", "20200403", "3 april 2020", "04/2020", "1908", ""], None),
            // Mixed forms: what is clear of itself decides nothing about the rest.
            (&["2020-04-03", "3/4 2020", "3 april 2020"], Some(Doubt::DayMonth)),
            // Dots stand between day, month and year, in this order, wherever dots are written.
            (&["03.04.2020"], None),
            (&["25.04.2020", "03/04/2020"], None),
            (&["03.04.2020", "04/25/2020"], Some(Doubt::MixedOrder)),
            (&["03/04/2020 08:30", "nan"], Some(Doubt::DayMonth)),
            // Years of two digits: the year may be first or last.
            (&["03-04-05"], Some(Doubt::DayMonth)),
            (&["25-04-05"], Some(Doubt::DayMonth)),
            (&["03-04-05", "93-02-05"], None),
            (&["93-02-05", "25/04/1993"], Some(Doubt::MixedOrder)),
            (&[], None),
        ] {
            assert_eq!(doubt(values), expected, "{values:?}");
        }
    }

    #[test]
    fn an_order_that_reads_every_date_is_taken_over_one_that_reads_most() {
        assert_eq!(looked_at(&["93/02/05", "03/02/04"]).orders().order(), DateOrder::Ymd);
        assert_eq!(looked_at(&["25/04/2020", "26/04/2020", "04/27/2020"]).orders().order(), DateOrder::Dmy);
        assert_eq!(looked_at(&["25/04/2020", "04/26/2020", "04/27/2020"]).orders().order(), DateOrder::Mdy);
    }

    #[test]
    fn words_for_nothing_are_no_values() {
        assert_eq!(looked_at(&["nan", "NULL", "", "-", "x"]).filled, 1);
    }

    #[test]
    fn a_masked_personnummer_still_looks_like_one() {
        assert!(is_like_personnummer("19671224-••••") && is_like_personnummer("900101-9802"));
        assert!(!is_like_personnummer("1967-12-24") && !is_like_personnummer("070-1234567"));
    }
}
