//! The footer: keys that work right now, from the catalog; help is always the last.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Key;
use crate::app::catalog::{self, Entry};
use crate::app::state::overlay::Deed;
use crate::app::state::questions::Question;
use crate::app::state::{LineKind, Overlay, ReasonFor};
use crate::plan::card::Ask;
use crate::text::width;
use crate::tui::paint::{Paint, Step, lines};

/// Draws the footer: of the dialog when one is open, else of the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let mut spans = vec![Span::raw(" ")];
    for item in shown(paint, usize::from(area.width)) {
        push(&mut spans, &item, paint);
    }
    lines(frame, area, vec![Line::from(spans)]);
}

/// The key that stands in a column of the footer.
pub fn key_at(paint: &Paint<'_>, column: usize) -> Option<Key> {
    let mut start = 1;
    let found = shown(paint, usize::from(paint.state.size.columns)).into_iter().find(|item| {
        let end = start + long(item);
        let hit = (start..end).contains(&column);
        start = end;
        hit
    });
    found.and_then(|(key, _)| Key::named(&key))
}

/// The items that have room: of the dialog when one is open, else of the screen.
fn shown(paint: &Paint<'_>, cells: usize) -> Vec<(String, String)> {
    let items = match &paint.state.overlay {
        Some(overlay) => dialog(overlay, paint),
        None => screen(paint),
    };
    fit(items, cells)
}

fn screen(paint: &Paint<'_>) -> Vec<(String, String)> {
    let state = paint.state;
    let mut items: Vec<(String, String)> = catalog::footer(state.screen)
        .iter()
        .filter_map(|command| catalog::entry(*command))
        .filter(|entry| entry.on.contains(&state.screen) && (entry.valid)(state).is_ok())
        .map(|entry| item(entry, paint))
        .collect();
    let marked = state.records.as_ref().map_or(0, |records| records.marks.len());
    if state.screen == crate::app::Screen::Records && marked > 0 {
        let told = (paint.number(marked), paint.say(&msg!("footer-marked", "count" => marked)));
        if let Some(first) = items.first_mut() {
            *first = told;
        }
    }
    if paint.step() == Step::Narrow && items.len() > 5 {
        let help = items.pop();
        items.truncate(4);
        items.extend(help);
    }
    items
}

fn item(entry: &Entry, paint: &Paint<'_>) -> (String, String) {
    let key = entry.keys.first().map(|key| key.name()).unwrap_or_default();
    (key, paint.say(&entry.label_on(paint.state)))
}

