//! Screen 8: the records that may be about a person, with what speaks for each, and which are chosen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::state::person::{LEAVING_LINES, PROTECTED_LINES};
use crate::relations::person::protection;
use crate::relations::person::search::Hit;
use crate::text::Message;
use crate::tui::paint::{Paint, Step, cell, lines, plain, right, styled, wrap};

/// What stands above the first hit.
pub const ABOVE: u16 = 4;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.persons;
    let cells = usize::from(area.width);
    let room = cells.saturating_sub(4);
    let mut out = vec![plain(format!(" {}", paint.say(&msg!("persons-how")))), plain("")];
    if view.lines().is_empty() {
        let text = if view.hits.is_none() { msg!("persons-begin") } else { msg!("person-not-found") };
        out.extend(wrap(&paint.say(&text), room).into_iter().map(|line| plain(format!("  {line}"))));
        return lines(frame, area, out);
    }
    let widths = Widths::of(paint, cells);
    out.extend([head(paint, &widths), styled(widths.rule(), paint.look.faint())]);
    let page = usize::try_from(paint.state.page()).unwrap_or(1);
    for (place, hit) in view.lines().iter().enumerate().skip(view.top).take(page) {
        out.push(row(paint, (place == view.cursor, hit), &widths));
    }
    out.push(plain(""));
    out.extend(told(paint, room));
    let (chosen, by_hand) = (view.chosen.len(), view.chosen_by_hand());
    let rest = view.lines().len().saturating_sub(chosen);
    let told = msg!("persons-chosen", "chosen" => chosen, "hand" => by_hand, "rest" => rest);
    out.extend(wrap(&paint.say(&told), room).into_iter().map(|line| styled(format!("  {line}"), paint.look.heading())));
    out.extend(wrap(&paint.say(&msg!("persons-what-next")), room).into_iter().map(|line| plain(format!("  {line}"))));
    lines(frame, area, out);
}

/// Whose data is protected, and what has to be known before the report that was written is handed out.
fn told(paint: &Paint<'_>, room: usize) -> Vec<Line<'static>> {
    let view = &paint.state.persons;
    let protected = view.protected();
    let warning = (!protected.is_empty()).then(|| protection::warning(&protected));
    let of = |messages: &mut dyn Iterator<Item = &Message>, most: u16| -> Vec<String> {
        let text = messages.map(|message| paint.say(message)).collect::<Vec<_>>().join(" ");
        let mut lines = if text.is_empty() { Vec::new() } else { wrap(&format!("! {text}"), room) };
        if lines.len() > usize::from(most) {
            lines.truncate(usize::from(most));
            if let Some(last) = lines.last_mut() {
                *last = cell(&format!("{last} …"), room).trim_end().to_owned();
            }
        }
        lines
    };
    let mut lines = of(&mut warning.iter(), PROTECTED_LINES);
    lines.extend(of(&mut view.before_it_leaves.iter(), LEAVING_LINES));
    lines.into_iter().map(|line| styled(format!("  {line}"), paint.look.attention())).collect()
}

struct Widths {
    register: usize,
    rid: usize,
    name: usize,
    by: usize,
    score: usize,
}

impl Widths {
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let score = match paint.bar_cells() {
            0 => 3,
            bar => (bar + 4).max(13),
        };
        let (register, rid) = match paint.step() {
            Step::Narrow => (9, 5),
            Step::Middle => (12, 6),
            Step::Wide => (16, 7),
        };
        let rest = cells.saturating_sub(7 + register + 1 + rid + 1 + score + 2);
        let name = rest / 2;
        Self { register, rid, name, by: rest.saturating_sub(name + 1), score }
    }

    fn rule(&self) -> String {
        let parts = [self.register, self.rid, self.name, self.by, self.score].map(|cells| "─".repeat(cells));
        format!("       {}", parts.join(" "))
    }
}

fn head(paint: &Paint<'_>, widths: &Widths) -> Line<'static> {
    let parts = [
        cell(&paint.say(&msg!("heading-register")), widths.register),
        right(&paint.say(&msg!("persons-record")), widths.rid),
        cell(&paint.say(&msg!("persons-name")), widths.name),
        cell(&paint.say(&msg!("persons-by")), widths.by),
        cell(&paint.say(&msg!("persons-score")), widths.score),
    ];
    styled(format!("       {}", parts.join(" ")), paint.look.heading())
}

fn row(paint: &Paint<'_>, (here, hit): (bool, &Hit), widths: &Widths) -> Line<'static> {
    let chosen = if paint.state.persons.is_chosen(hit) { "[x]" } else { "[ ]" };
    let parts = [
        cell(&hit.register.name, widths.register),
        right(&hit.rid.to_string(), widths.rid),
        cell(&hit.sight.shown, widths.name),
        cell(&paint.say(&hit.by()), widths.by),
        paint.bar(hit.score(), &hit.score().to_string(), 3),
    ];
    let text = format!(" {} {chosen} {}", if here { '▸' } else { ' ' }, parts.join(" "));
    if here { styled(text, paint.look.focus()) } else { plain(text) }
}
