//! Whether a table's first row names its fields.

use super::value::{Look, Quoted, look};
use crate::detect::headers;
use crate::model::{FieldKind, Role};

/// Longer text names nothing.
const LONGEST_NAME: usize = 80;

/// Header lines, at most.
const MOST_LINES: usize = 5;

/// How many of the first rows name fields.
pub(crate) fn header_rows(rows: &[Vec<Vec<u8>>]) -> u32 {
    let Some(first) = rows.first() else { return 0 };
    let again = rows[1..].iter().take_while(|row| *row == first).take(MOST_LINES - 1).count();
    // The same names further down begin another table; they say nothing about this one's values.
    let body: Vec<Vec<Vec<u8>>> = rows[1..].iter().filter(|row| *row != first).cloned().collect();
    let mut count = match has_header(first, &body) {
        true => 1 + if first.len() > 1 { again } else { 0 },
        false if rows.len() > 2 && is_over_groups(first) && has_header(&rows[1], &rows[2..]) => 2,
        false => return 0,
    };
    while count < MOST_LINES && rows.len() > count + 1 && goes_on(rows, count) {
        count += 1;
    }
    u32::try_from(count).unwrap_or(1)
}

/// Names of groups of fields: words, with fields between that have none.
fn is_over_groups(first: &[Vec<u8>]) -> bool {
    let looks = first.iter().map(|cell| look(cell, Quoted::Yes));
    let (mut words, mut empty) = (0, 0);
    for look in looks {
        match look {
            Look::Words | Look::Odd => words += 1,
            Look::Empty => empty += 1,
            Look::Figures | Look::Address => return false,
        }
    }
    words > 1 && empty > 0
}

/// The row at this place goes on with the header: names where the first row has none, or
/// words above two columns of figures.
fn goes_on(rows: &[Vec<Vec<u8>>], place: usize) -> bool {
    let (first, row, body) = (&rows[0], &rows[place], &rows[place + 1..]);
    let filled = row.iter().filter(|cell| !cell.trim_ascii().is_empty()).count();
    let (mut names, mut new_names) = (0, 0);
    for (position, cell) in row.iter().enumerate() {
        match vote(cell, &column(body, position)) {
            Vote::Name => names += 1,
            Vote::Data => return false,
            Vote::Neither => {}
        }
        let unnamed = first.get(position).is_none_or(|name| name.trim_ascii().is_empty());
        new_names += usize::from(unnamed && !cell.trim_ascii().is_empty());
    }
    filled * 2 >= row.len() && (names > 1 || names == 1 && new_names > 0)
}

/// Whether a row above these is a header.
fn has_header(first: &[Vec<u8>], body: &[Vec<Vec<u8>>]) -> bool {
    let mut like_names = 0_i32;
    let mut like_data = 0_i32;
    for (position, cell) in first.iter().enumerate() {
        match vote(cell, &column(body, position)) {
            Vote::Name => like_names += 1,
            Vote::Data => like_data += 1,
            Vote::Neither => {}
        }
    }
    if like_names != like_data {
        return like_names > like_data;
    }
    like_names == 0 && could_name(first) && (is_known(first) || !is_record(first, body))
}

/// Some cell is a word for what a field holds.
fn is_known(first: &[Vec<u8>]) -> bool {
    first.iter().any(|cell| {
        let says = headers::says(&text_of(cell.trim_ascii()));
        says.kind != FieldKind::Unknown || says.role != Role::None
    })
}

/// Every cell is written as those below it are, and one of them as no name of a field is: a person's names, a street
/// with its number, a sentence.
fn is_record(first: &[Vec<u8>], body: &[Vec<Vec<u8>>]) -> bool {
    let mut told = false;
    for (position, cell) in first.iter().enumerate().filter(|(_, cell)| !cell.trim_ascii().is_empty()) {
        let shape = Shape::of(cell);
        let column = column(body, position);
        let alike = column.iter().filter(|value| Shape::of(value) == shape).count();
        if column.len() < 2 || alike * 10 < column.len() * 7 {
            return false;
        }
        told |= shape != Shape::Short;
    }
    told
}

/// How a text of words is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// One or two words, as names of fields are.
    Short,
    /// Two to four words, each with a capital.
    Names,
    /// Words and a number.
    Numbered,
    /// Three words or more.
    Sentence,
}

impl Shape {
    fn of(cell: &[u8]) -> Self {
        let text = text_of(cell.trim_ascii());
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_asked = text.ends_with(['?', ':']);
        let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
        let small = |word: &&str| word.chars().skip(1).any(char::is_lowercase);
        let has_number = words.iter().any(|word| word.chars().all(|c| c.is_ascii_digit()));
        if (2..=4).contains(&words.len()) && words.iter().all(|word| capital(word) && small(word)) {
            Self::Names
        } else if words.len() > 1 && has_number {
            Self::Numbered
        } else if words.len() > 2 && !is_asked {
            Self::Sentence
        } else {
            Self::Short
        }
    }
}

