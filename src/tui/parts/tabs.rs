//! The numbered screens, the one in view between `▸` and `◂`.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Screen;
use crate::text::{Message, width};
use crate::tui::paint::{Paint, Step, lines};

/// A screen's number and title, and how many blanks stand before, between and after them.
struct Tab {
    screen: Screen,
    title: String,
    blanks: [usize; 3],
}

impl Tab {
    fn cells(&self) -> usize {
        self.blanks.iter().sum::<usize>() + 1 + width(&self.title)
    }

    fn is_here(&self, paint: &Paint<'_>) -> bool {
        self.screen.number() == paint.state.screen.number()
    }
}

/// The tabs as wide as they fit: no title is ever cut. Where there is no room for titles the numbers stand alone.
fn tabs(paint: &Paint<'_>) -> Vec<Tab> {
    let of = |blanks: [usize; 3]| {
        Screen::TABS.map(|screen| Tab { screen, title: paint.say(&Message::new(screen.title())), blanks })
    };
    let cells = usize::from(paint.state.size.columns);
    let fits = |tabs: &[Tab; Screen::TABS.len()]| tabs.iter().map(Tab::cells).sum::<usize>() < cells;
    let titled = [[2, 1, 1], [1, 1, 1], [1, 0, 1], [1, 0, 0]].into_iter().map(of).find(fits);
    match (paint.step(), titled) {
        (Step::Middle | Step::Wide, Some(tabs)) => tabs.into(),
        (Step::Narrow | Step::Middle | Step::Wide, _) => {
            of([2, 0, 1]).map(|tab| Tab { title: String::new(), ..tab }).into()
        }
    }
}

/// Draws the tabs. A blank stands before each and behind the last: the marks take those beside the tab in view.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let tabs = tabs(paint);
    let here = tabs.iter().position(|tab| tab.is_here(paint));
    let mut spans = Vec::new();
    for (place, tab) in tabs.iter().enumerate() {
        let [before, between, behind] = tab.blanks;
        let number = tab.screen.number().to_string();
        let title = format!("{}{}", " ".repeat(between), tab.title);
        let behind = if behind > 0 && Some(place) == here { behind - 1 } else { behind };
        if Some(place) == here {
            spans.push(Span::raw(" ".repeat(before - 1)));
            spans.push(Span::styled(format!("▸{number}{title}◂"), paint.look.focus()));
        } else {
            // The mark behind the tab in view took a blank of this one when that had none of its own.
            let taken = place > 0 && Some(place - 1) == here && tab.blanks[2] == 0;
            spans.push(Span::raw(" ".repeat(before - usize::from(taken))));
            spans.push(Span::styled(number, paint.look.key()));
            spans.push(Span::raw(title));
        }
        spans.push(Span::raw(" ".repeat(behind)));
    }
    lines(frame, area, vec![Line::from(spans)]);
}

/// The screen whose tab stands in a column.
pub fn at(paint: &Paint<'_>, column: usize) -> Option<Screen> {
    let mut start = 0;
    tabs(paint).into_iter().find_map(|tab| {
        let end = start + tab.cells();
        let hit = (start..end).contains(&column);
        start = end;
        hit.then_some(tab.screen)
    })
}
