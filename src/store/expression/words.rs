//! The Swedish words for the codes of stage, offers and consent: one table for what may be written.

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
    use crate::model::{Coded, Consent, Offers, Relation};

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
    }

    #[test]
    fn no_word_means_two_codes() {
        for values in [STAGES, OFFERS, CONSENTS] {
            for value in values {
                for word in value.words {
                    assert_eq!(code(values, word), Some(value.code), "{word}");
                }
            }
        }
    }

    #[test]
    fn a_word_is_read_in_any_case_and_with_underscores() {
        assert_eq!(code(OFFERS, "FAR_INTE"), Some("may_not"));
        assert_eq!(code(STAGES, "Service-User"), Some("service_user"));
    }
}
