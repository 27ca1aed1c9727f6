//! How a record differs from what the dialect's defaults would write: a short list of exceptions, never its text.
//!
//! A list of notes, each a tag byte and numbers (seven bits a byte, the highest bit says that more follow); cells by
//! index, in order; the record's own notes last. What a cell's note no longer fits, when its value was changed since,
//! the writer leaves aside.

use crate::model::LineEnding;

/// One exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Note<'a> {
    /// Which cells are quoted, a bit each; cells beyond it as the defaults say.
    Quoting(&'a [u8]),
    /// Quoted, against the default.
    Quoted(usize),
    /// Not quoted, against the default.
    Unquoted(usize),
    /// Blanks before the opening quote.
    Lead(usize, usize),
    /// Blanks after the closing quote.
    Tail(usize, usize),
    /// The quotes close after so many bytes of the value; the rest stands behind.
    Split(usize, usize),
    /// Every backslash stands alone, and every quote.
    LoneAll(usize),
    /// The backslash or quote at this offset stands alone.
    Lone(usize, usize),
    /// Not quoted though it begins with a quote, which opens nothing there.
    Literal(usize),
    /// Ends so; none at the end of the file.
    Ending(Option<LineEnding>),
    /// So many blank lines follow, ended so.
    Blank(LineEnding, usize),
}

fn ending_code(ending: Option<LineEnding>) -> usize {
    match ending {
        None => 0,
        Some(LineEnding::Lf) => 1,
        Some(LineEnding::CrLf) => 2,
        Some(LineEnding::Cr) => 3,
    }
}

fn ending_of(code: usize) -> Option<Option<LineEnding>> {
    match code {
        0 => Some(None),
        1 => Some(Some(LineEnding::Lf)),
        2 => Some(Some(LineEnding::CrLf)),
        3 => Some(Some(LineEnding::Cr)),
        _ => None,
    }
}

#[allow(clippy::cast_possible_truncation)]
fn push_number(mut number: usize, out: &mut Vec<u8>) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

impl Note<'_> {
    /// Appends it to a shape.
    pub(crate) fn push(self, out: &mut Vec<u8>) {
        let (tag, numbers) = match self {
            Self::Quoting(bits) => {
                out.push(1);
                push_number(bits.len(), out);
                out.extend_from_slice(bits);
                return;
            }
            Self::Quoted(cell) => (2, [Some(cell), None]),
            Self::Unquoted(cell) => (3, [Some(cell), None]),
            Self::Lead(cell, count) => (4, [Some(cell), Some(count)]),
            Self::Tail(cell, count) => (5, [Some(cell), Some(count)]),
            Self::Split(cell, place) => (6, [Some(cell), Some(place)]),
            Self::LoneAll(cell) => (7, [Some(cell), None]),
            Self::Lone(cell, place) => (8, [Some(cell), Some(place)]),
            Self::Literal(cell) => (11, [Some(cell), None]),
            Self::Ending(ending) => (9, [Some(ending_code(ending)), None]),
            Self::Blank(ending, count) => (10, [Some(ending_code(Some(ending))), Some(count)]),
        };
        out.push(tag);
        for number in numbers.into_iter().flatten() {
            push_number(number, out);
        }
    }
}

/// Reads a shape's notes; stops at what it does not know.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Notes<'a> {
    rest: &'a [u8],
}

impl<'a> Notes<'a> {
    /// What was written reads back only while the rest of its record is as it was.
    pub(crate) fn is_delicate(mut self) -> bool {
        self.any(|note| match note {
            Note::Split(..) | Note::LoneAll(_) | Note::Lone(..) | Note::Literal(_) => true,
            Note::Quoting(_) | Note::Quoted(_) | Note::Unquoted(_) => false,
            Note::Lead(..) | Note::Tail(..) | Note::Ending(_) | Note::Blank(..) => false,
        })
    }

