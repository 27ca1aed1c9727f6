//! From the mouse to keys and rows: the wheel, a click on a row, on a tab, on a key of the footer.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::paint::Paint;
use super::parts::{footer, tabs};
use super::screens;
use crate::app::state::Overlay;
use crate::app::{Key, Msg, Screen};

/// What stands above the body: header, tabs, rule.
const ABOVE: u16 = 3;
/// How many rows the wheel moves.
const WHEEL: usize = 3;

/// What a mouse event says; nothing where it hits nothing.
pub fn messages(event: MouseEvent, paint: &Paint<'_>) -> Vec<Msg> {
    if paint.state.size.too_small() {
        return Vec::new();
    }
    match event.kind {
        MouseEventKind::ScrollDown => wheel(paint, Key::Down),
        MouseEventKind::ScrollUp => wheel(paint, Key::Up),
        MouseEventKind::Down(MouseButton::Left) => click(event, paint).into_iter().collect(),
        MouseEventKind::Down(MouseButton::Right | MouseButton::Middle)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => Vec::new(),
    }
}

/// The wheel scrolls lists; in a line to type the arrow would fetch another text.
fn wheel(paint: &Paint<'_>, key: Key) -> Vec<Msg> {
    match &paint.state.overlay {
        None
        | Some(
            Overlay::Palette(_)
            | Overlay::Help(_)
            | Overlay::Columns(_)
            | Overlay::SortMany(_)
            | Overlay::Needs(_)
            | Overlay::Saving(_),
        ) => (0..WHEEL).map(|_| Msg::Key(key)).collect(),
        Some(_) => Vec::new(),
    }
}

fn click(event: MouseEvent, paint: &Paint<'_>) -> Option<Msg> {
    let size = paint.state.size;
    if event.row + 1 == size.rows {
        return footer::key_at(paint, usize::from(event.column)).map(Msg::Key);
    }
    if paint.state.overlay.is_some() {
        return None;
    }
    if event.row == 1 {
        let screen = tabs::at(paint, usize::from(event.column))?;
        return char::from_digit(u32::from(screen.number()), 10).map(|digit| Msg::Key(Key::Char(digit)));
    }
    let first = ABOVE + rows_above(paint.state.screen)?;
    event.row.checked_sub(first).map(|row| Msg::Row(u64::from(row)))
}

/// What stands above the first row of a screen's table.
fn rows_above(screen: Screen) -> Option<u16> {
    match screen {
        Screen::Registers => Some(screens::registers::ABOVE),
        Screen::Records => Some(screens::records::ABOVE),
        Screen::Values => Some(screens::values::ABOVE),
        Screen::Fields => Some(screens::fields::ABOVE),
        Screen::Proposals => Some(screens::proposals::ABOVE),
        Screen::Consents => Some(screens::consents::ABOVE),
        Screen::Persons => Some(screens::persons::ABOVE),
        Screen::Wizard => Some(screens::wizard::ABOVE),
        Screen::Tasks => Some(screens::tasks::ABOVE),
        Screen::Plan => Some(screens::plan::ABOVE),
        Screen::Log => Some(screens::log::ABOVE),
        Screen::Policy => Some(screens::policy::ABOVE),
        Screen::Record => None,
    }
}
