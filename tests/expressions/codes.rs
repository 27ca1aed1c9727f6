//! Closed lists, and what the deletion log may show.

use gallra::store::expression::masked;

use super::cells::{Bench, Is};

fn bench() -> Bench {
    Bench::new(
        &[("namn", "name", None), ("till", "date", Some("ymd")), ("inkomst", "amount", None)],
        &[&[Is("Anna"), Is("2014"), Is("5")]],
    )
}

fn mask(text: &str) -> String {
    masked(&bench().read(text).unwrap())
}

#[test]
fn a_word_for_a_code_is_resolved_to_it() {
    let resolved = |text: &str| bench().read(text).unwrap().resolved().to_owned();
    assert_eq!(resolved("g.relation = 'Kund'"), "g.stage = 'customer'");
    assert_eq!(resolved("'förkryssat' = g.samtycke"), "'pre_ticked' = g.consent");
    assert_eq!(resolved("g.offers NOT IN ('får', 'soft_opt_in')"), "g.offers NOT IN ('may', 'soft_opt_in')");
}

#[test]
fn a_value_outside_the_list_is_refused() {
    assert_eq!(bench().refused("g.stage <> 'custmer'"), ("expression-unknown-code", 11));
    assert_eq!(bench().refused("g.consent IN ('aktivt', 1)"), ("expression-unknown-code", 24));
    assert_eq!(bench().refused("g.stage = ''").0, "expression-unknown-code");
}

#[test]
fn the_log_keeps_dates_short_numbers_booleans_and_codes() {
    assert_eq!(mask("till < '2015-06-30' AND inkomst > 9999"), "f.\"till\" < '2015-06-30' AND f.\"inkomst\" > 9999");
    assert_eq!(mask("till < '2015' OR till > '2015-06'"), "f.\"till\" < '2015' OR f.\"till\" > '2015-06'");
    assert_eq!(mask("namn = 'ja' OR namn IS TRUE"), "f.\"namn\" = 'ja' OR f.\"namn\" IS TRUE");
    assert_eq!(mask("g.relation = 'kund'"), "g.stage = 'customer'");
    assert_eq!(mask("g.fynd LIKE '%health%'"), "g.findings LIKE '%health%'");
    assert_eq!(mask("till < date('now', '-3 years')"), "f.\"till\" < date('now', '-3 years')");
}

#[test]
fn the_log_shows_no_other_literal() {
    assert_eq!(mask("namn = 'Anna' OR namn LIKE 'An%'"), "f.\"namn\" = ? OR f.\"namn\" LIKE ?");
    assert_eq!(mask("namn = 198001129997"), "f.\"namn\" = ?");
    assert_eq!(mask("namn = '800112-9997'"), "f.\"namn\" = ?");
    assert_eq!(mask("inkomst IN (12345, 5)"), "f.\"inkomst\" IN (?, 5)");
    assert_eq!(mask("namn = '1980' || '0112' || '9997'"), "f.\"namn\" = ? || ? || ?");
    assert_eq!(mask("namn = 'customer' AND (namn) <> ('may')"), "f.\"namn\" = ? AND (f.\"namn\") <> (?)");
    assert_eq!(mask("namn = 'O''Hara ('"), "f.\"namn\" = ?");
}
