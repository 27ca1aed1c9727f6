//! How one finding is packed, and the numbers that stand for the rules' names.

use std::borrow::Cow;
use std::collections::HashMap;

use rusqlite::Connection;

use super::failed;
use crate::failure::{Failure, Result};
use crate::model::{Category, Coded, FieldPosition, Finding, Level};

/// A finding with its rule's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) field: FieldPosition,
    pub(super) category: Category,
    pub(super) level: Level,
    pub(super) rule: u32,
    pub(super) start: u32,
    pub(super) length: u32,
}

/// Adds a finding of the record at a place of its block: place, category and level in a byte each half,
/// then field, rule, start and length, seven bits a byte.
pub(super) fn pack(out: &mut Vec<u8>, at: u8, entry: Entry) {
    out.push(at);
    out.push(number(entry.category) << 1 | number(entry.level));
    for value in [u32::from(entry.field.0), entry.rule, entry.start, entry.length] {
        put(out, value);
    }
}

/// Calls `each` with every finding and its record's place in the block.
pub(super) fn unpack(mut data: &[u8], each: &mut dyn FnMut(u8, Entry) -> Result<()>) -> Result<()> {
    while let [at, head, rest @ ..] = data {
        data = rest;
        let field = u16::try_from(take(&mut data)?).map_err(|_| unexpected())?;
        let (rule, start, length) = (take(&mut data)?, take(&mut data)?, take(&mut data)?);
        let (category, level) = (member(head >> 1)?, member(head & 1)?);
        each(*at, Entry { field: FieldPosition(field), category, level, rule, start, length })?;
    }
    Ok(())
}

fn put(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}

fn take(data: &mut &[u8]) -> Result<u32> {
    let mut value = 0_u32;
    for shift in [0, 7, 14, 21, 28] {
        let (byte, rest) = data.split_first().ok_or_else(unexpected)?;
        *data = rest;
        value |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(value);
        }
    }
    Err(unexpected())
}

/// A member's place in its closed list.
fn number<T: Coded + PartialEq>(member: T) -> u8 {
    T::ALL.iter().position(|other| *other == member).and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
}

fn member<T: Coded>(number: u8) -> Result<T> {
    T::ALL.get(usize::from(number)).copied().ok_or_else(unexpected)
}

/// The rules' names by their numbers.
pub(super) struct Names(HashMap<u32, String>);

impl Names {
    pub(super) fn read(connection: &Connection) -> Result<Self> {
        let mut statement = connection.prepare_cached("SELECT id, name FROM g_rule").map_err(failed)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
        Ok(Self(rows.collect::<rusqlite::Result<_>>().map_err(failed)?))
    }

    pub(super) fn finding(&self, entry: Entry) -> Result<Finding> {
        let rule = self.0.get(&entry.rule).ok_or_else(unexpected)?;
        Ok(Finding {
            field: entry.field,
            category: entry.category,
            rule: Cow::Owned(rule.clone()),
            level: entry.level,
            start: entry.start,
            length: entry.length,
        })
    }
}

/// The rules' numbers by their names; a new rule gets the next.
pub(super) struct Numbers<'c> {
    connection: &'c Connection,
    known: HashMap<String, u32>,
}

impl<'c> Numbers<'c> {
    pub(super) fn new(connection: &'c Connection) -> Self {
        Self { connection, known: HashMap::new() }
    }

    pub(super) fn entry(&mut self, finding: &Finding) -> Result<Entry> {
        let rule = match self.known.get(&*finding.rule) {
            Some(number) => *number,
            None => self.learn(&finding.rule)?,
        };
        Ok(Entry {
            field: finding.field,
            category: finding.category,
            level: finding.level,
            rule,
            start: finding.start,
            length: finding.length,
        })
    }

    fn learn(&mut self, name: &str) -> Result<u32> {
        self.connection.execute("INSERT OR IGNORE INTO g_rule (name) VALUES (?1)", [name]).map_err(failed)?;
        let sql = "SELECT id FROM g_rule WHERE name = ?1";
        let number = self.connection.query_row(sql, [name], |row| row.get(0)).map_err(failed)?;
        self.known.insert(name.to_owned(), number);
        Ok(number)
    }
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_finding_comes_back() {
        let entry = Entry {
            field: FieldPosition(1899),
            category: Category::NationalId,
            level: Level::MayReveal,
            rule: 300,
            start: 16_777_215,
            length: u32::MAX,
        };
        let mut data = Vec::new();
        pack(&mut data, 255, entry);
        let mut found = Vec::new();
        unpack(&data, &mut |at, entry| {
            found.push((at, entry));
            Ok(())
        })
        .unwrap();
        assert_eq!(found, [(255, entry)]);
    }

    #[test]
    fn a_finding_cut_short_is_refused() {
        assert!(unpack(&[0, 2, 1, 1], &mut |_, _| Ok(())).is_err());
    }
}
