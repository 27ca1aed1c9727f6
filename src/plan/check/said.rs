//! What a card leaves unanswered, and what it says that cannot be.

use crate::policy::{Breach, Card, Rule};

/// The questions that the card leaves open. A register that is nice to have needs no further answer: it goes.
pub(super) fn breaches(card: Option<&Card>, records: u64) -> Vec<Breach> {
    let none = Card::default();
    let card = card.unwrap_or(&none);
    let breach = |rule| Breach { rule, field: None, count: records };
    if card.is_nice_to_have() {
        let all = Some(breach(Rule::UnneededField)).filter(|breach| breach.count > 0);
        return all.into_iter().collect();
    }
    let untold = !card.extends.is_empty() && card.told.is_none();
    [
        (Rule::NoPurpose, card.purpose.is_none()),
        (Rule::NoNotice, card.notice.is_none()),
        (Rule::NoBasis, card.lawful_basis.is_none()),
        (Rule::NoRetention, card.retention.is_none()),
        (Rule::ExtendsUntold, untold),
    ]
    .into_iter()
    .filter(|(_, broken)| *broken)
    .map(|(rule, _)| breach(rule))
    .collect()
}
