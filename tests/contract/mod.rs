//! The outputs that programs read, name by name over the sample, and the screens' figures against them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod order;
mod proposals;
mod screens;
mod shape;

use std::collections::BTreeSet;
use std::fs;

use self::shape::{Is, check};
use crate::library::Library;
use serde_json::{Map, Value, json};

const KINDS: &[&str] = &[
    "personnummer",
    "samordningsnummer",
    "organisation_number",
    "national_id",
    "first_name",
    "last_name",
    "name",
    "street",
    "postal_code",
    "city",
    "country",
    "email",
    "phone",
    "birth_date",
    "date",
    "datetime",
    "amount",
    "integer",
    "boolean",
    "free_text",
    "url",
    "ip_address",
    "iban",
    "card",
    "customer_id",
    "consent",
    "consent_date",
    "gender",
    "behaviour",
    "unknown",
];
const ROLES: &[&str] = &[
    "subject_key",
    "email_key",
    "last_activity",
    "purchase_date",
    "consent_given",
    "consent_how",
    "consent_until",
    "consent_purpose",
    "consent_withdrawn",
    "relation_end",
    "valid_until",
    "registered",
    "objection",
    "deceased",
    "informed",
    "source",
    "note",
    "none",
];
const SPECIAL: &[&str] = &[
    "political",
    "religion",
    "union",
    "ethnic",
    "genetic",
    "biometric",
    "health",
    "sex_life",
    "orientation",
    "criminal",
];
const CODES: &[&str] = &[
    "political",
    "religion",
    "union",
    "ethnic",
    "genetic",
    "biometric",
    "health",
    "sex_life",
    "orientation",
    "criminal",
    "personnummer",
    "samordningsnummer",
    "organisationsnummer",
    "fodselsnummer",
    "cpr",
    "hetu",
    "iban",
    "card",
    "bankgiro",
    "plusgiro",
    "email",
    "phone",
    "ip_address",
    "registration_plate",
    "child",
    "protected",
    "behaviour",
];
const STAGES: &[&str] = &["customer", "service_user", "prospect", "lapsed", "not_applicable"];
const OFFERS: &[&str] = &["may", "soft_opt_in", "may_not"];
const CONSENTS: &[&str] =
    &["active", "expired", "withdrawn", "silent", "pre_ticked", "unproven", "objected", "none", "not_needed"];
const LEVELS: &[&str] = &["reveals", "may_reveal"];
const OPERATIONS: &[&str] = &["delete", "truncate"];

fn records(library: &Library, register: &str) -> Vec<Value> {
    library.lines(&["records", register, "--format", "jsonl"])
}

fn reveals(record: &Value) -> bool {
    let findings = record["findings"].as_array().unwrap();
    findings.iter().any(|f| f["level"] == "reveals" && SPECIAL.contains(&f["category"].as_str().unwrap()))
}

fn has_reason(record: &Value, code: &str) -> bool {
    record["reasons"].as_array().unwrap().iter().any(|reason| reason["score"] == "age" && reason["code"] == code)
}

fn lower_median(mut scores: Vec<u64>) -> Value {
    scores.sort_unstable();
    scores.len().checked_sub(1).map_or(Value::Null, |last| json!(scores[last / 2]))
}

#[test]
fn a_registers_line_is_what_its_records_say() {
    let library = Library::new();
    for line in library.json(&["registers", "--format", "json"]).as_array().unwrap() {
        check(
            line,
            &[
                ("register", Is::Text),
                ("title", Is::Text),
                ("records", Is::Whole),
                ("oldest", Is::DayOrNull),
                ("newest", Is::DayOrNull),
                ("age", Is::ScoreOrNull),
                ("relevance", Is::ScoreOrNull),
                ("sensitivity", Is::ScoreOrNull),
                ("overdue", Is::Whole),
                ("overdue_days_max", Is::WholeOrNull),
                ("sensitivity_max", Is::ScoreOrNull),
                ("relevance_low", Is::Whole),
                ("nice_to_have", Is::Whole),
                ("special_category", Is::Whole),
                ("access", Is::List),
                ("warnings", Is::List),
                ("staged", Is::Whole),
            ],
        );
        let records = records(&library, line["register"].as_str().unwrap());
        let count = |test: &dyn Fn(&Value) -> bool| json!(records.iter().filter(|record| test(record)).count());
        let scores = |name: &str| records.iter().filter_map(|record| record[name].as_u64()).collect::<Vec<_>>();
        let lives: BTreeSet<&str> = records.iter().filter_map(|record| record["last_activity"].as_str()).collect();
        assert_eq!(line["records"], json!(records.len()));
        assert_eq!(line["oldest"].as_str(), lives.first().copied());
        assert_eq!(line["newest"].as_str(), lives.last().copied());
        for score in ["age", "relevance", "sensitivity"] {
            assert_eq!(line[score], lower_median(scores(score)), "{score} of {}", line["register"]);
        }
        assert_eq!(line["overdue"], count(&|record| has_reason(record, "overdue")));
        assert_eq!(line["overdue_days_max"].is_null(), line["overdue"] == 0);
        assert_eq!(line["sensitivity_max"].as_u64(), scores("sensitivity").into_iter().max());
        assert_eq!(line["relevance_low"], count(&|record| record["relevance"].as_u64().unwrap() < 30));
        assert_eq!(line["special_category"], count(&reveals));
        assert_eq!(line["staged"], 0);
    }
}

