//! The worker: one thread with the workbench that may write, doing one task after the other.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};

use super::tasks;
use super::watching::Teller;
use crate::app::effect::Task;
use crate::app::message::Msg;
use crate::app::open::open;
use crate::env::Env;
use crate::erase::apply::Prove;
use crate::erase::{self, Answerable, Applying};
use crate::failure::Failure;
use crate::plan::Confirmed;
use crate::store::{Access, Workbench, import};

/// What the worker is told to do.
pub enum Order {
    /// A task, and the flag that stops it.
    Do(Task, Arc<AtomicBool>),
    /// Apply a confirmed plan.
    Apply(Box<Confirmed>, Arc<AtomicBool>),
}

/// What the worker tells.
pub enum Report {
    /// Something for the state.
    Msg(Msg),
    /// A new connection for the screen.
    Reader(Box<Workbench>),
    /// An order is done.
    Done,
}

/// The worker's hands: the workbench, and whom it tells.
pub struct Worker {
    bench: Option<Workbench>,
    path: PathBuf,
    env: Env,
    to: Sender<Report>,
}

impl Worker {
    /// A worker with an open workbench.
    pub fn new(bench: Workbench, env: Env, to: Sender<Report>) -> Self {
        let path = bench.path().to_owned();
        Self { bench: Some(bench), path, env, to }
    }

    /// Takes orders until nobody gives any.
    pub fn stay(mut self, orders: &Receiver<Order>) {
        while let Ok(order) = orders.recv() {
            self.obey(order);
        }
    }

    /// Does one order.
    pub fn obey(&mut self, order: Order) {
        match order {
            Order::Do(task, stop) => self.perform(task, stop),
            Order::Apply(plan, stop) => self.apply(*plan, stop),
        }
        self.tell(Report::Done);
    }

    fn tell(&self, report: Report) {
        // The screen is gone when this fails: then nobody wants to know.
        let _ = self.to.send(report);
    }

    fn perform(&mut self, task: Task, stop: Arc<AtomicBool>) {
        if task.only_reckons() && stop.load(Ordering::Relaxed) {
            return;
        }
        let teller = Teller::new(&self.env.clock, stop, self.to.clone());
        let is_import = matches!(task, Task::Import(_));
        let told = match &mut self.bench {
            Some(bench) => tasks::perform(bench, task, (&self.env, &teller)),
            None => Some(Msg::Failed(Failure::ours(msg!("screen-workbench-closed")))),
        };
        if let Some(msg) = told {
            self.tell(Report::Msg(msg));
        }
        if is_import {
            self.tidy();
        }
    }

    /// What a cancelled import left goes when the screen has been told.
    fn tidy(&mut self) {
        let tidied = self.bench.as_mut().filter(|bench| bench.is_writable()).map_or(Ok(()), import::tidy);
        if let Err(failure) = tidied {
            self.tell(Report::Msg(Msg::Failed(failure)));
        }
    }

    /// Applying closes the workbench; it is opened again whatever came of it.
    fn apply(&mut self, plan: Confirmed, stop: Arc<AtomicBool>) {
        let Some(bench) = self.bench.take() else {
            return self.tell(Report::Msg(Msg::Failed(Failure::ours(msg!("screen-workbench-closed")))));
        };
        let teller = Teller::new(&self.env.clock, stop, self.to.clone());
        let (prove, answerable) = (Prove::default(), Answerable::default());
        let applying = Applying { env: &self.env, prove, answerable, watch: &teller };
        let result = erase::apply(bench, plan, &applying);
        match open(&self.env, &self.path, Access::WriteIfFree) {
            Ok(bench) => {
                match bench.reader() {
                    Ok(reader) => self.tell(Report::Reader(Box::new(reader))),
                    Err(failure) => self.tell(Report::Msg(Msg::Failed(failure))),
                }
                self.bench = Some(bench);
            }
            Err(failure) => self.tell(Report::Msg(Msg::Failed(failure))),
        }
        self.tell(Report::Msg(Msg::Applied(result)));
    }
}
