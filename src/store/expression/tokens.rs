//! Cuts an expression into tokens as SQLite does, and refuses what has no place in a condition.

use super::fault::{Fault, Read};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Open,
    Close,
    Comma,
    Dot,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Ampersand,
    Bar,
    Tilde,
    ShiftLeft,
    ShiftRight,
    Concat,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Arrow,
}

/// Longest first, so that `<=` is not read as `<`.
const SIGNS: [(&str, Sign); 25] = [
    ("->>", Sign::Arrow),
    ("->", Sign::Arrow),
    ("||", Sign::Concat),
    ("==", Sign::Equal),
    ("!=", Sign::NotEqual),
    ("<>", Sign::NotEqual),
    ("<=", Sign::LessEqual),
    (">=", Sign::GreaterEqual),
    ("<<", Sign::ShiftLeft),
    (">>", Sign::ShiftRight),
    ("(", Sign::Open),
    (")", Sign::Close),
    (",", Sign::Comma),
    (".", Sign::Dot),
    ("+", Sign::Plus),
    ("-", Sign::Minus),
    ("*", Sign::Star),
    ("/", Sign::Slash),
    ("%", Sign::Percent),
    ("&", Sign::Ampersand),
    ("|", Sign::Bar),
    ("~", Sign::Tilde),
    ("=", Sign::Equal),
    ("<", Sign::Less),
    (">", Sign::Greater),
];

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Lexeme {
    /// A bare word: a name or a keyword.
    Word(String),
    /// A name in double quotes.
    Quoted(String),
    /// A text in single quotes.
    Text(String),
    /// A number as it was written.
    Number(String),
    /// An operator or bracket.
    Sign(Sign),
}

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) lexeme: Lexeme,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Read<Vec<Token>> {
    let mut out = Vec::new();
    let mut start = 0;
    while let Some(first) = text[start..].chars().next() {
        if first.is_whitespace() {
            start += first.len_utf8();
            continue;
        }
        let (lexeme, length) = token(&text[start..], start)?;
        if length == 0 {
            return Err(Fault::new(start, msg!("expression-unexpected-character")));
        }
        out.push(Token { lexeme, start, end: start + length });
        start += length;
    }
    Ok(out)
}

fn token(rest: &str, at: usize) -> Read<(Lexeme, usize)> {
    refuse(rest, at)?;
    let mut chars = rest.chars();
    let first = chars.next().unwrap_or(' ');
    let second = chars.next().unwrap_or(' ');
    if first == '\'' || first == '"' {
        let (text, length) = quoted(rest, first).ok_or_else(|| unclosed(at, first))?;
        if text.contains('\0') {
            return Err(Fault::new(at, msg!("expression-unexpected-character")));
        }
        return Ok((if first == '"' { Lexeme::Quoted(text) } else { Lexeme::Text(text) }, length));
    }
    if first.is_ascii_digit() || first == '.' && second.is_ascii_digit() {
        return number(rest, at);
    }
    if starts_word(first) {
        return word(rest, at);
    }
    match SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
        Some((spelled, sign)) => Ok((Lexeme::Sign(*sign), spelled.len())),
        None => Err(Fault::new(at, msg!("expression-unexpected-character"))),
    }
}

/// What SQLite reads but a condition may not hold, and the quotes that word processors write.
fn refuse(rest: &str, at: usize) -> Read<()> {
    if rest.starts_with("--") || rest.starts_with("/*") {
        return Err(Fault::new(at, msg!("expression-comment")).hint(msg!("expression-hint-comment")));
    }
    let mut chars = rest.chars();
    match chars.next().unwrap_or(' ') {
        ';' => Err(Fault::new(at, msg!("expression-semicolon")).hint(msg!("expression-hint-semicolon"))),
        '?' | ':' | '@' | '$' | '#' => {
            Err(Fault::new(at, msg!("expression-parameter")).hint(msg!("expression-hint-parameter")))
        }
        '[' | '`' => Err(Fault::new(at, msg!("expression-bracket-name")).hint(msg!("expression-hint-bracket-name"))),
        '‘' | '’' | '‚' | '´' | '“' | '”' | '„' | '«' | '»' => {
            Err(Fault::new(at, msg!("expression-curly-quote")).hint(msg!("expression-hint-curly-quote")))
        }
        'x' | 'X' if chars.next() == Some('\'') => {
            Err(Fault::new(at, msg!("expression-blob")).hint(msg!("expression-hint-text")))
        }
        _ => Ok(()),
    }
}

