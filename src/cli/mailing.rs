//! `gallra mailing` and `gallra lists`: who may be written to today, and whom to renew, ask, convert and reward.

use super::arguments::{ListsArgs, ListsKind, MailingArgs};
use super::call::{Call, Ended, Purpose};
use super::listed::{Told, tell};
use crate::failure::Result;
use crate::relations::list::Shows;
use crate::relations::lists::{self, Kind};
use crate::relations::{mailing, purposes};
use crate::store::registers;

pub(super) fn run(call: &mut Call<'_>, args: &MailingArgs) -> Result<Ended> {
    let mut bench = call.open(purpose(args.list.out.is_some()))?;
    let register = registers::by_name(&bench, &args.register)?;
    let asked = purposes::of(&bench, register.id)?;
    let (for_what, notice) = purposes::named(&asked, &args.purpose)?;
    if let Some(notice) = notice {
        call.tell(&notice);
    }
    let list = mailing::mailing(&bench, (register.id, for_what), &call.env)?;
    tell(call, &mut bench, &Told { register: &register, list: &list, shows: Shows::Address, flags: &args.list })
}

pub(super) fn lists(call: &mut Call<'_>, args: &ListsArgs) -> Result<Ended> {
    let (kind, args) = match &args.kind {
        ListsKind::Renew(args) => (Kind::Renew, args),
        ListsKind::Ask(args) => (Kind::Ask, args),
        ListsKind::Convert(args) => (Kind::Convert, args),
        ListsKind::Reward(args) => (Kind::Reward, args),
    };
    let mut bench = call.open(purpose(args.list.out.is_some()))?;
    let register = registers::by_name(&bench, &args.register)?;
    let list = lists::of(&bench, (register.id, kind), &call.env)?;
    tell(call, &mut bench, &Told { register: &register, list: &list, shows: kind.shows(), flags: &args.list })
}

/// A file leaves a task in the workbench.
pub(super) fn purpose(writes_a_file: bool) -> Purpose {
    if writes_a_file { Purpose::Change } else { Purpose::Look }
}
