//! How text becomes bytes and back, for each encoding.
//!
//! The tokenizer sees *inner* bytes: the file's own for UTF-8 and the encodings of one byte a character, and for UTF-16 a UTF-8 in which
//! a lone surrogate is three bytes as any other character of its size (WTF-8), so that nothing is lost.

use super::pages::{byte_of, char_of, page};
use crate::model::{Batch, CellRef, Encoding};

/// The order of a UTF-16 unit's two bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Little,
    Big,
}

fn order(encoding: Encoding) -> Option<Order> {
    match encoding {
        Encoding::Utf16Le => Some(Order::Little),
        Encoding::Utf16Be => Some(Order::Big),
        Encoding::Utf8
        | Encoding::Windows1252
        | Encoding::Iso8859_1
        | Encoding::Iso8859_15
        | Encoding::MacRoman
        | Encoding::Cp850
        | Encoding::Cp437 => None,
    }
}

/// Whether more of the file follows a piece of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    /// More follows.
    Middle,
    /// The file ends here.
    Last,
}

/// The byte-order mark of an encoding.
pub(crate) fn mark(encoding: Encoding) -> &'static [u8] {
    match encoding {
        Encoding::Utf8 => b"\xef\xbb\xbf",
        Encoding::Utf16Le => b"\xff\xfe",
        Encoding::Utf16Be => b"\xfe\xff",
        Encoding::Windows1252
        | Encoding::Iso8859_1
        | Encoding::Iso8859_15
        | Encoding::MacRoman
        | Encoding::Cp850
        | Encoding::Cp437 => b"",
    }
}

/// True where inner bytes are not the file's own.
pub(crate) fn is_transcoded(encoding: Encoding) -> bool {
    order(encoding).is_some()
}

