//! Which character each byte above 127 is, in the encodings of one byte a character.

use std::sync::LazyLock;

use oem_cp::code_table::{DECODING_TABLE_CP437, DECODING_TABLE_CP850};

use crate::model::Encoding;

/// The characters of the bytes 0x80 to 0xFF.
type Page = [char; 128];

static WINDOWS_1252: LazyLock<Page> = LazyLock::new(|| whatwg(encoding_rs::WINDOWS_1252));
static ISO_8859_15: LazyLock<Page> = LazyLock::new(|| whatwg(encoding_rs::ISO_8859_15));
static MAC_ROMAN: LazyLock<Page> = LazyLock::new(|| whatwg(encoding_rs::MACINTOSH));
static ISO_8859_1: LazyLock<Page> = LazyLock::new(|| made(char::from));

fn made(of: impl Fn(u8) -> char) -> Page {
    let mut page = ['\u{fffd}'; 128];
    for (byte, place) in (0x80..=0xff_u8).zip(&mut page) {
        *place = of(byte);
    }
    page
}

fn whatwg(encoding: &'static encoding_rs::Encoding) -> Page {
    made(|byte| {
        let (text, _) = encoding.decode_without_bom_handling(std::slice::from_ref(&byte));
        text.chars().next().unwrap_or('\u{fffd}')
    })
}

/// The page of an encoding of one byte a character.
pub(crate) fn page(encoding: Encoding) -> Option<&'static Page> {
    match encoding {
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => None,
        Encoding::Windows1252 => Some(&WINDOWS_1252),
        Encoding::Iso8859_1 => Some(&ISO_8859_1),
        Encoding::Iso8859_15 => Some(&ISO_8859_15),
        Encoding::MacRoman => Some(&MAC_ROMAN),
        Encoding::Cp850 => Some(&DECODING_TABLE_CP850),
        Encoding::Cp437 => Some(&DECODING_TABLE_CP437),
    }
}

/// The character of a byte.
pub(crate) fn char_of(page: &Page, byte: u8) -> char {
    if byte < 0x80 { char::from(byte) } else { page[usize::from(byte - 0x80)] }
}

/// The byte of a character, where the page has it.
pub(crate) fn byte_of(page: &Page, c: char) -> Option<u8> {
    if c.is_ascii() {
        return u8::try_from(u32::from(c)).ok();
    }
    page.iter().position(|&own| own == c).and_then(|place| u8::try_from(0x80 + place).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back_from_its_character() {
        for encoding in Encoding::ALL {
            let Some(page) = page(encoding) else { continue };
            for byte in 0..=255_u8 {
                assert_eq!(byte_of(page, char_of(page, byte)), Some(byte), "{} {byte:02x}", encoding.name());
            }
        }
    }

    #[test]
    fn the_swedish_letters_stand_where_each_system_has_them() {
        let bytes =
            |encoding| "åäöÅÄÖ".chars().map(|c| byte_of(page(encoding).unwrap(), c).unwrap()).collect::<Vec<_>>();
        assert_eq!(bytes(Encoding::Windows1252), [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6]);
        assert_eq!(bytes(Encoding::MacRoman), [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85]);
        assert_eq!(bytes(Encoding::Cp850), [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]);
        assert_eq!(bytes(Encoding::Cp437), bytes(Encoding::Cp850));
    }
}
