//! Which records are about the same person, by a chain of exact keys: as far as the search for a person follows it, and
//! no further.
//!
//! A customer number leads from the record with an objection to the one with another e-mail address. An address that
//! several people read leads nowhere, nor does a key whose holders contradict each other.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use roaring::RoaringBitmap;

use super::keys;
use super::person::search::{MOST_ROUNDS, is_for_many, is_shared};
use super::person::sight::{self, Sight};
use crate::detect::keys::ExactKey;
use crate::failure::Result;
use crate::model::{Day, RegisterId};
use crate::store::{Workbench, registers};

/// A key that more records hold is nobody's: no person has so many.
const MOST_HOLDERS: usize = 1_000;
/// Holders who show so many different people are not compared further.
const MOST_SIGHTS: usize = 50;

/// An exact key as a number: two different keys have the same once in many billions of workbenches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tie(u64);

/// A record's place in the index.
type Node = u32;

/// The keys of all records that are in it, both ways.
pub struct Index {
    hasher: RandomState,
    records: Vec<(RegisterId, u32)>,
    /// By record, and by key.
    of_record: Vec<(Node, Tie)>,
    holders: Vec<(Tie, Node)>,
    /// Addresses that several people read.
    for_many: HashSet<Tie>,
}

/// What is surely about one person.
#[derive(Debug, Clone, Default)]
pub struct Reached {
    /// Other records, by register and number.
    pub records: Vec<(RegisterId, u32)>,
    /// The keys that led to them.
    pub ties: Vec<Tie>,
}

impl Index {
    /// Of every record of the workbench.
    pub fn of(bench: &Workbench, today: Day) -> Result<Self> {
        let mut index = Self::empty();
        for register in registers::all(bench)? {
            index.add(bench, (register.id, &registers::live(bench, register.id)?), today)?;
        }
        Ok(index.sorted())
    }

    /// Of some records of one register.
    pub fn within(bench: &Workbench, (register, set): (RegisterId, &RoaringBitmap), today: Day) -> Result<Self> {
        let mut index = Self::empty();
        index.add(bench, (register, set), today)?;
        Ok(index.sorted())
    }

    /// A key as this index knows it.
    pub fn tie(&self, key: &ExactKey) -> Tie {
        Tie(self.hasher.hash_one(key))
    }

    /// The records that share a key with another.
    pub fn sharing(&self) -> Vec<(RegisterId, u32)> {
        let shared: HashSet<Tie> =
            self.holders.windows(2).filter(|two| two[0].0 == two[1].0).map(|two| two[0].0).collect();
        let mut nodes: Vec<Node> =
            self.of_record.iter().filter(|(_, tie)| shared.contains(tie)).map(|(n, _)| *n).collect();
        nodes.dedup();
        nodes.into_iter().filter_map(|node| self.record(node)).collect()
    }

    /// For each of these records what a chain of keys leads to.
    pub fn reach(&self, bench: &Workbench, seeds: &[(RegisterId, u32)], today: Day) -> Result<Vec<Reached>> {
        let mut people: Vec<Person> = seeds.iter().map(|seed| self.person(*seed)).collect();
        let mut judged = Judged { index: self, bench, today, sights: HashMap::new(), leads: HashMap::new() };
        for _ in 0..MOST_ROUNDS {
            judged.judge(people.iter().flat_map(|person| person.next.iter().copied()).collect())?;
            people.iter_mut().for_each(|person| person.step(&judged));
            if people.iter().all(|person| person.next.is_empty()) {
                break;
            }
        }
        Ok(people.into_iter().map(|person| person.reached(self)).collect())
    }

    /// Of nobody.
    pub fn empty() -> Self {
        Self {
            hasher: RandomState::new(),
            records: Vec::new(),
            of_record: Vec::new(),
            holders: Vec::new(),
            for_many: HashSet::new(),
        }
    }

    fn add(&mut self, bench: &Workbench, (register, set): (RegisterId, &RoaringBitmap), today: Day) -> Result<()> {
        keys::each_own(
            bench,
            (register, set),
            (today, &mut |rid, keys| {
                let node = Node::try_from(self.records.len()).unwrap_or(Node::MAX);
                self.records.push((register, rid.0));
                for key in keys {
                    let tie = self.tie(key);
                    if matches!(key, ExactKey::Email(address) if is_for_many(address)) {
                        self.for_many.insert(tie);
                    }
                    self.of_record.push((node, tie));
                }
            }),
        )
    }

    fn sorted(mut self) -> Self {
        self.holders = self.of_record.iter().map(|(node, tie)| (*tie, *node)).collect();
        self.holders.sort_unstable();
        self
    }

    fn record(&self, node: Node) -> Option<(RegisterId, u32)> {
        self.records.get(usize::try_from(node).ok()?).copied()
    }

