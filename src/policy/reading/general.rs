//! What the policy says beside the register cards.

use chrono::Datelike;
use toml_edit::Item;

use super::super::bookkeeping::{FinancialYears, LONGEST_YEAR, OddYear};
use super::super::terms::{Answers, Approval, Defaults, Organisation, Recognition, Suppression, Written};
use super::reader::Reader;
use crate::failure::{Failure, Result};
use crate::model::{Category, Coded, Day, Level, OwnException, OwnWord, Period, Weights};

const ORGANISATION: [&str; 5] = ["name", "contact", "turnover_eur", "financial_year_ends", "financial_years"];
const DEFAULTS: [&str; 4] = ["consent_valid", "marketing_window", "customer_for", "access_review"];
const ODD_YEAR: [&str; 2] = ["from", "to"];
const SUPPRESSION: [&str; 1] = ["keep"];
const ANSWERS: [&str; 2] = ["purpose", "keep"];
const APPROVAL: [&str; 1] = ["required"];
const RECOGNITION: [&str; 2] = ["words", "exceptions"];
const WORD: [&str; 3] = ["text", "category", "level"];
const EXCEPTION: [&str; 7] = ["text", "category", "register", "field", "reason", "by", "decided"];

pub(super) fn organisation(reader: &Reader<'_>, item: &Item) -> Result<Organisation> {
    let mut organisation = Organisation::default();
    let (mut ends, mut odd) = (12, Vec::new());
    reader.each(item, &ORGANISATION, &mut |key, item| {
        match key {
            "name" => organisation.name = Some(reader.text(item)?),
            "contact" => organisation.contact = Some(reader.text(item)?),
            "turnover_eur" => organisation.turnover_eur = Some(reader.amount(item)?),
            "financial_year_ends" => ends = year_end(reader, item)?,
            "financial_years" => odd = odd_years(reader, item)?,
            _ => {}
        }
        Ok(())
    })?;
    organisation.financial_years = FinancialYears::new(ends, odd);
    Ok(organisation)
}

/// `MM-DD`, the last day of a month.
fn year_end(reader: &Reader<'_>, item: &Item) -> Result<u32> {
    let text = reader.text(item)?;
    let refused = || reader.fault(item, msg!("policy-no-year-end")).hint(msg!("policy-no-year-end-hint"));
    let (month, day) = text.split_once('-').ok_or_else(refused)?;
    let two = |part: &str| (part.len() == 2).then(|| part.parse::<u32>().ok()).flatten();
    let (month, day) = (two(month).ok_or_else(refused)?, two(day).ok_or_else(refused)?);
    // Of a leap year too, so that 02-28 and 02-29 both are the end of February.
    let ends = [2023, 2024].into_iter().filter_map(|year| Day::last_of_month(year, month));
    if ends.into_iter().any(|last| last.0.day() == day) { Ok(month) } else { Err(refused()) }
}

fn odd_years(reader: &Reader<'_>, item: &Item) -> Result<Vec<OddYear>> {
    let mut years: Vec<OddYear> = Vec::new();
    reader.list(item, &mut |item| {
        let (mut from, mut to) = (None, None);
        reader.each(item, &ODD_YEAR, &mut |key, item| {
            let day = Some(reader.day(item)?);
            match key {
                "from" => from = day,
                _ => to = day,
            }
            Ok(())
        })?;
        let from = from.ok_or_else(|| reader.missing(item, "from"))?;
        let to = to.ok_or_else(|| reader.missing(item, "to"))?;
        let too_long = to >= from.after(Period::months(LONGEST_YEAR));
        let overlaps = years.iter().any(|year| year.from <= to && from <= year.to);
        if to < from || too_long || overlaps {
            return Err(impossible_year(reader, item));
        }
        years.push(OddYear { from, to });
        Ok(())
    })?;
    Ok(years)
}

fn impossible_year(reader: &Reader<'_>, item: &Item) -> Failure {
    reader
        .fault(item, msg!("policy-impossible-year"))
        .hint(msg!("policy-impossible-year-hint", "months" => LONGEST_YEAR))
}

pub(super) fn defaults(reader: &Reader<'_>, item: &Item) -> Result<Defaults> {
    let mut defaults = Defaults::default();
    reader.each(item, &DEFAULTS, &mut |key, item| {
        let period = Some(reader.period(item)?);
        match key {
            "consent_valid" => defaults.consent_valid = period,
            "marketing_window" => defaults.marketing_window = period,
            "customer_for" => defaults.customer_for = period,
            _ => defaults.access_review = period,
        }
        Ok(())
    })?;
    Ok(defaults)
}

