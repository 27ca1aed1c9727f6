//! How sensitive what a record holds is.

use crate::model::{Assessed, Category, Coded, DateFact, Day, Facts, Period, Reason, Score, ScoreKind};

use super::categories;
use super::context::Context;

/// Points for every further distinct code.
pub const FURTHER: i32 = 2;

/// Points for what may reveal, whatever it is.
pub const MAY_REVEAL: u8 = 50;

/// Under this age a child cannot consent alone to an online service in Sweden (dataskyddslagen 2 kap. 4 §).
const CHILD_UNTIL: Period = Period::months(13 * 12);

/// The sensitivity with its reasons.
pub fn score(facts: &Facts, context: &Context<'_>) -> Assessed {
    let mut weighed: Vec<(Category, u8)> = weighed(facts, context.today).collect();
    weighed.sort_by_key(|(category, weight)| (std::cmp::Reverse(*weight), *category));
    let mut total = 0_i32;
    let mut reasons = Vec::new();
    for (place, (category, weight)) in weighed.iter().enumerate() {
        let wanted = if place == 0 { i32::from(*weight) } else { FURTHER };
        let points = wanted.min(100 - total);
        total += points;
        let (code, text) = if place > 0 {
            ("further", msg!("sensitivity-further", "category" => categories::name(*category)))
        } else if *weight == MAY_REVEAL {
            ("may-reveal", msg!("sensitivity-may-reveal", "category" => categories::name(*category)))
        } else {
            ("heaviest", msg!("sensitivity-heaviest", "category" => categories::name(*category)))
        };
        reasons.push(Reason { score: ScoreKind::Sensitivity, code, points, text });
    }
    if reasons.is_empty() {
        let text = msg!("sensitivity-nothing");
        reasons.push(Reason { score: ScoreKind::Sensitivity, code: "nothing", points: 0, text });
    }
    Assessed { score: Some(Score::clamp(i64::from(total))), reasons }
}

/// The sensitivity alone.
pub fn value(facts: &Facts, context: &Context<'_>) -> Score {
    let (mut heaviest, mut count) = (0_u8, 0_i64);
    for (_, weight) in weighed(facts, context.today) {
        heaviest = heaviest.max(weight);
        count += 1;
    }
    Score::clamp(i64::from(heaviest) + i64::from(FURTHER) * (count - 1).max(0))
}

/// The weight of a category that is revealed; 0 counts for nothing.
pub fn weight(category: Category) -> u8 {
    match category {
        Category::Organisationsnummer => 0,
        Category::Name => 10,
        Category::Email | Category::Phone | Category::Address | Category::IpAddress | Category::RegistrationPlate => 20,
        Category::BirthDate | Category::Gender | Category::Behaviour => 30,
        Category::Money | Category::Iban | Category::Card | Category::Bankgiro | Category::Plusgiro => 40,
        Category::Personnummer
        | Category::Samordningsnummer
        | Category::Fodselsnummer
        | Category::Cpr
        | Category::Hetu
        | Category::NationalId => 60,
        Category::Child => 70,
        Category::Criminal => 85,
        Category::Political
        | Category::Religion
        | Category::Union
        | Category::Ethnic
        | Category::Genetic
        | Category::Biometric
        | Category::Health
        | Category::SexLife
        | Category::Orientation => 90,
        Category::Protected => 95,
    }
}

/// The distinct codes of a record with their weights: the heavier where one is both revealed and guessed.
fn weighed(facts: &Facts, today: Day) -> impl Iterator<Item = (Category, u8)> + '_ {
    let mut revealed = facts.codes;
    if is_child(facts, today) {
        revealed.insert(Category::Child);
    }
    let guessed = facts.may_reveal;
    let all = revealed.union(guessed);
    Category::ALL.iter().copied().filter(move |category| all.contains(*category)).filter_map(move |category| {
        let sure = if revealed.contains(category) { weight(category) } else { 0 };
        let guess = if guessed.contains(category) { MAY_REVEAL } else { 0 };
        Some((category, sure.max(guess))).filter(|(_, weight)| *weight > 0)
    })
}

/// A birth date under 13 years ago; of a year alone its last day, so that no child is taken for older.
fn is_child(facts: &Facts, today: Day) -> bool {
    let born = facts.of(DateFact::Birth).filter_map(|dated| dated.until(today));
    born.into_iter().any(|born| born.after(CHILD_UNTIL) > today)
}
