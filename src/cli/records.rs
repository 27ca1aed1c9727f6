//! `gallra records`: records with their scores, states, findings and reasons.

use std::sync::Arc;

use roaring::RoaringBitmap;
use serde_json::{Value, json};

use super::arguments::RecordsArgs;
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use super::selection::{Asked, choose};
use crate::export::json_lines::{cell_value, values};
use crate::failure::Result;
use crate::model::{
    Coded, Day, Facts, Field, Finding, Quiet, Reason, Record, RecordId, Register, RegisterRule, ScoreKind,
};
use crate::score::{self, Context, Shows};
use crate::store::details::Details;
use crate::store::elsewhere::{self, Elsewhere};
use crate::store::holds::{self, Holds};
use crate::store::selection::{Direction, SortBy, SortKey, sort};
use crate::store::{Workbench, records, registers, scores};
use crate::text::Catalogue;

/// What stands before the fields.
const BEFORE: [&str; 9] =
    ["rid", "age", "relevance", "sensitivity", "stage", "offers", "last_activity", "consent", "held_until"];
/// How many records are read at a time when they are sorted.
const PAGE: usize = 500;

pub(super) fn run(call: &mut Call<'_>, args: &RecordsArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let register = registers::by_name(&bench, &args.register)?;
    let fields = registers::fields(&bench, register.id)?;
    let keys = args.sort.iter().map(|text| sort_key(&fields, text)).collect::<Result<Vec<_>>>()?;
    let asked = Asked { condition: args.condition.as_deref(), find: args.find.as_deref() };
    let chosen = choose(call, &bench, (register.id, asked))?.records;
    if chosen.is_empty() {
        call.tell(&msg!("nothing-matched"));
    }
    let mut described = Described {
        bench: &bench,
        details: Details::on(&bench, register.id, call.env.today)?,
        holds: holds::of(&bench, register.id, call.env.today)?,
        facts: Facts::default(),
        register: &register,
        fields: &fields,
        rule: scores::rule(&bench, register.id)?,
        today: call.env.today,
        elsewhere: elsewhere::of(&bench, register.id, call.env.today)?,
        catalogue: Catalogue::new(call.env.language),
    };
    let ended = if chosen.is_empty() { Ended::No } else { Ended::Done };
    let limit = args.limit.unwrap_or(usize::MAX);
    print(call, &mut described, (&chosen, &keys, limit))?;
    if (limit as u64) < chosen.len() {
        call.tell(&msg!("records-limited", "shown" => limit, "count" => chosen.len()));
    }
    Ok(ended)
}

fn print(
    call: &mut Call<'_>,
    of: &mut Described<'_>,
    (chosen, keys, limit): (&RoaringBitmap, &[SortKey], usize),
) -> Result<()> {
    let env = call.env.clone();
    let columns = Columns::of(&BEFORE)
        .coded("relation", "stage")
        .coded("offers", "offers")
        .coded("consent", "consent")
        .csv_only(&["findings"])
        .within("values", of.fields.iter().map(|field| field.name.as_str()));
    let mut rows = call.rows(columns);
    if keys.is_empty() {
        let first: RoaringBitmap = chosen.iter().take(limit).collect();
        records::each(of.bench, (of.register.id, Some(&first)), &mut |rid, record| rows.push(&of.row(rid, record)?))?;
    } else {
        let order = sort(of.bench, (of.register.id, chosen, keys), (&env, &Quiet))?;
        for page in order[..order.len().min(limit)].chunks(PAGE) {
            for (rid, record) in records::read(of.bench, of.register.id, page)? {
                rows.push(&of.row(rid, &record)?)?;
            }
        }
    }
    rows.finish()?;
    Ok(())
}

/// `FIELD` or `-FIELD`: a field of the register, or a derived name.
fn sort_key(fields: &[Field], text: &str) -> Result<SortKey> {
    let (name, direction) = match text.strip_prefix('-') {
        Some(name) if registers::field_by_name(fields, text).is_err() => (name, Direction::Descending),
        Some(_) | None => (text, Direction::Ascending),
    };
    let own = registers::field_by_name(fields, name);
    let own = own.or_else(|failure| match name.strip_prefix("f.") {
        Some(bare) => registers::field_by_name(fields, bare),
        None => Err(failure),
    });
    let by = match (own, derived(name)) {
        (Ok(field), _) => SortBy::Field(field.position),
        (Err(_), Some(by)) => by,
        (Err(failure), None) => return Err(failure),
    };
    Ok(SortKey { by, direction })
}

/// A derived name, with `g.` or without, in both languages.
fn derived(name: &str) -> Option<SortBy> {
    let name = name.to_lowercase();
    match name.strip_prefix("g.").unwrap_or(&name) {
        "age" | "ålder" => Some(SortBy::Score(ScoreKind::Age)),
        "relevance" | "relevans" => Some(SortBy::Score(ScoreKind::Relevance)),
        "sensitivity" | "känslighet" => Some(SortBy::Score(ScoreKind::Sensitivity)),
        "last_activity" | "senast" => Some(SortBy::LastActivity),
        _ => None,
    }
}

/// What is known of a register's records.
struct Described<'a> {
    bench: &'a Workbench,
    details: Details<'a>,
    holds: Arc<Holds>,
    facts: Facts,
    register: &'a Register,
    fields: &'a [Field],
    rule: RegisterRule,
    today: Day,
    elsewhere: Elsewhere,
    catalogue: Catalogue,
}

impl Described<'_> {
    fn row(&mut self, rid: RecordId, record: &Record) -> Result<Row> {
        self.details.facts(rid, &mut self.facts)?;
        let context = Context {
            shows: Shows::of(self.fields),
            elsewhere: self.elsewhere.days(rid),
            ..Context::new(&self.rule, self.today)
        };
        let scored = score::all(&self.facts, &context);
        let fields = self.fields;
        let findings: Vec<Value> = self.details.findings(rid)?.map(|found| finding(fields, found)).collect();
        let reasons: Vec<Value> =
            score::reasons(&self.facts, &context).iter().map(|reason| self.reason(reason)).collect();
        let mut row = Row::from_iter([
            ("rid".to_owned(), json!(rid)),
            ("age".to_owned(), json!(scored.age)),
            ("relevance".to_owned(), json!(scored.relevance)),
            ("sensitivity".to_owned(), json!(scored.sensitivity)),
            ("stage".to_owned(), json!(scored.relation)),
            ("offers".to_owned(), json!(scored.offers)),
            ("last_activity".to_owned(), json!(scored.last_activity)),
            ("consent".to_owned(), json!(scored.consent)),
            ("held_until".to_owned(), json!(self.holds.until(rid.0))),
            ("findings".to_owned(), Value::Array(findings)),
            ("reasons".to_owned(), Value::Array(reasons)),
            ("values".to_owned(), Value::Object(values(self.fields, record))),
        ]);
        if !record.overflow.is_empty() {
            row.insert("overflow".to_owned(), record.overflow.iter().map(cell_value).collect());
        }
        Ok(row)
    }

    fn reason(&self, reason: &Reason) -> Value {
        json!({
            "score": reason.score,
            "code": reason.code,
            "points": reason.points,
            "text": self.catalogue.say(&reason.text),
        })
    }
}

fn finding(fields: &[Field], finding: &Finding) -> Value {
    let field = fields.get(usize::from(finding.field.0)).map(|field| field.name.as_str());
    json!({
        "field": field,
        "category": finding.category.code(),
        "rule": finding.rule,
        "level": finding.level.code(),
        "start": finding.start,
        "end": finding.start + finding.length,
    })
}
