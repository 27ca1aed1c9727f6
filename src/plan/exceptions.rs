//! Saying that a finding is none: an exception in the policy, with its reason, and findings found anew.

use super::reason;
use crate::detect::vocabulary::tokens::cut;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Category, Finding, OwnException, Register, Watch};
use crate::policy::edit::Edit;
use crate::store::{Workbench, policy, recognition, registers, tally};

/// The most words that an exception holds.
const MOST_WORDS: usize = 6;

/// How far an exception reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// In one register.
    Register,
    /// In all of them.
    Everywhere,
}

/// What is said to be no finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The words, or [`OwnException::ANYTHING`].
    pub text: String,
    /// Of which category; none is of all.
    pub category: Option<Category>,
    /// In which field; none is in all.
    pub field: Option<String>,
    /// How far it reaches.
    pub reach: Reach,
    /// Why.
    pub reason: String,
}

/// What looking again did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Renewed {
    /// Registers that were looked at again.
    pub registers: u64,
    /// Their records.
    pub records: u64,
}

/// What an exception for a finding would say: its words, in lower case; whatever its field holds when the finding is
/// the whole cell's or an identifier, so that no one's number or name goes into the policy.
pub fn text_for(finding: &Finding, cell: &str) -> String {
    let told = finding.category.is_special_or_criminal() || finding.category == Category::Protected;
    let words: String =
        cell.chars().skip(finding.start as usize).take(finding.length as usize).collect::<String>().to_lowercase();
    let whole = finding.rule.starts_with("header/");
    if !told || whole || cut(&words).len() > MOST_WORDS { OwnException::ANYTHING.to_owned() } else { words }
}

/// Makes the exception, and finds anew what it touches.
pub fn except(
    bench: &mut Workbench,
    (register, asked): (&Register, Asked),
    run: (&Env, &dyn Watch),
) -> Result<Renewed> {
    make(bench, (register, asked), run.0)?;
    renew(bench, run)
}

/// Puts the exception into the policy; the findings stay as they are until [`renew`].
pub fn make(bench: &mut Workbench, (register, asked): (&Register, Asked), env: &Env) -> Result<()> {
    let text = accepted_text(&asked)?;
    let field = match &asked.field {
        None => None,
        Some(name) => {
            let fields = registers::fields(bench, register.id)?;
            Some(registers::field_by_name(&fields, name)?.name.clone())
        }
    };
    let why = {
        let bench = &*bench;
        reason::accepted(&asked.reason, env.today, &mut |cell| tally::holds(bench, register.id, cell))?
    };
    let exception = OwnException {
        text,
        category: asked.category,
        register: (asked.reach == Reach::Register).then(|| register.name.clone()),
        field,
        reason: Some(why),
        by: Some(env.operator.clone()),
        decided: Some(env.today),
    };
    change(bench, env, &mut |edit| {
        edit.except(&exception);
        true
    })
}

/// Takes the exception at a place (the first is 1) out again, and finds anew what it touched.
pub fn restore(bench: &mut Workbench, number: usize, run: (&Env, &dyn Watch)) -> Result<Renewed> {
    let place = number.checked_sub(1);
    change(bench, run.0, &mut |edit| place.is_some_and(|place| edit.restore(place)))?;
    renew(bench, run)
}

/// Finds anew what rests on words that are no longer the policy's.
pub fn renew(bench: &mut Workbench, (env, watch): (&Env, &dyn Watch)) -> Result<Renewed> {
    let mut done = Renewed::default();
    for register in recognition::outdated(bench)? {
        done.records += recognition::renew(bench, register.id, (env, watch))?;
        done.registers += 1;
    }
    Ok(done)
}

fn change(bench: &mut Workbench, env: &Env, make: &mut dyn FnMut(&mut Edit) -> bool) -> Result<()> {
    let document = policy::stored(bench)?.map_or_else(String::new, |stored| stored.text);
    let mut edit = Edit::of(&document)?;
    if !make(&mut edit) {
        return Err(Failure::yours(msg!("exception-unknown")).hint(msg!("exception-unknown-hint")));
    }
    policy::load(bench, &edit.text(), env)?;
    Ok(())
}

/// The words of an exception; refused where they would be none, too many, or someone's number.
fn accepted_text(asked: &Asked) -> Result<String> {
    let text = asked.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text == OwnException::ANYTHING {
        let narrow = asked.category.is_some() && asked.field.is_some() && asked.reach == Reach::Register;
        return if narrow {
            Ok(text)
        } else {
            Err(Failure::yours(msg!("exception-too-wide")).hint(msg!("exception-too-wide-hint")))
        };
    }
    let words = cut(&text).len();
    if words == 0 || words > MOST_WORDS {
        return Err(Failure::yours(msg!("exception-no-words", "most" => MOST_WORDS)));
    }
    if text.chars().filter(char::is_ascii_digit).count() > 4 || text.contains('@') {
        return Err(Failure::yours(msg!("exception-names-someone")).hint(msg!("exception-too-wide-hint")));
    }
    Ok(text)
}
