//! What is looked at before a plan is applied: holds, source files, space, the log's chain.

use std::path::Path;

use crate::app::state::{Check, Checks, Outcome, Seen};
use crate::env::Env;
use crate::failure::Result;
use crate::log;
use crate::model::Watch;
use crate::plan::approval::{self, Standing};
use crate::plan::{Preview, preview, singling, untied};
use crate::relations::beforehand;
use crate::store::{Workbench, registers};
use crate::text::Message;

/// Makes the checks for a plan.
pub fn checks(bench: &Workbench, preview: &Preview, (env, watch): (&Env, &dyn Watch)) -> Result<Checks> {
    let mut out = vec![held(preview)];
    out.extend(approved(approval::standing(bench, preview)?));
    let before = beforehand::of(bench, preview, env)?.told();
    out.extend(before.into_iter().map(|message| Check { outcome: Outcome::Look, message }));
    let untied = untied::told(bench, &preview.lines)?;
    out.extend(untied.into_iter().map(|message| Check { outcome: Outcome::Look, message }));
    for effect in &preview.registers {
        out.push(source(bench, &effect.register)?);
    }
    let singled = singling::of_plan(bench, (preview, env), watch)?;
    for found in singled.into_iter().filter(|found| found.after.records > 0) {
        let (alone, records) = (found.after.unique, found.after.records);
        let message = msg!("check-apart", "register" => found.register, "alone" => alone, "records" => records);
        out.push(Check { outcome: Outcome::Look, message });
    }
    out.extend(space(bench.path()));
    out.push(chain(bench)?);
    Ok(out)
}

/// The plan as it is to be confirmed; refused where the policy wants an approval that is not there.
pub fn seen(bench: &Workbench, env: &Env) -> Result<Seen> {
    let preview = preview::preview(bench, env)?;
    let standing = approval::may_apply(bench, &preview)?;
    let beforehand = beforehand::of(bench, &preview, env)?;
    Ok(Seen { approved_by: standing.by().map(str::to_owned), preview, beforehand })
}

/// Approves the plan as a second person.
pub fn approve(bench: &mut Workbench, env: &Env) -> Result<Message> {
    let preview = preview::preview(bench, env)?;
    let approved = approval::approve(bench, &preview, env)?;
    Ok(msg!("approve-given", "by" => approved.by, "at" => approved.at))
}

fn approved(standing: Standing) -> Option<Check> {
    let (outcome, message) = match standing {
        Standing::None => return None,
        Standing::Missing => (Outcome::Look, msg!("approve-missing")),
        Standing::Fallen(before) => (Outcome::Look, msg!("approve-fallen", "by" => before.by, "at" => before.at)),
        Standing::Given(given) => (Outcome::Fine, msg!("approve-given", "by" => given.by, "at" => given.at)),
    };
    Some(Check { outcome, message })
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

/// The free bytes, and those that rewriting needs: twice the file.
pub fn space_for(path: &Path) -> Option<(u64, u64)> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let found = rustix::fs::statvfs(folder).ok()?;
    let free = found.f_bavail.saturating_mul(found.f_frsize);
    Some((free, std::fs::metadata(path).ok()?.len().saturating_mul(2)))
}

fn space(path: &Path) -> Option<Check> {
    let (free, needed) = space_for(path)?;
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
