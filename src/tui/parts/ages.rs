//! A register's records by years of age as bars: what a limit takes, what must be kept, what stays; the limit as a slider.

use ratatui::text::{Line, Span};

use crate::app::settings::Bars;
use crate::app::state::share;
use crate::model::{Period, Start};
use crate::plan::ages::{Ages, Bar, Limit, OLDEST};
use crate::plan::propose::Rests;
use crate::plan::words;
use crate::text::{Message, width};
use crate::tui::paint::{Paint, cell, ends, plain, right, styled};

/// Cells before a bar: the years and a line.
const LABEL: usize = 10;
/// Cells behind a bar: its number and the sign of the limit.
const NUMBER: usize = 11;
/// Lines that are always shown under the bars.
const UNDER: usize = 4;

/// What is drawn.
#[derive(Clone, Copy)]
pub struct Drawn<'a> {
    /// The ages.
    pub ages: &'a Ages,
    /// By which limit the records are judged.
    pub limit: Limit,
    /// The limit that is shown: the same, or one that was moved.
    pub at: Period,
    /// Whether a limit takes records at all, and whether it can be moved.
    pub takes: Takes,
}

/// What a limit means for what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Records older than it; it can be moved.
    Movable,
    /// Records older than it.
    Fixed,
    /// Every record goes, whatever its age.
    All,
}

/// What the bars' title says, and the meaning of their signs.
pub fn titles(paint: &Paint<'_>, limit: Limit) -> (Message, String) {
    let from = match limit.start {
        Start::LastActivity => "life",
        Start::RelationEnd => "end",
        Start::Collected => "collected",
        Start::Field(_) => "field",
    };
    let [goes, held, stays] = signs(paint.state.settings.bars);
    let legend =
        msg!("ages-legend", "goes" => goes.to_string(), "held" => held.to_string(), "stays" => stays.to_string());
    (msg!("ages-title", "from" => from), paint.say(&legend))
}

/// The bars and what stands under them, in so many cells and at most so many lines.
pub fn lines(paint: &Paint<'_>, drawn: Drawn<'_>, (cells, room): (usize, usize)) -> Vec<Line<'static>> {
    let bars = drawn.ages.bars();
    let under = under(paint, drawn, cells);
    let half = bars.len().div_ceil(2);
    let mut out = Vec::new();
    if room >= bars.len() + UNDER {
        let scale = Scale::of(&bars, cells.saturating_sub(LABEL + NUMBER).min(MOST));
        out.extend(bars.iter().map(|bar| Line::from(spans(paint, drawn, (*bar, scale)))));
    } else if room >= half + UNDER && cells >= 72 {
        let column = cells / 2;
        let scale = Scale::of(&bars, column.saturating_sub(LABEL + NUMBER));
        for place in 0..half {
            let mut line = spans(paint, drawn, (bars[place], scale));
            if let Some(bar) = bars.get(half + place) {
                line.extend(spans(paint, drawn, (*bar, scale)));
            }
            out.push(Line::from(line));
        }
    }
    if room > out.len() + under.len() && !out.is_empty() {
        out.push(plain(""));
    }
    out.extend(under);
    out.truncate(room);
    out
}

/// Bars are no longer than this, so that their numbers stay near.
const MOST: usize = 70;

/// How long the bars are.
#[derive(Clone, Copy)]
struct Scale {
    most: u64,
    cells: usize,
}

impl Scale {
    fn of(bars: &[Bar], cells: usize) -> Self {
        Self { most: bars.iter().map(|bar| bar.records()).max().unwrap_or(0).max(1), cells: cells.max(1) }
    }

    /// Cells for so many records: none only for none.
    fn length(self, records: u64) -> usize {
        if records == 0 {
            return 0;
        }
        let cells = u128::from(records) * (self.cells as u128) / u128::from(self.most);
        usize::try_from(cells).unwrap_or(self.cells).max(1)
    }
}

/// What goes, what is kept, what stays.
fn signs(bars: Bars) -> [char; 3] {
    match bars {
        Bars::Blocks => ['█', '▒', '░'],
        Bars::Ascii => ['#', '=', '.'],
    }
}

/// One bar with its years before and its number behind.
fn spans(paint: &Paint<'_>, drawn: Drawn<'_>, (bar, scale): (Bar, Scale)) -> Vec<Span<'static>> {
    let goes = match drawn.takes {
        Takes::All => bar.free,
        Takes::Movable | Takes::Fixed => drawn.ages.going(bar, drawn.at),
    };
    let label = if bar.years == OLDEST {
        msg!("ages-years-or-more", "years" => bar.years)
    } else {
        msg!("ages-years", "years" => bar.years)
    };
    let whole = scale.length(bar.records());
    let kept = bar.held;
    let part = |records: u64, left: usize| if records == 0 { 0 } else { scale.length(records).min(left).max(1) };
    let gone = if goes == bar.records() { whole } else { part(goes, whole.saturating_sub(usize::from(kept > 0))) };
    let held = if goes + kept == bar.records() { whole - gone.min(whole) } else { part(kept, whole - gone.min(whole)) };
    let [go, hold, stay] = signs(paint.state.settings.bars);
    let repeat = |sign: char, cells: usize| sign.to_string().repeat(cells);
    let rest = whole.saturating_sub(gone + held);
    let blank = scale.cells.saturating_sub(gone + held + rest);
    let here = drawn.takes != Takes::All && falls_in(drawn.at, bar);
    let mark = if here { " ◂" } else { "  " };
    vec![
        Span::raw(format!(" {} │", right(&paint.say(&label), LABEL - 3))),
        Span::styled(repeat(go, gone), paint.look.attention()),
        Span::styled(repeat(hold, held), paint.look.bar()),
        Span::styled(repeat(stay, rest), paint.look.faint()),
        Span::raw(format!("{}{}{mark}", " ".repeat(blank), right(&paint.number(bar.records()), NUMBER - 2))),
    ]
}

