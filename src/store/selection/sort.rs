//! In which order records stand.

mod column;
mod texts;

use roaring::RoaringBitmap;

use self::column::{Cells, Codes};
use super::{Direction, SortBy, SortKey};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{RecordId, RegisterId, ScoreKind, Watch, go_on};
use crate::store::scores::{self, ScoreTable};
use crate::store::{Workbench, registers};

/// The code of an empty value, after all others in either direction.
const EMPTY: u64 = u64::MAX;

/// The records of a set in an order. Keeps 16 bytes a record, beside the keys of a text field while it is read.
///
/// Each key gives every record a whole number that compares as its values do; then only numbers are sorted.
pub fn sort(
    bench: &Workbench,
    (register, set, keys): (RegisterId, &RoaringBitmap, &[SortKey]),
    (env, watch): (&Env, &dyn Watch),
) -> Result<Vec<RecordId>> {
    let fields = registers::fields(bench, register)?;
    let mut table = None;
    let mut columns = Vec::with_capacity(keys.len());
    for key in keys {
        go_on(watch)?;
        let codes = match key.by {
            SortBy::Field(position) => {
                let field = fields.iter().find(|field| field.position == position);
                let field = field.ok_or_else(|| Failure::ours(msg!("sort-no-field")))?;
                column::of_field(&Cells { connection: bench.connection(), register, set, watch }, field)?
            }
            SortBy::Score(_) | SortBy::LastActivity => {
                if table.is_none() {
                    table = Some(scores::table(bench, register, env.today)?);
                }
                table.as_ref().map(|table| by_score(table, key.by, set)).unwrap_or_default()
            }
        };
        columns.push(directed(codes, key.direction));
    }
    go_on(watch)?;
    Ok(ordered(set, &columns))
}

fn by_score(table: &ScoreTable, by: SortBy, set: &RoaringBitmap) -> Codes {
    set.iter().map(|rid| code(table, by, RecordId(rid))).collect()
}

fn code(table: &ScoreTable, by: SortBy, rid: RecordId) -> u64 {
    match by {
        SortBy::Score(kind) => {
            let Some(score) = table.score(kind, rid) else { return EMPTY };
            let overdue = if kind == ScoreKind::Age { overdue(table, rid) } else { 0 };
            u64::from(score.get()) << 32 | u64::from(overdue)
        }
        SortBy::LastActivity => {
            table.last_activity(rid).map_or(EMPTY, |day| u64::from(day.number().cast_unsigned() ^ (1 << 31)))
        }
        SortBy::Field(_) => EMPTY,
    }
}

fn overdue(table: &ScoreTable, rid: RecordId) -> u32 {
    let index = usize::try_from(rid.0).unwrap_or(0).wrapping_sub(1);
    table.overdue_days.get(index).map_or(0, |days| u32::try_from(*days).unwrap_or(0))
}

fn directed(mut codes: Codes, direction: Direction) -> Codes {
    match direction {
        Direction::Ascending => {}
        Direction::Descending => {
            for code in codes.iter_mut().filter(|code| **code != EMPTY) {
                *code = EMPTY - 1 - *code;
            }
        }
    }
    codes
}

/// The rids of the set, by the first column, then the next; ties as the set has them, by rid.
fn ordered(set: &RoaringBitmap, columns: &[Codes]) -> Vec<RecordId> {
    let [first, more @ ..] = columns else { return set.iter().map(RecordId).collect() };
    let mut places: Vec<(u64, u32)> = first.iter().copied().zip(0..).collect();
    if more.is_empty() {
        places.sort_unstable();
    } else {
        let at = |column: &Codes, place: u32| column[usize::try_from(place).unwrap_or(0)];
        places.sort_unstable_by(|(code, place), (other, against)| {
            let mut order = code.cmp(other);
            for column in more {
                order = order.then_with(|| at(column, *place).cmp(&at(column, *against)));
            }
            order.then(place.cmp(against))
        });
    }
    let rids: Vec<u32> = set.iter().collect();
    places.into_iter().filter_map(|(_, place)| rids.get(usize::try_from(place).ok()?).copied().map(RecordId)).collect()
}
