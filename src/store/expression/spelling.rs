//! Writes a condition for people: with its names resolved, and with what could name a person masked.

use super::tree::{Kind, Literal, Name, Node, Span};
use crate::model::{Day, Field};

/// The text with names resolved and words made codes, and the same text for the deletion log.
pub(super) struct Spelled {
    pub(super) resolved: String,
    pub(super) masked: String,
}

pub(super) fn spell(text: &str, tree: &Node, fields: &[Field]) -> Spelled {
    let mut edits = Edits { text, fields, list: Vec::new() };
    edits.node(tree, Beside::Anything);
    edits.list.sort_by_key(|edit| edit.span.start);
    Spelled { resolved: splice(text, &edits.list, |e| &e.resolved), masked: splice(text, &edits.list, |e| &e.masked) }
}

struct Edit {
    span: Span,
    resolved: String,
    masked: String,
}

/// Parts joined by `||` could put an identifier together: none of them is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    Anything,
    Joined,
}

fn splice(text: &str, edits: &[Edit], pick: fn(&Edit) -> &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        out.push_str(&text[from..edit.span.start]);
        out.push_str(pick(edit));
        from = edit.span.end;
    }
    out.push_str(&text[from..]);
    out.trim().to_owned()
}

struct Edits<'a> {
    text: &'a str,
    fields: &'a [Field],
    list: Vec<Edit>,
}

impl Edits<'_> {
    fn node(&mut self, node: &Node, beside: Beside) {
        match &node.kind {
            Kind::Name(name) => self.name(*name, unbracketed(self.text, node.span)),
            Kind::Raw(index, span) => self.name(Name::Field(*index), unbracketed(self.text, *span)),
            Kind::Text(literal) => self.text_literal(literal, (unbracketed(self.text, node.span), beside)),
            Kind::Number(literal) => self.number_literal(literal, (unbracketed(self.text, node.span), beside)),
            _ => {
                let joined = matches!(node.kind, Kind::Concat(..));
                let beside = if joined { Beside::Joined } else { beside };
                node.children(&mut |child| self.node(child, beside));
            }
        }
    }

    fn name(&mut self, name: Name, span: Span) {
        let spelled = match name {
            Name::Field(index) => {
                let field = self.fields.get(index).map_or("", |field| field.name.as_str());
                format!("f.\"{}\"", field.replace('"', "\"\""))
            }
            Name::Derived(derived) => format!("g.{}", derived.name()),
        };
        self.list.push(Edit { span, resolved: spelled.clone(), masked: spelled });
    }

    fn text_literal(&mut self, literal: &Literal, (span, beside): (Span, Beside)) {
        let resolved = if literal.rewritten {
            format!("'{}'", literal.text.replace('\'', "''"))
        } else {
            self.text[span.start..span.end].to_owned()
        };
        let shown = literal.closed || beside == Beside::Anything && may_be_shown(&literal.text);
        let masked = if shown { resolved.clone() } else { "?".to_owned() };
        self.list.push(Edit { span, resolved, masked });
    }

    fn number_literal(&mut self, literal: &Literal, (span, beside): (Span, Beside)) {
        let resolved =
            if literal.rewritten { literal.text.clone() } else { self.text[span.start..span.end].to_owned() };
        let shown = beside == Beside::Anything && is_short_number(&literal.text);
        let masked = if shown { resolved.clone() } else { "?".to_owned() };
        self.list.push(Edit { span, resolved, masked });
    }
}

/// The span of a name or literal without the brackets around it.
fn unbracketed(text: &str, span: Span) -> Span {
    let outer = &text[span.start..span.end];
    let blank = |c: char| c.is_whitespace() || c == '(' || c == ')';
    let start = span.start + (outer.len() - outer.trim_start_matches(blank).len());
    let end = span.end - (outer.len() - outer.trim_end_matches(blank).len());
    Span { start, end }
}

/// A date, a number up to four digits or a word for yes or no: what a log without personal data may hold.
fn may_be_shown(text: &str) -> bool {
    const BOOLEANS: [&str; 8] = ["ja", "nej", "yes", "no", "true", "false", "sant", "falskt"];
    text.is_empty()
        || is_date(text)
        || is_short_number(text)
        || BOOLEANS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

fn is_date(text: &str) -> bool {
    Day::read_iso(text).is_some()
        || text.len() == 7 && text.is_char_boundary(7) && Day::read_iso(&format!("{text}-01")).is_some()
}

fn is_short_number(text: &str) -> bool {
    let bare = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let signs = bare.bytes().filter(|b| matches!(b, b'.' | b',')).count();
    (1..=4).contains(&digits) && signs <= 1 && digits + signs == bare.len()
}
