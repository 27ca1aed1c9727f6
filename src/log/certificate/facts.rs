//! What a certificate tells: the log's entries by the occasions on which a plan was applied.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::env::Env;
use crate::failure::Result;
use crate::log::chain::{self, Verdict};
use crate::log::entry::{self, Line};
use crate::model::Day;
use crate::policy::terms::Organisation;
use crate::store::{Workbench, policy};

/// Entries that are read at a time.
const PAGE: usize = 1000;

/// Which occasions are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Chosen {
    /// All that the log tells of.
    #[default]
    All,
    /// The last one.
    Last,
    /// Those on this day and later.
    Since(Day),
}

/// Everything that a certificate tells.
#[derive(Debug)]
pub struct Certificate {
    /// Who is responsible.
    pub organisation: Organisation,
    /// When it was made, by the clock.
    pub made_at: DateTime<Utc>,
    /// By whom.
    pub made_by: String,
    /// The workbench's file name.
    pub workbench: String,
    /// Which occasions it is about.
    pub chosen: Chosen,
    /// The occasions, oldest first.
    pub occasions: Vec<Occasion>,
    /// The whole chain, as it was verified now.
    pub chain: Verdict,
}

/// One occasion on which a plan was applied.
#[derive(Debug, Default)]
pub struct Occasion {
    /// What was applied, an entry an item.
    pub applied: Vec<Entry>,
    /// The rewriting of the file; none when it is still pending.
    pub erased: Option<Entry>,
    /// The search afterwards; none when nothing was sought.
    pub proven: Option<Entry>,
}

/// An entry's members.
#[derive(Debug, Clone, Default)]
pub struct Entry(Map<String, Value>);

impl Entry {
    /// A member that is text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str).filter(|text| !text.is_empty())
    }

    /// A member that is a number; 0 when it is missing.
    pub fn number(&self, name: &str) -> u64 {
        self.0.get(name).and_then(Value::as_u64).unwrap_or(0)
    }

    /// The texts of a member that is a list.
    pub fn list(&self, name: &str) -> Vec<&str> {
        let items = self.0.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        items.iter().filter_map(Value::as_str).collect()
    }
}

impl Occasion {
    /// When it began (RFC 3339, UTC).
    pub fn at(&self) -> Option<&str> {
        self.applied.first().or(self.erased.as_ref()).and_then(|entry| entry.text("at"))
    }

    /// What a member says in every entry that has it, each once.
    pub fn each(&self, name: &str) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for text in self.applied.iter().filter_map(|entry| entry.text(name)) {
            if !found.contains(&text) {
                found.push(text);
            }
        }
        found
    }

    /// The first and the last entry's number.
    pub fn span(&self) -> (u64, u64) {
        let entries =
            || self.applied.iter().chain(&self.erased).chain(&self.proven).map(|entry| entry.number("sequence"));
        (entries().min().unwrap_or(0), entries().max().unwrap_or(0))
    }

    /// The sum of a member over what was applied.
    pub fn sum(&self, what: &str, name: &str) -> u64 {
        self.applied.iter().filter(|entry| entry.text("what") == Some(what)).map(|entry| entry.number(name)).sum()
    }
}

/// Gathers a certificate.
pub fn of(bench: &Workbench, chosen: Chosen, env: &Env) -> Result<Certificate> {
    let mut occasions = Vec::new();
    let mut from = 1;
    loop {
        let lines = entry::lines(bench, from, PAGE)?;
        let Some(last) = lines.last() else { break };
        from = last.sequence + 1;
        lines.into_iter().for_each(|line| add(&mut occasions, line));
    }
    match chosen {
        Chosen::All => {}
        Chosen::Last => drop(occasions.drain(..occasions.len().saturating_sub(1))),
        Chosen::Since(day) => {
            occasions.retain(|occasion| occasion.at().is_some_and(|at| at >= day.to_string().as_str()))
        }
    }
    Ok(Certificate {
        organisation: policy::current(bench)?.organisation,
        made_at: env.clock.now(),
        made_by: env.operator.clone(),
        workbench: bench.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        chosen,
        occasions,
        chain: chain::verify_bench(bench, None)?,
    })
}

/// Entries of one transaction have the same time; what was erased and proven after it belongs to it.
fn add(occasions: &mut Vec<Occasion>, line: Line) {
    let mut members = line.entry;
    members.insert("sequence".to_owned(), line.sequence.into());
    let entry = Entry(members);
    let open = occasions.last_mut();
    match entry.text("what") {
        Some("erase") => match open {
            Some(occasion) if occasion.erased.is_none() => occasion.erased = Some(entry),
            Some(_) | None => occasions.push(Occasion { erased: Some(entry), ..Occasion::default() }),
        },
        Some("prove") => {
            if let Some(occasion) = open {
                occasion.proven = Some(entry);
            }
        }
        Some(_) | None => match open {
            Some(occasion) if occasion.erased.is_none() && occasion.at() == entry.text("at") => {
                occasion.applied.push(entry);
            }
            Some(_) | None => occasions.push(Occasion { applied: vec![entry], ..Occasion::default() }),
        },
    }
}
