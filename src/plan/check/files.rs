//! The source file: who else can read it, and whether it still holds what was culled.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::Against;
use crate::failure::Result;
use crate::policy::{Breach, Rule};
use crate::store::{log_entries, registers};

/// The bit by which everybody may read a file.
const BY_ALL: u32 = 0o004;

/// What the source file breaks, where it still is.
pub(super) fn breaches(against: &Against<'_>) -> Result<Vec<Breach>> {
    let source = &against.register.source;
    let Ok(data) = fs::metadata(&source.path) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    if data.permissions().mode() & BY_ALL != 0 {
        found.push(Breach { rule: Rule::SourceReadable, field: None, count: 1 });
    }
    if data.len() == source.size && was_culled(against)? {
        let left = registers::live(against.bench, against.register.id)?.len();
        let count = source.rows.saturating_sub(left);
        found.push(Breach { rule: Rule::SourceNotCulled, field: None, count });
    }
    Ok(found)
}

/// The log tells of a deletion or truncation in this register while it had this source.
fn was_culled(against: &Against<'_>) -> Result<bool> {
    let mut culled = false;
    log_entries::each(against.bench, (1, usize::MAX), &mut |row| {
        let entry: serde_json::Value = serde_json::from_str(&row.payload).unwrap_or_default();
        let is = |key: &str, value: &str| entry.get(key).and_then(serde_json::Value::as_str) == Some(value);
        culled |= (is("what", "delete") || is("what", "truncate"))
            && is("register", &against.register.name)
            && is("source", &against.register.source.digest);
        Ok(())
    })?;
    Ok(culled)
}
