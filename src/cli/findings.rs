//! `gallra findings`: the steward's own words, and what the steward says is no finding.

use serde_json::json;

use super::arguments::{FindingsAction, FindingsArgs, FindingsExceptArgs};
use super::call::{Call, Ended, Purpose};
use super::progress::Progress;
use super::rows::{Columns, Row};
use crate::failure::{Failure, Result};
use crate::model::{Category, Coded};
use crate::plan::exceptions::{self, Asked, Reach, Renewed};
use crate::store::{Workbench, policy, registers};

pub(super) fn run(call: &mut Call<'_>, args: &FindingsArgs) -> Result<Ended> {
    match &args.action {
        None | Some(FindingsAction::List) => list(call),
        Some(FindingsAction::Except(args)) => except(call, args),
        Some(FindingsAction::Restore(args)) => {
            let mut bench = call.open(Purpose::Change)?;
            let renewed = watched(call, &mut bench, &mut |bench, run| exceptions::restore(bench, args.number, run))?;
            call.tell(&msg!("exception-restored", "number" => args.number));
            tell(call, renewed);
            Ok(Ended::Done)
        }
        Some(FindingsAction::Refresh) => refresh(call),
    }
}

/// Own words and exceptions, as the policy has them.
fn list(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let said = policy::current(&bench)?.recognition;
    let mut rows: Vec<Row> = Vec::new();
    for (place, word) in said.words.iter().enumerate() {
        rows.push(Row::from_iter([
            ("what".to_owned(), json!("word")),
            ("number".to_owned(), json!(place + 1)),
            ("text".to_owned(), json!(word.text)),
            ("category".to_owned(), json!(word.category.code())),
            ("level".to_owned(), json!(word.level.code())),
        ]));
    }
    for (place, exception) in said.exceptions.iter().enumerate() {
        rows.push(Row::from_iter([
            ("what".to_owned(), json!("exception")),
            ("number".to_owned(), json!(place + 1)),
            ("text".to_owned(), json!(exception.text)),
            ("category".to_owned(), json!(exception.category.map(Coded::code))),
            ("register".to_owned(), json!(exception.register)),
            ("field".to_owned(), json!(exception.field)),
            ("reason".to_owned(), json!(exception.reason)),
            ("by".to_owned(), json!(exception.by)),
            ("decided".to_owned(), json!(exception.decided.map(|day| day.to_string()))),
        ]));
    }
    let empty = rows.is_empty();
    if empty {
        call.tell(&msg!("exceptions-none"));
    }
    let columns = ["what", "number", "text", "category", "level", "register", "field", "reason", "by", "decided"];
    let mut out = call.rows(Columns::of(&columns));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(if empty { Ended::No } else { Ended::Done })
}

fn except(call: &mut Call<'_>, args: &FindingsExceptArgs) -> Result<Ended> {
    let category = args.category.as_deref().map(category).transpose()?;
    let mut bench = call.open(Purpose::Change)?;
    let register = registers::by_name(&bench, &args.register)?;
    let asked = Asked {
        text: args.text.clone(),
        category,
        field: args.field.clone(),
        reach: if args.everywhere { Reach::Everywhere } else { Reach::Register },
        reason: args.reason.clone(),
    };
    let renewed =
        watched(call, &mut bench, &mut |bench, run| exceptions::except(bench, (&register, asked.clone()), run))?;
    call.tell(&msg!("exception-made", "text" => &args.text));
    tell(call, renewed);
    Ok(Ended::Done)
}

fn category(code: &str) -> Result<Category> {
    Category::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Category::ALL.iter().map(|category| category.code()).collect();
        Failure::yours(msg!("unknown-category", "code" => code.to_owned()))
            .hint(msg!("unknown-category-hint", "codes" => codes.join(", ")))
    })
}

/// Finds anew what a policy that was loaded without doing so asks for.
fn refresh(call: &mut Call<'_>) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let renewed = renew(call, &mut bench)?;
    if renewed.registers == 0 {
        call.tell(&msg!("findings-current"));
    }
    Ok(Ended::Done)
}

/// Finds anew what rests on words that are no longer the policy's, and tells how much it was.
pub(super) fn renew(call: &mut Call<'_>, bench: &mut Workbench) -> Result<Renewed> {
    let renewed = watched(call, bench, &mut |bench, run| exceptions::renew(bench, run))?;
    tell(call, renewed);
    Ok(renewed)
}

type Run<'a> = (&'a crate::env::Env, &'a dyn crate::model::Watch);

fn watched(
    call: &Call<'_>,
    bench: &mut Workbench,
    work: &mut dyn FnMut(&mut Workbench, Run<'_>) -> Result<Renewed>,
) -> Result<Renewed> {
    let progress = Progress::records();
    let done = work(bench, (&call.env, &progress));
    progress.finish();
    done
}

fn tell(call: &mut Call<'_>, renewed: Renewed) {
    if renewed.registers > 0 {
        call.tell(&msg!("findings-renewed", "registers" => renewed.registers, "records" => renewed.records));
    }
}