#[test]
fn a_record_staged_twice_is_staged_once() {
    let library = Library::new();
    for condition in ["lon IS NULL", "manadslon > 40000", "manadslon > 45000"] {
        library.ask(&["stage", "delete", "personal", "--where", condition, "--reason", "gallras"]);
    }
    let staged = library.rids(&["records", "personal", "--where", "manadslon > 40000"]).len();
    let lines = library.json(&["registers", "--format", "json"]);
    assert!(staged > 100);
    assert_eq!(lines.as_array().unwrap().last().unwrap()["staged"], json!(staged));
}

#[test]
fn a_fields_line_is_what_its_cells_say() {
    let library = Library::new();
    for register in ["kundklubb", "event", "garanti"] {
        let records = records(&library, register);
        let lines = library.json(&["fields", register, "--format", "json"]);
        for line in lines.as_array().unwrap() {
            check(
                line,
                &[
                    ("field", Is::Text),
                    ("kind", Is::Code(KINDS)),
                    ("role", Is::Code(ROLES)),
                    ("filled", Is::Whole),
                    ("distinct", Is::Whole),
                    ("findings", Is::Object),
                    ("needed", Is::Any),
                    ("proposed", Is::TextOrNull),
                ],
            );
            let name = line["field"].as_str().unwrap();
            let filled: Vec<&str> =
                records.iter().filter_map(|r| r["values"][name].as_str()).filter(|text| !text.is_empty()).collect();
            assert_eq!(line["filled"], json!(filled.len()), "{name}");
            assert_eq!(line["distinct"], json!(filled.iter().collect::<BTreeSet<_>>().len()), "{name}");
            let mut counts: Map<String, Value> = Map::new();
            for finding in records.iter().flat_map(|r| r["findings"].as_array().unwrap()).filter(|f| f["field"] == name)
            {
                let held = counts.entry(finding["category"].as_str().unwrap()).or_insert(json!(0));
                *held = json!(held.as_u64().unwrap() + 1);
            }
            assert_eq!(line["findings"], Value::Object(counts), "{name}");
        }
        let names: Vec<&Value> = lines.as_array().unwrap().iter().map(|line| &line["field"]).collect();
        let values: Vec<Value> = records[0]["values"].as_object().unwrap().keys().map(|name| json!(name)).collect();
        assert_eq!(names, values.iter().collect::<Vec<_>>(), "fields in the order of the file");
    }
}

#[test]
fn a_record_has_its_members_in_their_order() {
    let library = Library::new();
    for register in library.names() {
        let mut before = 0;
        for record in library.lines(&["records", &register, "--limit", "400", "--format", "jsonl"]) {
            check(
                &record,
                &[
                    ("rid", Is::Whole),
                    ("age", Is::ScoreOrNull),
                    ("relevance", Is::Score),
                    ("sensitivity", Is::Score),
                    ("stage", Is::Code(STAGES)),
                    ("offers", Is::Code(OFFERS)),
                    ("last_activity", Is::DayOrNull),
                    ("consent", Is::Code(CONSENTS)),
                    ("held_until", Is::DayOrNull),
                    ("findings", Is::List),
                    ("reasons", Is::List),
                    ("values", Is::Object),
                ],
            );
            let rid = record["rid"].as_u64().unwrap();
            assert!(rid > before, "not in the order of rid");
            before = rid;
            assert_eq!(record["age"].is_null(), has_reason(&record, "no-date"));
            for reason in record["reasons"].as_array().unwrap() {
                check(
                    reason,
                    &[
                        ("score", Is::Code(&["age", "relevance", "sensitivity"])),
                        ("code", Is::Text),
                        ("points", Is::Whole),
                        ("text", Is::Text),
                    ],
                );
            }
            record["findings"].as_array().unwrap().iter().for_each(|finding| check_finding(finding, &record));
        }
    }
}

