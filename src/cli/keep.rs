//! `gallra keep`: records that were reviewed and stay; they are not proposed again, and can be staged by hand.

use serde_json::json;

use super::arguments::KeepArgs;
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use super::selection::{Asked, choose};
use crate::failure::{Failure, Result};
use crate::store::{registers, reviewed};

pub(super) fn run(call: &mut Call<'_>, args: &KeepArgs) -> Result<Ended> {
    if !args.all && args.condition.is_none() && args.find.is_none() {
        return Err(Failure::yours(msg!("keep-which")).hint(msg!("keep-which-hint")));
    }
    let mut bench = call.open(Purpose::Change)?;
    let register = registers::by_name(&bench, &args.register)?;
    let asked = Asked { condition: args.condition.as_deref(), find: args.find.as_deref() };
    let chosen = choose(call, &bench, (register.id, asked))?.records;
    if chosen.is_empty() {
        call.tell(&msg!("nothing-matched"));
        return Ok(Ended::No);
    }
    let message = if args.undo {
        reviewed::open(&mut bench, register.id, &chosen)?;
        msg!("kept-no-more", "count" => chosen.len())
    } else {
        reviewed::keep(&mut bench, register.id, &chosen)?;
        msg!("kept-from-now", "count" => chosen.len())
    };
    call.tell(&message);
    if call.format.is_some() {
        let kept = reviewed::kept(&bench, register.id)?.len();
        let mut rows = call.rows(Columns::of(&["register", "kept"]));
        rows.push(&Row::from_iter([("register".to_owned(), json!(register.name)), ("kept".to_owned(), json!(kept))]))?;
        rows.finish()?;
    }
    Ok(Ended::Done)
}
