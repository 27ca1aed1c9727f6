//! What values are: NULL, numbers, dates, text, and how they compare.

use super::cells::{Bench, Bytes, Is, Missing};

fn bench() -> Bench {
    Bench::new(
        &[
            ("namn", "name", None),
            ("till", "date", Some("ymd")),
            ("inkomst", "amount", None),
            ("antal", "integer", None),
            ("postnr", "postal_code", None),
            ("fodd", "birth_date", Some("dmy")),
        ],
        &[
            &[Is("Åsa"), Is("1899-12-31"), Is("400 000,50"), Is("12"), Is("01234"), Is("23.11.1980")],
            &[Is("A\u{30a}sa"), Is("1900"), Is("5"), Is("1 000"), Is("41101"), Is("01/02/1990")],
            &[Is(""), Is(""), Is(""), Is(""), Is(""), Is("")],
            &[Missing, Missing, Missing, Missing, Missing, Missing],
            &[Bytes, Bytes, Bytes, Bytes, Bytes, Bytes],
            &[Is("Østen"), Is("1859-04"), Is("okänt"), Is("-3"), Is("9"), Is("okänt")],
        ],
    )
}

#[test]
fn empty_missing_and_unreadable_are_null() {
    assert_eq!(bench().select("namn IS NULL"), [3, 4, 5]);
    assert_eq!(bench().select("till < '9999'"), [1, 2, 6]);
    assert_eq!(bench().select("namn NOT LIKE 'zzz' AND till NOTNULL"), [1, 2, 6]);
    assert_eq!(bench().select("NOT namn = 'x'"), [1, 2, 6]);
    assert_eq!(bench().select("namn <> '' OR namn ISNULL"), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn the_cell_as_it_came_tells_empty_from_missing() {
    assert_eq!(bench().select("raw(namn) = ''"), [3]);
    assert_eq!(bench().select("raw(inkomst) = '400 000,50'"), [1]);
    assert_eq!(bench().select("raw(inkomst) IS NULL"), [4, 5]);
    assert_eq!(bench().select("length(raw(namn)) = 4"), [2]);
    assert_eq!(bench().select("raw(namn) = 'Åsa'"), [1, 2]);
    assert_eq!(bench().refused("raw('x') = 'y'"), ("expression-raw-needs-field", 4));
    assert_eq!(bench().refused("raw(g.age) = 'y'").0, "expression-raw-needs-field");
}

#[test]
fn amounts_and_integers_are_numbers() {
    assert_eq!(bench().select("inkomst > 6"), [1]);
    assert_eq!(bench().select("inkomst > '6'"), [1]);
    assert_eq!(bench().select("inkomst = 400000.5"), [1]);
    assert_eq!(bench().select("antal = 1000 OR antal < 0"), [2, 6]);
    assert_eq!(bench().select("inkomst / 2 = 2.5"), [2]);
    assert_eq!(bench().select("antal IN ('12', '1 000')"), [1, 2]);
    assert_eq!(bench().select("antal LIKE '1%'"), [1, 2]);
}

#[test]
fn dates_are_iso_text() {
    assert_eq!(bench().select("till < '1900'"), [1, 6]);
    assert_eq!(bench().select("till <= '1900'"), [1, 2, 6]);
    assert_eq!(bench().select("till < 1900"), [1, 6]);
    assert_eq!(bench().select("till = '1859-04'"), [6]);
    assert_eq!(bench().select("fodd = '1980-11-23' OR fodd = '1990-02-01'"), [1, 2]);
    assert_eq!(bench().select("fodd = '23.11.1980'"), [1]);
    assert_eq!(bench().select("fodd LIKE '19%'"), [1, 2]);
}

#[test]
fn all_else_is_text_also_beside_a_number() {
    assert_eq!(bench().select("postnr = 41101"), [2]);
    assert_eq!(bench().select("postnr = '01234'"), [1]);
    assert_eq!(bench().select("postnr > 40000"), [2, 6]);
    assert_eq!(bench().notices("postnr > 40000"), ["expression-notice-text-order"]);
    assert_eq!(bench().select("substr(till, 1, 4) < 1890"), [6]);
    assert_eq!(bench().select("CAST(postnr AS INTEGER) < 1235"), [1, 6]);
}

#[test]
fn like_is_blind_to_case_and_accents() {
    assert_eq!(bench().select("namn LIKE 'asa'"), [1, 2]);
    assert_eq!(bench().select("namn LIKE 'ÅS_'"), [1, 2]);
    assert_eq!(bench().select("namn NOT LIKE '%S%'"), [0; 0]);
    assert_eq!(bench().select("namn LIKE '!_sa' ESCAPE '!'"), [0; 0]);
    assert_eq!(bench().refused("namn LIKE 'a' ESCAPE 'bc'").0, "expression-escape");
}

#[test]
fn equality_and_order_compare_code_points_after_nfc() {
    assert_eq!(bench().select("namn = 'Åsa'"), [1, 2]);
    assert_eq!(bench().select("namn = 'A\u{30a}sa'"), [1, 2]);
    assert_eq!(bench().select("namn = 'åsa'"), [0; 0]);
    assert_eq!(bench().select("namn > 'Z'"), [1, 2, 6]);
    assert_eq!(bench().select("lower(namn) = 'østen'"), [6]);
    assert_eq!(bench().select("namn = 'ÅSA' COLLATE NOCASE"), [1, 2]);
}

#[test]
fn now_is_the_day_of_the_run() {
    let mut bench = bench();
    assert_eq!(bench.select("namn || date('now') = 'Østen2026-11-23'"), [6]);
    assert_eq!(bench.select("namn || date() = 'Østen2026-11-23'"), [6]);
    assert_eq!(bench.select("julianday('now') - julianday(till) > 366 * 127"), [6]);
    assert_eq!(bench.select("date(till, '+1 day') = '1859-05-01'"), [6]);
    assert_eq!(bench.select("date(till) = '1900-12-31'"), [2]);
    let condition = bench.read("namn || date('NOW') = 'Østen2026-11-23'").unwrap();
    bench.env.today = gallra::model::Day::new(2020, 1, 1).unwrap();
    assert_eq!(bench.run(&condition), [0; 0]);
    assert_eq!(bench.refused("date(till, 'localtime') = '1'").0, "expression-date-modifier");
    assert_eq!(bench.refused("date(till, namn) = '1'").0, "expression-date-modifier");
}

#[test]
fn precedence_is_sqlites() {
    assert_eq!(bench().select("namn = 'Åsa' OR namn = 'Østen' AND till = 'x1' || ''"), [1, 2]);
    assert_eq!(bench().select("NOT till = '1900' AND antal > 0"), [1]);
    assert_eq!(bench().select("antal + 1 * 2 = 14"), [1]);
    assert_eq!(bench().select("antal BETWEEN 1 + 1 AND 6 * 2 AND namn IS NOT NULL"), [1]);
    assert_eq!(bench().select("antal = 12 IS TRUE"), [1]);
    assert_eq!(bench().select("namn IS NOT DISTINCT FROM 'Åsa'"), [1, 2]);
    assert_eq!(bench().select("-antal < -12 + 1"), [1, 2]);
    assert_eq!(bench().select("antal & 0xF = 12"), [1]);
    assert_eq!(bench().select("coalesce(antal, 0) = 0"), [3, 4, 5]);
    assert_eq!(bench().select("CASE WHEN antal > 100 THEN 'stor' ELSE 'liten' END = 'stor'"), [2]);
}

#[test]
fn a_comparison_that_is_never_true_is_told() {
    assert_eq!(bench().notices("namn = ''"), ["expression-notice-empty"]);
    assert_eq!(bench().notices("till <> ''"), ["expression-notice-empty"]);
    assert_eq!(bench().notices("namn = NULL"), ["expression-notice-null"]);
    assert_eq!(bench().notices("raw(namn) = ''"), [""; 0]);
}

#[test]
fn a_day_is_read_however_it_is_written() {
    assert_eq!(bench().select("till < '1899-12-9'"), [6]);
    assert_eq!(bench().select("till = '31.12.1899' OR till <= '1859-4'"), [1, 6]);
    assert_eq!(bench().select("till < '1899-12-31T07:00'"), [6]);
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    for text in ["till < '1899-13-01'", "till < '1899-02-30'", "till = '1899-99'", "date(till) < '1899-2-30'"] {
        assert_eq!(bench().refused(text).0, "expression-no-date", "{text}");
    }
}

#[test]
fn a_number_goes_with_numbers_only_however_the_other_side_is_reckoned() {
    for text in [
        "inkomst < lower('mycket')",
        "inkomst < 'my' || 'cket'",
        "inkomst < coalesce('x', 'y')",
        "inkomst BETWEEN 0 AND 'x' || 'y'",
        "inkomst < CASE WHEN namn = 'z' THEN 1 ELSE 'x' END",
        "inkomst < namn",
        "inkomst < till",
        "g.age < namn",
        "till < julianday('now')",
    ] {
        assert_eq!(bench().refused(text).0, "expression-mixed", "{text}");
    }
    assert_eq!(bench().select("inkomst > antal"), [1]);
    assert_eq!(bench().select("julianday(till) < julianday('1900-01-01')"), [1, 6]);
    assert_eq!(bench().select("antal < CAST(postnr AS INTEGER)"), [1, 2, 6]);
}

#[test]
fn whole_numbers_are_exact_beyond_what_a_real_can_tell_apart() {
    let rows: [&[super::cells::Cell]; 3] =
        [&[Is("9007199254740992")], &[Is("9007199254740993")], &[Is("9007199254740994")]];
    let bench = Bench::new(&[("kund", "integer", None)], &rows);
    assert_eq!(bench.select("kund = '9007199254740993'"), [2]);
    assert_eq!(bench.select("kund = 9007199254740993"), [2]);
    assert_eq!(bench.select("kund > '9007199254740992' AND kund < 9007199254740994"), [2]);
}
