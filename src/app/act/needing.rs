//! Which fields the purpose needs: one choice a field, from what suits what it holds.

use super::policy;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::state::overlay::NeedsAsk;
use crate::app::state::{Overlay, State, Way};
use crate::model::Field;
use crate::plan::card::{self, Ask};
use crate::plan::suited::suited;
use crate::policy::Need;
use crate::store::policy::is_same;

/// Opens the choice: with the answers that stand; what is unanswered has what its kind suggests.
pub fn open(state: &mut State) -> Vec<Effect> {
    let Some(cards) = &state.policy.card else { return Vec::new() };
    let needs = cards.fields.iter().map(|field| standing(state, field).or_else(|| card::suggested(field))).collect();
    state.overlay = Some(Overlay::Needs(NeedsAsk { cursor: 0, needs }));
    Vec::new()
}

/// What the card says of a field.
pub fn standing(state: &State, field: &Field) -> Option<Need> {
    state.policy.card.as_ref()?.card.need(|name| is_same(name, &field.name))
}

/// The answers that a field can have, unanswered first.
pub fn choices(field: &Field, now: Option<Need>) -> Vec<Option<Need>> {
    let mut all = vec![None, Some(Need::Whole), Some(Need::Not)];
    // Emptying a field is the same as not needing it.
    all.extend(
        suited(field.kind).into_iter().filter(|way| *way != crate::model::Operator::Clear).map(Need::Less).map(Some),
    );
    if !all.contains(&now) {
        all.push(now);
    }
    all
}

/// A key over the choice.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let fields = state.policy.card.as_ref().map(|cards| cards.fields.as_slice()).unwrap_or_default();
    let Some(Overlay::Needs(ask)) = &mut state.overlay else { return Vec::new() };
    let last = fields.len().saturating_sub(1);
    match key {
        Key::Down | Key::Char('j') => ask.cursor = (ask.cursor + 1).min(last),
        Key::Up | Key::Char('k') => ask.cursor = ask.cursor.saturating_sub(1),
        Key::Home | Key::Char('g') => ask.cursor = 0,
        Key::End | Key::Char('G') => ask.cursor = last,
        Key::Right | Key::Char('l') => turn(ask, fields, Way::Forward),
        Key::Left | Key::Char('h') => turn(ask, fields, Way::Back),
        Key::Esc | Key::Char('q') => state.overlay = None,
        Key::Enter => return enter(state),
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Tab
        | Key::BackTab
        | Key::Backspace
        | Key::Delete
        | Key::ShiftUp
        | Key::ShiftDown
        | Key::PageUp
        | Key::PageDown => {}
    }
    Vec::new()
}

/// The next answer for the field under the cursor, or the one before; goes round.
fn turn(ask: &mut NeedsAsk, fields: &[Field], way: Way) {
    let Some((field, now)) = fields.get(ask.cursor).zip(ask.needs.get_mut(ask.cursor)) else { return };
    let all = choices(field, *now);
    let place = all.iter().position(|choice| choice == now).unwrap_or(0);
    let step = match way {
        Way::Forward => 1,
        Way::Back => all.len() - 1,
    };
    *now = all.get((place + step) % all.len()).copied().flatten();
}

fn enter(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Needs(ask)) = state.overlay.take() else { return Vec::new() };
    let Some(known) = state.policy.current() else { return Vec::new() };
    let chosen = known.fields.iter().zip(&ask.needs);
    let changed = chosen.filter(|(field, need)| standing(state, field) != **need);
    let needs: Vec<(String, Option<Need>)> = changed.map(|(field, need)| (field.name.clone(), *need)).collect();
    match card::needed(&state.policy.draft, (&known.name, &known.fields), &needs) {
        Ok(document) => policy::answer(state, Ask::Fields, document),
        Err(failure) => {
            state.tell(&failure);
            Vec::new()
        }
    }
}
