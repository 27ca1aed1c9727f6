//! How sensitive what a record holds is.

use crate::model::{Assessed, Category, Coded, Codes, DateFact, Day, Facts, Period, Reason, Score, ScoreKind, Weights};

use super::categories;
use super::context::Context;

/// Under this age a child cannot consent alone to an online service in Sweden (dataskyddslagen 2 kap. 4 §).
const CHILD_UNTIL: Period = Period::months(13 * 12);

/// The sensitivity with its reasons.
pub fn score(facts: &Facts, context: &Context<'_>) -> Assessed {
    let mut weighed: Vec<(Category, u8)> = weighed(facts, context).collect();
    let weights = &context.rule.weights;
    weighed.sort_by_key(|(category, weight)| (std::cmp::Reverse(*weight), *category));
    let mut total = 0_i32;
    let mut reasons = Vec::new();
    for (place, (category, weight)) in weighed.iter().enumerate() {
        let wanted = if place == 0 { i32::from(*weight) } else { i32::from(weights.further) };
        let points = wanted.min(100 - total);
        total += points;
        let (code, text) = if place > 0 {
            ("further", msg!("sensitivity-further", "category" => categories::name(*category)))
        } else if is_a_guess(facts, *category, context) {
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
    for (_, weight) in weighed(facts, context) {
        heaviest = heaviest.max(weight);
        count += 1;
    }
    Score::clamp(i64::from(heaviest) + i64::from(context.rule.weights.further) * (count - 1).max(0))
}

/// Points for what may reveal, whatever it is, where the policy does not say otherwise.
pub const MAY_REVEAL: u8 = 50;

/// The usual weight of a category that is revealed.
pub fn weight(category: Category) -> u8 {
    weight_by(category, &Weights::default())
}

/// The weight of a category that is revealed; 0 counts for nothing.
pub fn weight_by(category: Category, weights: &Weights) -> u8 {
    match category {
        Category::Organisationsnummer => 0,
        Category::Name => weights.name,
        Category::Email | Category::Phone | Category::Address | Category::IpAddress | Category::RegistrationPlate => {
            weights.contact
        }
        Category::BirthDate | Category::Gender | Category::Behaviour => weights.personal,
        Category::Money | Category::Iban | Category::Card | Category::Bankgiro | Category::Plusgiro => weights.finances,
        Category::Personnummer
        | Category::Samordningsnummer
        | Category::Fodselsnummer
        | Category::Cpr
        | Category::Hetu
        | Category::NationalId => weights.identity,
        Category::Child => weights.child,
        Category::Criminal => weights.criminal,
        Category::Political
        | Category::Religion
        | Category::Union
        | Category::Ethnic
        | Category::Genetic
        | Category::Biometric
        | Category::Health
        | Category::SexLife
        | Category::Orientation => weights.special,
        Category::Protected => weights.protected,
    }
}

/// The distinct codes of a record with their weights: the heavier where one is both revealed and guessed.
fn weighed<'a>(facts: &'a Facts, context: &'a Context<'_>) -> impl Iterator<Item = (Category, u8)> + 'a {
    let weights = &context.rule.weights;
    let revealed = revealed(facts, context.today);
    let guessed = facts.may_reveal;
    let all = revealed.union(guessed);
    Category::ALL.iter().copied().filter(move |category| all.contains(*category)).filter_map(move |category| {
        let sure = if revealed.contains(category) { weight_by(category, weights) } else { 0 };
        let guess = if guessed.contains(category) { weights.may_reveal } else { 0 };
        Some((category, sure.max(guess))).filter(|(_, weight)| *weight > 0)
    })
}

/// What is revealed: what was found, and that the person is a child.
fn revealed(facts: &Facts, today: Day) -> Codes {
    let mut revealed = facts.codes;
    if is_child(facts, today) {
        revealed.insert(Category::Child);
    }
    revealed
}

/// The category's weight is that of a guess.
fn is_a_guess(facts: &Facts, category: Category, context: &Context<'_>) -> bool {
    let weights = &context.rule.weights;
    let revealed = revealed(facts, context.today).contains(category);
    facts.may_reveal.contains(category) && (!revealed || weight_by(category, weights) < weights.may_reveal)
}

/// A birth date under 13 years ago; of a year alone its last day, so that no child is taken for older.
pub fn is_child(facts: &Facts, today: Day) -> bool {
    let born = facts.of(DateFact::Birth).filter_map(|dated| dated.until(today));
    born.into_iter().any(|born| born.after(CHILD_UNTIL) > today)
}