/// Its offsets are Unicode characters inside the cell.
fn check_finding(finding: &Value, record: &Value) {
    check(
        finding,
        &[
            ("field", Is::Text),
            ("category", Is::Code(CODES)),
            ("rule", Is::Text),
            ("level", Is::Code(LEVELS)),
            ("start", Is::Whole),
            ("end", Is::Whole),
        ],
    );
    let cell = record["values"][finding["field"].as_str().unwrap()].as_str().unwrap().chars().count();
    let [start, end] = ["start", "end"].map(|name| usize::try_from(finding[name].as_u64().unwrap()).unwrap());
    assert!(start < end && end <= cell, "{finding}");
}

#[test]
fn every_state_of_consent_and_every_stage_that_needs_no_policy_is_in_the_sample() {
    let library = Library::new();
    let club = records(&library, "kundklubb");
    let seen = |name: &str| club.iter().map(|record| record[name].as_str().unwrap()).collect::<BTreeSet<_>>();
    let wanted = |codes: &[&'static str]| codes.iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(
        seen("consent"),
        wanted(&["active", "expired", "withdrawn", "silent", "pre_ticked", "unproven", "objected", "none"])
    );
    assert_eq!(seen("stage"), wanted(&["customer", "prospect", "lapsed"]));
    assert_eq!(seen("offers"), wanted(&["may", "may_not"]));
}

#[test]
fn missing_empty_unreadable_and_surplus_cells_are_told_apart() {
    let library = Library::new();
    let file = library.workbench().with_file_name("odd.csv");
    let mut bytes = "namn;ort;anm\nÅsa;Umeå;a\nBo;;\nCia;Ystad\nDag;Visby;x;y;z\n".as_bytes().to_vec();
    bytes.extend("Eva;Kiruna;ö\n".repeat(40).as_bytes());
    bytes.extend(b"Fia;\xff\xfe;b\n");
    fs::write(&file, bytes).unwrap();
    let answer = library.ask(&["import", file.to_str().unwrap()]);
    assert_eq!(answer.code, 0, "{}", answer.said);
    let lines = records(&library, "odd");
    let values = |place: usize| lines[place]["values"].clone();
    assert_eq!(values(1), json!({"namn": "Bo", "ort": "", "anm": ""}));
    assert_eq!(values(2), json!({"namn": "Cia", "ort": "Ystad", "anm": null}));
    assert_eq!(lines[3]["overflow"], json!(["y", "z"]));
    assert_eq!(lines[0].get("overflow"), None);
    assert_eq!(lines[44]["values"]["ort"], json!({"hex": "fffe"}));
}

#[test]
fn the_formats_say_the_same() {
    let library = Library::new();
    let asked = ["records", "garanti", "--where", "g.findings IS NOT NULL AND g.age = 0", "--limit", "7"];
    let with = |format: &'static str| [&asked[..], &["--format", format]].concat();
    let lines = library.lines(&with("jsonl"));
    assert_eq!(lines.len(), 7);
    assert_eq!(library.json(&with("json")), Value::Array(lines.clone()));
    let csv = library.out(&with("csv"));
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header[..3], ["rid", "age", "relevance"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 7);
    for (row, line) in rows.iter().zip(&lines) {
        for (name, cell) in header.iter().zip(row) {
            let value = line.get(name).or_else(|| line["values"].get(name)).unwrap();
            if let Some(text) = value.as_str() {
                assert_eq!(cell, text, "{name}");
            } else if value.is_null() {
                assert_eq!(cell, "", "{name}");
            } else {
                assert_eq!(cell, value.to_string(), "{name}");
            }
        }
    }
    let table = library.out(&with("table"));
    assert_eq!(table.lines().count(), 8);
    assert!(
        table.lines().skip(1).zip(&lines).all(|(row, line)| row.trim_start().starts_with(&line["rid"].to_string()))
    );
}

