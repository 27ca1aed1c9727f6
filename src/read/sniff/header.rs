//! Whether a table's first row names its fields.

use super::value::{Look, Quoted, look};

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
    like_names == 0 && could_name(first)
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
