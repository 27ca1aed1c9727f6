//! Finding the records of other registers that have the same keys, and their signs of life.

use super::{Elsewhere, Lender, Told, Without};
use crate::failure::Result;
use crate::model::{Day, Facts, FieldPosition, Flags, RegisterId, SignalColumns};
use crate::score::{Context, life};
use crate::store::{Workbench, registers, signals};

/// A record keeps the latest so many days; the activity of a person counts no further.
const MOST_DAYS: usize = 255;

/// The most bits by which a key is told from those that this register does not have: 16 MiB.
const MOST_BITS: usize = 1 << 27;

/// The signs of life in the related registers of each record. Keeps 16 bytes a sign of a person that both have.
pub(super) fn find(
    bench: &Workbench,
    (register, related): (RegisterId, &[Lender]),
    (without, today): (&Without, Day),
) -> Result<Elsewhere> {
    let wanted = Wanted::of(bench, (register, without))?;
    let mut signs = Vec::new();
    for other in related {
        gather(bench, (other, without, today), (&wanted, &mut signs))?;
    }
    signs.sort_unstable();
    signs.dedup();
    let mut found = Elsewhere::default();
    let mut days = Vec::new();
    let since = today.before(life::ACTIVITY_WINDOW);
    each_key(bench, (register, without), &mut |rid, keys, _| {
        days.clear();
        for key in keys {
            let first = signs.partition_point(|(other, _)| other < key);
            days.extend(signs[first..].iter().take_while(|(other, _)| other == key).map(|(_, day)| *day));
        }
        days.sort_unstable();
        days.dedup();
        let last = days.last().copied();
        days.retain(|day| *day >= since || Some(*day) == last);
        found.push(rid, &days[days.len().saturating_sub(MOST_DAYS)..]);
        Ok(())
    })?;
    Ok(found)
}

/// Adds the signs of life of a register's records that have a wanted key.
fn gather(
    bench: &Workbench,
    (lender, without, today): (&Lender, &Without, Day),
    (wanted, signs): (&Wanted, &mut Vec<(u64, Day)>),
) -> Result<()> {
    let context = Context::new(&lender.rule, today);
    let mut facts = Facts::default();
    let mut days = Vec::new();
    each_key(bench, (lender.register, without), &mut |_, keys, (index, columns)| {
        if !keys.iter().any(|key| wanted.has(*key)) {
            return Ok(());
        }
        columns.read(index, &mut facts);
        if lender.of == Told::Informed && !facts.flags.has(Flags::INFORMED) {
            return Ok(());
        }
        life::own_days(&facts, &context, &mut days);
        for key in keys.iter().filter(|key| wanted.has(**key)) {
            signs.extend(days.iter().map(|day| (*key, *day)));
        }
        Ok(())
    })
}

/// What is done with a record's rid, its keys, and its place in a chunk of facts.
type Each<'a> = dyn FnMut(u32, &[u64], (usize, &SignalColumns)) -> Result<()> + 'a;

/// Calls `each` for every record that has a key and that nothing takes away.
fn each_key(bench: &Workbench, (register, without): (RegisterId, &Without), each: &mut Each<'_>) -> Result<()> {
    let last = registers::live(bench, register)?.max().unwrap_or(0);
    let mass = signals::mass_dates(bench.connection(), register)?;
    let mut keys = Vec::new();
    for (chunk, (first, records)) in signals::chunks(last).enumerate() {
        let mut columns = signals::read_whole(bench.connection(), (register, chunk), records)?;
        mass.blank(&mut columns);
        for index in 0..records {
            let rid = first + u32::try_from(index).unwrap_or(0);
            keys.clear();
            if without.takes(register, rid) {
                continue;
            }
            let stays = |field: FieldPosition| !without.takes_key((register, field), rid);
            let own = columns.keys.iter().filter(|(field, _)| stays(*field));
            keys.extend(own.filter_map(|(_, column)| column.get(index).copied()).filter(|key| *key != 0));
            if !keys.is_empty() {
                each(rid, &keys, (index, &columns))?;
            }
        }
    }
    Ok(())
}

/// Which keys a register has, so nearly that few others pass.
struct Wanted {
    bits: Vec<u64>,
}

impl Wanted {
    fn of(bench: &Workbench, (register, without): (RegisterId, &Without)) -> Result<Self> {
        let records = usize::try_from(registers::live(bench, register)?.len()).unwrap_or(usize::MAX);
        let bits = records.saturating_mul(32).clamp(1 << 10, MOST_BITS).next_power_of_two().min(MOST_BITS);
        let mut wanted = Self { bits: vec![0; bits / 64] };
        each_key(bench, (register, without), &mut |_, keys, _| {
            for key in keys {
                let (word, bit) = wanted.place(*key);
                wanted.bits[word] |= bit;
            }
            Ok(())
        })?;
        Ok(wanted)
    }

    fn has(&self, key: u64) -> bool {
        let (word, bit) = self.place(key);
        self.bits[word] & bit != 0
    }

    fn place(&self, key: u64) -> (usize, u64) {
        let bit = usize::try_from(key % (self.bits.len() as u64 * 64)).unwrap_or(0);
        (bit / 64, 1 << (bit % 64))
    }
}
