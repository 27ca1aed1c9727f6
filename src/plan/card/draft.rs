//! A document to fill in: a card for every register, every question a comment with what recognition suggests.

use super::{Ask, Cards, Change, answers};
use crate::failure::Result;
use crate::policy::edit::{self, Answer};
use crate::text::Catalogue;

/// The document with a card for each register that has none yet. What stands in it stays.
pub fn draft(document: &str, cards: &[Cards], catalogue: &Catalogue) -> Result<String> {
    let known = crate::policy::read(document)?;
    let mut text = document.to_owned();
    if text.trim().is_empty() {
        text = format!("{}\n{}\n", comment(&catalogue.say(&msg!("draft-head"))), ORGANISATION);
    }
    for card in cards {
        if crate::store::policy::card_of(&known, &card.register).is_some() {
            continue;
        }
        if !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&format!("\n[register.{}]\n", edit::key(&card.register)));
        for asked in card.asked.iter().filter(|asked| asked.ask != Ask::Controller) {
            text.push_str(&format!("{}\n", comment(&catalogue.say(&asked.ask.text()))));
            for line in suggested(card, asked)? {
                text.push_str(&format!("# {line}\n"));
            }
            if !asked.ask.is_question() {
                text.push_str(unsaid(asked.ask));
            }
        }
    }
    Ok(text)
}

/// What a card says beside its questions, to fill in.
fn unsaid(ask: Ask) -> &'static str {
    match ask {
        Ask::About => "# about = \"\"  # customers prospects service employees suppliers members other\n",
        Ask::Owner => "# owner = \"\"\n",
        Ask::Extends => "# extends = []\n# told = { given = 2026-01-31, where = \"\" }\n",
        Ask::Why
        | Ask::Ground
        | Ask::Told
        | Ask::HowLong
        | Ask::Fields
        | Ask::Sees
        | Ask::Gets
        | Ask::Keep
        | Ask::Controller => "",
    }
}

/// What the organisation says of itself, to fill in.
const ORGANISATION: &str = "\
[organisation]
# name = \"\"
# contact = \"\"
# turnover_eur = 0
financial_year_ends = \"12-31\"

[defaults]
# consent_valid = \"P24M\"
# marketing_window = \"P12M\"
# customer_for = \"P36M\"
# access_review = \"P12M\"";

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}")).collect::<Vec<_>>().join("\n")
}

/// The suggestion as lines of TOML.
fn suggested(card: &Cards, asked: &super::Asked) -> Result<Vec<String>> {
    let Some(suggestion) = asked.suggestion() else { return Ok(Vec::new()) };
    let mut needs = Vec::new();
    let mut lines = Vec::new();
    for change in answers::read(asked.ask, &suggestion.text, &card.fields)? {
        match change {
            Change::Set(key, answer) => lines.push(format!("{key} = {}", answer.toml())),
            Change::Need(field, need) => {
                let word = match need {
                    crate::policy::Need::Whole => Answer::Truth(true),
                    crate::policy::Need::Not => Answer::Truth(false),
                    crate::policy::Need::Less(operator) => Answer::Text(operator.code()),
                };
                needs.push(format!("{} = {}", edit::key(&field), word.toml()));
            }
            Change::Unset(_) | Change::Unneed(_) | Change::Organisation(..) => {}
        }
    }
    if !needs.is_empty() {
        lines.push(format!("needs = {{ {} }}", needs.join(", ")));
    }
    Ok(lines)
}
