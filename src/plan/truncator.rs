//! What a truncation makes of each value of a field, with all that it needs to know.

use super::operators::{Outcome, Reading, redacted, truncated};
use crate::detect::addresses;
use crate::detect::own::Own;
use crate::detect::{Detector, FieldContext};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::keyed::{Key, Purpose};
use crate::model::{CellRef, DateOrder, Day, Field, Finding, Operator, REDACTED, Register};
use crate::store::{Workbench, recognition};

/// How often what was struck out is looked at again before all of the text goes.
const LOOKS: usize = 4;

/// The letters of a pseudonym: no vowel, so that they form no word, and no digit, so that they are no number.
const LETTERS: &[u8; 16] = b"bcdfghjklmnpqrst";

/// What a pseudonym begins with.
const PSEUDONYM: &str = "p-";

/// Letters of a pseudonym: 128 bits of its tag.
const PSEUDONYM_LETTERS: usize = 32;

/// Truncates the values of one field.
pub struct Truncator {
    operator: Operator,
    order: DateOrder,
    day: Day,
    context: FieldContext,
    detector: Option<Detector>,
    key: Option<Key>,
}

/// What reading a field's values rests on.
pub struct Ground<'a> {
    /// Decides the century of short identity numbers.
    pub day: Day,
    /// Where keys are.
    pub env: &'a Env,
    /// Whether a key must be there.
    pub keys: Keys,
    /// What the steward says is found, and is not.
    pub own: Own,
}

impl<'a> Ground<'a> {
    /// Of a register's import: what is previewed, applied and found again is the same whatever day it is.
    pub fn of(bench: &Workbench, register: &Register, (env, keys): (&'a Env, Keys)) -> Result<Self> {
        let own = recognition::own(bench, register.id)?;
        Ok(Self { day: Day(register.source.imported_at.date_naive()), env, keys, own })
    }
}

/// Whether keys must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// They must be there.
    Needed,
    /// Without one the tags of a key that everybody has are shown.
    ForShow,
}

impl Truncator {
    /// For a field.
    pub fn new(field: &Field, operator: Operator, ground: Ground<'_>) -> Result<Self> {
        let Ground { day, env, keys, own } = ground;
        let detector = (operator == Operator::Redact).then(|| Detector::with(own, day));
        let header = detector.as_ref().and_then(|detector| detector.header_category(&field.header));
        let context = FieldContext { field: field.position, kind: field.kind, role: field.role, header };
        let key = match purpose(operator) {
            None => None,
            Some(purpose) => Some(key(env, (purpose, keys))?),
        };
        Ok(Self { operator, order: field.date_order.unwrap_or(DateOrder::Ymd), day, context, detector, key })
    }

    /// What is left of a cell. Bytes that the file's encoding cannot read can be emptied, nothing else.
    pub fn cell(&self, cell: CellRef<'_>) -> Outcome {
        match cell {
            CellRef::Missing => Outcome::Empty,
            CellRef::Text(text) => self.text(text),
            CellRef::Bytes(_) if self.operator == Operator::Clear => Outcome::Changed(String::new()),
            CellRef::Bytes(_) => Outcome::Unreadable,
        }
    }

    fn text(&self, text: &str) -> Outcome {
        let trimmed = text.trim();
        match (self.operator, &self.detector, &self.key) {
            _ if trimmed.is_empty() => Outcome::Empty,
            (Operator::Redact, Some(detector), _) => Outcome::Changed(self.struck_out(text, detector)),
            (Operator::Pseudonym, _, Some(_)) if is_pseudonym(trimmed) => Outcome::Changed(text.to_owned()),
            (Operator::Pseudonym, _, Some(key)) => {
                key.tag(trimmed).map_or(Outcome::Unreadable, |tag| Outcome::Changed(pseudonym(&tag)))
            }
            (Operator::Suppress, _, _) if addresses::of(trimmed).is_empty() => Outcome::Unreadable,
            // The address goes with its record; the list keeps its tag.
            (Operator::Suppress, _, _) => Outcome::Changed(String::new()),
            _ => truncated(text, self.operator, Reading { order: self.order, today: self.day, findings: &[] }),
        }
    }

    /// The addresses in a cell with the tags by which the suppression list knows them.
    pub fn tags(&self, cell: CellRef<'_>) -> Result<Vec<(String, [u8; 32])>> {
        let (Some(text), Some(key)) = (cell.filled(), &self.key) else { return Ok(Vec::new()) };
        addresses::of(text).into_iter().map(|address| key.tag(&address).map(|tag| (address, tag))).collect()
    }

    /// Findings in what is left of a text; 0 for the operators that strike nothing out.
    pub fn left_to_find(&self, text: &str) -> u64 {
        self.detector.as_ref().map_or(0, |detector| self.found(text, detector).len() as u64)
    }

    fn found(&self, text: &str, detector: &Detector) -> Vec<Finding> {
        let mut found = Vec::new();
        detector.findings(text, &self.context, &mut found);
        found
    }

    /// Without what is found in it, looked at again until nothing is.
    fn struck_out(&self, text: &str, detector: &Detector) -> String {
        let mut left = text.to_owned();
        for _ in 0..LOOKS {
            let found = self.found(&left, detector);
            if found.is_empty() {
                return left;
            }
            left = redacted(&left, &found);
        }
        if self.found(&left, detector).is_empty() { left } else { REDACTED.to_owned() }
    }
}

