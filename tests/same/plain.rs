//! Scores by the plainest means, from the document's words: cells as text, a list for each key, no columns, no packing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, Months, NaiveDate};
use serde_json::{Value, json};

/// A register as the command line prints it.
pub struct Register {
    pub name: String,
    pub fields: Vec<Value>,
    pub records: Vec<Value>,
}

/// What a record should be told to be, and whether another register made it younger.
pub struct Expected {
    pub told: BTreeMap<&'static str, Value>,
    pub helped: bool,
}

/// What must be known of all registers before one record can be scored.
pub struct Known<'a> {
    /// For each register and field, the days that more than a fifth of its records share.
    mass: HashMap<(&'a str, &'a str), BTreeSet<NaiveDate>>,
    /// For each key: in which registers on which days somebody with it was seen.
    seen: HashMap<String, Vec<(&'a str, NaiveDate)>>,
}

#[derive(Clone, Copy)]
struct Dated {
    last: NaiveDate,
    first: NaiveDate,
}

impl Dated {
    fn until(self, today: NaiveDate) -> Option<NaiveDate> {
        if self.last <= today { Some(self.last) } else { (self.first <= today).then_some(today) }
    }
}

/// A record's facts, read from its cells.
#[derive(Default)]
struct Facts {
    dates: Vec<(String, Dated)>,
    yes: bool,
    no: bool,
    how: BTreeSet<&'static str>,
    objected: bool,
    withdrawn: bool,
    dead: bool,
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap()
}

fn is_life(role: &str) -> bool {
    ["last_activity", "purchase_date", "registered", "consent_given"].contains(&role)
}

fn is_date(kind: &str) -> bool {
    ["date", "datetime", "consent_date", "birth_date"].contains(&kind)
}

fn is_nothing(text: &str) -> bool {
    ["", "-", "saknas", "uppgift saknas", "missing", "okänt", "unknown", "nan", "null"]
        .contains(&text.to_lowercase().as_str())
}

/// `2014`, `2014-05`, `2014-05-02`.
fn read(text: &str) -> Option<Dated> {
    let parts: Vec<u32> = text.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let year = i32::try_from(*parts.first()?).ok()?;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    match parts[..] {
        [_] if text.len() == 4 => Some(Dated { first: day(1, 1)?, last: day(12, 31)? }),
        [_, month] => {
            let first = day(month, 1)?;
            Some(Dated { first, last: after(first, 1).pred_opt()? })
        }
        [_, month, of_month] => day(month, of_month).map(|day| Dated { first: day, last: day }),
        _ => None,
    }
}

fn is_placeholder(day: NaiveDate) -> bool {
    day.year() == 9999 || ["1900-01-01", "1970-01-01"].contains(&day.to_string().as_str())
}

impl<'a> Known<'a> {
    pub fn of(registers: &'a [Register]) -> Self {
        let mut known = Self { mass: HashMap::new(), seen: HashMap::new() };
        for register in registers {
            for field in &register.fields {
                let (name, role) = (field["field"].as_str().unwrap(), field["role"].as_str().unwrap());
                if !is_life(role) || !is_date(field["kind"].as_str().unwrap()) {
                    continue;
                }
                let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
                for record in &register.records {
                    let read = record["values"][name].as_str().and_then(read).filter(|read| read.first == read.last);
                    if let Some(day) = read.map(|read| read.last).filter(|day| !is_placeholder(*day)) {
                        *counts.entry(day).or_default() += 1;
                    }
                }
                let mass = counts.into_iter().filter(|(_, n)| *n >= 10 && n * 5 > register.records.len());
                known.mass.insert((&register.name, name), mass.map(|(day, _)| day).collect());
            }
        }
        let mut seen: HashMap<String, Vec<(&str, NaiveDate)>> = HashMap::new();
        for register in registers {
            for record in &register.records {
                let facts = known.facts((register, record));
                for key in keys(register, record) {
                    let days = facts.signs().map(|day| (register.name.as_str(), day));
                    seen.entry(key).or_default().extend(days);
                }
            }
        }
        known.seen = seen;
        known
    }

    fn facts(&self, (register, record): (&'a Register, &'a Value)) -> Facts {
        let mut facts = Facts::default();
        for field in &register.fields {
            let [name, kind, role] = ["field", "kind", "role"].map(|member| field[member].as_str().unwrap());
            let text = record["values"][name].as_str().unwrap_or_default().trim();
            if text.is_empty() {
                continue;
            }
            if is_date(kind) {
                let endless = role == "valid_until" || role == "consent_until";
                let dated = read(text).filter(|dated| endless || !is_placeholder(dated.last));
                let mass = self.mass.get(&(register.name.as_str(), name));
                let stamped =
                    |dated: &Dated| dated.first == dated.last && mass.is_some_and(|mass| mass.contains(&dated.last));
                facts.dates.extend(dated.filter(|dated| !stamped(dated)).map(|dated| (role.to_owned(), dated)));
                continue;
            }
            match role {
                "consent_given" => {
                    facts.yes |= text == "ja";
                    facts.no |= text == "nej";
                }
                "consent_how" if text.contains("förkryssad") => drop(facts.how.insert("pre_ticked")),
                "consent_how" if text.contains("tyst") => drop(facts.how.insert("silent")),
                "consent_how" => drop(facts.how.insert("active")),
                "objection" => facts.objected = true,
                "consent_withdrawn" => facts.withdrawn = true,
                "deceased" => facts.dead = true,
                _ => {}
            }
        }
        facts
    }

