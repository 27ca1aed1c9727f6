//! The five questions, a line a register; and what is known of each field.

use std::collections::HashMap;

use roaring::RoaringBitmap;
use serde::Serialize;

use super::counted::{self, Counted};
use super::elsewhere::Ties;
use super::figures::{self, Figures, Kept};
use super::{Workbench, failed, findings, policy, registers};
use crate::detect::facts::counts_as;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{
    Category, Coded, DateOrder, Day, Doubt, Field, FieldKind, FieldPosition, LawfulBasis, Level, Operator, Register,
    RegisterId, Role,
};
use crate::policy::terms::{Access, Purpose};
use crate::policy::{Card, Need};
use crate::score::sensitivity;

/// One register's line; serialises as `registers --format json` writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RegisterLine {
    /// Its number, for the program.
    #[serde(skip)]
    pub id: RegisterId,
    /// Its name.
    pub register: String,
    /// Its title.
    pub title: String,
    /// Its records.
    pub records: u64,
    /// The earliest last sign of life (ISO).
    pub oldest: Option<String>,
    /// The latest last sign of life (ISO).
    pub newest: Option<String>,
    /// Lower median of age.
    pub age: Option<u8>,
    /// Lower median of relevance.
    pub relevance: Option<u8>,
    /// Lower median of sensitivity.
    pub sensitivity: Option<u8>,
    /// Records past their deadline, not held.
    pub overdue: u64,
    /// Days of the most overdue.
    pub overdue_days_max: Option<i64>,
    /// What is overdue is so by a benchmark that nobody decided.
    pub retention_undecided: bool,
    /// The highest sensitivity.
    pub sensitivity_max: Option<u8>,
    /// How many records have it.
    pub sensitivity_max_records: u64,
    /// Records with relevance below 30.
    pub relevance_low: u64,
    /// Records with a filled field that nobody needs.
    pub nice_to_have: u64,
    /// Records with a finding of Art. 9 or 10, level `reveals`.
    pub special_category: u64,
    /// The category codes found (Art. 9 and 10), most frequent first, with counts of records.
    pub special_categories: Vec<(String, u64)>,
    /// Records without any date.
    pub undated: u64,
    /// Who has access, by the policy.
    pub access: Vec<serde_json::Value>,
    /// Rules broken.
    pub warnings: Vec<String>,
    /// Records in any plan item, each once.
    pub staged: u64,
    /// The source file's name.
    pub source: String,
    /// Why it is kept, when the policy says so.
    #[serde(skip)]
    pub purpose: Option<Purpose>,
    /// On which ground, when the policy says so.
    #[serde(skip)]
    pub lawful_basis: Option<LawfulBasis>,
    /// The figures are of an earlier day or generation and being reckoned anew.
    #[serde(skip)]
    pub stale: bool,
}

/// One field's line; serialises as `fields --format json` writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldLine {
    /// The field as the model knows it.
    #[serde(skip)]
    pub model: Option<Field>,
    /// Its name.
    pub field: String,
    /// Its kind.
    pub kind: FieldKind,
    /// Its role.
    pub role: Role,
    /// In which order its dates are written.
    pub date_order: Option<DateOrder>,
    /// Why that order is in doubt, when it is.
    pub doubt: Option<Doubt>,
    /// Records in which it is filled.
    pub filled: u64,
    /// Distinct filled values.
    pub distinct: u64,
    /// Findings by category: count of findings.
    pub findings: serde_json::Map<String, serde_json::Value>,
    /// true, false, an operator, or null without an answer.
    pub needed: Option<serde_json::Value>,
    /// The truncation that gallra proposes.
    pub proposed: Option<String>,
    /// The heaviest class of what it holds, as a record's sensitivity counts it.
    pub sensitivity: u8,
    /// Nothing is counted yet: the figures are blank.
    #[serde(skip)]
    pub stale: bool,
}

/// The line of every register, reckoned for `env.today`.
pub fn registers(bench: &Workbench, env: &Env) -> Result<Vec<RegisterLine>> {
    let mut lines = Vec::new();
    let ties = Ties::of(bench)?;
    for register in registers::all(bench)? {
        let known = figures::kept(bench, register.id)?.filter(|kept| is_fresh(kept, &register, (&ties, env)));
        let figures = match known {
            Some(kept) => kept.figures,
            None => reckon(bench, &register, env)?,
        };
        lines.push(line(bench, register, (figures, false))?);
    }
    Ok(lines)
}

