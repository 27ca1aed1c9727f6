//! What must be kept, and what may only be stored.

use toml_edit::Item;

use super::super::presets;
use super::super::terms::{Copied, HeldFields, Hold, Lasts, Restriction};
use super::reader::Reader;
use crate::failure::Result;

const HOLD: [&str; 7] = ["where", "basis", "from", "period", "until", "fields", "copy"];
const RESTRICTION: [&str; 2] = ["where", "since"];

pub(super) fn holds(reader: &Reader<'_>, item: &Item) -> Result<Vec<Hold>> {
    let mut holds = Vec::new();
    reader.list(item, &mut |item| {
        holds.push(hold(reader, item)?);
        Ok(())
    })?;
    Ok(holds)
}

fn hold(reader: &Reader<'_>, item: &Item) -> Result<Hold> {
    let (mut condition, mut basis, mut from) = (None, None, None);
    let (mut period, mut until) = (None, None);
    let (mut fields, mut copy) = (HeldFields::All, Copied::Itself);
    reader.each(item, &HOLD, &mut |key, item| {
        match key {
            "where" => condition = Some(reader.written(item)?),
            "basis" => basis = Some(reader.text(item)?),
            "from" => from = Some(reader.written(item)?),
            "period" => period = Some(reader.period(item)?),
            "until" => until = Some(reader.day(item)?),
            "fields" if Reader::is_all(item) => fields = HeldFields::All,
            "fields" => fields = HeldFields::Some(reader.names(item)?),
            _ => copy = if reader.truth(item)? { Copied::Copy } else { Copied::Itself },
        }
        Ok(())
    })?;
    let basis = basis.ok_or_else(|| reader.missing(item, "basis"))?;
    let lasts = match (period, until) {
        (Some(_), Some(_)) => {
            return Err(reader.fault(item, msg!("policy-hold-two-times")).hint(msg!("policy-hold-time-hint")));
        }
        (Some(period), None) => Lasts::Period(period),
        (None, Some(day)) => Lasts::Until(day),
        (None, None) => presets::hold_by_basis(&basis).unwrap_or(Lasts::Open),
    };
    match (lasts, &from) {
        (Lasts::Open, Some(_)) => {
            return Err(reader.fault(item, msg!("policy-hold-without-time")).hint(msg!("policy-hold-time-hint")));
        }
        (Lasts::Bookkeeping | Lasts::Period(_), None) => {
            return Err(reader.fault(item, msg!("policy-hold-without-date")).hint(msg!("policy-hold-date-hint")));
        }
        (Lasts::Open | Lasts::Until(_), None) | (Lasts::Bookkeeping | Lasts::Period(_) | Lasts::Until(_), Some(_)) => {}
    }
    Ok(Hold { condition, basis, from, lasts, fields, copy, at: reader.at(item) })
}

/// An expression, or a list of them with the day since which they hold.
pub(super) fn restricted(reader: &Reader<'_>, item: &Item) -> Result<Vec<Restriction>> {
    if item.is_str() {
        return Ok(vec![Restriction { condition: reader.written(item)?, since: None }]);
    }
    let mut list = Vec::new();
    reader.list(item, &mut |item| {
        let (mut condition, mut since) = (None, None);
        reader.each(item, &RESTRICTION, &mut |key, item| {
            match key {
                "where" => condition = Some(reader.written(item)?),
                _ => since = Some(reader.day(item)?),
            }
            Ok(())
        })?;
        list.push(Restriction { condition: condition.ok_or_else(|| reader.missing(item, "where"))?, since });
        Ok(())
    })?;
    Ok(list)
}
