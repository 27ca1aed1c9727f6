//! What screen 9 asks of the worker: what a draft comes to, what it would change, the page for the owner.

use std::path::Path;

use crate::env::Env;
use crate::export::new_file::{self, Existing};
use crate::failure::{Failure, Result};
use crate::plan::card::{self, CardFacts};
use crate::plan::check::difference::{self, Change};
use crate::store::{Workbench, policy, registers};
use crate::text::Catalogue;

/// What a document comes to in a register.
pub fn facts(bench: &Workbench, (register, document): (&str, &str), env: &Env) -> Result<CardFacts> {
    card::facts(bench, (register, &crate::policy::read(document)?), env)
}

/// The counts that a document would change.
pub fn weighed(bench: &Workbench, document: &str, env: &Env) -> Result<Vec<Change>> {
    let other = crate::policy::read(document)?;
    policy::verify(bench, &other)?;
    difference::difference(bench, &other, env)
}

/// Writes the page for a register's owner; gives the file's name.
pub fn page(bench: &Workbench, (register, document): (&str, &str), (file, env): (&Path, &Env)) -> Result<String> {
    let known = registers::by_name(bench, register)?;
    let cards = card::cards(bench, document)?;
    let Some(cards) = cards.iter().find(|cards| cards.register == known.name) else {
        return Err(Failure::ours(msg!("workbench-answer-unexpected")));
    };
    let text = card::page(bench, (&known, cards), &Catalogue::new(env.language))?;
    let not_written = |_| Failure::file(msg!("screen-file-not-made", "file" => name(file)));
    new_file::write((file, Existing::Refuse), bench, &mut |to| to.write_all(text.as_bytes()).map_err(not_written))?;
    Ok(name(file))
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
