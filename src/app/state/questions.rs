//! The three questions asked of a register that just came in: whom it is about, why it exists, how long it is needed.

use crate::app::input::Input;
use crate::failure::Failure;
use crate::model::{About, Coded, Field, RegisterId, Role};

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whom is it about?
    About,
    /// Why does it exist?
    Why,
    /// How long is it needed?
    HowLong,
}

impl Question {
    /// All three, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::About, Self::Why, Self::HowLong];
}

/// A register with its open questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Asking {
    /// Which register.
    pub register: RegisterId,
    /// Its name.
    pub name: String,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The questions that have no answer yet.
    pub open: Vec<Question>,
    /// What recognition suggests as the period and its start, as the policy writes it.
    pub suggested: Option<String>,
}

/// What was answered of one register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Which register.
    pub register: RegisterId,
    /// Each answer, as the policy writes it.
    pub said: Vec<(Question, String)>,
}

/// Months that are offered as a period.
pub const MONTHS: [u32; 8] = [3, 6, 12, 24, 36, 60, 84, 120];

/// Which half of the last question has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The time.
    Time,
    /// From what it counts.
    Start,
}

/// The questions while they are asked.
#[derive(Debug)]
pub struct Questions {
    /// The registers, the one in question first.
    pub of: Vec<Asking>,
    /// The place of the open question.
    pub place: usize,
    /// Whom it is about; none is not chosen yet.
    pub about: Option<About>,
    /// Why it exists.
    pub why: Input,
    /// How many months; none is not chosen yet.
    pub months: Option<u32>,
    /// The months as they are being typed.
    pub typed: Option<u32>,
    /// From what they count, by its place in [`Questions::starts`].
    pub start: usize,
    /// Which half of the last question has the cursor.
    pub half: Half,
    /// What was answered of the register so far.
    pub said: Vec<(Question, String)>,
    /// Why the last answer was refused.
    pub refused: Option<Failure>,
}

impl Questions {
    /// The questions of these registers; none when nothing is open.
    pub fn of(mut registers: Vec<Asking>) -> Option<Self> {
        registers.retain(|asking| !asking.open.is_empty());
        let first = registers.first()?;
        let (months, start) = suggested(first);
        Some(Self {
            place: 0,
            about: None,
            why: Input::default(),
            months,
            typed: None,
            start,
            half: Half::Time,
            said: Vec::new(),
            refused: None,
            of: registers,
        })
    }

    /// The register in question.
    pub fn register(&self) -> Option<&Asking> {
        self.of.first()
    }

    /// The open question.
    pub fn question(&self) -> Option<Question> {
        self.register()?.open.get(self.place).copied()
    }

    /// From what a period can count: as the policy writes it.
    pub fn starts(&self) -> Vec<String> {
        self.register().map_or_else(Vec::new, starts)
    }

    /// The answer to the open question as the policy writes it; none when nothing was chosen.
    pub fn answer(&self) -> Option<String> {
        match self.question()? {
            Question::About => self.about.map(|about| about.code().to_owned()),
            Question::Why => Some(self.why.text().trim().to_owned()).filter(|text| !text.is_empty()),
            Question::HowLong => {
                let start = self.starts().get(self.start).cloned().unwrap_or_default();
                self.months.map(|months| format!("P{months}M {start}").trim_end().to_owned())
            }
        }
    }
}

fn starts(asking: &Asking) -> Vec<String> {
    let has = |role: Role| asking.fields.iter().any(|field| field.role == role);
    let mut out = vec!["last_activity".to_owned()];
    if has(Role::RelationEnd) || has(Role::ValidUntil) {
        out.push("relation_end".to_owned());
    }
    out.push("collected".to_owned());
    out.extend(asking.fields.iter().filter(|field| field.kind.is_date()).map(|field| field.name.clone()));
    out
}

/// Months and the place of the start in what recognition suggests.
fn suggested(asking: &Asking) -> (Option<u32>, usize) {
    let Some((time, start)) = asking.suggested.as_deref().and_then(|text| text.split_once(' ')) else {
        return (None, 0);
    };
    let months = time.strip_prefix('P').and_then(|time| time.strip_suffix('M')).and_then(|number| number.parse().ok());
    let place = starts(asking).iter().position(|known| known == start);
    (months, place.unwrap_or(0))
}
