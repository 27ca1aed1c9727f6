//! The suppression list held against registers, looked up and corrected.
//!
//! It holds as little as possible: a keyed tag of an address, and the day. The key lies outside the workbench; without
//! it the list cannot be read, and what leans on it says so.

use roaring::RoaringBitmap;

use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::keyed::{self, Key};
use crate::model::{Register, RegisterId};
use crate::policy::terms::Suppression;
use crate::store::returned::{self, forms, key_in_use};
use crate::store::suppressed::{self, Kept};
use crate::store::{Workbench, policy, registers};

/// The records of a register that stand on the suppression list.
pub fn records(bench: &Workbench, register: RegisterId, env: &Env) -> Result<RoaringBitmap> {
    returned::on_list(bench, (register, None), env)
}

/// A register with records that stand on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The register.
    pub register: Register,
    /// Its records that stand on the list.
    pub records: RoaringBitmap,
}

/// The registers that hold someone who stands on the list.
pub fn standing(bench: &Workbench, env: &Env) -> Result<Vec<Standing>> {
    if suppressed::count(bench)? == 0 {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for register in registers::all(bench)? {
        let records = records(bench, register.id, env)?;
        if !records.is_empty() {
            found.push(Standing { register, records });
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
    let terms = policy::current(bench)?.suppression;
    let mut added = Added::Known;
    for form in forms(address) {
        let tag = key.tag(&form)?;
        if suppressed::since(bench, &tag)?.is_none() {
            let kept = match terms {
                Suppression::Tag => None,
                Suppression::Address => Some(form.as_str()),
            };
            suppressed::put(bench, Kept { tag: &tag, address: kept, since: &env.today.to_string() })?;
            added = Added::New;
        }
    }
    Ok(added)
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
    for register in registers::all(bench)?.into_iter().filter(|_| dropped.is_some()) {
        returned::look_again(bench, register.id, env)?;
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

/// What is written is an address: something is left of it in its one form.
fn address_in(text: &str) -> Result<&str> {
    let text = text.trim();
    if keyed::normal(text).is_empty() {
        return Err(Failure::yours(msg!("suppressed-no-address")).hint(msg!("suppressed-no-address-hint")));
    }
    Ok(text)
}
