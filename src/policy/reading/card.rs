//! One register's card.

use toml_edit::Item;

use super::super::article;
use super::super::presets::PRESETS;
use super::super::terms::{Access, Card, FieldTerm, Need, Notice, Purpose, Recipient, SoftOptIn, StartBy, Written};
use super::hold;
use super::reader::Reader;
use crate::failure::Result;
use crate::model::{Coded, Period, Relation};

const CARD: [&str; 28] = [
    "title",
    "system",
    "about",
    "owner",
    "purpose",
    "notice",
    "lawful_basis",
    "art9",
    "art10",
    "running_when",
    "retention",
    "retention_source",
    "start",
    "stages",
    "needs",
    "fields",
    "access",
    "recipients",
    "hold",
    "restricted",
    "extends",
    "told",
    "soft_opt_in",
    "consent_valid",
    "purposes",
    "marketing_window",
    "customer_for",
    "security",
];
const NOTICE: [&str; 3] = ["given", "where", "version"];
const FIELD: [&str; 3] = ["retention", "start", "then"];
const STAGE: [&str; 1] = ["retention"];
const OF_PURPOSE: [&str; 1] = ["consent_valid"];
const ACCESS: [&str; 6] = ["who", "right", "why", "since", "reviewed", "reviewed_by"];
const RECIPIENT: [&str; 3] = ["who", "country", "why"];
const SOFT: [&str; 3] = ["sale", "similar", "opt_out"];

pub(super) fn card(reader: &Reader<'_>, name: Written, item: &Item) -> Result<Card> {
    let mut card = Card { name: name.text, at: name.at, ..Card::default() };
    reader.each(item, &CARD, &mut |key, item| {
        card.said.push(key.to_owned());
        match key {
            "title" => card.title = Some(reader.text(item)?),
            "system" => card.system = Some(reader.text(item)?),
            "about" => card.about = Some(reader.coded(item)?),
            "owner" => card.owner = Some(reader.text(item)?),
            "purpose" => card.purpose = Some(purpose(reader, item)?),
            "notice" => card.notice = Some(notice(reader, item)?),
            "lawful_basis" => card.lawful_basis = Some(reader.coded(item)?),
            "art9" => card.art9 = Some(exception(reader, item, article::of_special)?),
            "art10" => card.art10 = Some(exception(reader, item, article::of_convictions)?),
            "running_when" => card.running_when = Some(reader.written(item)?),
            "retention" => card.retention = Some(reader.period(item)?),
            "retention_source" => card.retention_source = Some(source(reader.text(item)?)),
            "start" => card.start = Some(start(reader, item)?),
            "stages" => card.stages = stages(reader, item)?,
            "needs" => card.needs = needs(reader, item)?,
            "fields" => card.fields = fields(reader, item)?,
            "access" => card.access = access(reader, item)?,
            "recipients" => card.recipients = recipients(reader, item)?,
            "hold" => card.holds = hold::holds(reader, item)?,
            "restricted" => card.restricted = hold::restricted(reader, item)?,
            "extends" => card.extends = reader.names(item)?,
            "told" => card.told = Some(notice(reader, item)?),
            "soft_opt_in" => card.soft_opt_in = soft_opt_in(reader, item)?,
            "consent_valid" => card.consent_valid = Some(reader.period(item)?),
            "purposes" => card.purposes = purposes(reader, item)?,
            "marketing_window" => card.marketing_window = Some(reader.period(item)?),
            "customer_for" => card.customer_for = Some(reader.period(item)?),
            _ => card.security = Some(reader.text(item)?),
        }
        Ok(())
    })?;
    Ok(card)
}

fn purpose(reader: &Reader<'_>, item: &Item) -> Result<Purpose> {
    let text = reader.text(item)?;
    Ok(if text == "none" { Purpose::NiceToHave } else { Purpose::For(text) })
}

/// The exception that a key names.
fn exception(reader: &Reader<'_>, item: &Item, read: fn(&str) -> Option<String>) -> Result<String> {
    let refused = || reader.fault(item, msg!("policy-no-exception")).hint(msg!("policy-no-exception-hint"));
    read(&reader.text(item)?).ok_or_else(refused)
}

fn notice(reader: &Reader<'_>, item: &Item) -> Result<Notice> {
    let (mut given, mut place, mut version) = (None, None, None);
    reader.each(item, &NOTICE, &mut |key, item| {
        match key {
            "given" => given = Some(reader.day(item)?),
            "where" => place = Some(reader.text(item)?),
            _ => version = Some(reader.text(item)?),
        }
        Ok(())
    })?;
    Ok(Notice { given: given.ok_or_else(|| reader.missing(item, "given"))?, place, version })
}

fn start(reader: &Reader<'_>, item: &Item) -> Result<StartBy> {
    let written = reader.written(item)?;
    Ok(match written.text.as_str() {
        "last_activity" => StartBy::LastActivity,
        "relation_end" => StartBy::RelationEnd,
        "collected" => StartBy::Collected,
        _ => StartBy::Field(written),
    })
}

