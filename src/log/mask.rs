//! What of an expression or a reason may stand in the log, which outlives the persons' data.

use crate::model::{Category, Coded, Consent, Day, Offers, Relation};

/// How much of an expression may stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crowd {
    /// Five records or more: dates, short numbers, booleans and codes say which rule was followed.
    Many,
    /// Fewer: even a date can be the birth date of the only one it is true of, so no value stays.
    Few,
}

/// Words with which cells say yes or no.
const YES_OR_NO: [&str; 6] = ["true", "false", "ja", "nej", "yes", "no"];

/// The expression without the values of persons: dates, numbers up to four digits, booleans and codes of closed
/// lists stay, every other literal becomes `?`. Names of fields stay, white space becomes one blank.
pub fn masked(expression: &str, crowd: Crowd) -> String {
    let crowd = if joins(expression) { Crowd::Few } else { crowd };
    let mut out = String::with_capacity(expression.len());
    let mut rest = expression.trim();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' => quoted(rest, '\'').len(),
            '"' | '`' => quoted(rest, first).len(),
            '[' => rest.find(']').map_or(rest.len(), |end| end + 1),
            _ if first.is_whitespace() => rest.len() - rest.trim_start().len(),
            _ if begins_number(rest) => word_length(rest),
            _ if begins_word(first) => word_length(rest),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        let blob = matches!(token, "x" | "X") && after.starts_with('\'');
        match first {
            '\'' => out.push_str(if text_stays(token, crowd) { token } else { "?" }),
            _ if first.is_whitespace() => out.push(' '),
            _ if begins_number(rest) => out.push_str(if number_stays(token, crowd) { token } else { "?" }),
            _ if blob => {}
            _ => out.push_str(token),
        }
        rest = after;
        if blob {
            out.push('?');
            rest = &rest[quoted(rest, '\'').len()..];
        }
    }
    out
}

/// The token from an opening quote to its closing one, a doubled quote being part of it.
fn quoted(text: &str, quote: char) -> &str {
    let mut inside = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = inside.next() {
        if c != quote {
            continue;
        }
        if inside.next_if(|(_, next)| *next == quote).is_none() {
            return &text[..at + quote.len_utf8()];
        }
    }
    text
}

fn begins_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$' || c == '@' || c == ':'
}

fn begins_number(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('.') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_ascii_digit(),
        None => false,
    }
}

fn word_length(text: &str) -> usize {
    let ends = |(at, c): (usize, char)| (!(begins_word(c) || (c == '.' && begins_number(text)))).then_some(at);
    text.char_indices().find_map(ends).unwrap_or(text.len())
}

fn number_stays(token: &str, crowd: Crowd) -> bool {
    crowd == Crowd::Many && short_number(token)
}

/// A plain decimal number of at most four digits.
fn short_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = unsigned.chars().filter(char::is_ascii_digit).count();
    let separators = unsigned.chars().filter(|c| matches!(c, '.' | ',')).count();
    (1..=4).contains(&digits) && separators <= 1 && digits + separators == unsigned.chars().count()
}

fn text_stays(token: &str, crowd: Crowd) -> bool {
    let inside = token.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')).unwrap_or(token);
    let bare = inside.trim_matches('%');
    let lower = bare.to_lowercase();
    if bare.is_empty() || YES_OR_NO.contains(&lower.as_str()) || is_code(&lower) {
        return true;
    }
    crowd == Crowd::Many && (is_date(bare) || short_number(bare))
}

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, perhaps with a time of day after it.
fn is_date(text: &str) -> bool {
    let day = text.get(..10).unwrap_or(text);
    let whole = if day.len() == 7 { format!("{day}-01") } else { day.to_owned() };
    let rest = text.get(10..).unwrap_or("");
    Day::read_iso(&whole).is_some() && (rest.is_empty() || rest.strip_prefix(['T', ' ']).is_some_and(is_time))
}

/// `HH:MM` or `HH:MM:SS`, nothing finer: what has more digits is no time that a rule would name.
fn is_time(text: &str) -> bool {
    let parts: Vec<&str> = text.trim_end_matches('Z').split(':').collect();
    let part = |(part, most): (&&str, u8)| {
        part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) && part.parse::<u8>().is_ok_and(|n| n < most)
    };
    (2..=3).contains(&parts.len()) && parts.iter().zip([24, 60, 60]).all(part)
}

