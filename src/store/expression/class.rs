//! What a part of an expression gives: a number, text, a date, a code.

use super::derived::Derived;
use super::functions::Gives;
use super::tree::{Kind, Name, Node};
use crate::model::{DateOrder, Field};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Number,
    Text,
    /// ISO text; cells and literals are read in this order.
    Date(DateOrder),
    /// A code of a closed list.
    Code(Derived),
    /// Category codes with blanks between.
    Findings,
    /// Null, a truth value, or parts that differ.
    Open,
}

/// What a field's values are in an expression.
pub(super) fn of_field(field: &Field) -> Class {
    if field.kind.is_number() {
        return Class::Number;
    }
    if field.kind.is_date() {
        return Class::Date(field.date_order.unwrap_or(DateOrder::Ymd));
    }
    Class::Text
}

pub(super) fn of(node: &Node, fields: &[Field]) -> Class {
    match &node.kind {
        Kind::Number(_) | Kind::Sign(..) | Kind::Arithmetic(..) => Class::Number,
        Kind::Text(_) | Kind::Concat(..) | Kind::Raw(..) => Class::Text,
        Kind::Name(Name::Field(index)) => fields.get(*index).map_or(Class::Open, of_field),
        Kind::Name(Name::Derived(derived)) => of_derived(*derived),
        Kind::Call(function, arguments) => match function.gives {
            Gives::Number | Gives::DayNumber => Class::Number,
            Gives::Text => Class::Text,
            Gives::Date => Class::Date(DateOrder::Ymd),
            Gives::Argument => alike(arguments.iter(), fields),
        },
        Kind::Case { arms, otherwise, .. } => {
            alike(arms.iter().map(|(_, then)| then).chain(otherwise.as_deref()), fields)
        }
        Kind::Cast(to, _) => {
            if *to == "TEXT" {
                Class::Text
            } else {
                Class::Number
            }
        }
        Kind::Collate(_, inner) => of(inner, fields),
        Kind::Null
        | Kind::Boolean(_)
        | Kind::Compare(..)
        | Kind::NullTest(..)
        | Kind::Like { .. }
        | Kind::In { .. }
        | Kind::Between { .. }
        | Kind::Not(_)
        | Kind::Chain(..) => Class::Open,
    }
}

fn of_derived(derived: Derived) -> Class {
    match derived {
        Derived::Age | Derived::Relevance | Derived::Sensitivity => Class::Number,
        Derived::Stage | Derived::Offers | Derived::Consent => Class::Code(derived),
        Derived::LastActivity => Class::Date(DateOrder::Ymd),
        Derived::Findings => Class::Findings,
    }
}

/// The class of the parts that name something; literals beside them follow, and are text or numbers when alone.
fn alike<'n>(parts: impl Iterator<Item = &'n Node>, fields: &[Field]) -> Class {
    let mut named = None;
    let mut literal = None;
    for part in parts {
        let slot = if part.names_something() { &mut named } else { &mut literal };
        let class = of(part, fields);
        if class == Class::Open && matches!(part.kind, Kind::Null) {
            continue;
        }
        *slot = match *slot {
            None => Some(class),
            Some(before) if before == class => Some(class),
            Some(_) => Some(Class::Open),
        };
    }
    match (named, literal) {
        (Some(Class::Date(_) | Class::Code(_) | Class::Findings), Some(Class::Text)) => Class::Text,
        (Some(named), Some(literal)) if named != literal => Class::Open,
        (Some(class), _) | (None, Some(class)) => class,
        (None, None) => Class::Open,
    }
}