fn stages(reader: &Reader<'_>, item: &Item) -> Result<Vec<(Relation, Period)>> {
    let codes: Vec<&'static str> = Relation::ALL.iter().map(|relation| relation.code()).collect();
    let mut stages = Vec::new();
    reader.each(item, &codes, &mut |key, item| {
        let mut retention = None;
        reader.each(item, &STAGE, &mut |_, item| {
            retention = Some(reader.period(item)?);
            Ok(())
        })?;
        let retention = retention.ok_or_else(|| reader.missing(item, "retention"))?;
        stages.extend(Relation::from_code(key).map(|relation| (relation, retention)));
        Ok(())
    })?;
    Ok(stages)
}

/// How long a consent to each purpose is valid.
fn purposes(reader: &Reader<'_>, item: &Item) -> Result<Vec<(String, Period)>> {
    let mut purposes = Vec::new();
    reader.any(item, &mut |name, item| {
        let mut valid = None;
        reader.each(item, &OF_PURPOSE, &mut |_, item| {
            valid = Some(reader.period(item)?);
            Ok(())
        })?;
        let valid = valid.ok_or_else(|| reader.missing(item, "consent_valid"))?;
        purposes.push((name.text, valid));
        Ok(())
    })?;
    Ok(purposes)
}

/// A preset's code stands for where that preset is written.
fn source(text: String) -> String {
    let preset = PRESETS.iter().find(|preset| preset.code == text && !preset.source.is_empty());
    preset.map_or(text, |preset| preset.source.to_owned())
}

fn needs(reader: &Reader<'_>, item: &Item) -> Result<Vec<(Written, Need)>> {
    let mut needs = Vec::new();
    reader.any(item, &mut |field, item| {
        let need = match item.as_bool() {
            Some(true) => Need::Whole,
            Some(false) => Need::Not,
            None => Need::Less(reader.operator(item)?),
        };
        needs.push((field, need));
        Ok(())
    })?;
    Ok(needs)
}

fn fields(reader: &Reader<'_>, item: &Item) -> Result<Vec<FieldTerm>> {
    let mut fields = Vec::new();
    reader.any(item, &mut |field, item| {
        let (mut retention, mut from, mut then) = (None, None, None);
        reader.each(item, &FIELD, &mut |key, item| {
            match key {
                "retention" => retention = Some(reader.period(item)?),
                "start" => from = Some(start(reader, item)?),
                _ => then = Some(reader.operator(item)?),
            }
            Ok(())
        })?;
        let retention = retention.ok_or_else(|| reader.missing(item, "retention"))?;
        fields.push(FieldTerm { field, retention, start: from, then });
        Ok(())
    })?;
    Ok(fields)
}

fn access(reader: &Reader<'_>, item: &Item) -> Result<Vec<Access>> {
    let mut list = Vec::new();
    reader.list(item, &mut |item| {
        let mut who = None;
        let mut access =
            Access { who: String::new(), right: None, why: None, since: None, reviewed: None, reviewed_by: None };
        reader.each(item, &ACCESS, &mut |key, item| {
            match key {
                "who" => who = Some(reader.text(item)?),
                "right" => access.right = Some(reader.coded(item)?),
                "why" => access.why = Some(reader.text(item)?),
                "since" => access.since = Some(reader.day(item)?),
                "reviewed" => access.reviewed = Some(reader.day(item)?),
                _ => access.reviewed_by = Some(reader.text(item)?),
            }
            Ok(())
        })?;
        access.who = who.ok_or_else(|| reader.missing(item, "who"))?;
        list.push(access);
        Ok(())
    })?;
    Ok(list)
}

fn recipients(reader: &Reader<'_>, item: &Item) -> Result<Vec<Recipient>> {
    let mut list = Vec::new();
    reader.list(item, &mut |item| {
        let (mut who, mut country, mut why) = (None, None, None);
        reader.each(item, &RECIPIENT, &mut |key, item| {
            match key {
                "who" => who = Some(reader.text(item)?),
                "country" => country = Some(land(reader, item)?),
                _ => why = Some(reader.text(item)?),
            }
            Ok(())
        })?;
        list.push(Recipient { who: who.ok_or_else(|| reader.missing(item, "who"))?, country, why });
        Ok(())
    })?;
    Ok(list)
}

/// A country's two letters.
fn land(reader: &Reader<'_>, item: &Item) -> Result<String> {
    let text = reader.text(item)?;
    if text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Ok(text);
    }
    Err(reader.fault(item, msg!("policy-no-country")).hint(msg!("policy-no-country-hint")))
}

fn soft_opt_in(reader: &Reader<'_>, item: &Item) -> Result<SoftOptIn> {
    let mut stated = SoftOptIn::default();
    reader.each(item, &SOFT, &mut |key, item| {
        let truth = reader.truth(item)?;
        match key {
            "sale" => stated.sale = truth,
            "similar" => stated.similar = truth,
            _ => stated.opt_out = truth,
        }
        Ok(())
    })?;
    Ok(stated)
}
