//! The derived names: what they are called in both languages.

use super::words;

/// A name for something that gallra reckons for each record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Derived {
    /// `g.age`, `g.ålder`, on screen `g.retention`, `g.lagringstid`: 0 to 100.
    Age,
    /// `g.relevance`, `g.relevans`: 0 to 100.
    Relevance,
    /// `g.sensitivity`, `g.känslighet`: 0 to 100.
    Sensitivity,
    /// `g.stage`, `g.relation`: a code of [`crate::model::Relation`].
    Stage,
    /// `g.offers`, `g.erbjudanden`: a code of [`crate::model::Offers`].
    Offers,
    /// `g.consent`, `g.samtycke`: a code of [`crate::model::Consent`].
    Consent,
    /// `g.last_activity`, `g.senast`: ISO text.
    LastActivity,
    /// `g.findings`, `g.fynd`: the distinct category codes, sorted, a blank between.
    /// Codes, as `records` prints them; a Swedish word in a pattern is read as its code.
    Findings,
}

impl Derived {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Age,
        Self::Relevance,
        Self::Sensitivity,
        Self::Stage,
        Self::Offers,
        Self::Consent,
        Self::LastActivity,
        Self::Findings,
    ];

    /// Its name, without `g.`; also the tail of the SQL function that gives it.
    pub fn name(self) -> &'static str {
        self.names()[0]
    }

    /// Its names: English and Swedish, then the words that the screen has for it.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Age => &["age", "ålder", "retention", "lagringstid"],
            Self::Relevance => &["relevance", "relevans"],
            Self::Sensitivity => &["sensitivity", "känslighet"],
            Self::Stage => &["stage", "relation"],
            Self::Offers => &["offers", "erbjudanden"],
            Self::Consent => &["consent", "samtycke"],
            Self::LastActivity => &["last_activity", "senast"],
            Self::Findings => &["findings", "fynd"],
        }
    }

    /// Its closed list of codes with the Swedish words for each; none where its values are open.
    pub(super) fn values(self) -> Option<&'static [words::Value]> {
        match self {
            Self::Stage => Some(words::STAGES),
            Self::Offers => Some(words::OFFERS),
            Self::Consent => Some(words::CONSENTS),
            Self::Age | Self::Relevance | Self::Sensitivity | Self::LastActivity | Self::Findings => None,
        }
    }
}
