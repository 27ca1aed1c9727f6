//! What the written SQL calls: cells as values of their kind, LIKE, today, and what gallra reckons for a record.

use std::cell::RefCell;
use std::sync::Arc;

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Result};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::derived::Derived;
use super::fold::fold_into;
use super::functions;
use super::like::Pattern;
use crate::detect::{amounts, dates};
use crate::model::{Category, Coded, Codes, Consent, DateOrder, Day, Offers, RecordId, Relation, ScoreKind};
use crate::store::scores::ScoreTable;

/// Stage, offers and consent of a record.
pub(crate) type States = (Relation, Offers, Consent);

/// What was reckoned for the records of a register, by rid - 1; only what a condition names.
#[derive(Clone, Default)]
pub(crate) struct Reckoned {
    /// Scores and last sign of life.
    pub(crate) scores: Option<Arc<ScoreTable>>,
    /// Stage, offers and consent.
    pub(crate) states: Option<Arc<Vec<States>>>,
    /// Categories found.
    pub(crate) findings: Option<Arc<Vec<Codes>>>,
}

/// What a function gives: nothing, one of its arguments uncopied, or a value of its own.
enum Answer {
    Null,
    Argument(usize),
    Value(Value),
}

impl ToSql for Answer {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Argument(index) => ToSqlOutput::Arg(*index),
            Self::Value(value) => ToSqlOutput::Borrowed(value.into()),
        })
    }
}

/// Whether written SQL may call a function: gallra's own, and those of the allow-list.
pub(crate) fn is_allowed(name: &str) -> bool {
    const OWN: [&str; 8] = ["g_text", "g_raw", "g_nfc", "g_integer", "g_amount", "g_date", "g_like", "g_time"];
    OWN.contains(&name)
        || functions::FUNCTIONS.iter().any(|function| function.sql.eq_ignore_ascii_case(name))
        || Derived::ALL.iter().any(|derived| name.strip_prefix("g_") == Some(derived.name()))
}

/// Makes the functions known to a connection.
pub(crate) fn register(connection: &Connection, reckoned: &Reckoned, today: Day) -> Result<()> {
    cells(connection)?;
    numbers_and_dates(connection)?;
    texts(connection, today)?;
    for derived in Derived::ALL {
        let reckoned = reckoned.clone();
        let name = format!("g_{}", derived.name());
        let give = move |context: &mut Context<'_>| {
            let rid: i64 = context.get(0)?;
            Ok(u32::try_from(rid).ok().and_then(|rid| reckoned.value(derived, RecordId(rid))))
        };
        connection.create_scalar_function(name.as_str(), 1, flags(), give)?;
    }
    Ok(())
}

fn flags() -> FunctionFlags {
    FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC
}

impl Reckoned {
    fn value(&self, derived: Derived, rid: RecordId) -> Option<Value> {
        let score = |kind| Some(Value::Integer(i64::from(self.scores.as_ref()?.score(kind, rid)?.get())));
        let index = usize::try_from(rid.0).ok()?.checked_sub(1)?;
        let states = || self.states.as_ref()?.get(index).copied();
        match derived {
            Derived::Age => score(ScoreKind::Age),
            Derived::Relevance => score(ScoreKind::Relevance),
            Derived::Sensitivity => score(ScoreKind::Sensitivity),
            Derived::LastActivity => Some(Value::Text(self.scores.as_ref()?.last_activity(rid)?.to_string())),
            Derived::Stage => Some(text(states()?.0.code())),
            Derived::Offers => Some(text(states()?.1.code())),
            Derived::Consent => Some(text(states()?.2.code())),
            Derived::Findings => findings(*self.findings.as_ref()?.get(index)?),
        }
    }
}

fn text(code: &str) -> Value {
    Value::Text(code.to_owned())
}

/// The codes sorted by their letters, a blank between; none without a finding.
fn findings(codes: Codes) -> Option<Value> {
    if codes.is_empty() {
        return None;
    }
    let mut all: Vec<&str> = codes.iter().map(Category::code).collect();
    all.sort_unstable();
    Some(Value::Text(all.join(" ")))
}

/// The text of an argument; none for NULL and for bytes that the file's encoding cannot read.
fn text_of<'a>(context: &'a Context<'_>) -> Option<&'a str> {
    match context.get_raw(0) {
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).ok(),
        ValueRef::Null | ValueRef::Blob(_) | ValueRef::Integer(_) | ValueRef::Real(_) => None,
    }
}

/// The first argument in NFC.
fn normal(text: &str) -> Answer {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Answer::Argument(0);
    }
    Answer::Value(Value::Text(text.nfc().collect()))
}

