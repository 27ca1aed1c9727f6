//! The errands that are under way: a newer one makes older ones pointless.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use super::scouting::Scout;
use super::watching::Teller;
use super::worker::Report;
use crate::app::errand::Errand;
use crate::app::message::Msg;
use crate::env::Env;

/// On which thread errands are gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Each on one of its own.
    Beside,
    /// On the caller's, at once: for tests.
    AtOnce,
}

/// Sends on errands and calls back.
pub struct Scouts {
    scout: Arc<Scout>,
    env: Env,
    to: Sender<Report>,
    pace: Pace,
    under_way: Vec<(u8, Arc<AtomicBool>)>,
}

impl Scouts {
    /// Scouts that report there.
    pub fn new(env: &Env, to: Sender<Report>, pace: Pace) -> Self {
        Self { scout: Arc::new(Scout::new(env)), env: env.clone(), to, pace, under_way: Vec::new() }
    }

    /// Sends on an errand; `asked` is the number of its question.
    pub fn send(&mut self, asked: u64, errand: Errand) {
        let rank = errand.rank();
        self.under_way.retain(|(other, stop)| {
            if *other >= rank {
                stop.store(true, Ordering::Relaxed);
            }
            *other < rank
        });
        let stop: Arc<AtomicBool> = Arc::default();
        self.under_way.push((rank, Arc::clone(&stop)));
        let (scout, to) = (Arc::clone(&self.scout), self.to.clone());
        let teller = Teller::new(&self.env.clock, stop, to.clone());
        let go = move || {
            // The screen is gone when telling fails: then nobody wants to know.
            scout.go(errand, &teller, &mut |news| {
                let _ = to.send(Report::Msg(Msg::Scouted(asked, news)));
            });
            let _ = to.send(Report::Done);
        };
        match self.pace {
            Pace::AtOnce => go(),
            Pace::Beside => {
                let spawned = std::thread::Builder::new().name("gallra-scout".to_owned()).spawn(go);
                if spawned.is_err() {
                    let _ = self.to.send(Report::Done);
                }
            }
        }
    }

    /// Calls all of them back.
    pub fn call_back(&mut self) {
        for (_, stop) in self.under_way.drain(..) {
            stop.store(true, Ordering::Relaxed);
        }
    }
}
