//! Which line ending and which quoting most records of a sample have.

use super::super::place::Placer;
use super::super::token::{Bytes, Rules, Step};
use crate::model::{Batch, Dialect, LineEnding};

/// Records that are looked at.
const RECORDS: usize = 1_000;

/// Whether a sample's records end in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Endings {
    One,
    Mixed,
}

/// Chooses line ending and quoting so that the fewest records need a shape.
pub(crate) fn settle_writing(table: Bytes<'_>, dialect: &mut Dialect) -> Endings {
    let rules = Rules::new(dialect);
    let mut endings = [(LineEnding::Lf, 0), (LineEnding::CrLf, 0), (LineEnding::Cr, 0)];
    let (mut spans, mut at) = (Vec::new(), 0);
    let mut records = Vec::new();
    while records.len() < RECORDS {
        let rest = Bytes { bytes: &table.bytes[at..], ended: table.ended };
        let Step::Record(extent) = rules.record(rest, &mut spans) else { break };
        for (ending, seen) in &mut endings {
            *seen += usize::from(extent.ending == Some(*ending));
        }
        records.push((at, spans.clone(), extent));
        at += extent.whole;
    }
    dialect.line_ending = endings.iter().rev().max_by_key(|(_, seen)| seen).map_or(LineEnding::Lf, |&(kind, _)| kind);
    let skip = usize::try_from(dialect.header_rows).unwrap_or(0);
    let body = if records.len() > skip { &records[skip..] } else { &records };
    let shaped = |quote_all: bool| {
        let mut placer = Placer::new(&Dialect { quote_all, ..dialect.clone() }, 1);
        let mut batch = Batch::new(1);
        for (at, spans, extent) in body {
            let rest = Bytes { bytes: &table.bytes[*at..], ended: table.ended };
            placer.place(rest, (spans, *extent), &mut batch);
        }
        placer.oddities.shaped
    };
    dialect.quote_all = shaped(true) < shaped(false);
    if endings.iter().filter(|(_, seen)| *seen > 0).count() > 1 { Endings::Mixed } else { Endings::One }
}
