//! A table of the chosen file: how it is read, what the steward changed, and where it goes.

use crate::app::inventory::is_personal;
use crate::app::survey::{Counted, Understood};
use crate::failure::{Failure, Result};
use crate::model::{Field, FieldKind, FieldPosition, FieldSaid, Finding, Record};
use crate::read::Asked;
use crate::store::import::Planned;

/// A part of the reading that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The table of the file.
    Table,
    /// The text's encoding.
    Encoding,
    /// What stands between cells.
    Delimiter,
    /// What stands around cells.
    Quote,
    /// How a quote stands within quotes.
    Escape,
    /// Records with field names.
    Header,
    /// Lines before the table.
    Skip,
}

impl Part {
    /// All parts, in their order on screen.
    pub const ALL: [Self; 7] =
        [Self::Table, Self::Encoding, Self::Delimiter, Self::Quote, Self::Escape, Self::Header, Self::Skip];
}

/// What was understood of a table, with its first records.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadAs {
    /// How it is read.
    pub is: Understood,
    /// Its first records, and what was found in each.
    pub rows: Vec<(Record, Vec<Finding>)>,
}

impl ReadAs {
    /// The first filled values of a field, with whether something sensitive was found in each.
    pub fn samples(&self, field: &Field) -> impl Iterator<Item = (&str, &[Finding])> {
        let place = usize::from(field.position.0);
        self.rows.iter().filter_map(move |(record, found)| Some((record.cells.get(place)?.filled()?, found.as_slice())))
    }
}

/// One table of the chosen file.
#[derive(Debug, Default)]
pub struct Table {
    /// Its name, when the file has several.
    pub part: Option<String>,
    /// Whether it is taken, when the steward said so.
    pub said: Option<Taken>,
    /// What the steward said of its reading.
    pub asked: Asked,
    /// What it was read with last.
    pub read_with: Asked,
    /// What was understood; none while it is being read.
    pub seen: Option<Result<Box<ReadAs>>>,
    /// The number of the question whose count is awaited.
    pub counting: u64,
    /// What was counted to its last record; none until then.
    pub counted: Option<Counted>,
    /// The register's name, when the steward gave one.
    pub name: Option<String>,
    /// Where it would go.
    pub planned: Option<Planned>,
}

/// Whether a table is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is.
    Yes,
    /// It is not.
    No,
}

impl Table {
    /// A table that was not looked at yet.
    pub fn new(part: Option<String>) -> Self {
        let asked = Asked { part: part.clone(), ..Asked::default() };
        Self { read_with: asked.clone(), asked, part, ..Self::default() }
    }

    /// What was understood.
    pub fn read_as(&self) -> Option<&ReadAs> {
        self.seen.as_ref().and_then(|seen| seen.as_ref().ok()).map(AsRef::as_ref)
    }

    /// Why it cannot be read.
    pub fn fault(&self) -> Option<&Failure> {
        self.seen.as_ref().and_then(|seen| seen.as_ref().err())
    }

    /// Its fields.
    pub fn fields(&self) -> &[Field] {
        self.read_as().map_or(&[], |read| &read.is.fields)
    }

    /// Whether it is read in: as said, else when it tells of persons; the only table always.
    pub fn is_taken(&self) -> bool {
        if self.fault().is_some() {
            return false;
        }
        match (self.said, &self.part) {
            (Some(said), _) => said == Taken::Yes,
            (None, None) => true,
            (None, Some(_)) => self.tells_of_persons(),
        }
    }

    /// It has a field of personal data. In a database a name alone may be that of a thing.
    fn tells_of_persons(&self) -> bool {
        let database = self.read_as().is_some_and(|read| read.is.format == "sqlite");
        let personal = |field: &&Field| is_personal(field.kind) && !(database && field.kind == FieldKind::Name);
        self.fields().iter().any(|field| personal(&field))
    }

    /// The steward says what a field is.
    pub fn say(&mut self, mut word: FieldSaid) {
        let before = self.asked.fields.iter().find(|other| other.name == word.name);
        word.order = word.order.or(before.and_then(|before| before.order));
        self.asked.fields.retain(|other| other.name != word.name);
        self.asked.fields.push(word);
    }

    /// What the steward says of the reading may name other fields now: words on fields that are gone go too.
    pub fn forget_lost_words(&mut self) {
        let names: Vec<String> = self.fields().iter().map(|field| field.name.clone()).collect();
        self.asked.fields.retain(|word| names.contains(&word.name));
    }

    /// How many cells of a field are filled, once that is counted.
    pub fn filled(&self, field: FieldPosition) -> Option<u64> {
        self.counted.as_ref().and_then(|counted| counted.filled.get(usize::from(field.0))).copied()
    }
}
