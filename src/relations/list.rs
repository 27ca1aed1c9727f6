//! A list of people: who is on it, who is not, and why not.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use super::left_out::LeftOut;
use crate::model::{Consent, Day, Field, FieldKind, RecordId, Role};
use crate::text::Message;

/// Someone on a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The record.
    pub rid: RecordId,
    /// On which ground.
    pub by: By,
    /// The purpose, where the register says it.
    pub purpose: Option<String>,
    /// The state of consent.
    pub consent: Consent,
    /// Until when they may be on it.
    pub until: Option<Day>,
    /// When it is natural to speak to them next, and where that is known from.
    pub occasion: Option<Message>,
    /// On how many days they gave a sign of life in the last 24 months, where the list is about that.
    pub active_days: Option<u64>,
}

crate::model::codes::coded! {
    /// On which ground someone is on a list.
    By {
        Consent = "consent",
        SoftOptIn = "soft_opt_in",
        Service = "service",
        Relation = "relation",
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct List {
    /// Who is on it, in its order.
    pub entries: Vec<Listed>,
    /// Who is not, by the first reason.
    pub left_out: BTreeMap<LeftOut, RoaringBitmap>,
}

impl List {
    /// Leaves a record out.
    pub fn leave_out(&mut self, rid: RecordId, why: LeftOut) {
        self.left_out.entry(why).or_default().insert(rid.0);
    }

    /// How many are on it without a ground for offers by e-mail or text message (19 § marknadsföringslagen).
    pub fn without_consent(&self) -> usize {
        let without = |entry: &&Listed| match entry.by {
            By::Consent | By::SoftOptIn => false,
            By::Service | By::Relation => entry.consent != Consent::Active,
        };
        self.entries.iter().filter(without).count()
    }

    /// How many are left out for a reason.
    pub fn left_out_for(&self, why: LeftOut) -> u64 {
        self.left_out.get(&why).map_or(0, RoaringBitmap::len)
    }

    /// How many are left out.
    pub fn all_left_out(&self) -> u64 {
        self.left_out.values().map(RoaringBitmap::len).sum()
    }
}

/// What a list shows of its people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// Key, name and where a mailing goes.
    Address,
    /// Key and name alone: the list is not for mail.
    Name,
}

/// The fields that a list shows: no more than its use needs.
pub fn fields(fields: &[Field], shows: Shows) -> Vec<Field> {
    let is_name = |field: &&Field| {
        field.role == Role::SubjectKey
            || matches!(
                field.kind,
                FieldKind::FirstName | FieldKind::LastName | FieldKind::Name | FieldKind::CustomerId
            )
    };
    let is_address = |field: &&Field| {
        field.role == Role::EmailKey
            || matches!(
                field.kind,
                FieldKind::Email | FieldKind::Phone | FieldKind::Street | FieldKind::PostalCode | FieldKind::City
            )
    };
    let is_number = |field: &&Field| matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer);
    let wanted = |field: &&Field| match shows {
        Shows::Address => (is_name(field) || is_address(field)) && !is_number(field),
        Shows::Name => is_name(field) && !is_number(field),
    };
    fields.iter().filter(wanted).cloned().collect()
}
