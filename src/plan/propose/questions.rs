//! What nobody has answered: questions, at the top, before any proposal.

use serde::Serialize;

use crate::failure::Result;
use crate::plan::card::Ask;
use crate::plan::check::fields::need;
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
                msg!("question-needs", "register" => register, "count" => self.fields.unwrap_or_default())
            }
            Unanswered::Access => msg!("question-access", "register" => register),
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
        let open = fields.iter().filter(|field| need(Some(card), field).is_none()).count();
        let open = u64::try_from(open).unwrap_or(u64::MAX);
        let asked = [
            (Unanswered::Purpose, card.purpose.is_none()),
            (Unanswered::Basis, card.lawful_basis.is_none()),
            (Unanswered::Notice, card.notice.is_none()),
            (Unanswered::Retention, card.retention.is_none()),
            (Unanswered::Needs, open > 0),
            (Unanswered::Access, card.access.is_empty()),
        ];
        found.extend(asked.into_iter().filter(|(_, open)| *open).map(|(question, _)| Question {
            register: register.name.clone(),
            question,
            fields: (question == Unanswered::Needs).then_some(open),
        }));
    }
    Ok(found)
}
