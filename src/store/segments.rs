//! Segments: named filters of registers.

use super::names::{fold, suggest};
use super::{Workbench, failed};
use crate::failure::{Failure, Result};
use crate::model::RegisterId;

/// A named filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Its name.
    pub name: String,
    /// Of which register.
    pub register: RegisterId,
    /// The condition with its names resolved.
    pub expression: String,
}

/// All segments, by name.
pub fn all(bench: &Workbench) -> Result<Vec<Segment>> {
    let sql = "SELECT name, register, expression FROM g_segment WHERE register IS NOT NULL ORDER BY name";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut segments = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        segments.push(Segment {
            name: row.get(0).map_err(failed)?,
            register: RegisterId(row.get(1).map_err(failed)?),
            expression: row.get(2).map_err(failed)?,
        });
    }
    Ok(segments)
}

/// The segment of this name, or a failure that names similar ones.
pub fn by_name(bench: &Workbench, name: &str) -> Result<Segment> {
    let all = all(bench)?;
    if let Some(found) = all.iter().find(|segment| fold(&segment.name) == fold(name)) {
        return Ok(found.clone());
    }
    let names = all.iter().map(|segment| segment.name.as_str());
    Err(suggest(Failure::yours(msg!("segment-unknown", "name" => name)), name, (names, msg!("segment-unknown-hint"))))
}

/// Adds a segment; a name that is taken is refused.
pub fn add(bench: &mut Workbench, segment: &Segment) -> Result<()> {
    if all(bench)?.iter().any(|known| fold(&known.name) == fold(&segment.name)) {
        return Err(Failure::yours(msg!("segment-taken", "name" => &segment.name)).hint(msg!("segment-taken-hint")));
    }
    let sql = "INSERT INTO g_segment (name, register, expression) VALUES (?1, ?2, ?3)";
    let row = (&segment.name, segment.register.0, &segment.expression);
    bench.writing()?.execute(sql, row).map_err(failed)?;
    Ok(())
}

/// Removes a segment.
pub fn drop(bench: &mut Workbench, name: &str) -> Result<Segment> {
    let found = by_name(bench, name)?;
    bench.writing()?.execute("DELETE FROM g_segment WHERE name = ?1", [&found.name]).map_err(failed)?;
    Ok(found)
}