/// Appends the inner form of a piece of a file; returns how many of its bytes were used. What is left over belongs
/// before the next piece, or after the last record when there is none.
pub(crate) fn to_inner(encoding: Encoding, raw: &[u8], piece: Piece, out: &mut Vec<u8>) -> usize {
    let Some(order) = order(encoding) else {
        out.extend_from_slice(raw);
        return raw.len();
    };
    let unit = |at: usize| {
        let pair = [*raw.get(at)?, *raw.get(at + 1)?];
        Some(if order == Order::Little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let mut at = 0;
    while let Some(first) = unit(at) {
        at += 2;
        if !(0xd800..0xdc00).contains(&first) {
            push_point(u32::from(first), out);
            continue;
        }
        match unit(at) {
            Some(second) if (0xdc00..0xe000).contains(&second) => {
                at += 2;
                push_point(0x10000 + ((u32::from(first) & 0x3ff) << 10) + (u32::from(second) & 0x3ff), out);
            }
            None if piece == Piece::Middle => return at - 2,
            Some(_) | None => push_point(u32::from(first), out),
        }
    }
    at
}

/// Appends a code point, a lone surrogate too, as UTF-8 would write it.
#[allow(clippy::cast_possible_truncation)]
fn push_point(point: u32, out: &mut Vec<u8>) {
    let tail = |shift: u32| 0x80 | ((point >> shift) & 0x3f) as u8;
    match point {
        0..=0x7f => out.push(point as u8),
        0x80..=0x7ff => out.extend_from_slice(&[0xc0 | (point >> 6) as u8, tail(0)]),
        0x800..=0xffff => out.extend_from_slice(&[0xe0 | (point >> 12) as u8, tail(6), tail(0)]),
        _ => out.extend_from_slice(&[0xf0 | (point >> 18) as u8, tail(12), tail(6), tail(0)]),
    }
}

/// Appends the file's bytes for inner bytes: the opposite of [`to_inner`].
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn from_inner(encoding: Encoding, inner: &[u8], out: &mut Vec<u8>) {
    let Some(order) = order(encoding) else {
        out.extend_from_slice(inner);
        return;
    };
    let mut push = |unit: u32| {
        let unit = unit as u16;
        out.extend_from_slice(&if order == Order::Little { unit.to_le_bytes() } else { unit.to_be_bytes() });
    };
    let mut at = 0;
    while let Some(&first) = inner.get(at) {
        let (long, start) = match first {
            0..=0x7f => (1, u32::from(first)),
            0x80..=0xdf => (2, u32::from(first & 0x1f)),
            0xe0..=0xef => (3, u32::from(first & 0x0f)),
            0xf0..=0xff => (4, u32::from(first & 0x07)),
        };
        let rest = inner.get(at + 1..inner.len().min(at + long)).unwrap_or_default();
        let point = rest.iter().fold(start, |point, byte| (point << 6) | u32::from(byte & 0x3f));
        at += long;
        if point < 0x10000 {
            push(point);
        } else {
            push(0xd800 + ((point - 0x10000) >> 10));
            push(0xdc00 + ((point - 0x10000) & 0x3ff));
        }
    }
}

/// How many bytes of the file some inner bytes are.
pub(crate) fn raw_length(encoding: Encoding, inner: &[u8]) -> u64 {
    if !is_transcoded(encoding) {
        return inner.len() as u64;
    }
    inner.iter().map(|&byte| if byte >= 0xf0 { 4 } else { u64::from(byte & 0xc0 != 0x80) * 2 }).sum()
}

/// Whether a cell could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// As text.
    Text,
    /// Its bytes are kept.
    Unreadable,
}

/// Adds a cell's inner bytes to a batch, as text where the encoding can read them.
pub(crate) fn push_cell(encoding: Encoding, inner: &[u8], batch: &mut Batch) -> Reading {
    // What stands behind a NUL is out of reach for SQL's functions: such a cell is no text.
    if memchr::memchr(0, inner).is_some() {
        return keep_bytes(encoding, inner, batch);
    }
    if let Some(page) = page(encoding)
        && !inner.is_ascii()
    {
        let text: String = inner.iter().map(|&byte| char_of(page, byte)).collect();
        batch.push_text(&text);
        return Reading::Text;
    }
    if let Ok(text) = std::str::from_utf8(inner) {
        batch.push_text(text);
        return Reading::Text;
    }
    keep_bytes(encoding, inner, batch)
}

fn keep_bytes(encoding: Encoding, inner: &[u8], batch: &mut Batch) -> Reading {
    let mut raw = Vec::new();
    from_inner(encoding, inner, &mut raw);
    batch.push_bytes(&raw);
    Reading::Unreadable
}

/// The text of inner bytes for a header or a guess; what cannot be read becomes U+FFFD.
pub(crate) fn text(encoding: Encoding, inner: &[u8]) -> String {
    match page(encoding) {
        Some(page) => inner.iter().map(|&byte| char_of(page, byte)).collect(),
        None => String::from_utf8_lossy(inner).into_owned(),
    }
}

/// The inner bytes of a delimiter, where the encoding has its characters.
pub(crate) fn delimiter_inner(encoding: Encoding, text: &str) -> Option<Vec<u8>> {
    match page(encoding) {
        Some(page) => text.chars().map(|c| byte_of(page, c)).collect(),
        None => Some(text.as_bytes().to_vec()),
    }
}

/// A cell's inner bytes: its own where they are the same, else made in `room`. Also how many characters the
/// encoding has no byte for; each is written as `?`.
#[inline]
pub(crate) fn cell_inner<'a>(encoding: Encoding, cell: CellRef<'a>, room: &'a mut Vec<u8>) -> (&'a [u8], u64) {
    match cell {
        CellRef::Missing => (b"", 0),
        CellRef::Text(text) => {
            let Some(page) = page(encoding).filter(|_| !text.is_ascii()) else { return (text.as_bytes(), 0) };
            room.clear();
            let mut lost = 0;
            room.extend(text.chars().map(|c| {
                byte_of(page, c).unwrap_or_else(|| {
                    lost += 1;
                    b'?'
                })
            }));
            (room, lost)
        }
        CellRef::Bytes(bytes) if is_transcoded(encoding) => {
            room.clear();
            to_inner(encoding, bytes, Piece::Last, room);
            (room, 0)
        }
        CellRef::Bytes(bytes) => (bytes, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_surrogate_survives_both_ways() {
        let raw = [0x41, 0, 0x00, 0xd8, 0x42, 0, 0x3d, 0xd8, 0x00, 0xde, 0x00, 0xdc];
        let mut inner = Vec::new();
        assert_eq!(to_inner(Encoding::Utf16Le, &raw, Piece::Last, &mut inner), raw.len());
        let mut back = Vec::new();
        from_inner(Encoding::Utf16Le, &inner, &mut back);
        assert_eq!(back, raw);
        assert_eq!(raw_length(Encoding::Utf16Le, &inner), raw.len() as u64);
    }

    #[test]
    fn a_pair_cut_by_a_piece_waits_for_the_next() {
        let mut inner = Vec::new();
        assert_eq!(to_inner(Encoding::Utf16Le, &[0x41, 0, 0x3d, 0xd8], Piece::Middle, &mut inner), 2);
        assert_eq!(inner, b"A");
    }
}
