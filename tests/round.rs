//! Import then export gives every delimited file back byte for byte.

#![allow(clippy::unwrap_used)]

use std::io::Write as _;

use gallra::model::{Batch, Cell, Delimiter, Dialect, Encoding, Escape, LineEnding};
use gallra::read::{Table, Writer, open, open_with};
use proptest::prelude::*;

fn file_of(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file.flush().unwrap();
    file
}

/// The file rebuilt from its rows, through records of their own as an export does.
fn rebuilt(mut table: Table, most_bytes: usize) -> Vec<u8> {
    let mut out = table.before().to_vec();
    let mut writer = Writer::new(table.dialect(), table.fields());
    let mut batch = Batch::new(table.fields());
    while table.fill(&mut batch, most_bytes).unwrap() {
        for (index, row) in batch.rows().enumerate() {
            if index % 2 == 0 { writer.write_row(&row, &mut out) } else { writer.write_row(&row.to_record(), &mut out) }
        }
    }
    out.extend_from_slice(table.after());
    assert_eq!(table.bytes_read(), table.size());
    assert_eq!(writer.lost(), 0);
    out
}

fn encode(encoding: Encoding, text: &str) -> Vec<u8> {
    let dos = |table| text.chars().map(|c| oem_cp::encode_char_checked(c, table).unwrap_or(b'?')).collect();
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        Encoding::Iso8859_1 => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect(),
        Encoding::Iso8859_15 => encoding_rs::ISO_8859_15.encode(text).0.into_owned(),
        Encoding::MacRoman => encoding_rs::MACINTOSH.encode(text).0.into_owned(),
        Encoding::Cp850 => dos(&oem_cp::code_table::ENCODING_TABLE_CP850),
        Encoding::Cp437 => dos(&oem_cp::code_table::ENCODING_TABLE_CP437),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}

fn dialects() -> impl Strategy<Value = Dialect> {
    let encoding = prop::sample::select(Encoding::ALL.to_vec());
    let delimiter = prop::sample::select(vec![
        ",", ";", "\t", "|", ":", " ", "^", "||", ", ", " | ", "::", "~|~", ",;", "<=>", "abcdefgh", "\t\t",
    ]);
    let delimiter = delimiter.prop_map(|text| Delimiter::new(text).unwrap());
    let quote = prop::sample::select(vec![Some(b'"'), Some(b'\''), None]);
    let escape = prop::sample::select(vec![Escape::Doubled, Escape::Backslash]);
    let ending = prop::sample::select(vec![LineEnding::Lf, LineEnding::CrLf, LineEnding::Cr]);
    (encoding, delimiter, quote, escape, ending, any::<bool>(), 0..2_u32, 0..3_u32).prop_map(
        |(encoding, delimiter, quote, escape, line_ending, quote_all, header_rows, preamble_rows)| Dialect {
            encoding,
            bom: false,
            delimiter,
            quote,
            escape,
            line_ending,
            quote_all,
            header_rows,
            preamble_rows,
        },
    )
}

/// What a cell may be written as, well formed or not.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a", "å", "€", "1", ",", ";", "\t", "|", "\"", "'", "\"\"", "\\", "\\\"", "\\\\", " ", "\n", "\r\n", "\r",
        "x y", "^", "\0", "ž",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// The table; none where the dialect says that more lines stand before it than the file has.
fn has_lines(opened: gallra::failure::Result<gallra::read::Table>) -> Option<gallra::read::Table> {
    match opened {
        Err(refused) if refused.what().id() == "read-too-few-lines" => None,
        other => Some(other.unwrap()),
    }
}

