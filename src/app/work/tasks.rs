//! What the worker does for each task, with the workbench that may write.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use roaring::RoaringBitmap;

use super::checks::checks;
use super::{answering, counting, proposing, receiving, relating};
use crate::app::effect::{Keeping, Task};
use crate::app::message::Msg;
use crate::app::state::{Chosen, Selected};
use crate::app::{folders, place};
use crate::env::Env;
use crate::export::{self, Existing, Form, Losing, new_file};
use crate::failure::{Failure, Result};
use crate::log::{self, certificate};
use crate::model::{FieldPosition, Operation, Operator, RegisterId, Watch};
use crate::plan::exceptions::{self, Asked};
use crate::plan::{self, Staged, Staging};
use crate::store::tasks as todo;
use crate::store::{self, Workbench, expression, overview, registers, reviewed, scores, selection, settings, sources};
use crate::text::{Catalogue, Message};

/// Does a task; gives what the screen is to be told, when it is to be told something.
#[allow(clippy::too_many_lines, reason = "one line a task: a new one must be thought of here")]
pub fn perform(bench: &mut Workbench, task: Task, run: (&Env, &dyn Watch)) -> Option<Msg> {
    let (env, watch) = run;
    Some(match task {
        Task::Lines => plan::check::lines(bench, env).map_or_else(Msg::Failed, Msg::Registers),
        Task::Scores(register) => match scores::table(bench, register, env.today) {
            Ok(table) => Msg::Scored { register, table: Arc::new(table) },
            Err(failure) => Msg::Failed(failure),
        },
        Task::Select { asked, register, text, purpose } => {
            let result = select(bench, (register, &text), run);
            Msg::Selected { asked, text, purpose, result }
        }
        Task::Find { asked, register, text } => {
            let result = selection::find(bench, (register, &text), watch);
            Msg::Found { asked, text, result }
        }
        Task::Sort { asked, register, records, keys } => {
            Msg::Sorted { asked, result: selection::sort(bench, (register, &records, &keys), run) }
        }
        Task::Values(asked) => Msg::Counted { asked: asked.asked, result: counting::values(bench, &asked, run) },
        Task::Group { asked, register, field, first, purpose } => {
            Msg::Grouped { asked, purpose, result: counting::group(bench, (register, field), (first, env)) }
        }
        Task::Keep { register, records, keeping } => {
            let done = match keeping {
                Keeping::Kept => reviewed::keep(bench, register, &records),
                Keeping::Open => reviewed::open(bench, register, &records),
            };
            Msg::Keeping(keeping, done.map(|()| records.len()))
        }
        Task::Except(register, asked) => Msg::Excepted(except(bench, (register, asked), env)),
        Task::Correct(register, word) => {
            watch.step("recognise");
            let done = registers::set_field(bench, register, (&word, watch));
            Msg::Corrected(register, done.map(|()| word.name))
        }
        // A workbench that is only read stays as it is.
        Task::Recognise if !bench.is_writable() => return None,
        Task::Recognise => Msg::Recognised(exceptions::renew(bench, run)),
        Task::Stage { register, chosen, expression, reason } => {
            let staging = staging(bench, (register, chosen), (expression, reason));
            Msg::PlanChanged(staging.and_then(|staging| plan::stage::stage(bench, staging, env)).and_then(said))
        }
        Task::Truncate { register, how, chosen, expression, reason } => {
            let staging = truncation(bench, (register, chosen), (how, expression, reason));
            Msg::PlanChanged(
                staging.and_then(|staging| plan::stage::stage(bench, staging, env)).and_then(said_truncated),
            )
        }
        Task::Fields(register) => super::reading::fields(bench, register, overview::fields).unwrap_or_else(Msg::Failed),
        Task::Consents(register) => relating::tabs(bench, register, env),
        Task::Proposals => Msg::Proposals(proposing::list(bench, env)),
        Task::Evidence { asked, subject } => {
            Msg::Evidence { asked, result: proposing::evidence(bench, &subject, run).map(Box::new) }
        }
        Task::Older { register, limit } => Msg::Older(proposing::older(bench, (register, limit), env)),
        Task::Deed(deed, why) => Msg::PlanChanged(proposing::stage(bench, (&deed, &why), env)),
        Task::Restore(id) => Msg::PlanChanged(proposing::restore(bench, &id, env)),
        Task::Person(text) => Msg::Person(relating::seek(bench, &text, env)),
        Task::MorePersons(hits, chosen) => Msg::MorePersons(relating::seek_more(bench, (&hits, chosen), env)),
        Task::StagePerson(sets, reason) => Msg::PlanChanged(relating::stage(bench, (sets, &reason), env)),
        Task::AccessReport { chosen, file, identified } => {
            let file = at_home(&file, env);
            Msg::AccessReport(relating::report(bench, (&chosen, &file, identified.as_deref()), env))
        }
        Task::WriteList { register, of, records, file } => {
            let file = at_home(&file, env);
            Msg::Listed(relating::write_list(bench, (register, &of), (&records, &file, env)))
        }
        Task::Card { asked, register, document } => {
            Msg::Card { asked, result: answering::facts(bench, (&register, &document), env).map(Box::new) }
        }
        Task::Weigh(document) => {
            let changes = answering::weighed(bench, &document, env);
            Msg::Weighed(document, changes)
        }
        Task::SavePolicy(document) => Msg::PolicySaved(store::policy::load(bench, &document, env)),
        Task::AskOwner { register, document, file } => {
            Msg::PageWritten(answering::page(bench, (&register, &document), (&at_home(&file, env), env)))
        }
        Task::Try { asked, tried } => {
            Msg::Tried { asked, result: plan::trial::try_out(bench, tried, run).map(Box::new) }
        }
        Task::Drop(item) => Msg::PlanChanged(plan::stage::drop_item(bench, item, env)),
        Task::SetReason(item, reason) => Msg::PlanChanged(plan::stage::set_reason(bench, (item, &reason), env)),
        Task::Undo => {
            Msg::PlanChanged(plan::stage::undo(bench).map(|said| said.unwrap_or(msg!("screen-nothing-to-undo"))))
        }
        Task::Redo => {
            Msg::PlanChanged(plan::stage::redo(bench).map(|said| said.unwrap_or(msg!("screen-nothing-to-redo"))))
        }
        Task::Review => Msg::Reviewed(
            plan::preview::preview(bench, env)
                .and_then(|preview| checks(bench, &preview, run).map(|checks| (preview, checks))),
        ),
        Task::Preview => Msg::Previewed(super::checks::seen(bench, env).map(Box::new)),
        Task::Approve => Msg::PlanChanged(super::checks::approve(bench, env)),
        Task::Import(intakes) => {
            let (received, stopped) = receiving::bring_in(bench, &intakes, run);
            Msg::Imported(received, stopped)
        }
        Task::Answer(answers) => Msg::Answered(receiving::answer(bench, &answers, env)),
        Task::FinishTask(id) => {
            Msg::TaskDone(todo::finish(bench, id, env.clock.now()).map(|()| msg!("task-finished", "task" => id)))
        }
        Task::WriteKeys(register, folder) => Msg::TaskDone(write_keys(bench, (&register, &at_home(&folder, env)), run)),
        Task::Export(register, file) => {
            let file = at_home(&file, env);
            let written = export::to_file(bench, (register, Form::AsItCame), (&file, Existing::Refuse, watch));
            Msg::Exported(written.and_then(|count| said_written(bench, register, (count, &file))))
        }
        Task::Replace(register, losing) => {
            let result = replace(bench, (&register, losing), run);
            Msg::Replaced(register, result)
        }
        Task::ExportLog(file) => {
            let file = at_home(&file, env);
            let told = |count| msg!("screen-exported", "count" => count, "file" => name(&file));
            Msg::Exported(export_log(bench, &file, env).map(told))
        }
        Task::Verify => Msg::Verified(log::chain::verify_bench(bench, None)),
        Task::Remember(text) => return settings::set(bench, place::KEY, &text).err().map(Msg::Failed),
    })
}

