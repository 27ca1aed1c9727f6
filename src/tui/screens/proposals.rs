//! Screen 4: the open questions and gallra's proposals as a list; under it the evidence for the one under the cursor.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::fields;
use crate::app::masking::masked;
use crate::app::state::proposals::{Evidence, Part, Proposed, Row, Shown, Unclear};
use crate::app::state::values::{Secrecy, ValueCount, ValueLine};
use crate::app::state::{Reveal, share};
use crate::model::{Cell, Coded, Field, Operation, Operator};
use crate::plan::effect::Truncated;
use crate::plan::propose::{Kind, Proposal, Question, Rests};
use crate::plan::words;
use crate::store::holds::is_open;
use crate::text::{Message, display_text, pad_words, width};
use crate::tui::paint::{Paint, Step, cell, ends, lines, plain, right, styled, wrap};
use crate::tui::parts::ages::{self, Drawn, Takes};
use crate::tui::parts::before_after::texts;

/// What stands above the first line of the list.
pub const ABOVE: u16 = 1;

/// Lines for what is told of the row under the cursor.
const TOLD: u16 = 2;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.proposals;
    if view.is_empty() {
        let message = if view.listed.is_none() { msg!("consents-reckoning") } else { msg!("propose-none") };
        return lines(frame, area, vec![plain(format!("   {}", paint.say(&message)))]);
    }
    let room = u16::try_from(paint.state.page()).unwrap_or(1);
    let shown = u16::try_from(view.shown().len()).unwrap_or(u16::MAX).min(room);
    let [list, told, evidence] =
        Layout::vertical([Constraint::Length(ABOVE + shown), Constraint::Length(TOLD), Constraint::Fill(1)])
            .areas(area);
    draw_list(frame, list, paint);
    let cells = usize::from(told.width);
    let mut text = wrap(&told_of(paint), cells.saturating_sub(2));
    let whole = usize::from(TOLD);
    if text.len() > whole {
        // The last line that has room shows that it goes on.
        let rest = text.split_off(whole - 1).join(" ");
        text.push(pad_words(&rest, cells.saturating_sub(2)));
    }
    lines(frame, told, text.into_iter().map(|line| plain(format!(" {line}"))).collect());
    draw_evidence(frame, evidence, paint);
}

struct Widths {
    rule: usize,
    register: usize,
    field: usize,
    records: usize,
    held: usize,
    effect: usize,
}

impl Widths {
    /// The rule and the effect take what the longest of the list takes; register and field share the rest.
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let listed = paint.state.proposals.listed.as_ref();
        let longest = |text: &dyn Fn(&Proposed) -> String, head: Message| {
            let all = listed.into_iter().flat_map(|listed| &listed.proposed).map(|proposed| width(&text(proposed)));
            all.chain([width(&paint.say(&head))]).max().unwrap_or(0)
        };
        let unclear = listed.into_iter().flat_map(|listed| &listed.unclear).map(|unclear| width(&unclear.name) + 2);
        let rule = longest(&|proposed| rule(paint, proposed.proposal.kind), msg!("heading-rule"));
        let rule = unclear.max().unwrap_or(0).max(rule).min(20);
        let effect = longest(&|proposed| effect(paint, &proposed.proposal), msg!("heading-effect")).min(22);
        let records = longest(&|proposed| paint.number(proposed.proposal.records.len()), msg!("heading-records"));
        let held = longest(&|proposed| paint.number(proposed.proposal.held.len()), msg!("heading-held"));
        match paint.step() {
            Step::Narrow => {
                let register = cells.saturating_sub(rule + records + 5).max(4);
                Self { rule, register, field: 0, records, held: 0, effect: 0 }
            }
            Step::Middle => {
                let register = cells.saturating_sub(rule + records + held + effect + 7).max(8);
                Self { rule, register, field: 0, records, held, effect }
            }
            Step::Wide => {
                let rest = cells.saturating_sub(rule + records + held + effect + 8);
                let register = (rest * 2 / 5).clamp(8, 30);
                Self { rule, register, field: rest.saturating_sub(register).max(8), records, held, effect }
            }
        }
    }

    fn line(&self, [rule, register, field, records, held, effect]: [String; 6]) -> String {
        let cells = [
            (self.rule, cell(&rule, self.rule)),
            (self.register, cell(&register, self.register)),
            (self.field, cell(&field, self.field)),
            (self.records, right(&records, self.records)),
            (self.held, right(&held, self.held)),
            (self.effect, cell(&effect, self.effect)),
        ];
        cells.into_iter().filter(|(cells, _)| *cells > 0).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
    }
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.proposals;
    let cells = usize::from(area.width);
    let widths = Widths::of(paint, cells);
    let heads = [
        msg!("heading-rule"),
        if widths.field == 0 { msg!("heading-register-field") } else { msg!("heading-register") },
        msg!("heading-field"),
        msg!("heading-records"),
        msg!("heading-held"),
        msg!("heading-effect"),
    ];
    let head = widths.line(heads.map(|head| paint.say(&head)));
    let mut out = vec![styled(format!("   {head}"), paint.look.heading())];
    let room = usize::from(area.height.saturating_sub(ABOVE));
    for line in view.shown().into_iter().skip(view.top).take(room) {
        out.push(match line {
            Shown::Undecided => between(paint, &msg!("report-undecided"), cells),
            Shown::Dismissed => between(paint, &msg!("proposals-dismissed-below"), cells),
            Shown::Row(place) => match view.row(place) {
                Some(Row::Unclear(unclear)) => question(paint, (place == view.cursor, unclear), (&widths, cells)),
                Some(Row::Proposed(proposed)) => proposal(paint, (place == view.cursor, proposed), &widths),
                None => plain(""),
            },
        });
    }
    lines(frame, area, out);
}

