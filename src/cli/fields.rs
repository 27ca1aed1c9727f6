//! `gallra fields`: kinds, roles, fill, distinct values, findings and proposed truncation of a register's fields.

use super::arguments::FieldsArgs;
use super::call::{Call, Ended, Purpose};
use super::registers::object;
use super::rows::Columns;
use crate::failure::Result;
use crate::store::{overview, registers};

pub(super) fn run(call: &mut Call<'_>, args: &FieldsArgs) -> Result<Ended> {
    if let Some(name) = &args.values {
        return super::values::run(call, args, name);
    }
    let bench = call.open(Purpose::Look)?;
    let register = registers::by_name(&bench, &args.register)?;
    let lines = overview::fields(&bench, register.id)?;
    let mut rows = call.rows(
        Columns::of(&["field", "kind", "role", "filled", "distinct", "findings", "needed", "proposed"])
            .coded("kind", "kind")
            .coded("role", "role")
            .coded("category", "findings")
            .operators("needed")
            .operators("proposed"),
    );
    for line in &lines {
        rows.push(&object(line)?)?;
    }
    rows.finish()?;
    Ok(Ended::Done)
}