/// The lines as last reckoned, at once: those of an earlier day are marked stale, unknown ones hold counts only.
pub fn registers_at_once(bench: &Workbench, env: &Env) -> Result<Vec<RegisterLine>> {
    let mut lines = Vec::new();
    let ties = Ties::of(bench)?;
    for register in registers::all(bench)? {
        let kept = figures::kept(bench, register.id)?;
        let stale = !kept.as_ref().is_some_and(|kept| is_fresh(kept, &register, (&ties, env)));
        let figures = kept.map(|kept| kept.figures).unwrap_or_default();
        lines.push(line(bench, register, (figures, stale))?);
    }
    Ok(lines)
}

/// The line of every field of a register.
pub fn fields(bench: &Workbench, register: RegisterId) -> Result<Vec<FieldLine>> {
    let fields = registers::fields(bench, register)?;
    let counted = counted::of(bench, register, fields.len())?;
    let mut found = found(bench, register)?;
    let policy = policy::current(bench)?;
    let name = registers::name_of(bench, register)?;
    let card = policy::card_of(&policy, &name);
    let line = |(field, counted): (Field, Counted)| {
        let need = card.and_then(|card| card.need(|name| policy::is_same(name, &field.name)));
        field_line(found.remove(&field.position).unwrap_or_default(), field, (counted, need))
    };
    Ok(fields.into_iter().zip(counted).map(line).collect())
}

/// The fields without what has to be counted: their figures are blank and marked stale.
pub fn fields_at_once(bench: &Workbench, register: RegisterId) -> Result<Vec<FieldLine>> {
    let blank = |field: Field| FieldLine {
        proposed: None,
        sensitivity: 0,
        stale: true,
        ..field_line(Found::default(), field, (Counted::default(), None))
    };
    Ok(registers::fields(bench, register)?.into_iter().map(blank).collect())
}

/// What was found in a field: how often by category, and the heaviest class.
#[derive(Default)]
struct Found {
    counts: HashMap<Category, u64>,
    heaviest: u8,
}

fn found(bench: &Workbench, register: RegisterId) -> Result<HashMap<FieldPosition, Found>> {
    let mut found: HashMap<FieldPosition, Found> = HashMap::new();
    findings::each(bench.connection(), (register, None), &mut |_, field, (category, level)| {
        let of_field = found.entry(field).or_default();
        *of_field.counts.entry(category).or_default() += 1;
        let weight = match level {
            Level::Reveals => sensitivity::weight(category),
            Level::MayReveal => sensitivity::MAY_REVEAL,
        };
        of_field.heaviest = of_field.heaviest.max(weight);
    })?;
    Ok(found)
}

/// Reckons a register's figures for today and keeps them.
pub(super) fn reckon(bench: &Workbench, register: &Register, env: &Env) -> Result<Figures> {
    let figures = figures::reckon(bench, register.id, env.today)?;
    let kept = Kept { generation: register.generation, day: env.today.to_string(), figures };
    figures::keep(bench, register.id, &kept)?;
    Ok(kept.figures)
}

fn is_fresh(kept: &Kept, register: &Register, (ties, env): (&Ties, &Env)) -> bool {
    kept.generation == register.generation
        && kept.day == env.today.to_string()
        && kept.figures.others == ties.stamp(register.id, env.today)
}

fn line(bench: &Workbench, register: Register, (figures, stale): (Figures, bool)) -> Result<RegisterLine> {
    let live = registers::live(bench, register.id)?;
    let policy = policy::current(bench)?;
    let card = policy::card_of(&policy, &register.name);
    let access = card.map(access).unwrap_or_default();
    Ok(RegisterLine {
        id: register.id,
        register: register.name,
        title: register.title,
        records: live.len(),
        oldest: figures.oldest.map(|day| day.to_string()),
        newest: figures.newest.map(|day| day.to_string()),
        age: figures.age,
        relevance: figures.relevance,
        sensitivity: figures.sensitivity,
        overdue: figures.overdue,
        overdue_days_max: figures.overdue_days_max,
        retention_undecided: card.is_none_or(|card| card.retention.is_none()),
        sensitivity_max: figures.sensitivity_max,
        sensitivity_max_records: figures.sensitivity_max_records,
        relevance_low: figures.relevance_low,
        nice_to_have: figures.nice_to_have,
        special_category: figures.special_category,
        special_categories: figures.special_categories,
        undated: figures.undated,
        access,
        warnings: Vec::new(),
        staged: staged(bench, register.id, &live)?,
        source: register.source.file_name,
        purpose: card.and_then(|card| card.purpose.clone()),
        lawful_basis: card.and_then(|card| card.lawful_basis),
        stale,
    })
}