    fn ties(&self, node: Node) -> impl Iterator<Item = Tie> + '_ {
        let start = self.of_record.partition_point(|(other, _)| *other < node);
        self.of_record[start..].iter().take_while(move |(other, _)| *other == node).map(|(_, tie)| *tie)
    }

    fn holders(&self, tie: Tie) -> impl Iterator<Item = Node> + '_ {
        let start = self.holders.partition_point(|(other, _)| *other < tie);
        self.holders[start..].iter().take_while(move |(other, _)| *other == tie).map(|(_, node)| *node)
    }

    fn person(&self, seed: (RegisterId, u32)) -> Person {
        // Records stand in the order of registers, and of numbers in each.
        let place = self.records.binary_search(&seed).ok().and_then(|place| Node::try_from(place).ok());
        let nodes: Vec<Node> = place.into_iter().collect();
        let next = nodes.iter().flat_map(|node| self.ties(*node)).collect();
        Person { nodes, next, ..Person::default() }
    }
}

/// What is known of keys so far: who holds them, and whether they lead from one to another.
struct Judged<'a> {
    index: &'a Index,
    bench: &'a Workbench,
    today: Day,
    sights: HashMap<Node, Sight>,
    leads: HashMap<Tie, bool>,
}

impl Judged<'_> {
    fn judge(&mut self, ties: HashSet<Tie>) -> Result<()> {
        let new: Vec<Tie> = ties.into_iter().filter(|tie| !self.leads.contains_key(tie)).collect();
        let mut wanted: HashMap<RegisterId, HashMap<u32, Node>> = HashMap::new();
        for tie in &new {
            let holders: Vec<Node> = self.index.holders(*tie).take(MOST_HOLDERS + 1).collect();
            let may_lead = (2..=MOST_HOLDERS).contains(&holders.len()) && !self.index.for_many.contains(tie);
            self.leads.insert(*tie, may_lead);
            for node in holders.into_iter().filter(|node| may_lead && !self.sights.contains_key(node)) {
                if let Some((register, rid)) = self.index.record(node) {
                    wanted.entry(register).or_default().insert(rid, node);
                }
            }
        }
        for (register, nodes) in wanted {
            let set: RoaringBitmap = nodes.keys().copied().collect();
            sight::each(
                self.bench,
                (register, Some(&set)),
                (self.today, &mut |rid, sight| {
                    if let Some(node) = nodes.get(&rid.0) {
                        let Sight { numbers, name, born, .. } = sight;
                        self.sights.insert(*node, Sight { numbers, name, born, ..Sight::default() });
                    }
                }),
            )?;
        }
        for tie in new {
            if self.leads.get(&tie) != Some(&true) {
                continue;
            }
            let mut different: Vec<&Sight> = Vec::new();
            for sight in self.index.holders(tie).filter_map(|node| self.sights.get(&node)) {
                if different.len() <= MOST_SIGHTS && !different.contains(&sight) {
                    different.push(sight);
                }
            }
            let leads = different.len() <= MOST_SIGHTS && !is_shared(different.into_iter());
            self.leads.insert(tie, leads);
        }
        Ok(())
    }
}

/// One seed with what it has led to.
#[derive(Default)]
struct Person {
    /// The seed first.
    nodes: Vec<Node>,
    numbers: Vec<String>,
    /// Keys that led on, and those not yet followed.
    led: Vec<Tie>,
    next: Vec<Tie>,
}

impl Person {
    /// Follows the keys that are at hand, one step.
    fn step(&mut self, judged: &Judged<'_>) {
        if let (Some(sight), true) =
            (self.nodes.first().and_then(|seed| judged.sights.get(seed)), self.nodes.len() == 1)
        {
            self.numbers.clone_from(&sight.numbers);
        }
        for tie in std::mem::take(&mut self.next) {
            if judged.leads.get(&tie) != Some(&true) || self.led.contains(&tie) {
                continue;
            }
            self.led.push(tie);
            for node in judged.index.holders(tie) {
                let numbers = judged.sights.get(&node).map_or(&[][..], |sight| &sight.numbers);
                let contradicts = !self.numbers.is_empty()
                    && !numbers.is_empty()
                    && !numbers.iter().any(|number| self.numbers.contains(number));
                if contradicts || self.nodes.contains(&node) {
                    continue;
                }
                self.nodes.push(node);
                self.numbers.extend(numbers.iter().cloned());
                self.next.extend(judged.index.ties(node));
            }
        }
        self.next.retain(|tie| !self.led.contains(tie));
    }

    fn reached(self, index: &Index) -> Reached {
        Reached {
            records: self.nodes.into_iter().skip(1).filter_map(|node| index.record(node)).collect(),
            ties: self.led,
        }
    }
}
