//! What a policy says, as plain data.

use crate::model::{About, Day, LawfulBasis, Operator, OwnException, OwnWord, Period, Relation};

use super::bookkeeping::FinancialYears;

/// Where in the document something stands, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Spot {
    /// Line.
    pub line: u32,
    /// Character in the line.
    pub column: u32,
}

/// Text of the document and where it stands: a name or an expression that is held against a register later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub at: Spot,
}

/// The whole policy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// Who is responsible.
    pub organisation: Organisation,
    /// What holds where a card says nothing else.
    pub defaults: Defaults,
    /// Weights of the scores, where they are not the usual ones.
    pub weights: crate::model::Weights,
    /// The register cards, in the document's order. A card may have no file.
    pub cards: Vec<Card>,
    /// How the suppression list keeps addresses.
    pub suppression: Suppression,
    /// Whether and how long `log answer` may tell that a person's records were deleted.
    pub answers: Option<Answers>,
    /// Whether a second person approves a plan before it is applied.
    pub approval: Approval,
    /// The steward's own words and exceptions for recognition.
    pub recognition: Recognition,
}

/// Who is responsible.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisation {
    /// Its name.
    pub name: Option<String>,
    /// Where the data subject turns.
    pub contact: Option<String>,
    /// Worldwide turnover of the last financial year in euro (Art. 83).
    pub turnover_eur: Option<u64>,
    /// Its financial years.
    pub financial_years: FinancialYears,
}

/// What holds where a card says nothing else; none is not decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Defaults {
    /// How long a consent is valid.
    pub consent_valid: Option<Period>,
    /// How long after the last sign of life marketing may go on.
    pub marketing_window: Option<Period>,
    /// How long a purchase makes a customer.
    pub customer_for: Option<Period>,
    /// How often access is reviewed.
    pub access_review: Option<Period>,
}

/// What is said of one register: its card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// The register's name.
    pub name: String,
    /// Where the card begins.
    pub at: Spot,
    /// The keys that it has: an empty list is an answer too.
    pub said: Vec<String>,
    /// Its title on screen and in reports.
    pub title: Option<String>,
    /// Where it is kept, for a register without a file: paper, a system.
    pub system: Option<String>,
    /// Whom it is about.
    pub about: Option<About>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Why it exists.
    pub purpose: Option<Purpose>,
    /// Where and when the data subjects were told.
    pub notice: Option<Notice>,
    /// On which ground.
    pub lawful_basis: Option<LawfulBasis>,
    /// The exception under which special categories are kept.
    pub art9: Option<String>,
    /// The ground on which convictions and offences are kept.
    pub art10: Option<String>,
    /// An expression: the relation runs.
    pub running_when: Option<Written>,
    /// How long a record may be kept.
    pub retention: Option<Period>,
    /// Where that period is written: a law, a decision, or the code of a preset.
    pub retention_source: Option<String>,
    /// From what it counts.
    pub start: Option<StartBy>,
    /// How long a record of a stage may be kept, where it is another time.
    pub stages: Vec<(Relation, Period)>,
    /// Which fields the purpose needs.
    pub needs: Vec<(Written, Need)>,
    /// Fields with a period of their own.
    pub fields: Vec<FieldTerm>,
    /// Who sees it.
    pub access: Vec<Access>,
    /// Who gets it.
    pub recipients: Vec<Recipient>,
    /// What must be kept.
    pub holds: Vec<Hold>,
    /// What may only be stored (Art. 18).
    pub restricted: Vec<Restriction>,
    /// Registers whose relations it extends.
    pub extends: Vec<Written>,
    /// Where and when the person was told that it extends them.
    pub told: Option<Notice>,
    /// The e-mail addresses came from a sale, for own similar goods, with an opt-out offered (MFL 19 §).
    pub soft_opt_in: SoftOptIn,
    /// How long a consent is valid, here.
    pub consent_valid: Option<Period>,
    /// How long a consent to each of these purposes is valid.
    pub purposes: Vec<(String, Period)>,
    /// The marketing window, here.
    pub marketing_window: Option<Period>,
    /// How long a purchase makes a customer, here.
    pub customer_for: Option<Period>,
    /// How it is protected, for the record of processing (Art. 30).
    pub security: Option<String>,
}

/// Why a register exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// `none`: it is nice to have (*bra att ha*).
    NiceToHave,
    /// In words.
    For(String),
}

/// That people were told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// When.
    pub given: Day,
    /// Where.
    pub place: Option<String>,
    /// The text's version, for forms.
    pub version: Option<String>,
}

