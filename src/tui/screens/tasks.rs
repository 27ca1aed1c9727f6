//! What is still to do outside the workbench: a line a task, and what can be done about the one under the cursor.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::state::TaskChoice;
use crate::model::Task;
use crate::text::Message;
use crate::tui::paint::{Paint, Step, cell, lines, plain, right, styled, wrap};

/// What stands above the first line of the table.
pub const ABOVE: u16 = 4;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.tasks;
    let cells = usize::from(area.width);
    let mut out = vec![styled(format!(" {}", paint.say(&msg!("tasks-title"))), paint.look.heading()), plain("")];
    if view.lines.is_empty() {
        let text = paint.say(&msg!("no-tasks"));
        out.extend(wrap(&text, cells.saturating_sub(4)).into_iter().map(|line| plain(format!("   {line}"))));
        return lines(frame, area, out);
    }
    let widths = Widths::of(paint, cells);
    out.extend([head(paint, &widths), styled(widths.rule(), paint.look.faint())]);
    let page = usize::try_from(paint.state.page()).unwrap_or(1);
    for (place, task) in view.lines.iter().enumerate().skip(view.top).take(page) {
        out.push(row(paint, (place == view.cursor, task), &widths));
    }
    out.push(plain(""));
    if let Some(task) = view.current() {
        let told = paint.say(&task.words());
        out.extend(wrap(&told, cells.saturating_sub(2)).into_iter().map(|line| plain(format!(" {line}"))));
        let since = paint.say(&msg!("tasks-since", "day" => task.since.clone()));
        out.push(styled(format!(" {since}"), paint.look.faint()));
        out.push(plain(""));
        out.extend(choices(paint, cells));
    }
    lines(frame, area, out);
}

struct Widths {
    what: usize,
    register: usize,
    count: usize,
    due: usize,
}

impl Widths {
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let (count, due) = match paint.step() {
            Step::Narrow => (0, 10),
            Step::Middle => (8, 21),
            Step::Wide => (10, 24),
        };
        let rest = cells.saturating_sub(4 + count + due + 2 + usize::from(count > 0));
        let what = rest * 3 / 5;
        Self { what, register: rest.saturating_sub(what), count, due }
    }

    fn join(&self, [what, register, count, due]: [String; 4]) -> String {
        let mut parts = vec![cell(&what, self.what), cell(&register, self.register)];
        if self.count > 0 {
            parts.push(right(&count, self.count));
        }
        parts.push(cell(&due, self.due));
        parts.join(" ")
    }

    fn rule(&self) -> String {
        let all = [self.what, self.register, self.count, self.due].into_iter().filter(|cells| *cells > 0);
        format!("   {}", all.map(|cells| "─".repeat(cells)).collect::<Vec<_>>().join(" "))
    }
}

fn head(paint: &Paint<'_>, widths: &Widths) -> Line<'static> {
    let titles = [msg!("tasks-what"), msg!("heading-register"), msg!("tasks-count"), msg!("tasks-due")];
    styled(format!("   {}", widths.join(titles.map(|title| paint.say(&title)))), paint.look.heading())
}

fn row(paint: &Paint<'_>, (here, task): (bool, &Task), widths: &Widths) -> Line<'static> {
    let due = match task.due() {
        Some(due) if due < paint.state.today => paint.say(&msg!("tasks-overdue", "day" => due)),
        Some(due) => due.to_string(),
        None => "–".to_owned(),
    };
    let count = task.count().map_or("–".to_owned(), |count| paint.number(count));
    let what = paint.coded("task-short", task.kind.code());
    let register = crate::text::display_text(&task.register).into_owned();
    let text = widths.join([what, register, count, due]);
    let text = format!(" {} {text}", if here { '▸' } else { ' ' });
    if here { styled(text, paint.look.focus()) } else { plain(text) }
}

fn word(choice: TaskChoice) -> Message {
    match choice {
        TaskChoice::Replace => msg!("choice-replace"),
        TaskChoice::Keys => msg!("choice-keys"),
        TaskChoice::Done => msg!("choice-done"),
        TaskChoice::Remind => msg!("choice-remind"),
    }
}

/// The choices in a line, the one under the cursor in reverse; one a line where they have no room.
fn choices(paint: &Paint<'_>, cells: usize) -> Vec<Line<'static>> {
    let view = &paint.state.tasks;
    let words = view.choices().iter().enumerate().map(|(place, choice)| {
        let here = place == view.choice_place();
        (format!("{} {} ", if here { '▸' } else { ' ' }, paint.say(&word(*choice))), here)
    });
    super::super::parts::choice::line(words.collect(), paint, cells)
}
