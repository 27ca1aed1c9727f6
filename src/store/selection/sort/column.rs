//! The codes of one field: whole numbers that compare as its values do.

use chrono::Datelike;
use roaring::RoaringBitmap;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::EMPTY;
use super::texts::Texts;
use crate::detect::{amounts, dates};
use crate::failure::Result;
use crate::model::{DateOrder, Dated, Field, Precision, RegisterId, Watch, go_on};
use crate::store::failed;
use crate::store::selection::select::highest;

/// One code for each record of the set, in its order.
pub(super) type Codes = Vec<u64>;

/// Records between two looks at the watch.
const STRIDE: usize = 4_096;

/// Where the cells are read.
pub(super) struct Cells<'a> {
    pub(super) connection: &'a Connection,
    pub(super) register: RegisterId,
    pub(super) set: &'a RoaringBitmap,
    pub(super) watch: &'a dyn Watch,
}

/// The codes of a field: numbers and dates by their value, text by the Swedish alphabet.
/// What is missing, empty, unreadable or not of the field's kind has [`EMPTY`].
pub(super) fn of_field(cells: &Cells<'_>, field: &Field) -> Result<Codes> {
    let column = format!("c{}", field.position);
    if field.kind.is_number() {
        let code = |text: &str| amounts::read(text).map_or(EMPTY, number);
        return read(cells, &column, code);
    }
    if field.kind.is_date() {
        let order = field.date_order.unwrap_or(DateOrder::Ymd);
        let code = |text: &str| dates::read(text, order).map_or(EMPTY, date);
        return read(cells, &column, code);
    }
    let mut texts = Texts::default();
    let places = read(cells, &column, |text| texts.add(text))?;
    go_on(cells.watch)?;
    Ok(texts.ranks(places))
}

fn read(cells: &Cells<'_>, column: &str, mut code: impl FnMut(&str) -> u64) -> Result<Codes> {
    let mut codes = Vec::with_capacity(usize::try_from(cells.set.len()).unwrap_or(0));
    let total = u64::from(highest(cells.connection, cells.register)?);
    let mut each = |value: ValueRef<'_>| match value {
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_or(EMPTY, &mut code),
        ValueRef::Null | ValueRef::Blob(_) | ValueRef::Integer(_) | ValueRef::Real(_) => EMPTY,
    };
    let register = cells.register;
    // A few records are sought one by one; many are read in one go.
    if cells.set.len() * 8 < total {
        let sql = format!("SELECT {column} FROM records_{register} WHERE rid = ?1");
        let mut statement = cells.connection.prepare(&sql).map_err(failed)?;
        for rid in cells.set {
            pause(cells, codes.len())?;
            let mut rows = statement.query([rid]).map_err(failed)?;
            codes.push(match rows.next().map_err(failed)? {
                Some(row) => each(row.get_ref(0).map_err(failed)?),
                None => EMPTY,
            });
        }
        return Ok(codes);
    }
    let sql = format!("SELECT rid, {column} FROM records_{register} ORDER BY rid");
    let mut statement = cells.connection.prepare(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut wanted = cells.set.iter().peekable();
    while let Some(row) = rows.next().map_err(failed)? {
        let rid: u32 = row.get(0).map_err(failed)?;
        while wanted.next_if(|next| *next < rid).is_some() {
            codes.push(EMPTY);
        }
        if wanted.next_if_eq(&rid).is_some() {
            pause(cells, codes.len())?;
            codes.push(each(row.get_ref(1).map_err(failed)?));
        }
    }
    codes.extend(wanted.map(|_| EMPTY));
    Ok(codes)
}

fn pause(cells: &Cells<'_>, done: usize) -> Result<()> {
    if done.is_multiple_of(STRIDE) {
        go_on(cells.watch)?;
        cells.watch.progress(u64::try_from(done).unwrap_or(0), cells.set.len());
    }
    Ok(())
}

/// A number's bits, turned so that they compare as the number does.
fn number(number: f64) -> u64 {
    let bits = (number + 0.0).to_bits();
    let turned = if bits >> 63 == 0 { bits | 1 << 63 } else { !bits };
    turned.min(EMPTY - 1)
}

/// As the ISO text compares: a year before its months, a month before its days.
fn date(dated: Dated) -> u64 {
    let day = dated.last.0;
    let (month, day_of_month) = match dated.precision {
        Precision::Day => (day.month(), day.day()),
        Precision::Month => (day.month(), 0),
        Precision::Year => (0, 0),
    };
    u64::try_from(day.year()).unwrap_or(0) * 10_000 + u64::from(month * 100 + day_of_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_turn_into_codes_of_the_same_order() {
        let numbers = [f64::NEG_INFINITY, -1e300, -2.5, -1.0, -0.0, 1e-9, 1.0, 2.5, 1e300, f64::INFINITY];
        let codes: Vec<u64> = numbers.into_iter().map(number).collect();
        assert!(codes.is_sorted_by(|a, b| a < b));
        assert_eq!(number(0.0), number(-0.0));
    }
}
