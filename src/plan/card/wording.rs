//! The words of a card in both languages: what a basis, a start, a period, a right and a need are called, and which one
//! a steward means.

use std::cell::OnceCell;

use crate::model::plan::PLAIN;
use crate::model::{About, Coded, LawfulBasis, Operator, Period};
use crate::plan::words;
use crate::policy::presets::{Preset, Worth};
use crate::policy::terms::{Right, StartBy};
use crate::policy::{Card, Need};
use crate::text::{Catalogue, Language, Message};

/// What a lawful basis is called.
pub fn basis(basis: LawfulBasis) -> Message {
    match basis {
        LawfulBasis::Consent => msg!("basis-consent"),
        LawfulBasis::Contract => msg!("basis-contract"),
        LawfulBasis::LegalObligation => msg!("basis-legal-obligation"),
        LawfulBasis::VitalInterests => msg!("basis-vital-interests"),
        LawfulBasis::PublicTask => msg!("basis-public-task"),
        LawfulBasis::LegitimateInterests => msg!("basis-legitimate-interests"),
    }
}

/// What people a register is about are called.
pub fn about(about: About) -> Message {
    match about {
        About::Customers => msg!("subjects-customers"),
        About::Prospects => msg!("subjects-prospects"),
        About::Service => msg!("subjects-service"),
        About::Employees => msg!("subjects-employees"),
        About::Suppliers => msg!("subjects-suppliers"),
        About::Members => msg!("subjects-members"),
        About::Other => msg!("subjects-other"),
    }
}

/// What the six bases are called.
pub fn bases() -> impl Iterator<Item = Message> {
    LawfulBasis::ALL.iter().map(|known| basis(*known))
}

/// From what a period can count, beside a field.
pub fn starts() -> impl Iterator<Item = Message> {
    STARTS.iter().map(|(_, known)| start(known))
}

/// What can be said of a field's need.
pub fn needs() -> impl Iterator<Item = Message> {
    [msg!("need-whole"), msg!("need-not")].into_iter().chain(PLAIN.iter().map(|operator| words::choice(*operator)))
}

/// What the rights are called.
pub fn rights() -> impl Iterator<Item = Message> {
    Right::ALL.iter().map(|known| right(*known))
}

/// What a right is called.
pub fn right(right: Right) -> Message {
    match right {
        Right::Read => msg!("right-read"),
        Right::Write => msg!("right-write"),
        Right::Admin => msg!("right-admin"),
    }
}

/// What a preset is for.
pub(super) fn preset(preset: &Preset) -> Message {
    match preset.code {
        "bookkeeping" => msg!("preset-bookkeeping"),
        "claim" => msg!("preset-claim"),
        "money-laundering" => msg!("preset-money-laundering"),
        "patient-record" => msg!("preset-patient-record"),
        "consumer-complaint" => msg!("preset-consumer-complaint"),
        "consumer-claim" => msg!("preset-consumer-claim"),
        "former-customer" => msg!("preset-former-customer"),
        "telephone-sale" => msg!("preset-telephone-sale"),
        "recruitment" => msg!("preset-recruitment"),
        "customer-24" => msg!("preset-customer-24"),
        "prospect-3" => msg!("preset-prospect-3"),
        "prospect-12" => msg!("preset-prospect-12"),
        "consent-24" => msg!("preset-consent-24"),
        _ => msg!("preset-benchmark-36"),
    }
}

/// What a period rests on.
pub(super) fn worth(worth: Worth) -> Message {
    match worth {
        Worth::Law => msg!("preset-worth-law"),
        Worth::Recommendation => msg!("preset-worth-recommendation"),
        Worth::Practice => msg!("preset-worth-practice"),
        Worth::Undecided => msg!("preset-worth-undecided"),
    }
}

/// From what a period counts; a field is called by its name.
pub(super) fn start(start: &StartBy) -> Message {
    match start {
        StartBy::LastActivity => msg!("start-last-activity"),
        StartBy::RelationEnd => msg!("start-relation-end"),
        StartBy::Collected => msg!("start-collected"),
        StartBy::Field(name) => msg!("start-field", "field" => &name.text),
    }
}

/// The starts that are no field, by their codes.
const STARTS: [(&str, StartBy); 3] = [
    ("last_activity", StartBy::LastActivity),
    ("relation_end", StartBy::RelationEnd),
    ("collected", StartBy::Collected),
];

/// How long a card lets a record be kept, and from what; none is not decided.
pub fn time_limit(card: &Card) -> Option<Message> {
    let from = start(card.start.as_ref().unwrap_or(&StartBy::LastActivity));
    Some(msg!("card-period-from", "period" => period(card.retention?), "start" => from))
}

/// A period, in years where these are enough.
pub fn period(period: Period) -> Message {
    let days = msg!("period-days", "count" => period.days);
    let months = match period.months {
        years if years >= 36 && years.is_multiple_of(12) => msg!("period-years", "count" => years / 12),
        months => msg!("period-months", "count" => months),
    };
    match (period.months, period.days) {
        (0, 0) => msg!("period-none"),
        (0, _) => days,
        (_, 0) => months,
        (_, _) => msg!("period-both", "months" => months, "days" => days),
    }
}

/// What is said of a field's need behind its name; a field that is needed as it is is only named.
pub fn need(need: Need) -> Option<Message> {
    match need {
        Need::Whole => None,
        Need::Not => Some(msg!("need-not")),
        // With a number it is written as the document writes it.
        Need::Less(operator) if operator.code().contains(':') => Some(msg!("need-code", "code" => operator.code())),
        Need::Less(operator) => Some(words::choice(operator)),
    }
}

