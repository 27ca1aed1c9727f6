//! How well special categories are recognised in notes: precision, recall and F1 by language and category.
//!
//! `cargo run --release --example evaluate_recognition [measured|hinted|work] [--misses] [--disk FOLDER]`. The misses of the
//! measured part are not shown: who has seen them can no longer measure with it. `--disk FOLDER` reads the vocabularies
//! from a folder, not those that were compiled in; `--lines` tells the findings of each line of the standard input.

#![allow(clippy::print_stdout, clippy::print_stderr)] // A program for the terminal.

mod notes;

use std::process::ExitCode;

use gallra::detect::Detector;
use gallra::detect::vocabulary::common::Common;
use gallra::detect::vocabulary::files::FILES;
use gallra::detect::vocabulary::rules::Vocabulary;
use gallra::model::{Category, Coded, Day};
use notes::figures::{Count, count, findings, revealed, trapped};
use notes::{Note, Part, Sort};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let named = |name: &str| arguments.iter().any(|a| a == name);
    let part = match (named("work"), named("hinted")) {
        (true, _) => Part::Work,
        (false, true) => Part::Hinted,
        (false, false) => Part::Measured,
    };
    let (Ok(notes), Some(today)) = (notes::read(part), Day::new(2026, 11, 23)) else {
        eprintln!("the notes cannot be read");
        return ExitCode::FAILURE;
    };
    let folder = arguments.iter().skip_while(|a| *a != "--disk").nth(1);
    let detector = folder.map_or_else(|| Detector::new(today), |folder| on_disk(folder, today));
    if arguments.iter().any(|a| a == "--lines") {
        return lines(&detector);
    }
    let sensitive: Vec<Category> = Category::ALL.iter().copied().filter(|c| c.is_special_or_criminal()).collect();
    for &language in part.languages() {
        let here: Vec<&Note> = notes.iter().filter(|note| note.language == language).collect();
        println!("{language}: {} notes", here.len());
        let mut all = Count::default();
        for category in &sensitive {
            let counted = count(&detector, &here, *category);
            println!("  {}", line(category.code(), counted));
            all.add(counted);
        }
        println!("  {}", line("all", all));
        let (hit, traps) = trapped(&detector, &here);
        println!("  {hit} of {traps} traps reveal something");
    }
    if arguments.iter().any(|a| a == "--misses") && part == Part::Work {
        misses(&detector, &notes);
    }
    ExitCode::SUCCESS
}

fn on_disk(root: &str, today: Day) -> Detector {
    let mut files = FILES.to_vec();
    let mut common = None;
    for file in &mut files {
        let path = format!("{root}/{}/{}.toml", file.language, file.category.code());
        file.text = std::fs::read_to_string(path).unwrap_or_default().leak();
    }
    if let Ok(text) = std::fs::read_to_string(format!("{root}/common.toml")) {
        common = Some(Common::read(&text));
    }
    let common =
        common.and_then(|read| read.inspect_err(|why| eprintln!("common.toml: {why}")).ok()).unwrap_or_default();
    for file in &files {
        if let Err(why) = gallra::detect::vocabulary::entry::read(*file, &common) {
            eprintln!("{}/{}: {why}", file.language, file.category.code());
        }
    }
    Detector::of(Vocabulary::of_files(&files, common), today)
}

fn lines(detector: &Detector) -> ExitCode {
    for line in std::io::stdin().lines().map_while(Result::ok) {
        for finding in findings(detector, &line) {
            println!("{}\t{}\t{line}", finding.rule, finding.level.code());
        }
    }
    ExitCode::SUCCESS
}

fn line(name: &str, count: Count) -> String {
    let Count { right, wrong, missed } = count;
    let (precision, recall, f1) = (count.precision(), count.recall(), count.f1());
    format!(
        "{name:<12} precision {precision:.3} recall {recall:.3} F1 {f1:.3}  right {right} wrong {wrong} missed {missed}"
    )
}

fn misses(detector: &Detector, notes: &[Note]) {
    for note in notes {
        let told = revealed(detector, &note.text);
        let sign = match note.sort {
            Sort::Reveals if note.categories.iter().all(|category| told.contains(category)) => continue,
            Sort::Reveals => "missed",
            Sort::Trap | Sort::Plain if told.is_empty() => continue,
            Sort::Trap | Sort::Plain => "wrong",
        };
        let rules: Vec<_> = findings(detector, &note.text).into_iter().map(|finding| finding.rule).collect();
        let codes: Vec<_> = note.categories.iter().map(|category| category.code()).collect();
        println!("{sign} {} {}: {} {rules:?}", note.language, codes.join(" "), note.text);
    }
}
