//! Identifiers in running text: every one with its exact place, and nothing else.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test stops where its premise fails.

use std::collections::BTreeSet;

use gallra::detect::{Detector, FieldContext};
use gallra::model::{Category, Coded, Day, FieldKind, FieldPosition, Role};

const CORPUS: &str = include_str!("corpus/identifiers.txt");

const IDENTIFIERS: [Category; 15] = [
    Category::Personnummer,
    Category::Samordningsnummer,
    Category::Organisationsnummer,
    Category::Fodselsnummer,
    Category::Cpr,
    Category::Hetu,
    Category::NationalId,
    Category::Iban,
    Category::Card,
    Category::Bankgiro,
    Category::Plusgiro,
    Category::Email,
    Category::Phone,
    Category::IpAddress,
    Category::RegistrationPlate,
];

/// A category and the characters of its identifier.
type Place = (&'static str, usize, usize);

fn detector() -> Detector {
    Detector::new(Day::new(2026, 11, 23).unwrap())
}

fn context(kind: FieldKind) -> FieldContext {
    FieldContext { field: FieldPosition(0), kind, role: Role::None, header: None }
}

/// A sentence without its marks, and what they say.
fn unmarked(line: &str) -> (String, BTreeSet<Place>) {
    let (mut text, mut places) = (String::new(), BTreeSet::new());
    let mut rest = line;
    while let Some((before, marked)) = rest.split_once('{') {
        let (mark, after) = marked.split_once('}').unwrap();
        let (code, identifier) = mark.split_once('|').unwrap();
        text.push_str(before);
        let start = text.chars().count();
        places.insert((Category::from_code(code).unwrap().code(), start, start + identifier.chars().count()));
        text.push_str(identifier);
        rest = after;
    }
    text.push_str(rest);
    (text, places)
}

fn found(detector: &Detector, text: &str, kind: FieldKind) -> BTreeSet<Place> {
    let mut findings = Vec::new();
    detector.findings(text, &context(kind), &mut findings);
    findings
        .iter()
        .filter(|finding| IDENTIFIERS.contains(&finding.category))
        .map(|finding| {
            let start = finding.start as usize;
            (finding.category.code(), start, start + finding.length as usize)
        })
        .collect()
}

#[test]
fn identifiers_in_running_text_are_found_in_their_places() {
    let detector = detector();
    let (mut right, mut wrong, mut missed) = (0, 0, 0);
    for line in CORPUS.lines().filter(|line| !line.starts_with('#')) {
        let (text, marked) = unmarked(line);
        let told = found(&detector, &text, FieldKind::FreeText);
        right += told.intersection(&marked).count();
        wrong += told.difference(&marked).count();
        missed += marked.difference(&told).count();
        if told != marked {
            println!("{text}\n  marked {marked:?}\n  found  {told:?}");
        }
    }
    let f1 = 2.0 * f64::from(right as u32) / f64::from((2 * right + wrong + missed) as u32);
    println!("right {right}, wrong {wrong}, missed {missed}, F1 {f1:.3}");
    assert!(right >= 80 && f1 >= 0.98, "right {right}, wrong {wrong}, missed {missed}, F1 {f1:.3}");
}

#[test]
fn telephone_numbers_in_their_column_are_no_personnummer() {
    let detector = detector();
    let (mut seed, mut taken) = (2017_u64, 0);
    let mut digits = |count: u32| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) % 10_u64.pow(count)
    };
    let count = 50_000;
    for number in 0..count {
        let start = ["070", "072", "073", "076", "079"][number % 5];
        let rest = format!("{:07}", digits(7));
        let text = match number % 4 {
            0 => format!("{start}{rest}"),
            1 => format!("{start}-{rest}"),
            2 => format!("{start}-{} {} {}", &rest[..3], &rest[3..5], &rest[5..]),
            _ => format!("+46{}{rest}", &start[1..]),
        };
        let found = found(&detector, &text, FieldKind::Phone);
        taken += usize::from(found.iter().any(|(code, ..)| matches!(*code, "personnummer" | "samordningsnummer")));
    }
    println!("{taken} of {count} taken for a personnummer");
    assert!(taken * 1_000 <= count, "{taken} of {count}");
}
