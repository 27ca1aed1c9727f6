//! What a cell looks like, when nothing is known but its bytes.

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Nothing or blanks.
    Empty,
    /// Digits with what stands between and around them: numbers, dates, telephone numbers, amounts.
    Figures,
    /// An e-mail address or a web address.
    Address,
    /// Words.
    Words,
    /// As if it were split in the wrong place.
    Odd,
}

/// Whether it stands between quotes in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quoted {
    Yes,
    No,
}

/// How a cell's value looks.
pub(crate) fn look(value: &[u8], quoted: Quoted) -> Look {
    let value = value.trim_ascii();
    if value.is_empty() {
        return Look::Empty;
    }
    if is_figures(value) {
        return Look::Figures;
    }
    if quoted == Quoted::Yes {
        return if is_address(value) { Look::Address } else { Look::Words };
    }
    let wrapped = |mark: u8| value.len() > 1 && value.starts_with(&[mark]) && value.ends_with(&[mark]);
    if value.starts_with(b"\"") || value.ends_with(b"\"") || wrapped(b'\'') || has_delimiter(value) {
        return Look::Odd;
    }
    if is_address(value) { Look::Address } else { Look::Words }
}

/// How believable a cell is.
pub(crate) fn belief(look: Look) -> f64 {
    match look {
        Look::Figures | Look::Address => 1.0,
        Look::Empty | Look::Words => 0.9,
        Look::Odd => 0.1,
    }
}

/// A delimiter with no blank behind it, as no one writes it in a sentence.
fn has_delimiter(value: &[u8]) -> bool {
    value.iter().enumerate().any(|(place, &byte)| match byte {
        b'\t' => true,
        b';' | b'|' | b',' => value.get(place + 1).is_none_or(|&next| next != b' '),
        _ => false,
    })
}

fn is_figures(value: &[u8]) -> bool {
    let digits = value.iter().filter(|byte| byte.is_ascii_digit()).count();
    if digits == 0 || value.len() > 40 {
        return false;
    }
    let letters = value.iter().filter(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()).count();
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii() || b"+-.,:/ ()%".contains(byte);
    value.iter().all(fits) && letters <= letters_allowed(value) && commas_fit(value)
}

/// `T` and `Z` of a time, `kr`, a currency sign, an exponent.
fn letters_allowed(value: &[u8]) -> usize {
    let ends = value.ends_with(b"kr") || value.ends_with(b"Z") || value.ends_with(b"SEK");
    let time = value.len() > 10 && value.get(10) == Some(&b'T');
    usize::from(ends) * 3 + usize::from(time)
}

/// One comma, or one before each three digits.
fn commas_fit(value: &[u8]) -> bool {
    let mut parts = value.split(|&byte| byte == b',');
    parts.next();
    let rest: Vec<&[u8]> = parts.collect();
    rest.len() < 2 || rest.iter().all(|part| part.iter().take_while(|byte| byte.is_ascii_digit()).count() == 3)
}

fn is_address(value: &[u8]) -> bool {
    if value.starts_with(b"http://") || value.starts_with(b"https://") {
        return true;
    }
    let Some(at) = memchr::memchr(b'@', value) else { return false };
    at > 0 && value[at..].contains(&b'.') && !value.contains(&b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(value: &str) -> Look {
        look(value.as_bytes(), Quoted::No)
    }

    #[test]
    fn a_decimal_comma_is_a_figure_and_two_cells_are_odd() {
        assert_eq!(plain("1 234,50"), Look::Figures);
        assert_eq!(plain("2024-05-01T10:00:00Z"), Look::Figures);
        assert_eq!(plain("1;2"), Look::Odd);
        assert_eq!(plain("Anna;Stockholm"), Look::Odd);
        assert_eq!(plain("Andersson, Anna"), Look::Words);
        assert_eq!(plain("anna@example.se"), Look::Address);
    }
}
