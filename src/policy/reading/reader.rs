//! Where a value of the document stands, and what kind of value it is.

use std::ops::Range;

use toml_edit::{Item, TableLike, Value};

use super::super::fault::fault;
use super::super::period;
use super::super::terms::{Spot, Written};
use crate::failure::{Failure, Result};
use crate::model::{Coded, Day, Operator, Period};
use crate::text::Message;

/// Reads values of one document and tells where they stand.
pub(super) struct Reader<'a> {
    text: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text }
    }

    /// The line and character of a byte.
    fn spot(&self, byte: usize) -> Spot {
        let before = self.text.get(..byte).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or(before).chars().count() + 1;
        Spot { line: u32::try_from(line).unwrap_or(u32::MAX), column: u32::try_from(column).unwrap_or(u32::MAX) }
    }

    /// Where an item stands.
    pub(super) fn at(&self, item: &Item) -> Spot {
        self.spot(item.span().map_or(0, |span| span.start))
    }

    /// The document is no TOML.
    pub(super) fn not_toml(&self, span: Option<Range<usize>>) -> Failure {
        let spot = self.spot(span.map_or(0, |span| span.start));
        fault(spot, msg!("policy-not-toml")).hint(msg!("policy-not-toml-hint"))
    }

    /// A failure at an item.
    pub(super) fn fault(&self, item: &Item, what: Message) -> Failure {
        fault(self.at(item), what)
    }

    /// Calls `take` for each member of a table, whose keys are all among the known ones.
    pub(super) fn each(
        &self,
        item: &Item,
        known: &[&'static str],
        take: &mut dyn FnMut(&str, &Item) -> Result<()>,
    ) -> Result<()> {
        let table = self.table(item)?;
        for (name, item) in table.iter().filter(|(_, item)| !item.is_none()) {
            if !known.contains(&name) {
                return Err(self.unknown((table, name), known));
            }
            take(name, item)?;
        }
        Ok(())
    }

    /// Calls `take` for each member of a table, whatever it is called.
    pub(super) fn any(&self, item: &Item, take: &mut dyn FnMut(Written, &Item) -> Result<()>) -> Result<()> {
        let table = self.table(item)?;
        for (name, item) in table.iter().filter(|(_, item)| !item.is_none()) {
            take(Written { text: name.to_owned(), at: self.key_spot(table, name) }, item)?;
        }
        Ok(())
    }

    /// Calls `take` for each member of a list, of tables or values.
    pub(super) fn list(&self, item: &Item, take: &mut dyn FnMut(&Item) -> Result<()>) -> Result<()> {
        if let Some(tables) = item.as_array_of_tables() {
            return tables.iter().try_for_each(|table| take(&Item::Table(table.clone())));
        }
        let Some(array) = item.as_array() else {
            return Err(self.fault(item, msg!("policy-not-list")).hint(msg!("policy-not-list-hint")));
        };
        array.iter().try_for_each(|value| take(&Item::Value(value.clone())))
    }

    fn table<'t>(&self, item: &'t Item) -> Result<&'t dyn TableLike> {
        item.as_table_like()
            .ok_or_else(|| self.fault(item, msg!("policy-not-table")).hint(msg!("policy-not-table-hint")))
    }

    fn key_spot(&self, table: &dyn TableLike, name: &str) -> Spot {
        let span = table.get_key_value(name).and_then(|(key, item)| key.span().or_else(|| item.span()));
        self.spot(span.map_or(0, |span| span.start))
    }

    fn unknown(&self, (table, name): (&dyn TableLike, &str), known: &[&'static str]) -> Failure {
        let failure = fault(self.key_spot(table, name), msg!("policy-unknown-key", "key" => name));
        match near(name, known) {
            Some(near) => failure.hint(msg!("similar-names", "names" => near)),
            None => failure.hint(msg!("policy-known-keys", "keys" => known.join(", "))),
        }
    }

    /// A key without which the table says nothing.
    pub(super) fn missing(&self, item: &Item, key: &'static str) -> Failure {
        self.fault(item, msg!("policy-key-missing", "key" => key)).hint(msg!("policy-key-missing-hint", "key" => key))
    }

    /// Text that is not empty.
    pub(super) fn text(&self, item: &Item) -> Result<String> {
        match item.as_str().map(str::trim) {
            Some("") => Err(self.fault(item, msg!("policy-empty-text")).hint(msg!("policy-empty-text-hint"))),
            Some(text) => Ok(text.to_owned()),
            None => Err(self.fault(item, msg!("policy-not-text")).hint(msg!("policy-not-text-hint"))),
        }
    }

    /// Text, with where its first character stands.
    pub(super) fn written(&self, item: &Item) -> Result<Written> {
        let mut at = self.at(item);
        at.column += 1;
        Ok(Written { text: self.text(item)?, at })
    }

    /// true or false.
    pub(super) fn truth(&self, item: &Item) -> Result<bool> {
        item.as_bool().ok_or_else(|| self.fault(item, msg!("policy-not-bool")).hint(msg!("policy-not-bool-hint")))
    }

    /// A whole number of 0 or more.
    pub(super) fn amount(&self, item: &Item) -> Result<u64> {
        item.as_integer()
            .and_then(|number| u64::try_from(number).ok())
            .ok_or_else(|| self.fault(item, msg!("policy-not-amount")).hint(msg!("policy-not-amount-hint")))
    }

    /// A weight from 0 to 100.
    pub(super) fn weight(&self, item: &Item) -> Result<u8> {
        item.as_integer()
            .and_then(|number| u8::try_from(number).ok())
            .filter(|weight| *weight <= 100)
            .ok_or_else(|| self.fault(item, msg!("policy-not-weight")).hint(msg!("policy-not-weight-hint")))
    }

    /// A date: TOML's own, or as text.
    pub(super) fn day(&self, item: &Item) -> Result<Day> {
        let refused = || self.fault(item, msg!("policy-no-date")).hint(msg!("policy-no-date-hint"));
        if let Some(text) = item.as_str() {
            return Day::read_iso(text).ok_or_else(refused);
        }
        let date = item.as_datetime().and_then(|moment| moment.date).ok_or_else(refused)?;
        Day::new(i32::from(date.year), u32::from(date.month), u32::from(date.day)).ok_or_else(refused)
    }

    /// An ISO 8601 period.
    pub(super) fn period(&self, item: &Item) -> Result<Period> {
        let text = self.text(item)?;
        period::read(&text)
            .ok_or_else(|| self.fault(item, msg!("policy-no-period")).hint(msg!("policy-no-period-hint")))
    }

    /// A member of a closed list, by its code.
    pub(super) fn coded<T: Coded>(&self, item: &Item) -> Result<T> {
        let text = self.text(item)?;
        T::from_code(&text).ok_or_else(|| self.not_among(item, &T::ALL.iter().map(|m| m.code()).collect::<Vec<_>>()))
    }

    /// What a value that is not in a closed list is told.
    pub(super) fn not_among(&self, item: &Item, codes: &[&str]) -> Failure {
        let failure = self.fault(item, msg!("policy-not-among"));
        failure.hint(msg!("policy-not-among-hint", "codes" => codes.join(", ")))
    }

    /// An operator, by its code.
    pub(super) fn operator(&self, item: &Item) -> Result<Operator> {
        item.as_str()
            .and_then(Operator::read)
            .ok_or_else(|| self.fault(item, msg!("policy-not-an-operator")).hint(msg!("policy-not-an-operator-hint")))
    }

    /// A list of names.
    pub(super) fn names(&self, item: &Item) -> Result<Vec<Written>> {
        let mut names = Vec::new();
        self.list(item, &mut |item| {
            names.push(self.written(item)?);
            Ok(())
        })?;
        Ok(names)
    }

    /// Whether a value is the text "all".
    pub(super) fn is_all(item: &Item) -> bool {
        matches!(item, Item::Value(Value::String(text)) if text.value() == "all")
    }
}

/// The known key that is nearest, when one is near.
fn near(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let wanted = name.to_lowercase();
    let scored = known.iter().map(|key| (common(&wanted, key), *key));
    scored
        .filter(|(score, key)| *score * 3 >= key.len().max(wanted.len()) * 2)
        .max_by_key(|(score, _)| *score)
        .map(|(_, key)| key)
}

/// How many letters two words share in the same order (longest common subsequence).
fn common(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row = vec![0_usize; b.len() + 1];
    for letter in a.chars() {
        let mut diagonal = 0;
        for (place, other) in b.iter().enumerate() {
            let above = row[place + 1];
            row[place + 1] = if letter == *other { diagonal + 1 } else { above.max(row[place]) };
            diagonal = above;
        }
    }
    row[b.len()]
}
