//! What is said of a field whose order of day, month and year is in doubt.

use crate::model::{Coded, DateOrder, Doubt, Field};
use crate::text::Message;

/// For every field whose order is in doubt: which, what is taken, and how it is corrected.
pub fn notices(fields: &[Field]) -> Vec<Message> {
    fields.iter().filter_map(notice).collect()
}

/// One of these sentences.
pub fn is_notice(message: &Message) -> bool {
    ["doubt-day-month", "doubt-mixed-order"].contains(&message.id())
}

fn notice(field: &Field) -> Option<Message> {
    let taken = field.date_order.unwrap_or(DateOrder::Ymd);
    let (name, order, other) = (field.name.as_str(), taken.code(), other(taken).code());
    Some(match field.doubt? {
        Doubt::DayMonth => msg!("doubt-day-month", "field" => name, "order" => order, "other" => other),
        Doubt::MixedOrder => msg!("doubt-mixed-order", "field" => name, "order" => order, "other" => other),
    })
}

/// The same where the field stands on screen already.
pub fn here(field: &Field) -> Option<Message> {
    let order = field.date_order.unwrap_or(DateOrder::Ymd).code();
    Some(match field.doubt? {
        Doubt::DayMonth => msg!("doubt-day-month-here", "order" => order),
        Doubt::MixedOrder => msg!("doubt-mixed-order-here", "order" => order),
    })
}

/// The order that is meant most often where this one is wrong.
fn other(taken: DateOrder) -> DateOrder {
    match taken {
        DateOrder::Dmy => DateOrder::Mdy,
        DateOrder::Ymd | DateOrder::Mdy => DateOrder::Dmy,
    }
}
