//! What is looked at before a plan is applied: holds, source files, space, the log's chain.

use std::path::Path;

use crate::app::state::{Check, Checks, Outcome};
use crate::env::Env;
use crate::failure::Result;
use crate::log;
use crate::model::Watch;
use crate::plan::{Preview, singling};
use crate::store::{Workbench, registers};

/// Makes the checks for a plan.
pub fn checks(bench: &Workbench, preview: &Preview, (env, watch): (&Env, &dyn Watch)) -> Result<Checks> {
    let mut out = vec![held(preview)];
    for effect in &preview.registers {
        out.push(source(bench, &effect.register)?);
    }
    for found in singling::of_plan(bench, (preview, env), watch)? {
        let (alone, records) = (found.after.unique, found.after.records);
        let message = msg!("check-apart", "register" => found.register, "alone" => alone, "records" => records);
        out.push(Check { outcome: Outcome::Look, message });
    }
    out.extend(space(bench.path()));
    out.push(chain(bench)?);
    Ok(out)
}

fn held(preview: &Preview) -> Check {
    Check { outcome: Outcome::Fine, message: msg!("check-held", "count" => preview.held) }
}

/// Only the size is compared: applying does not need the file, the steward should know that it still holds everybody.
fn source(bench: &Workbench, name: &str) -> Result<Check> {
    let source = registers::by_name(bench, name)?.source;
    let file = source.file_name.clone();
    Ok(match std::fs::metadata(&source.path) {
        Ok(found) if found.len() == source.size => {
            Check { outcome: Outcome::Fine, message: msg!("check-source-there", "file" => file) }
        }
        Ok(_) => Check { outcome: Outcome::Look, message: msg!("check-source-changed", "file" => file) },
        Err(_) => Check { outcome: Outcome::Look, message: msg!("check-source-gone", "file" => file) },
    })
}

/// Rewriting needs twice the file.
fn space(path: &Path) -> Option<Check> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let found = rustix::fs::statvfs(folder).ok()?;
    let free = found.f_bavail.saturating_mul(found.f_frsize);
    let needed = std::fs::metadata(path).ok()?.len().saturating_mul(2);
    let outcome = if free > needed { Outcome::Fine } else { Outcome::Look };
    let (free, needed) = (free / 1_048_576, needed.div_ceil(1_048_576));
    Some(Check { outcome, message: msg!("check-space", "free" => free, "needed" => needed) })
}

fn chain(bench: &Workbench) -> Result<Check> {
    let verdict = log::chain::verify_bench(bench, None)?;
    let count = verdict.entries;
    Ok(if verdict.first_bad.is_none() {
        Check { outcome: Outcome::Fine, message: msg!("check-chain", "count" => count) }
    } else {
        Check { outcome: Outcome::Look, message: msg!("check-chain-broken") }
    })
}