fn cells(connection: &Connection) -> Result<()> {
    connection.create_scalar_function("g_text", 1, flags(), |context| {
        Ok(text_of(context).filter(|text| !text.is_empty()).map_or(Answer::Null, normal))
    })?;
    connection
        .create_scalar_function("g_nfc", 1, flags(), |context| Ok(text_of(context).map_or(Answer::Null, normal)))?;
    connection.create_scalar_function("g_raw", 1, flags(), |context| {
        Ok(text_of(context).map_or(Answer::Null, |_| Answer::Argument(0)))
    })
}

fn numbers_and_dates(connection: &Connection) -> Result<()> {
    connection.create_scalar_function(
        "g_amount",
        1,
        flags(),
        |context| Ok(text_of(context).and_then(amounts::read)),
    )?;
    connection.create_scalar_function("g_integer", 1, flags(), |context| {
        let whole = |text| amounts::whole(text).map(Value::Integer).or_else(|| amounts::read(text).map(number));
        Ok(text_of(context).and_then(whole))
    })?;
    connection.create_scalar_function("g_date", 2, flags(), |context| {
        let order = match context.get::<i64>(1)? {
            1 => DateOrder::Dmy,
            2 => DateOrder::Mdy,
            _ => DateOrder::Ymd,
        };
        let Some(text) = text_of(context) else { return Ok(Answer::Null) };
        let Some(dated) = dates::read(text, order) else { return Ok(Answer::Null) };
        let iso = dated.iso();
        Ok(if iso == text { Answer::Argument(0) } else { Answer::Value(Value::Text(iso)) })
    })
}

/// A whole number as an integer, so that it reads `5` and not `5.0`.
fn number(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        #[allow(clippy::cast_possible_truncation)]
        return Value::Integer(number as i64);
    }
    Value::Real(number)
}

fn texts(connection: &Connection, today: Day) -> Result<()> {
    for arguments in [2, 3] {
        let folded = RefCell::new(String::new());
        connection.create_scalar_function("g_like", arguments, flags(), move |context| like(context, &folded))?;
    }
    connection
        .create_scalar_function("g_lower", 1, flags(), |context| Ok(shown(context, 0).map(|t| t.to_lowercase())))?;
    connection
        .create_scalar_function("g_upper", 1, flags(), |context| Ok(shown(context, 0).map(|t| t.to_uppercase())))?;
    connection.create_scalar_function("g_time", 1, flags(), move |context| Ok(time(context, today)))
}

/// An argument as it would be written; none for NULL and bytes.
fn shown(context: &Context<'_>, index: usize) -> Option<String> {
    match context.get_raw(index) {
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).ok().map(str::to_owned),
        ValueRef::Integer(whole) => Some(whole.to_string()),
        ValueRef::Real(real) => Some(real.to_string()),
        ValueRef::Null | ValueRef::Blob(_) => None,
    }
}

fn like(context: &Context<'_>, folded: &RefCell<String>) -> Result<Option<bool>> {
    if context.get_raw(0) == ValueRef::Null {
        return Ok(None);
    }
    let escape = if context.len() > 2 { context.get::<String>(2)?.chars().next() } else { None };
    let pattern = context.get_or_create_aux(0, |value| -> Result<Option<Pattern>, std::str::Utf8Error> {
        let written = match value {
            ValueRef::Text(bytes) => std::str::from_utf8(bytes)?.to_owned(),
            ValueRef::Integer(whole) => whole.to_string(),
            ValueRef::Real(real) => real.to_string(),
            ValueRef::Null | ValueRef::Blob(_) => return Ok(None),
        };
        Ok(Pattern::new(&written, escape))
    })?;
    let mut folded = folded.borrow_mut();
    folded.clear();
    match context.get_raw(1) {
        ValueRef::Text(bytes) => fold_into(std::str::from_utf8(bytes).unwrap_or_default(), &mut folded),
        ValueRef::Null | ValueRef::Blob(_) => return Ok(None),
        ValueRef::Integer(_) | ValueRef::Real(_) => fold_into(&shown(context, 1).unwrap_or_default(), &mut folded),
    }
    Ok(Some(pattern.as_ref().as_ref().is_some_and(|pattern| pattern.matches(&folded))))
}

/// A time for SQLite's date functions: "now" is today, and a year or month alone its last day,
/// since SQLite would read `2015` as a day number of the year 4707 before Christ.
fn time(context: &Context<'_>, today: Day) -> Answer {
    let Some(text) = text_of(context) else { return Answer::Argument(0) };
    if ["now", "subsec", "subsecond"].iter().any(|word| word.eq_ignore_ascii_case(text.trim())) {
        return Answer::Value(Value::Text(today.to_string()));
    }
    let partial = matches!(text.len(), 4 | 7) && text.as_bytes()[0].is_ascii_digit();
    match dates::read(text, DateOrder::Ymd).filter(|_| partial) {
        Some(dated) => Answer::Value(Value::Text(dated.last.to_string())),
        None => Answer::Argument(0),
    }
}