/// The limit stands at the beginning of a bar's year, or within it.
fn falls_in(limit: Period, bar: Bar) -> bool {
    let years = limit.months / 12;
    years == bar.years || (bar.years == OLDEST && years > OLDEST)
}

/// The slider, what the limit takes, what a year less or more changes, and the records that no limit takes.
fn under(paint: &Paint<'_>, drawn: Drawn<'_>, cells: usize) -> Vec<Line<'static>> {
    let mut out = Vec::with_capacity(UNDER);
    let ages = drawn.ages;
    if drawn.takes == Takes::All {
        let cut = ages.cut(Period::months(0));
        let held = cut.held + cut.apart;
        out.push(plain(pad(paint, &msg!("ages-all", "count" => ages.records(), "held" => held), cells)));
    } else {
        out.push(slider(paint, drawn, cells));
        out.push(styled(pad(paint, &cut_words(paint, ages, drawn.at), cells), paint.look.heading()));
        out.push(plain(cell(&format!("  {}", around(paint, ages, drawn.at)), cells)));
    }
    out.push(plain(pad(paint, &others(drawn), cells)));
    out
}

fn pad(paint: &Paint<'_>, message: &Message, cells: usize) -> String {
    cell(&format!("  {}", paint.say(message)), cells)
}

/// What a limit takes, in words.
fn cut_words(paint: &Paint<'_>, ages: &Ages, at: Period) -> Message {
    let cut = ages.cut(at);
    let percent = paint.percent(share(cut.goes, ages.records()));
    msg!("ages-cut", "limit" => words::limit(at), "goes" => cut.goes, "percent" => percent, "stays" => cut.kept(),
        "held" => cut.held)
}

/// What a year less and a year more would take, and the differences.
fn around(paint: &Paint<'_>, ages: &Ages, at: Period) -> String {
    let now = ages.cut(at).goes;
    let other = |months: u32| {
        let period = Period { months, days: at.days };
        let goes = ages.cut(period).goes;
        let difference = if goes >= now {
            format!("+{}", paint.number(goes - now))
        } else {
            format!("−{}", paint.number(now - goes))
        };
        paint.say(&msg!("ages-other", "limit" => words::limit(period), "goes" => goes, "difference" => difference))
    };
    let less = at.months.checked_sub(12).map(other);
    [less, Some(other(at.months + 12))].into_iter().flatten().collect::<Vec<_>>().join("    ")
}

fn others(drawn: Drawn<'_>) -> Message {
    let cut = drawn.ages.cut(Period::months(0));
    let (undated, running, apart) = (drawn.ages.undated, drawn.ages.running, cut.apart);
    if apart == 0 {
        return msg!("ages-others", "undated" => undated, "running" => running);
    }
    msg!("ages-others-apart", "undated" => undated, "running" => running, "apart" => apart)
}

/// The limit on a line from nothing to ten years, and who says so.
fn slider(paint: &Paint<'_>, drawn: Drawn<'_>, cells: usize) -> Line<'static> {
    let Drawn { limit, at, takes, .. } = drawn;
    let said = if at != limit.period {
        msg!("ages-moved", "limit" => words::limit(limit.period), "decided" => decided(limit))
    } else if limit.own_times > 0 {
        msg!("ages-own-times", "count" => limit.own_times)
    } else {
        match limit.rests {
            Rests::Decided => msg!("ages-decided"),
            Rests::Undecided => msg!("ages-undecided"),
        }
    };
    let name = paint.say(&match takes {
        Takes::Movable => msg!("ages-limit-movable", "limit" => words::limit(at)),
        Takes::Fixed | Takes::All => msg!("ages-limit", "limit" => words::limit(at)),
    });
    let end = paint.say(&words::limit(Period::months(OLDEST * 12)));
    let (left, right_text) = (format!("  {name}  0 ├"), format!("┤ {end}   {} ", paint.say(&said)));
    let room = cells.saturating_sub(width(&left) + width(&right_text)).min(MOST / 2);
    if room < 6 {
        return plain(ends(&format!("  {name}"), &format!("{} ", paint.say(&said)), cells));
    }
    let months = usize::try_from(at.months.min(OLDEST * 12)).unwrap_or(0);
    let knob = months * (room - 1) / (usize::try_from(OLDEST).unwrap_or(10) * 12);
    let line = format!("{left}{}●{}{right_text}", "─".repeat(knob), "─".repeat(room - 1 - knob));
    plain(cell(&line, cells))
}

fn decided(limit: Limit) -> &'static str {
    match limit.rests {
        Rests::Decided => "yes",
        Rests::Undecided => "no",
    }
}
