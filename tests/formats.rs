//! Workbooks, JSON, databases and archives: in as registers, and back as what they were.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use crate::bench::{Bench, env};
use gallra::export::{Form, write};
use gallra::model::{Quiet, TaskKind};
use gallra::read::{Asked, open, open_as, parts};
use gallra::store::import::{Fidelity, Import, Imported, import_all};
use gallra::store::{records, registers, tasks};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// Two sheets: guests with Swedish days, zeros that were kept and one that was eaten, a formula; and towns.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.add_worksheet();
    sheet.set_name("Gäster").unwrap();
    sheet.write(1, 1, "Gästlista våren").unwrap();
    for (column, name) in (1..).zip(["Kundnr", "Namn", "Postnr", "Senaste köp", "Belopp"]) {
        sheet.write(3, column, name).unwrap();
    }
    for (row, name, town, (month, date), amount) in [
        (4, "Åsa Öberg", "01143", (4, 2), 120.5),
        (5, "Bo Ek", "72211", (11, 30), 85.0),
        (6, "Cy Dal", "", (1, 15), 240.0),
    ] {
        sheet.write(row, 1, 1_000 + row).unwrap();
        sheet.write(row, 2, name).unwrap();
        if town.is_empty() {
            sheet.write(row, 3, 1234).unwrap()
        } else {
            sheet.write(row, 3, town).unwrap()
        };
        sheet.write_with_format(row, 4, ExcelDateTime::from_ymd(2024, month, date).unwrap(), &day).unwrap();
        sheet.write(row, 5, amount).unwrap();
    }
    sheet.write(7, 1, 1_007).unwrap();
    sheet.write(7, 2, "Dag Öst").unwrap();
    sheet.write(7, 3, 11_455).unwrap();
    sheet.write_formula(7, 5, Formula::new("=F5*2").set_result("241")).unwrap();
    let towns = book.add_worksheet();
    towns.set_name("Orter").unwrap();
    for (row, (town, is_on)) in (0..).zip([("Ort", None), ("Lund", Some(true)), ("Umeå", Some(false))]) {
        towns.write(row, 0, town).unwrap();
        match is_on {
            Some(is_on) => towns.write(row, 1, is_on).unwrap(),
            None => towns.write(row, 1, "Aktiv").unwrap(),
        };
    }
    book.save_to_buffer().unwrap()
}

fn import(bench: &mut Bench, name: &str, bytes: &[u8]) -> Vec<Imported> {
    let file = bench.file(name, bytes);
    take(bench, &file, &Asked::default())
}

fn take(bench: &mut Bench, file: &Path, asked: &Asked) -> Vec<Imported> {
    let what = Import { file, register: None, fidelity: Fidelity::Exact };
    import_all(&mut bench.open, (what, asked), (&env(), &Quiet)).unwrap()
}

fn cells(bench: &Bench, imported: &Imported) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    records::each(&bench.open, (imported.register, None), &mut |_, record| {
        rows.push(record.cells.iter().map(|cell| cell.filled().unwrap_or("∅").to_owned()).collect());
        Ok(())
    })
    .unwrap();
    rows
}

/// The register as an export in its own form has it.
fn written(bench: &Bench, name: &str) -> Vec<u8> {
    let register = registers::by_name(&bench.open, name).unwrap();
    let mut out = Vec::new();
    write(&bench.open, (register.id, Form::AsItCame), (&mut out, &Quiet)).unwrap();
    out
}

fn names(imported: &[Imported]) -> Vec<&str> {
    imported.iter().map(|imported| imported.name.as_str()).collect()
}

fn fields(bench: &Bench, imported: &Imported) -> Vec<String> {
    let fields = registers::fields(&bench.open, imported.register).unwrap();
    fields.iter().map(|field| format!("{} {}", field.name, serde_json::to_value(field.kind).unwrap())).collect()
}

fn notices(imported: &Imported) -> Vec<&str> {
    imported.notices.iter().map(|notice| notice.id()).collect()
}

