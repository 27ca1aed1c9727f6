//! What nobody has answered: questions, at the top, before any proposal.

use serde::Serialize;

use crate::failure::Result;
use crate::model::{Coded, Field};
use crate::plan::card::Ask;
use crate::plan::check::fields::{is_identity, need};
use crate::policy::Card;
use crate::store::{Workbench, policy, registers};
use crate::text::Message;

crate::model::codes::coded! {
    /// What is unanswered.
    Unanswered {
        Purpose = "purpose",
        Basis = "lawful_basis",
        Notice = "notice",
        Retention = "retention",
        Needs = "needs",
        Access = "access",
        Recipients = "recipients",
        Hold = "hold",
    }
}

impl Unanswered {
    /// The question of the register card that answers it.
    pub fn ask(self) -> Ask {
        match self {
            Self::Purpose => Ask::Why,
            Self::Basis => Ask::Ground,
            Self::Notice => Ask::Told,
            Self::Retention => Ask::HowLong,
            Self::Needs => Ask::Fields,
            Self::Access => Ask::Sees,
            Self::Recipients => Ask::Gets,
            Self::Hold => Ask::Keep,
        }
    }
}

/// One question about a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// About which register.
    pub register: String,
    /// What is unanswered.
    pub question: Unanswered,
    /// For needs, how many fields have no answer.
    pub fields: Option<u64>,
    /// For needs, how many of these hold identity numbers: whether the birth date is enough is asked, not proposed.
    pub identity: Option<u64>,
}

impl Question {
    /// The question in words.
    pub fn text(&self) -> Message {
        let register = &self.register;
        match self.question {
            Unanswered::Purpose => msg!("question-purpose", "register" => register),
            Unanswered::Basis => msg!("question-basis", "register" => register),
            Unanswered::Notice => msg!("question-notice", "register" => register),
            Unanswered::Retention => msg!("question-retention", "register" => register),
            Unanswered::Needs => {
                let (count, numbers) = (self.fields.unwrap_or_default(), self.identity.unwrap_or_default());
                msg!("question-needs", "register" => register, "count" => count, "numbers" => numbers)
            }
            Unanswered::Access => msg!("question-access", "register" => register),
            Unanswered::Recipients => msg!("question-recipients", "register" => register),
            Unanswered::Hold => msg!("question-hold", "register" => register),
        }
    }
}

/// The questions of every register, register by register. Without a purpose the rest can wait.
pub fn questions(bench: &Workbench, only: Option<&str>) -> Result<Vec<Question>> {
    let policy = policy::current(bench)?;
    let mut found = Vec::new();
    for register in registers::all(bench)? {
        if only.is_some_and(|only| !policy::is_same(only, &register.name)) {
            continue;
        }
        let none = Card::default();
        let card = policy::card_of(&policy, &register.name).unwrap_or(&none);
        if card.is_nice_to_have() {
            continue;
        }
        let fields = registers::fields(bench, register.id)?;
        let open: Vec<&Field> = fields.iter().filter(|field| need(Some(card), field).is_none()).collect();
        let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let numbers = open.iter().filter(|field| is_identity(field)).count();
        let asked = Unanswered::ALL.iter().filter(|question| question.ask().is_open(card, &fields));
        found.extend(asked.map(|question| {
            let about_fields = *question == Unanswered::Needs;
            Question {
                register: register.name.clone(),
                question: *question,
                fields: about_fields.then(|| count(open.len())),
                identity: about_fields.then(|| count(numbers)),
            }
        }));
    }
    Ok(found)
}
