//! In which order `records --sort` gives records: by kind, empty last either way, ties by rid.

use serde_json::Value;

use crate::library::Library;

/// The values of a field in an order, with their rids.
fn sorted(library: &Library, sort: &[&str], field: &str) -> Vec<(Option<String>, u64)> {
    let mut asked = vec!["records", "kundklubb", "--where", "kundnr < '10900'", "--format", "jsonl"];
    sort.iter().for_each(|key| asked.extend(["--sort", key]));
    let value = |line: &Value| line["values"][field].as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    library.lines(&asked).iter().map(|line| (value(line), line["rid"].as_u64().unwrap())).collect()
}

/// The order is this key's, with empty values last and ties by rid, whichever way the key goes.
fn holds<K: Ord>(rows: &[(Option<String>, u64)], (direction, key): (&str, impl Fn(&str) -> K)) {
    assert!(rows.len() > 800);
    for pair in rows.windows(2) {
        let [(one, first), (other, second)] = pair else { continue };
        let fine = match (one, other) {
            (Some(one), Some(other)) => {
                let order = key(one).cmp(&key(other));
                let order = if direction == "-" { order.reverse() } else { order };
                order.then(first.cmp(second)).is_lt()
            }
            (Some(_), None) => true,
            (None, None) => first < second,
            (None, Some(_)) => false,
        };
        assert!(fine, "rids {first} and {second}");
    }
}

/// The Swedish alphabet, written out: å, ä and ö after z; an accent and the case are no difference.
fn swedish(text: &str) -> Vec<usize> {
    const LETTERS: &str = "-0123456789abcdefghijklmnopqrstuvwxyzåäö";
    let place = |c: char| LETTERS.chars().position(|letter| letter == c).unwrap();
    text.to_lowercase().replace('é', "e").chars().map(place).collect()
}

#[test]
fn text_stands_by_the_swedish_alphabet() {
    let library = Library::new();
    for direction in ["", "-"] {
        let rows = sorted(&library, &[&format!("{direction}efternamn")], "efternamn");
        holds(&rows, (direction, swedish));
    }
    let rows = sorted(&library, &["efternamn"], "efternamn");
    let names: Vec<&str> = rows.iter().filter_map(|(name, _)| name.as_deref()).collect();
    let place = |name: &str| names.iter().position(|other| *other == name).unwrap();
    assert!(place("Yilmaz") < place("Ängby") && place("Åsfelt") < place("Ängby") && place("Ängby") < place("Östhage"));
    assert!(place("Vinterhed") < place("Wikmark"), "w is a letter of its own, after v");
}

#[test]
fn numbers_stand_by_their_value_and_dates_by_their_day() {
    let library = Library::new();
    for direction in ["", "-"] {
        let rows = sorted(&library, &[&format!("{direction}inkomst")], "inkomst");
        holds(&rows, (direction, |text: &str| text.parse::<u64>().unwrap()));
        let rows = sorted(&library, &[&format!("{direction}registrerad")], "registrerad");
        holds(&rows, (direction, str::to_owned));
    }
}

#[test]
fn a_second_key_orders_what_the_first_leaves_equal() {
    let library = Library::new();
    let lines = library.lines(&[
        "records",
        "kundklubb",
        "--where",
        "kundnr < '10900'",
        "--sort",
        "ort",
        "--sort",
        "-g.relevance",
        "--format",
        "jsonl",
    ]);
    for pair in lines.windows(2) {
        let [one, other] = pair else { continue };
        let city = |line: &Value| swedish(line["values"]["ort"].as_str().unwrap());
        let rest = |line: &Value| (std::cmp::Reverse(line["relevance"].as_u64()), line["rid"].as_u64());
        assert!((city(one), rest(one)) < (city(other), rest(other)));
    }
}

#[test]
fn a_score_stands_with_none_last_and_age_by_its_overdue_days() {
    let library = Library::new();
    for (key, sign) in [("g.age", 1), ("-g.age", -1), ("-g.ålder", -1)] {
        let lines = library.lines(&["records", "kundklubb", "--sort", key, "--format", "jsonl"]);
        let ages: Vec<Option<i64>> = lines.iter().map(|line| line["age"].as_i64()).collect();
        let scored = ages.iter().take_while(|age| age.is_some()).count();
        assert!(scored > 3_000 && scored < ages.len(), "{key}");
        assert!(ages[scored..].iter().all(Option::is_none), "{key}");
        assert!(ages[..scored].is_sorted_by_key(|age| age.map(|age| age * sign)), "{key}");
        let overdue = lines.iter().filter(|line| line["age"] == 100);
        let seen: Vec<&str> = overdue.filter_map(|line| line["last_activity"].as_str()).collect();
        let oldest_first = seen.is_sorted();
        let newest_first = seen.iter().rev().is_sorted();
        assert_eq!((oldest_first, newest_first), (sign < 0, sign > 0), "{key}");
    }
}

#[test]
fn the_derived_names_sort_in_both_languages_and_with_a_field_of_that_name() {
    let library = Library::new();
    for (swedish, english) in [
        ("g.relevans", "g.relevance"),
        ("g.känslighet", "g.sensitivity"),
        ("g.senast", "g.last_activity"),
        ("relevans", "relevance"),
        ("f.ort", "ort"),
        ("-f.ort", "-ort"),
    ] {
        let order = |key: &str| library.rids(&["records", "personal", "--sort", key]);
        assert_eq!(order(swedish), order(english), "{swedish}");
    }
}
