//! From a file to a register and back to the same bytes.

#![allow(clippy::unwrap_used)]

use crate::bench::{self, Bench, import, written};
use gallra::model::{RecordId, Watch};
use gallra::store::import::{Fidelity, Import};
use gallra::store::{Access, Workbench, import as store_import, records, registers};

fn comes_back(bytes: &[u8]) {
    let mut bench = Bench::new();
    let imported = bench.import("fil.csv", bytes);
    assert_eq!(String::from_utf8_lossy(&written(&bench.open, &imported.name)), String::from_utf8_lossy(bytes));
    assert_eq!(written(&bench.open, &imported.name), bytes);
}

#[test]
fn a_plain_file_comes_back() {
    comes_back("namn;ort;ålder\nAda;Umeå;91\nBo;;12\n".as_bytes());
}

#[test]
fn quotes_that_were_not_needed_come_back() {
    comes_back(b"name,town\r\n\"Ada\",Lund\r\nBo,\"a \"\"b\"\"\"\r\n");
}

#[test]
fn line_breaks_within_cells_come_back() {
    comes_back(b"name,note\n\"Ada\",\"one\ntwo\"\n\"Bo\",\"three\"\n");
}

#[test]
fn a_file_without_a_last_line_end_comes_back() {
    comes_back(b"name\tage\nAda\t91\nBo\t12");
}

#[test]
fn windows_1252_comes_back() {
    comes_back(b"namn;ort\r\n\xc5sa;Ume\xe5\r\n\xd6sten;V\xe4xj\xf6\r\nBo;Lund\r\n");
}

#[test]
fn utf_16_comes_back() {
    let text = "namn;ort\r\nÅsa;Umeå\r\nBo;Växjö\r\n";
    let mut bytes = vec![0xff, 0xfe];
    text.encode_utf16().for_each(|unit| bytes.extend_from_slice(&unit.to_le_bytes()));
    comes_back(&bytes);
}

#[test]
fn a_byte_order_mark_comes_back() {
    comes_back("\u{feff}namn,ort\nÅsa,Umeå\nBo,Lund\n".as_bytes());
}

#[test]
fn ragged_rows_come_back() {
    comes_back(b"a,b,c\n1,2,3\n4,5\n6,7,8,9,10\n11,12,13\n14,15,16\n");
}

#[test]
fn bytes_that_the_encoding_cannot_read_come_back() {
    comes_back(
        "namn,ort\nÅsa,Umeå\nÖsten,Växjö\n"
            .as_bytes()
            .iter()
            .copied()
            .chain(*b"B\xffo,Lund\n")
            .collect::<Vec<_>>()
            .as_slice(),
    );
}

#[test]
fn a_register_is_named_after_its_file() {
    let mut bench = Bench::new();
    let imported = bench.import("Kundklubb 2024.csv", b"a,b\n1,2\n3,4\n");
    assert_eq!((imported.name.as_str(), imported.records), ("kundklubb_2024", 2));
}

#[test]
fn a_taken_name_gets_a_number_and_a_notice() {
    let mut bench = Bench::new();
    bench.import("kunder.csv", b"a,b\n1,2\n3,4\n");
    let other = bench.import("Kunder.tsv", b"a\tb\n1\t2\n3\t4\n");
    assert_eq!(other.name, "kunder_2");
    let ids: Vec<&str> = other.notices.iter().map(|notice| notice.id()).collect();
    assert_eq!(ids, ["import-name-taken"]);
}

#[test]
fn ragged_rows_are_counted_in_a_notice() {
    let mut bench = Bench::new();
    let imported = bench.import("r.csv", b"a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n13,14,15\n");
    let ids: Vec<&str> = imported.notices.iter().map(|notice| notice.id()).collect();
    assert_eq!(ids, ["import-short-rows", "import-long-rows"]);
}

