//! Whether a table's first row names its fields.

use super::value::{Look, Quoted, look};

/// Longer text names nothing.
const LONGEST_NAME: usize = 80;

/// Whether the first of these rows is a header.
pub(crate) fn has_header(rows: &[Vec<Vec<u8>>]) -> bool {
    let Some((first, body)) = rows.split_first() else { return false };
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

    #[test]
    fn words_above_figures_are_a_header() {
        assert!(has_header(&rows("namn;år\nAda;1998\nBo;2001")));
        assert!(!has_header(&rows("Ada;1998\nBo;2001\nCy;1977")));
    }

    #[test]
    fn text_above_text_is_a_header_when_it_is_not_repeated_below() {
        assert!(has_header(&rows("namn;ort\nAda;Lund\nBo;Lund")));
        assert!(!has_header(&rows("Ada;Lund\nBo;Lund\nCy;Ystad")));
    }

    #[test]
    fn years_above_figures_are_a_header() {
        assert!(has_header(&rows("ort;2019;2020\nLund;17;4\nYstad;12;11")));
    }

    #[test]
    fn an_address_is_no_header() {
        assert!(!has_header(&rows("ada@example.se\nbo@example.se")));
        assert!(has_header(&rows("epost\nbo@example.se")));
    }
}
