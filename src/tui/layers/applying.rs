//! The plan is being applied: step by step, with what is done and until when it can be stopped.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::state::Job;
use crate::erase::apply::STEPS;
use crate::text::{Message, pad};
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::popup::popup;
use crate::tui::parts::status::share;

/// Draws the steps.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let columns = 74.min(area.width);
    let cells = usize::from(columns).saturating_sub(3);
    let mut out = vec![plain("")];
    let job = paint.state.job.as_ref();
    let now = job.and_then(Job::step).and_then(|step| STEPS.iter().position(|known| *known == step));
    for (place, step) in STEPS.iter().enumerate() {
        out.push(row(paint, (place, step), (job, now)));
    }
    out.push(plain(""));
    let elapsed = job.map_or(0, |job| job.elapsed / 1000);
    out.push(plain(format!(" {}", paint.say(&msg!("apply-elapsed", "seconds" => elapsed)))));
    for message in [msg!("apply-until-commit"), msg!("apply-after-commit")] {
        out.extend(wrap(&paint.say(&message), cells).into_iter().map(|line| plain(format!(" {line}"))));
    }
    popup(frame, area, paint, (&paint.say(&msg!("apply-title")), columns, out));
}

fn row(paint: &Paint<'_>, (place, step): (usize, &str), (job, now): (Option<&Job>, Option<usize>)) -> Line<'static> {
    let name = paint.say(&name(step));
    let start = format!(" {} {}", place + 1, pad(&name, 42));
    let (Some(job), Some(now)) = (job, now) else { return plain(start) };
    if place < now {
        return plain(format!("{start} ✓"));
    }
    if place > now {
        return styled(start, paint.look.faint());
    }
    if job.total == 0 {
        return styled(format!("{start} …"), paint.look.heading());
    }
    let percent = share(job.done, job.total);
    styled(format!("{start} {} {}", paint.blocks(percent, 14), paint.percent(percent)), paint.look.heading())
}

fn name(step: &str) -> Message {
    match step {
        "lock" => msg!("apply-step-lock"),
        "change" => msg!("apply-step-change"),
        "commit" => msg!("apply-step-commit"),
        "checkpoint" => msg!("apply-step-checkpoint"),
        "rewrite" => msg!("apply-step-rewrite"),
        "verify" => msg!("apply-step-verify"),
        _ => msg!("apply-step-log"),
    }
}
