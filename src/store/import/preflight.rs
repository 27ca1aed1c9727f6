//! Reading a file as an import does, without storing anything: what an import would refuse is known before.

use super::{Import, apart, fields, is_cancelled, refresh};
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Batch, Watch, go_on};
use crate::read::{self, Asked};
use crate::store::{Workbench, registers};

/// Bytes of the file that are read at a time.
const READ: usize = 1 << 20;

/// Refuses what an import of the file would refuse, from its first record to its last. Of a file with several tables
/// one that can be read is enough, as it is for the import.
pub fn preflight(
    bench: &Workbench,
    (import, asked): (Import<'_>, &Asked),
    surroundings: (&Env, &dyn Watch),
) -> Result<()> {
    apart(bench, import.file)?;
    let parts = if asked.part.is_some() { Vec::new() } else { read::parts(import.file)? };
    if parts.len() < 2 {
        return one(bench, (import, asked), surroundings);
    }
    let mut first = Ok(());
    for part in parts {
        match one(bench, (import, &Asked { part: Some(part), ..asked.clone() }), surroundings) {
            Err(failure) if !is_cancelled(&failure) => first = first.and(Err(failure)),
            other => return other,
        }
    }
    first
}

fn one(bench: &Workbench, (import, asked): (Import<'_>, &Asked), (env, watch): (&Env, &dyn Watch)) -> Result<()> {
    go_on(watch)?;
    let mut table = super::opened((import, asked))?;
    let target = refresh::target(&registers::all(bench)?, &import, (table.part(), &[]));
    fields(&mut table, (asked, env), |new| match &target {
        Some(target) => refresh::said(bench.connection(), target, new),
        None => Ok(Vec::new()),
    })?;
    let mut batch = Batch::new(table.fields());
    while table.fill(&mut batch, READ)? {
        go_on(watch)?;
        watch.progress(table.bytes_read(), table.size());
    }
    Ok(())
}
