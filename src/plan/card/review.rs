//! Reviewing access: one key says that somebody looked at who sees a register, when and by whom.

use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::Day;
use crate::policy::edit::Edit;
use crate::store::{Workbench, policy};

/// Writes into the loaded policy that access to a register was reviewed today; all of it, or that of one.
/// Gives how many entries.
pub fn review(bench: &mut Workbench, (register, who): (&str, Option<&str>), env: &Env) -> Result<u64> {
    let document = policy::stored(bench)?.map_or_else(String::new, |stored| stored.text);
    let (text, count) = reviewed(&document, (register, who), (env.today, &env.operator))?;
    policy::load(bench, &text, env)?;
    Ok(count)
}

/// The document in which access was reviewed, and how many entries.
pub fn reviewed(
    document: &str,
    (register, who): (&str, Option<&str>),
    (today, by): (Day, &str),
) -> Result<(String, u64)> {
    let read = crate::policy::read(document)?;
    let missing = || Failure::yours(msg!("policy-no-access")).hint(msg!("policy-no-access-hint"));
    let card = policy::card_of(&read, register).ok_or_else(missing)?;
    let mut edit = Edit::of(document)?;
    let mut count = 0;
    for (place, access) in card.access.iter().enumerate() {
        if who.is_none_or(|who| policy::is_same(who, &access.who)) && edit.review(&card.name, place, (today, by)) {
            count += 1;
        }
    }
    if count == 0 { Err(missing()) } else { Ok((edit.text(), count)) }
}
