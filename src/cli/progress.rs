//! How far a long command is: a bar on a terminal, one line a step elsewhere, and Ctrl+C, the end of
//! its terminal or of the system that stops it without harm.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use signal_hook::SigId;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::model::Watch;
use crate::text::Catalogue;

/// The exit code of a program that a signal ended, less the signal's number.
const ENDED_BY: i32 = 128;
/// How often the bar is drawn, a second.
const DRAWN: u8 = 10;

/// Watches a long command.
pub(super) struct Progress {
    bar: ProgressBar,
    steps: Vec<(&'static str, String)>,
    stop: Arc<AtomicBool>,
    signals: Vec<SigId>,
}

impl Progress {
    /// Counts bytes of a file.
    pub(super) fn bytes() -> Self {
        Self::new("{bar:32} {percent:>3} %  {binary_bytes_per_sec}", Vec::new())
    }

    /// Counts records.
    pub(super) fn records() -> Self {
        Self::new("{bar:32} {percent:>3} %", Vec::new())
    }

    /// Tells the steps of applying a plan.
    pub(super) fn applying(catalogue: &Catalogue) -> Self {
        let said = |step: &&'static str| Some((*step, catalogue.lookup(&format!("step-{step}"))?));
        Self::new("{bar:32} {percent:>3} %  {msg}", crate::erase::apply::STEPS.iter().filter_map(said).collect())
    }

    fn new(template: &str, steps: Vec<(&'static str, String)>) -> Self {
        // Hidden by indicatif itself when standard error is no terminal.
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(DRAWN));
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("█▉▊▋▌▍▎▏ "));
        }
        let stop = Arc::new(AtomicBool::new(false));
        // The first signal asks to stop, the second does not wait.
        let ask = |signal| {
            [
                signal_hook::flag::register_conditional_shutdown(signal, ENDED_BY + signal, Arc::clone(&stop)),
                signal_hook::flag::register(signal, Arc::clone(&stop)),
            ]
        };
        let signals = [SIGINT, SIGTERM, SIGHUP].into_iter().flat_map(ask).flatten().collect();
        Self { bar, steps, stop, signals }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
        for signal in self.signals.drain(..) {
            signal_hook::low_level::unregister(signal);
        }
    }
}

impl Watch for Progress {
    fn progress(&self, done: u64, total: u64) {
        if total > 0 && self.bar.length() != Some(total) {
            self.bar.set_length(total);
        }
        self.bar.set_position(done);
    }

    fn step(&self, step: &'static str) {
        let Some((_, text)) = self.steps.iter().find(|(name, _)| *name == step) else { return };
        self.bar.set_message(text.clone());
        self.bar.enable_steady_tick(Duration::from_millis(200));
        if self.bar.is_hidden() {
            // The steps of an erasure are told, on a terminal or not: what is being proven matters to a job's log.
            let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("{text}\n").as_bytes());
        } else {
            self.bar.println(text);
        }
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
