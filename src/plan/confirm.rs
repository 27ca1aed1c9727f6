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
    let (word, number) = match (preview.deleted, language) {
        (0, Language::Swedish) => ("ÄNDRA", preview.changed),
        (0, Language::English) => ("CHANGE", preview.changed),
        (deleted, Language::Swedish) => ("RADERA", deleted),
        (deleted, Language::English) => ("DELETE", deleted),
    };
    format!("{word} {number}")
}

/// Confirms the preview when the typed text is its phrase, character for character; else gives it back.
pub fn confirm(preview: Preview, typed: &str, language: Language) -> Result<Confirmed, Box<Preview>> {
    let anything = preview.deleted > 0 || preview.changed > 0;
    if anything && typed == phrase(&preview, language) { Ok(Confirmed { preview }) } else { Err(Box::new(preview)) }
}
