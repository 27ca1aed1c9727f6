//! What is refused, with its place; each trap by itself.

use gallra::text::{Catalogue, Language};

use super::cells::{Bench, Is};

fn bench() -> Bench {
    Bench::new(
        &[
            ("namn", "name", None),
            ("telefon", "phone", None),
            ("till", "date", Some("ymd")),
            ("inkomst", "amount", None),
            ("postnr", "postal_code", None),
        ],
        &[&[Is("Anna"), Is("070-1234567"), Is("1899-12-31"), Is("400 000"), Is("41101")]],
    )
}

#[test]
fn a_telephone_number_without_quotes_is_refused() {
    assert_eq!(bench().refused("070-1234567"), ("expression-leading-zero", 0));
    assert_eq!(bench().refused("telefon = 070-1234567"), ("expression-leading-zero", 10));
    assert_eq!(bench().refused("70-1234567"), ("expression-literal-arithmetic", 0));
}

#[test]
fn a_date_without_quotes_is_refused() {
    assert_eq!(bench().refused("till < 1900-12-31"), ("expression-literal-arithmetic", 7));
    assert_eq!(bench().refused("till < 1900-01-01"), ("expression-leading-zero", 12));
    assert_eq!(bench().refused("till < 12/31/1900"), ("expression-literal-arithmetic", 7));
    assert_eq!(bench().refused("till < 19001231"), ("expression-no-date", 7));
}

#[test]
fn a_value_alone_is_no_condition() {
    for text in ["1", "(1)", "((1))", "'a'", "namn", "(namn)", "NULL", "TRUE", "-1", "namn || 'x'", "length(namn)"] {
        assert_eq!(bench().refused(text).0, "expression-no-condition", "{text}");
    }
    assert_eq!(bench().refused("CASE WHEN namn = 'a' THEN 1 END").0, "expression-no-condition");
}

#[test]
fn every_part_of_and_or_not_must_be_a_condition() {
    assert_eq!(bench().refused("namn OR 1"), ("expression-no-condition", 0));
    assert_eq!(bench().refused("namn = 'a' OR 1"), ("expression-no-condition", 14));
    assert_eq!(bench().refused("NOT namn"), ("expression-no-condition", 4));
    assert_eq!(bench().refused("namn = 'a' AND NOT (1)"), ("expression-no-condition", 19));
    assert_eq!(bench().refused("(namn = 'a' OR 1) = 1"), ("expression-no-condition", 15));
    assert_eq!(bench().refused("namn = 'Å' OR TRUE"), ("expression-no-condition", 14));
}

#[test]
fn a_condition_that_names_no_field_is_refused() {
    for text in ["1=1", "1 = 1", "'a' LIKE 'a'", "1 IN (1)", "1 BETWEEN 0 AND 2", "NULL IS NULL", "1 ISNULL"] {
        assert_eq!(bench().refused(text).0, "expression-no-field", "{text}");
    }
    assert_eq!(bench().refused("namn = 'a' OR 1=1"), ("expression-no-field", 14));
    assert_eq!(bench().refused("date('now') > '2020'").0, "expression-no-field");
}

#[test]
fn a_select_is_refused_in_any_case_and_place() {
    assert_eq!(bench().refused("SELECT 1"), ("expression-select", 0));
    assert_eq!(bench().refused("namn IN (SELECT namn)"), ("expression-select", 9));
    assert_eq!(bench().refused("namn = (sElEcT 1)"), ("expression-select", 8));
    assert_eq!(bench().refused("EXISTS (select 1)"), ("expression-select", 8));
    assert_eq!(bench().refused("namn = 'a' UNION select 1").0, "expression-select");
    assert_eq!(bench().select("namn <> 'select'"), [1]);
}