/// The words of both languages; codes are read without them.
#[derive(Default)]
pub(super) struct Words(OnceCell<[Catalogue; 2]>);

impl Words {
    fn says(&self, message: &Message, text: &str) -> bool {
        let both = self.0.get_or_init(|| Language::ALL.map(Catalogue::new));
        both.iter().any(|words| words.say(message).to_lowercase() == text)
    }

    /// Whether the text is what one of these sentences says, in whatever case.
    pub(super) fn is_one_of(&self, messages: &[Message], text: &str) -> bool {
        let text = text.to_lowercase();
        messages.iter().any(|message| self.says(message, &text))
    }

    /// The basis that is meant, by its code or its name.
    pub(super) fn basis(&self, text: &str) -> Option<LawfulBasis> {
        let text = text.to_lowercase();
        let called = || LawfulBasis::ALL.iter().find(|known| self.says(&basis(**known), &text)).copied();
        LawfulBasis::from_code(&text).or_else(called)
    }

    /// Whom is meant, by code or in words.
    pub(super) fn about(&self, text: &str) -> Option<About> {
        let text = text.to_lowercase();
        let called = || About::ALL.iter().find(|known| self.says(&about(**known), &text)).copied();
        About::from_code(&text).or_else(called)
    }

    /// The right that is meant.
    pub(super) fn right(&self, text: &str) -> Option<Right> {
        let text = text.to_lowercase();
        let called = || Right::ALL.iter().find(|known| self.says(&right(**known), &text)).copied();
        Right::from_code(&text).or_else(called)
    }

    /// The code of the start that is meant, when it is no field.
    pub(super) fn start(&self, text: &str) -> Option<&'static str> {
        let text = text.to_lowercase();
        let coded = STARTS.iter().find(|(code, _)| *code == text);
        coded.or_else(|| STARTS.iter().find(|(_, called)| self.says(&start(called), &text))).map(|(code, _)| *code)
    }

    /// Whether a field is needed, or how much of it.
    pub(super) fn need(&self, text: &str) -> Option<Need> {
        let text = text.to_lowercase();
        match text.as_str() {
            "true" => return Some(Need::Whole),
            "false" => return Some(Need::Not),
            code => {
                if let Some(operator) = Operator::read(code) {
                    return Some(Need::Less(operator));
                }
            }
        }
        if self.says(&msg!("need-whole"), &text) {
            return Some(Need::Whole);
        }
        if self.says(&msg!("need-not"), &text) {
            return Some(Need::Not);
        }
        PLAIN.into_iter().find(|operator| self.says(&words::choice(*operator), &text)).map(Need::Less)
    }

    /// A period as the document writes it or in words: `P24M`, `24` (months), `2 år`, `1 month and 3 days`.
    pub(super) fn period(&self, text: &str) -> Option<Period> {
        if let Ok(months) = text.parse::<u32>() {
            return crate::policy::period::read(&format!("P{months}M"));
        }
        let text = text.to_lowercase();
        if let Some(period) = crate::policy::period::read(&text.to_uppercase()) {
            return Some(period);
        }
        if !text.contains(|c: char| c.is_ascii_digit()) {
            return self.says(&msg!("period-none"), &text).then(Period::default);
        }
        let together: String = text.replace(['\u{a0}', ','], "");
        let mut words = together.split_whitespace().filter(|word| !["och", "and"].contains(word));
        let mut sum = Period::default();
        let mut read = 0;
        while let Some(number) = words.next() {
            let (number, unit): (u32, &str) = (number.parse().ok()?, words.next()?);
            let (_, one) = UNITS.iter().find(|(names, _)| names.contains(&unit))?;
            sum.months = sum.months.checked_add(number.checked_mul(one.months)?)?;
            sum.days = sum.days.checked_add(number.checked_mul(one.days)?)?;
            read += 1;
        }
        (read > 0)
            .then_some(sum)
            .filter(|sum| crate::policy::period::read(&crate::policy::period::write(*sum)) == Some(*sum))
    }
}

/// What units of time are called.
const UNITS: [(&[&str], Period); 4] = [
    (&["dag", "dagar", "day", "days"], Period { months: 0, days: 1 }),
    (&["vecka", "veckor", "week", "weeks"], Period { months: 0, days: 7 }),
    (&["månad", "månader", "mån", "month", "months"], Period { months: 1, days: 0 }),
    (&["år", "year", "years"], Period { months: 12, days: 0 }),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_period_is_read_in_words_of_both_languages() {
        let words = Words::default();
        let period = |months, days| Some(Period { months, days });
        for (text, expected) in [
            ("24", period(24, 0)),
            ("p24m", period(24, 0)),
            ("2 år", period(24, 0)),
            ("18 months", period(18, 0)),
            ("1 månad och 3 dagar", period(1, 3)),
            ("2 veckor", period(0, 14)),
            ("ingen tid", period(0, 0)),
            ("No time", period(0, 0)),
            ("länge", None),
            ("2", period(2, 0)),
            ("2 2", None),
            ("90 000 år", None),
        ] {
            assert_eq!(words.period(text), expected, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn a_period_is_read_as_it_is_said(months in 0_u32..600, days in 0_u32..2000) {
            let words = Words::default();
            let one = Period { months, days };
            for language in Language::ALL {
                let said = Catalogue::new(language).say(&period(one));
                prop_assert_eq!(words.period(&said), Some(one), "{}", said);
            }
        }
    }
}
