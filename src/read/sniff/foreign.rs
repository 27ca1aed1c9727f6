//! Files of other formats, known by their first bytes.

use super::super::refusal::Foreign;

/// The format that the bytes begin with, when it is no delimited text.
pub(crate) fn foreign(head: &[u8]) -> Option<Foreign> {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        let start = &head[..head.len().min(4096)];
        let holds = |part: &[u8]| memchr::memmem::find(start, part).is_some();
        let workbook = holds(b"xl/") || holds(b"[Content_Types].xml") || holds(b"opendocument.spreadsheet");
        return Some(if workbook { Foreign::Workbook } else { Foreign::Zip });
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(Foreign::Workbook);
    }
    if head.starts_with(b"%PDF-") {
        return Some(Foreign::Pdf);
    }
    if head.starts_with(b"SQLite format 3\0") {
        return Some(Foreign::Sqlite);
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let lower = text[..text.len().min(64)].to_ascii_lowercase();
    if [&b"<!doctype"[..], b"<html", b"<?xml", b"<svg", b"<!--"].iter().any(|mark| lower.starts_with(mark)) {
        return Some(Foreign::Markup);
    }
    is_json(text).then_some(Foreign::Json)
}

/// An object, or an array of objects.
fn is_json(text: &[u8]) -> bool {
    let inner = match text.split_first() {
        Some((b'[', rest)) => rest.trim_ascii_start().strip_prefix(b"{"),
        Some((b'{', rest)) => Some(rest),
        Some(_) | None => None,
    };
    inner.is_some_and(|rest| matches!(rest.trim_ascii_start().first(), Some(b'"' | b'}')))
}

/// Where something other than text stands first, when there is too much of it for text: text holds next to no control
/// characters, and a NUL only by a slip of the program that wrote it.
pub(crate) fn binary(inner: &[u8]) -> Option<usize> {
    let control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a | 0x1c..=0x1f | 1);
    let nuls = memchr::memchr_iter(0, inner).count();
    let others = inner.iter().filter(|&&byte| byte != 0 && control(byte)).count();
    let is_binary = nuls > 1 + inner.len() / 1_000 || others * 100 > inner.len();
    is_binary.then(|| inner.iter().position(|&byte| control(byte)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::binary;

    #[test]
    fn one_nul_is_a_slip_and_many_are_another_kind_of_file() {
        let text = "namn;ort\nAda;Umeå\n".repeat(20);
        assert_eq!(binary(text.as_bytes()), None);
        assert_eq!(binary(&[text.as_bytes(), b"Bo\0;Lund\n"].concat()), None);
        assert_eq!(binary(b"ab\0\0cd"), Some(2));
        assert_eq!(binary(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(8));
    }
}
