//! Which records hold a text in any field.

use memchr::memmem;
use roaring::RoaringBitmap;
use rusqlite::types::ValueRef;

use crate::failure::{Failure, Result};
use crate::model::{Field, FieldKind, RegisterId, Watch, go_on};
use crate::store::expression::fold::{fold, fold_into};
use crate::store::selection::select::highest;
use crate::store::{Workbench, failed, registers};

/// Records between two looks at the watch.
const STRIDE: usize = 4_096;
/// Stands between two cells, so that no text is found across them.
const BETWEEN: u8 = 0;

/// The records that hold a text in any field, blind to case and accents.
///
/// The blanks around the text are part of no cell and left out. An identity number is found in a field of them with or
/// without century and separator, however it is typed.
pub fn find(bench: &Workbench, (register, text): (RegisterId, &str), watch: &dyn Watch) -> Result<RoaringBitmap> {
    let fields = registers::fields(bench, register)?;
    find_over(bench.connection(), (register, &fields), (text, watch))
}

/// As [`find`], over a connection.
pub(crate) fn find_over(
    connection: &rusqlite::Connection,
    (register, fields): (RegisterId, &[Field]),
    (text, watch): (&str, &dyn Watch),
) -> Result<RoaringBitmap> {
    let mut sought = Sought::new(text, fields)?;
    let total = u64::from(highest(connection, register)?);
    let columns: Vec<String> = fields.iter().map(|field| format!("c{}", field.position)).collect();
    let sql = format!("SELECT rid, {} FROM records_{register} ORDER BY rid", columns.join(", "));
    let mut statement = connection.prepare(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut found = RoaringBitmap::new();
    let mut seen = 0_usize;
    while let Some(row) = rows.next().map_err(failed)? {
        let rid: u32 = row.get(0).map_err(failed)?;
        if seen.is_multiple_of(STRIDE) {
            go_on(watch)?;
            watch.progress(u64::from(rid), total);
        }
        seen += 1;
        sought.clear();
        for place in 0..fields.len() {
            if let ValueRef::Text(bytes) = row.get_ref(place + 1).map_err(failed)? {
                sought.add(place, bytes);
            }
        }
        if sought.stands() {
            found.insert(rid);
        }
    }
    Ok(found)
}

/// The text that is sought, and the cells of the record at hand.
struct Sought {
    finder: memmem::Finder<'static>,
    /// The digits of an identity number, and which fields hold such.
    number: Option<(String, Vec<bool>)>,
    cells: Vec<u8>,
    folded: String,
    by_number: bool,
}

impl Sought {
    fn new(text: &str, fields: &[Field]) -> Result<Self> {
        let folded = fold(text.trim());
        if folded.is_empty() {
            return Err(Failure::yours(msg!("find-empty")).hint(msg!("find-hint-empty")));
        }
        let number = identity_number(text).map(|digits| (digits, fields.iter().map(holds_numbers).collect()));
        let finder = memmem::Finder::new(folded.as_bytes()).into_owned();
        Ok(Self { finder, number, cells: Vec::new(), folded: String::new(), by_number: false })
    }

    fn clear(&mut self) {
        self.cells.clear();
        self.by_number = false;
    }

    fn add(&mut self, place: usize, cell: &[u8]) {
        self.cells.extend_from_slice(cell);
        self.cells.push(BETWEEN);
        if let Some((digits, holds)) = &self.number
            && holds.get(place) == Some(&true)
        {
            let other = std::str::from_utf8(cell).ok().and_then(identity_number);
            self.by_number |= other.is_some_and(|other| same_number(digits, &other));
        }
    }

    /// The record's cells are folded in one go, which costs less than one by one.
    fn stands(&mut self) -> bool {
        self.folded.clear();
        fold_into(&String::from_utf8_lossy(&self.cells), &mut self.folded);
        self.by_number || self.finder.find(self.folded.as_bytes()).is_some()
    }
}

fn holds_numbers(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer | FieldKind::NationalId)
}

/// The ten or twelve digits of a text that holds nothing else but separators.
fn identity_number(text: &str) -> Option<String> {
    let text = text.trim();
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | ' ')) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    matches!(digits.len(), 10 | 12).then_some(digits)
}

fn same_number(one: &str, other: &str) -> bool {
    if one.len() == other.len() { one == other } else { one[one.len() - 10..] == other[other.len() - 10..] }
}