/// Who sees the register, as the policy says.
fn access(card: &Card) -> Vec<serde_json::Value> {
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let entry = |access: &Access| {
        serde_json::json!({
            "who": access.who,
            "right": access.right.map(|right| right.code()),
            "why": access.why,
            "since": day(access.since),
            "reviewed": day(access.reviewed),
            "reviewed_by": access.reviewed_by,
        })
    };
    card.access.iter().map(entry).collect()
}

/// Records in any plan item that stands, each once.
fn staged(bench: &Workbench, register: RegisterId, live: &RoaringBitmap) -> Result<u64> {
    let sql = "SELECT records FROM g_plan_item WHERE register = ?1 AND active = 1";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query([register.0]).map_err(failed)?;
    let mut staged = RoaringBitmap::new();
    while let Some(row) = rows.next().map_err(failed)? {
        staged |= registers::bitmap(&row.get::<_, Vec<u8>>(0).map_err(failed)?)?;
    }
    Ok(staged.intersection_len(live))
}

fn field_line(found: Found, field: Field, (counted, need): (Counted, Option<Need>)) -> FieldLine {
    let by_kind = counts_as(field.kind).filter(|_| counted.filled > 0).map_or(0, sensitivity::weight);
    let sensitivity = found.heaviest.max(by_kind);
    let mut found: Vec<(Category, u64)> = found.counts.into_iter().collect();
    found.sort_by_key(|(category, count)| (std::cmp::Reverse(*count), *category));
    let proposed = match need {
        Some(Need::Whole) => None,
        Some(Need::Not) => Some(Operator::Clear.code()),
        Some(Need::Less(operator)) => Some(operator.code()),
        None => proposed(&field, (&found, counted.filled)).map(str::to_owned),
    };
    let findings = found.into_iter().map(|(category, count)| (category.code().to_owned(), count.into())).collect();
    FieldLine {
        field: field.name.clone(),
        kind: field.kind,
        role: field.role,
        date_order: field.date_order,
        doubt: field.doubt,
        filled: counted.filled,
        distinct: counted.distinct,
        findings,
        needed: need.map(needed),
        proposed,
        sensitivity,
        stale: false,
        model: Some(field),
    }
}

/// The answer as `fields` writes it: true, false, or the operator that leaves what is needed.
fn needed(need: Need) -> serde_json::Value {
    match need {
        Need::Whole => true.into(),
        Need::Not => false.into(),
        Need::Less(operator) => operator.code().into(),
    }
}

/// The truncation that keeps what most purposes need: of an identity number the birth date, of a payment card its last
/// digits, of a text about a person what is no special category; nothing of a field that is about one alone.
fn proposed(field: &Field, (found, filled): (&[(Category, u64)], u64)) -> Option<&'static str> {
    let special: u64 =
        found.iter().filter(|(category, _)| category.is_special_or_criminal()).map(|(_, count)| *count).sum();
    match field.kind {
        FieldKind::Personnummer | FieldKind::Samordningsnummer => Some("birth_date"),
        FieldKind::Card => Some("keep_last:4"),
        FieldKind::FreeText | FieldKind::Unknown | FieldKind::Boolean if special > 0 && special >= filled => {
            Some("clear")
        }
        FieldKind::FreeText | FieldKind::Unknown if special > 0 => Some("redact"),
        FieldKind::OrganisationNumber
        | FieldKind::NationalId
        | FieldKind::FirstName
        | FieldKind::LastName
        | FieldKind::Name
        | FieldKind::Street
        | FieldKind::PostalCode
        | FieldKind::City
        | FieldKind::Country
        | FieldKind::Email
        | FieldKind::Phone
        | FieldKind::BirthDate
        | FieldKind::Date
        | FieldKind::DateTime
        | FieldKind::Amount
        | FieldKind::Integer
        | FieldKind::Boolean
        | FieldKind::FreeText
        | FieldKind::Url
        | FieldKind::IpAddress
        | FieldKind::Iban
        | FieldKind::CustomerId
        | FieldKind::Consent
        | FieldKind::ConsentDate
        | FieldKind::Gender
        | FieldKind::Behaviour
        | FieldKind::Unknown => None,
    }
}
