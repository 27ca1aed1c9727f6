//! What an object of a program's output must look like: names in their order, types, and where null may stand.

use serde_json::Value;

/// What may stand under a name.
#[derive(Clone, Copy)]
pub enum Is {
    Text,
    TextOrNull,
    Whole,
    WholeOrNull,
    /// 0 to 100.
    Score,
    ScoreOrNull,
    /// `YYYY-MM-DD`.
    DayOrNull,
    Code(&'static [&'static str]),
    List,
    Object,
    Null,
    /// Whatever the other tests say.
    Any,
}

impl Is {
    fn holds(self, value: &Value) -> bool {
        let code = |codes: &[&str]| value.as_str().is_some_and(|text| codes.contains(&text));
        match self {
            Self::Text => value.is_string(),
            Self::TextOrNull => value.is_string() || value.is_null(),
            Self::Whole => value.is_u64() || value.is_i64(),
            Self::WholeOrNull => value.is_null() || value.is_u64() || value.is_i64(),
            Self::Score => value.as_u64().is_some_and(|score| score <= 100),
            Self::ScoreOrNull => value.is_null() || value.as_u64().is_some_and(|score| score <= 100),
            Self::DayOrNull => value.is_null() || value.as_str().is_some_and(is_day),
            Self::Code(codes) => code(codes),
            Self::List => value.is_array(),
            Self::Object => value.is_object(),
            Self::Null => value.is_null(),
            Self::Any => true,
        }
    }
}

fn is_day(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-' && text.bytes().filter(u8::is_ascii_digit).count() == 8
}

/// The object has these names in this order, and under each what may stand there; more names may be added.
pub fn check(object: &Value, members: &[(&str, Is)]) {
    let object = object.as_object().unwrap_or_else(|| panic!("no object: {object}"));
    let wanted: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
    let there: Vec<&str> = object.keys().map(String::as_str).filter(|name| wanted.contains(name)).collect();
    assert_eq!(there, wanted);
    for (name, is) in members {
        assert!(is.holds(&object[*name]), "{name} is {}", object[*name]);
    }
}
