//! Screen 5: five tabs on consent and relation; each line with its records, what happens next, and what can be done.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::act::relating::tab_title;
use crate::model::Coded;
use crate::relations::tabs::{self, Tab};
use crate::text::{Message, pad_words, width};
use crate::tui::paint::{Paint, Step, cell, lines, plain, right, styled, wrap};

/// What stands above the first line of the table.
pub const ABOVE: u16 = 4;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.consents;
    let cells = usize::from(area.width);
    let widths = Widths::of(paint, cells);
    let mut out = vec![tab_line(paint), plain(""), head(paint, &widths), styled(widths.rule(), paint.look.faint())];
    if view.tabs.is_none() {
        out.push(plain(format!("   {}", paint.say(&msg!("consents-reckoning")))));
    } else if view.lines().is_empty() {
        let text = paint.say(&empty(view.tab()));
        out.extend(wrap(&text, cells.saturating_sub(4)).into_iter().map(|line| plain(format!("   {line}"))));
    }
    let room = usize::try_from(paint.state.page()).unwrap_or(1);
    for (place, line) in view.lines().iter().enumerate().skip(view.top).take(room) {
        out.push(row(paint, (place == view.cursor, line), &widths));
    }
    while out.len() < usize::from(area.height).saturating_sub(4) {
        out.push(plain(""));
    }
    if let Some(line) = view.current() {
        let mut told = paint.say(&line.what);
        for more in [&line.next, &line.advice].into_iter().flatten() {
            told.push_str(" · ");
            told.push_str(&paint.say(more));
        }
        out.extend(wrap(&told, cells.saturating_sub(2)).into_iter().take(3).map(|line| plain(format!(" {line}"))));
    }
    lines(frame, area, out);
}

fn empty(tab: Tab) -> crate::text::Message {
    match tab {
        Tab::Groups => msg!("segment-none"),
        Tab::Consent | Tab::Offers | Tab::Ask | Tab::Services => msg!("consents-none"),
    }
}

/// The tabs, the one in view between marks.
fn tab_line(paint: &Paint<'_>) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    for (place, tab) in Tab::ALL.iter().enumerate() {
        let title = paint.say(&tab_title(*tab));
        if place == paint.state.consents.tab {
            spans.push(Span::styled(format!("[{title}]"), paint.look.focus()));
        } else {
            spans.push(Span::raw(format!(" {title} ")));
        }
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}

struct Widths {
    what: usize,
    purpose: usize,
    records: usize,
    share: usize,
    next: usize,
}

impl Widths {
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let bar = match paint.bar_cells() {
            0 => 0,
            bar => bar + 1,
        };
        let view = paint.state.consents.lines();
        let names_purposes = view.iter().any(|line| line.purpose.is_some());
        let (purpose, records) = match paint.step() {
            Step::Narrow => (0, 7),
            Step::Middle => (if names_purposes { 11 } else { 0 }, 7),
            Step::Wide => (if names_purposes { 14 } else { 0 }, 8),
        };
        let share = bar + 5;
        let gaps = 4 + usize::from(purpose > 0);
        let rest = cells.saturating_sub(purpose + records + share + gaps + 3);
        // A state is told whole where it takes less than half, or what comes next leaves the room; that stands below in
        // full.
        let longest = |texts: &mut dyn Iterator<Item = usize>, head: Message| {
            texts.chain([width(&paint.say(&head))]).max().unwrap_or(0)
        };
        let wanted = longest(&mut view.iter().map(|line| width(&paint.say(&line.what))), msg!("consents-what"));
        let following = view.iter().filter_map(|line| line.next.as_ref()).map(|next| width(&paint.say(next)));
        let following = match view.iter().any(|line| line.next.is_some()) {
            true => longest(&mut { following }, msg!("consents-next")),
            false => 0,
        };
        let what = wanted.clamp(8, (rest / 2).max(rest.saturating_sub(following)).max(8));
        Self { what, purpose, records, share, next: rest.saturating_sub(what) }
    }

    fn rule(&self) -> String {
        let mut parts = vec!["─".repeat(self.what)];
        if self.purpose > 0 {
            parts.push("─".repeat(self.purpose));
        }
        parts.extend([self.records, self.share, self.next].map(|cells| "─".repeat(cells)));
        format!("   {}", parts.join(" "))
    }
}

fn head(paint: &Paint<'_>, widths: &Widths) -> Line<'static> {
    let mut parts = vec![cell(&paint.say(&msg!("consents-what")), widths.what)];
    if widths.purpose > 0 {
        parts.push(cell(&paint.say(&msg!("consents-purpose")), widths.purpose));
    }
    parts.push(right(&paint.say(&msg!("heading-records")), widths.records));
    parts.push(cell(&paint.say(&msg!("consents-share")), widths.share));
    parts.push(cell(&paint.say(&msg!("consents-next")), widths.next));
    styled(format!("   {}", parts.join(" ")), paint.look.heading())
}

fn row(paint: &Paint<'_>, (here, line): (bool, &tabs::Line), widths: &Widths) -> Line<'static> {
    let share = u8::try_from(line.share).unwrap_or(100);
    let room = widths.share.saturating_sub(match paint.bar_cells() {
        0 => 0,
        bar => bar + 1,
    });
    let mut parts = vec![cell(&paint.say(&line.what), widths.what)];
    if widths.purpose > 0 {
        parts.push(cell(line.purpose.as_deref().unwrap_or("–"), widths.purpose));
    }
    parts.push(right(&paint.number(line.records.len()), widths.records));
    let percent = paint.percent(share.max(u8::from(!line.records.is_empty())));
    let percent = if share == 0 && !line.records.is_empty() { format!("<{percent}") } else { percent };
    parts.push(paint.bar(share, &percent, room));
    let next = line.next.as_ref().map(|next| paint.say(next)).unwrap_or_default();
    parts.push(pad_words(&next, widths.next));
    let text = format!(" {} {}", if here { '▸' } else { ' ' }, parts.join(" "));
    if here { styled(text, paint.look.focus()) } else { plain(text) }
}
