//! The record of processing (Art. 30(1)): a row a register.

use serde_json::{Map, Value, json};

use super::facts::Overview;
use crate::failure::Result;
use crate::model::Coded;
use crate::policy::terms::{Recipient, StartBy};
use crate::policy::{Card, Purpose, period};
use crate::store::{Workbench, overview, registers};
use crate::text::Catalogue;

/// The columns, in the order of Art. 30(1) a to g.
pub const COLUMNS: [&str; 17] = [
    "register",
    "controller",
    "contact",
    "owner",
    "purpose",
    "lawful_basis",
    "data_subjects",
    "records",
    "personal_data",
    "special_categories",
    "recipients",
    "third_countries",
    "time_limit",
    "holds",
    "security",
    "notice",
    "safeguards",
];

/// The rows: the workbench's registers, then cards without a file.
pub fn rows(bench: &Workbench, of: &Overview, catalogue: &Catalogue) -> Result<Vec<Map<String, Value>>> {
    let mut rows = Vec::new();
    let none = Card::default();
    for facts in &of.registers {
        let register = registers::by_id(bench, facts.line.id)?;
        let mut kinds: Vec<&'static str> =
            overview::fields(bench, register.id)?.iter().map(|field| field.kind.code()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let special: Vec<&str> = facts.line.special_categories.iter().map(|(code, _)| code.as_str()).collect();
        let card = facts.card.as_ref().unwrap_or(&none);
        rows.push(row((&register.name, card), of, (facts.line.records.into(), &kinds, &special), catalogue));
    }
    for card in &of.without_file {
        rows.push(row((&card.name, card), of, (Value::Null, &[], &[]), catalogue));
    }
    Ok(rows)
}

fn row(
    (name, card): (&str, &Card),
    of: &Overview,
    (records, kinds, special): (Value, &[&str], &[&str]),
    catalogue: &Catalogue,
) -> Map<String, Value> {
    let who = |recipient: &crate::policy::terms::Recipient| match &recipient.country {
        Some(country) => format!("{} ({country})", recipient.who),
        None => recipient.who.clone(),
    };
    let third: Vec<String> = card
        .recipients
        .iter()
        .filter(|recipient| recipient.is_in_third_country())
        .filter_map(|recipient| recipient.country.clone())
        .collect();
    let organisation = &of.policy.organisation;
    let values = [
        ("register", json!(name)),
        ("controller", json!(organisation.name)),
        ("contact", json!(organisation.contact)),
        ("owner", json!(card.owner)),
        ("purpose", purpose(card, catalogue)),
        ("lawful_basis", json!(card.lawful_basis.map(|basis| basis.code()))),
        ("data_subjects", json!(card.about.map(|about| about.code()))),
        ("records", records),
        ("personal_data", json!(kinds.join(", "))),
        ("special_categories", json!(special.join(", "))),
        ("recipients", json!(card.recipients.iter().map(who).collect::<Vec<_>>().join(", "))),
        ("third_countries", json!(third.join(", "))),
        ("time_limit", json!(time_limit(card))),
        ("holds", json!(card.holds.iter().map(|hold| hold.basis.as_str()).collect::<Vec<_>>().join(", "))),
        ("security", json!(card.security)),
        (
            "notice",
            json!(card.notice.as_ref().map(|notice| {
                notice
                    .place
                    .as_ref()
                    .map_or_else(|| notice.given.to_string(), |place| format!("{}, {place}", notice.given))
            })),
        ),
        ("safeguards", json!(card.recipients.iter().filter_map(safeguard).collect::<Vec<_>>().join(", "))),
    ];
    values.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// Under which safeguard data goes to a third country (Art. 30(1) e).
fn safeguard(recipient: &Recipient) -> Option<String> {
    let why = recipient.why.as_ref().filter(|_| recipient.is_in_third_country())?;
    Some(format!("{}: {why}", recipient.who))
}

fn purpose(card: &Card, catalogue: &Catalogue) -> Value {
    match &card.purpose {
        Some(Purpose::For(text)) => json!(text),
        Some(Purpose::NiceToHave) => json!(catalogue.say(&msg!("report-nice-to-have"))),
        None => Value::Null,
    }
}

/// The period and what it counts from; none is not decided.
fn time_limit(card: &Card) -> Option<String> {
    let start = match &card.start {
        None | Some(StartBy::LastActivity) => "last_activity",
        Some(StartBy::RelationEnd) => "relation_end",
        Some(StartBy::Collected) => "collected",
        Some(StartBy::Field(name)) => &name.text,
    };
    card.retention.map(|retention| format!("{} {start}", period::write(retention)))
}
