//! How names are written and what they mean.

use gallra::text::{Catalogue, Language};

use super::cells::{Bench, Is};

fn bench() -> Bench {
    Bench::new(
        &[
            ("Senaste köp", "date", Some("ymd")),
            ("Age", "integer", None),
            ("samtycke", "consent", None),
            ("a.b", "unknown", None),
            ("say \"hi\"", "unknown", None),
            ("date", "unknown", None),
            ("select", "unknown", None),
            ("Straße", "street", None),
        ],
        &[
            &[Is("2014-05-05"), Is("22"), Is("ja"), Is("x"), Is("y"), Is("z"), Is("w"), Is("A 1")],
            &[Is("2016-05-05"), Is("38"), Is("nej"), Is("u"), Is("v"), Is("t"), Is("s"), Is("B 2")],
        ],
    )
}

#[test]
fn a_name_is_bare_or_in_double_quotes() {
    assert_eq!(bench().select("\"Senaste köp\" < '2015'"), [1]);
    assert_eq!(bench().select("Age > 30"), [2]);
    assert_eq!(bench().select("\"a.b\" = 'x' AND \"say \"\"hi\"\"\" = 'y'"), [1]);
    assert_eq!(bench().select("date = 'z' AND \"select\" = 'w'"), [1]);
}

#[test]
fn names_compare_after_nfc_and_case_folding() {
    assert_eq!(bench().select("\"SENASTE KÖP\" < '2015'"), [1]);
    assert_eq!(bench().select("\"senaste ko\u{308}p\" < '2015'"), [1]);
    assert_eq!(bench().select("aGE > 30"), [2]);
    assert_eq!(bench().select("STRASSE = 'B 2'"), [2]);
}

#[test]
fn a_field_may_be_named_after_f() {
    assert_eq!(bench().select("f.Age > 30"), [2]);
    assert_eq!(bench().select("F.\"Senaste köp\" < '2015'"), [1]);
    assert_eq!(bench().refused("f.relevance > 1").0, "expression-unknown-name");
    assert_eq!(bench().refused("t.Age > 1"), ("expression-unknown-prefix", 0));
    assert_eq!(bench().refused("f. = 1"), ("expression-name-expected", 3));
}

#[test]
fn a_bare_name_is_the_registers_own_field_first() {
    let condition = bench().read("Age > 30 AND Samtycke = 'ja'").unwrap();
    assert_eq!(condition.resolved(), "f.\"Age\" > 30 AND f.\"samtycke\" = 'ja'");
    assert_eq!(bench().notices("Age > 30 AND samtycke = 'ja'"), ["expression-notice-two-meanings"; 2]);
    assert_eq!(bench().notices("f.Age > 30 AND g.age > 3"), [""; 0]);
    let said = Catalogue::new(Language::Swedish).say(&condition.notices()[1]);
    assert!(said.contains("samtycke") && said.contains("g.consent"), "{said}");
}

#[test]
fn a_bare_name_that_is_no_field_is_the_derived_one() {
    assert_eq!(bench().read("relevans < 30").unwrap().resolved(), "g.relevance < 30");
    assert_eq!(bench().read("KÄNSLIGHET > 80 OR ålder > 9").unwrap().resolved(), "g.sensitivity > 80 OR g.age > 9");
}

#[test]
fn derived_names_are_the_same_in_both_languages() {
    for (swedish, english) in [
        ("g.ålder > 1", "g.age > 1"),
        ("g.relevans > 1", "g.relevance > 1"),
        ("g.känslighet > 1", "g.sensitivity > 1"),
        ("g.relation = 'kund'", "g.stage = 'customer'"),
        ("g.erbjudanden = 'får inte'", "g.offers = 'may_not'"),
        ("g.samtycke IN ('aktivt', 'tyst')", "g.consent IN ('active', 'silent')"),
        ("g.senast < '2015'", "g.last_activity < '2015'"),
        ("g.fynd LIKE '%health%'", "g.findings LIKE '%health%'"),
    ] {
        let (swedish, english) = (bench().read(swedish).unwrap(), bench().read(english).unwrap());
        assert_eq!(swedish, english);
        assert_eq!(english.derived().len(), 1);
    }
    assert_eq!(bench().refused("g.foo > 1"), ("expression-unknown-derived", 2));
}

#[test]
fn an_unknown_name_names_similar_fields() {
    let failure = bench().read("\"Senaste kop\" < '2015'").unwrap_err();
    let hint = Catalogue::new(Language::Swedish).say(failure.hint_message().unwrap());
    assert!(hint.contains("Senaste köp"), "{hint}");
    assert_eq!(failure.place(), Some(0));
}

#[test]
fn what_was_resolved_reads_as_the_same() {
    for text in [
        "\"senaste köp\" < '2015' AND (age) > 30",
        "raw( straße ) = '' OR NOT g.relation = 'Kund'",
        "age BETWEEN '1 000' AND 2e3 OR \"say \"\"hi\"\"\" LIKE '%a''b!%' ESCAPE '!'",
        "CASE g.samtycke WHEN 'tyst' THEN 1 ELSE 0 END = 1",
        "\"senaste köp\" IN ('2015/01/31', date('now', '-1 year'))",
    ] {
        let first = bench().read(text).unwrap();
        let again = bench().read(first.resolved()).unwrap();
        assert_eq!(first.resolved(), again.resolved());
        assert_eq!(bench().run(&first), bench().run(&again));
        assert_eq!(first.fields(), again.fields());
        assert!(!again.notices().iter().any(|notice| notice.id() == "expression-notice-two-meanings"));
    }
}

#[test]
fn a_condition_lists_its_fields_once() {
    let condition = bench().read("age > 1 AND samtycke = 'ja' AND raw(age) <> '3'").unwrap();
    let names: Vec<_> = condition.fields().iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["Age", "samtycke"]);
    assert!(!format!("{condition:?}").contains("ja"));
}
