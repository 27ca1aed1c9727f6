//! Screen 9: the card of one register by a draft of the policy, and what can be undone of the draft.

use crate::failure::Result;
use crate::model::{Coded, Day};
use crate::plan::card::{self, Ask, Asked, CardFacts, Cards, Choice, Known};
use crate::policy::{Card, Policy};
use crate::store::policy::card_of;
use crate::text::Message;

/// A step of the draft: the document on the other side of it, and what it did in which register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The document before it when it can be undone, after it when it can be redone.
    pub document: String,
    /// In which register.
    pub register: String,
    /// At which question, by its place.
    pub place: usize,
    /// What it did.
    pub what: Message,
}

/// What screen 9 shows.
#[derive(Debug, Default)]
pub struct PolicyView {
    /// The registers, then the cards without a file; none before they were read.
    pub known: Vec<Known>,
    /// The document as it is loaded.
    pub saved: String,
    /// What it says.
    pub loaded: Policy,
    /// The document as it is being changed.
    pub draft: String,
    /// What the draft says.
    pub policy: Policy,
    /// The card in view.
    pub card: Option<Cards>,
    /// Which register, by its place in `known`.
    pub register: usize,
    /// The question under the cursor, by its place.
    pub cursor: usize,
    /// The first question on screen.
    pub first: usize,
    /// The choice that Enter accepts; none leaves what stands.
    pub choice: Option<usize>,
    /// Whose access is reviewed, by place in the list; none is all.
    pub who: Option<usize>,
    /// The first line of the details that is shown.
    pub top: usize,
    /// What can be undone, the last one last.
    pub done: Vec<Step>,
    /// What can be redone, the last one last.
    pub undone: Vec<Step>,
    /// What the draft comes to in this register, when it is reckoned.
    pub facts: Option<CardFacts>,
    /// The question to the worker whose answer is awaited.
    pub asked: u64,
    /// What is to be shown as soon as the policy is read.
    pub wanted: Option<(String, Option<Ask>)>,
}

impl PolicyView {
    /// The question under the cursor.
    pub fn ask(&self) -> Ask {
        Ask::ALL.get(self.cursor).copied().unwrap_or(Ask::Why)
    }

    /// It, with what is known of its answer.
    pub fn asked(&self) -> Option<&Asked> {
        self.card.as_ref()?.asked.get(self.cursor)
    }

    /// The choice that Enter accepts.
    pub fn choice(&self) -> Option<&Choice> {
        self.asked()?.choices.get(self.choice?)
    }

    /// The register in view.
    pub fn current(&self) -> Option<&Known> {
        self.known.get(self.register)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        self.current().map_or("", |known| known.name.as_str())
    }

    /// Nobody has answered the question under the cursor.
    pub fn is_open(&self) -> bool {
        self.asked().is_some_and(|asked| asked.answer.is_none())
    }

    /// The draft differs from what is loaded.
    pub fn is_changed(&self) -> bool {
        self.draft != self.saved
    }

    /// Takes what was read; a draft that was begun goes on.
    pub fn take(&mut self, document: String, known: Vec<Known>) -> Result<()> {
        let name = self.name().to_owned();
        if !self.is_changed() {
            self.draft.clone_from(&document);
        }
        self.loaded = crate::policy::read(&document)?;
        self.saved = document;
        self.known = known;
        let (wanted, ask) = self.wanted.take().unwrap_or((name, None));
        self.register = self.known.iter().position(|known| known.name == wanted).unwrap_or(0);
        if let Some(ask) = ask {
            self.cursor = Ask::ALL.iter().position(|known| *known == ask).unwrap_or(0);
        }
        self.look()
    }

    /// Reads the draft, and the card of the register in view from it.
    pub fn look(&mut self) -> Result<()> {
        self.policy = crate::policy::read(&self.draft)?;
        self.card = self.current().map(|known| card::of(&self.policy, known));
        self.begin_question();
        Ok(())
    }

    /// The question under the cursor has not been looked at yet: its suggestion is the choice.
    pub fn begin_question(&mut self) {
        self.choice = self.asked().and_then(Asked::suggestion).map(|_| 0);
        self.who = None;
        self.top = 0;
    }

    /// The question under the cursor has a list of people who see the register.
    pub fn has_access(&self) -> bool {
        self.ask() == Ask::Sees && self.card.as_ref().is_some_and(|cards| !cards.card.access.is_empty())
    }

    /// At most so many lines are told of a question.
    pub fn longest(&self) -> usize {
        let of = |cards: &Cards| cards.fields.len() + cards.card.access.len() + cards.card.holds.len();
        self.card.as_ref().map_or(0, of) + 12
    }

    /// The entries of the access list that a review is due for, by place.
    pub fn is_stale(&self, place: usize, today: Day) -> bool {
        let access = self.card.as_ref().and_then(|cards| cards.card.access.get(place));
        access.is_some_and(|access| crate::plan::check::access::is_stale(access, (&self.policy.defaults, today)))
    }

    /// The answer of a question differs from what is loaded.
    pub fn is_question_changed(&self, ask: Ask) -> bool {
        let Some(cards) = self.card.as_ref().filter(|_| self.is_changed()) else { return false };
        let none = Card::default();
        let before = card_of(&self.loaded, &cards.register).unwrap_or(&none);
        if ask == Ask::Controller {
            return card::controller(&self.loaded.organisation) != card::controller(&self.policy.organisation);
        }
        let reviewed = ask == Ask::Sees && before.access != cards.card.access;
        reviewed || card::shown(ask, before) != card::shown(ask, &cards.card)
    }
}
