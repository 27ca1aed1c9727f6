//! Screen 2: the open register's records, the marks, and the record under the cursor.

use std::sync::Arc;

use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use super::columns::Arrangement;
use super::view::View;
use crate::model::{Assessed, Field, FieldKind, FieldPosition, Finding, Record, RecordId, Register, ScoreKind};
use crate::score::Scored;
use crate::store::scores::ScoreTable;
use crate::store::selection::{SortBy, SortKey};

/// A column of screen 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Column {
    /// A field.
    Field(FieldPosition),
    /// The last sign of life.
    LastActivity,
    /// A score.
    Score(ScoreKind),
}

impl Column {
    /// By what sorting sorts when this column is under the cursor.
    pub fn sort_by(self) -> SortBy {
        match self {
            Self::Field(position) => SortBy::Field(position),
            Self::LastActivity => SortBy::LastActivity,
            Self::Score(kind) => SortBy::Score(kind),
        }
    }
}

/// Whether sensitive values are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reveal {
    /// Masked.
    Masked,
    /// Shown until the screen is left.
    Shown,
}

/// One row as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number.
    pub rid: RecordId,
    /// Its cells.
    pub record: Record,
    /// What was found in it.
    pub findings: Vec<Finding>,
}

/// Why a record has its scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    /// Which record.
    pub rid: RecordId,
    /// The scores, in the order age, relevance, sensitivity.
    pub scores: Vec<(ScoreKind, Assessed)>,
    /// What is told of it beside them.
    pub told: Scored,
}

/// What was searched for, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The text; never remembered.
    pub text: String,
    /// The records that hold it.
    pub hits: RoaringBitmap,
}

/// Screen 2.
#[derive(Debug)]
pub struct Records {
    /// The register.
    pub register: Register,
    /// Its fields.
    pub fields: Vec<Field>,
    /// Its columns as they are arranged.
    pub arranged: Arrangement,
    /// Its columns as shown: names first, scores last.
    pub columns: Vec<Column>,
    /// Which rows, in which order.
    pub view: View,
    /// The marked records, whatever the filter shows.
    pub marks: RoaringBitmap,
    /// Where a range began.
    pub range: Option<u64>,
    /// Records that the plan deletes.
    pub staged: RoaringBitmap,
    /// Records that the plan changes.
    pub changed: RoaringBitmap,
    /// Records that were reviewed and are kept.
    pub kept: RoaringBitmap,
    /// Every record's scores, when they are reckoned.
    pub scores: Option<Arc<ScoreTable>>,
    /// What was searched for.
    pub found: Option<Found>,
    /// The row under the cursor.
    pub cursor: u64,
    /// The first row on screen.
    pub top: u64,
    /// The column under the cursor.
    pub column: usize,
    /// The field under the cursor on screen 2b.
    pub detail_field: usize,
    /// By how many lines screen 2b is scrolled.
    pub detail_top: u64,
    /// The position of the first row of `rows`.
    pub first: u64,
    /// The rows as read: a page with one on either side.
    pub rows: Vec<Row>,
    /// The rows that were asked for last: the first position and how many.
    pub asked_rows: Option<(u64, u64)>,
    /// An order that the worker is making: the question's number and the keys.
    pub ordering: Option<(u64, Vec<SortKey>)>,
    /// Whether that order is to show its first record, wherever the cursor was.
    pub led: bool,
    /// The record whose reasons were asked for last.
    pub asked_why: Option<RecordId>,
    /// Whether sensitive values are shown.
    pub reveal: Reveal,
    /// Why the record under the cursor has its scores.
    pub why: Option<Why>,
}

impl Records {
    /// A register as it is opened.
    pub fn open(register: Register, fields: Vec<Field>, live: RoaringBitmap) -> Self {
        let arranged = Arrangement::of(&fields);
        let columns = arranged.shown();
        Self {
            register,
            fields,
            arranged,
            columns,
            view: View::new(live),
            marks: RoaringBitmap::new(),
            range: None,
            staged: RoaringBitmap::new(),
            changed: RoaringBitmap::new(),
            kept: RoaringBitmap::new(),
            scores: None,
            found: None,
            cursor: 0,
            top: 0,
            column: 0,
            detail_field: 0,
            detail_top: 0,
            first: 0,
            rows: Vec::new(),
            asked_rows: None,
            ordering: None,
            led: false,
            asked_why: None,
            reveal: Reveal::Masked,
            why: None,
        }
    }

    /// The record under the cursor.
    pub fn current(&self) -> Option<RecordId> {
        self.view.at(self.cursor)
    }

    /// The row of a position, when it was read.
    pub fn row(&self, position: u64) -> Option<&Row> {
        let index = usize::try_from(position.checked_sub(self.first)?).ok()?;
        self.rows.get(index)
    }

    /// The column under the cursor.
    pub fn current_column(&self) -> Option<Column> {
        self.columns.get(self.column).copied()
    }

    /// The field with this position.
    pub fn field(&self, position: FieldPosition) -> Option<&Field> {
        self.fields.get(usize::from(position.0))
    }

    /// Marks that the filter lets through, and marks that it hides.
    pub fn split_marks(&self) -> (u64, u64) {
        let seen = self.marks.intersection_len(self.view.visible());
        (seen, self.marks.len() - seen)
    }

    /// The columns were arranged anew: the cursor stays on its column.
    pub fn rearrange(&mut self) {
        let here = self.current_column();
        self.columns = self.arranged.shown();
        let place = here.and_then(|column| self.columns.iter().position(|other| *other == column));
        self.column = place.unwrap_or(self.column).min(self.columns.len().saturating_sub(1));
    }

    /// The rows have to be read again.
    pub fn forget_rows(&mut self) {
        self.rows.clear();
        self.asked_rows = None;
        self.asked_why = None;
    }

    /// The cursor goes to a record when it is visible, else stays near where it was.
    pub fn stay_on(&mut self, rid: Option<RecordId>) {
        let last = self.view.len().saturating_sub(1);
        self.cursor = rid.and_then(|rid| self.view.position(rid)).unwrap_or(self.cursor).min(last);
        self.range = None;
        self.forget_rows();
    }
}

/// Whether a cell's value is one that is shown only when asked for: a national identity number,
/// or something found in it that Art. 9 or 10 names, or a protected identity.
pub fn is_sensitive(field: &Field, findings: &[Finding]) -> bool {
    use crate::model::Category;
    let by_kind = matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer | FieldKind::NationalId);
    by_kind
        || findings.iter().filter(|finding| finding.field == field.position).any(|finding| {
            finding.category.is_special_or_criminal()
                || matches!(
                    finding.category,
                    Category::Personnummer
                        | Category::Samordningsnummer
                        | Category::Fodselsnummer
                        | Category::Cpr
                        | Category::Hetu
                        | Category::NationalId
                        | Category::Protected
                        | Category::Card
                )
        })
}
