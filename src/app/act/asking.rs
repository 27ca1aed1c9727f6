//! The three questions of a register that just came in: each is answered, or left open by Esc.

use crate::app::effect::{Effect, Query, Task};
use crate::app::key::Key;
use crate::app::state::questions::{Answers, Asking, Half, MONTHS, Question, Questions};
use crate::app::state::{Overlay, State, Way};
use crate::failure::Result;
use crate::model::{About, Coded};
use crate::plan::card::{self, Ask};

/// Opens the questions, where something is unanswered.
pub fn ask(state: &mut State, asking: Vec<Asking>) {
    if state.screen != crate::app::Screen::Wizard || state.overlay.is_some() {
        return;
    }
    if let Some(questions) = Questions::of(asking) {
        state.overlay = Some(Overlay::Questions(Box::new(questions)));
    }
}

/// A key over the questions: Enter answers, Esc leaves the question open, arrows choose, text is typed.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Questions(questions)) = &mut state.overlay else { return Vec::new() };
    questions.refused = None;
    match (questions.question(), key) {
        (_, Key::Enter) => return enter(state),
        (_, Key::Esc) => return next(state),
        (_, Key::BackTab) => before(questions),
        (Some(Question::Why), key) => {
            questions.why.take(key);
        }
        (Some(Question::About), Key::Left | Key::Up | Key::Char('h' | 'k')) => turn_about(questions, Way::Back),
        (Some(Question::About), Key::Right | Key::Down | Key::Char('l' | 'j' | ' ')) => {
            turn_about(questions, Way::Forward);
        }
        (Some(Question::HowLong), Key::Tab | Key::Down | Key::Up | Key::Char('j' | 'k')) => {
            questions.half = match questions.half {
                Half::Time => Half::Start,
                Half::Start => Half::Time,
            };
        }
        (Some(Question::HowLong), Key::Left | Key::Char('h')) => turn_time(questions, Way::Back),
        (Some(Question::HowLong), Key::Right | Key::Char('l')) => turn_time(questions, Way::Forward),
        (Some(Question::HowLong), Key::Char(digit)) if digit.is_ascii_digit() && questions.half == Half::Time => {
            let typed = digit.to_digit(10).unwrap_or(0);
            let months = questions.typed.unwrap_or(0) * 10 + typed;
            questions.typed = Some(months.min(9_999));
            questions.months = questions.typed.filter(|months| *months > 0);
        }
        (Some(Question::HowLong), Key::Backspace) => {
            questions.typed = questions.months.map(|months| months / 10);
            questions.months = questions.typed.filter(|months| *months > 0);
        }
        (Some(Question::About | Question::HowLong) | None, _) => {}
    }
    Vec::new()
}

/// Pasted text goes where text is typed.
pub fn paste(state: &mut State, text: &str) {
    if let Some(Overlay::Questions(questions)) = &mut state.overlay
        && questions.question() == Some(Question::Why)
    {
        questions.why.paste(text);
    }
}

fn turn_about(questions: &mut Questions, way: Way) {
    let count = About::ALL.len();
    let here = questions.about.and_then(|about| About::ALL.iter().position(|other| *other == about));
    let next = match (here, way) {
        (None, Way::Forward) => 0,
        (None, Way::Back) => count - 1,
        (Some(here), Way::Forward) => (here + 1) % count,
        (Some(here), Way::Back) => (here + count - 1) % count,
    };
    questions.about = About::ALL.get(next).copied();
}

fn turn_time(questions: &mut Questions, way: Way) {
    if questions.half == Half::Start {
        let count = questions.starts().len().max(1);
        questions.start = match way {
            Way::Forward => (questions.start + 1) % count,
            Way::Back => (questions.start + count - 1) % count,
        };
        return;
    }
    questions.typed = None;
    let now = questions.months;
    questions.months = match (now, way) {
        (None, _) => Some(24),
        (Some(now), Way::Forward) => MONTHS.iter().find(|months| **months > now).copied().or(Some(now)),
        (Some(now), Way::Back) => MONTHS.iter().rev().find(|months| **months < now).copied().or(Some(now)),
    };
}

/// The answer is kept when it can be read; nothing chosen leaves the question open.
fn enter(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Questions(questions)) = &mut state.overlay else { return Vec::new() };
    let (Some(question), Some(answer)) = (questions.question(), questions.answer()) else { return next(state) };
    let fields = questions.register().map(|asking| asking.fields.clone()).unwrap_or_default();
    let read = match question {
        Question::About => Ok(()),
        Question::Why => card::read(Ask::Why, &answer, &fields).map(drop),
        Question::HowLong => card::read(Ask::HowLong, &answer, &fields).map(drop),
    };
    match read {
        Ok(()) => {
            questions.said.push((question, answer));
            next(state)
        }
        Err(failure) => {
            questions.refused = Some(failure);
            Vec::new()
        }
    }
}

/// Back to the question before; what was answered there stands in it, and can be answered anew.
fn before(questions: &mut Questions) {
    questions.place = questions.place.saturating_sub(1);
    let question = questions.question();
    questions.said.retain(|(of, _)| Some(*of) != question);
}

/// The next question; after the last one of a register its answers are written.
fn next(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Questions(questions)) = &mut state.overlay else { return Vec::new() };
    questions.place += 1;
    if questions.question().is_some() {
        return Vec::new();
    }
    let Some(asking) = questions.register() else { return Vec::new() };
    let answers = Answers { register: asking.register, said: std::mem::take(&mut questions.said) };
    let rest = questions.of.split_off(1);
    state.overlay = Questions::of(rest).map(|questions| Overlay::Questions(Box::new(questions)));
    if answers.said.is_empty() { Vec::new() } else { vec![Effect::Work(Task::Answer(Box::new(answers)))] }
}

/// The answers were written into the policy, or not.
pub fn answered(state: &mut State, result: Result<()>) -> Vec<Effect> {
    match result {
        Ok(()) => {
            state.say(msg!("questions-written"));
            vec![Effect::Read(Query::Registers), Effect::Work(Task::Lines)]
        }
        Err(failure) => {
            state.tell(&failure);
            Vec::new()
        }
    }
}