/// What the rows that follow have in common.
fn between(paint: &Paint<'_>, message: &Message, cells: usize) -> Line<'static> {
    let text = format!("   ── {} ", paint.say(message));
    let rest = cells.saturating_sub(width(&text));
    styled(cell(&format!("{text}{}", "─".repeat(rest)), cells), paint.look.faint())
}

/// A question takes the place of all columns but the first, where its register stands.
fn question(paint: &Paint<'_>, (here, unclear): (bool, &Unclear), (widths, cells): (&Widths, usize)) -> Line<'static> {
    let more = unclear.questions.len().saturating_sub(1);
    let tail = if more == 0 { String::new() } else { paint.say(&msg!("proposals-more-questions", "count" => more)) };
    let first = unclear.questions.first().map(|question| asked(paint, question)).unwrap_or_default();
    let whole = paint.say(&msg!("proposals-why-long"));
    let (text, tail) = if !unclear.without_purpose() {
        (first, tail)
    } else if width(&whole) + widths.rule + 4 <= cells {
        // What else is unanswered stands under the list.
        (whole, String::new())
    } else {
        let short = paint.say(&msg!("proposals-why"));
        let fits = width(&short) + width(&tail) + widths.rule + 6 <= cells;
        (if fits { short } else { first }, tail)
    };
    let name = cell(&format!("? {}", unclear.name), widths.rule);
    let text = format!(" {} {name} {text}", if here { '▸' } else { ' ' });
    let text = if tail.is_empty() { cell(&text, cells) } else { ends(&text, &format!("{tail} "), cells) };
    if here { focused(paint, text) } else { styled(text, paint.look.attention()) }
}

fn proposal(paint: &Paint<'_>, (here, proposed): (bool, &Proposed), widths: &Widths) -> Line<'static> {
    let proposal = &proposed.proposal;
    let name = display_text(&proposal.register.name).into_owned();
    let field = proposal.field.as_ref().map(|field| display_text(&field.name).into_owned());
    let (register, field) = match (field, widths.field) {
        (Some(field), 0) => (format!("{name} · {field}"), String::new()),
        (field, _) => (name, field.unwrap_or_else(|| "–".to_owned())),
    };
    let text = widths.line([
        rule(paint, proposal.kind),
        register,
        field,
        paint.number(proposal.records.len()),
        paint.number(proposal.held.len()),
        effect(paint, proposal),
    ]);
    let text = format!(" {} {text}", if here { '▸' } else { ' ' });
    match (here, proposed.dismissed.is_some()) {
        (true, _) => focused(paint, text),
        (false, true) => styled(text, paint.look.faint()),
        (false, false) => plain(text),
    }
}

/// The row under the cursor; less loud while the arrows move in the evidence.
fn focused(paint: &Paint<'_>, text: String) -> Line<'static> {
    match paint.state.proposals.part {
        Part::List => styled(text, paint.look.focus()),
        Part::Evidence => styled(text, paint.look.heading()),
    }
}

/// What a rule is called.
pub fn rule(paint: &Paint<'_>, kind: Kind) -> String {
    paint.coded("kind", kind.code())
}

/// What would be done.
fn effect(paint: &Paint<'_>, proposal: &Proposal) -> String {
    let message = match (proposal.operation, proposal.operator) {
        (_, Some(operator @ (Operator::Clear | Operator::Redact))) => words::choice(operator),
        (_, Some(operator)) => msg!("effect-truncate", "how" => words::choice(operator)),
        (Operation::Delete | Operation::Truncate, None) => msg!("effect-delete"),
    };
    paint.say(&message)
}

/// A question without the register's name, of fields with how many are unanswered.
pub fn asked(paint: &Paint<'_>, question: &Question) -> String {
    counted(paint, (question, &question.question.ask().text()))
}

/// A question among others.
fn in_short(paint: &Paint<'_>, question: &Question) -> String {
    counted(paint, (question, &question.question.ask().short()))
}

fn counted(paint: &Paint<'_>, (question, text): (&Question, &Message)) -> String {
    match question.fields {
        Some(count) => paint.say(&msg!("proposals-counted", "question" => paint.say(text), "count" => count)),
        None => paint.say(text),
    }
}

/// What is told of the row under the cursor.
fn told_of(paint: &Paint<'_>) -> String {
    match paint.state.proposals.current() {
        None => String::new(),
        Some(Row::Unclear(unclear)) => {
            let list = unclear.questions.iter().map(|question| in_short(paint, question)).collect::<Vec<_>>();
            paint.say(&msg!("proposals-unanswered", "list" => list.join(" · ")))
        }
        Some(Row::Proposed(proposed)) => {
            let proposal = &proposed.proposal;
            let mut parts = vec![paint.say(&proposal.reason)];
            parts.extend(held(proposal).map(|held| paint.say(&held)));
            if proposal.rests == Rests::Undecided {
                parts.push(paint.say(&msg!("report-undecided")));
            }
            if let Some(why) = &proposed.dismissed {
                parts.push(paint.say(&msg!("proposals-dismissed-why", "why" => why)));
            }
            parts.join(" · ")
        }
    }
}

/// What of a proposal must be kept, until when, and by what.
pub fn held(proposal: &Proposal) -> Option<Message> {
    let until = proposal.held_until.filter(|_| !proposal.held.is_empty())?;
    let (count, by) = (proposal.held.len(), proposal.held_by.join(", "));
    Some(if is_open(until) {
        msg!("proposals-held-open", "count" => count, "by" => by)
    } else {
        msg!("proposals-held", "count" => count, "until" => until, "by" => by)
    })
}

fn draw_evidence(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    if area.height < 2 {
        return;
    }
    let view = &paint.state.proposals;
    let (cells, room) = (usize::from(area.width), usize::from(area.height) - 1);
    let (title, tail, body) = match view.evidence() {
        None => (msg!("consents-reckoning"), String::new(), Vec::new()),
        Some(Evidence::Ages(found, limit)) => {
            let takes = match view.current() {
                Some(Row::Proposed(Proposed { proposal, .. })) if proposal.kind == Kind::NiceToHave => Takes::All,
                Some(Row::Proposed(_) | Row::Unclear(_)) | None if view.has_limit() => Takes::Movable,
                Some(Row::Proposed(_) | Row::Unclear(_)) | None => Takes::Fixed,
            };
            let at = view.limit().unwrap_or(limit.period);
            let (title, legend) = ages::titles(paint, *limit);
            let drawn = Drawn { ages: found, limit: *limit, at, takes };
            (title, legend, ages::lines(paint, drawn, (cells, room)))
        }
        Some(Evidence::Effect(truncated)) => {
            let title =
                msg!("fields-preview", "field" => &truncated.field.name, "how" => words::choice(truncated.operator));
            let (tail, body) = examples(paint, truncated, (cells, room));
            (title, tail, body)
        }
        Some(Evidence::Values(field, count)) => {
            let title = msg!("values-title-proposal", "field" => &field.name);
            let tail = msg!("values-count", "distinct" => count.distinct, "records" => count.records);
            (title, paint.say(&tail), values(paint, (field, count), (cells, room)))
        }
    };
    let mut out = vec![title_line(paint, (&paint.say(&title), &tail), cells)];
    out.extend(body);
    lines(frame, area, out);
}

/// The evidence's title in a rule; between signs when the arrows move under it.
fn title_line(paint: &Paint<'_>, (title, tail): (&str, &str), cells: usize) -> Line<'static> {
    let inside = paint.state.proposals.part == Part::Evidence;
    let title = if inside { format!("▸{title}◂") } else { format!(" {title} ") };
    let fits = !tail.is_empty() && width(&title) + width(tail) + 6 <= cells;
    let tail = if fits { format!(" {tail} ") } else { String::new() };
    let rest = cells.saturating_sub(width(&title) + width(&tail) + 3);
    let style = if inside { paint.look.focus() } else { paint.look.heading() };
    Line::from(vec![
        Span::styled("──", paint.look.faint()),
        Span::styled(title, style),
        Span::styled("─".repeat(rest), paint.look.faint()),
        Span::raw(tail),
        Span::styled("─", paint.look.faint()),
    ])
}

fn examples(paint: &Paint<'_>, truncated: &Truncated, (cells, room): (usize, usize)) -> (String, Vec<Line<'static>>) {
    let shown = fields::pick(truncated, room.saturating_sub(2));
    let of = msg!("fields-preview-of", "shown" => shown.len(), "all" => truncated.counts.sum());
    let heads = [msg!("fields-before"), msg!("fields-after"), msg!("heading-note")].map(|head| paint.say(&head));
    let reveal = paint.state.proposals.reveal;
    let rows: Vec<[String; 3]> = shown.iter().map(|example| texts(paint, (truncated, example), reveal)).collect();
    let columns = fields::columns(cells.saturating_sub(2), &rows);
    let mut out = vec![styled(format!(" {}", fields::row(&heads, columns)), paint.look.heading())];
    out.extend(rows.iter().map(|texts| plain(format!(" {}", fields::row(texts, columns)))));
    out.push(styled(cell(&format!("  {}", fields::counts(paint, truncated)), cells), paint.look.heading()));
    (paint.say(&of), out)
}

fn values(
    paint: &Paint<'_>,
    (field, count): (&Field, &ValueCount),
    (cells, room): (usize, usize),
) -> Vec<Line<'static>> {
    let view = &paint.state.proposals;
    let widths = ValueWidths::of(paint, cells);
    let heads = [
        msg!("heading-value"),
        msg!("heading-records"),
        msg!("score-age-short"),
        msg!("score-relevance-short"),
        msg!("score-sensitivity-short"),
    ];
    let mut out = vec![styled(format!("   {}", widths.line(heads.map(|head| paint.say(&head)))), paint.look.heading())];
    let rows = room.saturating_sub(1).max(1);
    let top = (view.value + 1).saturating_sub(rows);
    for (place, line) in count.lines.iter().enumerate().skip(top).take(rows) {
        let here = view.part == Part::Evidence && place == view.value;
        let group = &line.group;
        let percent = share(group.records, count.records);
        let bar = match paint.bar_cells() {
            0 => String::new(),
            bar => format!(" {}", paint.blocks(percent, bar)),
        };
        let figure = |score: Option<u8>| score.map_or("–".to_owned(), |score| score.to_string());
        let age = group.age.map_or("–".to_owned(), |age| paint.percent(age));
        let records = format!("{}{bar} {}", paint.number(group.records), right(&paint.percent(percent), 5));
        let text = widths.line([
            value(paint, (field, line)),
            records,
            age,
            figure(group.relevance),
            figure(group.sensitivity),
        ]);
        let text = format!(" {} {text}", if here { '▸' } else { ' ' });
        out.push(if here { styled(text, paint.look.focus()) } else { plain(text) });
    }
    out
}

fn value(paint: &Paint<'_>, (field, line): (&Field, &ValueLine)) -> String {
    match &line.group.value {
        Cell::Missing => paint.say(&msg!("value-empty")),
        Cell::Bytes(_) => paint.say(&msg!("value-unreadable")),
        Cell::Text(text) if line.secrecy == Secrecy::Sensitive && paint.state.proposals.reveal == Reveal::Masked => {
            masked(field, text)
        }
        Cell::Text(text) => text.clone(),
    }
}

struct ValueWidths {
    value: usize,
    records: usize,
    score: usize,
}

impl ValueWidths {
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let bar = match paint.bar_cells() {
            0 => 0,
            bar => bar + 1,
        };
        let score = if paint.step() == Step::Narrow { 0 } else { 7 };
        let records = 15 + bar;
        let scores = if score == 0 { 0 } else { 3 * (score + 1) };
        Self { value: cells.saturating_sub(records + scores + 5).clamp(8, 48), records, score }
    }

    fn line(&self, [value, records, age, relevance, sensitivity]: [String; 5]) -> String {
        let mut parts = vec![cell(&value, self.value), right(&records, self.records)];
        if self.score > 0 {
            parts.extend([age, relevance, sensitivity].map(|text| right(&text, self.score)));
        }
        parts.join(" ")
    }
}
