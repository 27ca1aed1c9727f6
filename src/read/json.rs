//! Rows of JSON: objects one after the other, in a list, or as lists within one object.
//!
//! A nested object's values are fields with dotted names (`adress.ort`); a dot in a name is written `\.`. Numbers
//! keep their digits, lists stay JSON.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{BufRead, BufReader};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::evidence::Evidence;
use super::fed::{About, Fed, Feed, Wanted};
use super::refusal;
use super::token::{FIELD_LIMIT, RECORD_LIMIT};
use super::typed::Typed;
use super::unfold::Origin;
use crate::failure::Result;
use crate::model::CellRef;

/// An object deeper than this is kept as JSON.
const DEEPEST: usize = 16;

/// The lists of objects in a file that is one object; none where the file itself is the list.
pub(crate) fn parts(origin: &Origin) -> Result<Vec<String>> {
    let mut objects = Objects::new(origin)?;
    let Some(only) = objects.next()? else { return Ok(Vec::new()) };
    let begun = objects.begun(&only);
    if objects.next()?.is_some() {
        return Ok(Vec::new());
    }
    let pairs = pairs(&only, origin).map_err(|_| broken_in(&only, begun, origin))?;
    let mut lists: Vec<String> = Vec::new();
    for (name, value) in pairs {
        // Two lists of one name are one table.
        if is_list(value) && !lists.iter().any(|list| *list == name) {
            lists.push(name.into_owned());
        }
    }
    Ok(lists)
}

/// Opens the table; of a file with several lists the one that is asked for, else the first.
pub(crate) fn open(origin: &Origin, part: Option<&str>) -> Result<Fed> {
    let lists = parts(origin)?;
    let part = match part {
        Some(wanted) => {
            Some(lists.iter().find(|name| *name == wanted).ok_or_else(|| refusal::no_part(wanted, &lists))?.clone())
        }
        None => lists.first().cloned(),
    };
    let mut fields = Fields::default();
    let mut rows = 0_u64;
    let read = walk(origin, part.as_deref(), &mut |object, _| {
        rows += 1;
        fields.learn(object, origin)?;
        Ok(Wanted::More)
    })?;
    if rows == 0 {
        return Err(refusal::no_objects(origin.path()));
    }
    let reason = msg!("evidence-json", "count" => rows, "fields" => fields.paths.len());
    let about = About {
        format: if read.is_lines { "jsonl" } else { "json" },
        part: part.clone(),
        headers: fields.paths.clone(),
        header_rows: 0,
        preamble_rows: 0,
        before: Vec::new(),
        size: origin.size(),
        digest: origin.digest()?,
        evidence: Evidence { score: 100, reasons: vec![reason], second: None, footnote_rows: 0 },
    };
    let origin = origin.clone();
    Ok(Fed::start(about, move |feed| {
        if fields.doubled > 0 {
            feed.tell(msg!("import-json-doubled", "count" => fields.doubled));
        }
        walk(&origin, part.as_deref(), &mut |object, at| fields.feed(object, &origin, (feed, at))).map(drop)
    }))
}

/// How a file was written.
struct Walked {
    is_lines: bool,
}

type Each<'a> = &'a mut dyn FnMut(&str, u64) -> Result<Wanted>;

fn walk(origin: &Origin, part: Option<&str>, each: Each<'_>) -> Result<Walked> {
    let mut objects = Objects::new(origin)?;
    let Some(part) = part else {
        objects.each(each)?;
        return Ok(Walked { is_lines: !objects.listed });
    };
    let whole = objects.next()?.unwrap_or_default();
    let begun = objects.begun(&whole);
    for (name, list) in pairs(&whole, origin)? {
        if name == part && Objects::within((&whole, list.get()), begun, origin).each(each)? == Wanted::Nothing {
            break;
        }
    }
    Ok(Walked { is_lines: false })
}