/// Pieces that are put together, `'1980' || '0112'`, form a value that none of them shows: then none stays.
fn joins(expression: &str) -> bool {
    let mut rest = expression;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' | '"' | '`' => quoted(rest, first).len(),
            _ if rest.starts_with("||") => return true,
            _ => first.len_utf8(),
        };
        rest = &rest[length..];
    }
    false
}

/// A code of one of the closed lists that an expression can ask for.
fn is_code(text: &str) -> bool {
    Relation::from_code(text).is_some()
        || Offers::from_code(text).is_some()
        || Consent::from_code(text).is_some()
        || text.split(' ').all(|word| Category::from_code(word).is_some())
}

/// A reason with each path in it cut to its file name: folders are named after people.
pub fn without_paths(reason: &str) -> String {
    let words: Vec<&str> = reason.split_whitespace().map(file_name).collect();
    words.join(" ")
}

/// The file's name when the word is a path; `och/eller` is none.
fn file_name(word: &str) -> &str {
    let begins = ["/", "~", "./", "../", "\\\\", "file:"].iter().any(|start| word.starts_with(start));
    let drive = word.get(1..3).is_some_and(|mark| mark == ":\\" || mark == ":/");
    let separators = word.matches(['/', '\\']).count();
    if separators == 0 || !(begins || drive || separators > 1 || word.contains('\\')) {
        return word;
    }
    word.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(expression: &str) -> String {
        masked(expression, Crowd::Many)
    }

    #[test]
    fn dates_and_short_numbers_stay() {
        for kept in [
            r#"f."Senaste köp" < '2015-03-01'"#,
            "till < '1900' AND g.age >= 97",
            "f.senast BETWEEN '2011-01' AND '2012'",
            "belopp > 1.5 OR belopp < -9999",
            "vip = 'ja' AND aktiv IS TRUE",
            "g.stage = 'lapsed' AND g.findings LIKE '%health%'",
            "epost IS NULL AND epost <> ''",
            "senast < '2015-01-01T07:30'",
        ] {
            assert_eq!(many(kept), kept);
        }
    }

    #[test]
    fn every_other_value_becomes_a_question_mark() {
        for (expression, expected) in [
            ("namn = 'Åsa Öberg'", "namn = ?"),
            ("namn = 'O''Neill' OR namn LIKE 'Sven%'", "namn = ? OR namn LIKE ?"),
            ("kundnr IN (10233, 7, 9800123)", "kundnr IN (?, 7, ?)"),
            ("pnr = '19800112-9997'", "pnr = ?"),
            ("raw(pnr) = x'3139' AND 1e9 > 0x7fffffff", "raw(pnr) = ? AND ? > ?"),
            ("telefon = 070-1234567", "telefon = 070-?"),
            ("namn = 'utan slut", "namn = ?"),
            ("namn <> '1980' || '0112' || '9997'", "namn <> ? || ? || ?"),
            ("telefon <> '1980-01-12 0701234567'", "telefon <> ?"),
            ("telefon <> '2015-01-01T07:01:23:45.67'", "telefon <> ?"),
            ("f.\"ålder 12345\" = '2015-13-01'", "f.\"ålder 12345\" = ?"),
        ] {
            assert_eq!(many(expression), expected);
        }
    }

    #[test]
    fn of_a_few_records_no_value_stays() {
        assert_eq!(masked("född = '1971-03-02' AND hus = 14", Crowd::Few), "född = ? AND hus = ?");
    }

    #[test]
    fn the_line_stays_one_line() {
        assert_eq!(many(" a = 1\n\tAND b = 2 "), "a = 1 AND b = 2");
    }

    #[test]
    fn a_path_becomes_its_file_name() {
        assert_eq!(without_paths("listan i /home/anna/gamla kunder.csv"), "listan i gamla kunder.csv");
        assert_eq!(without_paths(r"från C:\Users\anna\lista.csv och/eller mer"), "från lista.csv och/eller mer");
    }

    proptest::proptest! {
        #[test]
        fn no_text_value_of_letters_stays(name in "[A-ZÅÄÖ][a-zåäö]{1,12} [A-ZÅÄÖ][a-zåäö]{3,12}") {
            let expression = format!("namn = '{name}' OR efternamn LIKE '%{name}'");
            proptest::prop_assert!(!many(&expression).contains(&name));
        }

        #[test]
        fn any_text_is_masked_without_a_fault(text in ".{0,60}") {
            let _ = many(&text);
        }
    }
}
