//! Killed at any moment, the workbench is as before or as after: nothing half, nothing left.
#![allow(clippy::unwrap_used)] // helpers beside the tests fail as loudly as they do

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::site::{Site, apply_watched, delete, env, holds, marked, marker};
use gallra::erase::{Prove, recover};
use gallra::log::{chain, entry};
use gallra::model::{FieldPosition, Operation, Operator, RegisterId, Watch};
use gallra::plan::{Staging, preview, stage};
use gallra::store::registers;
use rusqlite::Connection;

const KILLS: u64 = 50;
const RECORDS: u32 = 600;
const FIELDS: usize = 3;
const FILE: &str = "GALLRA_TEST_WORKBENCH";

/// Writes a line for whatever the job tells, so that the parent knows where it is.
struct Told;

impl Told {
    fn say(line: &str) {
        let mut out = std::io::stdout().lock();
        out.write_all(format!("told {line}\n").as_bytes()).and_then(|()| out.flush()).unwrap();
    }
}

impl Watch for Told {
    fn progress(&self, done: u64, total: u64) {
        Self::say(&format!("{done} of {total}"));
    }
    fn step(&self, step: &'static str) {
        Self::say(step);
    }
    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
#[ignore = "the process that the test beside it starts and kills"]
fn child_applies() {
    let file = std::env::var(FILE).unwrap();
    let bench = gallra::store::Workbench::open(Path::new(&file), gallra::store::Access::Write).unwrap();
    apply_watched(bench, &env(Path::new(&file)), (Prove::Sample, &Told)).unwrap();
}

/// Starts an apply and kills it so long after its line of this number; gives the lines that were read.
fn apply_and_kill(file: &Path, at: Option<(usize, Duration)>) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::child_applies", "--ignored", "--nocapture"])
        .env(FILE, file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut told = lines.map_while(Result::ok).filter(|line| line.contains("told "));
    let mut read = 0;
    match at {
        None => read = told.count(),
        Some((line, after)) => {
            read += told.by_ref().take(line).count();
            let start = Instant::now();
            while start.elapsed() < after {
                std::hint::spin_loop();
            }
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    read
}

/// A well-mixed number from another (SplitMix64).
fn mix(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// What was found after a kill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Before,
    After,
}

/// Opens what the kill left, lets it recover, and judges it.
fn judge(site: &Site, register: RegisterId, seed: u64) -> Found {
    let mut bench = site.open();
    let recovered = recover(&mut bench, &site.env()).unwrap();
    let live = registers::live(&bench, register).unwrap();
    let plan = preview::lines(&bench).unwrap().len();
    let log = entry::count(&bench).unwrap();
    assert!(chain::verify_bench(&bench, None).unwrap().is_good(), "kill {seed}: the log is broken");
    drop(bench);
    let connection = Connection::open(site.file()).unwrap();
    let whole: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok", "kill {seed}: the file is damaged");
    drop(connection);
    let bytes = site.bytes();
    let gone = |rid: u32| (0..FIELDS).all(|field| !holds(&bytes, &marker("post", rid, field)));
    let there = |rid: u32| (0..FIELDS).all(|field| holds(&bytes, &marker("post", rid, field)));
    assert!((2..=RECORDS).step_by(2).all(there), "kill {seed}: a kept record is not whole");
    if live.len() == u64::from(RECORDS) {
        assert_eq!((plan, log, recovered), (2, 0, None), "kill {seed}: not as before");
        assert!((1..=RECORDS).all(there), "kill {seed}: a record is not whole");
        return Found::Before;
    }
    assert_eq!((live.len(), plan), (u64::from(RECORDS) / 2, 0), "kill {seed}: neither before nor after");
    assert_eq!(log, if recovered.is_some() { 3 } else { 4 }, "kill {seed}: entries are missing");
    assert!((1..=RECORDS).step_by(2).all(gone), "kill {seed}: a deleted record left a trace");
    Found::After
}

#[test]
fn after_a_kill_the_workbench_is_as_before_or_as_after() {
    let site = Site::new();
    let register = site.register("gäster", &["namn", "epost", "gata"], &marked("post", RECORDS, FIELDS));
    let mut bench = site.open();
    delete(&mut bench, register, (1..=400).step_by(2)).unwrap();
    delete(&mut bench, register, (301..=RECORDS).step_by(2)).unwrap();
    drop(bench);
    let template = std::fs::read(site.file()).unwrap();
    let lines = apply_and_kill(&site.file(), None);
    assert!(lines >= 7, "the child told only {lines} lines");
    assert_eq!(judge(&site, register, KILLS), Found::After);
    let mut found = Vec::new();
    for seed in 0..KILLS {
        let site = Site::new();
        std::fs::write(site.file(), &template).unwrap();
        let line = usize::try_from(seed).unwrap() % (lines + 1);
        let after = Duration::from_micros(mix(seed) % 4_000);
        apply_and_kill(&site.file(), Some((line, after)));
        found.push(judge(&site, register, seed));
    }
    assert!(found.contains(&Found::Before) && found.contains(&Found::After), "{found:?}");
}

/// What stands in the file after a kill while every name is being truncated to its last nine characters.
fn judge_truncated(site: &Site, register: RegisterId, seed: u64) -> Found {
    let mut bench = site.open();
    let recovered = recover(&mut bench, &site.env()).unwrap();
    let plan = preview::lines(&bench).unwrap().len();
    let log = entry::count(&bench).unwrap();
    assert!(chain::verify_bench(&bench, None).unwrap().is_good(), "kill {seed}: the log is broken");
    assert_eq!(registers::live(&bench, register).unwrap().len(), u64::from(RECORDS));
    drop(bench);
    let bytes = site.bytes();
    let names = (1..=RECORDS).filter(|rid| holds(&bytes, &marker("post", *rid, 0))).count();
    let others = |rid: u32| (1..FIELDS).all(|field| holds(&bytes, &marker("post", rid, field)));
    assert!((1..=RECORDS).all(others), "kill {seed}: another field is not whole");
    if plan == 1 {
        assert_eq!((names, log, recovered), (RECORDS as usize, 0, None), "kill {seed}: not as before");
        return Found::Before;
    }
    assert_eq!((plan, names), (0, 0), "kill {seed}: neither before nor after");
    assert_eq!(log, if recovered.is_some() { 2 } else { 3 }, "kill {seed}: entries are missing");
    Found::After
}

#[test]
fn after_a_kill_every_value_is_as_before_or_every_one_truncated() {
    let site = Site::new();
    let register = site.register("gäster", &["namn", "epost", "gata"], &marked("post", RECORDS, FIELDS));
    let staging = Staging {
        register,
        operation: Operation::Truncate,
        field: Some(FieldPosition(0)),
        operator: Some(Operator::KeepLast(9)),
        records: (1..=RECORDS).collect(),
        expression: None,
        reason: "minimering".into(),
    };
    stage::stage(&mut site.open(), staging, &site.env()).unwrap();
    let template = std::fs::read(site.file()).unwrap();
    let lines = apply_and_kill(&site.file(), None);
    assert_eq!(judge_truncated(&site, register, KILLS), Found::After);
    let mut found = Vec::new();
    for seed in 0..KILLS / 2 {
        let site = Site::new();
        std::fs::write(site.file(), &template).unwrap();
        let line = usize::try_from(seed).unwrap() % (lines + 1);
        apply_and_kill(&site.file(), Some((line, Duration::from_micros(mix(seed) % 4_000))));
        found.push(judge_truncated(&site, register, seed));
    }
    assert!(found.contains(&Found::Before) && found.contains(&Found::After), "{found:?}");
}