/// The cleaned register over its source file. That a workbook loses anything is asked about first.
fn replace(bench: &mut Workbench, (register, losing): (&str, Losing), run: (&Env, &dyn Watch)) -> Result<Message> {
    let register = registers::by_name(bench, register)?;
    if losing == Losing::Little
        && let Some(refusal) = export::loses(&register.source.file_name, &export::losses(bench, register.id)?)
    {
        return Err(refusal);
    }
    let count = export::in_place_losing(bench, (register.id, losing), run)?;
    said_written(bench, register.id, (count, Path::new(&register.source.path)))
}

/// What was written and where; and which records have no place in it, since the source has them no more.
fn said_written(bench: &Workbench, register: RegisterId, (count, file): (u64, &Path)) -> Result<Message> {
    let gone = sources::gone(bench, register)?.len();
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let folder = whole.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let file = name(file);
    Ok(if gone > 0 {
        let all = count + gone;
        msg!("screen-exported-part", "count" => count, "all" => all, "gone" => gone, "file" => file, "folder" => folder)
    } else {
        msg!("screen-exported-in", "count" => count, "file" => file, "folder" => folder)
    })
}

/// The path that was typed, with the user's own folder for a leading `~`.
fn at_home(path: &Path, env: &Env) -> PathBuf {
    folders::from_home(path, env.home_folder.as_deref())
}