#[test]
fn blanks_after_a_quoted_cell_come_back_where_the_delimiter_begins_with_one() {
    for bytes in [&b"''  "[..], b"'a'  | b\n''   \n", b"'a' 'b'  | '' \n"] {
        for escape in [Escape::Doubled, Escape::Backslash] {
            let dialect = Dialect {
                encoding: Encoding::Utf8,
                bom: false,
                delimiter: Delimiter::new(" | ").unwrap(),
                quote: Some(b'\''),
                escape,
                line_ending: LineEnding::Lf,
                quote_all: false,
                header_rows: 0,
                preamble_rows: 0,
            };
            let file = file_of(bytes);
            assert_eq!(rebuilt(open_with(file.path(), dialect).unwrap(), 64), bytes);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases_asked(), failure_persistence: None, max_global_rejects: 1 << 20, ..ProptestConfig::default() })]

    #[test]
    fn any_text_round_trips_in_any_dialect(text in pieces(), dialect in dialects(), most in 1..64_usize) {
        let bytes = encode(dialect.encoding, &text);
        prop_assume!(!bytes.is_empty());
        let file = file_of(&bytes);
        let opened = has_lines(open_with(file.path(), dialect));
        prop_assume!(opened.is_some());
        prop_assert!(opened.is_some_and(|table| rebuilt(table, most) == bytes));
    }

    #[test]
    fn any_bytes_round_trip_in_any_dialect(
        bytes in prop::collection::vec(any::<u8>(), 1..200), dialect in dialects(),
    ) {
        let file = file_of(&bytes);
        let opened = has_lines(open_with(file.path(), dialect));
        prop_assume!(opened.is_some());
        prop_assert!(opened.is_some_and(|table| rebuilt(table, 64) == bytes));
    }

    #[test]
    fn what_is_recognised_round_trips(text in pieces()) {
        let file = file_of(text.as_bytes());
        if let Ok(table) = open(file.path()) {
            prop_assert!(rebuilt(table, 64) == text.as_bytes());
        }
    }

    #[test]
    fn any_table_is_written_and_read_back_as_the_same_cells(
        rows in prop::collection::vec(prop::collection::vec("[a-zåäö\"',;\\\\ \n]{0,6}", 1..5), 1..8),
        mut dialect in dialects(),
    ) {
        dialect.quote = dialect.quote.or(Some(b'"'));
        dialect.header_rows = 0;
        dialect.preamble_rows = 0;
        let records: Vec<_> = rows.iter().map(|row| gallra::model::Record {
            cells: row.iter().cloned().map(Cell::Text).collect(), ..Default::default()
        }).collect();
        let mut writer = Writer::new(&dialect, 4);
        let mut bytes = Vec::new();
        records.iter().for_each(|record| writer.write_row(record, &mut bytes));
        let file = file_of(&bytes);
        let mut table = open_with(file.path(), dialect).unwrap();
        let read = cells(&mut table);
        prop_assert!(read == rows);
        prop_assert_eq!(table.oddities().shaped, 0, "what the defaults write has no shape");
    }

    #[test]
    fn a_shape_on_changed_cells_still_reads_back_as_those_cells(
        text in pieces(), change in "[a-z\"',;\\\\ \n]{0,6}", mut dialect in dialects(),
    ) {
        dialect.quote = dialect.quote.or(Some(b'"'));
        dialect.header_rows = 0;
        dialect.preamble_rows = 0;
        let bytes = encode(dialect.encoding, &text);
        prop_assume!(!bytes.is_empty());
        let file = file_of(&bytes);
        let mut table = open_with(file.path(), dialect.clone()).unwrap();
        let mut batch = Batch::new(table.fields());
        table.fill(&mut batch, usize::MAX).unwrap();
        let Some(row) = batch.row(0) else { return Ok(()) };
        let mut record = row.to_record();
        // A quote that opens no quoted cell stays a letter only while nothing around it changes.
        prop_assume!(table.oddities().unclosed == 0 && !text.contains(" \"") && !text.contains(" '"));
        let place = record.cells.len() / 2;
        record.cells[place] = Cell::Text(change.clone());
        let fields = table.fields();
        let mut out = Vec::new();
        Writer::new(&dialect, fields).write_row(&record, &mut out);
        let file = file_of(&out);
        let mut table = open_with(file.path(), dialect).unwrap();
        // Alone in its file the record can be one of a table with fewer fields, whose quotes are then meant otherwise.
        prop_assume!(table.fields() == fields);
        let read = cells(&mut table);
        prop_assert_eq!(read.len(), 1);
        prop_assert!(read[0][place] == change);
    }

    #[test]
    fn cells_are_those_of_the_csv_crate(
        rows in prop::collection::vec(prop::collection::vec("[a-z\"]{0,3}[a-zå,; \"]{0,3}|\"[a-z,\n]{0,5}\"", 1..5), 1..8),
        ending in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let text: String = rows.iter().map(|row| row.join(",") + ending).collect();
        let dialect = Dialect {
            encoding: Encoding::Utf8, bom: false, delimiter: b','.into(), quote: Some(b'"'), escape: Escape::Doubled,
            line_ending: LineEnding::Lf, quote_all: false, header_rows: 0, preamble_rows: 0,
        };
        let file = file_of(text.as_bytes());
        let mut table = open_with(file.path(), dialect).unwrap();
        let ours = cells(&mut table);
        // Blanks around quotes and a quote that never closes are read otherwise, on purpose.
        // And so is a record whose quotes are in the wrong place.
        prop_assume!(table.oddities().unclosed == 0 && !text.contains("\" ") && !text.contains(" \""));
        prop_assume!(table.oddities().mended == 0);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let theirs: Vec<Vec<String>> =
            reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert!(ours == theirs, "{ours:?} {theirs:?}");
    }
}

fn cells(table: &mut Table) -> Vec<Vec<String>> {
    let mut batch = Batch::new(table.fields());
    let mut out = Vec::new();
    while table.fill(&mut batch, 32).unwrap() {
        for row in batch.rows() {
            let record = row.to_record();
            let filled = record.cells.iter().chain(&record.overflow).filter_map(|cell| match cell {
                Cell::Text(text) => Some(text.clone()),
                Cell::Bytes(_) => Some("?".to_owned()),
                Cell::Missing => None,
            });
            out.push(filled.collect());
        }
    }
    out
}

/// Enough for each day; `PROPTEST_CASES` asks for more.
fn cases_asked() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(96)
}
