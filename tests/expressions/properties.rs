//! Written conditions select what a plain reading of them does, and no text does harm.

use proptest::prelude::*;

use super::cells::{Bench, Cell, Is, Missing};

const NAMES: [Cell; 9] =
    [Is("Anna"), Is("anna"), Is("Åsa"), Is("Asa"), Is("Bo"), Is(""), Missing, Is("B_o%"), Is("O'Hara")];
const COUNTS: [Cell; 6] = [Is("1"), Is("2"), Is("10"), Is(""), Missing, Is("-3")];

/// Every pair of a name and a count.
fn rows() -> Vec<(Cell, Cell)> {
    NAMES.iter().flat_map(|name| COUNTS.iter().map(move |count| (*name, *count))).collect()
}

thread_local! {
    static BENCH: Bench = {
        let rows: Vec<Vec<Cell>> = rows().into_iter().map(|(name, count)| vec![name, count]).collect();
        let lent: Vec<&[Cell]> = rows.iter().map(Vec::as_slice).collect();
        Bench::new(&[("namn", "name", None), ("antal", "integer", None)], &lent)
    };
}

fn text(cell: Cell) -> Option<&'static str> {
    match cell {
        Is("") | Missing | Cell::Bytes => None,
        Is(text) => Some(text),
    }
}

/// A condition as data: what is written, and what it means of a record; none is SQL's unknown.
#[derive(Debug, Clone)]
enum Plain {
    Name(&'static str, &'static str),
    Count(&'static str, i64),
    NoName,
    In(Vec<i64>),
    Between(i64, i64),
    Like(&'static str),
    Not(Box<Plain>),
    And(Box<Plain>, Box<Plain>),
    Or(Box<Plain>, Box<Plain>),
}

fn ordering(sign: &str, order: std::cmp::Ordering) -> bool {
    match sign {
        "=" => order.is_eq(),
        "<>" => order.is_ne(),
        "<" => order.is_lt(),
        "<=" => order.is_le(),
        ">" => order.is_gt(),
        _ => order.is_ge(),
    }
}

impl Plain {
    fn write(&self) -> String {
        match self {
            Self::Name(sign, value) => format!("namn {sign} '{}'", value.replace('\'', "''")),
            Self::Count(sign, value) => format!("antal {sign} {value}"),
            Self::NoName => "namn IS NULL".to_owned(),
            Self::In(list) => {
                format!("antal IN ({})", list.iter().map(i64::to_string).collect::<Vec<_>>().join(","))
            }
            Self::Between(low, high) => format!("antal BETWEEN {low} AND {high}"),
            Self::Like(start) => format!("namn LIKE '{start}%'"),
            Self::Not(inner) => format!("NOT ({})", inner.write()),
            Self::And(one, other) => format!("({}) AND ({})", one.write(), other.write()),
            Self::Or(one, other) => format!("({}) OR ({})", one.write(), other.write()),
        }
    }

    fn is_true(&self, name: Option<&str>, count: Option<i64>) -> Option<bool> {
        match self {
            Self::Name(sign, value) => name.map(|name| ordering(sign, name.cmp(value))),
            Self::Count(sign, value) => count.map(|count| ordering(sign, count.cmp(value))),
            Self::NoName => Some(name.is_none()),
            Self::In(list) => count.map(|count| list.contains(&count)),
            Self::Between(low, high) => count.map(|count| (*low..=*high).contains(&count)),
            Self::Like(start) => {
                let plain = |text: &str| text.to_lowercase().replace('å', "a");
                name.map(|name| plain(name).starts_with(&plain(start)))
            }
            Self::Not(inner) => inner.is_true(name, count).map(|value| !value),
            Self::And(one, other) => match (one.is_true(name, count), other.is_true(name, count)) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            Self::Or(one, other) => match (one.is_true(name, count), other.is_true(name, count)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
        }
    }
}

fn plain() -> impl Strategy<Value = Plain> {
    let sign = || prop::sample::select(vec!["=", "<>", "<", "<=", ">", ">="]);
    let name = prop::sample::select(vec!["Anna", "Åsa", "anna", "O'Hara", "C"]);
    let leaf = prop_oneof![
        (sign(), name).prop_map(|(sign, value)| Plain::Name(sign, value)),
        (sign(), -5_i64..12).prop_map(|(sign, value)| Plain::Count(sign, value)),
        Just(Plain::NoName),
        prop::collection::vec(-5_i64..12, 1..4).prop_map(Plain::In),
        (-5_i64..12, -5_i64..12).prop_map(|(low, high)| Plain::Between(low, high)),
        prop::sample::select(vec!["a", "Å", "an", "b"]).prop_map(Plain::Like),
    ];
    leaf.prop_recursive(4, 24, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|one| Plain::Not(Box::new(one))),
            (inner.clone(), inner.clone()).prop_map(|(one, other)| Plain::And(Box::new(one), Box::new(other))),
            (inner.clone(), inner).prop_map(|(one, other)| Plain::Or(Box::new(one), Box::new(other))),
        ]
    })
}

