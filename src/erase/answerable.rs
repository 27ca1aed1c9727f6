//! A person can be answered afterwards: the tags of their exact keys are kept before their records go.

use rusqlite::Transaction;

use super::apply::{Answerable, Applying};
use super::truncate::Acting;
use crate::detect::keys;
use crate::failure::Result;
use crate::keyed::{Key, Purpose};
use crate::log::answer;
use crate::model::{Day, Field, FieldPosition};
use crate::policy::terms::Answers;
use crate::store::answers::{self, Deleted};
use crate::store::columns::{self, Which};
use crate::store::{Workbench, registers};

/// What makes the tags; none unless asked for.
pub(super) struct Answering {
    key: Key,
    terms: Answers,
}

impl Answering {
    /// Refused where the policy states neither purpose nor expiry.
    pub(super) fn of(bench: &Workbench, applying: &Applying<'_>) -> Result<Option<Self>> {
        match applying.answerable {
            Answerable::No => Ok(None),
            Answerable::Yes => {
                let terms = answer::terms(bench)?;
                Ok(Some(Self { key: Key::read_or_make(applying.env, Purpose::Answers)?, terms }))
            }
        }
    }

    /// Keeps the tags of an item's records; gives how many are new.
    pub(super) fn keep(
        &self,
        (bench, tx): (&Workbench, &Transaction<'_>),
        acting: &Acting<'_>,
        applying: &Applying<'_>,
    ) -> Result<u64> {
        let day = Day(applying.env.clock.now().date_naive());
        let register = acting.register.id;
        let deleted = Deleted {
            register: acting.register.name.clone(),
            deleted: day.to_string(),
            until: day.after(self.terms.keep).to_string(),
        };
        let fields: Vec<Field> = registers::fields(bench, register)?.into_iter().filter(keys::is_key).collect();
        let positions: Vec<FieldPosition> = fields.iter().map(|field| field.position).collect();
        if positions.is_empty() {
            return Ok(0);
        }
        let mut kept = 0;
        let which = Which { register, fields: &positions, records: Some(acting.records) };
        columns::each_shaped(tx, which, &mut |row| {
            for (field, text) in fields.iter().zip(row.cells).filter_map(|(field, cell)| Some((field, cell.filled()?)))
            {
                for exact in keys::read(text, (register, field), applying.env.today) {
                    let tag = answer::tag(&self.key, (&exact, &deleted.register))?;
                    kept += u64::from(answers::add(tx, &tag, &deleted)?);
                }
            }
            Ok(())
        })?;
        Ok(kept)
    }
}
