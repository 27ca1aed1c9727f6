//! What is found in rows on their way to the workbench: findings, facts, and dates that many share.

use super::memo::Memo;
use crate::detect::facts::Extractor;
use crate::detect::mass_dates::{MassCount, MassDates};
use crate::detect::own::Own;
use crate::detect::{Detector, FieldContext};
use crate::model::{Day, Field, Finding, Row, SignalColumns};
use crate::store::signals::CHUNK;

/// Looks at the rows of a register, one after the other.
pub(in crate::store) struct Detecting {
    detector: Detector,
    contexts: Vec<FieldContext>,
    memos: Vec<Memo>,
    extractor: Extractor,
    mass: MassCount,
    in_chunk: usize,
    row: Vec<Finding>,
}

impl Detecting {
    /// For rows of these fields, with what the steward says of them. Building it compiles the vocabularies.
    pub(in crate::store) fn new(fields: &[Field], today: Day, own: Own) -> Self {
        let detector = Detector::with(own, today);
        let contexts = fields
            .iter()
            .map(|field| FieldContext {
                field: field.position,
                kind: field.kind,
                role: field.role,
                header: detector.header_category(&field.header),
            })
            .collect();
        Self {
            detector,
            contexts,
            memos: fields.iter().map(|_| Memo::default()).collect(),
            extractor: Extractor::new(fields, today),
            mass: MassCount::default(),
            in_chunk: 0,
            row: Vec::new(),
        }
    }

    /// Looks at the next row. Its findings are handed out; at the end of a chunk, the chunk's facts.
    pub(in crate::store) fn see(&mut self, row: &Row<'_>, each: &mut dyn FnMut(Finding)) -> Option<SignalColumns> {
        self.row.clear();
        for (context, memo) in self.contexts.iter().zip(&mut self.memos) {
            if let Some(text) = row.cell(usize::from(context.field.0)).filled() {
                memo.find(text, &mut self.row, |found| self.detector.findings(text, context, found));
            }
        }
        self.extractor.push(row, &self.row);
        self.row.drain(..).for_each(each);
        self.in_chunk += 1;
        if self.in_chunk == CHUNK { Some(self.take()) } else { None }
    }

    /// The facts of the last chunk, when it has rows.
    pub(in crate::store) fn rest(&mut self) -> Option<SignalColumns> {
        (self.in_chunk > 0).then(|| self.take())
    }

    /// The dates that a large part of the rows share.
    pub(in crate::store) fn mass(&self) -> MassDates {
        self.mass.finish()
    }

    fn take(&mut self) -> SignalColumns {
        self.in_chunk = 0;
        let columns = self.extractor.take();
        self.mass.push(&columns);
        columns
    }
}