/// For which key an operator asks.
pub(super) fn purpose(operator: Operator) -> Option<Purpose> {
    match operator {
        Operator::Pseudonym => Some(Purpose::Pseudonyms),
        Operator::Suppress => Some(Purpose::Suppression),
        Operator::Clear
        | Operator::BirthDate
        | Operator::BirthYear
        | Operator::Year
        | Operator::Month
        | Operator::PostalPrefix
        | Operator::EmailDomain
        | Operator::Initial
        | Operator::KeepLast(_)
        | Operator::Round(_)
        | Operator::Band(_)
        | Operator::Redact => None,
    }
}

fn key(env: &Env, (purpose, keys): (Purpose, Keys)) -> Result<Key> {
    match (Key::read(env, purpose)?, keys) {
        (Some(key), _) => Ok(key),
        (None, Keys::ForShow) => Ok(Key::of_nobody()),
        (None, Keys::Needed) => Err(Failure::file(msg!("key-gone")).hint(msg!("key-gone-hint"))),
    }
}

fn pseudonym(tag: &[u8; 32]) -> String {
    let halves = tag.iter().flat_map(|byte| [byte >> 4, byte & 0xf]).take(PSEUDONYM_LETTERS);
    PSEUDONYM.chars().chain(halves.map(|half| char::from(LETTERS[usize::from(half)]))).collect()
}

fn is_pseudonym(text: &str) -> bool {
    text.strip_prefix(PSEUDONYM)
        .is_some_and(|rest| rest.len() == PSEUDONYM_LETTERS && rest.bytes().all(|byte| LETTERS.contains(&byte)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, Utc};
    use proptest::prelude::*;

    use super::*;
    use crate::env::Clock;
    use crate::model::{FieldKind, FieldPosition, Role, Said};
    use crate::text::Language;

    struct Still;

    impl Clock for Still {
        fn now(&self) -> DateTime<Utc> {
            DateTime::from_timestamp(1_795_392_000, 0).unwrap()
        }
    }

    fn truncator(operator: Operator, kind: FieldKind, header: &str) -> Truncator {
        let env = Env {
            clock: Arc::new(Still),
            today: Day::new(2026, 11, 23).unwrap(),
            language: Language::English,
            operator: "steward".to_owned(),
            workbench: "w".into(),
            config_folder: "/nonexistent".into(),
            home_folder: None,
            temp_folder: "/nonexistent".into(),
            no_color: true,
            read_only: false,
        };
        let field = Field {
            position: FieldPosition(0),
            header: header.into(),
            name: header.into(),
            kind,
            role: Role::None,
            date_order: None,
            order_said: Said::Gallra,
            doubt: None,
            confidence: 90,
            said: Said::Gallra,
        };
        let ground = Ground { day: env.today, env: &env, keys: Keys::ForShow, own: Own::default() };
        Truncator::new(&field, operator, ground).unwrap()
    }

    fn left(truncator: &Truncator, text: &str) -> String {
        match truncator.cell(CellRef::Text(text)) {
            Outcome::Changed(left) => left,
            Outcome::Unreadable | Outcome::Empty => panic!("not changed"),
        }
    }

    #[test]
    fn nothing_is_left_to_find_in_what_was_struck_out() {
        let redact = truncator(Operator::Redact, FieldKind::FreeText, "Anteckning");
        let text = "Ringde i går. Har diabetes och är med i facket. Nås på asa@example.se eller 070-174 06 05";
        let left = left(&redact, text);
        assert_eq!(left, "Ringde i går. [borttaget]. Nås på [borttaget] eller [borttaget]");
        assert_eq!(redact.left_to_find(&left), 0);
    }

    #[test]
    fn under_a_telling_header_all_of_it_is_struck_out() {
        let redact = truncator(Operator::Redact, FieldKind::FreeText, "Allergi");
        assert_eq!(left(&redact, "jordnötter, lite ägg"), REDACTED);
        assert_eq!(left(&redact, REDACTED), REDACTED);
    }

    #[test]
    fn the_same_person_has_the_same_pseudonym_however_written() {
        let pseudonym = truncator(Operator::Pseudonym, FieldKind::Email, "E-post");
        let ada = left(&pseudonym, "ada@example.se");
        assert_eq!(left(&pseudonym, " Ada@Example.se"), ada);
        assert_ne!(left(&pseudonym, "bo@example.se"), ada);
        assert_eq!(left(&pseudonym, &ada), ada);
        assert!(is_pseudonym(&ada));
    }

    #[test]
    fn bytes_that_cannot_be_read_can_only_be_emptied() {
        let cell = CellRef::Bytes(b"\xff");
        assert_eq!(truncator(Operator::Clear, FieldKind::Name, "").cell(cell), Outcome::Changed(String::new()));
        assert_eq!(truncator(Operator::Initial, FieldKind::Name, "").cell(cell), Outcome::Unreadable);
        assert_eq!(truncator(Operator::Initial, FieldKind::Name, "").cell(CellRef::Missing), Outcome::Empty);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn whatever_stood_there_nothing_is_left_to_find(
            parts in prop::collection::vec(prop_oneof![
                Just("har diabetes".to_owned()), Just("asa@example.se".to_owned()), Just("900101-9802".to_owned()),
                Just("fackligt ansluten".to_owned()), Just("muslim".to_owned()), "[a-zåäö .,;!?-]{0,12}", "\\PC{0,6}",
            ], 0..8),
            header in prop::sample::select(vec!["Anteckning", "Allergi", "Parti"]),
        ) {
            let redact = truncator(Operator::Redact, FieldKind::FreeText, header);
            if let Outcome::Changed(left) = redact.cell(CellRef::Text(&parts.join(" "))) {
                prop_assert_eq!(redact.left_to_find(&left), 0);
                prop_assert_eq!(redact.cell(CellRef::Text(&left)), Outcome::Changed(left.clone()));
            }
        }
    }
}
