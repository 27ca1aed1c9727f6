//! Any bytes at all are read without a panic, and come back identical or are refused.
//!
//! `cargo +nightly fuzz run read -- -max_total_time=600`

#![no_main]

use std::io::Write as _;

use gallra::model::Batch;
use gallra::read::{Writer, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(bytes).expect("bytes in it");
    let Ok(mut table) = open(file.path()) else { return };
    if table.format() != "delimited" || bytes.starts_with(b"\x1f\x8b") || bytes.starts_with(b"PK") {
        let mut batch = Batch::new(table.fields());
        while let Ok(true) = table.fill(&mut batch, 1 << 16) {}
        return;
    }
    let mut out = table.before().to_vec();
    let mut writer = Writer::new(table.dialect(), table.fields());
    let mut batch = Batch::new(table.fields());
    loop {
        match table.fill(&mut batch, 1 << 12) {
            Ok(true) => batch.rows().for_each(|row| writer.write_row(&row, &mut out)),
            Ok(false) => break,
            Err(_) => return,
        }
    }
    out.extend_from_slice(table.after());
    assert!(out == bytes, "the file does not come back");
});