pub(super) fn weights(reader: &Reader<'_>, item: &Item) -> Result<Weights> {
    let mut weights = Weights::default();
    reader.each(item, &Weights::NAMES, &mut |key, item| {
        let weight = reader.weight(item)?;
        if let Some(slot) = weights.named(key) {
            *slot = weight;
        }
        Ok(())
    })?;
    if weights.relevance_sum() == 0 {
        return Err(reader.fault(item, msg!("policy-weights-empty")).hint(msg!("policy-not-weight-hint")));
    }
    Ok(weights)
}

pub(super) fn suppression(reader: &Reader<'_>, item: &Item) -> Result<Suppression> {
    let mut kept = Suppression::default();
    reader.each(item, &SUPPRESSION, &mut |_, item| {
        kept = match reader.text(item)?.as_str() {
            "tag" => Suppression::Tag,
            "address" => Suppression::Address,
            _ => return Err(reader.not_among(item, &["tag", "address"])),
        };
        Ok(())
    })?;
    Ok(kept)
}

pub(super) fn answers(reader: &Reader<'_>, item: &Item) -> Result<Answers> {
    let (mut purpose, mut keep) = (None, None);
    reader.each(item, &ANSWERS, &mut |key, item| {
        match key {
            "purpose" => purpose = Some(reader.text(item)?),
            _ => keep = Some(reader.period(item)?),
        }
        Ok(())
    })?;
    Ok(Answers {
        purpose: purpose.ok_or_else(|| reader.missing(item, "purpose"))?,
        keep: keep.ok_or_else(|| reader.missing(item, "keep"))?,
    })
}

pub(super) fn approval(reader: &Reader<'_>, item: &Item) -> Result<Approval> {
    let mut approval = Approval::default();
    reader.each(item, &APPROVAL, &mut |_, item| {
        approval = if reader.truth(item)? { Approval::Required } else { Approval::Optional };
        Ok(())
    })?;
    Ok(approval)
}

pub(super) fn recognition(reader: &Reader<'_>, item: &Item) -> Result<Recognition> {
    let mut recognition = Recognition::default();
    reader.each(item, &RECOGNITION, &mut |key, item| {
        reader.list(item, &mut |item| {
            match key {
                "words" => recognition.words.push(word(reader, item)?),
                _ => recognition.exceptions.push(exception(reader, item)?),
            }
            Ok(())
        })
    })?;
    Ok(recognition)
}

fn word(reader: &Reader<'_>, item: &Item) -> Result<OwnWord> {
    let (mut text, mut category, mut level) = (None, None, Level::Reveals);
    reader.each(item, &WORD, &mut |key, item| {
        match key {
            "text" => text = Some(reader.text(item)?),
            "category" => category = Some(sensitive(reader, item)?),
            _ => level = reader.coded(item)?,
        }
        Ok(())
    })?;
    Ok(OwnWord {
        text: text.ok_or_else(|| reader.missing(item, "text"))?,
        category: category.ok_or_else(|| reader.missing(item, "category"))?,
        level,
    })
}

/// What a word can tell of someone.
fn sensitive(reader: &Reader<'_>, item: &Item) -> Result<Category> {
    let told = |category: &Category| category.is_special_or_criminal() || *category == Category::Protected;
    let category: Category = reader.coded(item)?;
    if told(&category) {
        return Ok(category);
    }
    let codes: Vec<&str> =
        Category::ALL.iter().filter(|category| told(category)).map(|category| category.code()).collect();
    Err(reader.not_among(item, &codes))
}

/// A word alone, or with where it is none.
fn exception(reader: &Reader<'_>, item: &Item) -> Result<OwnException> {
    if item.is_str() {
        return Ok(OwnException::of(reader.text(item)?));
    }
    let mut found = OwnException::of("");
    let mut text: Option<Written> = None;
    reader.each(item, &EXCEPTION, &mut |key, item| {
        match key {
            "text" => text = Some(reader.written(item)?),
            "category" => found.category = Some(reader.coded(item)?),
            "register" => found.register = Some(reader.text(item)?),
            "field" => found.field = Some(reader.text(item)?),
            "reason" => found.reason = Some(reader.text(item)?),
            "by" => found.by = Some(reader.text(item)?),
            _ => found.decided = Some(reader.day(item)?),
        }
        Ok(())
    })?;
    found.text = text.ok_or_else(|| reader.missing(item, "text"))?.text;
    Ok(found)
}
