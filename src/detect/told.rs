//! Why something is a finding, in plain words: by which rule it was recognised.

use crate::model::{Category, Coded, Finding, Level};
use crate::text::Message;

/// Identifiers: their rules and how each is said.
const IDENTIFIERS: [(&str, &str); 19] = [
    ("personnummer-luhn", "rule-personnummer-luhn"),
    ("samordningsnummer-luhn", "rule-samordningsnummer-luhn"),
    ("interim-number", "rule-interim-number"),
    ("organisationsnummer-luhn", "rule-organisationsnummer-luhn"),
    ("vat-se", "rule-vat-se"),
    ("fodselsnummer-mod11", "rule-fodselsnummer-mod11"),
    ("cpr-date", "rule-cpr-date"),
    ("steuer-id-mod11", "rule-steuer-id-mod11"),
    ("hetu-mod31", "rule-hetu-mod31"),
    ("iban-mod97", "rule-iban-mod97"),
    ("card-luhn", "rule-card-luhn"),
    ("bankgiro-luhn", "rule-bankgiro-luhn"),
    ("plusgiro-luhn", "rule-plusgiro-luhn"),
    ("email", "rule-email"),
    ("email-function", "rule-email-function"),
    ("phone-se", "rule-phone-se"),
    ("phone-international", "rule-phone-international"),
    ("ip-address", "rule-ip-address"),
    ("plate-se", "rule-plate-se"),
];

/// The languages of the vocabularies.
const LANGUAGES: [(&str, &str); 6] = [
    ("sv", "rule-language-sv"),
    ("en", "rule-language-en"),
    ("no", "rule-language-no"),
    ("da", "rule-language-da"),
    ("fi", "rule-language-fi"),
    ("de", "rule-language-de"),
];

/// Why this is a finding.
pub fn rule(finding: &Finding) -> Message {
    if let Some((_, id)) = IDENTIFIERS.iter().find(|(rule, _)| *rule == finding.rule) {
        return Message::new(id);
    }
    let what = words_for(finding.category);
    let (source, _) = finding.rule.split_once('/').unwrap_or(("", ""));
    match (source, LANGUAGES.iter().find(|(code, _)| *code == source)) {
        ("header", _) => msg!("rule-header", "what" => what),
        ("own", _) => msg!("rule-own", "what" => what),
        (_, Some((_, language))) => msg!("rule-words", "what" => what, "language" => Message::new(language)),
        // A rule of a newer gallra is named by its name.
        (_, None) => msg!("rule-other", "rule" => finding.rule.to_string()),
    }
}

/// What only lets it be guessed, said behind the rule.
pub fn level(finding: &Finding) -> Option<Message> {
    match finding.level {
        Level::Reveals => None,
        Level::MayReveal => Some(msg!("rule-may-reveal")),
    }
}

/// Of what a category's words speak.
fn words_for(category: Category) -> Message {
    match category {
        Category::Political => msg!("rule-words-political"),
        Category::Religion => msg!("rule-words-religion"),
        Category::Union => msg!("rule-words-union"),
        Category::Ethnic => msg!("rule-words-ethnic"),
        Category::Genetic => msg!("rule-words-genetic"),
        Category::Biometric => msg!("rule-words-biometric"),
        Category::Health => msg!("rule-words-health"),
        Category::SexLife => msg!("rule-words-sex-life"),
        Category::Orientation => msg!("rule-words-orientation"),
        Category::Criminal => msg!("rule-words-criminal"),
        Category::Protected => msg!("rule-words-protected"),
        Category::Personnummer
        | Category::Samordningsnummer
        | Category::Organisationsnummer
        | Category::Fodselsnummer
        | Category::Cpr
        | Category::Hetu
        | Category::Iban
        | Category::Card
        | Category::Bankgiro
        | Category::Plusgiro
        | Category::Email
        | Category::Phone
        | Category::IpAddress
        | Category::RegistrationPlate
        | Category::Child
        | Category::Behaviour
        | Category::Name
        | Category::Address
        | Category::BirthDate
        | Category::Gender
        | Category::Money
        | Category::NationalId => msg!("rule-words-other", "category" => category.code()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::common::Common;
    use super::super::vocabulary::entry;
    use super::super::vocabulary::files::FILES;
    use super::*;
    use crate::model::FieldPosition;
    use crate::text::{Catalogue, Language};

    fn finding(rule: &str, category: Category) -> Finding {
        let rule = rule.to_owned().into();
        Finding { field: FieldPosition(0), category, rule, level: Level::Reveals, start: 0, length: 1 }
    }

    #[test]
    fn every_rule_of_the_vocabularies_and_headers_is_said_in_both_languages() {
        let common = Common::embedded();
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            for file in FILES {
                for entry in entry::read(*file, &common).unwrap() {
                    let said = catalogue.say(&rule(&finding(&entry.rule, entry.category)));
                    assert!(said.len() > 20 && !said.contains(&*entry.rule), "{}: {said}", entry.rule);
                }
            }
            for category in Category::ALL.iter().filter(|category| category.is_special_or_criminal()) {
                for source in ["header", "own"] {
                    let said = catalogue.say(&rule(&finding(&format!("{source}/{}", category.code()), *category)));
                    assert!(said.len() > 20, "{said}");
                }
            }
        }
    }

    #[test]
    fn every_rule_for_a_number_or_address_is_said() {
        let source = include_str!("identifiers/running.rs");
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        let named = |text: &str| -> Vec<String> {
            let ends =
                ["-luhn", "-mod97", "-mod11", "-mod31", "-se", "-date", "-number", "-international", "-function"];
            text.split('"').filter(|part| ends.iter().any(|end| part.ends_with(end))).map(str::to_owned).collect()
        };
        let rules = named(code);
        assert!(rules.len() > 12, "{rules:?}");
        for rule in rules {
            assert!(IDENTIFIERS.iter().any(|(known, _)| *known == rule), "{rule}");
        }
    }
}
