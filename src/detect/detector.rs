//! What is found in a cell: identifiers and special categories, with their places.

use super::identifiers::running::{self, Around, Hit};
use super::own::Own;
use super::vocabulary::headings::Headings;
use super::vocabulary::rules::{Vocabulary, outweighs};
use crate::model::{Category, Coded, Day, FieldKind, FieldPosition, Finding, Level, REDACTED, Role};

/// What is known of a field before its cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldContext {
    /// Which field.
    pub field: FieldPosition,
    /// What it holds.
    pub kind: FieldKind,
    /// What it is for.
    pub role: Role,
    /// What its header says: [`Detector::header_category`].
    pub header: Option<(Category, Level)>,
}

/// Finds identifiers and words of special categories. Building it compiles the vocabularies once; share it.
pub struct Detector {
    vocabulary: Vocabulary,
    headings: Headings,
    own: Own,
    today: Day,
}

/// Cells that deny what their header asks.
const NEGATIVE: &[&str] = &[
    "",
    "-",
    "--",
    "–",
    "—",
    ".",
    "?",
    "0",
    "nej",
    "n",
    "no",
    "none",
    "ingen",
    "inga",
    "inget",
    "ej",
    "false",
    "falskt",
    "null",
    "nil",
    "n/a",
    "na",
    "saknas",
    "okänd",
    "okänt",
    "unknown",
    "not applicable",
    "ej aktuellt",
    "nope",
    "nix",
    "inte",
    "not",
    "uppgift saknas",
    "vill ej uppge",
    "ej angivet",
    "undefined",
    "nan",
    "0.0",
    "0,0",
];

/// Bytes and rule of a finding before its place is counted in characters.
struct Place {
    category: Category,
    rule: std::borrow::Cow<'static, str>,
    level: Level,
    start: usize,
    end: usize,
}

impl Detector {
    /// Compiles the embedded vocabularies. `today` decides the century of short personnummer.
    pub fn new(today: Day) -> Self {
        Self::of(Vocabulary::embedded(), today)
    }

    /// With another vocabulary than the embedded one.
    pub fn of(vocabulary: Vocabulary, today: Day) -> Self {
        Self { vocabulary, headings: Headings::embedded(), own: Own::default(), today }
    }

    /// With what the steward says of a register's cells.
    pub fn with(own: Own, today: Day) -> Self {
        let vocabulary = Vocabulary::with_own(own.entries());
        Self { vocabulary, headings: Headings::embedded(), own, today }
    }

    /// What a header says of its field: a special category, protected identity, or a number that only a header
    /// tells from others (bankgiro, plusgiro, plate).
    pub fn header_category(&self, header: &str) -> Option<(Category, Level)> {
        self.headings.read(header)
    }

    /// Finds everything in one cell and adds it, in order of place. Where findings of one category overlap, the
    /// surer and then the longer one stays.
    pub fn findings(&self, cell: &str, context: &FieldContext, found: &mut Vec<Finding>) {
        if cell.is_empty() {
            return;
        }
        let mut places = Vec::new();
        places.extend(by_header(cell, context));
        self.identifiers(cell, context, &mut places);
        if is_scanned(context) {
            self.words(cell, &mut places);
        }
        if !places.is_empty() && !self.own.has_none_for(context.field) {
            places.retain(|place| !self.is_excepted(cell, (context.field, place)));
        }
        if !places.is_empty() {
            add(cell, places, context.field, found);
        }
    }

    /// The steward said that this is none.
    fn is_excepted(&self, cell: &str, (field, place): (FieldPosition, &Place)) -> bool {
        let stretches = self.own.excepted(cell, (field, place.category));
        stretches.into_iter().any(|(start, end)| start <= place.start && place.end <= end)
    }

    fn identifiers(&self, cell: &str, context: &FieldContext, places: &mut Vec<Place>) {
        let mut hits: Vec<Hit> = Vec::new();
        let header = context.header.map(|(category, _)| category);
        running::search(cell, Around { kind: context.kind, header, today: self.today }, &mut hits);
        places.extend(hits.into_iter().map(|hit| Place {
            category: hit.category,
            rule: hit.rule.into(),
            level: Level::Reveals,
            start: hit.start,
            end: hit.end,
        }));
    }

    fn words(&self, cell: &str, places: &mut Vec<Place>) {
        let mut words = Vec::new();
        self.vocabulary.search(cell, &mut words);
        places.extend(words.into_iter().map(|word| Place {
            category: word.entry.category,
            rule: word.entry.rule.clone(),
            level: word.entry.level,
            start: word.start,
            end: word.end,
        }));
    }
}

/// A filled cell under a header that names a category, whatever its words.
fn by_header(cell: &str, context: &FieldContext) -> Option<Place> {
    let (category, level) = context.header?;
    let says = category.is_special_or_criminal() || category == Category::Protected;
    let trimmed = cell.trim();
    let denied = trimmed.len() <= 24 && NEGATIVE.contains(&super::vocabulary::tokens::fold(trimmed).as_str())
        || is_struck_out(trimmed);
    let start = cell.len() - cell.trim_start().len();
    (says && !denied).then(|| Place {
        category,
        rule: format!("header/{}", category.code()).into(),
        level,
        start,
        end: start + trimmed.len(),
    })
}

