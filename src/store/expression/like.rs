//! LIKE, blind to case and accents: `%` is any text, `_` one folded character.

use memchr::memmem;

use super::fold::fold;

/// A pattern made ready for many texts.
#[derive(Debug)]
pub(crate) struct Pattern {
    segments: Vec<Segment>,
    open_start: bool,
    open_end: bool,
}

/// What stands between two `%`.
#[derive(Debug)]
enum Segment {
    Plain(Box<memmem::Finder<'static>>),
    /// None is any one character.
    Wild(Vec<Option<char>>),
}

impl Pattern {
    /// Reads a pattern; none when it ends with its escape character, which SQLite lets match nothing.
    pub(crate) fn new(pattern: &str, escape: Option<char>) -> Option<Self> {
        let mut parts: Vec<Vec<Option<char>>> = vec![Vec::new()];
        let mut literal = String::new();
        let mut chars = pattern.chars();
        while let Some(character) = chars.next() {
            if Some(character) == escape {
                literal.push(chars.next()?);
            } else if character == '%' || character == '_' {
                flush(&mut literal, &mut parts);
                if character == '%' {
                    parts.push(Vec::new());
                } else if let Some(part) = parts.last_mut() {
                    part.push(None);
                }
            } else {
                literal.push(character);
            }
        }
        flush(&mut literal, &mut parts);
        let open_start = parts.len() > 1 && parts.first().is_some_and(Vec::is_empty);
        let open_end = parts.len() > 1 && parts.last().is_some_and(Vec::is_empty);
        let segments = parts.into_iter().filter(|part| !part.is_empty()).map(Segment::new).collect();
        Some(Self { segments, open_start, open_end })
    }

    /// Whether a folded text matches.
    pub(crate) fn matches(&self, folded: &str) -> bool {
        let mut rest = folded;
        let last = self.segments.len().wrapping_sub(1);
        if self.segments.is_empty() {
            return folded.is_empty() || self.open_start || self.open_end;
        }
        for (place, segment) in self.segments.iter().enumerate() {
            let anchored_start = place == 0 && !self.open_start;
            let anchored_end = place == last && !self.open_end;
            let after = match (anchored_start, anchored_end) {
                (true, true) => return segment.at_start(rest) == Some(rest.len()),
                (true, false) => segment.at_start(rest),
                (false, true) => return segment.at_end(rest),
                (false, false) => segment.find(rest),
            };
            let Some(after) = after else { return false };
            rest = &rest[after..];
        }
        true
    }
}

fn flush(literal: &mut String, parts: &mut [Vec<Option<char>>]) {
    if let Some(part) = parts.last_mut() {
        part.extend(fold(literal).chars().map(Some));
    }
    literal.clear();
}

impl Segment {
    fn new(part: Vec<Option<char>>) -> Self {
        let plain: Option<String> = part.iter().copied().collect();
        match plain {
            Some(text) => Self::Plain(Box::new(memmem::Finder::new(text.as_bytes()).into_owned())),
            None => Self::Wild(part),
        }
    }

    /// Where it ends when it stands at the start.
    fn at_start(&self, text: &str) -> Option<usize> {
        match self {
            Self::Plain(finder) => text.as_bytes().starts_with(finder.needle()).then(|| finder.needle().len()),
            Self::Wild(part) => {
                let mut chars = text.chars();
                for wanted in part {
                    let character = chars.next()?;
                    if wanted.is_some_and(|w| w != character) {
                        return None;
                    }
                }
                Some(text.len() - chars.as_str().len())
            }
        }
    }

    fn at_end(&self, text: &str) -> bool {
        match self {
            Self::Plain(finder) => text.as_bytes().ends_with(finder.needle()),
            Self::Wild(part) => {
                let count = text.chars().count();
                let Some(skip) = count.checked_sub(part.len()) else { return false };
                let start = text.char_indices().nth(skip).map_or(text.len(), |(start, _)| start);
                self.at_start(&text[start..]).is_some()
            }
        }
    }

    /// Where its first occurrence ends.
    fn find(&self, text: &str) -> Option<usize> {
        match self {
            Self::Plain(finder) => finder.find(text.as_bytes()).map(|start| start + finder.needle().len()),
            Self::Wild(_) => text
                .char_indices()
                .map(|(start, _)| start)
                .chain([text.len()])
                .find_map(|start| self.at_start(&text[start..]).map(|length| start + length)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn like(pattern: &str, text: &str) -> bool {
        Pattern::new(pattern, Some('\\')).is_some_and(|p| p.matches(&fold(text)))
    }

    /// LIKE as its definition says, one character at a time.
    fn plain(pattern: &[char], text: &[char]) -> bool {
        match pattern.split_first() {
            None => text.is_empty(),
            Some(('%', rest)) => (0..=text.len()).any(|skip| plain(rest, &text[skip..])),
            Some((wanted, rest)) => {
                text.first().is_some_and(|c| *wanted == '_' || c == wanted) && plain(rest, &text[1..])
            }
        }
    }

    #[test]
    fn like_is_blind_to_case_and_accents() {
        assert!(like("ase%", "Åsén"));
        assert!(like("%ÖBERG", "Anna Oberg"));
        assert!(like("_sa", "Åsa") && like("_sa", "A\u{30a}sa"));
        assert!(!like("asa", "Åsa ") && !like("", "a") && like("", "") && like("%", ""));
    }

    #[test]
    fn an_escaped_sign_stands_for_itself() {
        assert!(like("100\\%", "100%") && !like("100\\%", "1000"));
        assert!(like("a\\_b", "a_b") && !like("a\\_b", "axb"));
        assert!(!like("a\\", "a"));
    }

    proptest! {
        #[test]
        fn the_fast_path_equals_the_definition(pattern in "[ab%_]{0,8}", text in "[ab]{0,8}") {
            let wanted = plain(&pattern.chars().collect::<Vec<_>>(), &text.chars().collect::<Vec<_>>());
            prop_assert_eq!(like(&pattern, &text), wanted);
        }
    }
}
