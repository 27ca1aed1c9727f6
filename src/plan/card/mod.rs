//! The register card: eight questions, what is answered, what recognition suggests, and what an answer changes.

mod answers;
mod draft;
mod facts;
mod line;
mod page;
mod review;
mod suggest;
pub mod wording;
mod written;

use crate::failure::Result;
use crate::model::{About, Coded, Field, RegisterId};
use crate::policy::edit::{Answer, Edit, Shown};
use crate::policy::{Card, Need, Policy};
use crate::store::{Workbench, policy, registers};
use crate::text::Message;

pub use answers::read;
pub use draft::draft;
pub use facts::{CardFacts, HeldBy, Until, facts};
pub use page::page;
pub use review::{review, reviewed};
pub use suggest::{Choice, Rests, suggested};
pub use written::{controller, shown, told};

crate::model::codes::coded! {
    /// The eight questions, in the order in which a steward is asked, and what a card says besides.
    Ask {
        Why = "purpose",
        Ground = "lawful_basis",
        Told = "notice",
        HowLong = "retention",
        Fields = "needs",
        Sees = "access",
        Gets = "recipients",
        Keep = "hold",
        About = "about",
        Owner = "owner",
        Extends = "extends",
        Controller = "organisation",
    }
}

/// How many of them are questions; what stands behind them on a card is not asked, but can be said.
pub const QUESTIONS: usize = 8;

impl Ask {
    /// It is one of the eight questions.
    pub fn is_question(self) -> bool {
        Self::ALL.iter().take(QUESTIONS).any(|ask| *ask == self)
    }

    /// The question in words.
    pub fn text(self) -> Message {
        match self {
            Self::Why => msg!("card-why"),
            Self::Ground => msg!("card-ground"),
            Self::Told => msg!("card-told"),
            Self::HowLong => msg!("card-how-long"),
            Self::Fields => msg!("card-fields"),
            Self::Sees => msg!("card-sees"),
            Self::Gets => msg!("card-gets"),
            Self::Keep => msg!("card-keep"),
            Self::About => msg!("card-about"),
            Self::Owner => msg!("card-whose"),
            Self::Extends => msg!("card-extending"),
            Self::Controller => msg!("card-controller"),
        }
    }

    /// The question in a few words.
    pub fn short(self) -> Message {
        match self {
            Self::Why => msg!("card-short-why"),
            Self::Ground => msg!("card-short-ground"),
            Self::Told => msg!("card-short-told"),
            Self::HowLong => msg!("card-short-how-long"),
            Self::Fields => msg!("card-short-fields"),
            Self::Sees => msg!("card-short-sees"),
            Self::Gets => msg!("card-short-gets"),
            Self::Keep => msg!("card-short-keep"),
            Self::About => msg!("card-short-about"),
            Self::Owner => msg!("card-short-owner"),
            Self::Extends => msg!("card-short-extends"),
            Self::Controller => msg!("card-short-controller"),
        }
    }

    /// Nobody has answered it, or not for every field. Who sees it is answered by somebody: nobody is told by no system.
    pub fn is_open(self, card: &Card, fields: &[Field]) -> bool {
        match self {
            Self::Fields if !fields.is_empty() => {
                fields.iter().any(|field| card.need(|name| policy::is_same(name, &field.name)).is_none())
            }
            Self::Sees => card.access.is_empty(),
            Self::Why | Self::Ground | Self::Told | Self::HowLong | Self::Fields | Self::Gets | Self::Keep => {
                shown(self, card).is_none()
            }
            Self::About | Self::Owner | Self::Extends | Self::Controller => false,
        }
    }

    /// How an answer is written.
    pub fn form(self) -> Message {
        match self {
            Self::Why => msg!("card-form-why"),
            Self::Ground => msg!("card-form-ground"),
            Self::Told => msg!("card-form-told"),
            Self::HowLong => msg!("card-form-how-long"),
            Self::Fields => msg!("card-form-fields"),
            Self::Sees => msg!("card-form-sees"),
            Self::Gets => msg!("card-form-gets"),
            Self::Keep => msg!("card-form-keep"),
            Self::About => msg!("card-form-about"),
            Self::Owner => msg!("card-form-owner"),
            Self::Extends => msg!("card-form-extends"),
            Self::Controller => msg!("card-form-controller"),
        }
    }
}