#[test]
fn a_comment_is_refused() {
    assert_eq!(bench().refused("namn = 'a' -- OR"), ("expression-comment", 11));
    assert_eq!(bench().refused("namn = 'a' /* x */"), ("expression-comment", 11));
    assert_eq!(bench().refused("inkomst > 5--3"), ("expression-comment", 11));
    assert_eq!(bench().select("inkomst > 5 - -inkomst * 0 AND namn <> '--'"), [1]);
}

#[test]
fn a_semicolon_is_refused() {
    assert_eq!(bench().refused("namn = 'a';"), ("expression-semicolon", 10));
    assert_eq!(bench().refused("namn = 'a'; DROP TABLE records_1"), ("expression-semicolon", 10));
    assert_eq!(bench().select("namn <> ';'"), [1]);
}

#[test]
fn brackets_must_balance() {
    assert_eq!(bench().refused("namn = 'a')"), ("expression-stray-parenthesis", 10));
    assert_eq!(bench().refused("(namn = 'a'"), ("expression-unclosed-parenthesis", 0));
    assert_eq!(bench().refused(")("), ("expression-stray-parenthesis", 0));
    assert_eq!(bench().refused("namn = 'a') OR (namn = 'b'"), ("expression-stray-parenthesis", 10));
    assert_eq!(bench().refused("()"), ("expression-stray-parenthesis", 1));
}

#[test]
fn parameters_are_refused() {
    for text in ["namn = ?", "namn = ?1", "namn = :a", "namn = @b", "namn = $c", "namn = #d"] {
        assert_eq!(bench().refused(text), ("expression-parameter", 7), "{text}");
    }
}

#[test]
fn a_function_outside_the_list_is_refused() {
    for call in ["random()", "load_extension('x')", "readfile('x')", "zeroblob(9)", "sqlite_version()", "g_text(namn)"]
    {
        assert_eq!(bench().refused(&format!("namn = {call}")), ("expression-unknown-function", 7), "{call}");
    }
    assert_eq!(bench().refused("min(inkomst) > 1"), ("expression-arguments", 0));
    assert_eq!(bench().refused("max(inkomst) > 1"), ("expression-arguments", 0));
    assert_eq!(bench().refused("count(namn) > 1").0, "expression-unknown-function");
}

#[test]
fn other_operators_are_refused() {
    for text in ["namn GLOB 'a*'", "namn MATCH 'a'", "namn REGEXP 'a'", "namn -> 'a' = 1", "namn NOT GLOB 'a'"] {
        assert_eq!(bench().refused(text).0, "expression-operator-refused", "{text}");
    }
}

#[test]
fn an_empty_list_is_refused() {
    assert_eq!(bench().refused("namn NOT IN ()"), ("expression-empty-list", 12));
    assert_eq!(bench().refused("namn IN records_1"), ("expression-list-expected", 8));
}

#[test]
fn text_beside_a_number_must_be_one() {
    assert_eq!(bench().refused("inkomst < 'mycket'"), ("expression-no-number", 10));
    assert_eq!(bench().refused("inkomst IN (1, 'x')"), ("expression-no-number", 15));
    assert_eq!(bench().refused("length(namn) < 'x'"), ("expression-no-number", 15));
    assert_eq!(bench().select("inkomst = '400 000'"), [1]);
}

#[test]
fn text_beside_a_date_must_be_one() {
    assert_eq!(bench().refused("till < 'igår'"), ("expression-no-date", 7));
    assert_eq!(bench().refused("till < inkomst + 1"), ("expression-no-date", 7));
    assert_eq!(bench().select("till < '1900' AND till > '18991230'"), [1]);
}

#[test]
fn bytes_and_foreign_quotes_are_refused() {
    assert_eq!(bench().refused("namn < x''"), ("expression-blob", 7));
    assert_eq!(bench().refused("namn = ’Anna’"), ("expression-curly-quote", 7));
    assert_eq!(bench().refused("[namn] = 'a'"), ("expression-bracket-name", 0));
    assert_eq!(bench().refused("`namn` = 'a'"), ("expression-bracket-name", 0));
}

