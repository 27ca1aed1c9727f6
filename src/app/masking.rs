//! How a sensitive value is shown before it is asked for.

use crate::model::{Field, FieldKind};

/// What stands for what is not shown.
pub const DOTS: &str = "••••";

/// A sensitive value with what singles somebody out left out: of a personnummer the birth date stays, of other values nothing.
pub fn masked(field: &Field, value: &str) -> String {
    let identity = matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer);
    let digits = value.chars().filter(char::is_ascii_digit).count();
    if !identity || !(digits == 10 || digits == 12) || value.chars().count() > digits + 1 {
        return DOTS.to_owned();
    }
    let born: String = value.chars().filter(char::is_ascii_digit).take(digits - 4).collect();
    format!("{born}-{DOTS}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FieldPosition, Role, Said};

    fn field(kind: FieldKind) -> Field {
        Field {
            position: FieldPosition(0),
            header: String::new(),
            name: String::new(),
            kind,
            role: Role::None,
            date_order: None,
            order_said: Said::Gallra,
            doubt: None,
            confidence: 100,
            said: Said::Gallra,
        }
    }

    #[test]
    fn of_a_personnummer_the_birth_date_stays() {
        assert_eq!(masked(&field(FieldKind::Personnummer), "19671224-9812"), "19671224-••••");
        assert_eq!(masked(&field(FieldKind::Personnummer), "6712249812"), "671224-••••");
    }

    #[test]
    fn of_another_value_nothing_stays() {
        assert_eq!(masked(&field(FieldKind::FreeText), "19671224-9812"), "••••");
        assert_eq!(masked(&field(FieldKind::Personnummer), "ring 19671224-9812"), "••••");
    }
}
