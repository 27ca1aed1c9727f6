//! Screen 4: the open questions, gallra's proposals, and the evidence for the one under the cursor.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use super::records::Reveal;
use super::values::ValueCount;
use crate::model::{Field, FieldPosition, Operator, Period, RegisterId};
use crate::plan::ages::{Ages, Limit};
use crate::plan::effect::Truncated;
use crate::plan::propose::{Kind, Proposal, Question, Rests, Shows, Unanswered, When};

/// So much evidence is kept, the latest first.
const KEPT: usize = 3;

/// The open questions of one register.
#[derive(Debug, Clone, PartialEq)]
pub struct Unclear {
    /// The register.
    pub register: RegisterId,
    /// Its name.
    pub name: String,
    /// What nobody answered.
    pub questions: Vec<Question>,
}

impl Unclear {
    /// Why it exists is unanswered.
    pub fn without_purpose(&self) -> bool {
        self.questions.iter().any(|question| question.question == Unanswered::Purpose)
    }
}

/// A proposal, and by what it is judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// What gallra would do.
    pub proposal: Proposal,
    /// The evidence for it.
    pub shows: Shows,
    /// Why it was dismissed, when it was.
    pub dismissed: Option<String>,
}

/// What the worker listed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listed {
    /// The open questions, register by register.
    pub unclear: Vec<Unclear>,
    /// The proposals, heaviest first; those that rest on a benchmark after the others, dismissed ones last.
    pub proposed: Vec<Proposed>,
}

/// A row under the cursor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Row<'a> {
    /// Questions about a register.
    Unclear(&'a Unclear),
    /// A proposal.
    Proposed(&'a Proposed),
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A row, by its place.
    Row(usize),
    /// What follows rests on a benchmark that nobody decided.
    Undecided,
    /// What follows was dismissed.
    Dismissed,
}

/// What evidence is to be reckoned about.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// The records of a register by age.
    Ages(RegisterId),
    /// The values of a field before and after.
    Effect {
        /// In which register.
        register: RegisterId,
        /// Which field.
        field: FieldPosition,
        /// How it is truncated.
        operator: Operator,
        /// In which records.
        records: RoaringBitmap,
    },
    /// How often each value of a field occurs.
    Values {
        /// In which register.
        register: RegisterId,
        /// Which field.
        field: FieldPosition,
        /// Among which records.
        records: RoaringBitmap,
    },
}

/// Under which name evidence is kept, until the list is made anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The records of a register by age.
    Ages(RegisterId),
    /// What the proposal at this place shows.
    Row(usize),
}

/// Evidence.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// The records by age, and by which limit they are judged.
    Ages(Ages, Limit),
    /// Values before and after.
    Effect(Truncated),
    /// How often each value of the field occurs.
    Values(Field, ValueCount),
}

/// Which part of the screen the arrows move in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// The list.
    #[default]
    List,
    /// The evidence.
    Evidence,
}

/// Screen 4.
#[derive(Debug)]
pub struct Proposals {
    /// What was listed; none before it is.
    pub listed: Option<Listed>,
    /// The row under the cursor.
    pub cursor: usize,
    /// The first line on screen.
    pub top: usize,
    /// Where the arrows move.
    pub part: Part,
    /// The line of the evidence under the cursor: a value.
    pub value: usize,
    /// Limits that were moved, by register.
    pub limits: BTreeMap<RegisterId, Period>,
    /// The evidence that is known, the latest first.
    pub known: Vec<(Key, Evidence)>,
    /// The evidence that was asked for last: the question's number and which.
    pub asked: Option<(u64, Key)>,
    /// Whether sensitive values are shown.
    pub reveal: Reveal,
}

impl Default for Proposals {
    fn default() -> Self {
        Self {
            listed: None,
            cursor: 0,
            top: 0,
            part: Part::List,
            value: 0,
            limits: BTreeMap::new(),
            known: Vec::new(),
            asked: None,
            reveal: Reveal::Masked,
        }
    }
}

