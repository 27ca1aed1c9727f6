//! Whether a file would keep the policy, before it is imported.

use super::{Line, of_register};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::Watch;
use crate::policy::Policy;
use crate::read;
use crate::store::tried::{self, Tried, Trying};
use crate::store::{Workbench, names, policy, registers};
use crate::text::Message;

/// What was found of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The rules that it would break, table by table.
    pub lines: Vec<Line>,
    /// What the steward should know.
    pub notices: Vec<Message>,
}

/// Judges each table of a file by the card of the register that it would be.
pub fn of_file(bench: &Workbench, trying: Trying<'_>, (env, watch): (&Env, &dyn Watch)) -> Result<Judged> {
    let policy = policy::current(bench)?;
    if let Some(name) = trying.register {
        known(bench, (&policy, name))?;
    }
    let parts = if trying.asked.part.is_some() { Vec::new() } else { read::parts(trying.file)? };
    let mut judged = Judged { lines: Vec::new(), notices: Vec::new() };
    if parts.len() < 2 {
        judge(bench, (trying, &policy), (env, watch), &mut judged)?;
        return Ok(judged);
    }
    for part in parts {
        let asked = read::Asked { part: Some(part.clone()), ..trying.asked.clone() };
        let one = judge(bench, (Trying { asked: &asked, ..trying }, &policy), (env, watch), &mut judged);
        match one {
            Err(failure) if failure.what().id() == "cancelled" => return Err(failure),
            Err(failure) => {
                judged.notices.extend([msg!("import-part-left-out", "part" => part), failure.what().clone()]);
            }
            Ok(()) => {}
        }
    }
    Ok(judged)
}

fn judge(
    bench: &Workbench,
    (trying, policy): (Trying<'_>, &Policy),
    (env, watch): (&Env, &dyn Watch),
    judged: &mut Judged,
) -> Result<()> {
    let Tried { bench: tried, register, notices } = tried::read(bench, trying, (env, watch))?;
    judged.notices.extend(notices.into_iter().map(of_a_file));
    if policy::card_of(policy, &register.name).is_none() {
        judged.notices.push(msg!("check-no-card", "register" => &register.name));
    }
    let breaches = of_register(&tried, (&register, policy), env)?;
    judged.lines.extend(breaches.into_iter().map(|breach| Line { register: register.name.clone(), breach }));
    Ok(())
}

/// A notice as it is told of a file that is not imported: nothing of it can be staged.
fn of_a_file(notice: Message) -> Message {
    if notice.id() != "import-suppressed" {
        return notice;
    }
    notice.args().iter().fold(msg!("check-file-suppressed"), |told, (name, arg)| told.with(name, arg.clone()))
}

/// Refuses a register that is neither in the workbench nor in the policy.
fn known(bench: &Workbench, (policy, name): (&Policy, &str)) -> Result<()> {
    let registers = registers::all(bench)?;
    let names = || registers.iter().map(|r| r.name.as_str()).chain(policy.cards.iter().map(|card| card.name.as_str()));
    if names().any(|known| policy::is_same(known, name)) {
        return Ok(());
    }
    let unknown = Failure::yours(msg!("unknown-register", "name" => name));
    Err(names::suggest(unknown, name, (names(), msg!("registers-hint"))))
}