/// Its letters; bytes that are no UTF-8 are taken for Latin-1.
fn text_of(cell: &[u8]) -> String {
    std::str::from_utf8(cell).map_or_else(|_| cell.iter().map(|byte| char::from(*byte)).collect(), str::to_owned)
}

enum Vote {
    Name,
    Data,
    Neither,
}

fn column(body: &[Vec<Vec<u8>>], position: usize) -> Vec<&[u8]> {
    let cells = body.iter().filter_map(|row| row.get(position)).map(|cell| cell.trim_ascii());
    cells.filter(|cell| !cell.is_empty()).collect()
}

fn vote(cell: &[u8], column: &[&[u8]]) -> Vote {
    let cell = cell.trim_ascii();
    let own = look(cell, Quoted::Yes);
    let is_data = |look: Look| matches!(look, Look::Figures | Look::Address);
    let data = column.iter().filter(|value| is_data(look(value, Quoted::Yes))).count();
    let mostly_data = !column.is_empty() && data * 10 >= column.len() * 8;
    match own {
        Look::Empty => Vote::Neither,
        // Tables of figures have years as names.
        Look::Figures if is_year(cell) && !column.iter().any(|value| is_year(value)) => Vote::Neither,
        Look::Figures | Look::Address => Vote::Data,
        Look::Words | Look::Odd if mostly_data => Vote::Name,
        Look::Words | Look::Odd if column.contains(&cell) => Vote::Data,
        Look::Words | Look::Odd => Vote::Neither,
    }
}

fn is_year(cell: &[u8]) -> bool {
    cell.len() == 4 && cell.iter().all(u8::is_ascii_digit) && (cell.starts_with(b"19") || cell.starts_with(b"20"))
}

/// Text that is short, no data, and no two alike.
fn could_name(first: &[Vec<u8>]) -> bool {
    let mut seen = std::collections::HashSet::new();
    let filled: Vec<&[u8]> = first.iter().map(|cell| cell.trim_ascii()).filter(|cell| !cell.is_empty()).collect();
    filled.len() * 2 > first.len()
        && filled.iter().all(|cell| cell.len() <= LONGEST_NAME && seen.insert(cell.to_ascii_lowercase()))
        && filled.iter().all(|cell| is_year(cell) || !matches!(look(cell, Quoted::Yes), Look::Figures | Look::Address))
        && filled.iter().any(|cell| !is_year(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<Vec<u8>>> {
        text.lines().map(|line| line.split(';').map(|cell| cell.as_bytes().to_vec()).collect()).collect()
    }

    fn is_header(rows: &[Vec<Vec<u8>>]) -> bool {
        header_rows(rows) == 1
    }

    #[test]
    fn words_above_figures_are_a_header() {
        assert!(is_header(&rows("namn;år\nAda;1998\nBo;2001")));
        assert!(!is_header(&rows("Ada;1998\nBo;2001\nCy;1977")));
    }

    #[test]
    fn text_above_text_is_a_header_when_it_is_not_repeated_below() {
        assert!(is_header(&rows("namn;ort\nAda;Lund\nBo;Lund")));
        assert!(!is_header(&rows("Ada;Lund\nBo;Lund\nCy;Ystad")));
    }

    #[test]
    fn the_first_person_of_a_list_is_no_header() {
        assert!(!is_header(&rows("Jan Str\u{f6}m\nAda Ek\nBo Lund\nCy Dal")));
        assert!(!is_header(&rows("\u{c5}sa;Berg;Storgatan 1;Lund\nBo;Ek;Nygatan 12;Ystad\nCy;Dal;Lillgatan 3;Eslöv")));
        assert!(!is_header(&rows("allergisk mot n\u{f6}tter\nringde om leveransen\nvill ha faktura hem")));
        assert!(is_header(&rows("F\u{f6}rnamn Efternamn\nAda Ek\nBo Lund\nCy Dal")));
        assert!(is_header(&rows(
            "Hur h\u{f6}rde du om oss?\nav en god v\u{e4}n\ngenom en annons h\u{e4}r\np\u{e5} en m\u{e4}ssa"
        )));
    }

    #[test]
    fn several_lines_of_names_are_one_header() {
        assert_eq!(header_rows(&rows("kund;;k\u{f6}p;\nnr;namn;dag;kr\n1;Ada;2024-01-02;5\n2;Bo;2024-02-03;7")), 2);
        assert_eq!(header_rows(&rows("namn;ort\nnamn;ort\nAda;Lund\nBo;Ystad")), 2);
        assert_eq!(header_rows(&rows("namn;\u{e5}lder\nAda;saknas\nBo;77\nCy;12\nDa;3\nEli;4\nF;5")), 1);
    }

    #[test]
    fn years_above_figures_are_a_header() {
        assert!(is_header(&rows("ort;2019;2020\nLund;17;4\nYstad;12;11")));
    }

    #[test]
    fn an_address_is_no_header() {
        assert!(!is_header(&rows("ada@example.se\nbo@example.se")));
        assert!(is_header(&rows("epost\nbo@example.se")));
    }
}