impl Proposals {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.listed.as_ref().map_or(0, |listed| listed.unclear.len() + listed.proposed.len())
    }

    /// No row at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row at a place.
    pub fn row(&self, place: usize) -> Option<Row<'_>> {
        let listed = self.listed.as_ref()?;
        match place.checked_sub(listed.unclear.len()) {
            None => listed.unclear.get(place).map(Row::Unclear),
            Some(place) => listed.proposed.get(place).map(Row::Proposed),
        }
    }

    /// The row under the cursor.
    pub fn current(&self) -> Option<Row<'_>> {
        self.row(self.cursor)
    }

    /// A question stands under the cursor, and no limit was moved: Enter answers it.
    pub fn asks(&self) -> bool {
        matches!(self.current(), Some(Row::Unclear(_))) && self.moved().is_none()
    }

    /// The proposal under the cursor.
    pub fn proposed(&self) -> Option<&Proposed> {
        match self.current()? {
            Row::Proposed(proposed) => Some(proposed),
            Row::Unclear(_) => None,
        }
    }

    /// The register that the row under the cursor is about, and its name.
    pub fn register(&self) -> Option<(RegisterId, &str)> {
        Some(match self.current()? {
            Row::Unclear(unclear) => (unclear.register, unclear.name.as_str()),
            Row::Proposed(proposed) => (proposed.proposal.register.id, proposed.proposal.register.name.as_str()),
        })
    }

    /// The list line by line: rows, and what the rows that follow have in common.
    pub fn shown(&self) -> Vec<Shown> {
        let mut out = Vec::with_capacity(self.len() + 2);
        let mut before = None;
        for place in 0..self.len() {
            let group = match self.row(place) {
                Some(Row::Proposed(proposed)) if proposed.dismissed.is_some() => Some(Shown::Dismissed),
                Some(Row::Proposed(proposed)) if proposed.proposal.rests == Rests::Undecided => Some(Shown::Undecided),
                Some(Row::Proposed(_) | Row::Unclear(_)) | None => None,
            };
            if group != before {
                out.extend(group);
                before = group;
            }
            out.push(Shown::Row(place));
        }
        out
    }

    /// What the evidence for the row under the cursor is about.
    pub fn subject(&self) -> Option<Subject> {
        let proposed = match self.current()? {
            Row::Unclear(unclear) => return Some(Subject::Ages(unclear.register)),
            Row::Proposed(proposed) => proposed,
        };
        let Proposal { register, field, operator, records, .. } = &proposed.proposal;
        match (proposed.shows, field, operator) {
            (Shows::Values(field), _, _) => {
                Some(Subject::Values { register: register.id, field, records: records.clone() })
            }
            (Shows::Effect, Some(field), Some(operator)) => Some(Subject::Effect {
                register: register.id,
                field: field.position,
                operator: *operator,
                records: records.clone(),
            }),
            (Shows::Ages | Shows::Effect, _, _) => Some(Subject::Ages(register.id)),
        }
    }

    /// The name of the evidence for the row under the cursor.
    pub fn key(&self) -> Option<Key> {
        Some(match self.current()? {
            Row::Unclear(unclear) => Key::Ages(unclear.register),
            Row::Proposed(Proposed { shows: Shows::Ages, proposal, .. }) => Key::Ages(proposal.register.id),
            Row::Proposed(_) => Key::Row(self.cursor),
        })
    }

    /// The evidence for the row under the cursor, when it is known.
    pub fn evidence(&self) -> Option<&Evidence> {
        let key = self.key()?;
        self.known.iter().find(|(known, _)| *known == key).map(|(_, evidence)| evidence)
    }

    /// Keeps evidence.
    pub fn keep(&mut self, key: Key, evidence: Evidence) {
        self.known.retain(|(known, _)| *known != key);
        self.known.insert(0, (key, evidence));
        self.known.truncate(KEPT);
    }

    /// What was reckoned may no longer be so.
    pub fn forget(&mut self) {
        self.known.clear();
        self.asked = None;
    }

    /// The records by age with the limit that holds, where the row under the cursor shows them.
    pub fn aged(&self) -> Option<(&Ages, Limit)> {
        match self.evidence()? {
            Evidence::Ages(ages, limit) => Some((ages, *limit)),
            Evidence::Effect(_) | Evidence::Values(..) => None,
        }
    }

    /// Whether the row under the cursor has a limit that can be moved.
    pub fn has_limit(&self) -> bool {
        let by_age = match self.current() {
            Some(Row::Unclear(_)) => true,
            Some(Row::Proposed(Proposed { proposal, dismissed: None, .. })) => {
                proposal.kind == Kind::Overdue && proposal.field.is_none() && proposal.when == When::Now
            }
            Some(Row::Proposed(_)) | None => false,
        };
        by_age && self.aged().is_some()
    }

    /// The limit that was moved away from the policy's, for the register of the row under the cursor.
    pub fn moved(&self) -> Option<Period> {
        if !self.has_limit() {
            return None;
        }
        let (register, _) = self.register()?;
        let (_, limit) = self.aged()?;
        self.limits.get(&register).copied().filter(|moved| *moved != limit.period)
    }

    /// The limit that is shown: the moved one, else the one that holds.
    pub fn limit(&self) -> Option<Period> {
        self.moved().or_else(|| self.aged().map(|(_, limit)| limit.period))
    }

    /// Whether the arrows can move in the evidence: along the limit or along values.
    pub fn can_move(&self) -> bool {
        self.has_limit() || self.values().is_some()
    }

    /// The values, where the row under the cursor shows them.
    pub fn values(&self) -> Option<&ValueCount> {
        match self.evidence()? {
            Evidence::Values(_, count) => Some(count),
            Evidence::Ages(..) | Evidence::Effect(_) => None,
        }
    }
}
