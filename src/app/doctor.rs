//! Whether the workbench is in good order, and what to do where it is not. Nothing is changed, and nobody is named.

use std::path::Path;

use crate::env::Env;
use crate::erase::recover;
use crate::failure::{Failure, Result};
use crate::keyed::{self, Key};
use crate::log;
use crate::model::TaskKind;
use crate::store::health::{self, Seen};
use crate::store::{Access, Workbench, answers, policy, suppressed, tasks};
use crate::text::Message;

crate::model::codes::coded! {
    /// What is looked at.
    Looked {
        File = "file",
        Permissions = "permissions",
        Lock = "lock",
        Integrity = "integrity",
        Erasure = "erasure",
        Log = "log",
        Policy = "policy",
        Keys = "keys",
        Tasks = "tasks",
        Space = "space",
        Terminal = "terminal",
    }
}

crate::model::codes::coded! {
    /// What was found.
    Verdict { Fine = "fine", Note = "note", Wrong = "wrong" }
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What.
    pub looked: Looked,
    /// How it is.
    pub verdict: Verdict,
    /// In a sentence.
    pub told: Message,
    /// What to do.
    pub advice: Option<Message>,
}

/// The smallest terminal that the screen draws in.
pub const SMALLEST: (u16, u16) = (40, 12);

/// The terminal, as the caller sees it: columns and rows; none where there is none.
pub type Terminal = Option<(u16, u16)>;

fn fine(looked: Looked, told: Message) -> Finding {
    Finding { looked, verdict: Verdict::Fine, told, advice: None }
}

fn note(looked: Looked, told: Message, advice: Option<Message>) -> Finding {
    Finding { looked, verdict: Verdict::Note, told, advice }
}

fn wrong(looked: Looked, told: Message, advice: Message) -> Finding {
    Finding { looked, verdict: Verdict::Wrong, told, advice: Some(advice) }
}

fn failed(looked: Looked, failure: &Failure) -> Finding {
    let advice = failure.hint_message().cloned();
    Finding { looked, verdict: Verdict::Wrong, told: failure.what().clone(), advice }
}

/// Looks at everything, in order.
pub fn examine(terminal: Terminal, env: &Env) -> Vec<Finding> {
    let path = &env.workbench;
    let mut found = Vec::new();
    let seen = health::seen(path);
    found.push(match &seen {
        Ok(Seen::Missing | Seen::Empty) => note(Looked::File, msg!("doctor-no-file"), Some(msg!("doctor-no-file-do"))),
        Ok(Seen::Current) => fine(Looked::File, msg!("doctor-file")),
        Ok(Seen::Older) => note(Looked::File, msg!("doctor-older"), Some(msg!("workbench-older-hint"))),
        Err(failure) => failed(Looked::File, failure),
    });
    found.extend(permissions(env));
    found.push(if health::is_locked(path) {
        note(Looked::Lock, msg!("doctor-locked"), Some(msg!("workbench-locked-hint")))
    } else {
        fine(Looked::Lock, msg!("doctor-free"))
    });
    if matches!(seen, Ok(Seen::Current)) {
        match Workbench::open(path, Access::Read) {
            Ok(bench) => inside(&bench, env, &mut found),
            Err(failure) => found.push(failed(Looked::Integrity, &failure)),
        }
    }
    found.extend(space(path));
    found.push(match terminal {
        None => note(Looked::Terminal, msg!("doctor-no-terminal"), None),
        Some((columns, rows)) if columns < SMALLEST.0 || rows < SMALLEST.1 => {
            let advice = msg!("doctor-small-do", "columns" => SMALLEST.0, "rows" => SMALLEST.1);
            note(Looked::Terminal, msg!("doctor-small", "columns" => columns, "rows" => rows), Some(advice))
        }
        Some((columns, rows)) => fine(Looked::Terminal, msg!("doctor-terminal", "columns" => columns, "rows" => rows)),
    });
    found
}

