//! Which encoding a file's text is in.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::super::encode::text;
use super::pages;
use crate::model::Encoding;
use crate::text::Message;

/// Bytes whose letters are weighed.
const LOOKED_AT: usize = 1 << 17;

/// The encoding of a file that begins with these bytes, and why. Where they are all ASCII, the rest of the file is
/// looked through for the first bytes that tell.
pub(crate) fn encoding(head: &[u8], path: Option<&Path>) -> (Encoding, Message) {
    if let Some(sure) = marked(head) {
        return (sure, msg!("evidence-mark", "encoding" => sure.name()));
    }
    if let Some(sure) = wide(head) {
        return (sure, msg!("evidence-wide", "encoding" => sure.name()));
    }
    let found = match path {
        Some(path) if head.is_ascii() => first_telling(path, head.len() as u64),
        Some(_) | None => Some(head.to_vec()).filter(|head| !head.is_ascii()),
    };
    match found {
        None => (Encoding::Utf8, msg!("evidence-ascii")),
        Some(bytes) => {
            let encoding = narrow(&bytes);
            let letters = letters(encoding, &bytes);
            (encoding, msg!("evidence-letters", "encoding" => encoding.name(), "letters" => letters))
        }
    }
}

/// The first few letters beyond ASCII, as this encoding reads them: letters alone, so nothing of a value is shown.
fn letters(encoding: Encoding, bytes: &[u8]) -> String {
    let mut found: Vec<char> = Vec::new();
    for c in text(encoding, &bytes[..bytes.len().min(LOOKED_AT)]).chars() {
        if !c.is_ascii() && c.is_alphabetic() && !found.contains(&c) {
            found.push(c);
        }
        if found.len() == 6 {
            break;
        }
    }
    found.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
}

fn marked(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::Utf8),
        [0xff, 0xfe, ..] => Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// UTF-16 without a mark: where text is Latin, every other byte is zero.
fn wide(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    let zeros = |side: usize| head.iter().skip(side).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = |count: usize| count * 10 > pairs * 4;
    let few = |count: usize| count * 50 < pairs.max(50);
    if pairs > 1 && many(odd) && few(even) {
        return Some(Encoding::Utf16Le);
    }
    (pairs > 1 && many(even) && few(odd)).then_some(Encoding::Utf16Be)
}

/// UTF-8 where it is valid, or more of it than not: text of another encoding has next to no bytes that are whole UTF-8
/// characters by chance, and broken ones keep their bytes and are counted.
fn narrow(bytes: &[u8]) -> Encoding {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| byte & 0xc0 == 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let cut = bytes.utf8_chunks().last().is_some_and(|chunk| is_cut(chunk.invalid()));
    let broken = broken - usize::from(cut && broken > 0 && whole > 0);
    if broken == 0 || whole > broken { Encoding::Utf8 } else { pages::likeliest(&bytes[..bytes.len().min(LOOKED_AT)]) }
}

/// The start of a character that goes on beyond the piece.
fn is_cut(invalid: &[u8]) -> bool {
    match invalid {
        [first, rest @ ..] => *first >= 0xc2 && rest.iter().all(|byte| byte & 0xc0 == 0x80),
        [] => false,
    }
}

fn first_telling(path: &Path, from: u64) -> Option<Vec<u8>> {
    let mut file = File::open(path).ok()?;
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    file.seek(SeekFrom::Start(from)).ok()?;
    let mut piece = Vec::new();
    loop {
        piece.clear();
        if (&mut file).take(1 << 18).read_to_end(&mut piece).ok()? == 0 {
            return None;
        }
        if let Some(first) = piece.iter().position(|byte| !byte.is_ascii()) {
            // What follows the first one, too, when it stands near the piece's end.
            (&mut file).take(1 << 12).read_to_end(&mut piece).ok()?;
            piece.drain(..first);
            return Some(piece);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Encoding {
        marked(bytes).or_else(|| wide(bytes)).unwrap_or_else(|| narrow(bytes))
    }

    #[test]
    fn swedish_letters_tell_the_encoding() {
        assert_eq!(of("namn;ålder\nÅsa;3\n".as_bytes()), Encoding::Utf8);
        assert_eq!(of(b"namn;\xe5lder\n\xc5sa;3\n"), Encoding::Windows1252);
        assert_eq!(of(b"n\0a\0m\0n\0;\0\xe5\0"), Encoding::Utf16Le);
        assert_eq!(of(b"\0n\0a\0m\0n\0;\0\xe5"), Encoding::Utf16Be);
    }

    #[test]
    fn one_broken_character_does_not_make_it_windows_1252() {
        let text = "å;ä;ö\n".repeat(9) + "x;";
        assert_eq!(of(&[text.as_bytes(), b"\xff;y\n"].concat()), Encoding::Utf8);
    }

    #[test]
    fn a_file_that_was_pasted_together_of_two_encodings_stays_utf_8() {
        let whole = "1;Åsa Öberg;Malmö\n".repeat(10);
        let text = [whole.as_bytes(), b"2;M\xe4rta;V\xe4ster\xe5s\n".repeat(3).as_slice()].concat();
        assert_eq!(of(&text), Encoding::Utf8);
    }

    #[test]
    fn a_character_cut_by_the_end_of_the_sample_is_whole() {
        assert_eq!(of("å;å".as_bytes().split_last().unwrap().1), Encoding::Utf8);
    }
}
