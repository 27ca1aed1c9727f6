//! Segments: limited groups of customers, how many are in each, and for which purposes they were not asked yet.

use super::actual::{self, Actual};
use super::bars::Bars;
use super::list::{By, List, Listed};
use super::{doubles, lives, purposes, said_no};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Consent, Field, FieldKind, Quiet, RecordId};
use crate::plan::reason;
use crate::score::stage;
use crate::store::segments::{self, Segment};
use crate::store::{Workbench, expression, registers, selection};

/// A segment with its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The segment.
    pub segment: Segment,
    /// The register's name.
    pub register: String,
    /// Records that its condition selects.
    pub records: u64,
    /// Of these, how many are left out of every list.
    pub left_out: u64,
    /// For each purpose of the register: its name, where it has one, and how many of the rest were never asked.
    pub not_asked: Vec<(Option<String>, u64)>,
}

/// Adds a segment. A condition that names someone is refused: it would stay after the person's records are gone.
pub fn add(bench: &mut Workbench, (name, register, condition): (&str, &str, &str), env: &Env) -> Result<Segment> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Failure::yours(msg!("segment-no-name")).hint(msg!("segment-no-name-hint")));
    }
    let register = registers::by_name(bench, register)?;
    let read = expression::read(bench, register.id, (condition, env))?;
    let by_name = quotes_a_person(&registers::fields(bench, register.id)?, read.resolved());
    if by_name || reason::names_someone(read.resolved(), env.today) || reason::names_someone(name, env.today) {
        return Err(Failure::yours(msg!("segment-names-someone")).hint(msg!("segment-names-someone-hint")));
    }
    let segment = Segment { name: name.to_owned(), register: register.id, expression: read.resolved().to_owned() };
    segments::add(bench, &segment)?;
    Ok(segment)
}

/// Whether a condition quotes text that it compares with names, streets, addresses or numbers of persons.
fn quotes_a_person(fields: &[Field], resolved: &str) -> bool {
    let personal = |field: &&Field| {
        matches!(
            field.kind,
            FieldKind::FirstName
                | FieldKind::LastName
                | FieldKind::Name
                | FieldKind::Street
                | FieldKind::Email
                | FieldKind::Phone
                | FieldKind::Personnummer
                | FieldKind::Samordningsnummer
                | FieldKind::NationalId
        )
    };
    let named = |field: &Field| resolved.contains(&format!("f.\"{}\"", field.name.replace('"', "\"\"")));
    let quoted = resolved.split('\'').skip(1).step_by(2).any(|text| text.chars().any(char::is_alphanumeric));
    quoted && fields.iter().filter(personal).any(named)
}

/// Every segment with its figures.
pub fn all(bench: &Workbench, env: &Env) -> Result<Vec<Figures>> {
    let segments = segments::all(bench)?;
    if segments.is_empty() {
        return Ok(Vec::new());
    }
    let bars = Bars::gather(bench, env)?;
    segments.into_iter().map(|segment| figures(bench, (segment, &bars), env)).collect()
}

/// Who is in a segment; barred ones are left out.
pub fn list(bench: &Workbench, segment: &Segment, env: &Env) -> Result<List> {
    let bars = Bars::gather(bench, env)?;
    members(bench, (segment, &bars), env)
}

/// As [`list`], by what bars people in the whole workbench.
pub fn members(bench: &Workbench, (segment, bars): (&Segment, &Bars), env: &Env) -> Result<List> {
    let condition = expression::read(bench, segment.register, (&segment.expression, env))?;
    let chosen = selection::select(bench, (segment.register, &condition), (env, &Quiet))?;
    let barred = bars.of(bench, segment.register, env.today)?;
    let said_no = said_no::records(bench, segment.register, (bars, env.today))?;
    let consents = actual::of(bench, segment.register, env.today)?;
    let mut list = List::default();
    for rid in chosen {
        if let Some(why) = barred.why(rid).or_else(|| said_no.get(&rid).copied()) {
            list.leave_out(RecordId(rid), why);
            continue;
        }
        let Actual { consent, purpose } = consents.get(&rid).cloned().unwrap_or_default();
        list.entries.push(Listed {
            rid: RecordId(rid),
            by: By::Relation,
            purpose,
            consent,
            until: None,
            occasion: None,
            active_days: None,
        });
    }
    let last = lives::last(&lives::of(bench, segment.register, env.today)?);
    doubles::leave_out(bench, (segment.register, &mut list), (&last, env.today))?;
    Ok(list)
}

/// A segment's figures, by what bars people in the whole workbench.
pub fn figures(bench: &Workbench, (segment, bars): (Segment, &Bars), env: &Env) -> Result<Figures> {
    let list = members(bench, (&segment, bars), env)?;
    let here: roaring::RoaringBitmap = list.entries.iter().map(|entry| entry.rid.0).collect();
    let mut not_asked = Vec::new();
    for purpose in purposes::of(bench, segment.register)? {
        let mut asked = roaring::RoaringBitmap::new();
        purposes::judge(
            bench,
            (segment.register, &purpose),
            (env.today, &mut |rid, facts, state| {
                if !matches!(state, Consent::None | Consent::NotNeeded) || stage::is_declined(facts, state) {
                    asked.insert(rid.0);
                }
            }),
        )?;
        not_asked.push((purpose.name.clone(), (&here - &asked).len()));
    }
    Ok(Figures {
        register: registers::by_id(bench, segment.register)?.name,
        records: here.len() + list.all_left_out(),
        left_out: list.all_left_out(),
        not_asked,
        segment,
    })
}
