//! Stopping SQLite in the middle of a statement when a job is asked to stop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use rusqlite::InterruptHandle;

use crate::failure::Result;
use crate::model::Watch;

/// How often it is asked whether the job should stop.
const OFTEN: Duration = Duration::from_millis(50);

/// Does work whose statements are interrupted when the job is asked to stop; the work then fails as cancelled.
pub(super) fn stoppable<T>(handle: &InterruptHandle, watch: &dyn Watch, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                if watch.cancelled() {
                    handle.interrupt();
                }
                thread::park_timeout(OFTEN);
            }
        });
        let ended = Ended(&done);
        let result = work();
        drop(ended);
        watcher.thread().unpark();
        result
    })
}

/// Ends the watching, also when the work panics.
struct Ended<'a>(&'a AtomicBool);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::store::failed;

    struct Stop;

    impl Watch for Stop {
        fn progress(&self, _done: u64, _total: u64) {}
        fn step(&self, _step: &'static str) {}
        fn cancelled(&self) -> bool {
            true
        }
    }

    #[test]
    fn a_statement_that_would_not_end_is_stopped() {
        let connection = Connection::open_in_memory().unwrap();
        let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";
        let ran = stoppable(&connection.get_interrupt_handle(), &Stop, || {
            connection.query_row(endless, [], |row| row.get::<_, i64>(0)).map_err(failed)
        });
        assert_eq!(ran.unwrap_err().what().id(), "cancelled");
    }
}
