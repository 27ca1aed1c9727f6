//! Exceptions of recognition into the document and out of it.

use toml_edit::{Item, Table, Value};

use super::{Answer, Edit, put};
use crate::model::{Coded, OwnException};

impl Edit {
    /// Adds an exception of recognition behind those that are there.
    pub fn except(&mut self, exception: &OwnException) {
        let said = self.document.entry("recognition").or_insert(Item::Table(Table::new()));
        let Some(said) = said.as_table_like_mut() else { return };
        let list = said.entry("exceptions").or_insert(Item::ArrayOfTables(toml_edit::ArrayOfTables::new()));
        match list {
            Item::ArrayOfTables(tables) => {
                let mut table = Table::new();
                members(exception).into_iter().for_each(|(key, answer)| put(&mut table, key, answer.value()));
                tables.push(table);
            }
            Item::Value(Value::Array(array)) => array.push(Answer::Table(members(exception)).value()),
            Item::None | Item::Value(_) | Item::Table(_) => {}
        }
    }

    /// Takes an exception of recognition out; the first is 0. False when there is none.
    pub fn restore(&mut self, place: usize) -> bool {
        let said = self.document.get_mut("recognition").and_then(Item::as_table_like_mut);
        let Some(list) = said.and_then(|said| said.get_mut("exceptions")) else { return false };
        match list {
            Item::ArrayOfTables(tables) if place < tables.len() => {
                tables.remove(place);
            }
            Item::Value(Value::Array(array)) if place < array.len() => {
                array.remove(place);
            }
            Item::ArrayOfTables(_) | Item::Value(_) | Item::None | Item::Table(_) => return false,
        }
        true
    }
}

/// What is written of an exception, in order.
fn members(exception: &OwnException) -> Vec<(&'static str, Answer)> {
    let OwnException { text, category, register, field, reason, by, decided } = exception;
    let texts = [
        ("text", Some(text.clone())),
        ("category", category.map(|category| category.code().to_owned())),
        ("register", register.clone()),
        ("field", field.clone()),
        ("reason", reason.clone()),
        ("by", by.clone()),
    ];
    let mut members: Vec<_> = texts.into_iter().filter_map(|(key, text)| Some((key, Answer::Text(text?)))).collect();
    members.extend(decided.map(|day| ("decided", Answer::Day(day))));
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "\
# Vår policy
[register.klubb]   # kunderna
needs = { namn = true }

# sist
";

    #[test]
    fn an_exception_is_added_and_taken_out_again_and_comments_survive() {
        let mut wanted = OwnException::of("moderat");
        wanted.category = Some(crate::model::Category::Political);
        wanted.register = Some("klubb".into());
        wanted.reason = Some("priset".into());
        for document in [DOCUMENT.to_owned(), format!("{DOCUMENT}\n[recognition]\nexceptions = [\"höger\"]  # sidan\n")]
        {
            let before = crate::policy::read(&document).unwrap().recognition.exceptions.len();
            let mut edit = Edit::of(&document).unwrap();
            edit.except(&wanted);
            let text = edit.text();
            assert!(text.contains("# sist") && text.contains("# kunderna"), "{text}");
            let read = crate::policy::read(&text).unwrap().recognition;
            assert_eq!(read.exceptions.len(), before + 1);
            assert_eq!(read.exceptions.last(), Some(&wanted));
            assert!(edit.restore(before) && !edit.restore(before));
            let left = crate::policy::read(&edit.text()).unwrap().recognition;
            assert_eq!(left.exceptions.len(), before);
        }
    }
}
