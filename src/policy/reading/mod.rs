//! From the TOML document to the policy; unknown keys and impossible values are failures with line and column.

mod card;
mod general;
mod hold;
mod reader;

use toml_edit::Document;
use unicode_normalization::UnicodeNormalization as _;

use super::terms::{Policy, Written};
use crate::failure::Result;
use reader::Reader;

/// The keys of the document's top.
const TOP: [&str; 8] =
    ["organisation", "defaults", "weights", "suppression", "answers", "approval", "register", "recognition"];

/// Reads a policy. What it says of fields and expressions is not held against a register yet.
pub fn read(text: &str) -> Result<Policy> {
    let reader = Reader::new(text);
    let document = Document::parse(text).map_err(|error| reader.not_toml(error.span()))?;
    let mut policy = Policy::default();
    reader.each(document.as_item(), &TOP, &mut |key, item| {
        match key {
            "organisation" => policy.organisation = general::organisation(&reader, item)?,
            "defaults" => policy.defaults = general::defaults(&reader, item)?,
            "weights" => policy.weights = general::weights(&reader, item)?,
            "suppression" => policy.suppression = general::suppression(&reader, item)?,
            "answers" => policy.answers = Some(general::answers(&reader, item)?),
            "approval" => policy.approval = general::approval(&reader, item)?,
            "recognition" => policy.recognition = general::recognition(&reader, item)?,
            "register" => reader.any(item, &mut |name: Written, item| {
                let at = name.at;
                let card = card::card(&reader, name, item)?;
                if let Some(other) = policy.cards.iter().find(|other| folded(&other.name) == folded(&card.name)) {
                    let twice = super::fault::fault(at, msg!("policy-card-twice", "register" => &other.name));
                    return Err(twice.hint(msg!("policy-card-twice-hint")));
                }
                policy.cards.push(card);
                Ok(())
            })?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(policy)
}

/// Names that differ by case alone are one.
fn folded(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{About, Day, LawfulBasis, Operator, Period};
    use crate::policy::terms::{HeldFields, Lasts, Need, Purpose, StartBy};

    /// The policy of the design, section 9, whole.
    const DESIGN: &str = r#"
[organisation]
name = "Exempelbolaget AB"
contact = "dataskydd@exempelbolaget.example"
turnover_eur = 120_000_000            # highest possible fine
financial_year_ends = "12-31"

[defaults]
consent_valid = "P24M"                # ISO 8601
marketing_window = "P12M"
customer_for = "P36M"

[register.kundklubb]
about = "customers"
owner = "Marknad"
purpose = "Medlemspriser och erbjudanden"      # "none" = nice to have
notice = { given = 2024-05-02, where = "kundklubbens villkor 4 §" }
lawful_basis = "consent"
art9 = "9.2.d"
running_when = "status = 'aktiv'"
retention = "P24M"
start = "last_activity"
needs = { fornamn = true, epost = true, personnummer = "birth_date", postnr = "postal_prefix" }
fields.inkomst = { retention = "P0D" }
access = [ { who = "Marknad", right = "write", why = "utskick", since = 2023-01-01, reviewed = 2026-03-01 } ]
recipients = [ { who = "Tryckeriet AB", country = "SE" } ]

[register.order]
hold = [ { where = "status = 'betald'", basis = "BFL 7:2", from = "fakturadatum", fields = "all" } ]

[register.garanti]
about = "service"
extends = ["kundklubb"]               # only where the person was told
told = { given = 2025-01-10, where = "garantivillkor 7 §" }
"#;

    #[test]
    fn the_policy_of_the_design_is_read_whole() {
        let policy = read(DESIGN).unwrap();
        assert_eq!(policy.organisation.turnover_eur, Some(120_000_000));
        assert_eq!(policy.defaults.customer_for, Some(Period::months(36)));
        let [club, order, warranty] = &policy.cards[..] else { panic!("three cards") };
        assert_eq!((club.name.as_str(), club.about), ("kundklubb", Some(About::Customers)));
        assert_eq!(club.purpose, Some(Purpose::For("Medlemspriser och erbjudanden".into())));
        assert_eq!(club.notice.as_ref().map(|notice| notice.given), Day::new(2024, 5, 2));
        assert_eq!(club.lawful_basis, Some(LawfulBasis::Consent));
        assert_eq!((club.retention, &club.start), (Some(Period::months(24)), &Some(StartBy::LastActivity)));
        assert_eq!(club.need(|name| name == "personnummer"), Some(Need::Less(Operator::BirthDate)));
        assert_eq!(club.need(|name| name == "inkomst"), None);
        assert!(club.fields[0].retention.is_zero());
        assert_eq!(club.access[0].reviewed, Day::new(2026, 3, 1));
        let hold = &order.holds[0];
        assert_eq!((hold.lasts, &hold.fields), (Lasts::Bookkeeping, &HeldFields::All));
        assert_eq!(warranty.extends[0].text, "kundklubb");
        assert!(warranty.told.is_some());
    }

    #[test]
    fn an_empty_policy_decides_nothing() {
        assert_eq!(read("").unwrap(), Policy::default());
        assert_eq!(read("# inget ännu\n").unwrap(), Policy::default());
    }

    /// What is wrong, and where: line, column.
    #[test]
    fn a_fault_tells_its_line_and_column() {
        for (text, id, line, column) in [
            ("[organisation]\nnamn = 'x'", "policy-unknown-key", 2, 1),
            ("[registers.a]", "policy-unknown-key", 1, 2),
            ("[register.a]\nabout = 'other'\n[register.A]\nabout = 'other'", "policy-card-twice", 3, 11),
            ("[register.a]\nretention = 'P24'", "policy-no-period", 2, 13),
            ("[register.a]\n  retention = 24", "policy-not-text", 2, 15),
            ("[register.a]\nlawful_basis = 'samtycke'", "policy-not-among", 2, 16),
            ("[register.a]\nart9 = 'banan'", "policy-no-exception", 2, 8),
            ("[register.a]\nneeds = { 'å' = 'birth_dat' }", "policy-not-an-operator", 2, 17),
            ("[register.a]\nnotice = { given = 2026-02-30 }", "policy-not-toml", 2, 0),
            ("[register.a]\nnotice = { given = '2026-02-30' }", "policy-no-date", 2, 20),
            ("[register.a]\nnotice = { where = 'x' }", "policy-key-missing", 2, 10),
            ("[register.a]\naccess = 'alla'", "policy-not-list", 2, 10),
            ("[register.a]\nhold = [ { basis = 'tvist', from = 'datum' } ]", "policy-hold-without-time", 2, 10),
            ("[register.a]\nhold = [ { basis = 'BFL 7:2' } ]", "policy-hold-without-date", 2, 10),
            ("[organisation]\nfinancial_year_ends = '06-15'", "policy-no-year-end", 2, 23),
            ("[organisation]\nturnover_eur = -1", "policy-not-amount", 2, 16),
            ("[weights]\nrecency = 101", "policy-not-weight", 2, 11),
            ("[register.a]\nabout =", "policy-not-toml", 2, 0),
        ] {
            let failure = read(text).unwrap_err();
            assert_eq!(failure.what().id(), "policy-fault", "{text}");
            let arg =
                |name: &str| failure.what().args().iter().find(|(key, _)| *key == name).map(|(_, arg)| arg.clone());
            let Some(crate::text::Arg::Message(what)) = arg("what") else { panic!("{text}") };
            assert_eq!(what.id(), id, "{text}");
            assert_eq!(arg("line"), Some(crate::text::Arg::Number(line)), "{text}");
            if column > 0 {
                assert_eq!(arg("column"), Some(crate::text::Arg::Number(column)), "{text}");
            }
            assert!(failure.hint_message().is_some(), "{text}");
        }
    }

    #[test]
    fn a_near_key_is_suggested() {
        let failure = read("[register.a]\nretentoin = 'P1Y'").unwrap_err();
        assert_eq!(failure.hint_message().map(crate::text::Message::id), Some("similar-names"));
    }
}
