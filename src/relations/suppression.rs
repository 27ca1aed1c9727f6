//! The suppression list held against registers, looked up and corrected.
//!
//! It holds as little as possible: a keyed tag of an address, and the day. The key lies outside the workbench; without
//! it the list cannot be read, and what leans on it says so.

use roaring::RoaringBitmap;

use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::keyed::{self, Key};
use crate::model::{Field, FieldKind, FieldPosition, Register, RegisterId, Role};
use crate::store::texts::{self, Cells};
use crate::store::{Workbench, registers, suppressed};

/// The records of a register that stand on the suppression list.
pub fn records(bench: &Workbench, register: RegisterId, env: &Env) -> Result<RoaringBitmap> {
    let mut found = RoaringBitmap::new();
    let Some(key) = key_in_use(bench, env)? else { return Ok(found) };
    let tags = suppressed::all(bench)?;
    let positions: Vec<FieldPosition> = registers::fields(bench, register)?
        .iter()
        .filter(|field| is_address(field))
        .map(|field| field.position)
        .collect();
    if positions.is_empty() {
        return Ok(found);
    }
    texts::each(bench, Cells { register, fields: &positions, records: None }, &mut |rid, texts| {
        for text in texts.iter().filter(|text| !text.trim().is_empty()) {
            for form in forms(text) {
                if tags.contains_key(&key.tag(&form)?) {
                    found.insert(rid.0);
                    return Ok(());
                }
            }
        }
        Ok(())
    })?;
    Ok(found)
}

/// A register with records that stand on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Returned {
    /// The register.
    pub register: Register,
    /// Its records that stand on the list.
    pub records: RoaringBitmap,
}

/// The registers that hold someone who stands on the list.
pub fn returned(bench: &Workbench, env: &Env) -> Result<Vec<Returned>> {
    if suppressed::count(bench)? == 0 {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for register in registers::all(bench)? {
        let records = records(bench, register.id, env)?;
        if !records.is_empty() {
            found.push(Returned { register, records });
        }
    }
    Ok(found)
}

/// What adding an address did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is on the list now.
    New,
    /// It was there.
    Known,
}

/// Puts an address on the list.
pub fn add(bench: &mut Workbench, address: &str, env: &Env) -> Result<Added> {
    let address = address_in(address)?;
    let key = match key_in_use(bench, env)? {
        Some(key) => key,
        None => Key::read_or_make(env, keyed::Purpose::Suppression)?,
    };
    if since(bench, (&key, address))?.is_some() {
        return Ok(Added::Known);
    }
    suppressed::put(bench, &key.tag(address)?, &env.today.to_string())?;
    Ok(Added::New)
}

/// Since when an address is on the list; none when it is not.
pub fn find(bench: &Workbench, address: &str, env: &Env) -> Result<Option<String>> {
    let address = address_in(address)?;
    match key_in_use(bench, env)? {
        Some(key) => since(bench, (&key, address)),
        None => Ok(None),
    }
}

/// Takes an address off the list; whether it was there.
pub fn drop(bench: &mut Workbench, address: &str, env: &Env) -> Result<Option<()>> {
    let address = address_in(address)?;
    let Some(key) = key_in_use(bench, env)? else { return Ok(None) };
    let mut dropped = None;
    for form in forms(address) {
        if suppressed::remove(bench, &key.tag(&form)?)? {
            dropped = Some(());
        }
    }
    Ok(dropped)
}

fn since(bench: &Workbench, (key, address): (&Key, &str)) -> Result<Option<String>> {
    for form in forms(address) {
        if let Some(since) = suppressed::since(bench, &key.tag(&form)?)? {
            return Ok(Some(since));
        }
    }
    Ok(None)
}

/// The key, where the list holds anything. A list whose key is gone would let everybody through: refused.
fn key_in_use(bench: &Workbench, env: &Env) -> Result<Option<Key>> {
    let key = Key::read(env, keyed::Purpose::Suppression)?;
    if key.is_none() && suppressed::count(bench)? > 0 {
        return Err(Failure::file(msg!("suppressed-key-gone")).hint(msg!("suppressed-key-gone-hint")));
    }
    Ok(key)
}

/// What is written is an address: something is left of it in its one form.
fn address_in(text: &str) -> Result<&str> {
    let text = text.trim();
    if keyed::normal(text).is_empty() {
        return Err(Failure::yours(msg!("suppressed-no-address")).hint(msg!("suppressed-no-address-hint")));
    }
    Ok(text)
}

/// The field holds what a mailing can be sent to.
fn is_address(field: &Field) -> bool {
    field.role == Role::EmailKey || matches!(field.kind, FieldKind::Email | FieldKind::Phone | FieldKind::Street)
}

/// An address in its one form; a telephone number with the country's code and without.
fn forms(text: &str) -> Vec<String> {
    let normal = keyed::normal(text);
    let national = normal.strip_prefix("+46").or_else(|| normal.strip_prefix("0046")).map(|rest| format!("0{rest}"));
    let is_number = normal.len() > 6 && normal.bytes().all(|byte| byte.is_ascii_digit());
    let international = (is_number && normal.starts_with('0') && !normal.starts_with("00"))
        .then(|| [format!("+46{}", &normal[1..]), format!("0046{}", &normal[1..])]);
    let mut forms = vec![normal];
    forms.extend(national);
    forms.extend(international.into_iter().flatten());
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_is_one_with_and_without_the_country() {
        assert!(forms("+46 70 174 06 05").contains(&"0701740605".to_owned()));
        assert!(forms("070-174 06 05").contains(&"+46701740605".to_owned()));
        assert_eq!(forms("Ada@Example.se"), ["ada@example.se"]);
    }
}
