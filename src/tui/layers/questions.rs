//! The three questions of a register that just came in, the open one with its answer in the making.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::field_line;
use crate::app::state::questions::{Half, Question, Questions};
use crate::model::{About, Coded};
use crate::text::Message;
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::popup::popup;

fn text(question: Question) -> Message {
    match question {
        Question::About => msg!("question-about"),
        Question::Why => msg!("question-why"),
        Question::HowLong => msg!("question-how-long"),
    }
}

/// Draws the questions.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, questions): (&Paint<'_>, &Questions)) {
    // Beside it on a narrow screen would stand letters without a word.
    let columns = if area.width < 84 { area.width } else { 76 };
    let cells = usize::from(columns).saturating_sub(4);
    let Some(asking) = questions.register() else { return };
    let mut out = Vec::new();
    for (place, question) in asking.open.iter().enumerate() {
        let here = place == questions.place;
        let style = if here { paint.look.heading() } else { paint.look.faint() };
        out.push(styled(format!(" {}", paint.say(&text(*question))), style));
        if here {
            out.extend(answer(paint, (questions, *question), cells));
        } else if let Some((_, said)) = questions.said.iter().find(|(of, _)| of == question) {
            let said = shown(paint, *question, said);
            let said = wrap(&said, cells.saturating_sub(2));
            out.extend(said.into_iter().map(|line| styled(format!("   {line}"), paint.look.faint())));
        } else if place < questions.place {
            out.push(styled(format!("   {}", paint.say(&msg!("question-open"))), paint.look.faint()));
        }
        out.push(plain(""));
    }
    if let Some(refused) = &questions.refused {
        let hint = refused.hint_message().map(|hint| format!(" {}", paint.say(hint))).unwrap_or_default();
        let told = format!("{}{hint}", paint.say(refused.what()));
        out.extend(wrap(&told, cells).into_iter().map(|line| styled(format!(" {line}"), paint.look.attention())));
    }
    let note = paint.say(&msg!("question-note"));
    out.extend(wrap(&note, cells).into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())));
    let title = match questions.of.len() {
        1 => msg!("question-title", "register" => asking.name.clone()),
        left => msg!("question-title-more", "register" => asking.name.clone(), "left" => left - 1),
    };
    let title = paint.say(&title);
    popup(frame, area, paint, (&title, columns, out));
}

/// An answer that was given, as people read it.
fn shown(paint: &Paint<'_>, question: Question, said: &str) -> String {
    match question {
        Question::About => paint.coded("subjects", said),
        Question::Why | Question::HowLong => crate::text::display_text(said).into_owned(),
    }
}

fn answer(paint: &Paint<'_>, (questions, question): (&Questions, Question), cells: usize) -> Vec<Line<'static>> {
    match question {
        Question::About => about(paint, questions, cells),
        Question::Why => {
            let hint = paint.say(&msg!("question-why-hint"));
            let hint = wrap(&hint, cells.saturating_sub(2)).into_iter().map(|line| plain(format!("   {line}")));
            std::iter::once(field_line(&questions.why, cells, paint)).chain(hint).collect()
        }
        Question::HowLong => how_long(paint, questions),
    }
}

/// The groups of people, the chosen one in reverse, in as many lines as they take.
fn about(paint: &Paint<'_>, questions: &Questions, cells: usize) -> Vec<Line<'static>> {
    let mut out = vec![Vec::new()];
    let mut used = 2;
    for about in About::ALL {
        let here = questions.about == Some(*about);
        let name = paint.coded("subjects", about.code());
        let text = if here { format!("▸{name}◂") } else { format!(" {name} ") };
        let long = crate::text::width(&text) + 1;
        if used + long > cells {
            out.push(Vec::new());
            used = 2;
        }
        used += long;
        let style = if here { paint.look.focus() } else { ratatui::style::Style::new() };
        if let Some(line) = out.last_mut() {
            line.extend([Span::styled(text, style), Span::raw(" ")]);
        }
    }
    out.into_iter().map(|spans| Line::from([vec![Span::raw("  ")], spans].concat())).collect()
}

/// The time and what it counts from, each between arrows while the keys change it.
fn how_long(paint: &Paint<'_>, questions: &Questions) -> Vec<Line<'static>> {
    let time = match questions.months {
        None => paint.say(&msg!("question-no-time")),
        Some(months) if months % 12 == 0 && months >= 36 => paint.say(&msg!("question-years", "years" => months / 12)),
        Some(months) => paint.say(&msg!("question-months", "months" => months)),
    };
    let start = questions.starts().get(questions.start).cloned().unwrap_or_default();
    let start = match start.as_str() {
        "last_activity" => paint.say(&msg!("question-from-life")),
        "relation_end" => paint.say(&msg!("question-from-end")),
        "collected" => paint.say(&msg!("question-from-collected")),
        field => paint.say(&msg!("question-from-field", "field" => field)),
    };
    let row = |half: Half, text: String| {
        if questions.half == half {
            styled(format!("   ‹ {text} ›"), paint.look.focus())
        } else {
            plain(format!("     {text}"))
        }
    };
    vec![row(Half::Time, time), row(Half::Start, start)]
}
