//! What a truncation is called: within a sentence, and as a choice of its own.

use crate::model::Operator;
use crate::text::Message;

/// After `minimise FIELD:`; `to birth date`.
pub fn how(operator: Operator) -> Message {
    match operator {
        Operator::Clear => msg!("operator-clear"),
        Operator::BirthDate => msg!("operator-birth_date"),
        Operator::BirthYear => msg!("operator-birth_year"),
        Operator::Year => msg!("operator-year"),
        Operator::Month => msg!("operator-month"),
        Operator::PostalPrefix => msg!("operator-postal_prefix"),
        Operator::EmailDomain => msg!("operator-email_domain"),
        Operator::Initial => msg!("operator-initial"),
        Operator::KeepLast(count) => msg!("operator-keep_last", "number" => count),
        Operator::Round(to) => msg!("operator-round", "number" => to),
        Operator::Band(width) => msg!("operator-band", "number" => width),
        Operator::Redact => msg!("operator-redact"),
        Operator::Suppress => msg!("operator-suppress"),
        Operator::Pseudonym => msg!("operator-pseudonym"),
    }
}

/// As one of several choices: `birth date`.
pub fn choice(operator: Operator) -> Message {
    match operator {
        Operator::Clear => msg!("method-clear"),
        Operator::BirthDate => msg!("method-birth_date"),
        Operator::BirthYear => msg!("method-birth_year"),
        Operator::Year => msg!("method-year"),
        Operator::Month => msg!("method-month"),
        Operator::PostalPrefix => msg!("method-postal_prefix"),
        Operator::EmailDomain => msg!("method-email_domain"),
        Operator::Initial => msg!("method-initial"),
        Operator::KeepLast(count) => msg!("method-keep_last", "number" => count),
        Operator::Round(to) => msg!("method-round", "number" => to),
        Operator::Band(width) => msg!("method-band", "number" => width),
        Operator::Redact => msg!("method-redact"),
        Operator::Suppress => msg!("method-suppress"),
        Operator::Pseudonym => msg!("method-pseudonym"),
    }
}