#[test]
fn each_sheet_of_a_workbook_is_a_register_with_iso_days_and_whole_numbers() {
    let mut bench = Bench::new();
    let imported = import(&mut bench, "gäster.xlsx", &workbook());
    assert_eq!(names(&imported), ["gäster_gäster", "gäster_orter"]);
    let rows = cells(&bench, &imported[0]);
    assert_eq!(rows[0], ["1004", "Åsa Öberg", "01143", "2024-04-02", "120.5"]);
    assert_eq!(rows[3], ["1007", "Dag Öst", "11455", "∅", "241"]);
    assert_eq!(cells(&bench, &imported[1]), [["Lund", "TRUE"], ["Umeå", "FALSE"]]);
    assert_eq!(notices(&imported[0]), ["import-preamble", "import-formulas", "import-zeros"]);
}

#[test]
fn one_sheet_can_be_chosen_and_a_wrong_one_is_refused_with_those_there_are() {
    let mut bench = Bench::new();
    let file = bench.file("gäster.xlsx", &workbook());
    assert_eq!(parts(&file).unwrap(), ["Gäster", "Orter"]);
    let towns = Asked { part: Some("Orter".to_owned()), ..Asked::default() };
    assert_eq!(names(&take(&mut bench, &file, &towns)), ["gäster_orter"]);
    let wrong = Asked { part: Some("Blad9".to_owned()), ..Asked::default() };
    assert_eq!(open_as(&file, &wrong).unwrap_err().what().id(), "read-no-part");
}

/// The values of a sheet as its XML has them, by cell: a reader of its own.
fn sheet(book: &[u8], number: usize) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut xml = String::new();
    archive.by_name(&format!("xl/worksheets/sheet{number}.xml")).unwrap().read_to_string(&mut xml).unwrap();
    let part = |text: &str, from: &str, to: &str| {
        text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(value, _)| value.to_owned())
    };
    xml.split("<c ")
        .skip(1)
        .map(|cell| {
            let value = part(cell, "<v>", "</v>").or_else(|| part(cell, "<t>", "</t>")).unwrap_or_default();
            (part(cell, "r=\"", "\"").unwrap(), value)
        })
        .collect()
}

#[test]
fn a_workbook_comes_back_with_its_sheets_less_the_record_that_was_deleted() {
    let mut bench = Bench::new();
    let imported = import(&mut bench, "gäster.xlsx", &workbook());
    bench.sqlite(&format!("DELETE FROM records_{} WHERE rid = 2", imported[0].register));
    let book = written(&bench, "gäster_gäster");
    let serial = |month, day| ExcelDateTime::from_ymd(2024, month, day).unwrap().to_excel().to_string();
    let expected = [
        ("A1", "Gästlista våren".to_owned()),
        ("A2", "Kundnr".to_owned()),
        ("B2", "Namn".to_owned()),
        ("C2", "Postnr".to_owned()),
        ("D2", "Senaste köp".to_owned()),
        ("E2", "Belopp".to_owned()),
        ("A3", "1004".to_owned()),
        ("B3", "Åsa Öberg".to_owned()),
        ("C3", "01143".to_owned()),
        ("D3", serial(4, 2)),
        ("E3", "120.5".to_owned()),
        ("A4", "1006".to_owned()),
        ("B4", "Cy Dal".to_owned()),
        ("C4", "1234".to_owned()),
        ("D4", serial(1, 15)),
        ("E4", "240".to_owned()),
        ("A5", "1007".to_owned()),
        ("B5", "Dag Öst".to_owned()),
        ("C5", "11455".to_owned()),
        ("E5", "241".to_owned()),
    ];
    let expected: Vec<(String, String)> = expected.into_iter().map(|(cell, value)| (cell.to_owned(), value)).collect();
    assert_eq!(sheet(&book, 1), expected);
    let towns: Vec<String> = sheet(&book, 2).into_iter().map(|(_, value)| value).collect();
    assert_eq!(towns, ["Ort", "Aktiv", "Lund", "1", "Umeå", "0"]);
}

#[test]
fn json_lines_come_back_with_their_numbers_nulls_and_nested_objects() {
    let text = "{\"id\":1,\"namn\":\"Ada\",\"adress\":{\"ort\":\"Lund\",\"nr\":\"03\"},\"taggar\":[\"a\",2],\"pris\":1.50}\n\
        {\"id\":2,\"namn\":null,\"adress\":{\"ort\":\"Umeå\"},\"v1.2\":true,\"tom\":{}}\n";
    let mut bench = Bench::new();
    let imported = import(&mut bench, "a.jsonl", text.as_bytes());
    assert_eq!(cells(&bench, &imported[0])[0][..4], ["1", "Ada", "Lund", "03"]);
    assert!(fields(&bench, &imported[0]).iter().any(|field| field.starts_with("adress.ort ")));
    assert_eq!(String::from_utf8(written(&bench, "a")).unwrap(), text);
}

