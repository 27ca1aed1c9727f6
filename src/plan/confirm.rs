//! The typed phrase that turns a preview into something that can be applied, once.

use super::preview::Preview;
use crate::text::Language;

/// A plan that was confirmed by its phrase. Can only be made here; applying consumes it.
#[derive(Debug)]
pub struct Confirmed {
    preview: Preview,
}

impl Confirmed {
    /// What was confirmed.
    pub fn preview(&self) -> &Preview {
        &self.preview
    }
}

/// The phrase to type: `RADERA 1204` when records go, else `ÄNDRA 41352`; `DELETE`/`CHANGE` in English.
pub fn phrase(preview: &Preview, language: Language) -> String {
    let word = match (preview.deleted, language) {
        (0, Language::Swedish) => "ÄNDRA",
        (0, Language::English) => "CHANGE",
        (_, Language::Swedish) => "RADERA",
        (_, Language::English) => "DELETE",
    };
    format!("{word} {}", number(preview))
}

/// The phrase by which a second person approves: `GODKÄNN 1204`; `APPROVE` in English. The number is the same.
pub fn approval_phrase(preview: &Preview, language: Language) -> String {
    let word = match language {
        Language::Swedish => "GODKÄNN",
        Language::English => "APPROVE",
    };
    format!("{word} {}", number(preview))
}

/// The number in the phrase: records to delete, or when there are none, values to change.
pub fn number(preview: &Preview) -> u64 {
    if preview.deleted > 0 { preview.deleted } else { preview.changed }
}

/// Confirms the preview when the typed text is its phrase, character for character; else gives it back.
pub fn confirm(preview: Preview, typed: &str, language: Language) -> Result<Confirmed, Box<Preview>> {
    let anything = preview.deleted > 0 || preview.changed > 0;
    if anything && typed == phrase(&preview, language) { Ok(Confirmed { preview }) } else { Err(Box::new(preview)) }
}
