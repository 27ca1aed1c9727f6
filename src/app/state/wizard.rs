//! The import wizard: a file is chosen, understood, its fields looked through, its register named, and read in.

pub mod files;
pub mod reading;
pub mod received;

use std::path::PathBuf;

pub use files::{By, FileRow, Files, Shows};
pub use reading::{Part, ReadAs, Table};
pub use received::{Offer, OfferKind, Received};

use super::Size;
use super::records::Reveal;
use crate::failure::Failure;
use crate::store::import::Fidelity;

/// Where in the wizard the steward is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Step {
    /// A file is chosen.
    #[default]
    File,
    /// It is seen how the file is read.
    Reading,
    /// Its fields are looked through.
    Fields,
    /// The register is named, and all is seen once more.
    Check,
    /// The file is being read in.
    Loading,
    /// It is told what came in.
    Received,
}

impl Step {
    /// The steps that have a number on screen, in their order.
    pub const SHOWN: [Self; 5] = [Self::File, Self::Reading, Self::Fields, Self::Check, Self::Received];

    /// The id of its title.
    pub fn title(self) -> &'static str {
        match self {
            Self::File => "wizard-step-file",
            Self::Reading => "wizard-step-reading",
            Self::Fields => "wizard-step-fields",
            Self::Check => "wizard-step-check",
            Self::Loading | Self::Received => "wizard-step-received",
        }
    }

    /// The step that stands for it in the line of steps.
    pub fn shown(self) -> Self {
        if self == Self::Loading { Self::Received } else { self }
    }
}

/// Which part of the step has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// What can be changed.
    #[default]
    Parts,
    /// The first records.
    Preview,
}

/// The wizard.
#[derive(Debug, Default)]
pub struct Wizard {
    /// Where it is.
    pub step: Step,
    /// Step 1.
    pub files: Files,
    /// The chosen file.
    pub file: Option<PathBuf>,
    /// The number of the question whose answers are awaited.
    pub asked: u64,
    /// The file's tables.
    pub tables: Vec<Table>,
    /// The table in view.
    pub table: usize,
    /// Which part of the step has the cursor.
    pub side: Side,
    /// The part under the cursor of step 2.
    pub part: usize,
    /// The first column of the preview.
    pub left: usize,
    /// The first row of the preview.
    pub row: usize,
    /// The field under the cursor of step 3.
    pub field: usize,
    /// The first field on screen.
    pub top: usize,
    /// The row under the cursor of step 4: a table, or what becomes of inexact records.
    pub target: usize,
    /// What becomes of records that cannot be written back exactly.
    pub inexact: Inexact,
    /// Whether sensitive values are shown.
    pub reveal: Masking,
    /// What stopped the last try.
    pub fault: Option<Failure>,
    /// What came in.
    pub received: Vec<Received>,
    /// The offer under the cursor of step 5.
    pub offer: usize,
}

/// What becomes of records that cannot be written back exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Inexact {
    /// The file is refused.
    #[default]
    Refused,
    /// They are taken, and counted.
    Taken,
}

impl Inexact {
    /// As an import is told it.
    pub fn fidelity(self) -> Fidelity {
        match self {
            Self::Refused => Fidelity::Exact,
            Self::Taken => Fidelity::Lossy,
        }
    }
}

/// Whether the wizard shows sensitive values; not at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Masking(pub Reveal);

impl Default for Masking {
    fn default() -> Self {
        Self(Reveal::Masked)
    }
}

impl Wizard {
    /// The table in view.
    pub fn table(&self) -> Option<&Table> {
        self.tables.get(self.table)
    }

    /// The table in view, to be changed.
    pub fn table_mut(&mut self) -> Option<&mut Table> {
        self.tables.get_mut(self.table)
    }

    /// What is understood of the table in view.
    pub fn read_as(&self) -> Option<&ReadAs> {
        self.table().and_then(Table::read_as)
    }

    /// The parts of the reading that can be changed.
    pub fn parts(&self) -> Vec<Part> {
        let Some(read) = self.read_as() else { return Vec::new() };
        let several = self.tables.len() > 1;
        let fits = |part: &Part| match part {
            Part::Table => several,
            Part::Encoding | Part::Delimiter | Part::Quote | Part::Escape => read.is.format == "delimited",
            Part::Header | Part::Skip => matches!(read.is.format, "delimited" | "xlsx" | "xls" | "ods"),
        };
        Part::ALL.into_iter().filter(fits).collect()
    }

    /// The part under the cursor.
    pub fn current_part(&self) -> Option<Part> {
        self.parts().get(self.part).copied()
    }

    /// The places of the tables that are taken.
    pub fn taken(&self) -> Vec<usize> {
        (0..self.tables.len()).filter(|place| self.tables[*place].is_taken()).collect()
    }

    /// Some record of a table that is taken cannot be written back exactly, as far as is known.
    pub fn has_inexact(&self) -> bool {
        let counted = |place: usize| self.tables[place].counted.as_ref();
        let known = self.taken().into_iter().filter_map(counted).any(|counted| counted.oddities.unprovable > 0);
        known || self.fault.as_ref().is_some_and(|fault| fault.what().id() == "read-unprovable")
    }

    /// How many rows step 4 has.
    pub fn targets(&self) -> usize {
        self.tables.len() + usize::from(self.has_inexact())
    }

    /// How many table rows the step in view has room for.
    pub fn page(&self, size: Size) -> u64 {
        let taken = match self.step {
            Step::File => 13,
            Step::Fields => 14,
            Step::Reading | Step::Check | Step::Loading | Step::Received => 16,
        };
        u64::from(size.rows.saturating_sub(taken)).max(1)
    }

    /// What can be done about what came in, with the place of the register it is of.
    pub fn offers(&self) -> Vec<(usize, Offer)> {
        let of = |(place, received): (usize, &Received)| received.offers().into_iter().map(move |o| (place, o));
        self.received.iter().enumerate().flat_map(of).collect()
    }
}