#[test]
fn a_list_of_objects_and_lists_within_one_object_are_tables() {
    let mut bench = Bench::new();
    let list =
        import(&mut bench, "b.json", b"[\n {\"id\": 1, \"namn\": \"Ada\"},\n {\"id\": 2, \"namn\": \"Bo\"}\n]\n");
    assert_eq!(cells(&bench, &list[0]), [["1", "Ada"], ["2", "Bo"]]);
    let several = br#"{"kunder":[{"id":1},{"id":2}],"ver":3,"ordrar":[{"nr":7,"kund":1}]}"#;
    assert_eq!(names(&import(&mut bench, "c.json", several)), ["c_kunder", "c_ordrar"]);
    let misnamed = b"{\"a\": 1}\n{\"a\": 2}\n";
    assert_eq!(names(&import(&mut bench, "d.csv", misnamed)), ["d"]);
}

#[test]
fn broken_json_is_refused_with_its_byte() {
    let bench = Bench::new();
    for (name, text, id) in [
        ("a.json", "{\"a\":1}\nx", "read-json-broken-at"),
        ("b.json", "[{\"a\":1},{\"b\":", "read-json-broken-at"),
        ("c.json", "{\"a\":1,}", "read-json-broken-at"),
    ] {
        assert_eq!(open(&bench.file(name, text.as_bytes())).unwrap_err().what().id(), id, "{text}");
    }
}

#[test]
fn tables_and_views_of_a_database_are_registers_named_after_them() {
    let mut bench = Bench::new();
    let file = bench.file("annan.db", b"");
    std::fs::remove_file(&file).unwrap();
    let other = rusqlite::Connection::open(&file).unwrap();
    other
        .execute_batch(
            "CREATE TABLE Kund (KundId INTEGER, Namn TEXT, Bild BLOB, Saldo REAL);
            INSERT INTO Kund VALUES (1, 'Åsa', x'ff00', 1.5), (2, NULL, NULL, 2.0);
            CREATE VIEW Skyldig AS SELECT Namn FROM Kund WHERE Saldo < 2;",
        )
        .unwrap();
    drop(other);
    let imported = take(&mut bench, &file, &Asked::default());
    assert_eq!(names(&imported), ["kund", "skyldig"]);
    assert_eq!(cells(&bench, &imported[0]), [["1", "Åsa", "∅", "1.5"], ["2", "∅", "∅", "2"]]);
    assert_eq!(cells(&bench, &imported[1]), [["Åsa"]]);
}

#[test]
fn a_workbench_is_no_file_of_records() {
    let mut bench = Bench::new();
    let own = bench.open.path().to_owned();
    let what = Import { file: &own, register: None, fidelity: Fidelity::Exact };
    let failure = import_all(&mut bench.open, (what, &Asked::default()), (&env(), &Quiet)).unwrap_err();
    assert_eq!(failure.what().id(), "import-own-workbench");
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut folded = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    folded.write_all(bytes).unwrap();
    folded.finish().unwrap()
}

