//! Which numbers of a workbook have lost the zeros that they began with.

use super::fed::Feed;
use super::typed::Typed;

/// Names of fields whose values begin with zeros, in the languages of the files.
const NAMES: [&str; 18] = [
    "postnr",
    "postnummer",
    "postal",
    "zip",
    "tel",
    "mobil",
    "phone",
    "personnr",
    "personnummer",
    "orgnr",
    "org.nr",
    "organisationsnummer",
    "kundnr",
    "kundnummer",
    "medlemsnr",
    "konto",
    "clearing",
    "ssn",
];

/// Counts them, field by field.
pub(crate) struct Zeros {
    fields: Vec<Option<Lengths>>,
    names: Vec<String>,
}

/// How many digits a field's whole numbers have.
#[derive(Debug, Clone, Default)]
struct Lengths {
    digits: [u64; 20],
    /// Values with so many digits of which the first is zero, kept as text.
    zeros: u64,
}

impl Zeros {
    pub(crate) fn new(headers: &[String]) -> Self {
        let fields = headers.iter().map(|header| {
            let header = header.to_lowercase();
            NAMES.iter().any(|name| header.contains(name)).then(Lengths::default)
        });
        Self { fields: fields.collect(), names: headers.to_vec() }
    }

    /// Sees a cell.
    pub(crate) fn see(&mut self, place: usize, (typed, text): (Typed, &str)) {
        let Some(Some(lengths)) = self.fields.get_mut(place) else { return };
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            match typed {
                Typed::Number => lengths.digits[text.len().min(19)] += 1,
                _ => lengths.zeros += u64::from(text.starts_with('0')),
            }
        }
    }

    /// Says what was seen: numbers one digit shorter than most, and telephone numbers that begin with no zero.
    pub(crate) fn tell(&self, feed: &Feed) {
        for (lengths, name) in self.fields.iter().zip(&self.names) {
            let Some(lengths) = lengths else { continue };
            let short = lengths.short(name);
            if short > 0 {
                feed.tell(msg!("import-zeros", "field" => name, "count" => short));
            }
        }
    }
}

impl Lengths {
    fn short(&self, name: &str) -> u64 {
        let name = name.to_lowercase();
        let all: u64 = self.digits.iter().sum();
        if ["tel", "mobil", "phone"].iter().any(|part| name.contains(part)) {
            return self.digits[7..=10].iter().sum();
        }
        if all == 0 {
            return 0;
        }
        let most = self.digits.iter().enumerate().max_by_key(|&(_, count)| *count).map_or(0, |(digits, _)| digits);
        self.digits[most.saturating_sub(2).max(1)..most].iter().sum()
    }
}
