//! How the columns of screen 2 are arranged: which are shown, in which order, how wide, and how many are locked.

use serde::{Deserialize, Serialize};

use super::records::Column;
use super::view::Way;
use crate::model::{Field, FieldKind, ScoreKind};

/// How much wider a column can be made, in cells.
const WIDEST: i16 = 60;
/// How much narrower.
const NARROWEST: i16 = -40;

/// Whether a column is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// It is.
    Shown,
    /// It is not.
    Hidden,
}

/// One column as it is arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arranged {
    /// Which column.
    pub column: Column,
    /// Whether it is shown.
    pub shown: Shown,
    /// By how many cells it is wider than it would be.
    pub wider: i16,
}

/// All columns of a register: fields first, then what gallra reckons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrangement {
    /// The columns in their order.
    pub columns: Vec<Arranged>,
    /// So many shown columns stay in view however the others scroll; the first always does.
    pub locked: usize,
}

impl Arrangement {
    /// Names first, so that a row is known by whom it is about; then the other fields, then what gallra reckons.
    pub fn of(fields: &[Field]) -> Self {
        let is_name =
            |field: &&Field| matches!(field.kind, FieldKind::Name | FieldKind::FirstName | FieldKind::LastName);
        let names = fields.iter().filter(is_name);
        let others = fields.iter().filter(|field| !is_name(field));
        let fields = names.chain(others).map(|field| Column::Field(field.position));
        let scores = [ScoreKind::Age, ScoreKind::Relevance, ScoreKind::Sensitivity].map(Column::Score);
        let all = fields.chain([Column::LastActivity]).chain(scores);
        let columns = all.map(|column| Arranged { column, shown: Shown::Shown, wider: 0 }).collect();
        Self { columns, locked: 1 }
    }

    /// The columns that are shown, in order.
    pub fn shown(&self) -> Vec<Column> {
        self.columns.iter().filter(|arranged| arranged.shown == Shown::Shown).map(|arranged| arranged.column).collect()
    }

    /// By how many cells a column is wider than it would be.
    pub fn wider(&self, column: Column) -> i16 {
        self.columns.iter().find(|arranged| arranged.column == column).map_or(0, |arranged| arranged.wider)
    }

    /// Makes a column wider or narrower.
    pub fn widen(&mut self, column: Column, by: i16) {
        if let Some(arranged) = self.columns.iter_mut().find(|arranged| arranged.column == column) {
            arranged.wider = arranged.wider.saturating_add(by).clamp(NARROWEST, WIDEST);
        }
    }

    /// Shows or hides a column; the last field that is shown stays. False when it stays.
    pub fn toggle(&mut self, place: usize) -> bool {
        let fields = |column: &Arranged| is_field(column.column) && column.shown == Shown::Shown;
        let left = self.columns.iter().filter(|column| fields(column)).count();
        let Some(arranged) = self.columns.get_mut(place) else { return false };
        arranged.shown = match arranged.shown {
            Shown::Hidden => Shown::Shown,
            Shown::Shown if is_field(arranged.column) && left == 1 => return false,
            Shown::Shown => Shown::Hidden,
        };
        true
    }

    /// Moves a column one place; fields stay before what gallra reckons. Gives its new place.
    pub fn shift(&mut self, place: usize, way: Way) -> usize {
        let other = match way {
            Way::Forward => place + 1,
            Way::Back => place.wrapping_sub(1),
        };
        let same_sort = |a: &Arranged, b: &Arranged| is_field(a.column) == is_field(b.column);
        match (self.columns.get(place), self.columns.get(other)) {
            (Some(a), Some(b)) if same_sort(a, b) => {
                self.columns.swap(place, other);
                other
            }
            (_, _) => place,
        }
    }

    /// The same arrangement for fields that may have changed: what is gone is left out, what is new stands last.
    #[must_use]
    pub fn fit(&self, fields: &[Field]) -> Self {
        let natural = Self::of(fields);
        let known = |column: Column| natural.columns.iter().any(|arranged| arranged.column == column);
        let mut kept: Vec<Arranged> = self.columns.iter().filter(|arranged| known(arranged.column)).copied().collect();
        for arranged in natural.columns {
            if !kept.iter().any(|other| other.column == arranged.column) {
                kept.push(arranged);
            }
        }
        kept.sort_by_key(|arranged| !is_field(arranged.column));
        let fitted = Self { columns: kept, locked: self.locked.max(1) };
        if fitted.shown().into_iter().any(is_field) { fitted } else { Self::of(fields) }
    }
}

/// A field, not what gallra reckons.
pub fn is_field(column: Column) -> bool {
    match column {
        Column::Field(_) => true,
        Column::LastActivity | Column::Score(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FieldPosition, Role, Said};

    fn fields(kinds: &[FieldKind]) -> Vec<Field> {
        let field = |(place, kind): (usize, &FieldKind)| Field {
            position: FieldPosition(u16::try_from(place).unwrap()),
            header: String::new(),
            name: String::new(),
            kind: *kind,
            role: Role::None,
            date_order: None,
            order_said: Said::Gallra,
            doubt: None,
            confidence: 100,
            said: Said::Gallra,
        };
        kinds.iter().enumerate().map(field).collect()
    }

    fn positions(arrangement: &Arrangement) -> Vec<u16> {
        let position = |column| match column {
            Column::Field(position) => Some(position.0),
            Column::LastActivity | Column::Score(_) => None,
        };
        arrangement.shown().into_iter().filter_map(position).collect()
    }

    #[test]
    fn names_stand_first_and_can_be_moved() {
        let mut arrangement = Arrangement::of(&fields(&[FieldKind::Email, FieldKind::Name, FieldKind::Amount]));
        assert_eq!(positions(&arrangement), [1, 0, 2]);
        assert_eq!(arrangement.shift(0, Way::Forward), 1);
        assert_eq!(positions(&arrangement), [0, 1, 2]);
        assert_eq!(arrangement.shift(2, Way::Forward), 2, "a field stays before what gallra reckons");
        assert_eq!(arrangement.shift(0, Way::Back), 0);
    }

    #[test]
    fn the_last_field_cannot_be_hidden() {
        let mut arrangement = Arrangement::of(&fields(&[FieldKind::Email, FieldKind::Name]));
        assert!(arrangement.toggle(0));
        assert!(!arrangement.toggle(1));
        assert_eq!(positions(&arrangement), [0]);
    }

    #[test]
    fn a_field_that_came_later_stands_among_the_fields() {
        let mut before = Arrangement::of(&fields(&[FieldKind::Email]));
        before.widen(Column::Field(FieldPosition(0)), 4);
        let after = before.fit(&fields(&[FieldKind::Email, FieldKind::Amount]));
        assert_eq!(positions(&after), [0, 1]);
        assert_eq!(after.wider(Column::Field(FieldPosition(0))), 4);
        assert_eq!(after.fit(&fields(&[FieldKind::Email])), before);
    }
}
