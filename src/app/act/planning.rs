//! The plan's own keys: take an item out, change its reason, open the confirmation.

use crate::app::effect::{Effect, Task};
use crate::app::input::Input;
use crate::app::state::overlay::{ReasonAsk, ReasonFor};
use crate::app::state::{Overlay, State, Way};

/// Takes the item under the cursor out of the plan; no record is touched.
pub fn drop_item(state: &mut State) -> Vec<Effect> {
    match state.plan.current() {
        Some(line) => vec![Effect::Work(Task::Drop(line.item))],
        None => Vec::new(),
    }
}

/// Asks for another reason for the item under the cursor.
pub fn edit_reason(state: &mut State) -> Vec<Effect> {
    let Some(line) = state.plan.current() else { return Vec::new() };
    let input = Input::holding(&line.reason);
    state.overlay = Some(Overlay::Reason(ReasonAsk { of: ReasonFor::Item(line.item), input, refused: None }));
    Vec::new()
}

/// Turns what stands below the items to its next or previous part.
pub fn turn(state: &mut State, way: Way) -> Vec<Effect> {
    let step = match way {
        Way::Forward => 1,
        Way::Back => -1,
    };
    state.plan.turned = state.plan.turned.wrapping_add(step);
    Vec::new()
}

/// Has the plan previewed; the confirmation opens with what is found.
pub fn apply() -> Vec<Effect> {
    vec![Effect::Work(Task::Preview)]
}

/// Approves the plan as it is on screen.
pub fn approve() -> Vec<Effect> {
    vec![Effect::Work(Task::Approve), Effect::Work(Task::Review)]
}