#[test]
fn the_plan_the_receipt_and_the_verdict_have_their_members() {
    let library = Library::new();
    library.out(&["stage", "delete", "personal", "--where", "slutdatum < '2015'", "--reason", "slutade före 2015"]);
    let count = library.rids(&["records", "personal", "--where", "slutdatum < '2015'"]).len();
    let plan = library.json(&["plan", "show", "--format", "json"]);
    check(
        &plan[0],
        &[
            ("item", Is::Whole),
            ("operation", Is::Code(OPERATIONS)),
            ("register", Is::Text),
            ("field", Is::TextOrNull),
            ("operator", Is::TextOrNull),
            ("records", Is::Whole),
            ("held", Is::Whole),
            ("reason", Is::Text),
            ("staged_at", Is::Text),
            ("staged_by", Is::Text),
        ],
    );
    assert_eq!((&plan[0]["records"], &plan[0]["field"]), (&json!(count), &Value::Null));
    assert_eq!(library.ask(&["apply", "--yes", "--expect", &(count + 1).to_string()]).code, 2);
    let receipt = library.json(&["apply", "--yes", "--expect", &count.to_string(), "--format", "json"]);
    check(
        &receipt,
        &[
            ("deleted", Is::Whole),
            ("changed", Is::Whole),
            ("held", Is::Whole),
            ("log", Is::List),
            ("erasure", Is::Object),
        ],
    );
    check(
        &receipt["erasure"],
        &[
            ("state", Is::Code(&["verified", "vacuumed", "pending"])),
            ("scanned_bytes", Is::Whole),
            ("values_sought", Is::Whole),
            ("values_skipped", Is::Whole),
            ("traces", Is::Whole),
        ],
    );
    assert_eq!((&receipt["deleted"], &receipt["erasure"]["traces"]), (&json!(count), &json!(0)));
    let verdict = library.json(&["log", "verify", "--format", "json"]);
    let members = [
        ("entries", Is::Whole),
        ("head", Is::Text),
        ("state", Is::Code(&["intact", "broken"])),
        ("first_bad", Is::Null),
    ];
    check(&verdict, &members);
    assert_eq!(verdict.get("extends"), None);
    let head = library.out(&["log", "head"]);
    let extended = library.json(&["log", "verify", "--head", head.trim(), "--format", "json"]);
    assert_eq!(extended["extends"], json!(true));
}

#[test]
fn an_inspected_file_has_its_members() {
    let library = Library::new();
    let file = library.workbench().with_file_name("klubb.csv");
    fs::write(&file, "namn;epost;anm\nÅsa;asa@example.com;Har diabetes\nBo;bo@example.com;moderat pris\n").unwrap();
    let line = &library.lines(&["inspect", file.to_str().unwrap(), "--json", "--findings"])[0];
    let columns = [
        ("file", Is::Text),
        ("format", Is::Text),
        ("encoding", Is::Text),
        ("dialect", Is::Object),
        ("rows", Is::Whole),
        ("columns", Is::List),
        ("findings", Is::List),
    ];
    check(line, &columns);
    let dialect = [
        ("delimiter", Is::Text),
        ("quote", Is::TextOrNull),
        ("escape", Is::TextOrNull),
        ("line_ending", Is::Text),
        ("header_rows", Is::Whole),
        ("preamble_rows", Is::Whole),
    ];
    check(&line["dialect"], &dialect);
    for column in line["columns"].as_array().unwrap() {
        let members = [
            ("name", Is::Text),
            ("kind", Is::Code(KINDS)),
            ("role", Is::Code(ROLES)),
            ("filled", Is::Whole),
            ("findings", Is::Object),
        ];
        check(column, &members);
    }
    for finding in line["findings"].as_array().unwrap() {
        let members = [
            ("row", Is::Whole),
            ("column", Is::Text),
            ("category", Is::Code(CODES)),
            ("rule", Is::Text),
            ("level", Is::Code(LEVELS)),
            ("start", Is::Whole),
            ("end", Is::Whole),
        ];
        check(finding, &members);
    }
    let diabetes = line["findings"].as_array().unwrap().iter().find(|finding| finding["category"] == "health").unwrap();
    assert_eq!((&diabetes["row"], &diabetes["start"], &diabetes["end"]), (&json!(0), &json!(4), &json!(12)));
}

#[test]
fn what_is_asked_wrongly_ends_with_two_and_what_is_not_there_with_one() {
    let library = Library::new();
    for wrong in [
        &["records", "kundklubbar"][..],
        &["records", "kundklubb", "--sort", "finns_inte"],
        &["records", "kundklubb", "--where", "070-1234567"],
        &["records", "kundklubb", "--where", "senaste_kop <"],
        &["records", "kundklubb", "--limit", "många"],
        &["records", "kundklubb", "--format", "yaml"],
        &["fields", "finns_inte"],
    ] {
        let answer = library.ask(wrong);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{wrong:?}: {}", answer.said);
    }
    for (format, nothing) in [("jsonl", ""), ("json", "[]\n")] {
        let answer = library.ask(&["records", "kundklubb", "--where", "kundnr = '0'", "--format", format]);
        assert_eq!((answer.code, answer.out.as_str()), (1, nothing));
        assert!(!answer.said.is_empty());
    }
}
