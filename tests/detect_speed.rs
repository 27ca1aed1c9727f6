//! How fast cells are searched; run with `cargo test --release --test suite detect_speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test stops where its premise fails.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use gallra::detect::vocabulary::files::FILES;
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

/// Notes of one to four sentences, three in a hundred of which tell something.
fn notes(count: usize) -> Vec<(FieldKind, String)> {
    let mut seed = 2017u64;
    let mut pick = |from: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize % from
    };
    let note = |_| {
        let mut parts: Vec<&str> = (0..1 + pick(4)).map(|_| PLAIN[pick(PLAIN.len())]).collect();
        if pick(100) < 3 {
            parts.push(TOLD[pick(TOLD.len())]);
        }
        (FieldKind::FreeText, parts.join(". "))
    };
    (0..count).map(note).collect()
}

/// The words of all vocabularies as they stand in the files; of a phrase with places the longest piece.
fn words() -> BTreeSet<String> {
    let of_group = |group: &toml::Value| -> Vec<String> {
        let words = group.get("words").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        words.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect()
    };
    let mut found = BTreeSet::new();
    for file in FILES {
        let read: toml::Table = file.text.parse().unwrap();
        let groups = read.get("word").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        for word in groups.iter().flat_map(of_group) {
            let mut pieces = vec![String::new()];
            for part in word.replace('|', "").split(' ') {
                let place = part.starts_with('$') || part == "..";
                match pieces.last_mut() {
                    Some(last) if !place && !last.is_empty() => last.push_str(&format!(" {part}")),
                    Some(last) if !place => last.push_str(part),
                    _ => pieces.push(String::new()),
                }
            }
            found.extend(pieces.into_iter().max_by_key(String::len).filter(|piece| piece.len() > 1));
        }
    }
    found
}

/// The same words over the same text by ripgrep, one thread each, by the clock: run it on a quiet machine.
#[test]
#[ignore = "measures; needs a release build and rg"]
fn the_vocabularies_are_as_fast_as_ripgrep() {
    let folder = tempfile::tempdir().unwrap();
    let (listed, text) = (folder.path().join("words"), folder.path().join("notes"));
    let words = words();
    std::fs::write(&listed, words.iter().map(|word| format!("{word}\n")).collect::<String>()).unwrap();
    let notes = notes(1_300_000);
    let lines: String = notes.iter().map(|(_, note)| format!("{note}\n")).collect();
    std::fs::write(&text, &lines).unwrap();
    let rg = || {
        let mut command = std::process::Command::new("rg");
        command.args(["-j1", "-c", "-i", "-F", "-f"]).args([&listed, &text]);
        let started = Instant::now();
        let counted = String::from_utf8(command.output().unwrap().stdout).unwrap();
        (started.elapsed(), counted.trim().to_owned())
    };
    let detector = Detector::new(Day::new(2026, 11, 23).unwrap());
    let context = FieldContext { field: FieldPosition(0), kind: FieldKind::FreeText, role: Role::None, header: None };
    let ours = || {
        let (mut found, mut hit) = (Vec::new(), 0);
        let started = Instant::now();
        for line in lines.lines() {
            detector.findings(line, &context, &mut found);
            hit += usize::from(!found.is_empty());
            found.clear();
        }
        (started.elapsed(), hit)
    };
    let mut ratios: Vec<f64> = (0..5)
        .map(|_| {
            let ((theirs, lines), (own, hit)) = (rg(), ours());
            println!("rg {theirs:?} ({lines} lines), gallra {own:?} ({hit} lines)");
            theirs.as_secs_f64() / own.as_secs_f64()
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    println!("{} words, {} MB: gallra is {:.2} times as fast as rg", words.len(), lines.len() / 1_000_000, ratios[2]);
}

#[test]
#[ignore = "measures; needs a release build"]
fn cells_are_searched_at_hundreds_of_megabytes_a_second() {
    let notes = notes(1_300_000);
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
