//! How well a register still singles people out: how many records no other record is like, now and after the plan.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use roaring::RoaringBitmap;
use serde::Serialize;

use super::chain::{Acting, Chain};
use super::preview::{Plan, Preview};
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Cell, Field, FieldKind, FieldPosition, Operation, Operator, Watch, go_on};
use crate::store::columns::{self, Which};
use crate::store::{Workbench, registers};

/// How well records can be told apart by what is known of a person elsewhere too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SingledOut {
    /// In which register.
    pub register: String,
    /// By which fields together: names, birth date or identity number, postal code, sex.
    pub fields: Vec<String>,
    /// Fields that each point at one person by themselves: addresses, numbers, accounts.
    pub direct: Vec<String>,
    /// Now.
    pub before: Apart,
    /// After the plan.
    pub after: Apart,
}

/// How far records are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Apart {
    /// Records with one of the fields filled.
    pub records: u64,
    /// Different combinations.
    pub combinations: u64,
    /// Records whose combination no other record has.
    pub unique: u64,
}

/// Of every register in which the plan truncates something.
pub fn of_plan(bench: &Workbench, (preview, env): (&Preview, &Env), watch: &dyn Watch) -> Result<Vec<SingledOut>> {
    let plan = Plan::on(bench, preview.items.clone(), env.today)?;
    let mut found = Vec::new();
    for register in plan.names.values() {
        let acting: Vec<Acting<'_>> = plan.acting(register.id);
        if !acting.iter().any(|(_, item, _)| item.operation == Operation::Truncate) {
            continue;
        }
        let chain = Chain::of(bench, register, (&acting, env))?;
        let gone = plan.deleted(register.id);
        found.push(of_register(bench, (register, &chain, &gone), watch)?);
    }
    Ok(found)
}

/// Of one register, when its truncations are followed and the records in `gone` are not there.
pub(super) fn of_register(
    bench: &Workbench,
    (register, chain, gone): (&crate::model::Register, &Chain<'_>, &RoaringBitmap),
    watch: &dyn Watch,
) -> Result<SingledOut> {
    let fields = registers::fields(bench, register.id)?;
    let together: Vec<&Field> = fields.iter().filter(|field| tells_with_others(field.kind)).collect();
    let positions: Vec<FieldPosition> = together.iter().map(|field| field.position).collect();
    let total = registers::live(bench, register.id)?.len();
    let (mut now, mut then) = (Hashes::default(), Hashes::default());
    let mut done = 0_u64;
    let which = Which { register: register.id, fields: &positions, records: None };
    columns::each(bench, which, &mut |rid, cells| {
        done += 1;
        if done.is_multiple_of(1024) {
            go_on(watch)?;
            watch.progress(done, total);
        }
        let before: Vec<Cell> = cells.iter().map(|cell| Cell::from(*cell)).collect();
        now.add(&before);
        if !gone.contains(rid) {
            let after: Vec<Cell> = positions
                .iter()
                .zip(cells)
                .map(|(field, cell)| chain.follow((rid, *field), *cell, &mut |_, _, _| {}))
                .collect();
            then.add(&after);
        }
        Ok(())
    })?;
    let direct = fields.iter().filter(|field| tells_alone(field.kind) && !is_emptied(chain, field));
    Ok(SingledOut {
        register: register.name.clone(),
        fields: together.iter().map(|field| field.name.clone()).collect(),
        direct: direct.map(|field| field.name.clone()).collect(),
        before: now.apart(),
        after: then.apart(),
    })
}

/// A truncation leaves too little of this field to point at one person; a pseudonym still does.
fn is_emptied(chain: &Chain<'_>, field: &Field) -> bool {
    let own = |link: &&super::chain::Link<'_>| link.field.position == field.position;
    chain.links.iter().filter(own).any(|link| link.operator != Operator::Pseudonym)
}

/// What is known of a person elsewhere too, and together with the others tells who it is.
fn tells_with_others(kind: FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Personnummer
            | FieldKind::Samordningsnummer
            | FieldKind::NationalId
            | FieldKind::FirstName
            | FieldKind::LastName
            | FieldKind::Name
            | FieldKind::BirthDate
            | FieldKind::PostalCode
            | FieldKind::Gender
    )
}

/// What one person has alone.
fn tells_alone(kind: FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Email
            | FieldKind::Phone
            | FieldKind::CustomerId
            | FieldKind::Iban
            | FieldKind::Card
            | FieldKind::Street
    )
}

/// The combinations as hashes: eight bytes a record. Two that differ are taken for one once in forty million registers
/// of a million records.
#[derive(Default)]
struct Hashes(Vec<u64>);

impl Hashes {
    fn add(&mut self, cells: &[Cell]) {
        let texts: Vec<&str> = cells.iter().map(|cell| cell.filled().map_or("", str::trim)).collect();
        if texts.iter().any(|text| !text.is_empty()) {
            self.0.push(BuildHasherDefault::<DefaultHasher>::default().hash_one(texts));
        }
    }

    fn apart(mut self) -> Apart {
        self.0.sort_unstable();
        let runs = self.0.chunk_by(|one, next| one == next);
        let (mut combinations, mut unique) = (0, 0);
        for run in runs {
            combinations += 1;
            unique += u64::from(run.len() == 1);
        }
        Apart { records: self.0.len() as u64, combinations, unique }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_alike_are_one_combination_and_none_of_them_unique() {
        let cells = |texts: [&str; 2]| texts.map(|text| Cell::Text(text.to_owned())).to_vec();
        let mut hashes = Hashes::default();
        for texts in [["Ada", "1967"], ["Ada", "1967"], ["Ada", "1968"], ["Ad", "a1967"], ["", " "]] {
            hashes.add(&cells(texts));
        }
        assert_eq!(hashes.apart(), Apart { records: 4, combinations: 3, unique: 2 });
    }
}
