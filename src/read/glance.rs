//! What a file looks like at a glance, for a list of files: by its first bytes, never by its name.

use std::path::Path;

use super::asked::Asked;
use super::encode::{Piece, to_inner};
use super::open::book;
use super::refusal::Foreign;
use super::sniff::{self, Sample};
use super::source::mark_length;
use super::token::Bytes;
use super::unfold::{Fold, Origin};
use super::workbook::Book;
use crate::model::codes::coded;

/// Bytes that a look takes.
const HEAD: u64 = 1 << 16;

/// Where a database says whose it is, and what gallra's own says.
const OWN: (std::ops::Range<usize>, &[u8]) = (68..72, b"GALR");

coded! {
    /// What a file looks like.
    Glance {
        Text = "text",
        Xlsx = "xlsx",
        Xls = "xls",
        Ods = "ods",
        Json = "json",
        Sqlite = "sqlite",
        Zip = "zip",
        Gzip = "gzip",
    }
}

/// What the file looks like; none when it does not look like a table. A file that looks like one may still be refused.
pub fn glance(path: &Path) -> Option<Glance> {
    let plain = Origin::plain(path).ok()?;
    let head = plain.head(HEAD).ok()?;
    if head.starts_with(b"\x1f\x8b") {
        // One that is cut off is shown: when it is chosen it is told why it cannot be read.
        let Ok(inner) = plain.folded(Fold::Gzip).head(HEAD) else { return Some(Glance::Gzip) };
        return of_bytes(&inner, HEAD).map(|_| Glance::Gzip);
    }
    match sniff::foreign(&head) {
        Some(Foreign::Workbook | Foreign::Zip) if head.starts_with(b"PK") => of_archive(&plain),
        Some(Foreign::Sqlite) if head.get(OWN.0) == Some(OWN.1) => None,
        _ => of_bytes(&head, plain.size()),
    }
}

fn of_archive(plain: &Origin) -> Option<Glance> {
    match book(plain).ok()? {
        Some(Book::Xlsx) => Some(Glance::Xlsx),
        Some(Book::Ods) => plain.head(HEAD).ok().filter(|head| is_sheet(head)).map(|_| Glance::Ods),
        Some(Book::Xls) => Some(Glance::Xls),
        None => {
            let members = plain.members().ok()?;
            // A text document is an archive too.
            let is_document = members.iter().any(|name| matches!(name.as_str(), "word/document.xml" | "content.xml"));
            (!members.is_empty() && !is_document).then_some(Glance::Zip)
        }
    }
}

fn is_sheet(head: &[u8]) -> bool {
    memchr::memmem::find(head, b"opendocument.spreadsheet").is_some()
}

fn of_bytes(head: &[u8], size: u64) -> Option<Glance> {
    match sniff::foreign(head) {
        None => is_table(head, size).then_some(Glance::Text),
        Some(Foreign::Json) => Some(Glance::Json),
        Some(Foreign::Sqlite) => Some(Glance::Sqlite),
        Some(Foreign::Workbook) => Some(Glance::Xls),
        Some(Foreign::Zip | Foreign::Pdf | Foreign::Markup | Foreign::Prose) => None,
    }
}

/// Some dialect makes a table of it.
fn is_table(head: &[u8], size: u64) -> bool {
    let ended = size <= head.len() as u64;
    let (encoding, _) = sniff::encoding(head, None);
    let mut inner = Vec::new();
    let piece = if ended { Piece::Last } else { Piece::Middle };
    to_inner(encoding, &head[mark_length(encoding, head)..], piece, &mut inner);
    if inner.iter().all(u8::is_ascii_whitespace) || sniff::binary(&inner).is_some() {
        return false;
    }
    let sample = Sample { head: Bytes { bytes: &inner, ended }, pieces: &[], encoding };
    sniff::guess(sample, &Asked::default()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(bytes: &[u8]) -> Option<Glance> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        glance(file.path())
    }

    #[test]
    fn a_table_is_told_from_a_letter_whatever_its_name() {
        assert_eq!(looks("namn;ort\nAda;Umeå\nBo;Lund\n".as_bytes()), Some(Glance::Text));
        assert_eq!(looks(b"{\"namn\":\"Ada\"}\n{\"namn\":\"Bo\"}\n"), Some(Glance::Json));
        assert_eq!(looks("Hej! Det här är ett brev.\n\nHälsningar\n".as_bytes()), None);
        for other in [&b""[..], b"\n \n", b"%PDF-1.7", b"<html><body>", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"] {
            assert_eq!(looks(other), None);
        }
    }

    #[test]
    fn a_workbench_is_no_file_to_import() {
        let mut bytes = b"SQLite format 3\0".to_vec();
        bytes.resize(100, 1);
        assert_eq!(looks(&bytes), Some(Glance::Sqlite));
        bytes[68..72].copy_from_slice(b"GALR");
        assert_eq!(looks(&bytes), None);
    }
}