/// One question with what is known of its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub ask: Ask,
    /// The answer as it is written by codes; none is unanswered.
    pub answer: Option<String>,
    /// What can be accepted as an answer, what the register's fields bear out first.
    pub choices: Vec<Choice>,
}

impl Asked {
    /// What recognition suggests where something is unanswered, written as an answer is.
    pub fn suggestion(&self) -> Option<&Choice> {
        let open = self.answer.is_none() || self.ask == Ask::Fields;
        self.choices.first().filter(|choice| open && choice.rests == Rests::Fields)
    }
}

/// What an answer changes in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A key is set.
    Set(&'static str, Answer),
    /// A key goes: unanswered again.
    Unset(&'static str),
    /// A field is needed, or not.
    Need(String, Need),
    /// A field is unanswered again.
    Unneed(String),
    /// What the organisation says of itself; none is unsaid again.
    Organisation(&'static str, Option<Answer>),
}

impl Change {
    /// The field that it says is needed or not.
    fn field(&self) -> Option<&String> {
        match self {
            Self::Need(field, _) => Some(field),
            Self::Set(..) | Self::Unset(_) | Self::Unneed(_) | Self::Organisation(..) => None,
        }
    }

    /// The key that it sets or takes away.
    fn key(&self) -> Option<&'static str> {
        match self {
            Self::Set(key, _) | Self::Unset(key) => Some(key),
            Self::Need(..) | Self::Unneed(_) | Self::Organisation(..) => None,
        }
    }
}

/// A register that a card is about: one of the workbench, or a card without a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its number; none for a card without a file.
    pub id: Option<RegisterId>,
    /// Its name.
    pub name: String,
    /// Its fields; none for a card without a file.
    pub fields: Vec<Field>,
}

/// The card of one register with its eight questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Cards {
    /// The register's name.
    pub register: String,
    /// Its fields; none for a card without a file.
    pub fields: Vec<Field>,
    /// What the policy says; an empty card where it says nothing.
    pub card: Card,
    /// The questions.
    pub asked: Vec<Asked>,
}

impl Cards {
    /// How many of its questions nobody has answered. A register that is nice to have needs no further answer.
    pub fn open(&self) -> usize {
        if self.card.is_nice_to_have() {
            return 0;
        }
        self.asked.iter().filter(|asked| asked.ask.is_open(&self.card, &self.fields)).count()
    }
}

/// Every register that a card can be about: the workbench's, then the policy's cards without a file.
pub fn known(bench: &Workbench, policy: &Policy) -> Result<Vec<Known>> {
    let mut known = Vec::new();
    for register in registers::all(bench)? {
        let fields = registers::fields(bench, register.id)?;
        known.push(Known { id: Some(register.id), name: register.name, fields });
    }
    let files = known.len();
    let has_file = |card: &&Card, known: &[Known]| known.iter().any(|known| policy::is_same(&known.name, &card.name));
    let without = policy.cards.iter().filter(|card| !has_file(card, &known[..files]));
    let without: Vec<Known> =
        without.map(|card| Known { id: None, name: card.name.clone(), fields: Vec::new() }).collect();
    known.extend(without);
    Ok(known)
}

/// Every card of a document: the workbench's registers, then cards without a file.
pub fn cards(bench: &Workbench, document: &str) -> Result<Vec<Cards>> {
    let policy = crate::policy::read(document)?;
    Ok(known(bench, &policy)?.iter().map(|known| of(&policy, known)).collect())
}

/// The card of one register with its questions.
pub fn of(policy: &Policy, known: &Known) -> Cards {
    let card = policy::card_of(policy, &known.name).cloned().unwrap_or_default();
    let fields = &known.fields;
    let asked = Ask::ALL
        .iter()
        .map(|ask| Asked {
            ask: *ask,
            answer: match ask {
                Ask::Controller => written::controller(&policy.organisation),
                Ask::Why
                | Ask::Ground
                | Ask::Told
                | Ask::HowLong
                | Ask::Fields
                | Ask::Sees
                | Ask::Gets
                | Ask::Keep
                | Ask::About
                | Ask::Owner
                | Ask::Extends => shown(*ask, &card),
            },
            choices: suggest::offers(*ask, &card, fields)
                .into_iter()
                .filter_map(|offer| choice(*ask, offer, known))
                .collect(),
        })
        .collect();
    Cards { register: known.name.clone(), fields: fields.clone(), card, asked }
}

