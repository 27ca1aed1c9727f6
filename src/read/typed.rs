//! What a cell was in a file that knows numbers from text: kept as a record's shape, so that it goes back the same.

/// What a cell was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A day.
    Date,
    /// A day and a time.
    DateTime,
    /// A time of day, or how long something took.
    Time,
    /// True or false.
    Bool,
    /// An error that a formula gave.
    Error,
    /// Nothing was written.
    Missing,
    /// JSON's null.
    Null,
    /// JSON that is no single value: a list, an empty object.
    Json,
}

const CODES: [(Typed, u8); 10] = [
    (Typed::Text, b't'),
    (Typed::Number, b'n'),
    (Typed::Date, b'd'),
    (Typed::DateTime, b'm'),
    (Typed::Time, b'h'),
    (Typed::Bool, b'b'),
    (Typed::Error, b'e'),
    (Typed::Missing, b'-'),
    (Typed::Null, b'0'),
    (Typed::Json, b'j'),
];

/// What a shape of this kind begins with: no note of a delimited record does.
const MARK: u8 = 0x20;

/// Whether a shape tells what cells were, and not how they were written.
pub(crate) fn is_typed(shape: &[u8]) -> bool {
    shape.first() == Some(&MARK)
}

impl Typed {
    /// The shape of cells that were this.
    pub(crate) fn shape(cells: &[Self]) -> Option<Vec<u8>> {
        let is_text = cells.iter().all(|typed| *typed == Self::Text);
        (!is_text).then(|| std::iter::once(MARK).chain(cells.iter().map(|typed| typed.code())).collect())
    }

    /// Its letter in a shape.
    fn code(self) -> u8 {
        CODES.iter().find(|(typed, _)| *typed == self).map_or(b't', |(_, code)| *code)
    }

    /// What each cell of a record was; what the shape does not tell is text.
    pub fn of(shape: Option<&[u8]>, cell: usize) -> Self {
        let code = shape.filter(|shape| is_typed(shape)).and_then(|shape| shape.get(cell + 1));
        CODES.iter().find(|(_, own)| Some(own) == code).map_or(Self::Text, |(typed, _)| *typed)
    }
}
