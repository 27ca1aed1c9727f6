//! Whether and when a person's records were deleted, by keyed tags that are kept apart from the log.
//!
//! Off unless asked for: with the key the tags can be tried one by one (a century has 36 million personnummer), so they
//! are personal data. The key lies in a file of its own outside the workbench; purpose and expiry stand in the policy.

use std::collections::BTreeSet;

use crate::detect::keys::ExactKey;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::keyed::{self, Key};
use crate::model::Day;
use crate::policy::terms::Answers;
use crate::relations::person::query;
use crate::store::answers::{self, Deleted};
use crate::store::{Workbench, policy};

/// What the policy says of the tags; refused where it says nothing.
pub fn terms(bench: &Workbench) -> Result<Answers> {
    policy::current(bench)?
        .answers
        .ok_or_else(|| Failure::yours(msg!("answer-no-purpose")).hint(msg!("answer-no-purpose-hint")))
}

/// The tag of a person's exact key in a register. Kinds of keys are told apart, and customers of different registers.
pub fn tag(key: &Key, (exact, register): (&ExactKey, &str)) -> Result<[u8; 32]> {
    match exact {
        ExactKey::Number(number) => key.tag(&format!("number:{number}")),
        ExactKey::Email(address) => key.tag(&format!("email:{address}")),
        ExactKey::Customer(_, number) => customer(key, (number, register)),
    }
}

fn customer(key: &Key, (number, register): (&str, &str)) -> Result<[u8; 32]> {
    key.tag(&format!("customer:{register}:{}", keyed::normal(number)))
}

/// When and from which registers a person's records were deleted; nothing where no tag tells it.
pub fn find(bench: &Workbench, asked: &str, env: &Env) -> Result<Vec<Deleted>> {
    let mut found = BTreeSet::new();
    for tag in tags(bench, asked, env)? {
        found.extend(answers::find(bench, &tag, env.today)?);
    }
    Ok(found.into_iter().collect())
}

/// Removes a person's tags: they ask for that too. How many there were.
pub fn forget(bench: &mut Workbench, asked: &str, env: &Env) -> Result<usize> {
    let tags = tags(bench, asked, env)?;
    tags.iter().try_fold(0, |sum, tag| Ok(sum + answers::forget(bench, tag)?))
}

/// Removes what has run out, by the clock and never by `--today`.
pub fn expire(bench: &mut Workbench, env: &Env) -> Result<usize> {
    if answers::count(bench)? == 0 {
        return Ok(0);
    }
    answers::expire(bench, Day(env.clock.now().date_naive()))
}

/// The tags of everything in the line that is an exact key.
fn tags(bench: &Workbench, asked: &str, env: &Env) -> Result<Vec<[u8; 32]>> {
    let query = query::read(asked, env.today)?;
    if query.numbers.is_empty() && query.emails.is_empty() && query.customers.is_empty() {
        return Err(Failure::yours(msg!("answer-no-key")).hint(msg!("answer-no-key-hint")));
    }
    let Some(key) = Key::read(env, keyed::Purpose::Answers)? else {
        if answers::count(bench)? > 0 {
            return Err(Failure::file(msg!("answer-key-gone")).hint(msg!("answer-key-gone-hint")));
        }
        return Ok(Vec::new());
    };
    let mut tags = Vec::new();
    let exact = query.numbers.into_iter().map(ExactKey::Number).chain(query.emails.into_iter().map(ExactKey::Email));
    for exact in exact {
        tags.push(tag(&key, (&exact, ""))?);
    }
    for register in answers::registers(bench)? {
        for number in &query.customers {
            tags.push(customer(&key, (number, &register))?);
        }
    }
    Ok(tags)
}
