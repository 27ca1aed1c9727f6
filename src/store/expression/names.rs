//! What a name in an expression means: a field of the register, or a derived name.

use std::collections::HashMap;

use super::derived::Derived;
use super::fault::{Fault, Read};
use super::tree::Name;
use crate::model::Field;
use crate::store::names::{fold as key, similar};

/// The names of one register.
pub(super) struct Names<'a> {
    pub(super) fields: &'a [Field],
    by_key: HashMap<String, Vec<usize>>,
}

/// A name that was found, and whether it could have meant something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) name: Name,
    /// The derived name that the field hides.
    pub(super) hides: Option<Derived>,
}

impl<'a> Names<'a> {
    pub(super) fn new(fields: &'a [Field]) -> Self {
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, field) in fields.iter().enumerate() {
            by_key.entry(key(&field.name)).or_default().push(index);
        }
        Self { fields, by_key }
    }

    /// What a name without a prefix means: the register's own field first.
    pub(super) fn bare(&self, name: &str, at: usize) -> Read<Found> {
        let derived = derived(name);
        match (self.find(name, at)?, derived) {
            (Some(index), hides) => Ok(Found { name: Name::Field(index), hides }),
            (None, Some(derived)) => Ok(Found { name: Name::Derived(derived), hides: None }),
            (None, None) => Err(self.unknown(name, at)),
        }
    }

    /// What a name after `f.` means.
    pub(super) fn field(&self, name: &str, at: usize) -> Read<Found> {
        match self.find(name, at)? {
            Some(index) => Ok(Found { name: Name::Field(index), hides: None }),
            None => Err(self.unknown(name, at)),
        }
    }

    fn find(&self, name: &str, at: usize) -> Read<Option<usize>> {
        let Some(candidates) = self.by_key.get(&key(name)) else { return Ok(None) };
        let exact = candidates.iter().find(|index| self.fields[**index].name == name);
        match (exact, candidates.as_slice()) {
            (Some(index), _) | (None, [index]) => Ok(Some(*index)),
            (None, _) => {
                Err(Fault::new(at, msg!("expression-ambiguous-name")).hint(msg!("expression-hint-ambiguous-name")))
            }
        }
    }

    fn unknown(&self, name: &str, at: usize) -> Fault {
        let fault = Fault::new(at, msg!("expression-unknown-name"));
        let derived = Derived::ALL.iter().flat_map(|d| d.names().iter().copied());
        let alike = similar(name, self.fields.iter().map(|f| f.name.as_str()).chain(derived));
        if alike.is_empty() {
            return fault.hint(msg!("expression-hint-quote-text"));
        }
        fault.hint(msg!("expression-hint-similar", "names" => alike.join(", ")))
    }
}

/// What a name after `g.` means.
pub(super) fn after_g(name: &str, at: usize) -> Read<Found> {
    if let Some(derived) = derived(name) {
        return Ok(Found { name: Name::Derived(derived), hides: None });
    }
    let all: Vec<String> = Derived::ALL.iter().flat_map(|d| d.names()).map(|name| format!("g.{name}")).collect();
    Err(Fault::new(at, msg!("expression-unknown-derived"))
        .hint(msg!("expression-hint-derived", "names" => all.join(" "))))
}

fn derived(name: &str) -> Option<Derived> {
    let wanted = key(name);
    Derived::ALL.into_iter().find(|derived| derived.names().iter().any(|name| key(name) == wanted))
}
