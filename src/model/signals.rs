//! The facts of a record that its scores need: fixed width, without the text.

use serde::{Deserialize, Serialize};

use super::codes::coded;
use super::{Codes, Dated, FieldPosition};

coded! {
    /// What a date in a record says.
    DateFact {
        LastActivity = "last_activity",
        Purchase = "purchase_date",
        ConsentGiven = "consent_given",
        ConsentUntil = "consent_until",
        ConsentWithdrawn = "consent_withdrawn",
        RelationEnd = "relation_end",
        ValidUntil = "valid_until",
        Registered = "registered",
        Objection = "objection",
        Deceased = "deceased",
        Birth = "birth",
        Other = "other",
    }
}

/// Yes-or-no facts of a record, two bytes for a signal column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Flags(pub u16);

impl Flags {
    /// A consent field says yes.
    pub const CONSENT_YES: u16 = 1;
    /// A consent field says no.
    pub const CONSENT_NO: u16 = 1 << 1;
    /// Given by an active, clear act.
    pub const HOW_ACTIVE: u16 = 1 << 2;
    /// Given by silence.
    pub const HOW_SILENT: u16 = 1 << 3;
    /// Given by a pre-ticked box.
    pub const HOW_PRE_TICKED: u16 = 1 << 4;
    /// Withdrawn, without a date.
    pub const WITHDRAWN: u16 = 1 << 5;
    /// Objected, without a date.
    pub const OBJECTED: u16 = 1 << 6;
    /// Dead, without a date.
    pub const DECEASED: u16 = 1 << 7;
    /// Has an e-mail address.
    pub const EMAIL: u16 = 1 << 8;
    /// Has a telephone number.
    pub const PHONE: u16 = 1 << 9;
    /// Has street, postal code and city.
    pub const ADDRESS: u16 = 1 << 10;
    /// Was informed of the processing.
    pub const INFORMED: u16 = 1 << 11;
    /// The policy's `running_when` is true: the relation runs.
    pub const RUNNING: u16 = 1 << 12;
    /// The e-mail address came from a sale, for own similar goods, with an opt-out offered.
    pub const SOFT_OPT_IN: u16 = 1 << 13;
    /// What an objection field is filled with is neither yes, no nor a date: it counts as an objection.
    pub const OBJECTION_UNREAD: u16 = 1 << 14;

    /// Adds a flag.
    pub fn set(&mut self, flag: u16) {
        self.0 |= flag;
    }

    /// Holds a flag.
    pub fn has(self, flag: u16) -> bool {
        self.0 & flag != 0
    }
}

/// The facts of one record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Its dates: what it says, in which field, which date. A mass date or placeholder is left out.
    pub dates: Vec<(DateFact, FieldPosition, Dated)>,
    /// What was found with level `reveals`, and what filled cells count as by their field's kind.
    pub codes: Codes,
    /// What was found with level `may_reveal`.
    pub may_reveal: Codes,
    /// Yes-or-no facts.
    pub flags: Flags,
}

impl Facts {
    /// The dates that say this.
    pub fn of(&self, fact: DateFact) -> impl Iterator<Item = Dated> + '_ {
        self.dates.iter().filter(move |(f, _, _)| *f == fact).map(|(_, _, dated)| *dated)
    }
}

/// The facts of many records in columns: the same index in each is one record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignalColumns {
    /// One column of packed dates (`Dated::pack`, `i32::MIN` for none) for each date field with a meaning.
    pub dates: Vec<(DateFact, FieldPosition, Vec<i32>)>,
    /// [`Codes`] of each record.
    pub codes: Vec<u64>,
    /// May-reveal [`Codes`] of each record.
    pub may_reveal: Vec<u64>,
    /// [`Flags`] of each record.
    pub flags: Vec<u16>,
    /// For each field that holds exact keys of people: the key of each record as 64 bits, 0 for none. They are read
    /// only where records of different registers are matched.
    pub keys: Vec<(FieldPosition, Vec<u64>)>,
}

impl SignalColumns {
    /// Writes the facts of the record at an index into `facts`, whose memory is used again.
    /// An index past the end leaves it empty.
    pub fn read(&self, index: usize, facts: &mut Facts) {
        facts.dates.clear();
        for (fact, field, column) in &self.dates {
            if let Some(dated) = column.get(index).copied().and_then(Dated::unpack) {
                facts.dates.push((*fact, *field, dated));
            }
        }
        facts.codes = Codes(self.codes.get(index).copied().unwrap_or(0));
        facts.may_reveal = Codes(self.may_reveal.get(index).copied().unwrap_or(0));
        facts.flags = Flags(self.flags.get(index).copied().unwrap_or(0));
    }
}