fn is_list(value: &RawValue) -> bool {
    let text = value.get().trim_start();
    text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{'))
}

/// The fields that the objects have, in the order in which they were first seen. A name that an object has twice is two
/// fields: no value is dropped.
#[derive(Default)]
struct Fields {
    paths: Vec<String>,
    /// By path: the place of its first value in an object, of its second ...
    places: HashMap<String, Vec<usize>>,
    /// Objects that have a name twice.
    doubled: u64,
}

impl Fields {
    fn learn(&mut self, object: &str, origin: &Origin) -> Result<()> {
        let mut found: Vec<String> = Vec::new();
        flatten(object, (&mut String::new(), 0), origin, &mut |path, _, _| found.push(path.to_owned()))?;
        let mut nth = Nth::default();
        for path in found {
            let nth = nth.of(&path);
            self.doubled += u64::from(nth == 1);
            let places = self.places.entry(path.clone()).or_default();
            if nth == places.len() {
                if self.paths.len() == FIELD_LIMIT {
                    return Err(refusal::too_wide(FIELD_LIMIT));
                }
                places.push(self.paths.len());
                self.paths.push(path);
            }
        }
        Ok(())
    }

    fn feed(&self, object: &str, origin: &Origin, (feed, at): (&mut Feed, u64)) -> Result<Wanted> {
        let mut row: Vec<(Typed, Cow<'_, str>)> = vec![(Typed::Missing, Cow::Borrowed("")); self.paths.len()];
        let mut nth = Nth::default();
        flatten(object, (&mut String::new(), 0), origin, &mut |path, typed, text| {
            let place = self.places.get(path).and_then(|places| match places.as_slice() {
                [only] => Some(only),
                several => several.get(nth.of(path)),
            });
            if let Some(cell) = place.and_then(|&place| row.get_mut(place)) {
                *cell = (typed, Cow::Owned(text.to_owned()));
            }
        })?;
        for (typed, text) in &row {
            match typed {
                Typed::Missing | Typed::Null => feed.cell(*typed, CellRef::Missing),
                _ => feed.cell(*typed, CellRef::Text(text)),
            }
        }
        Ok(feed.end_row(at))
    }
}

/// How often an object had each path so far.
#[derive(Default)]
struct Nth(HashMap<String, usize>);

impl Nth {
    fn of(&mut self, path: &str) -> usize {
        match self.0.get_mut(path) {
            Some(times) => {
                *times += 1;
                *times
            }
            None => {
                self.0.insert(path.to_owned(), 0);
                0
            }
        }
    }
}

/// Calls `each` for every value of an object with its path, what it is, and its text.
fn flatten(
    object: &str,
    (path, depth): (&mut String, usize),
    origin: &Origin,
    each: &mut dyn FnMut(&str, Typed, &str),
) -> Result<()> {
    let before = path.len();
    for (name, value) in pairs(object, origin)? {
        if before > 0 {
            path.push('.');
        }
        path.push_str(&name.replace('\\', "\\\\").replace('.', "\\."));
        let text = value.get().trim();
        match text.as_bytes().first() {
            Some(b'{') if depth < DEEPEST && text[1..].trim_start() != "}" => {
                flatten(text, (path, depth + 1), origin, each)?;
            }
            Some(b'{' | b'[') => each(path, Typed::Json, text),
            Some(b'"') => {
                // Half a character, as `"\ud800"`, is no text: it stays as it was written.
                match serde_json::from_str::<String>(text) {
                    Ok(text) => each(path, Typed::Text, &text),
                    Err(_) => each(path, Typed::Json, text),
                }
            }
            Some(b't' | b'f') => each(path, Typed::Bool, text),
            Some(b'n') | None => each(path, Typed::Null, ""),
            Some(_) => each(path, Typed::Number, text),
        }
        path.truncate(before);
    }
    Ok(())
}

/// An object's names and values, in its order.
struct Pairs<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Reading;

        impl<'de> Visitor<'de> for Reading {
            type Value = Pairs<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, &RawValue>()? {
                    pairs.push((Cow::Owned(name), value));
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(Reading)
    }
}

fn pairs<'a>(object: &'a str, origin: &Origin) -> Result<Vec<(Cow<'a, str>, &'a RawValue)>> {
    serde_json::from_str::<Pairs<'a>>(object)
        .map(|pairs| pairs.0)
        .map_err(|_| refusal::json_broken(origin.path(), None))
}

/// Where an object is broken that begins in this line, at this offset.
fn broken_in(object: &str, (line, offset): (u64, u64), origin: &Origin) -> crate::failure::Failure {
    let within = serde_json::from_str::<serde::de::IgnoredAny>(object).err().map(|error| {
        let lines = error.line().saturating_sub(1);
        let before: usize = object.split_inclusive('\n').take(lines).map(str::len).sum();
        (lines as u64, (before + error.column()) as u64)
    });
    let (lines, ahead) = within.unwrap_or_default();
    refusal::json_broken(origin.path(), Some((line + lines, offset + ahead)))
}

/// The objects of a stream, each as its text.
struct Objects<'a> {
    from: Box<dyn BufRead + 'a>,
    origin: &'a Origin,
    offset: u64,
    /// The line, from 1, that the object begins in.
    line: u64,
    /// Lines that it goes on for.
    goes_on: u64,
    /// They stand in a list.
    listed: bool,
}