/// From what a period counts, as the document says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StartBy {
    /// `last_activity`.
    LastActivity,
    /// `relation_end`.
    RelationEnd,
    /// `collected`.
    Collected,
    /// A field of the register.
    Field(Written),
}

/// Whether the purpose needs a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// As it is.
    Whole,
    /// Not at all.
    Not,
    /// Less of it is enough: what this operator leaves.
    Less(Operator),
}

/// A field with a period of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldTerm {
    /// The field.
    pub field: Written,
    /// How long a value may be kept.
    pub retention: Period,
    /// From what it counts; none as the register's own.
    pub start: Option<StartBy>,
    /// What is left of a value afterwards; none is nothing.
    pub then: Option<Operator>,
}

crate::model::codes::coded! {
    /// What someone may do with a register.
    Right { Read = "read", Write = "write", Admin = "admin" }
}

/// Someone who sees a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Who: a department or a role.
    pub who: String,
    /// What they may do.
    pub right: Option<Right>,
    /// Why.
    pub why: Option<String>,
    /// Since when.
    pub since: Option<Day>,
    /// When it was last reviewed.
    pub reviewed: Option<Day>,
    /// By whom.
    pub reviewed_by: Option<String>,
}

/// Someone who gets the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Who.
    pub who: String,
    /// In which country (ISO 3166, two letters).
    pub country: Option<String>,
    /// Why, or under which safeguard.
    pub why: Option<String>,
}

/// The countries of the European Economic Area: others are third countries.
const EEA: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT",
    "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl Recipient {
    /// It is in a third country, where a transfer needs a safeguard (Art. 44 to 46).
    pub fn is_outside_eea(&self) -> bool {
        self.country.as_deref().is_some_and(|country| !EEA.contains(&country))
    }
}

/// A reason that forbids deletion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Which records, as an expression; none is all.
    pub condition: Option<Written>,
    /// By which law or decision.
    pub basis: String,
    /// The date field that the time counts from.
    pub from: Option<Written>,
    /// How long.
    pub lasts: Lasts,
    /// Which fields may not be changed either.
    pub fields: HeldFields,
    /// The register holds a copy, not the material itself: nothing is held.
    pub copy: Copied,
    /// Where it stands.
    pub at: Spot,
}

/// How long a hold lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasts {
    /// As accounting material: see [`FinancialYears`].
    Bookkeeping,
    /// A period from the date.
    Period(Period),
    /// Through a day.
    Until(Day),
    /// Until somebody lifts it.
    Open,
}

/// The material itself, or a copy of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// The material itself.
    Itself,
    /// A copy; the material is kept elsewhere.
    Copy,
}

/// The fields that a hold names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeldFields {
    /// All.
    All,
    /// These.
    Some(Vec<Written>),
}

/// Records that may only be stored (Art. 18).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restriction {
    /// Which records.
    pub condition: Written,
    /// Since when.
    pub since: Option<Day>,
}

/// The three facts of the soft opt-in, each stated or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SoftOptIn {
    /// The address was got at a sale.
    pub sale: bool,
    /// Only own similar goods are offered.
    pub similar: bool,
    /// An opt-out is offered at collection and in each message.
    pub opt_out: bool,
}

impl SoftOptIn {
    /// All three are stated.
    pub fn is_stated(self) -> bool {
        self.sale && self.similar && self.opt_out
    }
}

/// How the suppression list keeps an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Suppression {
    /// As a keyed tag.
    #[default]
    Tag,
    /// As it is.
    Address,
}

/// Whether a second person approves a plan before it is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Approval {
    /// They may.
    #[default]
    Optional,
    /// They must.
    Required,
}

/// Whether a person may be told that their records were deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Why the tags are kept.
    pub purpose: String,
    /// How long.
    pub keep: Period,
}

/// The steward's own words and exceptions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recognition {
    /// Words that are findings.
    pub words: Vec<OwnWord>,
    /// Words that are none.
    pub exceptions: Vec<OwnException>,
}

impl Policy {
    /// The card of a register, by a name that `same` finds equal.
    pub fn card(&self, same: impl Fn(&str) -> bool) -> Option<&Card> {
        self.cards.iter().find(|card| same(&card.name))
    }
}

impl Card {
    /// What is said of a field's need, by a name that `same` finds equal; none is unanswered, never unneeded.
    pub fn need(&self, same: impl Fn(&str) -> bool) -> Option<Need> {
        self.needs.iter().find(|(name, _)| same(&name.text)).map(|(_, need)| *need)
    }

    /// Its purpose is "none".
    pub fn is_nice_to_have(&self) -> bool {
        self.purpose == Some(Purpose::NiceToHave)
    }
}