fn zip_of(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn what_is_folded_is_read_as_what_it_unfolds_to() {
    let text = "nr;namn\n1;Åsa\n2;Bo\n".as_bytes();
    let mut bench = Bench::new();
    for (name, bytes) in [("a.csv.gz", gzip(text)), ("b.zip", zip_of(&[("mapp/k.csv", text)]))] {
        let imported = import(&mut bench, name, &bytes);
        assert_eq!(cells(&bench, &imported[0]), [["1", "Åsa"], ["2", "Bo"]], "{name}");
        assert_eq!(written(&bench, &imported[0].name), text, "{name}");
    }
    let two = zip_of(&[("mapp/ett.csv", text), ("gäster.xlsx", &workbook())]);
    assert_eq!(names(&import(&mut bench, "två.zip", &two)), ["två_ett", "två_gäster"]);
}

#[test]
fn what_unfolds_without_end_is_refused_at_once() {
    let bench = Bench::new();
    let much = format!("1;{};b\n", "a".repeat(10_000)).repeat(8_000).into_bytes();
    let mut lying = gzip(&much);
    let end = lying.len() - 4;
    lying[end..].copy_from_slice(&1_000_u32.to_le_bytes());
    for (name, bytes) in [
        ("a.csv.gz", gzip(&much)),
        ("b.zip", zip_of(&[("k.csv", &much)])),
        ("c.xlsx", zip_of(&[("xl/workbook.xml", &much)])),
    ] {
        assert_eq!(open(&bench.file(name, &bytes)).unwrap_err().what().id(), "read-unfolds", "{name}");
    }
    let file = bench.file("lying.csv.gz", &lying);
    let mut table = open(&file).unwrap();
    let mut batch = gallra::model::Batch::new(3);
    let failure = loop {
        match table.fill(&mut batch, 1 << 20) {
            Ok(true) => {}
            Ok(false) => panic!("it was not refused"),
            Err(failure) => break failure,
        }
    };
    assert_eq!(failure.what().id(), "read-unfolds");
}

#[test]
fn an_ods_whose_cells_repeat_without_end_is_refused() {
    let bench = Bench::new();
    let content = br#"<office:document-content><table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" table:number-columns-repeated="1000"/></table:table-row></table:table></office:document-content>"#;
    let book = zip_of(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)]);
    assert_eq!(open(&bench.file("a.ods", &book)).unwrap_err().what().id(), "read-unfolds");
}

#[test]
fn an_ods_workbook_is_read() {
    let mut bench = Bench::new();
    let cell = |value: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{value}</text:p></table:table-cell>")
    };
    let row = |a: &str, b: &str| format!("<table:table-row>{}{}</table:table-row>", cell(a), cell(b));
    let day = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Bo</text:p></table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"2024-05-01\"><text:p>1 maj</text:p></table:table-cell></table:table-row>";
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Blad1\">{}{}{day}</table:table></office:spreadsheet></office:body></office:document-content>",
        row("namn", "köpt"),
        row("Åsa", "2024-04-02"),
    );
    let manifest = br#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    let book = zip_of(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest),
    ]);
    let imported = import(&mut bench, "a.ods", &book);
    assert_eq!(cells(&bench, &imported[0]), [["Åsa", "2024-04-02"], ["Bo", "2024-05-01"]]);
}

fn in_place_of(bench: &mut Bench, name: &str) -> Result<u64, gallra::failure::Failure> {
    let register = registers::by_name(&bench.open, name).unwrap();
    gallra::export::in_place(&mut bench.open, register.id, (&env(), &Quiet))
}

#[test]
fn json_that_holds_more_than_its_list_is_not_replaced_and_its_task_does_not_propose_it() {
    let mut bench = Bench::new();
    let shop = br#"{"meta":{"v":1},"customers":[{"id":1,"namn":"Ada"},{"id":2,"namn":"Bo"}],"orders":[{"nr":7}]}"#;
    import(&mut bench, "shop.json", shop);
    let failure = in_place_of(&mut bench, "shop_customers").unwrap_err();
    assert_eq!(failure.what().id(), "in-place-json");
    assert!(failure.hint_message().is_some());
    assert_eq!(std::fs::read(bench.folder.path().join("shop.json")).unwrap(), shop);
    let alone = br#"{"status":"ok","data":[{"id":1},{"id":2}]}"#;
    import(&mut bench, "api.json", alone);
    assert_eq!(in_place_of(&mut bench, "api").unwrap_err().what().id(), "in-place-json");
    import(&mut bench, "list.json", b"[{\"id\":1},{\"id\":2}]");
    assert_eq!(in_place_of(&mut bench, "list"), Ok(2));
    let stands = TaskKind::SourceStands { file: "f".to_owned(), records: 2, standing: Default::default() };
    for register in ["shop_customers", "list"] {
        tasks::add(&mut bench.open, (register, &stands), env().clock.now()).unwrap();
    }
    let words: Vec<&str> = tasks::open(&bench.open).unwrap().iter().map(|task| task.words().id()).collect();
    assert_eq!(words, ["task-source-stands-new", "task-source-stands"]);
}

