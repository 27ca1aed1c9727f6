//! Changing the document so that comments, order and everything unsaid survive.

use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

use super::terms::Need;
use crate::failure::{Failure, Result};
use crate::model::{Day, Operator};

/// A document that is being changed.
#[derive(Debug, Clone)]
pub struct Edit {
    document: DocumentMut,
}

/// A value to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Text.
    Text(String),
    /// A date.
    Day(Day),
    /// Yes or no.
    Truth(bool),
    /// A table of some values, in one line.
    Table(Vec<(&'static str, Answer)>),
    /// A list.
    List(Vec<Answer>),
}

impl Answer {
    /// As the document writes it.
    pub fn toml(&self) -> String {
        self.value().to_string().trim().to_owned()
    }

    fn value(&self) -> Value {
        match self {
            Self::Text(text) => Value::from(text.as_str()),
            Self::Day(day) => day
                .to_string()
                .parse::<toml_edit::Datetime>()
                .map_or_else(|_| Value::from(day.to_string()), Value::from),
            Self::Truth(truth) => Value::from(*truth),
            Self::Table(members) => {
                let mut table = toml_edit::InlineTable::new();
                for (key, answer) in members {
                    table.insert(*key, answer.value());
                }
                Value::InlineTable(table)
            }
            Self::List(items) => Value::Array(items.iter().map(Self::value).collect()),
        }
    }
}

/// A name as a key of the document: in quotes where it needs them.
pub fn key(name: &str) -> String {
    toml_edit::Key::new(name).to_string()
}

impl Edit {
    /// A document that [`super::read`] accepts.
    pub fn of(text: &str) -> Result<Self> {
        super::read(text)?;
        let document = text.parse().map_err(|_| Failure::ours(msg!("policy-not-toml")))?;
        Ok(Self { document })
    }

    /// The document as it is now.
    pub fn text(&self) -> String {
        self.document.to_string()
    }

    /// Sets a key of a register's card; makes the card where there is none.
    pub fn set(&mut self, register: &str, key: &str, answer: &Answer) {
        if let Some(card) = self.card(register) {
            put(card, key, answer.value());
        }
    }

    /// Removes a key of a register's card: unanswered again.
    pub fn unset(&mut self, register: &str, key: &str) {
        if let Some(card) = self.card(register) {
            card.remove(key);
        }
    }

    /// Answers whether a field is needed.
    pub fn need(&mut self, register: &str, (field, need): (&str, Need)) {
        let Some(card) = self.card(register) else { return };
        if card.get("needs").is_none_or(|needs| !needs.is_table_like()) {
            card.insert("needs", Item::Value(Value::InlineTable(toml_edit::InlineTable::new())));
        }
        let Some(needs) = card.get_mut("needs").and_then(Item::as_table_like_mut) else { return };
        let value = match need {
            Need::Whole => Value::from(true),
            Need::Not => Value::from(false),
            Need::Less(operator) => Value::from(Operator::code(operator)),
        };
        put(needs, field, value);
        if let Some(Item::Value(Value::InlineTable(needs))) = card.get_mut("needs") {
            // One line, written as such a line is: the blank before the end stands at the end again.
            needs.fmt();
        }
    }

    /// Says that an access was reviewed, when and by whom; the first of the list is 0. False when there is none.
    pub fn review(&mut self, register: &str, place: usize, (day, by): (Day, &str)) -> bool {
        let Some(card) = self.card(register) else { return false };
        let Some(list) = card.get_mut("access") else { return false };
        let sign = |entry: &mut dyn TableLike| {
            put(entry, "reviewed", Answer::Day(day).value());
            put(entry, "reviewed_by", Value::from(by));
        };
        match list {
            Item::ArrayOfTables(tables) => tables.get_mut(place).map(|entry| sign(entry)).is_some(),
            Item::Value(Value::Array(array)) => {
                let Some(entry) = array.get_mut(place).and_then(Value::as_inline_table_mut) else { return false };
                sign(entry);
                entry.fmt();
                true
            }
            Item::None | Item::Value(_) | Item::Table(_) => false,
        }
    }

    fn card(&mut self, register: &str) -> Option<&mut dyn TableLike> {
        let mut implicit = Table::new();
        implicit.set_implicit(true);
        let cards = self.document.entry("register").or_insert(Item::Table(implicit)).as_table_like_mut()?;
        let wanted = register.to_lowercase();
        let known = cards.iter().map(|(name, _)| name.to_owned()).find(|name| name.to_lowercase() == wanted);
        let name = known.unwrap_or_else(|| register.to_owned());
        if !cards.contains_key(&name) {
            cards.insert(&name, Item::Table(Table::new()));
        }
        cards.get_mut(&name)?.as_table_like_mut()
    }
}

/// Puts a value in place of the one that stands there, with the comment behind it.
fn put(table: &mut dyn TableLike, key: &str, mut value: Value) {
    match table.get_mut(key) {
        Some(Item::Value(old)) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        Some(other) => *other = Item::Value(value),
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "\
# Vår policy
[register.klubb]   # kunderna
retention = \"P24M\"  # beslut 2024-05-02
needs = { namn = true }
access = [ { who = \"Marknad\", reviewed = 2024-01-01 } ]

# sist
";

    #[test]
    fn comments_survive_an_edit() {
        let mut edit = Edit::of(DOCUMENT).unwrap();
        edit.set("Klubb", "retention", &Answer::Text("P12M".into()));
        edit.set("klubb", "purpose", &Answer::Text("Medlemspriser".into()));
        edit.need("klubb", ("inkomst", Need::Not));
        edit.need("klubb", ("personnummer", Need::Less(Operator::BirthDate)));
        assert!(edit.review("klubb", 0, (Day::new(2026, 11, 23).unwrap(), "a.lind")));
        assert!(!edit.review("klubb", 1, (Day::new(2026, 11, 23).unwrap(), "a.lind")));
        let text = edit.text();
        for kept in [
            "# Vår policy\n",
            "# kunderna\n",
            "retention = \"P12M\"  # beslut 2024-05-02\n",
            "purpose = \"Medlemspriser\"\n",
            "namn = true, inkomst = false, personnummer = \"birth_date\"",
            "reviewed = 2026-11-23",
            "# sist\n",
        ] {
            assert!(text.contains(kept), "{kept} in\n{text}");
        }
        assert!(super::super::read(&text).is_ok());
    }

    #[test]
    fn a_card_is_made_where_there_is_none() {
        let mut edit = Edit::of("").unwrap();
        edit.set("gäster 2024", "retention", &Answer::Text("P0D".into()));
        edit.unset("gäster 2024", "art9");
        let policy = super::super::read(&edit.text()).unwrap();
        assert_eq!(policy.cards[0].name, "gäster 2024");
        assert!(policy.cards[0].retention.is_some());
    }
}
