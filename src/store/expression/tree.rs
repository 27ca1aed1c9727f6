//! The tree of an expression.

use super::derived::Derived;

/// From which byte to which, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// The field at this index of the register's fields.
    Field(usize),
    /// A derived name.
    Derived(Derived),
}

/// A literal and what became of it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Literal {
    /// Its text without quotes, or its digits.
    pub(super) text: String,
    /// It was rewritten: a word for its code, text for a number.
    pub(super) rewritten: bool,
    /// It comes from a closed list, so the deletion log may show it.
    pub(super) closed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Is,
    IsNot,
}

impl Comparison {
    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "<>",
            Self::Less => "<",
            Self::LessEqual => "<=",
            Self::Greater => ">",
            Self::GreaterEqual => ">=",
            Self::Is => "IS",
            Self::IsNot => "IS NOT",
        }
    }

    /// It asks which is smaller.
    pub(super) fn orders(self) -> bool {
        matches!(self, Self::Less | Self::LessEqual | Self::Greater | Self::GreaterEqual)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    And,
    Or,
    ShiftLeft,
    ShiftRight,
}

impl Arithmetic {
    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
            Self::And => "&",
            Self::Or => "|",
            Self::ShiftLeft => "<<",
            Self::ShiftRight => ">>",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Plain,
    Negated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chain {
    And,
    Or,
}

/// What stands at a place.
#[derive(Clone, PartialEq)]
pub(super) enum Kind {
    Null,
    Boolean(&'static str),
    Number(Literal),
    Text(Literal),
    Name(Name),
    /// The cell as it came; the span is the field name's.
    Raw(usize, Span),
    Call(&'static super::functions::Function, Vec<Node>),
    Sign(&'static str, Box<Node>),
    Arithmetic(Arithmetic, Box<Node>, Box<Node>),
    Concat(Box<Node>, Box<Node>),
    Compare(Comparison, Box<Node>, Box<Node>),
    NullTest(Sense, Box<Node>),
    Like {
        sense: Sense,
        operand: Box<Node>,
        pattern: Box<Node>,
        escape: Option<char>,
    },
    In {
        sense: Sense,
        operand: Box<Node>,
        list: Vec<Node>,
    },
    Between {
        sense: Sense,
        operand: Box<Node>,
        low: Box<Node>,
        high: Box<Node>,
    },
    Not(Box<Node>),
    Chain(Chain, Vec<Node>),
    Case {
        operand: Option<Box<Node>>,
        arms: Vec<(Node, Node)>,
        otherwise: Option<Box<Node>>,
    },
    Cast(&'static str, Box<Node>),
    Collate(&'static str, Box<Node>),
}

/// A part of an expression.
#[derive(Clone, PartialEq)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) span: Span,
    /// How many levels stand below it, itself included.
    pub(super) depth: usize,
}

impl Node {
    pub(super) fn new(kind: Kind, span: Span) -> Self {
        let mut deepest = 0;
        each_child(&kind, &mut |child| deepest = deepest.max(child.depth));
        Self { kind, span, depth: deepest + 1 }
    }

    /// Calls `visit` for each part directly below.
    pub(super) fn children(&self, visit: &mut dyn FnMut(&Self)) {
        each_child(&self.kind, visit);
    }

    /// It, or what stands below it, names a field or derived name.
    pub(super) fn names_something(&self) -> bool {
        if matches!(self.kind, Kind::Name(_) | Kind::Raw(..)) {
            return true;
        }
        let mut found = false;
        self.children(&mut |child| found = found || child.names_something());
        found
    }

    /// It is true or false, as the top of a condition must be.
    pub(super) fn is_condition(&self) -> bool {
        matches!(
            self.kind,
            Kind::Compare(..)
                | Kind::NullTest(..)
                | Kind::Like { .. }
                | Kind::In { .. }
                | Kind::Between { .. }
                | Kind::Not(_)
                | Kind::Chain(..)
        )
    }
}

fn each_child(kind: &Kind, visit: &mut dyn FnMut(&Node)) {
    match kind {
        Kind::Null | Kind::Boolean(_) | Kind::Number(_) | Kind::Text(_) | Kind::Name(_) | Kind::Raw(..) => {}
        Kind::Sign(_, one) | Kind::NullTest(_, one) | Kind::Not(one) | Kind::Cast(_, one) | Kind::Collate(_, one) => {
            visit(one);
        }
        Kind::Arithmetic(_, left, right) | Kind::Concat(left, right) | Kind::Compare(_, left, right) => {
            visit(left);
            visit(right);
        }
        Kind::Like { operand, pattern, .. } => {
            visit(operand);
            visit(pattern);
        }
        Kind::In { operand, list, .. } => {
            visit(operand);
            list.iter().for_each(visit);
        }
        Kind::Between { operand, low, high, .. } => {
            visit(operand);
            visit(low);
            visit(high);
        }
        Kind::Call(_, parts) | Kind::Chain(_, parts) => parts.iter().for_each(visit),
        Kind::Case { operand, arms, otherwise } => {
            operand.iter().for_each(|node| visit(node));
            for (when, then) in arms {
                visit(when);
                visit(then);
            }
            otherwise.iter().for_each(|node| visit(node));
        }
    }
}