fn unclosed(at: usize, quote: char) -> Fault {
    if quote == '"' {
        return Fault::new(at, msg!("expression-unclosed-name")).hint(msg!("expression-hint-unclosed-name"));
    }
    Fault::new(at, msg!("expression-unclosed-text")).hint(msg!("expression-hint-unclosed-text"))
}

/// The text between quotes, a doubled quote being one, and its length with quotes.
fn quoted(rest: &str, quote: char) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((place, character)) = chars.next() {
        if character != quote {
            text.push(character);
        } else if chars.next_if(|(_, next)| *next == quote).is_some() {
            text.push(quote);
        } else {
            return Some((text, place + 1));
        }
    }
    None
}

fn starts_word(character: char) -> bool {
    character == '_' || character.is_alphabetic()
}

fn continues_word(character: char) -> bool {
    starts_word(character)
        || character == '$'
        || character.is_alphanumeric()
        || unicode_normalization::char::is_combining_mark(character)
}

fn word(rest: &str, at: usize) -> Read<(Lexeme, usize)> {
    let length = rest.find(|c| !continues_word(c)).unwrap_or(rest.len());
    let word = &rest[..length];
    if word.eq_ignore_ascii_case("select") {
        return Err(Fault::new(at, msg!("expression-select")).hint(msg!("expression-hint-select")));
    }
    Ok((Lexeme::Word(word.to_owned()), length))
}

fn number(rest: &str, at: usize) -> Read<(Lexeme, usize)> {
    let bytes = rest.as_bytes();
    let length = if rest.starts_with("0x") || rest.starts_with("0X") {
        2 + run(&bytes[2..], u8::is_ascii_hexdigit)
    } else {
        decimal(bytes)
    };
    let written = &rest[..length];
    let hex = written.len() > 1 && !written.as_bytes()[1].is_ascii_digit() && written.contains(['x', 'X']);
    let too_long = hex && !(3..=18).contains(&length);
    if too_long || rest[length..].starts_with(|c| continues_word(c) || c == '.') {
        return Err(Fault::new(at, msg!("expression-bad-number")).hint(msg!("expression-hint-text")));
    }
    // SQLite drops a leading zero, so a telephone number or a code would lose its first digit without a word.
    if !hex && written.len() > 1 && written.starts_with('0') && written.as_bytes()[1].is_ascii_digit() {
        return Err(Fault::new(at, msg!("expression-leading-zero")).hint(msg!("expression-hint-text")));
    }
    Ok((Lexeme::Number(written.to_owned()), length))
}

fn decimal(bytes: &[u8]) -> usize {
    let mut length = digits(bytes);
    if bytes.get(length) == Some(&b'.') {
        length += 1 + digits(&bytes[length + 1..]);
    }
    if matches!(bytes.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        let exponent = digits(bytes.get(length + 1 + sign..).unwrap_or_default());
        if exponent > 0 {
            length += 1 + sign + exponent;
        }
    }
    length
}

/// Digits, with an underscore between two of them where there is one.
fn digits(bytes: &[u8]) -> usize {
    let mut length = run(bytes, u8::is_ascii_digit);
    while length > 0 && bytes.get(length) == Some(&b'_') && bytes.get(length + 1).is_some_and(u8::is_ascii_digit) {
        length += 1 + run(&bytes[length + 1..], u8::is_ascii_digit);
    }
    length
}

fn run(bytes: &[u8], belongs: fn(&u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| belongs(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<String> {
        let Ok(tokens) = tokens(text) else { return Vec::new() };
        tokens
            .into_iter()
            .filter_map(|token| match token.lexeme {
                Lexeme::Number(number) => Some(number),
                Lexeme::Word(_) | Lexeme::Quoted(_) | Lexeme::Text(_) | Lexeme::Sign(_) => None,
            })
            .collect()
    }

    #[test]
    fn numbers_are_read_as_sqlite_reads_them() {
        let text = "0 12 1.5 .5 5. 1e3 1.5E-7 2e+1 0x1F 1_000";
        assert_eq!(numbers(text), text.split(' ').collect::<Vec<_>>());
    }

    #[test]
    fn a_number_that_runs_into_a_word_is_none() {
        for text in ["12abc", "1e", "0x", "1__0", "0x11112222333344445", "1.2.3", "070", "00"] {
            assert!(tokens(text).is_err(), "{text}");
        }
    }

    #[test]
    fn doubled_quotes_are_one() {
        let tokens = tokens("'O''Hara' \"a \"\"b\"\"\"").unwrap_or_default();
        assert!(tokens[0].lexeme == Lexeme::Text("O'Hara".to_owned()));
        assert!(tokens[1].lexeme == Lexeme::Quoted("a \"b\"".to_owned()));
        assert_eq!((tokens[1].start, tokens[1].end), (10, 19));
    }
}