#[test]
fn a_name_that_an_object_has_twice_keeps_both_values_and_half_a_character_stays_as_it_is() {
    let text = "{\"id\":1,\"id\":2,\"namn\":\"Ada\"}\n{\"id\":3,\"namn\":\"\\ud800\"}\n";
    let mut bench = Bench::new();
    let imported = import(&mut bench, "a.jsonl", text.as_bytes());
    assert_eq!(cells(&bench, &imported[0])[0], ["1", "2", "Ada"]);
    assert_eq!(notices(&imported[0]), ["import-json-doubled"]);
    assert_eq!(String::from_utf8(written(&bench, "a")).unwrap(), text);
}

#[test]
fn several_tables_under_one_name_are_told_apart_and_none_refreshes_the_one_before() {
    let members: [(&str, &[u8]); 3] = [
        ("2025.csv", b"nr;namn\n1;Ada\n2;Bo\n"),
        ("2026.csv", b"nr;namn\n3;Disa\n"),
        ("x/2026.csv", b"nr;namn\n4;Eva\n"),
    ];
    let mut bench = Bench::new();
    let file = bench.file("pp.zip", &zip_of(&members));
    let what = Import { file: &file, register: Some("Kunder"), fidelity: Fidelity::Exact };
    let mut all = || import_all(&mut bench.open, (what, &Asked::default()), (&env(), &Quiet)).unwrap();
    let first = all();
    assert_eq!(names(&first), ["kunder_2025", "kunder_2026", "kunder_2026_2"]);
    assert!(first.iter().all(|imported| imported.refreshed.is_none()));
    let again = all();
    assert_eq!(names(&again), names(&first));
    for (imported, records) in again.iter().zip([2, 1, 1]) {
        let refreshed = imported.refreshed.as_ref().unwrap();
        assert_eq!((imported.records, refreshed.new, refreshed.gone.len()), (records, 0, 0));
    }
}

#[test]
fn the_order_in_an_archive_does_not_decide_whether_it_is_read() {
    let good: (&str, &[u8]) = ("a.csv", b"nr;namn\n1;Ada\n2;Bo\n");
    let bad: (&str, &[u8]) = ("b.bin", b"\0\x01\x02\0\xff\xfe\0\0");
    for (name, members) in [("ett.zip", [good, bad]), ("två.zip", [bad, good])] {
        let mut bench = Bench::new();
        let imported = import(&mut bench, name, &zip_of(&members));
        assert_eq!(imported.iter().filter(|imported| imported.is_taken()).count(), 1, "{name}");
        let left: Vec<&str> = imported.iter().filter(|one| !one.is_taken()).map(|one| notices(one)[0]).collect();
        assert_eq!(left, ["import-part-left-out"], "{name}");
    }
    let mut bench = Bench::new();
    let file = bench.file("tre.zip", &zip_of(&[bad, ("c.bin", bad.1)]));
    let what = Import { file: &file, register: None, fidelity: Fidelity::Exact };
    let failure = import_all(&mut bench.open, (what, &Asked::default()), (&env(), &Quiet)).unwrap_err();
    assert_eq!(failure.what().id(), "import-no-part");
}

