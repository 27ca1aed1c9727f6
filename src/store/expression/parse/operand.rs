//! What may stand where a value is expected: literals, names, calls, brackets, CASE and CAST.

use super::{Parser, power};
use crate::store::expression::fault::{Fault, Read};
use crate::store::expression::functions::{self, Function};
use crate::store::expression::names;
use crate::store::expression::tokens::{Lexeme, Sign};
use crate::store::expression::tree::{Kind, Literal, Name, Node, Span};
use crate::store::names::fold as fold_name;

/// Words that end a value or join two; a field of such a name needs double quotes.
const KEYWORDS: [&str; 23] = [
    "and", "or", "in", "is", "like", "between", "isnull", "notnull", "when", "then", "else", "end", "collate",
    "escape", "glob", "match", "regexp", "exists", "as", "distinct", "union", "from", "where",
];

impl Parser<'_> {
    pub(super) fn operand(&mut self) -> Read<Node> {
        let start = self.place();
        let Some(token) = self.peek().cloned() else { return Err(value_expected(start)) };
        match token.lexeme {
            Lexeme::Number(text) => Ok(self.literal(text, Kind::Number)),
            Lexeme::Text(text) => Ok(self.literal(text, Kind::Text)),
            Lexeme::Quoted(name) => self.name(&name),
            Lexeme::Word(word) => self.word(&word),
            Lexeme::Sign(sign) => self.signed(sign),
        }
    }

    fn literal(&mut self, text: String, kind: fn(Literal) -> Kind) -> Node {
        let start = self.place();
        self.next += 1;
        Node::new(kind(Literal { text, rewritten: false, closed: false }), self.since(start))
    }

    fn signed(&mut self, sign: Sign) -> Read<Node> {
        let start = self.place();
        let spelled = match sign {
            Sign::Open => return self.bracket(),
            Sign::Minus => "-",
            Sign::Plus => "+",
            Sign::Tilde => "~",
            Sign::Close => {
                return Err(
                    Fault::new(start, msg!("expression-stray-parenthesis")).hint(msg!("expression-hint-parentheses"))
                );
            }
            Sign::Comma
            | Sign::Dot
            | Sign::Star
            | Sign::Slash
            | Sign::Percent
            | Sign::Ampersand
            | Sign::Bar
            | Sign::ShiftLeft
            | Sign::ShiftRight
            | Sign::Concat
            | Sign::Equal
            | Sign::NotEqual
            | Sign::Less
            | Sign::LessEqual
            | Sign::Greater
            | Sign::GreaterEqual
            | Sign::Arrow => return Err(value_expected(start)),
        };
        self.next += 1;
        let operand = self.expression(power::SIGN)?;
        Ok(Node::new(Kind::Sign(spelled, Box::new(operand)), self.since(start)))
    }

    fn bracket(&mut self) -> Read<Node> {
        let start = self.place();
        self.next += 1;
        let inner = self.expression(power::ANY)?;
        if self.peek_sign() == Some(Sign::Comma) {
            return Err(Fault::new(start, msg!("expression-row-value")));
        }
        self.close(start)?;
        Ok(Node { span: self.since(start), ..inner })
    }

    fn word(&mut self, word: &str) -> Read<Node> {
        let start = self.place();
        let lower = word.to_ascii_lowercase();
        match lower.as_str() {
            "null" => Ok(self.constant(Kind::Null)),
            "true" => Ok(self.constant(Kind::Boolean("TRUE"))),
            "false" => Ok(self.constant(Kind::Boolean("FALSE"))),
            "not" => {
                self.next += 1;
                let operand = self.expression(power::NOT)?;
                Ok(Node::new(Kind::Not(Box::new(operand)), self.since(start)))
            }
            "case" => self.case(),
            "cast" if self.opens_after_word() => self.cast(),
            "exists" | "glob" | "match" | "regexp" => Err(super::operator::refused(start)),
            keyword if KEYWORDS.contains(&keyword) => Err(value_expected(start)),
            "raw" if self.opens_after_word() => self.raw(),
            _ if self.opens_after_word() => self.call(word),
            _ => self.name(word),
        }
    }

    fn constant(&mut self, kind: Kind) -> Node {
        let start = self.place();
        self.next += 1;
        Node::new(kind, self.since(start))
    }

    fn opens_after_word(&self) -> bool {
        self.tokens.get(self.next + 1).is_some_and(|token| token.lexeme == Lexeme::Sign(Sign::Open))
    }

    /// A name with or without `f.` or `g.` before it.
    fn name(&mut self, first: &str) -> Read<Node> {
        let start = self.place();
        self.next += 1;
        let found = if self.take_sign(Sign::Dot) {
            let at = self.place();
            let last = match self.peek().map(|token| &token.lexeme) {
                Some(Lexeme::Word(name) | Lexeme::Quoted(name)) => name.clone(),
                Some(Lexeme::Text(_) | Lexeme::Number(_) | Lexeme::Sign(_)) | None => {
                    return Err(Fault::new(at, msg!("expression-name-expected")));
                }
            };
            self.next += 1;
            match fold_name(first).as_str() {
                "f" => self.names.field(&last, at)?,
                "g" => names::after_g(&last, at)?,
                _ => {
                    return Err(Fault::new(start, msg!("expression-unknown-prefix"))
                        .hint(msg!("expression-hint-unknown-prefix")));
                }
            }
        } else {
            self.names.bare(first, start)?
        };
        if let (Some(derived), Name::Field(index)) = (found.hides, found.name) {
            let field = &self.names.fields[index].name;
            let derived = format!("g.{}", derived.name());
            self.tell(msg!("expression-notice-two-meanings", "field" => field.as_str(), "derived" => derived.as_str()));
        }
        Ok(Node::new(Kind::Name(found.name), self.since(start)))
    }

    fn raw(&mut self) -> Read<Node> {
        let start = self.place();
        self.next += 2;
        let at = self.place();
        let inner = self.expression(power::ANY)?;
        let Kind::Name(Name::Field(index)) = inner.kind else {
            return Err(Fault::new(at, msg!("expression-raw-needs-field")).hint(msg!("expression-hint-raw")));
        };
        self.close(start)?;
        Ok(Node::new(Kind::Raw(index, inner.span), self.since(start)))
    }

    fn call(&mut self, word: &str) -> Read<Node> {
        let start = self.place();
        let Some(function) = functions::by_name(word) else {
            let all: Vec<&str> = functions::FUNCTIONS.iter().map(|f| f.name).chain(["raw"]).collect();
            return Err(Fault::new(start, msg!("expression-unknown-function"))
                .hint(msg!("expression-hint-functions", "names" => all.join(" "))));
        };
        self.next += 2;
        let arguments = self.list(start)?;
        let (least, most) = function.arguments;
        if !(least..=most).contains(&arguments.len()) {
            return Err(Fault::new(start, msg!("expression-arguments", "function" => function.name)));
        }
        check_modifiers(function, &arguments)?;
        Ok(Node::new(Kind::Call(function, arguments), self.since(start)))
    }

    /// What stands between an opened bracket and its end, separated by commas; perhaps nothing.
    pub(super) fn list(&mut self, opened: usize) -> Read<Vec<Node>> {
        let mut items = Vec::new();
        if self.take_sign(Sign::Close) {
            return Ok(items);
        }
        loop {
            items.push(self.expression(power::ANY)?);
            if !self.take_sign(Sign::Comma) {
                self.close(opened)?;
                return Ok(items);
            }
        }
    }

    fn case(&mut self) -> Read<Node> {
        let start = self.place();
        self.next += 1;
        let operand = if self.stands(0, "when") { None } else { Some(Box::new(self.expression(power::ANY)?)) };
        let mut arms = Vec::new();
        while self.take("WHEN") {
            let when = self.expression(power::ANY)?;
            self.expect("THEN")?;
            arms.push((when, self.expression(power::ANY)?));
        }
        if arms.is_empty() {
            self.expect("WHEN")?;
        }
        let otherwise = if self.take("ELSE") { Some(Box::new(self.expression(power::ANY)?)) } else { None };
        self.expect("END")?;
        Ok(Node::new(Kind::Case { operand, arms, otherwise }, self.since(start)))
    }

    fn cast(&mut self) -> Read<Node> {
        let start = self.place();
        self.next += 2;
        let operand = self.expression(power::ANY)?;
        self.expect("AS")?;
        let at = self.place();
        let to = match self.word_at(0).map(str::to_ascii_lowercase).as_deref() {
            Some("text") => "TEXT",
            Some("integer" | "int") => "INTEGER",
            Some("real") => "REAL",
            Some("numeric") => "NUMERIC",
            Some(_) | None => return Err(Fault::new(at, msg!("expression-cast-type"))),
        };
        self.next += 1;
        self.close(start)?;
        Ok(Node::new(Kind::Cast(to, Box::new(operand)), self.since(start)))
    }
}

/// What moves a date must be written out, so that no cell can ask for the clock or the time zone.
fn check_modifiers(function: &Function, arguments: &[Node]) -> Read<()> {
    match function.gives {
        functions::Gives::Date | functions::Gives::DayNumber => {}
        functions::Gives::Number | functions::Gives::Text | functions::Gives::Argument => return Ok(()),
    }
    for argument in arguments.iter().skip(1) {
        let known = matches!(&argument.kind, Kind::Text(literal) if functions::is_date_modifier(&literal.text));
        if !known {
            let Span { start, .. } = argument.span;
            return Err(Fault::new(start, msg!("expression-date-modifier")).hint(msg!("expression-hint-date-modifier")));
        }
    }
    Ok(())
}

fn value_expected(at: usize) -> Fault {
    Fault::new(at, msg!("expression-value-expected")).hint(msg!("expression-hint-value-expected"))
}
