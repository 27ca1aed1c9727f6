//! The sample: invented people, seven files about them, and the workbench that they are imported into.

mod build;
mod cast;
mod club;
mod dialect;
mod dice;
mod guests;
mod letter;
pub mod notes;
mod orders;
mod people;
mod prospects;
mod staff;
mod warranties;

use chrono::NaiveDate;

pub use build::make;
use dialect::MadeFile;
use dice::Dice;

/// The day that the sample is about.
fn today() -> NaiveDate {
    day(2026, 11, 23)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// A day as most systems write it; nothing for none.
fn written(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// All seven. Each has dice of its own, so that a change in one leaves the others as they were.
fn files() -> Vec<MadeFile> {
    let members = club::members(&mut Dice::new(20_261_123));
    vec![
        club::file(&members, &mut Dice::new(1)),
        prospects::file(&mut Dice::new(2)),
        guests::file(&members, &mut Dice::new(3)),
        letter::file(&members, &mut Dice::new(4)),
        orders::file(&members, &mut Dice::new(5)),
        warranties::file(&members, &mut Dice::new(6)),
        staff::file(&mut Dice::new(7)),
    ]
}