/// The keys of a register's deleted records, for its source system; the tasks that follow from them.
fn write_keys(bench: &mut Workbench, (register, folder): (&str, &Path), run: (&Env, &dyn Watch)) -> Result<Message> {
    let register = registers::by_name(bench, register)?;
    let list = export::keys::of_gone(bench, (register.id, folder), run)?;
    let due = export::keys::remember(bench, std::slice::from_ref(&list), run.0)?;
    Ok(msg!("keys-written", "file" => list.file.display().to_string(), "count" => list.keys, "due" => due))
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn select(bench: &Workbench, of: (RegisterId, &str), run: (&Env, &dyn Watch)) -> Result<Selected> {
    let (register, text) = of;
    let condition = expression::read(bench, register, (text, run.0))?;
    let hits = selection::select(bench, (register, &condition), run)?;
    Ok(Selected { hits, resolved: condition.resolved().to_owned(), notices: condition.notices().to_vec() })
}

fn staging(bench: &Workbench, of: (RegisterId, Chosen), why: (Option<String>, String)) -> Result<Staging> {
    let (register, chosen) = of;
    let records: RoaringBitmap = match chosen {
        Chosen::Whole => registers::live(bench, register)?,
        Chosen::These(records) => records,
    };
    let (expression, reason) = why;
    Ok(Staging { register, operation: Operation::Delete, field: None, operator: None, records, expression, reason })
}

fn truncation(
    bench: &Workbench,
    (register, chosen): (RegisterId, Chosen),
    (how, expression, reason): ((FieldPosition, Operator), Option<String>, String),
) -> Result<Staging> {
    let (field, operator) = how;
    let operation = if operator.deletes() { Operation::Delete } else { Operation::Truncate };
    let staging = staging(bench, (register, chosen), (expression, reason))?;
    Ok(Staging { operation, field: Some(field), operator: Some(operator), ..staging })
}

/// What staging a truncation did; that there was nothing to truncate is a refusal.
pub(super) fn said_truncated(staged: Staged) -> Result<Message> {
    match (staged.item, staged.without_value) {
        (None, without) if without > 0 => Err(Failure::yours(msg!("screen-field-empty"))),
        (Some(_), without) if without > 0 => {
            Ok(msg!("screen-staged-suppress", "count" => staged.records, "without" => without))
        }
        _ => said(staged),
    }
}

/// What staging did, in a sentence; that everything is held is a refusal.
fn except(bench: &mut Workbench, (register, asked): (RegisterId, Asked), env: &Env) -> Result<()> {
    let register = registers::by_id(bench, register)?;
    exceptions::make(bench, (&register, asked), env)
}

fn said(staged: Staged) -> Result<Message> {
    if staged.item.is_none() {
        return Err(Failure::yours(msg!("screen-all-held", "count" => staged.held)));
    }
    Ok(match (staged.held, staged.overlap) {
        (0, 0) => msg!("screen-staged", "count" => staged.records),
        (0, overlap) => msg!("screen-staged-overlap", "count" => staged.records, "overlap" => overlap),
        (held, _) => msg!("screen-staged-held", "count" => staged.records, "held" => held),
    })
}

/// The log's own lines; under a name that ends in `.html` the certificate.
fn export_log(bench: &Workbench, file: &Path, env: &Env) -> Result<u64> {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let mut count = 0;
    if matches!(ending.as_deref(), Some("html" | "htm")) {
        let certificate = certificate::of(bench, certificate::Chosen::All, env)?;
        let page = certificate::page(&certificate, &Catalogue::new(env.language));
        count = certificate.chain.entries;
        new_file::write((file, Existing::Refuse), bench, &mut |out| {
            out.write_all(page.as_bytes()).map_err(new_file::not_written)
        })?;
        return Ok(count);
    }
    new_file::write((file, Existing::Refuse), bench, &mut |out| {
        count = log::export::export(bench, log::export::Form::Chain, out)?;
        Ok(())
    })?;
    Ok(count)
}
