//! What must be kept: which records a hold or a restriction forbids to delete, which fields to change, and until when.
//!
//! An expression that can no longer be read fails here, so that nothing is deleted on a doubt.

use std::collections::BTreeSet;
use std::sync::Arc;

use roaring::RoaringBitmap;

use super::expression::Condition;
use super::{Workbench, expression, policy, registers, selection, signals};
use crate::failure::Result;
use crate::model::{Dated, Day, Field, FieldPosition, Quiet, RegisterId};
use crate::policy::terms::{Copied, HeldFields, Hold, Lasts, Written};
use crate::policy::{Card, FinancialYears, presets};

/// Until when a hold without an end lasts, as it is told.
pub const NO_END: (i32, u32, u32) = (9999, 12, 31);

/// A hold's last day stands for that nobody knows its end.
pub fn is_open(last: Day) -> bool {
    Day::new(NO_END.0, NO_END.1, NO_END.2) == Some(last)
}

/// What is held in one register, on one day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Holds {
    spans: Vec<Span>,
    restricted: RoaringBitmap,
    /// Until when each record is held, by rid - 1, as day numbers; `i32::MIN` for not.
    until: Vec<i32>,
    all: RoaringBitmap,
}

/// One hold of the policy and the records it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// By which law or decision.
    pub basis: String,
    /// A law forbids it: no decision of one's own.
    pub law: bool,
    /// The fields that may not be changed; none is all.
    pub fields: Option<Vec<FieldPosition>>,
    /// The records that its condition is true of.
    pub matched: RoaringBitmap,
    /// Those that it still holds.
    pub active: RoaringBitmap,
    /// Those whose time has passed.
    pub ended: RoaringBitmap,
    /// Those without a date to count from: held until somebody finds it.
    pub undated: u64,
}

impl Span {
    /// It forbids to change this field.
    fn is_about(&self, field: FieldPosition) -> bool {
        self.fields.as_ref().is_none_or(|fields| fields.contains(&field))
    }
}

impl Holds {
    /// Nothing is held.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The records that may not be deleted.
    pub fn records(&self) -> &RoaringBitmap {
        &self.all
    }

    /// The records of which this field may not be changed.
    pub fn of_field(&self, field: FieldPosition) -> RoaringBitmap {
        let about = |span: &&Span| span.is_about(field);
        self.spans.iter().filter(about).fold(self.restricted.clone(), |held, span| held | &span.active)
    }

    /// The records of which a law forbids to change this field: what they hold there is kept with a right. A hold of
    /// one's own is no exception under Art. 9.
    pub fn by_law_of_field(&self, field: FieldPosition) -> RoaringBitmap {
        let about = |span: &&Span| span.law && span.is_about(field);
        self.spans.iter().filter(about).fold(RoaringBitmap::new(), |held, span| held | &span.active)
    }

    /// The last day on which a record is held; 9999-12-31 without an end.
    pub fn until(&self, rid: u32) -> Option<Day> {
        let place = usize::try_from(rid).ok()?.checked_sub(1)?;
        self.until.get(place).copied().filter(|number| *number != i32::MIN).and_then(Day::from_number)
    }

    /// A law holds the record: not a decision of one's own alone, nor a restriction.
    pub fn is_by_law(&self, rid: u32) -> bool {
        self.spans.iter().any(|span| span.law && span.active.contains(rid))
    }

    /// The latest day until which any of these records is held, and by which laws or decisions; those that are about a
    /// field, when one is given.
    pub fn latest(&self, records: &RoaringBitmap, field: Option<FieldPosition>) -> Option<(Day, Vec<&str>)> {
        let until = (records & &self.all).iter().filter_map(|rid| self.until(rid)).max()?;
        let about = |span: &&Span| field.is_none_or(|field| span.is_about(field));
        let holding = self.spans.iter().filter(about).filter(|span| !span.active.is_disjoint(records));
        let by = holding.map(|span| span.basis.as_str());
        Some((until, by.collect::<BTreeSet<_>>().into_iter().collect()))
    }

    /// The policy's holds, each with its records.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Records that may only be stored.
    pub fn restricted(&self) -> &RoaringBitmap {
        &self.restricted
    }
}

/// What is held in a register on a day.
pub fn of(bench: &Workbench, register: RegisterId, today: Day) -> Result<Arc<Holds>> {
    let Some(stored) = policy::stored(bench)? else { return Ok(Arc::default()) };
    let known = registers::by_id(bench, register)?;
    let key = format!("{register} {} {today} {}", known.generation, stored.digest());
    if let Some(holds) = bench.memo().holds(&key) {
        return Ok(holds);
    }
    let policy = crate::policy::read(&stored.text)?;
    let holds = match policy::card_of(&policy, &known.name) {
        Some(card) => reckon(bench, register, (card, &policy.organisation.financial_years, today))?,
        None => Holds::default(),
    };
    Ok(bench.memo().keep_holds(key, holds))
}