/// A hidden sheet first, a formula, a comment, an error, an empty sheet in the middle.
fn rich_workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let hidden = book.add_worksheet();
    hidden.set_name("Dold").unwrap().set_hidden(true);
    for (row, (number, name)) in (0..).zip([("nr", "namn"), ("1", "Ada"), ("2", "Bo")]) {
        hidden.write(row, 0, number).unwrap().write(row, 1, name).unwrap();
    }
    book.add_worksheet().set_name("Tom").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Kunder").unwrap().set_active(true).set_first_tab(true);
    for (column, name) in (0..).zip(["nr", "namn", "belopp"]) {
        sheet.write(0, column, name).unwrap();
    }
    for (row, name) in (1..).zip(["Cy", "Dag", "Eva"]) {
        sheet.write(row, 0, row).unwrap().write(row, 1, name).unwrap();
    }
    sheet.write_formula(1, 2, Formula::new("=A2*2").set_result("2")).unwrap();
    sheet.write_formula(2, 2, Formula::new("=NA()").set_result("#N/A")).unwrap();
    sheet.insert_note(1, 1, &rust_xlsxwriter::Note::new("ring inte")).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_not_replaced_when_it_would_lose_what_someone_made_in_it() {
    use gallra::export::{Losing, in_place_losing};

    let mut bench = Bench::new();
    let book = rich_workbook();
    let names = names(&import(&mut bench, "bok.xlsx", &book)).iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(names, ["bok_dold", "bok_kunder"]);
    let failure = in_place_of(&mut bench, "bok_kunder").unwrap_err();
    assert_eq!(failure.what().id(), "in-place-loses");
    let told = gallra::text::Catalogue::new(gallra::text::Language::English).say(failure.what());
    for part in
        ["2 formulas (the values that the file keeps for them stay)", "1 error cell", "1 comment", "frozen rows"]
    {
        assert!(told.contains(part), "{told}");
    }
    let file = bench.folder.path().join("bok.xlsx");
    assert_eq!(std::fs::read(&file).unwrap(), book);
    let register = registers::by_name(&bench.open, "bok_kunder").unwrap();
    let done = in_place_losing(&mut bench.open, (register.id, Losing::Accepted), (&env(), &Quiet));
    assert_eq!(done, Ok(3));
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
    let mut xml = String::new();
    archive.by_name("xl/workbook.xml").unwrap().read_to_string(&mut xml).unwrap();
    let sheets: Vec<&str> = xml.split("<sheet name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(sheets, ["Dold", "Tom", "Kunder"]);
    assert!(xml.contains("name=\"Dold\" sheetId=\"1\" state=\"hidden\""), "{xml}");
    assert!(xml.contains("activeTab=\"1\""), "{xml}");
    // What is left loses only how it looks.
    assert_eq!(in_place_of(&mut bench, "bok_dold"), Ok(2));
}

#[test]
fn formulas_without_a_value_are_told() {
    let mut bench = Bench::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(["nr", "namn", "dubbelt"]) {
        sheet.write(0, column, name).unwrap();
    }
    for (row, name) in (1..).zip(["Ada", "Bo"]) {
        sheet.write(row, 0, row).unwrap().write(row, 1, name).unwrap();
        sheet.write_formula(row, 2, Formula::new("=A2*2").set_result("77")).unwrap();
    }
    // As programs write them that do not reckon.
    let mut archive = zip::ZipArchive::new(Cursor::new(book.save_to_buffer().unwrap())).unwrap();
    let mut members: Vec<(String, Vec<u8>)> = Vec::new();
    for place in 0..archive.len() {
        let mut member = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        let name = member.name().unwrap().into_owned();
        if name.ends_with("sheet1.xml") {
            bytes = String::from_utf8(bytes).unwrap().replace("<v>77</v>", "<v></v>").into_bytes();
        }
        members.push((name, bytes));
    }
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let imported = import(&mut bench, "a.xlsx", &zip_of(&members));
    assert_eq!(notices(&imported[0]), ["import-formulas", "import-formulas-empty"]);
}

/// Why a file is not read.
fn refusal(bench: &Bench, name: &str, bytes: &[u8]) -> gallra::failure::Failure {
    let file = bench.file(name, bytes);
    let read = open(&file).and_then(|mut table| {
        let mut batch = gallra::model::Batch::new(table.fields());
        while table.fill(&mut batch, 1 << 20)? {}
        Ok(())
    });
    read.unwrap_err()
}

#[test]
fn gzip_that_is_cut_off_or_has_something_behind_it_is_no_bomb_and_padding_is_none() {
    let mut bench = Bench::new();
    let rows: String = (0..3_000).map(|n| format!("{n};{};x\n", n * 7_919 % 1_000)).collect();
    let whole = gzip(format!("nr;namn;not\n{rows}").as_bytes());
    for end in [10, 20, whole.len() / 2, whole.len() - 5] {
        assert_eq!(refusal(&bench, "a.csv.gz", &whole[..end]).what().id(), "read-cut-off", "{end}");
        assert_eq!(gallra::read::glance(&bench.folder.path().join("a.csv.gz")), Some(gallra::read::Glance::Gzip));
    }
    let junk = [&whole[..], b"\xff\xff\xff\xff\xff\xff\xff\xff"].concat();
    assert_eq!(refusal(&bench, "b.csv.gz", &junk).what().id(), "read-archive-broken");
    let twice = [&whole[..], &gzip(b"9999;sist;x\n"), &[0; 700]].concat();
    let imported = import(&mut bench, "c.csv.gz", &twice);
    assert_eq!((imported[0].name.as_str(), imported[0].records), ("c", 3_001));
    assert_eq!(refusal(&bench, "d.csv.gz", &gzip(&whole)).what().id(), "read-folded-twice");
}

#[test]
fn a_pipe_is_refused_at_once() {
    let bench = Bench::new();
    let pipe = bench.folder.path().join("rör");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_path(), Path::new("/dev/null")] {
        assert_eq!(open(path).unwrap_err().what().id(), "read-no-file", "{}", path.display());
    }
    let link = bench.folder.path().join("slinga");
    std::os::unix::fs::symlink(&link, &link).unwrap();
    assert_eq!(open(&link).unwrap_err().what().id(), "read-loop");
}