impl<'a> Objects<'a> {
    fn new(origin: &'a Origin) -> Result<Self> {
        let mut from = BufReader::with_capacity(1 << 16, origin.reader()?);
        let mark = b"\xef\xbb\xbf";
        let has_mark = from.fill_buf().map_err(|e| refusal::unread(origin.path(), &e))?.starts_with(mark);
        if has_mark {
            from.consume(mark.len());
        }
        Ok(Self { from: Box::new(from), origin, offset: 0, line: 1, goes_on: 0, listed: false })
    }

    /// The objects of a list in an object that begins in this line, at this offset.
    fn within((whole, list): (&str, &'a str), (line, offset): (u64, u64), origin: &'a Origin) -> Self {
        // The list is a piece of the whole.
        let ahead = (list.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize).min(whole.len());
        let lines = memchr::memchr_iter(b'\n', &whole.as_bytes()[..ahead]).count() as u64;
        let (offset, line) = (offset + ahead as u64, line + lines);
        Self { from: Box::new(list.as_bytes()), origin, offset, line, goes_on: 0, listed: false }
    }

    /// Calls `each` for every object; one that it finds broken is refused with its place.
    fn each(&mut self, each: Each<'_>) -> Result<Wanted> {
        while let Some(object) = self.next()? {
            match each(&object, self.offset) {
                Ok(Wanted::More) => {}
                Err(failure) if failure.what().id() == "read-json-broken" => {
                    return Err(broken_in(&object, self.begun(&object), self.origin));
                }
                other => return other,
            }
        }
        Ok(Wanted::More)
    }

    /// The next object.
    fn next(&mut self) -> Result<Option<String>> {
        let mut text = Vec::new();
        let mut scan = Scan::default();
        self.line += std::mem::take(&mut self.goes_on);
        loop {
            let buffer = self.from.fill_buf().map_err(|e| refusal::unread(self.origin.path(), &e))?;
            if buffer.is_empty() {
                return if text.is_empty() { Ok(None) } else { Err(self.broken()) };
            }
            let mut used = 0;
            let mut done = false;
            for &byte in buffer {
                used += 1;
                if byte == b'\n' {
                    let line = if text.is_empty() { &mut self.line } else { &mut self.goes_on };
                    *line += 1;
                }
                if text.is_empty() {
                    match byte {
                        b'{' => {}
                        b'[' => {
                            self.listed = true;
                            continue;
                        }
                        b']' | b',' => continue,
                        _ if byte.is_ascii_whitespace() => continue,
                        // Text, a number, true, false or null: a list of something else than objects.
                        b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n' if self.listed => {
                            return Err(refusal::no_objects(self.origin.path()));
                        }
                        _ => {
                            self.offset += used;
                            return Err(self.broken());
                        }
                    }
                }
                text.push(byte);
                if scan.ends(byte) {
                    done = true;
                    break;
                }
            }
            self.offset += used;
            self.from.consume(usize::try_from(used).unwrap_or(usize::MAX));
            if text.len() > RECORD_LIMIT {
                return Err(refusal::json_long(self.offset));
            }
            if done {
                return String::from_utf8(text).map(Some).map_err(|_| self.broken());
            }
        }
    }

    /// The line and the offset that the object begins at which was read last.
    fn begun(&self, object: &str) -> (u64, u64) {
        (self.line, self.offset.saturating_sub(object.len() as u64))
    }

    fn broken(&self) -> crate::failure::Failure {
        refusal::json_broken(self.origin.path(), Some((self.line, self.offset)))
    }
}

/// Where an object ends: braces and brackets, but not those in strings.
#[derive(Default)]
struct Scan {
    depth: u32,
    quoted: bool,
    escaped: bool,
}

impl Scan {
    fn ends(&mut self, byte: u8) -> bool {
        if self.quoted {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.quoted = false,
                _ => {}
            }
            return false;
        }
        match byte {
            b'"' => self.quoted = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.depth == 0
    }
}
