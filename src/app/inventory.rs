//! What looks like a register in a folder: names, sizes and kinds of fields; no content.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::detect::{identify, kinds};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Coded, FieldKind, Watch, go_on};
use crate::read;

/// Rows that the kinds are told by.
const SAMPLE: usize = 200;
/// Folders within folders, at most.
const DEEPEST: usize = 32;

/// A file that looks like a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// The file.
    pub file: String,
    /// Bytes.
    pub size: u64,
    /// Fields.
    pub fields: u64,
    /// The kinds of personal data among them, each once.
    pub kinds: Vec<&'static str>,
}

/// Looks through a folder and those in it. Hidden files, links and what cannot be read are left out.
pub fn find(folder: &Path, (env, watch): (&Env, &dyn Watch)) -> Result<Vec<Candidate>> {
    if !folder.is_dir() {
        let name = folder.display().to_string();
        return Err(Failure::file(msg!("find-no-folder", "folder" => name)).hint(msg!("find-no-folder-hint")));
    }
    let mut files = Vec::new();
    gather(folder, 0, &mut files);
    files.sort();
    let total = u64::try_from(files.len()).unwrap_or(u64::MAX);
    let mut found = Vec::new();
    for (place, file) in files.iter().enumerate() {
        go_on(watch)?;
        found.extend(candidate(file, env));
        watch.progress(u64::try_from(place + 1).unwrap_or(u64::MAX), total);
    }
    Ok(found)
}

fn gather(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let Ok(kind) = entry.file_type() else { continue };
        if hidden || kind.is_symlink() {
            continue;
        }
        if kind.is_dir() && depth < DEEPEST {
            gather(&entry.path(), depth + 1, files);
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
}

/// The file as a candidate, when it is a table with personal data.
fn candidate(file: &Path, env: &Env) -> Option<Candidate> {
    let size = fs::metadata(file).ok()?.len();
    let mut table = read::open(file).ok()?;
    let sample = table.sample(SAMPLE).ok()?;
    let fields = kinds::recognise(table.headers(), &table.names(), &sample, env.today, &identify::identify);
    let mut kinds: Vec<&'static str> =
        fields.iter().filter(|field| is_personal(field.kind)).map(|field| field.kind.code()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() {
        return None;
    }
    let fields = u64::try_from(fields.len()).unwrap_or(u64::MAX);
    Some(Candidate { file: file.display().to_string(), size, fields, kinds })
}

/// The kinds with those first that weigh most: what is one person's for life, then what names or reaches somebody.
pub fn heaviest_first(kinds: &[&'static str]) -> Vec<&'static str> {
    let weight = |code: &str| match FieldKind::from_code(code) {
        Some(FieldKind::Personnummer | FieldKind::Samordningsnummer | FieldKind::NationalId) => 0,
        Some(FieldKind::Card | FieldKind::Iban) => 1,
        Some(FieldKind::BirthDate | FieldKind::Behaviour) => 2,
        Some(FieldKind::Name | FieldKind::FirstName | FieldKind::LastName | FieldKind::Street) => 3,
        Some(FieldKind::Email | FieldKind::Phone | FieldKind::IpAddress) => 4,
        Some(_) | None => 5,
    };
    let mut kinds = kinds.to_vec();
    kinds.sort_by_key(|code| weight(code));
    kinds
}

/// A field of this kind tells of a person.
pub fn is_personal(kind: FieldKind) -> bool {
    match kind {
        FieldKind::Personnummer
        | FieldKind::Samordningsnummer
        | FieldKind::NationalId
        | FieldKind::FirstName
        | FieldKind::LastName
        | FieldKind::Name
        | FieldKind::Street
        | FieldKind::Email
        | FieldKind::Phone
        | FieldKind::BirthDate
        | FieldKind::IpAddress
        | FieldKind::Iban
        | FieldKind::Card
        | FieldKind::CustomerId
        | FieldKind::Consent
        | FieldKind::ConsentDate
        | FieldKind::Gender
        | FieldKind::Behaviour => true,
        FieldKind::OrganisationNumber
        | FieldKind::PostalCode
        | FieldKind::City
        | FieldKind::Country
        | FieldKind::Date
        | FieldKind::DateTime
        | FieldKind::Amount
        | FieldKind::Integer
        | FieldKind::Boolean
        | FieldKind::FreeText
        | FieldKind::Url
        | FieldKind::Unknown => false,
    }
}
