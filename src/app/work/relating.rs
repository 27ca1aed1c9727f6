//! What screens 5 and 8 ask of the worker: tabs, a person, their report, their erasure.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use roaring::RoaringBitmap;

use crate::app::access_report::{self, Asked};
use crate::app::list_file::{self, People};
use crate::app::message::Msg;
use crate::env::Env;
use crate::export::new_file::Existing;
use crate::failure::Result;
use crate::model::{Operation, RecordId, RegisterId};
use crate::plan::holding::{self, Target};
use crate::plan::legal::ERASURE_REQUEST;
use crate::plan::{Staging, stage};
use crate::relations::list::Shows;
use crate::relations::person::query;
use crate::relations::person::search::{ByHand, Hit, more, search};
use crate::relations::tabs::{self, ListOf};
use crate::store::{Workbench, plan_items, registers};
use crate::text::Message;

/// Reckons the tabs of a register.
pub fn tabs(bench: &Workbench, register: RegisterId, env: &Env) -> Msg {
    let found = registers::by_id(bench, register).and_then(|known| tabs::of(bench, &known, env));
    found.map_or_else(Msg::Failed, |tabs| Msg::Consents(register, Box::new(tabs)))
}

/// Seeks a person.
pub fn seek(bench: &Workbench, text: &str, env: &Env) -> Result<Vec<Hit>> {
    let query = query::read(text, env.today)?;
    search(bench, &query, (&ByHand::default(), env.today))
}

/// Seeks what hangs on the chosen hits. What was typed is not needed for it.
pub fn seek_more(
    bench: &Workbench,
    (hits, chosen): (&[Hit], BTreeSet<(RegisterId, RecordId)>),
    env: &Env,
) -> Result<Vec<Hit>> {
    let all = hits.iter().map(|hit| (hit.register.id, hit.rid));
    let left_out = all.filter(|this| !chosen.contains(this)).collect();
    more(bench, hits, (&ByHand { chosen, left_out }, env.today))
}

/// Stages the deletion of a person's records in all registers.
pub fn stage(
    bench: &mut Workbench,
    (sets, reason): (BTreeMap<RegisterId, RoaringBitmap>, &str),
    env: &Env,
) -> Result<Message> {
    let (mut count, mut held, mut told) = (0, 0, None);
    for (register, records) in sets {
        let staging = Staging {
            register,
            operation: Operation::Delete,
            field: None,
            operator: None,
            records,
            expression: None,
            reason: reason.to_owned(),
        };
        let asked = staging.records.clone();
        let staged = stage::stage(bench, staging, env)?;
        // One sentence fits the line; the held of the other registers are counted.
        told = told.or(holding::told(bench, Target::deletion(register), (&asked, env.today))?);
        if let Some(item) = staged.item {
            plan_items::set_rule(bench, (item, ERASURE_REQUEST))?;
        }
        count += staged.records;
        held += staged.held;
    }
    Ok(match told {
        Some(told) => msg!("persons-staged-held", "count" => count, "held" => held, "told" => told),
        None => msg!("persons-staged", "count" => count, "held" => held),
    })
}

/// Writes the access report; says what was written, and what has to be known before it is handed out.
pub fn report(
    bench: &mut Workbench,
    (hits, file, identified): (&[Hit], &Path, Option<&str>),
    env: &Env,
) -> Result<(Message, Vec<Message>)> {
    let chosen: Vec<&Hit> = hits.iter().collect();
    let asked = Asked { chosen: &chosen, file, existing: Existing::Refuse, identified };
    let written = access_report::write(bench, asked, env)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let said = msg!("access-written-short", "count" => written.records, "file" => name, "day" => written.due);
    Ok((said, written.before_it_leaves()))
}

/// Writes a list of screen 5 to a new file; says how many are on it, and by when the file is to be deleted.
pub fn write_list(
    bench: &mut Workbench,
    (register, of): (RegisterId, &ListOf),
    (records, file, env): (&RoaringBitmap, &Path, &Env),
) -> Result<Message> {
    let register = registers::by_id(bench, register)?;
    let (list, shows) = tabs::list(bench, (&register, of), (records, env))?;
    let people = People { register: &register, list: &list, shows };
    let due = list_file::write(bench, people, (file, Existing::Refuse, env))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (count, without) = (list.entries.len(), list.without_consent());
    Ok(if shows == Shows::Address && without > 0 {
        msg!("list-written-no-consent", "count" => count, "file" => name, "day" => due, "without" => without)
    } else {
        msg!("list-written", "count" => count, "file" => name, "day" => due)
    })
}
