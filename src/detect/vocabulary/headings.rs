//! What a header says of its field.

use serde::Deserialize;

use super::files::HEADINGS;
use super::tokens::{cut, fold};
use crate::model::{Category, Level};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    category: Category,
    #[serde(default)]
    level: Option<Level>,
    words: Vec<String>,
    /// Words in the same header that make it another thing: `parti nr`.
    #[serde(default)]
    not: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    heading: Vec<Written>,
}

struct Heading {
    category: Category,
    level: Level,
    words: Vec<String>,
    not: Vec<String>,
}

/// The header words of all languages.
pub struct Headings(Vec<Heading>);

impl Headings {
    /// Reads the embedded list; a test forbids that it cannot be read.
    pub fn embedded() -> Self {
        let group = toml::from_str::<Group>(HEADINGS).map(|group| group.heading).unwrap_or_default();
        let squeezed = |words: Vec<String>| words.iter().map(|word| parts(word).concat()).collect();
        let headings = group.into_iter().map(|written| Heading {
            category: written.category,
            level: written.level.unwrap_or(Level::Reveals),
            words: squeezed(written.words),
            not: squeezed(written.not),
        });
        Self(headings.collect())
    }

    /// What a header says; the first of the list that fits.
    pub fn read(&self, header: &str) -> Option<(Category, Level)> {
        let parts = parts(header);
        let fits = |heading: &&Heading| {
            !parts.iter().any(|part| heading.not.contains(part)) && runs(&parts).any(|run| heading.words.contains(&run))
        };
        self.0.iter().find(fits).map(|heading| (heading.category, heading.level))
    }
}

/// Up to four parts in a row, joined.
fn runs(parts: &[String]) -> impl Iterator<Item = String> + '_ {
    (0..parts.len())
        .flat_map(move |from| (from + 1..=parts.len().min(from + 4)).map(move |to| parts[from..to].concat()))
}

/// The words of a header, folded, without rings and dots: `politicalParty`, `facktillhorighet`.
fn parts(header: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut before = ' ';
    for c in header.chars() {
        if (before.is_lowercase() && c.is_uppercase()) || c == '_' {
            spaced.push(' ');
        }
        spaced.push(if c == '_' { ' ' } else { c });
        before = c;
    }
    cut(&spaced).iter().map(|token| plain(&token.folded)).collect()
}

fn plain(word: &str) -> String {
    fold(word)
        .chars()
        .map(|c| match c {
            'å' | 'ä' | 'æ' => 'a',
            'ö' | 'ø' => 'o',
            'é' => 'e',
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_every_spelling_name_their_category() {
        let headings = Headings::embedded();
        for (header, category) in [
            ("Diagnos", Category::Health),
            ("allergi", Category::Health),
            ("ALLERGIER", Category::Health),
            ("Parti", Category::Political),
            ("parti_tillhorighet", Category::Political),
            ("politicalParty", Category::Political),
            ("Facktillhörighet", Category::Union),
            ("Fackförbund", Category::Union),
            ("Religion", Category::Religion),
            ("Etnicitet", Category::Ethnic),
            ("Sexuell läggning", Category::Orientation),
            ("Belastningsregister", Category::Criminal),
            ("Skyddade personuppgifter", Category::Protected),
            ("Medical condition", Category::Health),
        ] {
            assert_eq!(headings.read(header).map(|h| h.0), Some(category), "{header}");
        }
    }

    #[test]
    fn ordinary_headers_say_nothing() {
        let headings = Headings::embedded();
        for header in [
            "Namn",
            "Kön",
            "sex",
            "gender",
            "Partinummer",
            "Parti nr",
            "party size",
            "Race time",
            "Status",
            "Datum",
            "",
        ] {
            assert_eq!(headings.read(header), None, "{header}");
        }
    }

    #[test]
    fn what_lets_it_be_guessed_has_the_lower_level() {
        let headings = Headings::embedded();
        for header in ["Specialkost", "Nationalitet", "Modersmål", "diet"] {
            assert_eq!(headings.read(header).map(|h| h.1), Some(Level::MayReveal), "{header}");
        }
    }
}