/// The workbench, its folder and the keys are for their owner alone.
fn permissions(env: &Env) -> Vec<Finding> {
    let mut found = Vec::new();
    let path = &env.workbench;
    if let Some(mode) = health::mode(path).filter(|mode| mode & 0o077 != 0) {
        let told = msg!("doctor-wide", "mode" => format!("{mode:04o}"));
        found.push(wrong(Looked::Permissions, told, msg!("doctor-wide-do")));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Some(mode) = health::mode(folder).filter(|mode| mode & 0o022 != 0 && mode & 0o1000 == 0) {
        let told = msg!("doctor-folder-wide", "mode" => format!("{mode:04o}"));
        found.push(note(Looked::Permissions, told, Some(msg!("doctor-folder-wide-do"))));
    }
    for purpose in keyed::Purpose::ALL {
        let file = keyed::path(env, purpose);
        if health::mode(&file).is_some_and(|mode| mode & 0o077 != 0) {
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let told = msg!("doctor-key-wide", "file" => &name);
            found.push(wrong(Looked::Permissions, told, msg!("doctor-key-wide-do", "file" => name)));
        }
    }
    if found.is_empty() {
        found.push(fine(Looked::Permissions, msg!("doctor-private")));
    }
    found
}

/// What only an open workbench tells.
fn inside(bench: &Workbench, env: &Env, found: &mut Vec<Finding>) {
    let mut add =
        |looked, result: Result<Finding>| found.push(result.unwrap_or_else(|failure| failed(looked, &failure)));
    add(Looked::Integrity, integrity(bench));
    add(Looked::Erasure, erasure(bench));
    add(Looked::Log, chain(bench));
    add(Looked::Policy, of_policy(bench));
    add(Looked::Keys, keys(bench, env));
    add(Looked::Tasks, overdue(bench, env));
}

fn integrity(bench: &Workbench) -> Result<Finding> {
    Ok(match health::faults(bench)? {
        0 => fine(Looked::Integrity, msg!("doctor-sound")),
        count => wrong(Looked::Integrity, msg!("doctor-faults", "count" => count), msg!("doctor-faults-do")),
    })
}

fn erasure(bench: &Workbench) -> Result<Finding> {
    Ok(if recover::is_pending(bench)? {
        wrong(Looked::Erasure, msg!("doctor-pending"), msg!("doctor-pending-do"))
    } else {
        fine(Looked::Erasure, msg!("doctor-erased"))
    })
}

fn chain(bench: &Workbench) -> Result<Finding> {
    let verdict = log::verify_bench(bench, None)?;
    Ok(match verdict.first_bad {
        None => fine(Looked::Log, msg!("doctor-chain", "count" => verdict.entries)),
        Some(line) => wrong(Looked::Log, msg!("doctor-chain-broken", "line" => line), msg!("doctor-chain-broken-do")),
    })
}

fn of_policy(bench: &Workbench) -> Result<Finding> {
    if policy::stored(bench)?.is_none() {
        return Ok(note(Looked::Policy, msg!("policy-none"), Some(msg!("doctor-no-policy-do"))));
    }
    let loaded = policy::verify(bench, &policy::current(bench)?)?;
    Ok(fine(Looked::Policy, msg!("doctor-policy", "count" => loaded.cards)))
}

/// Keys that something in the workbench cannot be read without.
fn keys(bench: &Workbench, env: &Env) -> Result<Finding> {
    let lacks = |purpose, count: u64| Ok::<_, Failure>(count > 0 && Key::read(env, purpose)?.is_none());
    if lacks(keyed::Purpose::Suppression, suppressed::count(bench)?)? {
        return Ok(wrong(Looked::Keys, msg!("suppressed-key-gone"), msg!("suppressed-key-gone-hint")));
    }
    if lacks(keyed::Purpose::Answers, answers::count(bench)?)? {
        return Ok(wrong(Looked::Keys, msg!("answer-key-gone"), msg!("answer-key-gone-hint")));
    }
    Ok(fine(Looked::Keys, msg!("doctor-keys")))
}

/// Lists of people that should have been deleted.
fn overdue(bench: &Workbench, env: &Env) -> Result<Finding> {
    let open = tasks::open(bench)?;
    let late = open.iter().filter(|task| match &task.kind {
        TaskKind::DeleteList { due, .. } | TaskKind::DeleteKeys { due, .. } => *due < env.today,
        TaskKind::SourceStands { .. } | TaskKind::DeleteInSource { .. } => false,
    });
    let (late, open) = (late.count(), open.len());
    Ok(match (late, open) {
        (0, 0) => fine(Looked::Tasks, msg!("no-tasks")),
        (0, open) => note(Looked::Tasks, msg!("doctor-tasks", "count" => open), Some(msg!("doctor-tasks-do"))),
        (late, _) => wrong(Looked::Tasks, msg!("doctor-late", "count" => late), msg!("doctor-tasks-do")),
    })
}

/// Applying rewrites the file: it needs twice its size.
fn space(path: &Path) -> Option<Finding> {
    let (free, needed) = super::work::checks::space_for(path)?;
    let (free_mib, needed_mib) = (free / 1_048_576, needed.div_ceil(1_048_576));
    let told = msg!("check-space", "free" => free_mib, "needed" => needed_mib);
    Some(if free > needed {
        fine(Looked::Space, told)
    } else {
        wrong(Looked::Space, told, msg!("apply-no-space-hint"))
    })
}
