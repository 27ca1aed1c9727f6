//! A list of words to look for beside another, sorted for the look.

/// Words in any order; `*` at the end of one stands for any ending, `#` for any number, and one may be several words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordList {
    /// Single words, sorted.
    words: Vec<String>,
    beginnings: Vec<String>,
    /// Those of several words.
    several: Vec<Vec<String>>,
    number: bool,
    /// The one that was written first.
    first: Option<String>,
}

impl From<Vec<String>> for WordList {
    fn from(written: Vec<String>) -> Self {
        let mut list = Self { first: written.first().cloned(), ..Self::default() };
        for word in written {
            if word.contains(' ') {
                list.several.push(word.split(' ').map(str::to_owned).collect());
            } else if word == "#" {
                list.number = true;
            } else if let Some(beginning) = word.strip_suffix('*') {
                list.beginnings.push(beginning.to_owned());
            } else {
                list.words.push(word);
            }
        }
        list.words.sort_unstable();
        list.words.dedup();
        list
    }
}

impl WordList {
    /// Nothing is listed.
    pub fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// The one that was written first.
    pub fn first(&self) -> Option<&str> {
        self.first.as_deref()
    }

    /// Those of several words, each word compared as a single one is.
    pub fn several(&self) -> &[Vec<String>] {
        &self.several
    }

    /// Whether a folded word is listed.
    pub fn has(&self, word: &str) -> bool {
        self.words.binary_search_by(|listed| listed.as_str().cmp(word)).is_ok()
            || self.beginnings.iter().any(|beginning| word.starts_with(beginning.as_str()))
            || (self.number && is_number(word))
    }
}

/// Whether a folded word is this one of a list.
pub(in crate::detect) fn is_word(word: &str, listed: &str) -> bool {
    match listed.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == listed || (listed == "#" && is_number(word)),
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_knows_words_beginnings_numbers_and_phrases() {
        let list = WordList::from(["öga", "fack*", "#", "i form", "arm"].map(str::to_owned).to_vec());
        for word in ["öga", "arm", "fack", "facklig", "12"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["ar", "armar", "form", "i form", "1a"] {
            assert!(!list.has(word), "{word}");
        }
        assert_eq!((list.first(), list.several().len(), list.is_empty()), (Some("öga"), 1, false));
        assert!(WordList::default().is_empty());
    }
}