/// Bits of expressions, thrown together.
fn scraps() -> impl Strategy<Value = String> {
    const BITS: [&str; 50] = [
        "namn",
        "antal",
        "g.age",
        "g.stage",
        "'a'",
        "'kund'",
        "1",
        "10",
        "NULL",
        "TRUE",
        "(",
        ")",
        "(",
        ")",
        ",",
        "=",
        "<",
        ">=",
        "<>",
        "+",
        "-",
        "*",
        "/",
        "||",
        "&",
        "~",
        "AND",
        "OR",
        "NOT",
        "IS",
        "IN",
        "LIKE",
        "ESCAPE",
        "BETWEEN",
        "CASE",
        "WHEN",
        "THEN",
        "ELSE",
        "END",
        "CAST(",
        "AS TEXT)",
        "COLLATE NOCASE",
        "abs(",
        "coalesce(",
        "date(",
        "raw(",
        "ISNULL",
        "NOT NULL",
        "f.",
        "\"namn\"",
    ];
    prop::collection::vec(prop::sample::select(BITS.to_vec()), 1..14).prop_map(|bits| bits.join(" "))
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    BENCH.with(|bench| {
        let Ok(condition) = bench.read(text) else { return Ok(()) };
        prop_assert!(!condition.fields().is_empty() || !condition.derived().is_empty());
        let again = bench.read(condition.resolved());
        prop_assert!(again.is_ok(), "{}", condition.resolved());
        prop_assert_eq!(again.map(|c| c.resolved().to_owned()), Ok(condition.resolved().to_owned()));
        let run = (&bench.env, &gallra::model::Quiet as &dyn gallra::model::Watch);
        let of = (super::cells::REGISTER, &condition);
        if condition.derived().is_empty()
            && let Err(failure) = gallra::store::selection::select(&bench.workbench, of, run)
        {
            prop_assert_eq!(failure.what().id(), "expression-not-run", "{}", text);
        }
        Ok(())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_condition_selects_what_its_plain_reading_does(condition in plain()) {
        let wanted: Vec<u32> = rows().into_iter().zip(1..).filter(|((name, count), _)| {
            let count = text(*count).and_then(|count| count.parse().ok());
            condition.is_true(text(*name), count) == Some(true)
        }).map(|(_, rid)| rid).collect();
        prop_assert_eq!(BENCH.with(|bench| bench.select(&condition.write())), wanted);
    }

    #[test]
    fn no_text_panics_or_is_taken_without_a_field(text in "\\PC{0,60}") {
        holds(&text)?;
    }

    #[test]
    fn no_scraps_of_expressions_panic_or_are_taken_without_a_field(text in scraps()) {
        holds(&text)?;
    }
}
