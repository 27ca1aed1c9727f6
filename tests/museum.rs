//! Odd files, each named after its oddity: what is recognised, what is refused, and that nothing is lost.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use gallra::model::{Batch, Cell};
use gallra::read::{Writer, open};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum")
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Missing => "∅".to_owned(),
        Cell::Text(text) => text.escape_debug().to_string(),
        Cell::Bytes(bytes) => format!("{bytes:02x?}"),
    }
}

/// What gallra sees in a file, in a few lines; and the proof that it gives the file back.
fn seen(path: &Path) -> String {
    let mut table = match open(path) {
        Ok(table) => table,
        Err(failure) => return format!("  refused: {}\n", failure.what().id()),
    };
    let d = table.dialect().clone();
    let mark = if d.bom { " mark" } else { "" };
    let quoting = if d.quote_all { "all quoted" } else { "quoted where needed" };
    let mut out = format!(
        "  {}{mark} '{}' {} {:?} {:?} {quoting} header {} preamble {}\n  {:?}\n",
        d.encoding.name(),
        d.delimiter.text().escape_debug(),
        d.quote.map_or("none".to_owned(), |q| char::from(q).to_string()),
        d.escape,
        d.line_ending,
        d.header_rows,
        d.preamble_rows,
        table.names(),
    );
    let mut bytes = table.before().to_vec();
    let mut writer = Writer::new(&d, table.fields());
    let mut batch = Batch::new(table.fields());
    while table.fill(&mut batch, 1 << 16).unwrap() {
        for row in batch.rows() {
            writer.write_row(&row, &mut bytes);
            let record = row.to_record();
            let cells: Vec<String> = record.cells.iter().map(shown).collect();
            let overflow: Vec<String> = record.overflow.iter().map(shown).collect();
            let more = if overflow.is_empty() { String::new() } else { format!(" + {}", overflow.join(" | ")) };
            let shaped = if record.shape.is_some() { " (shaped)" } else { "" };
            out += &format!("  > {}{more}{shaped}\n", cells.join(" | "));
        }
    }
    bytes.extend_from_slice(table.after());
    let notes = table.evidence().footnote_rows;
    let odd = table.oddities();
    for (count, what) in [(u64::from(notes), "footnotes"), (odd.mended, "mended"), (odd.headers_again, "headers again")]
    {
        if count > 0 {
            out += &format!("  {count} {what}\n");
        }
    }
    assert!(bytes == std::fs::read(path).unwrap(), "{} is not given back", path.display());
    out
}

#[test]
fn each_odd_file_is_seen_as_expected() {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    files.retain(|path| name(path) != "expected.txt" && !name(path).starts_with('.'));
    files.sort();
    let all: String = files.iter().map(|path| format!("{}\n{}\n", name(path), seen(path))).collect();
    let expected = folder().join("expected.txt");
    // After a look at each line of the difference: MUSEUM_ACCEPT=1 cargo test --test suite museum
    if std::env::var_os("MUSEUM_ACCEPT").is_some() {
        std::fs::write(&expected, &all).unwrap();
    }
    assert_eq!(all, std::fs::read_to_string(expected).unwrap(), "what is seen differs from tests/museum/expected.txt");
}

#[test]
fn a_directory_and_a_missing_file_are_refused() {
    assert_eq!(open(&folder()).unwrap_err().what().id(), "read-directory");
    assert_eq!(open(&folder().join("no-such-file.csv")).unwrap_err().what().id(), "read-missing");
}

fn file_of(bytes: &[u8]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    file
}

/// The refusal that a file's records end in.
fn refusal(bytes: &[u8]) -> gallra::failure::Failure {
    let file = file_of(bytes);
    let mut table = match open(file.path()) {
        Ok(table) => table,
        Err(failure) => return failure,
    };
    let mut batch = Batch::new(table.fields());
    loop {
        match table.fill(&mut batch, 1 << 20) {
            Ok(true) => {}
            Ok(false) => panic!("it was not refused"),
            Err(failure) => return failure,
        }
    }
}

#[test]
fn a_cell_over_the_limit_is_refused_with_line_and_byte() {
    let mut bytes = b"namn,not\n".to_vec();
    bytes.extend(b"Ada,\"en\nrad\"\n".repeat(90_000));
    let offset = bytes.len() + 3;
    bytes.extend(b"Bo,\"");
    bytes.resize(bytes.len() + (17 << 20), b'x');
    let failure = refusal(&bytes);
    let expected = gallra::msg!("read-cell-limit", "line" => 180_002, "offset" => offset, "mebibytes" => 16);
    assert_eq!(failure.what(), &expected);
}

#[test]
fn a_record_of_too_many_fields_is_refused_with_line_and_byte() {
    let bytes = format!("a,b,c\n{}{}\n", "1,2,3\n".repeat(40), "9,".repeat(2_000));
    let expected = gallra::msg!("read-field-limit", "line" => 42, "offset" => 6 + 240 + 3_800, "most" => 1_900);
    assert_eq!(refusal(bytes.as_bytes()).what(), &expected);
}

#[test]
fn letters_far_into_the_file_still_tell_its_encoding() {
    let start = "namn;ort\n".to_owned() + &"Ada;Lund\n".repeat(150_000);
    let narrow = file_of(&[start.as_bytes(), b"G\xf6ran;Ume\xe5\n"].concat());
    assert_eq!(open(narrow.path()).unwrap().dialect().encoding.name(), "windows-1252");
    let wide = file_of((start + "Göran;Umeå\n").as_bytes());
    assert_eq!(open(wide.path()).unwrap().dialect().encoding.name(), "utf-8");
}

#[test]
fn a_sample_takes_nothing_from_the_rows() {
    let file = file_of(b"nr;namn\n1;Ada\n2;Bo\n3;Cy\n");
    let mut table = open(file.path()).unwrap();
    assert_eq!(table.sample(2).unwrap().len(), 2);
    let mut batch = Batch::new(2);
    assert!(table.fill(&mut batch, 1 << 20).unwrap());
    assert_eq!(batch.len(), 3);
    assert!(!table.fill(&mut batch, 1 << 20).unwrap());
    assert_eq!(table.digest(), "f7c1ad726630dac9d68fba617e56e86e10f9144f3375a368a4e531f6d6986df6");
}

#[test]
fn a_known_dialect_whose_delimiter_is_its_quote_is_refused() {
    let file = file_of(b"a;b\n");
    let dialect = open(file.path()).unwrap().dialect().clone();
    let wrong = gallra::model::Dialect { delimiter: b'"'.into(), ..dialect };
    assert_eq!(gallra::read::open_with(file.path(), wrong).unwrap_err().what().id(), "read-dialect");
}