/// Of what the cell said nothing is left.
fn is_struck_out(cell: &str) -> bool {
    cell.contains(REDACTED) && !cell.replace(REDACTED, "").contains(char::is_alphanumeric)
}

/// Words are sought in texts; in names, addresses, dates and keys they would only accuse the innocent.
fn is_scanned(context: &FieldContext) -> bool {
    matches!(context.kind, FieldKind::FreeText | FieldKind::Unknown)
}

/// The illness in `carrier of the cystic fibrosis gene` and the eye in `eye scan` are no health of their own.
fn is_part_of_another(place: &Place, others: &[Place]) -> bool {
    let wider = |other: &Place| {
        matches!(other.category, Category::Genetic | Category::Biometric)
            && other.level == Level::Reveals
            && other.start <= place.start
            && place.end <= other.end
    };
    place.category == Category::Health && others.iter().any(wider)
}

fn add(cell: &str, mut places: Vec<Place>, field: FieldPosition, found: &mut Vec<Finding>) {
    let parts: Vec<bool> = places.iter().map(|place| is_part_of_another(place, &places)).collect();
    let mut parts = parts.into_iter();
    places.retain(|_| !parts.next().unwrap_or_default());
    places.sort_by(|a, b| (a.start, b.end).cmp(&(b.start, a.end)));
    let mut kept: Vec<Place> = Vec::with_capacity(places.len());
    for place in places {
        let overlapped =
            kept.iter_mut().find(|k| k.category == place.category && k.start < place.end && place.start < k.end);
        match overlapped {
            None => kept.push(place),
            Some(other) => {
                if outweighs((place.level, place.end - place.start), (other.level, other.end - other.start)) {
                    *other = place;
                }
            }
        }
    }
    kept.sort_by_key(|place| (place.start, place.category));
    let (mut byte, mut character) = (0, 0u32);
    for place in kept {
        character += characters(&cell[byte..place.start]);
        byte = place.start;
        let length = characters(&cell[place.start..place.end]);
        let Place { category, rule, level, .. } = place;
        found.push(Finding { field, category, rule, level, start: character, length });
    }
}

fn characters(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detector() -> Detector {
        Detector::new(Day::new(2026, 11, 23).unwrap())
    }

    fn found(cell: &str, kind: FieldKind, header: &str) -> Vec<Finding> {
        let detector = detector();
        let header = detector.header_category(header);
        let mut found = Vec::new();
        detector.findings(cell, &FieldContext { field: FieldPosition(3), kind, role: Role::None, header }, &mut found);
        found
    }

    #[test]
    fn places_are_counted_in_characters_of_the_original() {
        let found = found("Å\u{308}sa är höggravid, åsa@example.se", FieldKind::FreeText, "");
        let places: Vec<(&str, u32, u32)> = found.iter().map(|f| (f.rule.as_ref(), f.start, f.length)).collect();
        assert_eq!(places, [("sv/health/condition", 8, 9), ("email", 19, 14)]);
    }

    #[test]
    fn a_filled_cell_under_a_telling_header_is_a_finding_whatever_its_words() {
        let found = found(" C ", FieldKind::Unknown, "Parti");
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].rule.as_ref(), found[0].start, found[0].length), ("header/political", 1, 1));
    }

    #[test]
    fn a_cell_that_denies_its_header_is_none() {
        for cell in ["nej", "Ingen", "-", "0", "no", "None", "false", " "] {
            assert!(found(cell, FieldKind::Unknown, "Allergi").is_empty(), "{cell}");
        }
    }

    #[test]
    fn a_cell_that_was_struck_out_says_nothing_under_any_header() {
        assert!(found("[borttaget], [borttaget].", FieldKind::FreeText, "Allergi").is_empty());
        assert_eq!(found("[borttaget] jordnötter", FieldKind::FreeText, "Allergi").len(), 1);
    }

    #[test]
    fn of_overlapping_findings_the_surer_stays() {
        let found = found("laktosintolerans", FieldKind::Unknown, "Specialkost");
        assert_eq!(found.iter().map(|f| f.level).collect::<Vec<_>>(), [Level::Reveals]);
    }

    #[test]
    fn names_and_addresses_are_not_searched_for_words() {
        for kind in [FieldKind::LastName, FieldKind::Street, FieldKind::City, FieldKind::CustomerId, FieldKind::Url] {
            assert!(found("Muslim", kind, "").is_empty());
        }
        assert_eq!(found("c/o 900101-9802", FieldKind::Street, "").len(), 1);
    }

    #[test]
    fn a_number_that_only_a_header_tells_is_found_under_it() {
        assert_eq!(found("5050-1055", FieldKind::Unknown, "Bankgiro")[0].category, Category::Bankgiro);
        assert_eq!(found("ABC 12D", FieldKind::Unknown, "Regnr")[0].category, Category::RegistrationPlate);
        assert!(found("5050-1055", FieldKind::Unknown, "Artikel").is_empty());
    }
}