#[test]
fn the_rids_count_from_one() {
    let mut bench = Bench::new();
    let imported = bench.import("r.csv", b"a,b\nx,2\ny,4\n");
    let live = registers::live(&bench.open, imported.register).unwrap();
    assert_eq!(live.iter().collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn records_are_read_in_the_order_asked_and_the_gone_left_out() {
    let mut bench = Bench::new();
    let imported = bench.import("r.csv", b"a,b\nx,2\ny,4\nz,6\n");
    let rids = [RecordId(3), RecordId(9), RecordId(1)];
    let found = records::read(&bench.open, imported.register, &rids).unwrap();
    let cells: Vec<_> = found.iter().map(|(rid, record)| (rid.0, record.cells[0].filled().unwrap())).collect();
    assert_eq!(cells, [(3, "z"), (1, "x")]);
}

struct Stop;

impl Watch for Stop {
    fn progress(&self, _done: u64, _total: u64) {}
    fn step(&self, _step: &'static str) {}
    fn cancelled(&self) -> bool {
        true
    }
}

/// Stops when the first rows are written.
#[derive(Default)]
struct StopLater(std::sync::atomic::AtomicBool);

impl Watch for StopLater {
    fn progress(&self, _done: u64, _total: u64) {
        self.0.store(true, std::sync::atomic::Ordering::SeqCst);
    }
    fn step(&self, _step: &'static str) {}
    fn cancelled(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::SeqCst)
    }
}

fn cancelled(watch: &dyn Watch) -> (Bench, gallra::failure::Failure) {
    let mut bench = Bench::new();
    let rows: String = (0..200_000).map(|n| format!("{n},text number {n}\n")).collect();
    let file = bench.file("big.csv", format!("a,b\n{rows}").as_bytes());
    let what = Import { file: &file, register: None, fidelity: Fidelity::Exact };
    let failure = store_import::import(&mut bench.open, what, (&bench::env(), watch)).unwrap_err();
    (bench, failure)
}

#[test]
fn a_cancelled_import_leaves_no_register() {
    let (bench, failure) = cancelled(&StopLater::default());
    assert_eq!(failure.what().id(), "cancelled");
    assert_eq!(bench.sqlite("SELECT count(*) FROM g_register"), "0");
    assert_eq!(bench.sqlite("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'records_%'"), "0");
}

#[test]
fn an_import_cancelled_at_once_touches_nothing() {
    let (bench, failure) = cancelled(&Stop);
    assert_eq!(failure.what().id(), "cancelled");
    assert_eq!(bench.sqlite("SELECT count(*) FROM g_register"), "0");
}

#[test]
fn a_killed_import_leaves_nothing_at_the_next_start() {
    let mut bench = Bench::new();
    let imported = bench.import("r.csv", b"a,b\nx,2\ny,4\n");
    bench.sqlite("UPDATE g_register SET state = 'loading'");
    bench.reopen();
    assert!(registers::all(&bench.open).unwrap().is_empty());
    let table = format!("SELECT count(*) FROM sqlite_schema WHERE name = 'records_{}'", imported.register);
    assert_eq!(bench.sqlite(&table), "0");
    assert_eq!(bench.sqlite("SELECT count(*) FROM g_signals"), "0");
}

#[test]
fn a_reader_leaves_a_running_import_alone() {
    let mut bench = Bench::new();
    bench.import("r.csv", b"a,b\nx,2\ny,4\n");
    bench.sqlite("UPDATE g_register SET state = 'loading'");
    let reader = Workbench::open(bench.open.path(), Access::WriteIfFree).unwrap();
    assert!(registers::all(&reader).unwrap().is_empty());
    assert_eq!(bench.sqlite("SELECT count(*) FROM g_register"), "1");
}

#[test]
fn the_journal_is_a_write_ahead_log_again_after_an_import() {
    let mut bench = Bench::new();
    bench.import("r.csv", b"a,b\nx,2\ny,4\n");
    assert_eq!(bench.sqlite("PRAGMA journal_mode"), "wal");
}

#[test]
fn an_import_works_beside_an_open_reader() {
    let mut bench = Bench::new();
    bench.import("r.csv", b"a,b\nx,2\ny,4\n");
    let reader = bench.open.reader().unwrap();
    registers::all(&reader).unwrap();
    bench.import("s.csv", b"a,b\nx,2\ny,4\n");
    assert_eq!(registers::all(&reader).unwrap().len(), 2);
}

#[test]
fn a_workbench_that_only_reads_takes_no_import() {
    let bench = Bench::new();
    let file = bench.file("r.csv", b"a,b\nx,2\n");
    let mut reader = bench.open.reader().unwrap();
    assert_eq!(import(&mut reader, &file).unwrap_err().what().id(), "workbench-read-only");
}

#[test]
fn a_kept_source_tells_the_files_digest_and_size() {
    let mut bench = Bench::new();
    let imported = bench.import("r.csv", b"a,b\nx,2\ny,4\n");
    let source = registers::by_id(&bench.open, imported.register).unwrap().source;
    assert_eq!((source.size, source.rows, source.digest.len()), (12, 2, 64));
    assert_eq!(source.before, b"a,b\n");
}

/// Does something to the file when the import comes to a step.
struct Meanwhile<F: Fn() + Send + Sync>(&'static str, F);

impl<F: Fn() + Send + Sync> Watch for Meanwhile<F> {
    fn progress(&self, _done: u64, _total: u64) {}

    fn step(&self, step: &'static str) {
        if step == self.0 {
            (self.1)();
        }
    }

    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
fn a_file_that_changes_while_it_is_read_is_refused_and_nothing_is_kept() {
    let mut bench = Bench::new();
    let text = "nr;namn\n1;Ada\n2;Bo\n";
    let file = bench.file("c.csv", text.as_bytes());
    let what = Import { file: &file, register: None, fidelity: Fidelity::Exact };
    let grow = || std::fs::write(&file, format!("{text}3;Cy\n")).unwrap();
    let mut read = || store_import::import(&mut bench.open, what, (&bench::env(), &Meanwhile("load", grow)));
    assert_eq!(read().unwrap_err().what().id(), "import-changed");
    std::fs::write(&file, text).unwrap();
    let kept = store_import::import(&mut bench.open, what, (&bench::env(), &gallra::model::Quiet)).unwrap();
    assert_eq!((kept.name.as_str(), kept.records), ("c", 2));
    let mut read = || store_import::import(&mut bench.open, what, (&bench::env(), &Meanwhile("load", grow)));
    assert_eq!(read().unwrap_err().what().id(), "import-changed");
    assert_eq!(bench.sqlite("SELECT count(*) FROM g_register"), "1");
    assert_eq!(registers::live(&bench.open, kept.register).unwrap().len(), 2);
}

#[test]
fn more_lines_before_the_table_than_there_are_are_refused() {
    let desk = crate::asked::Asked::new();
    desk.file("k.csv", "kundnr;namn\n1;Ada\n2;Bo\n");
    for flags in [["--skip", "500"], ["--header-rows", "500"], ["--skip", "4294967295"]] {
        let refused = desk.run(&[&["import", "k.csv"], &flags[..]].concat());
        assert_eq!(refused.code, 2, "{}", refused.said);
        assert!(refused.said.contains("3 rader"), "{}", refused.said);
    }
}

#[test]
fn lines_before_a_table_are_told_and_the_first_person_of_a_list_is_no_header() {
    let desk = crate::asked::Asked::new();
    let told = desk.import("a", "Uttag ur kassan\n\nkundnr;namn\n1;Ada\n2;Bo\n");
    assert!(told.said.contains("1 rad före tabellen") || told.said.contains("2 rader före tabellen"), "{}", told.said);
    desk.import("b", "Jan Ström\nAda Ek\nBo Lund\nCy Dal\nDa Alm\n");
    let fields = desk.run(&["fields", "b", "--format", "jsonl"]).done().rows();
    assert_eq!(fields[0]["field"], "column_1");
}
