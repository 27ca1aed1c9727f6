//! Runs effects: reads at once, hands tasks to the worker, and brings the answers back.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use super::reading::read;
use super::scouts::{Pace, Scouts};
use super::worker::{Order, Report, Worker};
use crate::app::effect::{Effect, Task};
use crate::app::message::Msg;
use crate::app::settings;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::store::Workbench;

/// What only a terminal can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// Put text on the clipboard.
    Copy(String),
    /// Suspend to the shell.
    Suspend,
}

/// Who does the tasks.
enum Hands {
    /// A thread of its own.
    Thread(Sender<Order>, JoinHandle<()>),
    /// The caller, at once: for tests.
    Inline(Box<Worker>),
}

/// Runs effects.
pub struct Runner {
    env: Env,
    reader: Option<Workbench>,
    hands: Hands,
    from: Receiver<Report>,
    waiting: usize,
    reckoning: Arc<AtomicBool>,
    job: Arc<AtomicBool>,
    scouts: Scouts,
}

impl Runner {
    /// A runner whose worker has a thread of its own.
    pub fn threaded(bench: Workbench, env: &Env) -> Result<Self> {
        let reader = bench.reader()?;
        let (to, from) = channel();
        let scouts = Scouts::new(env, to.clone(), Pace::Beside);
        let worker = Worker::new(bench, env.clone(), to);
        let (orders, taken) = channel();
        let thread = std::thread::Builder::new()
            .name("gallra-worker".to_owned())
            .spawn(move || worker.stay(&taken))
            .map_err(|_| Failure::ours(msg!("screen-no-thread")))?;
        Ok(Self::with((reader, env), (Hands::Thread(orders, thread), from), scouts))
    }

    /// A runner that does each task before it returns.
    pub fn inline(bench: Workbench, env: &Env) -> Result<Self> {
        let reader = bench.reader()?;
        let (to, from) = channel();
        let scouts = Scouts::new(env, to.clone(), Pace::AtOnce);
        let worker = Worker::new(bench, env.clone(), to);
        Ok(Self::with((reader, env), (Hands::Inline(Box::new(worker)), from), scouts))
    }

    fn with((reader, env): (Workbench, &Env), (hands, from): (Hands, Receiver<Report>), scouts: Scouts) -> Self {
        Self {
            env: env.clone(),
            reader: Some(reader),
            hands,
            from,
            waiting: 0,
            reckoning: Arc::default(),
            job: Arc::default(),
            scouts,
        }
    }

    /// What was remembered under a key.
    pub fn remembered(&self, key: &str) -> Option<String> {
        self.reader.as_ref().and_then(|bench| crate::store::settings::get(bench, key).ok().flatten())
    }

    /// Orders that are not done yet.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// Runs an effect: an answer at once, or something that only the terminal can do.
    pub fn run(&mut self, effect: Effect) -> (Option<Msg>, Option<Outside>) {
        match effect {
            Effect::Read(query) => (self.reader.as_ref().map(|bench| read(bench, query, &self.env)), None),
            Effect::Work(task) => (self.order(|flags| Order::Do(task.clone(), flags.of(&task))), None),
            Effect::Apply(approved) => {
                // The file can only be rewritten when no other connection reads it.
                self.reader = None;
                let plan = Box::new(approved.0);
                (self.order(|flags| Order::Apply(plan, flags.new_job())), None)
            }
            Effect::Scout(asked, errand) => {
                self.waiting += 1;
                self.scouts.send(asked, errand);
                (None, None)
            }
            Effect::CallBack => {
                self.scouts.call_back();
                (None, None)
            }
            Effect::CancelJob => {
                self.job.store(true, Ordering::Relaxed);
                (None, None)
            }
            Effect::CancelReckoning => {
                self.reckoning.store(true, Ordering::Relaxed);
                (None, None)
            }
            Effect::Settle(setting) => {
                let failed = settings::write(&self.env.config_folder, setting).err();
                (failed.map(Msg::Failed), None)
            }
            Effect::Copy(text) => (None, Some(Outside::Copy(text))),
            Effect::Suspend => (None, Some(Outside::Suspend)),
        }
    }

    fn order(&mut self, make: impl FnOnce(&mut Flags<'_>) -> Order) -> Option<Msg> {
        let order = make(&mut Flags { reckoning: &mut self.reckoning, job: &mut self.job });
        self.waiting += 1;
        match &mut self.hands {
            Hands::Inline(worker) => {
                worker.obey(order);
                None
            }
            Hands::Thread(orders, _) if orders.send(order).is_ok() => None,
            Hands::Thread(..) => {
                self.waiting -= 1;
                Some(Msg::Failed(Failure::ours(msg!("screen-workbench-closed"))))
            }
        }
    }

    /// What the worker told since last time.
    pub fn told(&mut self) -> Vec<Msg> {
        let mut out = Vec::new();
        while let Ok(report) = self.from.try_recv() {
            match report {
                Report::Msg(msg) => out.push(msg),
                Report::Reader(reader) => self.reader = Some(*reader),
                Report::Done => self.waiting = self.waiting.saturating_sub(1),
            }
        }
        out
    }

    /// Lets the worker finish what it was told, and waits for it.
    pub fn finish(self) {
        let Self { reader, hands, .. } = self;
        drop(reader);
        match hands {
            Hands::Thread(orders, thread) => {
                drop(orders);
                // A worker that panicked has told so through the panic hook already.
                let _ = thread.join();
            }
            Hands::Inline(_) => {}
        }
    }
}

/// The flags by which tasks are stopped.
struct Flags<'a> {
    reckoning: &'a mut Arc<AtomicBool>,
    job: &'a mut Arc<AtomicBool>,
}

impl Flags<'_> {
    fn of(&mut self, task: &Task) -> Arc<AtomicBool> {
        if task.only_reckons() {
            *self.reckoning = Arc::default();
            return Arc::clone(self.reckoning);
        }
        match task {
            Task::Import(_)
            | Task::Export(..)
            | Task::Replace(..)
            | Task::WriteKeys(..)
            | Task::Recognise
            | Task::Correct(..) => self.new_job(),
            Task::Lines
            | Task::Scores(_)
            | Task::Select { .. }
            | Task::Find { .. }
            | Task::Sort { .. }
            | Task::Values(_)
            | Task::Group { .. }
            | Task::Keep { .. }
            | Task::Except(..)
            | Task::Stage { .. }
            | Task::Truncate { .. }
            | Task::Fields(_)
            | Task::Consents(_)
            | Task::Proposals
            | Task::Evidence { .. }
            | Task::Older { .. }
            | Task::Deed(..)
            | Task::Restore(_)
            | Task::Person(_)
            | Task::MorePersons(..)
            | Task::StagePerson(..)
            | Task::AccessReport { .. }
            | Task::WriteList { .. }
            | Task::Card { .. }
            | Task::Weigh(_)
            | Task::SavePolicy(_)
            | Task::AskOwner { .. }
            | Task::Try { .. }
            | Task::Drop(_)
            | Task::SetReason(..)
            | Task::Undo
            | Task::Redo
            | Task::Review
            | Task::Preview
            | Task::Approve
            | Task::ExportLog(_)
            | Task::Answer(_)
            | Task::FinishTask(_)
            | Task::Verify
            | Task::Remember(_) => Arc::default(),
        }
    }

    fn new_job(&mut self) -> Arc<AtomicBool> {
        *self.job = Arc::default();
        Arc::clone(self.job)
    }
}