/// The document in which it is said whom a register is about.
pub fn about(document: &str, register: &str, about: About) -> Result<String> {
    let mut edit = Edit::of(document)?;
    edit.set(register, "about", &Answer::Text(about.code().to_owned()));
    Ok(edit.text())
}

/// An offer as an answer that can be accepted; none where the fields do not bear it out.
fn choice(ask: Ask, offer: suggest::Offer, known: &Known) -> Option<Choice> {
    let document = answered("", (&known.name, &known.fields), (ask, &offer.text)).ok()?;
    let card = crate::policy::read(&document).ok()?.cards.into_iter().next()?;
    Some(Choice { text: offer.text, rests: offer.rests, from: offer.from, card: Box::new(card) })
}

/// The document with an answer, as it is written by the one who answers; an empty one is unanswered again. Fields that
/// the answer does not name keep theirs.
pub fn answered(document: &str, of: (&str, &[Field]), (ask, text): (Ask, &str)) -> Result<String> {
    with(document, of, read(ask, text, of.1)?)
}

/// The document with an answer that takes the place of the one before: a field that it does not name is unanswered.
pub fn rewritten(document: &str, of: (&str, &[Field]), (ask, text): (Ask, &str)) -> Result<String> {
    let mut changes = read(ask, text, of.1)?;
    let named: Vec<&String> = changes.iter().filter_map(Change::field).collect();
    let policy = crate::policy::read(document)?;
    let before = policy::card_of(&policy, of.0).filter(|_| !named.is_empty()).map_or(&[][..], |card| &card.needs);
    let gone = before.iter().filter(|(name, _)| !named.iter().any(|named| policy::is_same(named, &name.text)));
    let mut gone: Vec<Change> = gone.map(|(name, _)| Change::Unneed(name.text.clone())).collect();
    if named.is_empty() {
        let set = |key: &&&str| changes.iter().any(|change| change.key() == Some(**key));
        gone.extend(answers::keys(ask).iter().filter(|key| !set(key)).map(|key| Change::Unset(key)));
    }
    changes.extend(gone);
    with(document, of, changes)
}

/// The document with the answers for some fields; none is unanswered.
pub fn needed(document: &str, of: (&str, &[Field]), needs: &[(String, Option<Need>)]) -> Result<String> {
    let one = |(field, need): &(String, Option<Need>)| match need {
        Some(need) => Change::Need(field.clone(), *need),
        None => Change::Unneed(field.clone()),
    };
    with(document, of, needs.iter().map(one).collect())
}

fn with(document: &str, (register, _): (&str, &[Field]), changes: Vec<Change>) -> Result<String> {
    let policy = crate::policy::read(document)?;
    let card = policy::card_of(&policy, register);
    let mut edit = Edit::of(document)?;
    for change in &changes {
        match change {
            Change::Set(key, answer) => match line_shows(key) {
                Some(shown) => edit.revise(register, key, (answer, shown)),
                None => edit.set(register, key, answer),
            },
            Change::Unset(key) => edit.unset(register, key),
            Change::Need(field, need) => edit.need(register, (as_written(card, field), *need)),
            Change::Unneed(field) => edit.unneed(register, as_written(card, field)),
            Change::Organisation(key, answer) => edit.organisation(key, answer.as_ref()),
        }
    }
    let text = edit.text();
    crate::policy::read(&text)?;
    Ok(text)
}

/// A field's name as the document writes it, which may be in another way than the register.
fn as_written<'n>(card: Option<&'n Card>, field: &'n str) -> &'n str {
    let needs = card.map(|card| card.needs.as_slice()).unwrap_or_default();
    needs.iter().find(|(name, _)| policy::is_same(&name.text, field)).map_or(field, |(name, _)| &name.text)
}

/// What the line of an answer shows of a table or a list of them; the rest of it is not the line's to change.
fn line_shows(key: &str) -> Option<Shown> {
    match key {
        "notice" | "told" => Some(Shown { known_by: "", keys: &["given", "where"] }),
        "access" => Some(Shown { known_by: "who", keys: &["who", "right"] }),
        "recipients" => Some(Shown { known_by: "who", keys: &["who", "country", "why"] }),
        "hold" => Some(Shown { known_by: "basis", keys: &["where", "basis", "period", "until", "from", "copy"] }),
        _ => None,
    }
}
