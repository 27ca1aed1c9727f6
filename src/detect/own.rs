//! The steward's own words and exceptions for one register, ready to be held against its cells.

use super::vocabulary::entry::Entry;
use super::vocabulary::tokens::{cut, fold};
use super::vocabulary::word_list::is_word;
use crate::model::{Category, Field, FieldPosition, OwnException, OwnWord};

/// What the steward says of a register's cells.
#[derive(Debug, Clone, Default)]
pub struct Own {
    words: Vec<OwnWord>,
    exceptions: Vec<Exception>,
}

#[derive(Debug, Clone)]
struct Exception {
    /// Its words, folded; none stands for whatever the cell holds.
    words: Vec<String>,
    category: Option<Category>,
    field: Option<FieldPosition>,
}

impl Own {
    /// The words and exceptions that hold for a register of this name with these fields.
    pub fn of(words: &[OwnWord], exceptions: &[OwnException], (register, fields): (&str, &[Field])) -> Self {
        let mut own = Self { words: words.to_vec(), exceptions: Vec::new() };
        for exception in exceptions {
            let elsewhere = exception.register.as_deref().is_some_and(|name| fold(name) != fold(register));
            let field = exception.field.as_deref().map(|name| {
                let same = fields.iter().find(|field| fold(&field.name) == fold(name));
                // A field that the register no longer has is none of its fields.
                same.map_or(FieldPosition(u16::MAX), |field| field.position)
            });
            if !elsewhere {
                own.exceptions.push(Exception { words: sought(&exception.text), category: exception.category, field });
            }
        }
        own
    }

    /// The steward's words as headwords of the vocabulary.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> {
        self.words.iter().filter_map(Entry::own)
    }

    /// Whether nothing in this field can be an exception.
    pub(super) fn has_none_for(&self, field: FieldPosition) -> bool {
        !self.exceptions.iter().any(|exception| exception.field.is_none_or(|of| of == field))
    }

    /// The stretches of a cell, in bytes, in which a category is no finding.
    pub(super) fn excepted(&self, cell: &str, (field, category): (FieldPosition, Category)) -> Vec<(usize, usize)> {
        let tokens = cut(cell);
        let mut stretches = Vec::new();
        for exception in &self.exceptions {
            let meant =
                exception.category.is_none_or(|of| of == category) && exception.field.is_none_or(|of| of == field);
            if !meant {
                continue;
            }
            if exception.words.is_empty() {
                stretches.push((0, cell.len()));
                continue;
            }
            for run in tokens.windows(exception.words.len()) {
                let same = run.iter().zip(&exception.words);
                if same.into_iter().all(|(token, word)| is_word(&token.folded, word))
                    && let (Some(first), Some(last)) = (run.first(), run.last())
                {
                    stretches.push((first.start, last.end));
                }
            }
        }
        stretches
    }
}

/// The words of an exception; none for whatever the cell holds.
fn sought(text: &str) -> Vec<String> {
    if text.trim() == OwnException::ANYTHING {
        return Vec::new();
    }
    let open = text.trim_end().ends_with('*');
    let mut words: Vec<String> = cut(text).into_iter().map(|token| token.folded.into_owned()).collect();
    if open && let Some(last) = words.last_mut() {
        last.push('*');
    }
    // A text without a word is in no cell.
    if words.is_empty() { vec![String::new()] } else { words }
}
