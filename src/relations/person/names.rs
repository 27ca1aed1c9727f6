//! Whether two names can be one person's: accents, hyphens, order, initials and one typing error are forgiven.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A person's name as words without accents and case. Its Debug shows none of it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct PersonName {
    words: Vec<String>,
    /// The word that is the first name, where the writing tells.
    first: Option<usize>,
}

impl std::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PersonName({} words)", self.words.len())
    }
}

impl PersonName {
    /// A whole name: `Åsa Öberg`, `Öberg, Åsa`.
    pub fn whole(text: &str) -> Self {
        let (last, first) = match text.split_once(',') {
            Some((last, first)) => (words(last), words(first)),
            None => (Vec::new(), words(text)),
        };
        let place = if first.is_empty() { None } else { Some(0) };
        Self { words: first.into_iter().chain(last).collect(), first: place }
    }

    /// A name in parts.
    pub fn parts(first: &str, last: &str) -> Self {
        let first = words(first);
        let place = if first.is_empty() { None } else { Some(0) };
        Self { words: first.into_iter().chain(words(last)).collect(), first: place }
    }

    /// Nothing is known of it.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// At least two words that are more than an initial: enough to tell people apart with a birth date.
    pub fn is_full(&self) -> bool {
        self.words.iter().filter(|word| word.chars().count() > 1).count() >= 2
    }

    /// The words, folded.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Every word of the shorter name is in the longer.
    pub fn is_same(&self, other: &Self) -> bool {
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        if short.words.is_empty() {
            return false;
        }
        let mut left: Vec<&String> = long.words.iter().collect();
        short.words.iter().all(|word| match left.iter().position(|other| is_near(word, other)) {
            Some(at) => {
                left.remove(at);
                true
            }
            None => false,
        })
    }

    /// It could be the same person's after a marriage: the first names agree. Unknown names contradict nothing.
    pub fn may_be(&self, other: &Self) -> bool {
        if self.is_empty() || other.is_empty() || self.is_same(other) {
            return true;
        }
        match (self.first.and_then(|at| self.words.get(at)), other.first.and_then(|at| other.words.get(at))) {
            (Some(one), Some(other)) => is_near(one, other),
            (Some(_) | None, _) => false,
        }
    }
}

/// Words in small letters without accents; a hyphen parts them.
fn words(text: &str) -> Vec<String> {
    let folded: String =
        text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).map(plain).collect();
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn plain(character: char) -> char {
    match character {
        'ø' => 'o',
        'æ' => 'a',
        'ð' | 'đ' => 'd',
        other => other,
    }
}

/// The same word, an initial of it, or one typing error away in a word of four letters or more.
fn is_near(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (short, long) = if one.chars().count() <= other.chars().count() { (one, other) } else { (other, one) };
    if short.chars().count() == 1 {
        return long.starts_with(short);
    }
    short.chars().count() >= 3 && long.chars().count() >= 4 && is_one_error(short, long)
}

/// One letter changed, added, left out, or two beside each other exchanged.
fn is_one_error(short: &str, long: &str) -> bool {
    let (short, long): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => {
            let rest = |skip: usize| short[same + skip..] == long[same + skip..];
            let exchanged = same + 1 < short.len() && short[same] == long[same + 1] && short[same + 1] == long[same];
            rest(1) || (exchanged && rest(2))
        }
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_hyphens_order_and_one_error_are_forgiven() {
        let asa = PersonName::parts("Åsa", "Öberg");
        for text in ["Asa Oberg", "Öberg, Åsa", "ÅSA ÖBERG", "Åsa Öbreg", "Åsa Öbergh", "Öberg, Å."] {
            assert!(asa.is_same(&PersonName::whole(text)), "{text}");
        }
        let nils = PersonName::parts("Nils-Göran", "Karlsson");
        assert!(nils.is_same(&PersonName::whole("Nils Göran Karlsson")));
        for text in ["Ake Öberg", "Åsa Lund", "Per Öberg"] {
            assert!(!asa.is_same(&PersonName::whole(text)), "{text}");
        }
    }

    #[test]
    fn a_family_shares_the_last_name_not_the_first() {
        let asa = PersonName::parts("Åsa", "Öberg");
        assert!(asa.may_be(&PersonName::whole("Åsa Lindgren")));
        assert!(!asa.may_be(&PersonName::whole("Per Öberg")));
        assert!(asa.may_be(&PersonName::default()));
    }
}
