//! The worked examples of `docs/scores.md`, and what holds for any record.
#![allow(clippy::unwrap_used, clippy::panic)] // The helpers of a test may fail it.

use gallra::model::{
    About, Category, Coded, Consent, DateFact, Dated, Day, Facts, FieldPosition, Flags, LawfulBasis, Offers, Period,
    Precision, Reason, RegisterRule, Relation, Score, ScoreKind, SignalColumns, Start,
};
use gallra::score::{self, BatchScorer, Context, NO_SCORE, ScoreColumns};
use gallra::text::{Catalogue, Language};
use proptest::prelude::*;

const DOCUMENT: &str = include_str!("../docs/scores.md");

fn today() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

/// The rows of the table whose header line starts so, cell by cell.
fn table(header: &str) -> Vec<Vec<&'static str>> {
    let rows = DOCUMENT.lines().skip_while(|line| !line.starts_with(header)).skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    rows.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn rule(text: &str) -> RegisterRule {
    let mut rule =
        RegisterRule { retention: Period::months(24), retention_undecided: false, ..RegisterRule::default() };
    for item in text.split(';').map(str::trim).filter(|item| !item.is_empty()) {
        match item.split_once(' ').unwrap_or((item, "")) {
            ("about", about) => rule.about = Some(About::from_code(about).unwrap()),
            ("basis", basis) => rule.lawful_basis = Some(LawfulBasis::from_code(basis).unwrap()),
            ("retention", "P0M") => rule.retention = Period::months(0),
            ("undecided", _) => {
                rule.retention = Period::months(36);
                rule.retention_undecided = true;
            }
            (other, _) => panic!("the table has an unknown rule: {other}"),
        }
    }
    rule
}

fn facts(text: &str) -> Facts {
    let mut facts = Facts::default();
    for item in text.split(';').map(str::trim).filter(|item| !item.is_empty()) {
        let (word, days) = item.split_once(' ').unwrap_or((item, ""));
        let fact = match word {
            "purchase" => DateFact::Purchase,
            "activity" => DateFact::LastActivity,
            "registered" => DateFact::Registered,
            "given" => DateFact::ConsentGiven,
            "withdrawn" => DateFact::ConsentWithdrawn,
            "valid" => DateFact::ValidUntil,
            "objected" => DateFact::Objection,
            "died" => DateFact::Deceased,
            flag => {
                facts.flags.set(match flag {
                    "email" => Flags::EMAIL,
                    "address" => Flags::ADDRESS,
                    "yes" => Flags::CONSENT_YES,
                    "active" => Flags::HOW_ACTIVE,
                    "silent" => Flags::HOW_SILENT,
                    "running" => Flags::RUNNING,
                    other => panic!("the table has an unknown fact: {other}"),
                });
                continue;
            }
        };
        for day in days.split_whitespace() {
            let position = FieldPosition(u16::try_from(facts.dates.len()).unwrap());
            facts.dates.push((fact, position, Dated::day(Day::read_iso(day).unwrap())));
        }
    }
    facts
}

fn codes(text: &str) -> gallra::model::Codes {
    let mut codes = gallra::model::Codes::NONE;
    text.split_whitespace().for_each(|code| codes.insert(Category::from_code(code).unwrap()));
    codes
}

#[test]
fn every_worked_example_of_the_document_is_what_the_program_says() {
    let rows = table("| example | rule |");
    assert!(rows.len() >= 14, "the table of worked examples was not found whole");
    for row in rows {
        let [name, rule_text, facts_text, age, relevance, relation, offers, consent] = row[..] else {
            panic!("a row of the worked examples has another number of cells");
        };
        let rule = rule(rule_text);
        let scored = score::all(&facts(facts_text), &Context::new(&rule, today()));
        assert_eq!(scored.age.map(Score::get), age.parse().ok(), "age: {name}");
        assert_eq!(scored.relevance.get(), relevance.parse::<u8>().unwrap(), "relevance: {name}");
        assert_eq!(scored.relation, Relation::from_code(relation).unwrap(), "relation: {name}");
        assert_eq!(scored.offers, Offers::from_code(offers).unwrap(), "offers: {name}");
        assert_eq!(scored.consent, Consent::from_code(consent).unwrap(), "consent: {name}");
    }
}