    pub fn score(&self, (register, index): (&'a Register, usize)) -> Expected {
        let record = &register.records[index];
        let facts = self.facts((register, record));
        let mut elsewhere = BTreeSet::new();
        for key in keys(register, record) {
            let seen = self.seen.get(&key).map_or(&[][..], Vec::as_slice);
            elsewhere.extend(seen.iter().filter(|(other, _)| *other != register.name).map(|(_, day)| *day));
        }
        let own = facts.signs().max();
        let signs: BTreeSet<NaiveDate> = facts.signs().chain(elsewhere).collect();
        let last = signs.last().copied();
        let running = facts.of("valid_until").any(|dated| dated.last >= today());
        let dead = facts.dead || facts.of("deceased").any(|dated| dated.first <= today());
        let end = facts.of("relation_end").map(|d| d.last).max().or(facts.of("valid_until").map(|d| d.last).max());
        let start = last.or(end);
        let deadline = start.map(|start| after(start, 36));
        let days = |from: NaiveDate, to: NaiveDate| (to - from).num_days();
        let age = match (running, start, deadline) {
            (true, _, _) => Some(0),
            (false, Some(start), Some(deadline)) => {
                Some((100 * days(start, today()) / days(start, deadline)).clamp(0, 100))
            }
            _ => None,
        };
        let overdue = !running && deadline.is_some_and(|deadline| deadline < today());
        let recency = match (running, start, deadline) {
            (true, _, _) => 35,
            (false, Some(start), Some(deadline)) if deadline >= today() => {
                (35 * days(today(), deadline) / days(start, deadline)).min(35)
            }
            _ => 0,
        };
        let within =
            |role: &str| facts.of(role).filter_map(|dated| dated.until(today())).any(|day| after(day, 36) >= today());
        let stage = if dead {
            "lapsed"
        } else if within("purchase_date") || running || within("relation_end") || within("valid_until") {
            "customer"
        } else if last.is_some_and(|last| after(last, 12) >= today()) {
            "prospect"
        } else {
            "lapsed"
        };
        let consent = facts.consent();
        let since = today().checked_sub_months(Months::new(24)).unwrap();
        let active_days = signs.iter().filter(|day| **day >= since).count();
        let sum = recency
            + match (running, stage) {
                (true, _) | (false, "customer") => 25,
                (false, "prospect") => 12,
                _ => 0,
            }
            + match consent {
                "active" => 20,
                "expired" => 5,
                _ => 0,
            }
            + match active_days {
                0 => 0,
                1 => 4,
                2 | 3 => 7,
                _ => 10,
            }
            + reach(register, record);
        let without_basis = consent != "active" && !running && stage != "customer";
        let relevance = if dead {
            0
        } else if without_basis || overdue {
            sum.min(20)
        } else {
            sum
        };
        let told = BTreeMap::from([
            ("age", json!(age)),
            ("relevance", json!(relevance)),
            ("sensitivity", json!(sensitivity(register, record))),
            ("stage", json!(stage)),
            ("offers", json!(if consent == "active" && !dead { "may" } else { "may_not" })),
            ("consent", json!(consent)),
            ("last_activity", json!(last.map(|day| day.to_string()))),
        ]);
        Expected { told, helped: own < last }
    }
}

impl Facts {
    fn of(&self, role: &str) -> impl Iterator<Item = Dated> {
        self.dates.iter().filter(move |(of, _)| of == role).map(|(_, dated)| *dated)
    }

    /// The record's own signs of life, not after today.
    fn signs(&self) -> impl Iterator<Item = NaiveDate> {
        let consented = self.consent() == "active";
        let counts = move |role: &str| is_life(role) && (role != "consent_given" || consented);
        self.dates.iter().filter(move |(role, _)| counts(role)).filter_map(|(_, dated)| dated.until(today()))
    }

    fn consent(&self) -> &'static str {
        let given = self.of("consent_given").filter_map(|dated| dated.until(today())).max();
        let withdrawn = self.of("consent_withdrawn").map(|dated| dated.last).max();
        let again = given.filter(|_| !self.no);
        let claimed = !self.no && (self.yes || self.of("consent_given").next().is_some() || !self.how.is_empty());
        if self.objected || self.of("objection").next().is_some() {
            "objected"
        } else if self.withdrawn || withdrawn.is_some_and(|day| again.is_none_or(|again| again <= day)) {
            "withdrawn"
        } else if !claimed {
            "none"
        } else if self.how.contains("silent") {
            "silent"
        } else if self.how.contains("pre_ticked") {
            "pre_ticked"
        } else if given.is_none() || !self.how.contains("active") {
            "unproven"
        } else {
            let until = self.of("consent_until").map(|dated| dated.last).max();
            let until = until.or_else(|| given.map(|given| after(given, 24))).unwrap();
            if until < today() { "expired" } else { "active" }
        }
    }
}

