//! The program: reads clock, environment and arguments, and hands them to the library.
fn main() {}
