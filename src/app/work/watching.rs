//! How a task tells where it is, and learns that it should stop.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::mpsc::Sender;

use chrono::{DateTime, Utc};

use super::worker::Report;
use crate::app::message::Msg;
use crate::env::Clock;
use crate::model::Watch;

/// At most so often is progress told, in milliseconds.
const OFTEN: i64 = 50;

/// Tells the screen of a task's progress.
pub struct Teller {
    clock: Arc<dyn Clock>,
    began: DateTime<Utc>,
    told: AtomicI64,
    step: Mutex<&'static str>,
    stop: Arc<AtomicBool>,
    to: Sender<Report>,
}

impl Teller {
    /// A teller for a task that begins now.
    pub fn new(clock: &Arc<dyn Clock>, stop: Arc<AtomicBool>, to: Sender<Report>) -> Self {
        let began = clock.now();
        Self { clock: Arc::clone(clock), began, told: AtomicI64::new(0), step: Mutex::new(""), stop, to }
    }

    fn elapsed(&self) -> i64 {
        (self.clock.now() - self.began).num_milliseconds().max(0)
    }

    fn tell(&self, (done, total): (u64, u64), elapsed: i64) {
        let step = self.step.lock().map_or("", |step| *step);
        let elapsed = u64::try_from(elapsed).unwrap_or(0);
        // The screen is gone when this fails: then nobody wants to know.
        let _ = self.to.send(Report::Msg(Msg::Progress { step, done, total, elapsed }));
    }
}

impl Watch for Teller {
    fn progress(&self, done: u64, total: u64) {
        let elapsed = self.elapsed();
        let before = self.told.load(Ordering::Relaxed);
        if elapsed - before >= OFTEN {
            self.told.store(elapsed, Ordering::Relaxed);
            self.tell((done, total), elapsed);
        }
    }

    fn step(&self, step: &'static str) {
        if let Ok(mut now) = self.step.lock() {
            *now = step;
        }
        self.tell((0, 0), self.elapsed());
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
