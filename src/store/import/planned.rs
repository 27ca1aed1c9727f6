//! Where an import would put a table, known before it begins.

use super::{Import, naming, refresh};
use crate::failure::Result;
use crate::model::RegisterId;
use crate::read::Asked;
use crate::store::{Workbench, registers};

/// Where an import would put a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The register's name.
    pub name: String,
    /// The register that is brought up to date, and how many records it has; none makes a new one.
    pub known: Option<(RegisterId, u64)>,
}

/// Says where a table goes whose format and part were understood already.
pub fn planned(
    bench: &Workbench,
    (import, asked): (Import<'_>, &Asked),
    (format, part): (&str, Option<&str>),
) -> Result<Planned> {
    let all = registers::all(bench)?;
    if let Some(target) = refresh::target(&all, &import, (part, &[])) {
        let records = registers::live(bench, target.id)?.len();
        return Ok(Planned { name: target.name, known: Some((target.id, records)) });
    }
    let several = asked.part.as_ref().and(part).map(|part| (format, part.to_owned()));
    Ok(Planned { name: naming::name(&all, &import, several).name, known: None })
}
