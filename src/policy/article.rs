//! Which exception is named: for special categories a letter of Art. 9(2), for convictions Art. 10.

/// The exception for special categories in one form, `9.2.a` to `9.2.j` with what else was said behind it; `Art. 9(2)(h)`
/// and `9.2 h` are the same. Nothing when no letter of Art. 9(2) is named.
pub fn of_special(text: &str) -> Option<String> {
    let rest = number(text, "9")?;
    let rest = rest.trim_start_matches(SIGNS).strip_prefix('2')?.trim_start_matches(SIGNS);
    let letter = rest.chars().next().filter(|letter| ('a'..='j').contains(letter))?;
    let rest = &rest[letter.len_utf8()..];
    let ends = rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
    ends.then(|| format!("9.2.{letter}{}", rest.strip_prefix(')').unwrap_or(rest)))
}

/// The rule for convictions and offences: `10`, with what else was said behind it.
pub fn of_convictions(text: &str) -> Option<String> {
    let rest = number(text, "10")?;
    rest.chars().next().is_none_or(|next| !next.is_alphanumeric()).then(|| format!("10{rest}"))
}

/// What may stand between an article's number, paragraph and letter.
const SIGNS: [char; 4] = ['.', '(', ')', ' '];

/// What follows the article's number, in lower case.
fn number(text: &str, number: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let bare = ["artikel", "article", "art"].iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
    bare.trim_start_matches(SIGNS).strip_prefix(number).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_is_a_letter_of_the_article() {
        for text in ["9.2.h", "9.2 h", "9(2)(h)", "Art. 9.2.H", "artikel 9.2 h"] {
            assert_eq!(of_special(text).as_deref(), Some("9.2.h"), "{text}");
        }
        assert_eq!(of_special("9.2.b, kollektivavtal").as_deref(), Some("9.2.b, kollektivavtal"));
        for text in ["banana", "9", "9.2", "9.2.k", "9.3.a", "9.2.ab", "6.1.a", ""] {
            assert_eq!(of_special(text), None, "{text}");
        }
    }

    #[test]
    fn convictions_rest_on_article_ten() {
        assert_eq!(of_convictions("art. 10").as_deref(), Some("10"));
        assert_eq!(of_convictions("10, penningtvättslagen 5 kap.").as_deref(), Some("10, penningtvättslagen 5 kap."));
        for text in ["banana", "100", "9.2.a", ""] {
            assert_eq!(of_convictions(text), None, "{text}");
        }
    }
}
