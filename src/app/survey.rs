//! What a file is: understood from its first records, then counted to its last. Stores nothing.
//!
//! `gallra inspect` and the import wizard show the same, since both ask here.

use std::collections::BTreeMap;
use std::path::Path;

use crate::detect::corrected::correct;
use crate::detect::{Detector, FieldContext, identify, kinds};
use crate::failure::Result;
use crate::model::{Batch, Category, Day, Dialect, Field, Finding, Watch, go_on};
use crate::read::{self, Asked, Evidence, Fidelity, Oddities, Stamp, Table};
use crate::text::Message;

/// Records that kinds are told by.
const SAMPLE: usize = 2_000;
/// Bytes of the file that are read at a time.
const READ: usize = 1 << 20;

/// What is understood of a table before its records are counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// The format's name.
    pub format: &'static str,
    /// The sheet, the table or the member of an archive.
    pub part: Option<String>,
    /// How the file writes its table.
    pub dialect: Dialect,
    /// Why it is read so.
    pub evidence: Evidence,
    /// Its fields, as they are recognised or said.
    pub fields: Vec<Field>,
    /// Bytes of the file.
    pub size: u64,
    /// How the file stood before it was read.
    pub stamp: Option<Stamp>,
}

/// What was counted from the first record to the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// Records.
    pub rows: u64,
    /// Filled cells, by field.
    pub filled: Vec<u64>,
    /// What was found, by field.
    pub findings: Vec<BTreeMap<Category, u64>>,
    /// What was not as in the other records.
    pub oddities: Oddities,
    /// The number of the first record with more or fewer cells than fields, from 1.
    pub first_uneven: Option<u64>,
    /// What the steward should know of this format's file.
    pub notices: Vec<Message>,
}

/// Opens a table and understands it; the table stands before its first record.
pub fn understand(file: &Path, asked: &Asked, today: Day) -> Result<(Understood, Table)> {
    let stamp = Stamp::of(file);
    let mut table = read::open_as(file, asked)?;
    table.lossy(Fidelity::Lossy);
    let sample = table.sample(SAMPLE)?;
    let mut fields = kinds::recognise(table.headers(), &table.names(), &sample, today, &identify::identify);
    correct(&mut fields, &asked.fields, (&sample, today))?;
    let understood = Understood {
        format: table.format(),
        part: table.part().map(str::to_owned),
        dialect: table.dialect().clone(),
        evidence: table.evidence().clone(),
        fields,
        size: table.size(),
        stamp,
    };
    Ok((understood, table))
}

/// Reads a table to its end; each finding is handed out with its record's place, from 0.
pub fn count(
    mut table: Table,
    fields: &[Field],
    (detector, watch): (&Detector, &dyn Watch),
    each: &mut dyn FnMut(u64, Finding),
) -> Result<Counted> {
    let contexts: Vec<FieldContext> = fields.iter().map(|field| context(field, detector)).collect();
    let mut batch = Batch::new(fields.len());
    let mut found = Vec::new();
    let mut counted = Counted {
        rows: 0,
        filled: vec![0; fields.len()],
        findings: vec![BTreeMap::new(); fields.len()],
        oddities: Oddities::default(),
        first_uneven: None,
        notices: Vec::new(),
    };
    while table.fill(&mut batch, READ)? {
        go_on(watch)?;
        let uneven_before = counted.oddities.short + counted.oddities.long;
        counted.oddities = table.oddities();
        if counted.first_uneven.is_none() && counted.oddities.short + counted.oddities.long > uneven_before {
            let place = batch.rows().position(|row| is_uneven(&row, fields.len()));
            counted.first_uneven = place.map(|place| counted.rows + place as u64 + 1);
        }
        for row in batch.rows() {
            for (place, context) in contexts.iter().enumerate() {
                let Some(text) = row.cell(place).filled() else { continue };
                counted.filled[place] += 1;
                detector.findings(text, context, &mut found);
                for finding in found.drain(..) {
                    *counted.findings[place].entry(finding.category).or_default() += 1;
                    each(counted.rows, finding);
                }
            }
            counted.rows += 1;
        }
        watch.progress(table.bytes_read(), table.size());
    }
    counted.oddities = table.oddities();
    counted.notices = table.notices();
    Ok(counted)
}

/// It ended before its last field, or went on beyond it.
fn is_uneven(row: &crate::model::Row<'_>, fields: usize) -> bool {
    let is_short = fields > 0 && row.cell(fields - 1) == crate::model::CellRef::Missing;
    is_short || row.overflow().next().is_some()
}

/// What is known of a field before its cells are read.
pub fn context(field: &Field, detector: &Detector) -> FieldContext {
    FieldContext {
        field: field.position,
        kind: field.kind,
        role: field.role,
        header: detector.header_category(&field.header),
    }
}
