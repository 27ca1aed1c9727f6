//! Step 5: what came in, and what is offered for staging.

use super::{go, leave};
use crate::app::act::{relating, screens, staging};
use crate::app::command::Screen;
use crate::app::effect::{Effect, Query, Task};
use crate::app::state::overlay::{Chosen, ReasonFor};
use crate::app::state::wizard::{Offer, OfferKind, Received, Step};
use crate::app::state::{Showing, State};
use crate::failure::Failure;
use crate::model::RegisterId;
use crate::text::Message;

/// The import ended: with what came in, and what stopped the rest.
pub fn take(state: &mut State, received: Vec<Received>, stopped: Option<Failure>) -> Vec<Effect> {
    state.job = None;
    let none = received.iter().all(|received| received.imported.name.is_empty());
    if none && let Some(failure) = stopped {
        go(state, Step::Check);
        // What was counted before goes on being counted.
        state.wizard.tables.iter_mut().filter(|table| table.counted.is_none()).for_each(|table| table.counting = 0);
        match failure.what().id() {
            "cancelled" => state.say(msg!("wizard-cancelled")),
            "wizard-file-changed" | "import-changed" if state.screen == Screen::Wizard => {
                return look_again(state, failure);
            }
            _ if state.screen == Screen::Wizard => state.wizard.fault = Some(failure),
            _ => state.tell(&failure),
        }
        return Vec::new();
    }
    let registers: Vec<RegisterId> = received
        .iter()
        .filter(|received| !received.imported.name.is_empty())
        .map(|received| received.imported.register)
        .collect();
    let first = received.iter().find(|received| !received.imported.name.is_empty());
    if let Some(Received { imported, .. }) = first {
        state.say(msg!("screen-imported", "register" => &imported.name, "count" => imported.records));
    }
    go(state, Step::Received);
    state.wizard.received = received;
    state.wizard.offer = 0;
    state.wizard.fault = stopped;
    let mut effects = vec![
        Effect::Read(Query::Registers),
        Effect::Read(Query::Plan),
        Effect::Read(Query::Unanswered(registers.clone())),
        Effect::Work(Task::Lines),
    ];
    // A register that is open and was brought up to date is read anew.
    let open = state.records.as_ref().map(|records| records.register.id);
    effects.extend(open.filter(|id| registers.contains(id)).map(|id| Effect::Read(Query::Open(id))));
    effects
}

/// The file is not the one that was shown: what it is now is shown, and why.
fn look_again(state: &mut State, failure: Failure) -> Vec<Effect> {
    let Some(file) = state.wizard.file.clone() else { return Vec::new() };
    let effects = super::files::choose(state, file);
    state.wizard.fault = Some(failure);
    effects
}

/// The offer under the cursor, with the register it is of.
pub fn current(state: &State) -> Option<(RegisterId, Offer)> {
    let (place, offer) = state.wizard.offers().into_iter().nth(state.wizard.offer)?;
    Some((state.wizard.received.get(place)?.imported.register, offer))
}

/// Enter: shows the offered records, else opens the register.
pub fn enter(state: &mut State) -> Vec<Effect> {
    if let Some((register, offer)) = current(state) {
        let showing = Showing { register, what: title(offer.kind), hits: offer.records };
        return relating::show(state, showing);
    }
    let first = state.wizard.received.iter().find(|received| !received.imported.name.is_empty());
    let register = first.map(|received| received.imported.register);
    let mut effects = leave(state);
    if let Some(register) = register {
        effects.extend(screens::open_register(state, register));
    }
    effects
}

/// d: asks for the reason to stage the offered records.
pub fn stage(state: &mut State) {
    let Some((register, offer)) = current(state) else { return };
    let reason = match offer.kind {
        OfferKind::Suppressed => msg!("wizard-reason-suppressed"),
        OfferKind::Returned => msg!("wizard-reason-returned"),
        OfferKind::LikelyReturned => msg!("wizard-reason-likely"),
        OfferKind::Gone => msg!("refresh-gone-reason"),
    };
    let count = offer.records.len();
    let of = ReasonFor::Delete { register, chosen: Chosen::These(offer.records), count, expression: None };
    staging::ask(state, of, &reason);
}

/// The offered records are staged: the offer says so.
pub fn was_staged(state: &mut State) {
    if state.screen != Screen::Wizard {
        return;
    }
    let Some((place, offer)) = state.wizard.offers().into_iter().nth(state.wizard.offer) else { return };
    if let Some(received) = state.wizard.received.get_mut(place) {
        received.staged.push(offer.kind);
    }
}

/// What the offered records have in common.
pub fn title(kind: OfferKind) -> Message {
    match kind {
        OfferKind::Suppressed => msg!("wizard-offer-suppressed"),
        OfferKind::Returned => msg!("wizard-offer-returned"),
        OfferKind::LikelyReturned => msg!("wizard-offer-likely"),
        OfferKind::Gone => msg!("wizard-offer-gone"),
    }
}
