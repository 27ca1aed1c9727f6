//! The findings of records, by rule number and without a copy of the value.

use std::borrow::Cow;
use std::collections::HashMap;

use rusqlite::{Connection, Statement};

use super::failed;
use crate::failure::{Failure, Result};
use crate::model::{Category, Coded, FieldPosition, Finding, Level, RecordId, RegisterId};

const OF_RECORD: &str = "SELECT position, start, category, length, name, level
    FROM g_finding JOIN g_rule ON g_rule.id = rule WHERE register = ?1 AND rid = ?2 ORDER BY position, start, category";
const ADD: &str = "INSERT OR IGNORE INTO g_finding (register, rid, position, start, category, length, rule, level)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

/// The findings of a record, by field and place.
pub(super) fn of(connection: &Connection, register: RegisterId, rid: RecordId) -> Result<Vec<Finding>> {
    let mut statement = connection.prepare_cached(OF_RECORD).map_err(failed)?;
    let mut rows = statement.query((register.0, rid.0)).map_err(failed)?;
    let mut findings = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        findings.push(Finding {
            field: FieldPosition(row.get(0).map_err(failed)?),
            start: row.get(1).map_err(failed)?,
            category: member(row.get(2).map_err(failed)?)?,
            length: row.get(3).map_err(failed)?,
            rule: Cow::Owned(row.get(4).map_err(failed)?),
            level: member(row.get(5).map_err(failed)?)?,
        });
    }
    Ok(findings)
}

/// Adds findings of one register, by prepared statements; rule names become numbers on the way.
pub(super) struct Adding<'c> {
    connection: &'c Connection,
    register: RegisterId,
    add: Statement<'c>,
    rules: HashMap<String, i64>,
}

impl<'c> Adding<'c> {
    /// Ready to add to a register.
    pub(super) fn new(connection: &'c Connection, register: RegisterId) -> Result<Self> {
        let add = connection.prepare(ADD).map_err(failed)?;
        Ok(Self { connection, register, add, rules: HashMap::new() })
    }

    /// Adds a finding of a record.
    pub(super) fn add(&mut self, rid: u32, finding: &Finding) -> Result<()> {
        let rule = self.rule(&finding.rule)?;
        let row = (
            self.register.0,
            rid,
            finding.field.0,
            finding.start,
            number(finding.category),
            finding.length,
            rule,
            number(finding.level),
        );
        self.add.execute(row).map_err(failed)?;
        Ok(())
    }

    fn rule(&mut self, name: &str) -> Result<i64> {
        if let Some(number) = self.rules.get(name) {
            return Ok(*number);
        }
        let number = rule_number(self.connection, name)?;
        self.rules.insert(name.to_owned(), number);
        Ok(number)
    }
}

/// The number of a rule, which it keeps.
fn rule_number(connection: &Connection, name: &str) -> Result<i64> {
    connection.execute("INSERT OR IGNORE INTO g_rule (name) VALUES (?1)", [name]).map_err(failed)?;
    connection.query_row("SELECT id FROM g_rule WHERE name = ?1", [name], |row| row.get(0)).map_err(failed)
}

/// A member's place in its closed list.
pub(super) fn number<T: Coded + PartialEq>(member: T) -> u8 {
    T::ALL.iter().position(|other| *other == member).and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
}

/// The member at a place of its closed list.
pub(super) fn member<T: Coded>(number: u8) -> Result<T> {
    let found = T::ALL.get(usize::from(number)).copied();
    found.ok_or_else(|| Failure::ours(msg!("workbench-answer-unexpected")))
}

/// How many findings a field has of each category, most frequent first.
pub(super) fn counts(connection: &Connection, register: RegisterId) -> Result<Vec<(FieldPosition, Category, u64)>> {
    let sql = "SELECT position, category, count(*) FROM g_finding WHERE register = ?1 GROUP BY position, category
        ORDER BY position, count(*) DESC, category";
    let mut statement = connection.prepare(sql).map_err(failed)?;
    let mut rows = statement.query([register.0]).map_err(failed)?;
    let mut counts = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        let category = member(row.get(1).map_err(failed)?)?;
        let count: i64 = row.get(2).map_err(failed)?;
        counts.push((FieldPosition(row.get(0).map_err(failed)?), category, u64::try_from(count).unwrap_or(0)));
    }
    Ok(counts)
}
