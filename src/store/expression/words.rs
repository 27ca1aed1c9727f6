//! The Swedish words for the codes of stage, offers, consent and categories: one table for what may be written.

use super::fold::fold;

/// A code and the words that mean it; the first word is the one that is proposed.
pub(super) struct Value {
    pub(super) code: &'static str,
    pub(super) words: &'static [&'static str],
}

pub(super) const STAGES: &[Value] = &[
    Value { code: "customer", words: &["kund"] },
    Value { code: "service_user", words: &["tjänsteanvändare", "serviceanvändare", "användare"] },
    Value { code: "prospect", words: &["prospekt"] },
    Value { code: "lapsed", words: &["inaktiv", "avslutad", "tidigare"] },
    Value { code: "not_applicable", words: &["ej tillämplig", "ej tillämpligt", "inte tillämplig"] },
];

pub(super) const OFFERS: &[Value] = &[
    Value { code: "may", words: &["får", "ja"] },
    Value { code: "soft_opt_in", words: &["kundundantag", "mjuk opt in"] },
    Value { code: "may_not", words: &["får inte", "får ej", "nej"] },
];

pub(super) const CONSENTS: &[Value] = &[
    Value { code: "active", words: &["aktivt", "aktiv"] },
    Value { code: "expired", words: &["utgånget", "utgången"] },
    Value { code: "withdrawn", words: &["återkallat", "återkallad"] },
    Value { code: "silent", words: &["tyst"] },
    Value { code: "pre_ticked", words: &["förkryssat", "förkryssad"] },
    Value { code: "unproven", words: &["ej styrkt", "ostyrkt", "obevisat"] },
    Value { code: "objected", words: &["invänt", "invändning", "motsatt sig"] },
    Value { code: "none", words: &["saknas", "inget"] },
    Value { code: "not_needed", words: &["behövs inte", "behövs ej"] },
];

pub(super) const CATEGORIES: &[Value] = &[
    Value { code: "political", words: &["politisk åsikt", "politik"] },
    Value { code: "religion", words: &["religion eller övertygelse", "tro", "övertygelse"] },
    Value { code: "union", words: &["fackligt medlemskap", "facklig", "fackligt", "fack"] },
    Value { code: "ethnic", words: &["etniskt ursprung", "etnicitet", "ursprung"] },
    Value { code: "genetic", words: &["genetiska uppgifter", "genetisk", "genetik"] },
    Value { code: "biometric", words: &["biometriska uppgifter", "biometrisk", "biometri"] },
    Value { code: "health", words: &["hälsa"] },
    Value { code: "sex_life", words: &["sexualliv"] },
    Value { code: "orientation", words: &["sexuell läggning", "läggning"] },
    Value { code: "criminal", words: &["lagöverträdelser", "lagöverträdelse", "brott"] },
    Value { code: "personnummer", words: &["personnummer"] },
    Value { code: "samordningsnummer", words: &["samordningsnummer"] },
    Value { code: "organisationsnummer", words: &["organisationsnummer"] },
    Value { code: "fodselsnummer", words: &["norskt fødselsnummer", "fødselsnummer"] },
    Value { code: "cpr", words: &["danskt CPR-nummer", "CPR-nummer"] },
    Value { code: "hetu", words: &["finsk personbeteckning"] },
    Value { code: "iban", words: &["bankkonto"] },
    Value { code: "card", words: &["betalkort", "kort"] },
    Value { code: "bankgiro", words: &["bankgiro"] },
    Value { code: "plusgiro", words: &["plusgiro"] },
    Value { code: "email", words: &["e-postadress", "e-post", "epost"] },
    Value { code: "phone", words: &["telefonnummer", "telefon"] },
    Value { code: "ip_address", words: &["IP-adress"] },
    Value { code: "registration_plate", words: &["registreringsnummer"] },
    Value { code: "child", words: &["barn", "barn under 13 år"] },
    Value { code: "protected", words: &["skyddade personuppgifter", "skyddad"] },
    Value { code: "behaviour", words: &["beteende", "beteende eller plats"] },
    Value { code: "name", words: &["namn"] },
    Value { code: "address", words: &["adress"] },
    Value { code: "birth_date", words: &["födelsedatum"] },
    Value { code: "gender", words: &["kön"] },
    Value { code: "money", words: &["pengar"] },
    Value { code: "national_id", words: &["nationellt id-nummer"] },
];

/// A pattern over category codes: each part between `%` that is a Swedish word for a category becomes its code.
pub(super) fn pattern(text: &str) -> String {
    text.split('%').map(|part| code(CATEGORIES, part).unwrap_or(part)).collect::<Vec<_>>().join("%")
}

/// The code that a word means, blind to case and accents; `_` and `-` are blanks.
pub(super) fn code(values: &'static [Value], word: &str) -> Option<&'static str> {
    let word = plain(word);
    let means = |value: &&Value| plain(value.code) == word || value.words.iter().any(|w| plain(w) == word);
    values.iter().find(means).map(|value| value.code)
}

fn plain(word: &str) -> String {
    fold(word.trim()).replace(['_', '-'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Category, Coded, Consent, Offers, Relation};

    fn codes(values: &'static [Value]) -> Vec<&'static str> {
        let mut codes: Vec<_> = values.iter().map(|value| value.code).collect();
        codes.sort_unstable();
        codes
    }

    fn all<C: Coded>() -> Vec<&'static str> {
        let mut codes: Vec<_> = C::ALL.iter().map(|c| c.code()).collect();
        codes.sort_unstable();
        codes
    }

    #[test]
    fn every_code_has_its_words() {
        assert_eq!(codes(STAGES), all::<Relation>());
        assert_eq!(codes(OFFERS), all::<Offers>());
        assert_eq!(codes(CONSENTS), all::<Consent>());
        assert_eq!(codes(CATEGORIES), all::<Category>());
    }

    #[test]
    fn no_word_means_two_codes() {
        for values in [STAGES, OFFERS, CONSENTS, CATEGORIES] {
            for value in values {
                for word in value.words {
                    assert_eq!(code(values, word), Some(value.code), "{word}");
                }
            }
        }
    }

    #[test]
    fn a_pattern_is_read_part_by_part() {
        assert_eq!(pattern("%hälsa%"), "%health%");
        assert_eq!(pattern("%HALSA%facklig%"), "%health%union%");
        assert_eq!(pattern("%x y%"), "%x y%");
        assert_eq!(pattern("health"), "health");
    }

    #[test]
    fn a_word_is_read_in_any_case_and_with_underscores() {
        assert_eq!(code(OFFERS, "FAR_INTE"), Some("may_not"));
        assert_eq!(code(STAGES, "Service-User"), Some("service_user"));
    }
}
