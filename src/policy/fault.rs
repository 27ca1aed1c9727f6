//! What is wrong with a policy, with its place in the document.

use super::terms::Spot;
use crate::failure::Failure;
use crate::text::Message;

/// A failure at a place of the policy.
pub fn fault(at: Spot, what: Message) -> Failure {
    Failure::yours(msg!("policy-fault", "line" => at.line, "column" => at.column, "what" => what))
}

/// A failure of something that the policy quotes (a name, an expression), at its place in the policy.
pub fn quoted(at: Spot, failure: &Failure) -> Failure {
    let within = u32::try_from(failure.place().unwrap_or(0)).unwrap_or(0);
    let spot = Spot { line: at.line, column: at.column.saturating_add(within) };
    let told = fault(spot, failure.what().clone());
    match failure.hint_message() {
        Some(hint) => told.hint(hint.clone()),
        None => told,
    }
}
