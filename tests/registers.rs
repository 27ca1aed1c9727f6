//! Sixty registers of several systems and six languages, some without a header: which kinds and roles are told right.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test stops where its premise fails.

use gallra::detect::identify::identify;
use gallra::detect::kinds;
use gallra::model::{Batch, Coded, Day, Field};

struct Register {
    title: String,
    fields: Vec<Field>,
    /// `kind/role` of each column.
    expected: Vec<String>,
}

/// A heading, the headers, the rows, what is expected: cells by tabulators.
fn registers() -> Vec<Register> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/registers.txt")).unwrap();
    text.split("== ").skip(1).map(register).collect()
}

fn register(block: &str) -> Register {
    let mut lines: Vec<&str> = block.trim_end_matches('\n').split('\n').collect();
    let title = lines.remove(0).to_owned();
    let expected: Vec<String> =
        lines.pop().unwrap().strip_prefix("= ").unwrap().split(' ').map(str::to_owned).collect();
    let header = lines.remove(0);
    let headers: Vec<String> = if header.is_empty() {
        vec![String::new(); expected.len()]
    } else {
        header.split('\t').map(str::to_owned).collect()
    };
    assert_eq!(headers.len(), expected.len(), "{title}");
    let mut batch = Batch::new(headers.len());
    for line in lines {
        line.split('\t').for_each(|cell| batch.push_text(cell));
        batch.end_row(None);
    }
    let today = Day::new(2026, 11, 23).unwrap();
    Register { title, fields: kinds::recognise(&headers, &headers, &batch, today, &identify), expected }
}

#[test]
fn kinds_and_roles_are_told_right() {
    let registers = registers();
    assert!(registers.len() >= 60, "{}", registers.len());
    let (mut columns, mut kinds, mut roles) = (0, 0, 0);
    for register in &registers {
        for (field, expected) in register.fields.iter().zip(&register.expected) {
            let (kind, role) = expected.split_once('/').unwrap();
            columns += 1;
            kinds += usize::from(field.kind.code() == kind);
            roles += usize::from(field.role.code() == role);
            if field.kind.code() != kind || field.role.code() != role {
                let (kind, role) = (field.kind.code(), field.role.code());
                println!("{}: {}: {kind}/{role}, expected {expected}", register.title, field.header);
            }
        }
    }
    println!("{columns} columns, {kinds} kinds, {roles} roles");
    assert!(kinds * 100 >= columns * 95, "{kinds} of {columns} kinds");
    assert!(roles * 100 >= columns * 90, "{roles} of {columns} roles");
}