#[test]
fn a_limit_is_told_with_its_place_and_what_a_file_is_with_its_name() {
    let bench = Bench::new();
    let wide = |mark: &str| format!("{}\n{}\n", vec!["a"; 1_901].join(mark), vec!["1"; 1_901].join(mark));
    for (name, text) in [("a.csv", wide(",")), ("b.csv", format!("\n\n{}", wide(";")))] {
        assert_eq!(refusal(&bench, name, text.as_bytes()).what().id(), "read-field-limit", "{name}");
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for column in 0..2_000 {
        sheet.write(0, column, "a").unwrap().write(1, column, column).unwrap();
    }
    let failure = refusal(&bench, "c.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!(failure.what().id(), "read-sheet-too-wide");
    let empty = zip_of(&[("[Content_Types].xml", b"<Types/>")]);
    assert_eq!(refusal(&bench, "d.xlsx", &empty).what().id(), "read-workbook-broken");
    for (name, mark) in [("e.csv", "\u{feff}"), ("f.csv", "")] {
        let text = format!("{mark}namn;ort\nAda;Lund\nBo;Sala\n");
        let bytes: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
        assert_eq!(refusal(&bench, name, &bytes).what().id(), "read-utf-32", "{name}");
    }
    let place = |text: &str| {
        let failure = refusal(&bench, "g.json", text.as_bytes());
        assert_eq!(failure.what().id(), "read-json-broken-at", "{text}");
        gallra::text::Catalogue::new(gallra::text::Language::English).say(failure.what())
    };
    assert!(place("{\"a\":1}\n\n{\"a\":2,}\n").contains("(line 3, byte 17)"));
    assert!(place("{\"a\":1}\nx").contains("(line 2, byte 9)"));
    assert!(place("{\"meta\":1,\n\"a\":[\n{\"b\":1},\n{\"b\":{\"c\" 2}}]}").contains("(line 4, byte 37)"));
}

#[test]
fn a_table_that_a_file_cannot_have_is_refused() {
    let bench = Bench::new();
    let wrong = Asked { part: Some("nej".to_owned()), ..Asked::default() };
    for (name, text) in [("a.csv", "nr;namn\n1;Ada\n2;Bo\n"), ("b.json", "[{\"a\":1}]")] {
        let failure = open_as(&bench.file(name, text.as_bytes()), &wrong).unwrap_err();
        assert_eq!(failure.what().id(), "read-no-part");
        assert_eq!(failure.hint_message().unwrap().id(), "read-one-part-hint");
    }
    let many: Vec<(String, &[u8])> =
        (0..1_100).map(|n| (format!("f{n}.csv"), &b"nr;namn\n1;Ada\n2;Bo\n"[..])).collect();
    let members: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let archive = bench.file("c.zip", &zip_of(&members));
    let last = Asked { part: Some("f1099.csv".to_owned()), ..Asked::default() };
    assert_eq!(open_as(&archive, &last).unwrap().part(), Some("f1099.csv"));
    assert_eq!(open_as(&archive, &wrong).unwrap_err().hint_message().unwrap().id(), "read-no-part-hint-more");
    assert_eq!(gallra::read::parts_beyond(&archive).unwrap(), Some((1_100, 1_000)));
}
