//! The scores of many records at once, without reasons.

use crate::model::{Consent, Day, Facts, Offers, Relation, Score, SignalColumns};

use super::context::Context;
use super::record::{Scored, all};

/// Stands in a column of scores for none.
pub const NO_SCORE: u8 = 255;

/// The scores of many records in columns: the same index in each is one record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreColumns {
    /// Ages, [`NO_SCORE`] for none.
    pub age: Vec<u8>,
    /// Relevances.
    pub relevance: Vec<u8>,
    /// Sensitivities.
    pub sensitivity: Vec<u8>,
    /// Relations.
    pub relation: Vec<Relation>,
    /// Offers.
    pub offers: Vec<Offers>,
    /// States of consent.
    pub consent: Vec<Consent>,
    /// Last signs of life as [`Day::number`], `i32::MIN` for none.
    pub last_activity: Vec<i32>,
    /// Days overdue, 0 for not.
    pub overdue_days: Vec<u32>,
}

impl ScoreColumns {
    fn push(&mut self, scored: Scored) {
        self.age.push(scored.age.map_or(NO_SCORE, Score::get));
        self.relevance.push(scored.relevance.get());
        self.sensitivity.push(scored.sensitivity.get());
        self.relation.push(scored.relation);
        self.offers.push(scored.offers);
        self.consent.push(scored.consent);
        self.last_activity.push(scored.last_activity.map_or(i32::MIN, Day::number));
        self.overdue_days.push(scored.overdue_days.unwrap_or(0));
    }
}

/// Scores chunks of records by one rule on one day.
pub struct BatchScorer<'a> {
    context: Context<'a>,
    facts: Facts,
}

impl<'a> BatchScorer<'a> {
    /// By this context; what it says of other registers holds for no single record and is not used.
    pub fn new(context: Context<'a>) -> Self {
        Self { context: Context { elsewhere: &[], ..context }, facts: Facts::default() }
    }

    /// Adds the scores of a chunk to `scores`. `elsewhere` gives the signs of life in other registers of the record at
    /// an index; where there are none, `|_| &[]`.
    pub fn score(
        &mut self,
        columns: &SignalColumns,
        elsewhere: impl Fn(usize) -> &'a [Day],
        scores: &mut ScoreColumns,
    ) {
        for index in 0..columns.codes.len() {
            columns.read(index, &mut self.facts);
            let context = Context { elsewhere: elsewhere(index), ..self.context };
            scores.push(all(&self.facts, &context));
        }
    }
}
