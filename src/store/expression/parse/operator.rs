//! What may stand between values or after one: comparisons, LIKE, IN, BETWEEN, IS, sums, AND and OR.

use super::{Parser, power};
use crate::store::expression::fault::{Fault, Read};
use crate::store::expression::tokens::Sign;
use crate::store::expression::tree::{Arithmetic, Chain, Comparison, Kind, Node, Sense};

/// An operator of two sides.
#[derive(Clone, Copy)]
enum Between {
    Compare(Comparison),
    Arithmetic(Arithmetic),
    Concat,
}

/// How hard an operator binds, and what it is.
fn between(sign: Sign) -> Option<(u8, Between)> {
    use Between::{Arithmetic as Sum, Compare, Concat};
    Some(match sign {
        Sign::Equal => (power::EQUALITY, Compare(Comparison::Equal)),
        Sign::NotEqual => (power::EQUALITY, Compare(Comparison::NotEqual)),
        Sign::Less => (power::ORDER, Compare(Comparison::Less)),
        Sign::LessEqual => (power::ORDER, Compare(Comparison::LessEqual)),
        Sign::Greater => (power::ORDER, Compare(Comparison::Greater)),
        Sign::GreaterEqual => (power::ORDER, Compare(Comparison::GreaterEqual)),
        Sign::Ampersand => (power::BITS, Sum(Arithmetic::And)),
        Sign::Bar => (power::BITS, Sum(Arithmetic::Or)),
        Sign::ShiftLeft => (power::BITS, Sum(Arithmetic::ShiftLeft)),
        Sign::ShiftRight => (power::BITS, Sum(Arithmetic::ShiftRight)),
        Sign::Plus => (power::SUM, Sum(Arithmetic::Add)),
        Sign::Minus => (power::SUM, Sum(Arithmetic::Subtract)),
        Sign::Star => (power::PRODUCT, Sum(Arithmetic::Multiply)),
        Sign::Slash => (power::PRODUCT, Sum(Arithmetic::Divide)),
        Sign::Percent => (power::PRODUCT, Sum(Arithmetic::Remainder)),
        Sign::Concat => (power::CONCAT, Concat),
        Sign::Open | Sign::Close | Sign::Comma | Sign::Dot | Sign::Tilde | Sign::Arrow => return None,
    })
}

/// An operator that SQLite knows and a condition may not hold.
pub(super) fn refused(at: usize) -> Fault {
    Fault::new(at, msg!("expression-operator-refused")).hint(msg!("expression-hint-operators"))
}