    pub(crate) fn new(shape: &'a [u8]) -> Self {
        Self { rest: shape }
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0_usize;
        for shift in (0..63).step_by(7) {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn bits(&mut self) -> Option<&'a [u8]> {
        let long = self.number()?;
        let (bits, rest) = self.rest.split_at_checked(long)?;
        self.rest = rest;
        Some(bits)
    }
}

/// The shape of a record one of whose cells got another text: how the cell is quoted stays, what told of places in the
/// old text goes. None when nothing is left to tell.
pub fn after_change(shape: &[u8], changed: usize) -> Option<Vec<u8>> {
    if super::typed::is_typed(shape) {
        // What the cell was stays: where the new text is no such value, an export writes it as text.
        return Some(shape.to_vec());
    }
    let mut kept = Vec::with_capacity(shape.len());
    for note in Notes::new(shape) {
        match note {
            Note::Split(cell, _) | Note::LoneAll(cell) | Note::Lone(cell, _) | Note::Literal(cell)
                if cell == changed => {}
            Note::Quoting(_)
            | Note::Quoted(_)
            | Note::Unquoted(_)
            | Note::Lead(..)
            | Note::Tail(..)
            | Note::Split(..)
            | Note::LoneAll(_)
            | Note::Lone(..)
            | Note::Literal(_)
            | Note::Ending(_)
            | Note::Blank(..) => note.push(&mut kept),
        }
    }
    (!kept.is_empty()).then_some(kept)
}

impl<'a> Iterator for Notes<'a> {
    type Item = Note<'a>;

    fn next(&mut self) -> Option<Note<'a>> {
        let (&tag, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(match tag {
            1 => Note::Quoting(self.bits()?),
            2 => Note::Quoted(self.number()?),
            3 => Note::Unquoted(self.number()?),
            4 => Note::Lead(self.number()?, self.number()?),
            5 => Note::Tail(self.number()?, self.number()?),
            6 => Note::Split(self.number()?, self.number()?),
            7 => Note::LoneAll(self.number()?),
            8 => Note::Lone(self.number()?, self.number()?),
            9 => Note::Ending(ending_of(self.number()?)?),
            10 => Note::Blank(ending_of(self.number()?)??, self.number()?),
            11 => Note::Literal(self.number()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_read_back_as_they_were_written() {
        let notes = [
            Note::Quoting(&[5, 128]),
            Note::Quoted(3),
            Note::Unquoted(1_899),
            Note::Lead(0, 300),
            Note::Tail(1, 1),
            Note::Split(2, 16 << 20),
            Note::LoneAll(4),
            Note::Lone(5, 127),
            Note::Literal(6),
            Note::Ending(None),
            Note::Blank(LineEnding::CrLf, 128),
        ];
        let mut shape = Vec::new();
        for note in notes {
            note.push(&mut shape);
        }
        assert_eq!(Notes::new(&shape).collect::<Vec<_>>(), notes);
    }

    #[test]
    fn only_what_told_of_the_old_text_goes() {
        let mut shape = Vec::new();
        let notes = [
            Note::Quoted(1),
            Note::Lead(1, 2),
            Note::Split(1, 3),
            Note::Split(2, 3),
            Note::LoneAll(3),
            Note::Ending(None),
        ];
        notes.iter().for_each(|note| note.push(&mut shape));
        let kept = after_change(&shape, 1).unwrap();
        let expected = [Note::Quoted(1), Note::Lead(1, 2), Note::Split(2, 3), Note::LoneAll(3), Note::Ending(None)];
        assert_eq!(Notes::new(&kept).collect::<Vec<_>>(), expected);
        let mut lone = Vec::new();
        Note::Literal(4).push(&mut lone);
        assert_eq!(after_change(&lone, 4), None);
    }

    #[test]
    fn a_broken_shape_ends_and_does_not_panic() {
        assert_eq!(Notes::new(&[6, 255, 255]).count(), 0);
        assert_eq!(Notes::new(&[1, 200, 1, 0]).count(), 0);
        assert_eq!(Notes::new(&[10, 0, 1, 2]).count(), 0);
    }
}