#[allow(clippy::too_many_lines, reason = "one line a dialog: a new one must be thought of here")]
fn dialog(overlay: &Overlay, paint: &Paint<'_>) -> Vec<(String, String)> {
    let say = |key: &str, message| (key.to_owned(), paint.say(&message));
    match overlay {
        Overlay::Line(line) => {
            let mut items = vec![say("Enter", msg!("key-use")), say("Esc", msg!("key-cancel"))];
            match line.kind {
                LineKind::Filter | LineKind::MarkWhere => {
                    items.push(say("Tab", msg!("key-complete-name")));
                    items.push(say("↑", msg!("key-earlier")));
                }
                LineKind::Import
                | LineKind::Export(..)
                | LineKind::ExportLog
                | LineKind::AccessReport
                | LineKind::List
                | LineKind::Keys(_)
                | LineKind::AskOwner => {
                    items.push(say("Tab", msg!("key-complete-path")));
                }
                LineKind::Answer(Ask::Told)
                | LineKind::Find
                | LineKind::Person
                | LineKind::ReadAs(_)
                | LineKind::RegisterName
                | LineKind::Identified(_) => {}
                LineKind::Answer(_) => items.push(say("Tab", msg!("key-complete-word"))),
            }
            items
        }
        Overlay::Reason(ask) => {
            let does = match &ask.of {
                ReasonFor::Deed(Deed::Dismiss(_), ..) => msg!("do-dismiss"),
                ReasonFor::Deed(Deed::Stage(_) | Deed::Limit(..), ..)
                | ReasonFor::Delete { .. }
                | ReasonFor::Truncate(_)
                | ReasonFor::Person { .. } => msg!("key-stage"),
                ReasonFor::Finding(_) => msg!("key-except"),
                ReasonFor::Item(_) => msg!("key-keep-reason"),
            };
            let mut items = vec![say("Enter", does), say("Esc", msg!("key-cancel"))];
            if matches!(&ask.of, ReasonFor::Truncate(of) if of.ways.len() > 1) {
                items.insert(1, say("Tab", msg!("key-method")));
            }
            items
        }
        Overlay::Hidden(_) => {
            vec![
                say("a", msg!("key-all")),
                say("s", msg!("key-visible")),
                say("f", msg!("key-hidden")),
                say("Esc", msg!("key-cancel")),
            ]
        }
        Overlay::Confirm(_) => {
            vec![say("Tab", msg!("key-switch")), say("Enter", msg!("key-use")), say("Esc", msg!("key-cancel"))]
        }
        Overlay::Applying => vec![say("Ctrl+C", msg!("key-stop-apply"))],
        Overlay::Summary(summary) if summary.source().is_some() => {
            vec![say("h l", msg!("key-choose")), say("Enter", msg!("key-use")), say("Esc", msg!("key-close"))]
        }
        Overlay::Summary(_) | Overlay::Proof | Overlay::Ground => vec![say("Esc", msg!("key-close"))],
        Overlay::Columns(_) => vec![
            say("Space", msg!("key-show-hide")),
            say("+", msg!("key-after")),
            say("-", msg!("key-before")),
            say("<", msg!("do-narrower")),
            say(">", msg!("do-wider")),
            say("Esc", msg!("key-close")),
        ],
        Overlay::SortMany(_) => vec![
            say("Space", msg!("key-sort-turn")),
            say("x", msg!("key-sort-none")),
            say("Enter", msg!("key-use")),
            say("Esc", msg!("key-cancel")),
        ],
        Overlay::Needs(_) => vec![
            say("h", msg!("key-previous")),
            say("l", msg!("key-next")),
            say("Enter", msg!("key-use")),
            say("Esc", msg!("key-cancel")),
        ],
        Overlay::Saving(saving) => {
            let mut items = vec![say("Enter", msg!("do-save")), say("Esc", msg!("key-not-yet"))];
            if saving.changes.len() > 1 {
                items.push(say("j", msg!("key-scroll")));
            }
            items
        }
        Overlay::Settings(_) => {
            vec![say("h", msg!("key-previous")), say("l", msg!("key-next")), say("Esc", msg!("key-close"))]
        }
        Overlay::Palette(_) => vec![
            say("↑↓", msg!("key-choose")),
            say("Enter", msg!("key-run")),
            say("Tab", msg!("key-fill")),
            say("Esc", msg!("key-close")),
        ],
        Overlay::Help(_) => {
            vec![say("Tab", msg!("key-chapter")), say("j", msg!("key-scroll")), say("Esc", msg!("key-close"))]
        }
        Overlay::Field(ask) => vec![
            say("↑↓", msg!("key-choose")),
            say("Tab", if ask.has_order() { msg!("key-kind-role-order") } else { msg!("key-kind-role") }),
            say("Enter", msg!("key-use")),
            say("Esc", msg!("key-cancel")),
        ],
        Overlay::Questions(questions) => {
            let mut items = vec![say("Enter", msg!("key-answer")), say("Esc", msg!("key-leave-open"))];
            match questions.question() {
                Some(Question::About) => {
                    items.extend([say("h", msg!("key-previous")), say("l", msg!("key-next"))]);
                }
                Some(Question::HowLong) => items.extend([
                    say("h", msg!("key-previous")),
                    say("l", msg!("key-next")),
                    say("Tab", msg!("key-time-start")),
                    say("0–9", msg!("key-months")),
                ]),
                Some(Question::Why) | None => {}
            }
            if questions.place > 0 {
                items.push(say("Shift+Tab", msg!("key-question-before")));
            }
            items
        }
        Overlay::Losing(_) => vec![say("a", msg!("key-replace-anyway")), say("Esc", msg!("key-leave-it"))],
        Overlay::QuitQuestion => vec![say("a", msg!("key-quit-anyway")), say("Esc", msg!("key-stay"))],
    }
}

/// As many items as have room; the last one always has.
fn fit(mut items: Vec<(String, String)>, cells: usize) -> Vec<(String, String)> {
    let last = items.pop();
    let mut room = cells.saturating_sub(1 + last.as_ref().map_or(0, long));
    items
        .into_iter()
        .take_while(|item| {
            let fits = long(item) <= room;
            room = room.saturating_sub(long(item));
            fits
        })
        .chain(last)
        .collect()
}

/// How many cells an item takes, with the gap behind it.
fn long((key, label): &(String, String)) -> usize {
    width(key) + width(label) + if label.is_empty() { 2 } else { 3 }
}

fn push(spans: &mut Vec<Span<'static>>, (key, label): &(String, String), paint: &Paint<'_>) {
    spans.push(Span::styled(key.clone(), paint.look.key()));
    let gap = if label.is_empty() { "  ".to_owned() } else { format!(" {label}  ") };
    spans.push(Span::raw(gap));
}
