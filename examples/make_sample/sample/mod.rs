//! The sample: invented people, four files about them, and the workbench that they are imported into.

mod build;
mod dice;
mod files;
mod people;

pub use build::make;