#[test]
fn every_sensitivity_of_the_document_is_what_the_program_says() {
    let rows = table("| codes | may reveal |");
    assert!(rows.len() >= 13, "the table of sensitivities was not found whole");
    let rule = rule("");
    for row in rows {
        let facts = Facts { codes: codes(row[0]), may_reveal: codes(row[1]), ..Facts::default() };
        let value = score::sensitivity::value(&facts, &Context::new(&rule, today()));
        assert_eq!(value.get(), row[2].parse::<u8>().unwrap(), "{row:?}");
    }
}

fn swedish(reasons: &[Reason]) -> Vec<String> {
    let catalogue = Catalogue::new(Language::Swedish);
    reasons.iter().map(|reason| catalogue.say(&reason.text)).collect()
}

#[test]
fn a_reason_says_the_records_own_dates() {
    let rule = rule("");
    let reasons = score::age::score(&facts("purchase 2024-12-01"), &Context::new(&rule, today())).reasons;
    assert_eq!(
        swedish(&reasons),
        ["722 av 730 dagar = 98 % (senaste livstecken 2024-12-01, får sparas t.o.m. 2026-12-01)"]
    );
}

#[test]
fn an_undecided_retention_is_called_a_benchmark() {
    let rule = rule("undecided");
    let reasons = score::age::score(&facts("purchase 2020-01-01"), &Context::new(&rule, today())).reasons;
    assert!(swedish(&reasons)[0].contains("riktmärke, ej beslutat"));
}

#[test]
fn on_its_last_day_a_record_is_not_overdue() {
    let rule = rule("");
    let on_the_day = facts("purchase 2024-11-23");
    let the_day_after = facts("purchase 2024-11-22");
    let context = Context::new(&rule, today());
    assert_eq!(score::all(&on_the_day, &context).overdue_days, None);
    assert_eq!(score::all(&the_day_after, &context).overdue_days, Some(1));
}

#[test]
fn a_sign_of_life_in_another_register_counts() {
    let rule = rule("");
    let elsewhere = [Day::new(2026, 11, 1).unwrap(), Day::new(2027, 1, 1).unwrap()];
    let context = Context { elsewhere: &elsewhere, ..Context::new(&rule, today()) };
    assert_eq!(score::life::last(&facts("purchase 2015-01-01"), &context), Some(elsewhere[0]));
}

#[test]
fn a_child_is_told_by_its_birth_date() {
    let rule = rule("");
    let mut facts = Facts::default();
    let context = Context::new(&rule, today());
    let born = |day: &str| Dated::day(Day::read_iso(day).unwrap());
    facts.dates.push((DateFact::Birth, FieldPosition(0), born("2013-11-24")));
    assert_eq!(score::sensitivity::value(&facts, &context).get(), 70);
    facts.dates[0].2 = born("2013-11-23");
    assert_eq!(score::sensitivity::value(&facts, &context).get(), 0);
}

#[test]
fn a_consent_after_a_withdrawal_is_a_consent() {
    let rule = rule("");
    let context = Context::new(&rule, today());
    let again = facts("withdrawn 2025-01-01; given 2026-01-01; yes; active");
    assert_eq!(score::stage::consent(&again, &context), Consent::Active);
    let before = facts("withdrawn 2026-01-01; given 2025-01-01; yes; active");
    assert_eq!(score::stage::consent(&before, &context), Consent::Withdrawn);
}

#[test]
fn a_yes_without_day_or_act_is_unproven() {
    let rule = rule("");
    let context = Context::new(&rule, today());
    for text in ["yes", "yes; active", "yes; given 2026-01-01", "given 2027-01-01; yes; active"] {
        assert_eq!(score::stage::consent(&facts(text), &context), Consent::Unproven, "{text}");
    }
}

#[test]
fn every_category_and_reason_has_words_in_both_languages() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        for category in Category::ALL {
            let said = catalogue.say(&score::categories::name(*category));
            assert!(!said.starts_with('['), "{} in {}", category.code(), language.code());
        }
    }
}

fn a_dated() -> impl Strategy<Value = i32> {
    let dated = (-20_000_i32..25_000, 0..3_u8).prop_map(|(number, precision)| {
        let precision = [Precision::Day, Precision::Month, Precision::Year][usize::from(precision)];
        Dated { last: Day::from_number(number).unwrap(), precision }.pack()
    });
    prop_oneof![1 => Just(i32::MIN), 3 => dated]
}

