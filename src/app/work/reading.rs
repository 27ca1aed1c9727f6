//! What is read at once, with the screen's own connection: a screenful, never a whole register.

use super::super::effect::Query;
use super::super::masking::masked;
use super::super::message::{FieldsRead, Msg, Opened, PolicyRead};
use super::super::state::{Row, SampleRow, Why, is_sensitive};
use super::receiving;
use crate::env::Env;
use crate::failure::Result;
use crate::log;
use crate::model::{Cell, Coded, Facts, Field, FieldKind, Finding, ItemId, Record, RecordId, RegisterId, ScoreKind};
use crate::plan;
use crate::score::{self, Context, Shows};
use crate::store::overview::FieldLine;
use crate::store::policy as store_policy;
use crate::store::{Workbench, elsewhere, overview, records, registers, reviewed, scores, tasks};

/// How many records a sample shows.
const SAMPLE: usize = 3;

/// Reads what is asked for.
pub fn read(bench: &Workbench, query: Query, env: &Env) -> Msg {
    let answer =
        match query {
            Query::Registers => plan::check::lines_at_once(bench, env).map(Msg::Registers),
            Query::Open(register) => open(bench, register),
            Query::Rows { register, first, rids } => {
                rows(bench, register, &rids).map(|rows| Msg::Rows { register, first, rows })
            }
            Query::Why { register, rid } => why(bench, (register, rid), env),
            Query::Staged(register) => plan::stage::staged_records(bench, register)
                .map(|(deleted, changed)| Msg::Staged { register, deleted, changed }),
            Query::Kept(register) => reviewed::kept(bench, register).map(|records| Msg::Kept { register, records }),
            Query::Plan => plan_lines(bench),
            Query::Item { item, register } => {
                plan::preview::records(bench, item).map(|records| Msg::Item { item, register, records })
            }
            Query::Sample { item, register, seed } => {
                sample(bench, (item, register, seed), env).map(|rows| Msg::Sampled { item, rows })
            }
            Query::Fields(register) => fields(bench, register, overview::fields_at_once),
            Query::Policy => policy(bench),
            Query::Log { first, most } => log_lines(bench, first, most),
            Query::Paths(start) => Ok(Msg::Paths(paths(&start))),
            Query::Places => receiving::places(bench).map(Msg::Places),
            Query::Planned(asked) => Ok(Msg::Planned(receiving::planned(bench, &asked))),
            Query::Unanswered(registers) => receiving::unanswered(bench, &registers).map(Msg::Unanswered),
            Query::Tasks => tasks::open(bench).map(Msg::Tasks),
        };
    answer.unwrap_or_else(Msg::Failed)
}

fn policy(bench: &Workbench) -> Result<Msg> {
    let document = store_policy::stored(bench)?.map_or_else(String::new, |stored| stored.text);
    let known = plan::card::known(bench, &crate::policy::read(&document)?)?;
    Ok(Msg::Policy(Box::new(PolicyRead { document, known })))
}

fn open(bench: &Workbench, id: RegisterId) -> Result<Msg> {
    let register = registers::by_id(bench, id)?;
    let fields = registers::fields(bench, id)?;
    let live = registers::live(bench, id)?;
    Ok(Msg::Opened(Box::new(Opened { register, fields, live })))
}

fn rows(bench: &Workbench, register: RegisterId, rids: &[RecordId]) -> Result<Vec<Row>> {
    let read = records::read(bench, register, rids)?;
    read.into_iter()
        .map(|(rid, record)| Ok(Row { rid, record, findings: records::findings(bench, register, rid)? }))
        .collect()
}

fn why(bench: &Workbench, (register, rid): (RegisterId, RecordId), env: &Env) -> Result<Msg> {
    let facts = scores::facts(bench, (register, rid), env.today)?;
    let rule = scores::rule(bench, register)?;
    let fields = registers::fields(bench, register)?;
    let elsewhere = elsewhere::of_record(bench, register, rid)?;
    let context = Context { shows: Shows::of(&fields), elsewhere: &elsewhere, ..Context::new(&rule, env.today) };
    let assessed = ScoreKind::ALL.iter().map(|kind| {
        let assessed = match kind {
            ScoreKind::Age => score::age::score(&facts, &context),
            ScoreKind::Relevance => score::relevance::score(&facts, &context),
            ScoreKind::Sensitivity => score::sensitivity::score(&facts, &context),
        };
        (*kind, assessed)
    });
    Ok(Msg::Why(Box::new(Why { rid, scores: assessed.collect(), told: score::all(&facts, &context) })))
}