impl Parser<'_> {
    /// The longer expression when an operator follows that binds at least so hard.
    pub(super) fn operator(&mut self, left: &mut Node, least: u8) -> Read<Option<Node>> {
        let Some(sign) = self.peek_sign() else { return self.keyword(left, least) };
        if sign == Sign::Arrow {
            return Err(refused(self.place()));
        }
        let Some((power, between)) = between(sign).filter(|(power, _)| *power >= least) else { return Ok(None) };
        self.next += 1;
        let right = Box::new(self.expression(power + 1)?);
        let left = Box::new(taken(left));
        let start = left.span.start;
        let kind = match between {
            Between::Compare(comparison) => Kind::Compare(comparison, left, right),
            Between::Arithmetic(sum) => Kind::Arithmetic(sum, left, right),
            Between::Concat => Kind::Concat(left, right),
        };
        Ok(Some(Node::new(kind, self.since(start))))
    }

    fn keyword(&mut self, left: &mut Node, least: u8) -> Read<Option<Node>> {
        let Some(word) = self.word_at(0).map(str::to_ascii_lowercase) else { return Ok(None) };
        let power = match word.as_str() {
            "or" => power::OR,
            "and" => power::AND,
            "collate" => power::COLLATE,
            "is" | "isnull" | "notnull" | "not" | "like" | "in" | "between" => power::EQUALITY,
            "glob" | "match" | "regexp" => return Err(refused(self.place())),
            _ => return Ok(None),
        };
        if power < least {
            return Ok(None);
        }
        self.next += 1;
        let start = left.span.start;
        let left = taken(left);
        let kind = match word.as_str() {
            "or" => self.chain(Chain::Or, left)?,
            "and" => self.chain(Chain::And, left)?,
            "collate" => self.collate(left)?,
            "is" => self.is(left)?,
            "isnull" => Kind::NullTest(Sense::Plain, Box::new(left)),
            "notnull" => Kind::NullTest(Sense::Negated, Box::new(left)),
            "not" if self.take("NULL") => Kind::NullTest(Sense::Negated, Box::new(left)),
            "not" => self.negated(left)?,
            "like" => self.like(Sense::Plain, left)?,
            "in" => self.in_list(Sense::Plain, left)?,
            _ => self.between_two(Sense::Plain, left)?,
        };
        Ok(Some(Node::new(kind, self.since(start))))
    }

    /// AND and OR become one node with many parts, so that a thousand of them stand side by side, not in each other.
    fn chain(&mut self, chain: Chain, left: Node) -> Read<Kind> {
        let (power, keyword) = match chain {
            Chain::And => (power::AND, "AND"),
            Chain::Or => (power::OR, "OR"),
        };
        let mut parts = vec![left, self.expression(power + 1)?];
        while self.take(keyword) {
            parts.push(self.expression(power + 1)?);
        }
        Ok(Kind::Chain(chain, parts))
    }

    fn collate(&mut self, left: Node) -> Read<Kind> {
        let name = match self.word_at(0).map(str::to_ascii_lowercase).as_deref() {
            Some("binary") => "BINARY",
            Some("nocase") => "NOCASE",
            Some("rtrim") => "RTRIM",
            Some(_) | None => return Err(Fault::new(self.place(), msg!("expression-collation"))),
        };
        self.next += 1;
        Ok(Kind::Collate(name, Box::new(left)))
    }

    fn is(&mut self, left: Node) -> Read<Kind> {
        let negated = self.take("NOT");
        let distinct = self.stands(0, "distinct") && self.stands(1, "from");
        if distinct {
            self.next += 2;
        }
        let right = self.expression(power::EQUALITY + 1)?;
        // `IS DISTINCT FROM` is `IS NOT`, and `IS NOT DISTINCT FROM` is `IS`.
        let comparison = if negated == distinct { Comparison::Is } else { Comparison::IsNot };
        Ok(Kind::Compare(comparison, Box::new(left), Box::new(right)))
    }

    fn negated(&mut self, left: Node) -> Read<Kind> {
        if self.take("LIKE") {
            return self.like(Sense::Negated, left);
        }
        if self.take("IN") {
            return self.in_list(Sense::Negated, left);
        }
        if self.take("BETWEEN") {
            return self.between_two(Sense::Negated, left);
        }
        if self.stands(0, "glob") || self.stands(0, "match") || self.stands(0, "regexp") {
            return Err(refused(self.place()));
        }
        Err(Fault::new(self.place(), msg!("expression-keyword-expected", "keyword" => "LIKE, IN, BETWEEN, NULL")))
    }

    fn like(&mut self, sense: Sense, left: Node) -> Read<Kind> {
        let pattern = Box::new(self.expression(power::EQUALITY + 1)?);
        let mut escape = None;
        if self.take("ESCAPE") {
            let node = self.expression(power::EQUALITY + 1)?;
            escape = match &node.kind {
                Kind::Text(literal) if literal.text.chars().count() == 1 => literal.text.chars().next(),
                _ => None,
            };
            if escape.is_none() {
                return Err(Fault::new(node.span.start, msg!("expression-escape")));
            }
        }
        Ok(Kind::Like { sense, operand: Box::new(left), pattern, escape })
    }

    fn in_list(&mut self, sense: Sense, left: Node) -> Read<Kind> {
        let opened = self.place();
        if !self.take_sign(Sign::Open) {
            return Err(Fault::new(opened, msg!("expression-list-expected")).hint(msg!("expression-hint-list")));
        }
        let list = self.list(opened)?;
        // `x NOT IN ()` is true of every record.
        if list.is_empty() {
            return Err(Fault::new(opened, msg!("expression-empty-list")).hint(msg!("expression-hint-list")));
        }
        Ok(Kind::In { sense, operand: Box::new(left), list })
    }

    fn between_two(&mut self, sense: Sense, left: Node) -> Read<Kind> {
        let low = Box::new(self.expression(power::EQUALITY + 1)?);
        self.expect("AND")?;
        let high = Box::new(self.expression(power::EQUALITY + 1)?);
        Ok(Kind::Between { sense, operand: Box::new(left), low, high })
    }
}

/// The node, leaving nothing in its place.
fn taken(node: &mut Node) -> Node {
    let span = node.span;
    std::mem::replace(node, Node::new(Kind::Null, span))
}
