//! How fast cells are searched; run with `cargo test --release --test suite detect_speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test stops where its premise fails.

use std::time::Duration;

use gallra::detect::{Detector, FieldContext};
use gallra::model::{Day, FieldKind, FieldPosition, Role};

const PLAIN: &[&str] = &[
    "Kunden ringde om leveransen",
    "önskar faktura på e-post",
    "flyttar till ny adress i höst",
    "har handlat i butiken sedan länge",
    "vill bli uppringd efter klockan fem",
    "frågade om garantin på tvättmaskinen",
    "missnöjd med väntetiden",
    "reklamation avslutad utan åtgärd",
    "återkommer om offerten",
    "bytte leveranssätt till hemleverans",
    "är stamkund och får nyhetsbrevet",
    "har två barn i skolåldern",
    "betalade fakturan för sent",
    "tackade nej till erbjudandet",
    "intresserad av sommarens kampanj",
    "nås bäst på mobilen",
];
const TOLD: &[&str] =
    &["Kunden är sjukskriven för utmattning", "Kunden har diabetes typ 2", "Kunden röstar på Vänsterpartiet"];
const SHORT: &[(FieldKind, &str)] = &[
    (FieldKind::FirstName, "Åsa"),
    (FieldKind::LastName, "Häggqvist"),
    (FieldKind::Street, "Kyrkogatan 117"),
    (FieldKind::City, "Stockholm"),
    (FieldKind::PostalCode, "11122"),
    (FieldKind::Date, "2016-04-12"),
    (FieldKind::Amount, "412000"),
    (FieldKind::Email, "asa.haggqvist1234@example.se"),
    (FieldKind::Phone, "070-1740605"),
    (FieldKind::Personnummer, "19900101-9802"),
    (FieldKind::Consent, "ja"),
    (FieldKind::CustomerId, "123456"),
];

/// Time on the processor, so that others on the machine do not count. Steps of 10 ms.
fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after_name = stat.rsplit_once(')').unwrap().1;
    let ticks: u64 = after_name.split_whitespace().skip(11).take(2).map(|field| field.parse::<u64>().unwrap()).sum();
    Duration::from_millis(ticks * 10)
}

fn rate(name: &str, cells: &[(FieldKind, String)]) {
    let started = processor_time();
    let detector = Detector::new(Day::new(2026, 11, 23).unwrap());
    let built = processor_time() - started;
    let (mut found, mut count) = (Vec::new(), 0);
    let started = processor_time();
    for (kind, cell) in cells {
        let context = FieldContext { field: FieldPosition(0), kind: *kind, role: Role::None, header: None };
        detector.findings(cell, &context, &mut found);
        count += found.len();
        found.clear();
    }
    let took = processor_time() - started;
    let bytes: usize = cells.iter().map(|(_, cell)| cell.len()).sum();
    let each = took.as_nanos() / cells.len() as u128;
    println!(
        "{name}: {:.0} MB/s, {each} ns a cell, {count} findings, built in {built:?}",
        bytes as f64 / took.as_secs_f64() / 1e6
    );
}

#[test]
#[ignore = "measures; needs a release build"]
fn cells_are_searched_at_hundreds_of_megabytes_a_second() {
    let mut seed = 2017u64;
    let mut pick = |from: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize % from
    };
    let notes: Vec<(FieldKind, String)> = (0..1_300_000)
        .map(|_| {
            let mut parts: Vec<&str> = (0..1 + pick(4)).map(|_| PLAIN[pick(PLAIN.len())]).collect();
            if pick(100) < 3 {
                parts.push(TOLD[pick(TOLD.len())]);
            }
            (FieldKind::FreeText, parts.join(". "))
        })
        .collect();
    rate("free text", &notes);
    let long: Vec<(FieldKind, String)> = notes
        .chunks(1000)
        .map(|many| (FieldKind::FreeText, many.iter().map(|(_, n)| n.as_str()).collect::<Vec<_>>().join(". ")))
        .collect();
    rate("long texts", &long);
    let short: Vec<(FieldKind, String)> =
        (0..5_000_000).map(|n| SHORT[n % SHORT.len()]).map(|(k, c)| (k, c.to_owned())).collect();
    rate("short cells", &short);
    for (kind, cell) in SHORT {
        rate(&format!("{kind:?}"), &vec![(*kind, (*cell).to_owned()); 300_000]);
    }
}