/// What a card holds: also of a policy that is not loaded.
pub fn reckon(
    bench: &Workbench,
    register: RegisterId,
    (card, years, today): (&Card, &FinancialYears, Day),
) -> Result<Holds> {
    let mut holds = Holds::default();
    if card.holds.is_empty() && card.restricted.is_empty() {
        return Ok(holds);
    }
    let fields = registers::fields(bench, register)?;
    let live = registers::live(bench, register)?;
    let of = Of { bench, register, fields: &fields, live: &live, today };
    holds.until = vec![i32::MIN; usize::try_from(live.max().unwrap_or(0)).unwrap_or(0)];
    for restriction in &card.restricted {
        holds.restricted |= of.matched(Some(&restriction.condition))?;
    }
    let forever = no_end();
    holds.restricted.iter().for_each(|rid| lengthen(&mut holds.until, rid, forever));
    for hold in card.holds.iter().filter(|hold| hold.copy == Copied::Itself) {
        let span = of.span(hold, years, &mut holds.until)?;
        holds.spans.push(span);
    }
    holds.all = holds.spans.iter().fold(holds.restricted.clone(), |all, span| all | &span.active);
    Ok(holds)
}

/// The register that holds are reckoned for.
struct Of<'a> {
    bench: &'a Workbench,
    register: RegisterId,
    fields: &'a [Field],
    live: &'a RoaringBitmap,
    today: Day,
}

impl Of<'_> {
    fn matched(&self, condition: Option<&Written>) -> Result<RoaringBitmap> {
        let Some(text) = condition else { return Ok(self.live.clone()) };
        let condition = self.condition(text)?;
        selection::select_on(self.bench, (self.register, &condition), (self.today, &Quiet))
    }

    fn condition(&self, text: &Written) -> Result<Condition> {
        let located = |failure| crate::policy::fault::quoted(text.at, &failure);
        expression::read_for(self.fields, &text.text).map_err(located)
    }

    fn span(&self, hold: &Hold, years: &FinancialYears, until: &mut [i32]) -> Result<Span> {
        let matched = self.matched(hold.condition.as_ref())?;
        let dates = match &hold.from {
            Some(name) => Some(self.dates(name)?),
            None => None,
        };
        let mut span = Span {
            basis: hold.basis.clone(),
            fields: self.held_fields(hold)?,
            law: presets::is_law(&hold.basis),
            active: RoaringBitmap::new(),
            ended: RoaringBitmap::new(),
            undated: 0,
            matched,
        };
        for rid in &span.matched {
            let last = match (hold.lasts, &dates) {
                (Lasts::Until(day), _) => Some(day),
                (Lasts::Open, _) | (Lasts::Bookkeeping | Lasts::Period(_), None) => None,
                (Lasts::Bookkeeping | Lasts::Period(_), Some(dates)) => {
                    let dated = date_of(dates, rid);
                    span.undated += u64::from(dated.is_none());
                    dated.map(|dated| last_day(hold.lasts, dated, years))
                }
            };
            let last = last.map_or_else(no_end, Day::number);
            if last < self.today.number() {
                span.ended.insert(rid);
            } else {
                span.active.insert(rid);
                lengthen(until, rid, last);
            }
        }
        Ok(span)
    }

    /// The fields that may not be changed: those that the hold names, and those that tell what it holds and until when.
    fn held_fields(&self, hold: &Hold) -> Result<Option<Vec<FieldPosition>>> {
        let HeldFields::Some(names) = &hold.fields else { return Ok(None) };
        let position = |name: &Written| {
            let found = registers::field_by_name(self.fields, &name.text);
            found.map(|field| field.position).map_err(|failure| crate::policy::fault::quoted(name.at, &failure))
        };
        let mut held = names.iter().chain(&hold.from).map(position).collect::<Result<Vec<_>>>()?;
        if let Some(text) = &hold.condition {
            held.extend(self.condition(text)?.fields().iter().map(|field| field.position));
        }
        Ok(Some(held))
    }

    /// The dates of a field by rid - 1, packed, as the signals keep them.
    fn dates(&self, name: &Written) -> Result<Vec<i32>> {
        let field = registers::field_by_name(self.fields, &name.text)
            .map_err(|failure| crate::policy::fault::quoted(name.at, &failure))?;
        let mut dates = Vec::new();
        for (chunk, (_, records)) in signals::chunks(self.live.max().unwrap_or(0)).enumerate() {
            let columns = signals::read(self.bench.connection(), (self.register, chunk), records)?;
            let column = columns.dates.into_iter().find(|(_, position, _)| *position == field.position);
            dates.extend(column.map_or_else(|| vec![i32::MIN; records], |(_, _, column)| column));
        }
        Ok(dates)
    }
}

/// The last day of a hold that counts from a date. Of a year or month alone, the last day that it can mean.
fn last_day(lasts: Lasts, from: Dated, years: &FinancialYears) -> Day {
    match lasts {
        Lasts::Bookkeeping => years.kept_until(from.last),
        Lasts::Period(period) => from.last.after(period),
        Lasts::Until(day) => day,
        Lasts::Open => from.last,
    }
}

fn date_of(dates: &[i32], rid: u32) -> Option<Dated> {
    let place = usize::try_from(rid).ok()?.checked_sub(1)?;
    dates.get(place).copied().and_then(Dated::unpack)
}

fn lengthen(until: &mut [i32], rid: u32, last: i32) {
    let place = usize::try_from(rid).ok().and_then(|rid| rid.checked_sub(1));
    if let Some(slot) = place.and_then(|place| until.get_mut(place)) {
        *slot = (*slot).max(last);
    }
}

fn no_end() -> i32 {
    Day::new(NO_END.0, NO_END.1, NO_END.2).map_or(i32::MAX, Day::number)
}
