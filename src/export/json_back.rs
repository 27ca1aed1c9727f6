//! A register that came from JSON, back as JSON: nested objects, numbers and lists as they were.

use std::io::Write;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::form::Table;
use super::new_file::not_written;
use crate::failure::Result;
use crate::model::{Cell, Record};
use crate::read::Typed;

/// One object a line; in a list where the source was one.
pub(super) fn write(table: &Table<'_>, out: &mut dyn Write) -> Result<u64> {
    let listed = table.register.source.format == "json";
    let paths: Vec<Vec<String>> = table.fields.iter().map(|field| path(&field.header)).collect();
    if listed {
        out.write_all(b"[").map_err(not_written)?;
    }
    let mut between: &[u8] = if listed { b"\n" } else { b"" };
    let written = table.each(&mut |record| {
        out.write_all(between).map_err(not_written)?;
        serde_json::to_writer(&mut *out, &object(&paths, record)).map_err(|error| not_written(error.into()))?;
        if listed {
            between = b",\n";
            return Ok(());
        }
        out.write_all(b"\n").map_err(not_written)
    })?;
    if listed {
        out.write_all(b"\n]\n").map_err(not_written)?;
    }
    Ok(written)
}

/// A part of an object: a value as JSON has it, or names with parts.
enum Node {
    Value(Box<RawValue>),
    Object(Vec<(String, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, node)| (name, node))),
        }
    }
}

fn object(paths: &[Vec<String>], record: &Record) -> Node {
    let mut members = Vec::new();
    for (place, (path, cell)) in paths.iter().zip(&record.cells).enumerate() {
        let typed = Typed::of(record.shape.as_deref(), place);
        if let Some(value) = value(typed, cell) {
            put(&mut members, path, value);
        }
    }
    Node::Object(members)
}

/// A field's path: a dot leads into a nested object, unless a backslash stands before it.
fn path(header: &str) -> Vec<String> {
    let (mut parts, mut part, mut escaped) = (Vec::new(), String::new(), false);
    for c in header.chars() {
        match c {
            _ if escaped => {
                part.push(c);
                escaped = false;
            }
            '\\' => escaped = true,
            '.' => parts.push(std::mem::take(&mut part)),
            _ => part.push(c),
        }
    }
    parts.push(part);
    parts
}

fn put(members: &mut Vec<(String, Node)>, path: &[String], value: Box<RawValue>) {
    let [name, rest @ ..] = path else { return };
    if rest.is_empty() {
        members.push((name.clone(), Node::Value(value)));
        return;
    }
    let place = members.iter().position(|(own, node)| own == name && matches!(node, Node::Object(_)));
    let place = place.unwrap_or_else(|| {
        members.push((name.clone(), Node::Object(Vec::new())));
        members.len() - 1
    });
    if let Some((_, Node::Object(inner))) = members.get_mut(place) {
        put(inner, rest, value);
    }
}

/// A cell as JSON: a number with its own digits; what was changed and is no such value any more is text.
fn value(typed: Typed, cell: &Cell) -> Option<Box<RawValue>> {
    let text = match (typed, cell) {
        (Typed::Null, Cell::Missing) => return RawValue::from_string("null".to_owned()).ok(),
        (_, Cell::Missing) => return None,
        (_, Cell::Bytes(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        (_, Cell::Text(text)) => text.clone(),
    };
    let own = match typed {
        Typed::Number | Typed::Bool | Typed::Json => RawValue::from_string(text.clone()).ok(),
        Typed::Text | Typed::Date | Typed::DateTime | Typed::Time | Typed::Error | Typed::Missing | Typed::Null => None,
    };
    own.or_else(|| serde_json::value::to_raw_value(&text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_leads_into_an_object_and_a_backslash_keeps_it() {
        assert_eq!(path("adress.ort"), ["adress", "ort"]);
        assert_eq!(path("v1\\.2"), ["v1.2"]);
    }
}
