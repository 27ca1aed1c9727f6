//! Odd files, each named after its oddity: what is recognised, what is refused, and that nothing is lost.

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
        "  {}{mark} {:?} {} {:?} {:?} {quoting} header {} preamble {}\n  {:?}\n",
        d.encoding.name(),
        char::from(d.delimiter),
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
    // After a look at each line of the difference: MUSEUM_ACCEPT=1 cargo test --test museum
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
