//! Which registers a plan unties: by exact keys a person's record in one counts for their record in another.

use crate::detect::keys::Keeper;
use crate::failure::Result;
use crate::model::{Field, Operation, Operator};
use crate::store::{Workbench, registers};
use crate::text::Message;

use super::preview::PlanLine;
use super::suited::field_after;

/// A sentence for each field of keys that the plan makes shorter, with the registers that it ties to its own.
pub fn told(bench: &Workbench, lines: &[PlanLine]) -> Result<Vec<Message>> {
    let mut told = Vec::new();
    for line in lines.iter().filter(|line| line.operation == Operation::Truncate) {
        let fields = registers::fields(bench, line.register_id)?;
        let field = fields.iter().find(|field| Some(&field.name) == line.field.as_ref());
        let Some((keeper, field)) = field.and_then(|field| Some((lost(field, line)?, field))) else { continue };
        let mut others = Vec::new();
        for register in registers::all(bench)?.into_iter().filter(|register| register.id != line.register_id) {
            let fields = registers::fields(bench, register.id)?;
            if fields.iter().any(|field| Keeper::of(field).as_ref() == Some(&keeper)) {
                others.push(register.name);
            }
        }
        if !others.is_empty() {
            told.push(msg!("plan-unties", "register" => &line.register, "field" => &field.name,
                "others" => others.join(", ")));
        }
    }
    Ok(told)
}

/// Whose keys are none any more once the line's operation is done.
fn lost(field: &Field, line: &PlanLine) -> Option<Keeper> {
    let keeper = Keeper::of(field)?;
    let operator = line.operator.as_deref().and_then(Operator::read)?;
    let after = field_after(field, operator);
    let empties = operator == Operator::Clear;
    (empties || after.is_some_and(|after| Keeper::of(&after).as_ref() != Some(&keeper))).then_some(keeper)
}
