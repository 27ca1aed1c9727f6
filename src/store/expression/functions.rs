//! The functions that an expression may call: none reads a clock, a file or another table.

/// What a function gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    /// A number.
    Number,
    /// Text.
    Text,
    /// An ISO date, or a day number: its first argument is a time, the others say how to move it.
    Date,
    /// A Julian day number, from the same arguments.
    DayNumber,
    /// What its arguments are.
    Argument,
}

/// A function: its name, how SQLite knows it, how many arguments it takes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Function {
    pub(super) name: &'static str,
    /// `lower` and `upper` are gallra's own, since SQLite's know ASCII only.
    pub(super) sql: &'static str,
    pub(super) arguments: (usize, usize),
    pub(super) gives: Gives,
}

const fn function(name: &'static str, arguments: (usize, usize), gives: Gives) -> Function {
    Function { name, sql: name, arguments, gives }
}

const MANY: usize = 100;

/// `min` and `max` take two or more, for with one they would reckon over all records.
pub(super) const FUNCTIONS: &[Function] = &[
    function("abs", (1, 1), Gives::Number),
    function("round", (1, 2), Gives::Number),
    function("length", (1, 1), Gives::Number),
    Function { name: "lower", sql: "g_lower", arguments: (1, 1), gives: Gives::Text },
    Function { name: "upper", sql: "g_upper", arguments: (1, 1), gives: Gives::Text },
    function("trim", (1, 2), Gives::Text),
    function("ltrim", (1, 2), Gives::Text),
    function("rtrim", (1, 2), Gives::Text),
    function("substr", (2, 3), Gives::Text),
    function("substring", (2, 3), Gives::Text),
    function("instr", (2, 2), Gives::Number),
    function("replace", (3, 3), Gives::Text),
    function("coalesce", (2, MANY), Gives::Argument),
    function("ifnull", (2, 2), Gives::Argument),
    function("nullif", (2, 2), Gives::Argument),
    function("min", (2, MANY), Gives::Argument),
    function("max", (2, MANY), Gives::Argument),
    function("date", (0, MANY), Gives::Date),
    function("julianday", (0, MANY), Gives::DayNumber),
];

/// The function of this name, in any case.
pub(super) fn by_name(name: &str) -> Option<&'static Function> {
    FUNCTIONS.iter().find(|function| function.name.eq_ignore_ascii_case(name))
}

/// A modifier that moves a date without asking a clock or a time zone.
pub(super) fn is_date_modifier(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    if ["start of month", "start of year", "start of day", "ceiling", "floor", "auto", "julianday", "unixepoch"]
        .contains(&text.as_str())
    {
        return true;
    }
    let (amount, unit) = text.split_once(' ').unwrap_or_default();
    if amount == "weekday" {
        return matches!(unit, "0" | "1" | "2" | "3" | "4" | "5" | "6");
    }
    let digits = amount.strip_prefix(['+', '-']).unwrap_or(amount);
    let number = !digits.is_empty() && digits.len() <= 7 && digits.bytes().all(|b| b.is_ascii_digit());
    number && matches!(unit.trim().trim_end_matches('s'), "day" | "month" | "year" | "hour" | "minute" | "second")
}