fn some_columns() -> impl Strategy<Value = SignalColumns> {
    let dates = prop::collection::vec((prop::sample::select(DateFact::ALL), prop::collection::vec(a_dated(), 8)), 0..6);
    let all = (1_u64 << Category::ALL.len()) - 1;
    (dates, prop::collection::vec((any::<u64>(), any::<u64>(), any::<u16>(), any::<u16>()), 8)).prop_map(
        move |(dates, rest)| SignalColumns {
            dates: dates.into_iter().zip(0..).map(|((fact, values), at)| (fact, FieldPosition(at), values)).collect(),
            codes: rest.iter().map(|r| r.0 & r.1.rotate_left(7) & all).collect(),
            may_reveal: rest.iter().map(|r| r.1 & r.0.rotate_left(9) & all).collect(),
            flags: rest.iter().map(|r| r.2 & r.3).collect(),
            keys: Vec::new(),
        },
    )
}

fn some_rule() -> impl Strategy<Value = RegisterRule> {
    let start = prop_oneof![
        Just(Start::LastActivity),
        Just(Start::RelationEnd),
        Just(Start::Collected),
        Just(Start::Field(FieldPosition(0)))
    ];
    let about = prop::option::of(prop::sample::select(About::ALL));
    let basis = prop::option::of(prop::sample::select(LawfulBasis::ALL));
    (about, basis, 0_u32..120, any::<bool>(), start).prop_map(|(about, lawful_basis, months, undecided, start)| {
        RegisterRule {
            about,
            lawful_basis,
            retention: Period::months(months),
            retention_undecided: undecided,
            start,
            ..RegisterRule::default()
        }
    })
}

fn sum(reasons: &[Reason], kind: ScoreKind) -> i32 {
    reasons.iter().filter(|reason| reason.score == kind).map(|reason| reason.points).sum()
}

proptest! {
    #[test]
    fn the_reasons_add_up_to_each_score(columns in some_columns(), rule in some_rule()) {
        let context = Context::new(&rule, today());
        let mut facts = Facts::default();
        for index in 0..columns.codes.len() {
            columns.read(index, &mut facts);
            let reasons = score::reasons(&facts, &context);
            let scored = score::all(&facts, &context);
            prop_assert_eq!(sum(&reasons, ScoreKind::Age), scored.age.map_or(0, |s| i32::from(s.get())));
            prop_assert_eq!(sum(&reasons, ScoreKind::Relevance), i32::from(scored.relevance.get()));
            prop_assert_eq!(sum(&reasons, ScoreKind::Sensitivity), i32::from(scored.sensitivity.get()));
        }
    }

    #[test]
    fn the_batch_says_what_each_score_says(columns in some_columns(), rule in some_rule()) {
        let context = Context::new(&rule, today());
        let mut scores = ScoreColumns::default();
        BatchScorer::new(context).score(&columns, |_| &[], &mut scores);
        let mut facts = Facts::default();
        for index in 0..columns.codes.len() {
            columns.read(index, &mut facts);
            let age = score::age::score(&facts, &context).score.map_or(NO_SCORE, Score::get);
            prop_assert_eq!(scores.age[index], age);
            prop_assert_eq!(Some(scores.relevance[index]), score::relevance::score(&facts, &context).score.map(Score::get));
            let sensitivity = score::sensitivity::score(&facts, &context).score.map(Score::get);
            prop_assert_eq!(Some(scores.sensitivity[index]), sensitivity);
            prop_assert_eq!(scores.relation[index], score::stage::relation(&facts, &context));
            prop_assert_eq!(scores.offers[index], score::stage::offers(&facts, &context));
            let overdue = score::age::overdue_days(&facts, &context).unwrap_or(0);
            prop_assert_eq!(scores.overdue_days[index], overdue);
        }
    }

    #[test]
    fn every_reason_is_said_whole_in_both_languages(columns in some_columns(), rule in some_rule()) {
        let mut facts = Facts::default();
        columns.read(0, &mut facts);
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            for reason in score::reasons(&facts, &Context::new(&rule, today())) {
                let said = catalogue.say(&reason.text);
                prop_assert!(!said.contains(['[', '{', '$']), "{}: {}", reason.code, said);
            }
        }
    }
}
