//! Holds each literal against what it is compared with: Swedish words become codes, text beside a number is read as
//! one, and what could only select the wrong records is refused. SQLite would compare any two values by their storage
//! class, where every number is less than every text: `income < 'much'` would select everyone with an income.

use super::class::{self, Class};
use super::derived::Derived;
use super::fault::{Fault, Read};
use super::functions::Gives;
use super::tree::{Comparison, Kind, Literal, Node};
use super::words;
use crate::detect::{amounts, dates};
use crate::model::{Category, Coded, DateOrder, Day, Field};
use crate::text::Message;

/// How a literal is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    Same,
    Order,
}

/// Judges and rewrites the literals of a tree; what the writer should be told is added to `notices`.
pub(super) fn settle(tree: &mut Node, fields: &[Field], notices: &mut Vec<Message>) -> Read<()> {
    Literals { fields, notices }.node(tree)
}

struct Literals<'a> {
    fields: &'a [Field],
    notices: &'a mut Vec<Message>,
}

impl Literals<'_> {
    fn node(&mut self, node: &mut Node) -> Read<()> {
        match &mut node.kind {
            Kind::Compare(comparison, left, right) => {
                self.compare(*comparison, (left, right))?;
                self.node(left)?;
                self.node(right)
            }
            Kind::In { operand, list, .. } => {
                for item in list.iter_mut() {
                    self.pair(operand, item, Question::Same)?;
                    self.node(item)?;
                }
                self.node(operand)
            }
            Kind::Between { operand, low, high, .. } => {
                self.pair(operand, low, Question::Order)?;
                self.pair(operand, high, Question::Order)?;
                self.pair(low, operand, Question::Order)?;
                self.pair(high, operand, Question::Order)?;
                self.node(operand)?;
                self.node(low)?;
                self.node(high)
            }
            Kind::Like { operand, pattern, .. } => {
                self.pattern(operand, pattern);
                self.node(operand)?;
                self.node(pattern)
            }
            Kind::Case { operand, arms, otherwise } => {
                for (when, then) in arms {
                    if let Some(operand) = operand {
                        self.pair(operand, when, Question::Same)?;
                    }
                    self.node(when)?;
                    self.node(then)?;
                }
                operand.iter_mut().chain(otherwise).try_for_each(|node| self.node(node))
            }
            Kind::Call(function, arguments) => {
                if matches!(function.gives, Gives::Date | Gives::DayNumber) {
                    arguments.iter_mut().for_each(keep);
                }
                arguments.iter_mut().try_for_each(|argument| self.node(argument))
            }
            Kind::Chain(_, parts) => parts.iter_mut().try_for_each(|part| self.node(part)),
            Kind::Arithmetic(_, left, right) | Kind::Concat(left, right) => {
                self.node(left)?;
                self.node(right)
            }
            Kind::Sign(_, one)
            | Kind::NullTest(_, one)
            | Kind::Not(one)
            | Kind::Cast(_, one)
            | Kind::Collate(_, one) => self.node(one),
            Kind::Null | Kind::Boolean(_) | Kind::Number(_) | Kind::Text(_) | Kind::Name(_) | Kind::Raw(..) => Ok(()),
        }
    }

    fn compare(&mut self, comparison: Comparison, (left, right): (&mut Node, &mut Node)) -> Read<()> {
        let by_is = matches!(comparison, Comparison::Is | Comparison::IsNot);
        if !by_is && (matches!(left.kind, Kind::Null) || matches!(right.kind, Kind::Null)) {
            self.tell(msg!("expression-notice-null"));
        }
        let question = if comparison.orders() { Question::Order } else { Question::Same };
        self.pair(left, right, question)?;
        self.pair(right, left, question)
    }

    /// Holds `value` against what `named` gives, when `named` names something.
    fn pair(&mut self, named: &Node, value: &mut Node, question: Question) -> Read<()> {
        if !named.names_something() {
            return Ok(());
        }
        let at = value.span.start;
        if is_reckoned(&value.kind) && !go_together(class::of(named, self.fields), class::of(value, self.fields)) {
            return match (class::of(named, self.fields), &value.kind) {
                (Class::Date(_), Kind::Arithmetic(..) | Kind::Sign(..)) => Err(no_date(at)),
                _ => Err(Fault::new(at, msg!("expression-mixed")).hint(msg!("expression-hint-mixed"))),
            };
        }
        match (class::of(named, self.fields), &mut value.kind) {
            (Class::Code(derived), Kind::Text(literal)) => code(derived, literal, at),
            (Class::Code(derived), Kind::Number(_)) => Err(unknown_code(derived, at)),
            (Class::Number, Kind::Text(literal)) => self.number(literal, (question, at)).map(|number| {
                if let Some(number) = number {
                    value.kind = Kind::Number(Literal { text: number, rewritten: true, closed: false });
                }
            }),
            (Class::Date(order), Kind::Text(literal)) => self.date(order, literal, (question, at)),
            (Class::Date(_), Kind::Number(literal)) => year(literal, at),
            (Class::Text, Kind::Text(literal)) => {
                self.empty(named, literal, question);
                Ok(())
            }
            (Class::Text, Kind::Number(_)) => {
                if question == Question::Order {
                    self.tell(msg!("expression-notice-text-order"));
                }
                Ok(())
            }
            (Class::Findings, Kind::Text(literal)) => {
                categories(literal);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The number that a text beside a number is.
    fn number(&mut self, literal: &Literal, (question, at): (Question, usize)) -> Read<Option<String>> {
        if literal.text.is_empty() && question == Question::Same {
            self.tell(msg!("expression-notice-empty"));
            return Ok(None);
        }
        if let Some(whole) = amounts::whole(&literal.text) {
            return Ok(Some(whole.to_string()));
        }
        match amounts::read(&literal.text).filter(|number| number.is_finite()) {
            Some(number) => Ok(Some(number.to_string())),
            None => Err(Fault::new(at, msg!("expression-no-number")).hint(msg!("expression-hint-no-number"))),
        }
    }

    fn date(&mut self, order: DateOrder, literal: &mut Literal, (question, at): (Question, usize)) -> Read<()> {
        if literal.text.is_empty() && question == Question::Same {
            self.tell(msg!("expression-notice-empty"));
            return Ok(());
        }
        if is_iso(&literal.text) {
            return Ok(());
        }
        let Some(dated) = dates::read(&literal.text, order) else { return Err(no_date(at)) };
        *literal = Literal { text: dated.iso(), rewritten: true, closed: literal.closed };
        Ok(())
    }

    fn empty(&mut self, named: &Node, literal: &Literal, question: Question) {
        let by_name = matches!(named.kind, Kind::Name(_));
        if by_name && literal.text.is_empty() && question == Question::Same {
            self.tell(msg!("expression-notice-empty"));
        }
    }

    fn pattern(&self, operand: &Node, pattern: &mut Node) {
        if class::of(operand, self.fields) != Class::Findings {
            return;
        }
        if let Kind::Text(literal) = &mut pattern.kind {
            categories(literal);
        }
    }

    fn tell(&mut self, notice: Message) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}

/// A value that is neither written out nor missing: a field, a call, a sum.
fn is_reckoned(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Name(_)
            | Kind::Raw(..)
            | Kind::Call(..)
            | Kind::Concat(..)
            | Kind::Case { .. }
            | Kind::Cast(..)
            | Kind::Collate(..)
            | Kind::Arithmetic(..)
            | Kind::Sign(..)
    )
}

/// SQLite orders any number before any text: a comparison of the two says nothing about either.
fn go_together(one: Class, other: Class) -> bool {
    let is_number = |class| class == Class::Number;
    match (one, other) {
        (Class::Open, _) => true,
        (_, Class::Open) => !is_number(one) && !matches!(one, Class::Date(_)),
        _ => is_number(one) == is_number(other),
    }
}

/// Swedish words for categories become codes; what is one category's code stays readable in the log.
fn categories(literal: &mut Literal) {
    let text = words::pattern(&literal.text);
    let closed = Category::from_code(text.trim_matches('%')).is_some();
    *literal = Literal { rewritten: literal.text != text || literal.rewritten, text, closed };
}

fn keep(node: &mut Node) {
    if let Kind::Text(literal) = &mut node.kind {
        literal.closed = literal.text.eq_ignore_ascii_case("now") || super::functions::is_date_modifier(&literal.text);
    }
}

fn code(derived: Derived, literal: &mut Literal, at: usize) -> Read<()> {
    let code = derived.values().and_then(|values| words::code(values, &literal.text));
    let code = code.ok_or_else(|| unknown_code(derived, at))?;
    *literal = Literal { rewritten: literal.text != code || literal.rewritten, text: code.to_owned(), closed: true };
    Ok(())
}

fn unknown_code(derived: Derived, at: usize) -> Fault {
    let values = derived.values().unwrap_or_default();
    let all: Vec<String> = values
        .iter()
        .map(|value| format!("{} ({})", value.code, value.words.first().copied().unwrap_or_default()))
        .collect();
    let name = format!("g.{}", derived.name());
    Fault::new(at, msg!("expression-unknown-code", "name" => name))
        .hint(msg!("expression-hint-codes", "codes" => all.join(", ")))
}

fn no_date(at: usize) -> Fault {
    Fault::new(at, msg!("expression-no-date")).hint(msg!("expression-hint-no-date"))
}

/// As cells are given: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and there is such a month or day. Anything else that only
/// begins so would be compared letter by letter.
fn is_iso(text: &str) -> bool {
    match text.len() {
        4 => text.bytes().all(|byte| byte.is_ascii_digit()),
        7 => Day::read_iso(&format!("{text}-01")).is_some(),
        10 => Day::read_iso(text).is_some(),
        _ => false,
    }
}

/// A number beside a date can only be a year.
fn year(literal: &Literal, at: usize) -> Read<()> {
    if literal.text.len() == 4 && literal.text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    Err(no_date(at))
}
