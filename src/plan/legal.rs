//! Which law a rule that takes records or values rests on, as the log names it.

use super::propose::Kind;
use crate::model::Coded;
use crate::policy::Card;

/// The rule of records that a person asked to have erased (Art. 17).
pub const ERASURE_REQUEST: &str = "erasure-request";

/// The law that a rule rests on; for a period where the policy says that it is written too. None for a one-off decision.
pub fn source(rule: &str, card: Option<&Card>) -> Option<String> {
    if rule == ERASURE_REQUEST {
        return Some("GDPR Art. 17(1)".to_owned());
    }
    let kind = Kind::from_code(rule)?;
    let law = of(kind);
    let written = match kind {
        Kind::Overdue | Kind::NoDate => card.and_then(|card| card.retention_source.as_deref()),
        Kind::NiceToHave
        | Kind::ConsentNotActive
        | Kind::ConsentExpired
        | Kind::UnneededField
        | Kind::FullPersonnummer
        | Kind::SpecialCategory
        | Kind::Duplicate
        | Kind::Objected
        | Kind::SuppressedReturned => None,
    };
    Some(written.map_or_else(|| law.to_owned(), |written| format!("{law}; {written}")))
}

fn of(kind: Kind) -> &'static str {
    match kind {
        Kind::NiceToHave => "GDPR Art. 5(1)(b)",
        Kind::Overdue | Kind::NoDate => "GDPR Art. 5(1)(e)",
        Kind::ConsentNotActive | Kind::ConsentExpired => "GDPR Art. 6(1)(a), 7",
        Kind::UnneededField => "GDPR Art. 5(1)(c)",
        Kind::FullPersonnummer => "GDPR Art. 5(1)(c); Lag (2018:218) 3 kap. 10 §",
        Kind::SpecialCategory => "GDPR Art. 9, 10",
        Kind::Duplicate => "GDPR Art. 5(1)(c)-(d)",
        Kind::Objected => "GDPR Art. 7(3), 21(3)",
        Kind::SuppressedReturned => "GDPR Art. 21(3)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_names_the_law_and_where_the_policy_says_that_it_is_written() {
        let card = Card { retention_source: Some("Beslut 2024-05-02".to_owned()), ..Card::default() };
        assert_eq!(source("overdue", Some(&card)).as_deref(), Some("GDPR Art. 5(1)(e); Beslut 2024-05-02"));
        assert_eq!(source("overdue", None).as_deref(), Some("GDPR Art. 5(1)(e)"));
        assert_eq!(source("unneeded-field", Some(&card)).as_deref(), Some("GDPR Art. 5(1)(c)"));
        assert_eq!(source("något annat", None), None);
    }

    #[test]
    fn every_rule_has_its_law() {
        assert!(Kind::ALL.iter().all(|kind| source(kind.code(), None).is_some()));
    }
}
