//! Which records `--where` and `--find` choose together.

use roaring::RoaringBitmap;

use super::call::Call;
use super::streams::read_line;
use crate::failure::Result;
use crate::model::{Quiet, RegisterId};
use crate::store::{Workbench, expression, registers, selection};

/// What was asked for on the command line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    /// `--where`.
    pub(super) condition: Option<&'a str>,
    /// `--find`; `-` is read from standard input, so that a name stays out of the shell's history.
    pub(super) find: Option<&'a str>,
}

/// The records chosen.
pub(super) struct Chosen {
    /// By rid.
    pub(super) records: RoaringBitmap,
    /// The condition with its names resolved, when one chose.
    pub(super) expression: Option<String>,
}

/// The records for which both hold; all when nothing is asked.
pub(super) fn choose(call: &mut Call<'_>, bench: &Workbench, of: (RegisterId, Asked<'_>)) -> Result<Chosen> {
    let (register, asked) = of;
    let mut chosen: Option<RoaringBitmap> = None;
    let mut resolved = None;
    if let Some(text) = asked.condition {
        let condition = expression::read(bench, register, (text, &call.env))?;
        condition.notices().iter().for_each(|notice| call.tell(notice));
        chosen = Some(selection::select(bench, (register, &condition), (&call.env, &Quiet))?);
        resolved = Some(condition.resolved().to_owned());
    }
    if let Some(text) = asked.find {
        let text = sought(call, text);
        let found = selection::find(bench, (register, &text), &Quiet)?;
        chosen = Some(chosen.map_or_else(|| found.clone(), |records| records & &found));
    }
    let records = match chosen {
        Some(records) => records,
        None => registers::live(bench, register)?,
    };
    Ok(Chosen { records, expression: resolved })
}

/// The text of `--find`, read from standard input where it is `-`.
fn sought(call: &mut Call<'_>, text: &str) -> String {
    if text == "-" { read_line(call.streams.input).unwrap_or_default() } else { text.to_owned() }
}
