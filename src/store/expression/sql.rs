//! Writes a tree as SQL over a register's columns: only `rid`, `cN` and functions, each value with the affinity of its
//! class, so that `postnr = 41101` compares text with text and `income > '5'` numbers with numbers.

use super::class::{self, Class};
use super::functions::Gives;
use super::tree::{Chain, Kind, Literal, Name, Node, Sense};
use crate::model::{DateOrder, Field, FieldKind};

/// The SQL of a condition.
pub(super) fn write(tree: &Node, fields: &[Field]) -> String {
    let mut sql = Sql { fields, out: String::new() };
    sql.node(tree);
    sql.out
}

struct Sql<'a> {
    fields: &'a [Field],
    out: String,
}

impl Sql<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn node(&mut self, node: &Node) {
        match &node.kind {
            Kind::Null => self.put("NULL"),
            Kind::Boolean(word) => self.put(word),
            Kind::Number(literal) => self.put(&literal.text),
            Kind::Text(literal) => self.text(literal),
            Kind::Name(Name::Field(index)) => self.field(*index),
            Kind::Name(Name::Derived(derived)) => {
                let numeric = class::of(node, self.fields) == Class::Number;
                let affinity = if numeric { "NUMERIC" } else { "TEXT" };
                self.put(&format!("CAST(g_{}(rid) AS {affinity})", derived.name()));
            }
            Kind::Raw(index, _) => {
                let column = self.column(*index);
                self.put(&format!("CAST(g_raw({column}) AS TEXT)"));
            }
            Kind::Call(..) | Kind::Case { .. } => self.with_affinity(node),
            Kind::Concat(left, right) => {
                self.put("CAST(");
                self.two(left, "||", right);
                self.put(" AS TEXT)");
            }
            Kind::Sign(sign, operand) => {
                self.put("(");
                self.put(sign);
                self.put(" ");
                self.node(operand);
                self.put(")");
            }
            Kind::Arithmetic(sum, left, right) => self.two(left, sum.sql(), right),
            Kind::Compare(comparison, left, right) => {
                self.put("(");
                self.compared(left);
                self.put(" ");
                self.put(comparison.sql());
                self.put(" ");
                self.compared(right);
                self.put(")");
            }
            Kind::NullTest(sense, operand) => {
                self.put("(");
                self.node(operand);
                self.put(if *sense == Sense::Plain { " ISNULL)" } else { " NOTNULL)" });
            }
            Kind::Like { sense, operand, pattern, escape } => self.like(*sense, (operand, pattern), *escape),
            Kind::In { sense, operand, list } => self.in_list(*sense, operand, list),
            Kind::Between { sense, operand, low, high } => {
                self.put("(");
                self.compared(operand);
                self.put(not(*sense));
                self.put(" BETWEEN ");
                self.compared(low);
                self.put(" AND ");
                self.compared(high);
                self.put(")");
            }
            Kind::Not(operand) => {
                self.put("(NOT ");
                self.node(operand);
                self.put(")");
            }
            Kind::Chain(chain, parts) => self.chain(*chain, parts),
            Kind::Cast(to, operand) => {
                self.put("CAST(");
                self.node(operand);
                self.put(&format!(" AS {to})"));
            }
            Kind::Collate(name, operand) => {
                self.put("(");
                self.node(operand);
                self.put(&format!(" COLLATE {name})"));
            }
        }
    }

    fn two(&mut self, left: &Node, operator: &str, right: &Node) {
        self.put("(");
        self.node(left);
        self.put(" ");
        self.put(operator);
        self.put(" ");
        self.node(right);
        self.put(")");
    }

    /// A side of a comparison: code points after NFC, also of a cell as it came.
    fn compared(&mut self, node: &Node) {
        if let Kind::Raw(index, _) = &node.kind {
            let column = self.column(*index);
            self.put(&format!("CAST(g_nfc({column}) AS TEXT)"));
        } else {
            self.node(node);
        }
    }

    fn column(&self, index: usize) -> String {
        self.fields.get(index).map_or_else(|| "NULL".to_owned(), |field| format!("c{}", field.position))
    }

    fn field(&mut self, index: usize) {
        let column = self.column(index);
        let Some(field) = self.fields.get(index) else { return self.put("NULL") };
        let written = match class::of_field(field) {
            Class::Number if field.kind == FieldKind::Integer => format!("CAST(g_integer({column}) AS NUMERIC)"),
            Class::Number => format!("CAST(g_amount({column}) AS REAL)"),
            Class::Date(order) => format!("CAST(g_date({column}, {}) AS TEXT)", order_number(order)),
            Class::Text | Class::Code(_) | Class::Findings | Class::Open => format!("CAST(g_text({column}) AS TEXT)"),
        };
        self.put(&written);
    }

    fn text(&mut self, literal: &Literal) {
        use unicode_normalization::UnicodeNormalization;
        self.put("'");
        for character in literal.text.nfc() {
            if character == '\'' {
                self.put("'");
            }
            self.out.push(character);
        }
        self.put("'");
    }

    /// A call or CASE; what it gives has no affinity of its own, so that a literal beside it would keep its class.
    fn with_affinity(&mut self, node: &Node) {
        let affinity = match class::of(node, self.fields) {
            Class::Number => Some("NUMERIC"),
            Class::Text | Class::Date(_) | Class::Code(_) | Class::Findings => Some("TEXT"),
            Class::Open => None,
        };
        if affinity.is_some() {
            self.put("CAST(");
        }
        match &node.kind {
            Kind::Call(function, arguments) => {
                self.put(function.sql);
                self.put("(");
                let time = matches!(function.gives, Gives::Date | Gives::DayNumber);
                if time && arguments.is_empty() {
                    self.put("g_time('now')");
                }
                for (place, argument) in arguments.iter().enumerate() {
                    self.put(if place > 0 { ", " } else { "" });
                    self.put(if time && place == 0 { "g_time(" } else { "" });
                    self.node(argument);
                    self.put(if time && place == 0 { ")" } else { "" });
                }
                self.put(")");
            }
            Kind::Case { operand, arms, otherwise } => {
                self.put("CASE");
                if let Some(operand) = operand {
                    self.put(" ");
                    self.compared(operand);
                }
                for (when, then) in arms {
                    self.put(" WHEN ");
                    self.compared(when);
                    self.put(" THEN ");
                    self.node(then);
                }
                if let Some(otherwise) = otherwise {
                    self.put(" ELSE ");
                    self.node(otherwise);
                }
                self.put(" END");
            }
            _ => self.put("NULL"),
        }
        if let Some(affinity) = affinity {
            self.put(&format!(" AS {affinity})"));
        }
    }

    fn like(&mut self, sense: Sense, (operand, pattern): (&Node, &Node), escape: Option<char>) {
        self.put("(");
        self.put(if sense == Sense::Negated { "NOT " } else { "" });
        self.put("g_like(");
        self.node(pattern);
        self.put(", ");
        self.node(operand);
        if let Some(escape) = escape {
            self.put(", ");
            self.text(&Literal { text: escape.to_string(), rewritten: false, closed: false });
        }
        self.put("))");
    }

    fn in_list(&mut self, sense: Sense, operand: &Node, list: &[Node]) {
        self.put("(");
        self.compared(operand);
        self.put(not(sense));
        self.put(" IN (");
        for (place, item) in list.iter().enumerate() {
            self.put(if place > 0 { ", " } else { "" });
            self.compared(item);
        }
        self.put("))");
    }

    /// Written as halves of halves: SQLite counts depth, and a thousand terms in a row would be a thousand deep.
    fn chain(&mut self, chain: Chain, parts: &[Node]) {
        match parts {
            [] => self.put("NULL"),
            [one] => self.node(one),
            _ => {
                let (left, right) = parts.split_at(parts.len() / 2);
                self.put("(");
                self.chain(chain, left);
                self.put(match chain {
                    Chain::And => " AND ",
                    Chain::Or => " OR ",
                });
                self.chain(chain, right);
                self.put(")");
            }
        }
    }
}

fn not(sense: Sense) -> &'static str {
    match sense {
        Sense::Plain => "",
        Sense::Negated => " NOT",
    }
}

/// How [`super::values`] is told a date order.
pub(super) fn order_number(order: DateOrder) -> i64 {
    match order {
        DateOrder::Ymd => 0,
        DateOrder::Dmy => 1,
        DateOrder::Mdy => 2,
    }
}