#[test]
fn a_text_in_double_quotes_is_a_name() {
    assert_eq!(bench().refused("namn = \"Anna\""), ("expression-unknown-name", 7));
}

#[test]
fn unfinished_text_is_refused_at_its_place() {
    assert_eq!(bench().refused(""), ("expression-empty", 0));
    assert_eq!(bench().refused(" \t\n"), ("expression-empty", 0));
    assert_eq!(bench().refused("namn ="), ("expression-value-expected", 6));
    assert_eq!(bench().refused("namn = 'a' AND"), ("expression-value-expected", 14));
    assert_eq!(bench().refused("namn = 'a"), ("expression-unclosed-text", 7));
    assert_eq!(bench().refused("\"namn = 'a'"), ("expression-unclosed-name", 0));
    assert_eq!(bench().refused("namn BETWEEN 'a'"), ("expression-keyword-expected", 16));
    assert_eq!(bench().refused("namn 'a'"), ("expression-operator-expected", 5));
    assert_eq!(bench().refused("inkomst > 12kr"), ("expression-bad-number", 10));
}

#[test]
fn a_place_counts_characters_not_bytes() {
    assert_eq!(bench().refused("namn = 'åäö' AND ("), ("expression-value-expected", 18));
}

#[test]
fn depth_is_limited_and_breadth_is_not() {
    let deep = format!("{}namn = 'a'{}", "(".repeat(5_000), ")".repeat(5_000));
    assert_eq!(bench().refused(&deep).0, "expression-too-deep");
    let chain = format!("inkomst{} > 1", " + 1".repeat(5_000));
    assert_eq!(bench().refused(&chain).0, "expression-too-deep");
    let wide = vec!["namn = 'Anna'"; 5_000].join(" OR ");
    assert_eq!(bench().select(&wide), [1]);
    let list = vec!["'Anna'"; 20_000].join(", ");
    assert_eq!(bench().select(&format!("namn IN ({list})")), [1]);
    let nested = format!("{}namn{} = 'anna'", "lower(".repeat(90), ")".repeat(90));
    assert_eq!(bench().select(&nested), [1]);
    let replaced = format!("{}namn{} = 'x'", "replace(".repeat(80), ", 'a', 'aaaaaaaa')".repeat(80));
    let bench = bench();
    let condition = bench.read(&replaced).unwrap();
    let run = (&bench.env, &gallra::model::Quiet as &dyn gallra::model::Watch);
    let failure = gallra::store::selection::select(&bench.workbench, (super::cells::REGISTER, &condition), run);
    assert_eq!(failure.unwrap_err().what().id(), "expression-too-heavy");
}

#[test]
fn every_refusal_is_said_in_both_languages_without_the_text_itself() {
    let bench = bench();
    for text in [
        "Kalle",
        "Kalle = 1",
        "namn = Kalle",
        "namn = \"Kalle\"",
        "Kalle(namn) = 1",
        "g.Kalle = 1",
        "Kalle.x = 1",
        "inkomst < 'Kalle'",
        "till < 'Kalle'",
        "g.stage = 'Kalle'",
        "namn = 'Kalle",
        "namn LIKE 'Kalle' ESCAPE 'Kalle'",
        "CAST(namn AS Kalle) = 1",
        "namn COLLATE Kalle = 1",
        "date(till, 'Kalle') = 1",
        "namn 'Kalle'",
        "1=1 AND 'Kalle'",
    ] {
        let failure = bench.read(text).unwrap_err();
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            let said = catalogue.say(failure.what());
            let hint = failure.hint_message().map(|hint| catalogue.say(hint)).unwrap_or_default();
            assert!(said.len() > 10 && !said.starts_with('['), "{said}");
            assert!(!format!("{said}{hint}{failure:?}").contains("Kalle"), "{text}");
        }
    }
}
