//! Changing the document so that comments, order and everything unsaid survive.

mod recognition;

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
    /// A whole number.
    Number(i64),
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
            Self::Number(number) => Value::from(*number),
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

    /// Sets a key of a register's card, of which a line shows only some members: the others stay, and so do the entries
    /// that are still in the list.
    pub fn revise(&mut self, register: &str, key: &str, (answer, shown): (&Answer, Shown)) {
        let Some(card) = self.card(register) else { return };
        match (card.get_mut(key), answer) {
            (Some(Item::Value(Value::InlineTable(old))), Answer::Table(members)) => {
                update(old, members, shown.keys);
                old.fmt();
            }
            (Some(Item::Table(old)), Answer::Table(members)) => update(old, members, shown.keys),
            (Some(Item::Value(Value::Array(old))), Answer::List(items)) => revise_list(old, items, shown),
            (Some(Item::ArrayOfTables(old)), Answer::List(items)) if !items.is_empty() => {
                revise_tables(old, items, shown);
            }
            (
                _,
                Answer::Text(_)
                | Answer::Day(_)
                | Answer::Truth(_)
                | Answer::Number(_)
                | Answer::Table(_)
                | Answer::List(_),
            ) => {
                put(card, key, answer.value());
            }
        }
    }

    /// Removes a key of a register's card: unanswered again.
    pub fn unset(&mut self, register: &str, key: &str) {
        if let Some(card) = self.card(register) {
            card.remove(key);
        }
    }

    /// Sets what the organisation says of itself; none is unsaid again.
    pub fn organisation(&mut self, key: &str, answer: Option<&Answer>) {
        let table = self.document.entry("organisation").or_insert(Item::Table(Table::new()));
        let Some(table) = table.as_table_like_mut() else { return };
        match answer {
            Some(answer) => put(table, key, answer.value()),
            None => {
                table.remove(key);
            }
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

    /// Takes the answer for a field away: unanswered, never unneeded.
    pub fn unneed(&mut self, register: &str, field: &str) {
        let Some(card) = self.card(register) else { return };
        let Some(needs) = card.get_mut("needs").and_then(Item::as_table_like_mut) else { return };
        needs.remove(field);
        if let Some(Item::Value(Value::InlineTable(needs))) = card.get_mut("needs") {
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

/// What a line shows of a table: its keys, and the one that an entry of a list is known by.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// The key that an entry is known by; empty for a table that is no entry.
    pub known_by: &'static str,
    /// The keys that the line shows.
    pub keys: &'static [&'static str],
}

fn update(old: &mut dyn TableLike, members: &[(&'static str, Answer)], keys: &[&str]) {
    for key in keys.iter().filter(|key| !members.iter().any(|(said, _)| said == *key)) {
        old.remove(key);
    }
    for (key, answer) in members {
        put(old, key, answer.value());
    }
}

/// The entry of a list that each item is about, and which entries no item is about.
fn matched(old: &[Option<String>], items: &[Answer], shown: Shown) -> (Vec<Option<usize>>, Vec<usize>) {
    let mut taken = Vec::new();
    let mut places = Vec::new();
    for item in items {
        let known_by = match item {
            Answer::Table(members) => members.iter().find(|(key, _)| *key == shown.known_by).map(|(_, answer)| answer),
            Answer::Text(_) | Answer::Day(_) | Answer::Truth(_) | Answer::Number(_) | Answer::List(_) => None,
        };
        let named = |place: &usize| match (known_by, old.get(*place)) {
            (Some(Answer::Text(name)), Some(Some(known))) => known.to_lowercase() == name.to_lowercase(),
            (_, _) => false,
        };
        let place = (0..old.len()).find(|place| !taken.contains(place) && named(place));
        taken.extend(place);
        places.push(place);
    }
    let gone = (0..old.len()).filter(|place| !taken.contains(place)).collect();
    (places, gone)
}

fn revise_list(old: &mut toml_edit::Array, items: &[Answer], shown: Shown) {
    let name = |entry: &Value| Some(entry.as_inline_table()?.get(shown.known_by)?.as_str()?.to_owned());
    let names: Vec<Option<String>> = old.iter().map(name).collect();
    let (places, gone) = matched(&names, items, shown);
    let before = old.iter().last().and_then(|entry| entry.decor().prefix()?.as_str()).map(own_line);
    for (place, item) in places.iter().zip(items) {
        let Answer::Table(members) = item else { continue };
        match place.and_then(|place| old.get_mut(place)).and_then(Value::as_inline_table_mut) {
            Some(entry) => {
                update(entry, members, shown.keys);
                entry.fmt();
            }
            None => {
                let mut entry = item.value();
                if let Some(before) = &before {
                    entry.decor_mut().set_prefix(before.as_str());
                }
                old.push_formatted(entry);
            }
        }
    }
    gone.iter().rev().for_each(|place| {
        old.remove(*place);
    });
    if old.is_empty() {
        old.set_trailing("");
        old.set_trailing_comma(false);
    }
}

/// What stands before an entry, without the comments that belong to the one before it.
fn own_line(prefix: &str) -> String {
    prefix.rsplit_once('\n').map_or_else(|| " ".to_owned(), |(_, indent)| format!("\n{indent}"))
}

fn revise_tables(old: &mut toml_edit::ArrayOfTables, items: &[Answer], shown: Shown) {
    let name = |entry: &Table| Some(entry.get(shown.known_by)?.as_str()?.to_owned());
    let names: Vec<Option<String>> = old.iter().map(name).collect();
    let (places, gone) = matched(&names, items, shown);
    for (place, item) in places.iter().zip(items) {
        let Answer::Table(members) = item else { continue };
        match place.and_then(|place| old.get_mut(place)) {
            Some(entry) => update(entry, members, shown.keys),
            None => {
                let mut entry = Table::new();
                update(&mut entry, members, shown.keys);
                old.push(entry);
            }
        }
    }
    gone.iter().rev().for_each(|place| {
        old.remove(*place);
    });
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

    const LISTED: Shown = Shown { known_by: "who", keys: &["who", "right"] };

    fn entry(who: &str, right: Option<&str>) -> Answer {
        let mut members = vec![("who", Answer::Text(who.into()))];
        members.extend(right.map(|right| ("right", Answer::Text(right.into()))));
        Answer::Table(members)
    }

    #[test]
    fn what_a_line_does_not_show_of_a_list_stays() {
        let document = "\
[register.klubb]
access = [
  # de som skickar
  { who = \"Marknad\", right = \"write\", why = \"utskick\", reviewed = 2024-01-01 },  # sedan länge
  { who = \"Lager\", right = \"read\" },
]
";
        let mut edit = Edit::of(document).unwrap();
        let answer = Answer::List(vec![entry("marknad", Some("read")), entry("Kundtjänst", None)]);
        edit.revise("klubb", "access", (&answer, LISTED));
        let text = edit.text();
        for kept in ["# de som skickar", "why = \"utskick\", reviewed = 2024-01-01", "who = \"Kundtjänst\" }"] {
            assert!(text.contains(kept), "{kept} in\n{text}");
        }
        assert!(text.contains("right = \"read\"") && !text.contains("Lager") && !text.contains("write"), "{text}");
        let policy = super::super::read(&text).unwrap();
        assert_eq!(policy.cards[0].access.len(), 2);
        edit.revise("klubb", "access", (&Answer::List(Vec::new()), LISTED));
        assert!(edit.text().contains("access = []"), "{}", edit.text());
    }

    #[test]
    fn a_list_of_tables_is_revised_too() {
        let document = "[[register.klubb.access]]\nwho = \"Marknad\"\nwhy = \"utskick\"\n";
        let mut edit = Edit::of(document).unwrap();
        edit.revise(
            "klubb",
            "access",
            (&Answer::List(vec![entry("Marknad", Some("read")), entry("Lager", None)]), LISTED),
        );
        let policy = super::super::read(&edit.text()).unwrap();
        let access = &policy.cards[0].access;
        assert_eq!((access[0].why.as_deref(), access[1].who.as_str()), (Some("utskick"), "Lager"));
    }

    #[test]
    fn a_notice_keeps_the_version_of_its_text() {
        let document = "[register.klubb]\nnotice = { given = 2024-05-02, where = \"villkor\", version = \"3\" }\n";
        let mut edit = Edit::of(document).unwrap();
        let shown = Shown { known_by: "", keys: &["given", "where"] };
        let answer = Answer::Table(vec![("given", Answer::Day(Day::new(2026, 1, 2).unwrap()))]);
        edit.revise("klubb", "notice", (&answer, shown));
        assert!(edit.text().contains("notice = { given = 2026-01-02, version = \"3\" }"), "{}", edit.text());
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
