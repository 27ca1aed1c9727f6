//! Whether a tree is a condition that chooses among records: its top, its parts, and what each part names.

use super::fault::{Fault, Read};
use super::tree::{Arithmetic, Kind, Node};

/// Refuses what is no condition at its top, and what would be true or false of every record alike.
pub(super) fn check(tree: &Node) -> Read<()> {
    // A date or a telephone number without quotes is arithmetic: the trap that would select everything.
    arithmetic(tree)?;
    condition(tree)?;
    parts(tree)
}

fn condition(node: &Node) -> Read<()> {
    if node.is_condition() {
        return Ok(());
    }
    Err(Fault::new(node.span.start, msg!("expression-no-condition")).hint(msg!("expression-hint-no-condition")))
}

fn parts(node: &Node) -> Read<()> {
    match &node.kind {
        Kind::Not(inner) => condition(inner)?,
        Kind::Chain(_, all) => all.iter().try_for_each(condition)?,
        Kind::Case { operand: None, arms, .. } => arms.iter().try_for_each(|(when, _)| condition(when))?,
        Kind::Compare(..) | Kind::NullTest(..) | Kind::Like { .. } | Kind::In { .. } | Kind::Between { .. } => {
            if !node.names_something() {
                return Err(
                    Fault::new(node.span.start, msg!("expression-no-field")).hint(msg!("expression-hint-no-field"))
                );
            }
        }
        Kind::Null
        | Kind::Boolean(_)
        | Kind::Number(_)
        | Kind::Text(_)
        | Kind::Name(_)
        | Kind::Raw(..)
        | Kind::Call(..)
        | Kind::Sign(..)
        | Kind::Arithmetic(..)
        | Kind::Concat(..)
        | Kind::Case { .. }
        | Kind::Cast(..)
        | Kind::Collate(..) => {}
    }
    below(node, parts)
}

fn arithmetic(node: &Node) -> Read<()> {
    if let Kind::Arithmetic(Arithmetic::Subtract | Arithmetic::Divide, left, right) = &node.kind
        && matches!((&left.kind, &right.kind), (Kind::Number(_), Kind::Number(_)))
    {
        return Err(
            Fault::new(node.span.start, msg!("expression-literal-arithmetic")).hint(msg!("expression-hint-text"))
        );
    }
    below(node, arithmetic)
}

fn below(node: &Node, check: fn(&Node) -> Read<()>) -> Read<()> {
    let mut found = Ok(());
    node.children(&mut |child| {
        if found.is_ok() {
            found = check(child);
        }
    });
    found
}
