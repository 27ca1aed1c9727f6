//! Reads a condition over a register.

use super::condition::Condition;
use super::derived::Derived;
use super::fault::{Fault, Read};
use super::names::Names;
use super::tree::{Kind, Name, Node};
use super::{literals, parse, safety, spelling, sql, tokens};
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Field, RegisterId};
use crate::store::{Workbench, registers};

/// Longest text that is read: a list of a hundred thousand customer numbers fits.
const LONGEST: usize = 2 << 20;

/// Reads a condition over a register. A fault is a failure with its place in the text.
///
/// "Now" is `env.today` of the run, not of the reading: a condition that is kept moves with the day.
pub fn read(bench: &Workbench, register: RegisterId, (text, _env): (&str, &Env)) -> Result<Condition> {
    let fields = registers::fields(bench, register)?;
    read_for(&fields, text)
}

/// Reads a condition over these fields.
pub fn read_for(fields: &[Field], text: &str) -> Result<Condition> {
    condition(fields, text).map_err(|fault| fault.into_failure(text))
}

fn condition(fields: &[Field], text: &str) -> Read<Condition> {
    if text.len() > LONGEST {
        return Err(Fault::new(0, msg!("expression-too-long")));
    }
    let tokens = tokens::tokens(text)?;
    if tokens.is_empty() {
        return Err(Fault::new(0, msg!("expression-empty")).hint(msg!("expression-hint-no-condition")));
    }
    let names = Names::new(fields);
    let (mut tree, mut notices) = parse::parse(tokens, &names)?;
    safety::check(&tree)?;
    literals::settle(&mut tree, fields, &mut notices)?;
    let spelled = spelling::spell(text, &tree, fields);
    let mut used = Used::default();
    used.node(&tree);
    Ok(Condition {
        sql: sql::write(&tree, fields),
        resolved: spelled.resolved,
        masked: spelled.masked,
        notices,
        fields: used.fields.iter().filter_map(|index| fields.get(*index).cloned()).collect(),
        derived: used.derived,
    })
}

/// What a tree names, each once.
#[derive(Default)]
struct Used {
    fields: Vec<usize>,
    derived: Vec<Derived>,
}

impl Used {
    fn node(&mut self, node: &Node) {
        match node.kind {
            Kind::Name(Name::Field(index)) | Kind::Raw(index, _) if !self.fields.contains(&index) => {
                self.fields.push(index);
            }
            Kind::Name(Name::Derived(derived)) if !self.derived.contains(&derived) => self.derived.push(derived),
            _ => {}
        }
        node.children(&mut |child| self.node(child));
    }
}
