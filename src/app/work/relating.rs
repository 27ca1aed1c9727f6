//! What screens 5 and 8 ask of the worker: tabs, a person, their report, their erasure.

use std::collections::BTreeMap;
use std::path::Path;

use roaring::RoaringBitmap;

use crate::app::access_report::{self, Asked};
use crate::app::list_file::{self, People};
use crate::app::message::Msg;
use crate::env::Env;
use crate::export::new_file::Existing;
use crate::failure::Result;
use crate::model::{Operation, RegisterId};
use crate::plan::legal::ERASURE_REQUEST;
use crate::plan::{Staging, stage};
use crate::relations::list::Shows;
use crate::relations::person::query;
use crate::relations::person::search::{Hit, search};
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
    search(bench, &query, env.today)
}

/// Stages the deletion of a person's records in all registers.
pub fn stage(
    bench: &mut Workbench,
    (sets, reason): (BTreeMap<RegisterId, RoaringBitmap>, &str),
    env: &Env,
) -> Result<Message> {
    let (mut count, mut held) = (0, 0);
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
        let staged = stage::stage(bench, staging, env)?;
        if let Some(item) = staged.item {
            plan_items::set_rule(bench, (item, ERASURE_REQUEST))?;
        }
        count += staged.records;
        held += staged.held;
    }
    Ok(msg!("persons-staged", "count" => count, "held" => held))
}

/// Writes the access report; gives how many records it tells of, and the file's name.
pub fn report(
    bench: &mut Workbench,
    (hits, file, identified): (&[Hit], &Path, Option<&str>),
    env: &Env,
) -> Result<(u64, String)> {
    let chosen: Vec<&Hit> = hits.iter().collect();
    let asked = Asked { chosen: &chosen, file, existing: Existing::Refuse, identified };
    access_report::write(bench, asked, env)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((u64::try_from(chosen.len()).unwrap_or(u64::MAX), name))
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
