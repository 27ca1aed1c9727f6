//! The register card: eight questions, what is answered, what recognition suggests, and what an answer changes.

mod answers;
mod draft;
mod page;
mod review;
mod suggest;

use crate::failure::Result;
use crate::model::{Field, Register};
use crate::policy::edit::{Answer, Edit};
use crate::policy::{Card, Need};
use crate::store::{Workbench, policy, registers};
use crate::text::Message;

pub use answers::{read, shown};
pub use draft::draft;
pub use page::page;
pub use review::{review, reviewed};

crate::model::codes::coded! {
    /// The eight questions, in the order in which a steward is asked.
    Ask {
        Why = "purpose",
        Ground = "lawful_basis",
        Told = "notice",
        HowLong = "retention",
        Fields = "needs",
        Sees = "access",
        Gets = "recipients",
        Keep = "hold",
    }
}

impl Ask {
    /// The question in words.
    pub fn text(self) -> Message {
        match self {
            Self::Why => msg!("card-why"),
            Self::Ground => msg!("card-ground"),
            Self::Told => msg!("card-told"),
            Self::HowLong => msg!("card-how-long"),
            Self::Fields => msg!("card-fields"),
            Self::Sees => msg!("card-sees"),
            Self::Gets => msg!("card-gets"),
            Self::Keep => msg!("card-keep"),
        }
    }

    /// How an answer is written.
    pub fn form(self) -> Message {
        match self {
            Self::Why => msg!("card-form-why"),
            Self::Ground => msg!("card-form-ground"),
            Self::Told => msg!("card-form-told"),
            Self::HowLong => msg!("card-form-how-long"),
            Self::Fields => msg!("card-form-fields"),
            Self::Sees => msg!("card-form-sees"),
            Self::Gets => msg!("card-form-gets"),
            Self::Keep => msg!("card-form-keep"),
        }
    }
}

/// One question with what is known of its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub ask: Ask,
    /// The answer as it is written; none is unanswered.
    pub answer: Option<String>,
    /// What recognition suggests, written as an answer is.
    pub suggestion: Option<String>,
}

/// What an answer changes in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A key is set.
    Set(&'static str, Answer),
    /// A key goes: unanswered again.
    Unset(&'static str),
    /// A field is needed, or not.
    Need(String, Need),
}

/// The card of one register with its eight questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Cards {
    /// The register's name.
    pub register: String,
    /// Its fields; none for a card without a file.
    pub fields: Vec<Field>,
    /// The questions.
    pub asked: Vec<Asked>,
}

/// Every card of a document: the workbench's registers, then cards without a file.
pub fn cards(bench: &Workbench, document: &str) -> Result<Vec<Cards>> {
    let read = crate::policy::read(document)?;
    let none = Card::default();
    let known = registers::all(bench)?;
    let mut cards = Vec::new();
    for register in &known {
        let fields = registers::fields(bench, register.id)?;
        let card = policy::card_of(&read, &register.name).unwrap_or(&none);
        cards.push(of(card, (&register.name, Some(register)), fields));
    }
    for card in read.cards.iter().filter(|card| !known.iter().any(|r| policy::is_same(&r.name, &card.name))) {
        cards.push(of(card, (&card.name, None), Vec::new()));
    }
    Ok(cards)
}

fn of(card: &Card, (name, register): (&str, Option<&Register>), fields: Vec<Field>) -> Cards {
    use crate::model::Coded;
    let asked = Ask::ALL
        .iter()
        .map(|ask| Asked {
            ask: *ask,
            answer: shown(*ask, card),
            suggestion: register.and_then(|_| suggest::suggestion(*ask, card, &fields)),
        })
        .collect();
    Cards { register: name.to_owned(), fields, asked }
}

/// The document with an answer, as it is written by the one who answers; an empty one is unanswered again.
pub fn answered(document: &str, (register, fields): (&str, &[Field]), (ask, text): (Ask, &str)) -> Result<String> {
    let changes = read(ask, text, fields)?;
    let mut edit = Edit::of(document)?;
    for change in &changes {
        match change {
            Change::Set(key, answer) => edit.set(register, key, answer),
            Change::Unset(key) => edit.unset(register, key),
            Change::Need(field, need) => edit.need(register, (field, *need)),
        }
    }
    let text = edit.text();
    crate::policy::read(&text)?;
    Ok(text)
}