/// The exact keys of a record: personnummer with its century, customer number, e-mail address.
fn keys(register: &Register, record: &Value) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for field in &register.fields {
        let name = field["field"].as_str().unwrap();
        let text = record["values"][name].as_str().unwrap_or_default().trim();
        match field["kind"].as_str().unwrap() {
            "email" if text.contains('@') => drop(keys.insert(format!("mail {}", text.to_lowercase()))),
            "customer_id" if !text.is_empty() => drop(keys.insert(format!("{name} {text}"))),
            "personnummer" => keys.extend(identity(text)),
            _ => {}
        }
    }
    keys
}

/// Twelve digits with a right check digit.
fn identity(text: &str) -> Option<String> {
    if text.chars().any(|c| !c.is_ascii_digit() && c != '-' && c != '+') {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let ten = digits.get(digits.len().checked_sub(10)?..)?;
    let doubled = |(place, digit): (usize, u32)| if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit };
    let sum: u32 = ten.chars().filter_map(|c| c.to_digit(10)).enumerate().map(doubled).sum();
    let born = born(text)?;
    sum.is_multiple_of(10).then(|| format!("{born} {}", &ten[4..]))
}

/// The birth date of an identity number, by its form alone.
fn born(text: &str) -> Option<NaiveDate> {
    let until = text.find(|c: char| !c.is_ascii_digit() && c != '-' && c != '+').unwrap_or(text.len());
    let digits: String = text[..until].chars().filter(char::is_ascii_digit).collect();
    let number = |range: std::ops::Range<usize>| digits[range].parse::<u32>().unwrap();
    let day = |year: i32, month: u32, day: u32| {
        NaiveDate::from_ymd_opt(year, month, if day > 60 { day - 60 } else { day }).filter(|day| *day <= today())
    };
    match digits.len() {
        12 => day(i32::try_from(number(0..4)).unwrap(), number(4..6), number(6..8)),
        10 => {
            let latest = if text.contains('+') { 1926 } else { 2026 };
            let year = i32::try_from(number(0..2)).unwrap();
            let years = (1800..=latest).rev().filter(|full| full % 100 == year);
            years.filter_map(|year| day(year, number(2..4), number(4..6))).next()
        }
        _ => None,
    }
}

fn reach(register: &Register, record: &Value) -> i64 {
    let has = |kind: &str| {
        let of_kind = register.fields.iter().filter(|field| field["kind"] == kind);
        of_kind.into_iter().any(|field| {
            let text = record["values"][field["field"].as_str().unwrap()].as_str().unwrap_or_default().trim();
            !is_nothing(text)
        })
    };
    let contact = if has("email") || has("phone") { 6 } else { 0 };
    contact + if has("street") && has("postal_code") && has("city") { 4 } else { 0 }
}

fn sensitivity(register: &Register, record: &Value) -> i64 {
    let mut weights: BTreeMap<String, i64> = BTreeMap::new();
    let mut add = |code: &str, weight: i64| {
        if weight > 0 {
            let held = weights.entry(code.to_owned()).or_default();
            *held = weight.max(*held);
        }
    };
    let mut found_in = BTreeSet::new();
    for finding in record["findings"].as_array().unwrap() {
        let code = finding["category"].as_str().unwrap();
        found_in.insert(finding["field"].as_str().unwrap());
        add(code, if finding["level"] == "may_reveal" { 50 } else { weight(code) });
    }
    for field in &register.fields {
        let (name, kind) = (field["field"].as_str().unwrap(), field["kind"].as_str().unwrap());
        let text = record["values"][name].as_str().unwrap_or_default().trim();
        if is_nothing(text) {
            continue;
        }
        if !found_in.contains(name) {
            let code = code_of(kind);
            add(code, weight(code));
        }
        let born = if kind == "personnummer" { born(text) } else { None };
        if born.is_some_and(|born| after(born, 156) > today()) {
            add("child", 70);
        }
    }
    let heaviest = weights.values().copied().max().unwrap_or(0);
    (heaviest + 2 * (i64::try_from(weights.len()).unwrap() - 1).max(0)).min(100)
}

fn code_of(kind: &str) -> &str {
    match kind {
        "first_name" | "last_name" | "name" => "name",
        "street" | "postal_code" | "city" => "address",
        "amount" => "money",
        other => other,
    }
}

fn weight(code: &str) -> i64 {
    match code {
        "name" => 10,
        "email" | "phone" | "address" | "ip_address" | "registration_plate" => 20,
        "birth_date" | "gender" | "behaviour" => 30,
        "money" | "iban" | "card" | "bankgiro" | "plusgiro" => 40,
        "personnummer" | "samordningsnummer" | "fodselsnummer" | "cpr" | "hetu" | "national_id" => 60,
        "child" => 70,
        "criminal" => 85,
        "political" | "religion" | "union" | "ethnic" | "genetic" | "biometric" | "health" | "sex_life"
        | "orientation" => 90,
        "protected" => 95,
        _ => 0,
    }
}