/// A register's fields, as this reads them.
pub fn fields(
    bench: &Workbench,
    register: RegisterId,
    read: impl FnOnce(&Workbench, RegisterId) -> Result<Vec<FieldLine>>,
) -> Result<Msg> {
    let known = registers::by_id(bench, register)?;
    let records = registers::live(bench, register)?.len();
    let lines = read(bench, register)?;
    Ok(Msg::Fields(Box::new(FieldsRead { register, name: known.name, records, lines })))
}

fn plan_lines(bench: &Workbench) -> Result<Msg> {
    Ok(Msg::Plan {
        lines: plan::preview::lines(bench)?,
        undoable: plan::stage::undo_depth(bench)?,
        redoable: plan::stage::redo_depth(bench)?,
    })
}

fn log_lines(bench: &Workbench, first: Option<u64>, most: u64) -> Result<Msg> {
    let count = log::entry::count(bench)?;
    let first = first.unwrap_or_else(|| count.saturating_sub(most));
    let from = i64::try_from(first).unwrap_or(i64::MAX).saturating_add(1);
    let lines = log::lines(bench, from, usize::try_from(most).unwrap_or(usize::MAX))?;
    Ok(Msg::Log { count, first, lines })
}

fn sample(bench: &Workbench, of: (ItemId, RegisterId, u64), env: &Env) -> Result<Vec<SampleRow>> {
    let (item, register, seed) = of;
    let fields = registers::fields(bench, register)?;
    let rule = scores::rule(bench, register)?;
    let context = Context { shows: Shows::of(&fields), ..Context::new(&rule, env.today) };
    let rids = plan::preview::sample(bench, item, (SAMPLE, seed))?;
    let read = records::read(bench, register, &rids)?;
    read.into_iter()
        .map(|(rid, record)| {
            let facts: Facts = scores::facts(bench, (register, rid), env.today)?;
            let findings = records::findings(bench, register, rid)?;
            let elsewhere = elsewhere::of_record(bench, register, rid)?;
            let told = score::all(&facts, &Context { elsewhere: &elsewhere, ..context });
            Ok(SampleRow {
                rid,
                values: label(&fields, &record, &findings),
                last_activity: told.last_activity,
                age: told.age.map(crate::model::Score::get),
                relevance: Some(told.relevance.get()),
            })
        })
        .collect()
}

/// The values by which a row is known: its names, else its first two fields; sensitive ones masked.
fn label(fields: &[Field], record: &Record, findings: &[Finding]) -> Vec<String> {
    let names = |field: &&Field| matches!(field.kind, FieldKind::Name | FieldKind::FirstName | FieldKind::LastName);
    let mut chosen: Vec<&Field> = fields.iter().filter(names).take(2).collect();
    if chosen.is_empty() {
        chosen = fields.iter().take(2).collect();
    }
    let value = |field: &Field| {
        let text = record.cells.get(usize::from(field.position.0)).and_then(Cell::filled).unwrap_or_default();
        if is_sensitive(field, findings) { masked(field, text) } else { text.to_owned() }
    };
    chosen.into_iter().map(value).collect()
}

/// The paths that begin like this; a folder ends with a slash.
fn paths(start: &str) -> Vec<String> {
    let (folder, name) = start.rsplit_once('/').map_or(("", start), |(folder, name)| (folder, name));
    let place = match (folder, start.starts_with('/')) {
        ("", true) => "/",
        ("", false) => ".",
        (folder, _) => folder,
    };
    let Ok(entries) = std::fs::read_dir(place) else { return Vec::new() };
    let mut out: Vec<String> = entries
        .flatten()
        .filter_map(|entry| {
            let found = entry.file_name().into_string().ok()?;
            let hidden = found.starts_with('.') && !name.starts_with('.');
            if hidden || !found.starts_with(name) {
                return None;
            }
            let tail = if entry.path().is_dir() { "/" } else { "" };
            let head = &start[..start.len() - name.len()];
            Some(format!("{head}{found}{tail}"))
        })
        .collect();
    out.sort();
    out
}
