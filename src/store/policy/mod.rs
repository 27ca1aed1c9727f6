//! The policy in the workbench: loading it, and what it says of each register.

mod against;

use chrono::SecondsFormat;
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use super::names::fold;
use super::{Workbench, failed, registers, suppressed};
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Field, FieldPosition, RegisterId, RegisterRule, Start};
use crate::policy::terms::{Defaults, StartBy, Suppression};
use crate::policy::{self, Card, Policy};

/// The document as it was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The TOML text.
    pub text: String,
    /// When it was loaded (RFC 3339, UTC).
    pub loaded_at: String,
}

impl Stored {
    /// SHA-256 of the text, in hex: what the log names it by.
    pub fn digest(&self) -> String {
        Sha256::digest(self.text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What loading found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Cards.
    pub cards: usize,
    /// The names of cards whose register is not in the workbench: paper, a system, or a file not imported yet.
    pub without_file: Vec<String>,
}

/// The document, when one was loaded.
pub fn stored(bench: &Workbench) -> Result<Option<Stored>> {
    let mut statement =
        bench.connection().prepare_cached("SELECT document, loaded_at FROM g_policy WHERE id = 1").map_err(failed)?;
    let row = |row: &rusqlite::Row<'_>| Ok(Stored { text: row.get(0)?, loaded_at: row.get(1)? });
    statement.query_row([], row).optional().map_err(failed)
}

/// The policy that was loaded; one that decides nothing when there is none.
pub fn current(bench: &Workbench) -> Result<Policy> {
    stored(bench)?.map_or_else(|| Ok(Policy::default()), |stored| policy::read(&stored.text))
}

/// Holds a policy against the registers that the workbench has: its fields, its expressions, the registers it extends.
pub fn verify(bench: &Workbench, policy: &Policy) -> Result<Loaded> {
    let mut without_file = Vec::new();
    let known = registers::all(bench)?;
    for card in &policy.cards {
        against::limited(card)?;
        against::extended(card, (policy, &known))?;
        match known.iter().find(|register| fold(&register.name) == fold(&card.name)) {
            Some(register) => against::register(card, &registers::fields(bench, register.id)?)?,
            None => without_file.push(card.name.clone()),
        }
    }
    Ok(Loaded { cards: policy.cards.len(), without_file })
}

/// Loads a policy in place of the one before; refused, with nothing changed, when it is faulty.
pub fn load(bench: &mut Workbench, text: &str, env: &Env) -> Result<Loaded> {
    let read = policy::read(text)?;
    let loaded = verify(bench, &read)?;
    let at = env.clock.now().to_rfc3339_opts(SecondsFormat::Secs, true);
    let tx = bench.writing()?.transaction().map_err(failed)?;
    let sql = "INSERT INTO g_policy (id, document, loaded_at) VALUES (1, ?1, ?2)
        ON CONFLICT (id) DO UPDATE SET document = excluded.document, loaded_at = excluded.loaded_at";
    tx.execute(sql, (text, at)).map_err(failed)?;
    // Figures of the policy before hold no longer.
    tx.execute("DELETE FROM g_summary", []).map_err(failed)?;
    match read.suppression {
        Suppression::Tag => suppressed::forget_addresses(&tx)?,
        Suppression::Address => {}
    }
    tx.commit().map_err(failed)?;
    Ok(loaded)
}

/// The card of a register, when the policy has one.
pub fn card_of<'p>(policy: &'p Policy, register: &str) -> Option<&'p Card> {
    let wanted = fold(register);
    policy.card(|name| fold(name) == wanted)
}

/// Whether two names mean the same field or register.
pub fn is_same(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// What the policy says of a register, as the scores need it; the benchmarks where it says nothing.
pub fn rule(bench: &Workbench, register: RegisterId) -> Result<RegisterRule> {
    let policy = current(bench)?;
    let name = registers::name_of(bench, register)?;
    Ok(rule_of((&policy, card_of(&policy, &name)), &registers::fields(bench, register)?))
}

/// What a card says, as the scores need it.
pub fn rule_of((policy, card): (&Policy, Option<&Card>), fields: &[Field]) -> RegisterRule {
    let usual = RegisterRule { weights: policy.weights, ..RegisterRule::default() };
    let Defaults { consent_valid, marketing_window, customer_for, .. } = policy.defaults;
    let own = |of: fn(&Card) -> Option<crate::model::Period>| card.and_then(of);
    RegisterRule {
        about: card.and_then(|card| card.about),
        lawful_basis: card.and_then(|card| card.lawful_basis),
        retention: own(|card| card.retention).unwrap_or(usual.retention),
        retention_undecided: own(|card| card.retention).is_none(),
        start: card.and_then(|card| card.start.as_ref()).map_or(usual.start, |start| resolved(start, fields)),
        customer_for: own(|card| card.customer_for).or(customer_for).unwrap_or(usual.customer_for),
        marketing_window: own(|card| card.marketing_window).or(marketing_window).unwrap_or(usual.marketing_window),
        consent_valid: own(|card| card.consent_valid).or(consent_valid).unwrap_or(usual.consent_valid),
        stages: card.map(|card| card.stages.clone()).unwrap_or_default(),
        soft_opt_in: card.is_some_and(|card| card.soft_opt_in.is_stated()),
        weights: usual.weights,
    }
}

/// From what a period counts. A field that the register no longer has gives no date: nothing is culled by it.
pub fn resolved(start: &StartBy, fields: &[Field]) -> Start {
    match start {
        StartBy::LastActivity => Start::LastActivity,
        StartBy::RelationEnd => Start::RelationEnd,
        StartBy::Collected => Start::Collected,
        StartBy::Field(name) => Start::Field(
            registers::field_by_name(fields, &name.text).map_or(FieldPosition(u16::MAX), |field| field.position),
        ),
    }
}
