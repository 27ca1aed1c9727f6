//! What a person is shown of a cell: never another person.

use std::collections::HashSet;

use super::names::PersonName;
use super::query::phone_form;
use super::secrets;
use super::sight::{self, Sight};
use crate::detect::identifiers::running::{self, Around};
use crate::detect::keys;
use crate::failure::Result;
use crate::model::{Category, Day, Field, FieldKind, Finding, Role};
use crate::store::{Workbench, distinct, registers};

/// Different names of a field that are looked at.
const MOST_NAMES: usize = 50_000;
/// Words before a name that say that it is another's, beside those that always speak of another.
const BEFORE_OTHERS: [&str; 4] = ["make", "son", "far", "man"];

/// Whose report it is, and which words are names in the workbench.
pub struct Owner {
    numbers: Vec<String>,
    emails: Vec<String>,
    phones: Vec<String>,
    words: HashSet<String>,
    names: HashSet<String>,
    mark: String,
    today: Day,
}

impl Owner {
    /// The person of these records. `mark` stands where another was.
    pub fn of(bench: &Workbench, sights: &[&Sight], (mark, today): (String, Day)) -> Result<Self> {
        let mut names = HashSet::new();
        for register in registers::all(bench)? {
            for field in registers::fields(bench, register.id)? {
                if !matches!(field.kind, FieldKind::FirstName | FieldKind::LastName | FieldKind::Name) {
                    continue;
                }
                for (text, _) in distinct::texts_of(bench, (register.id, field.position), MOST_NAMES)? {
                    let words = PersonName::whole(&text.unwrap_or_default());
                    names.extend(words.words().iter().filter(|word| word.chars().count() > 2).cloned());
                }
            }
        }
        let all = |of: fn(&Sight) -> &Vec<String>| sights.iter().flat_map(|sight| of(sight).clone()).collect();
        Ok(Self {
            numbers: all(|sight| &sight.numbers),
            emails: all(|sight| &sight.emails),
            phones: all(|sight| &sight.phones),
            words: sights.iter().flat_map(|sight| sight.name.words().to_vec()).collect(),
            names,
            mark,
            today,
        })
    }

    /// The text of a cell as the person is shown it. `findings` are those of the cell.
    pub fn shown(&self, field: &Field, text: &str, findings: &[&Finding]) -> Shown {
        let whole =
            |masked, text: &str| Shown { text: text.to_owned(), masked, doubt: Doubt::None, hidden: Vec::new() };
        if text.trim().is_empty() {
            return whole(Masked::No, text);
        }
        if sight::is_of_another(field) {
            return whole(Masked::Yes, &self.mark);
        }
        let told = field.role == Role::Note || matches!(field.kind, FieldKind::FreeText | FieldKind::Unknown);
        if !told || text.chars().all(|c| !c.is_alphabetic()) {
            return whole(Masked::No, text);
        }
        let names_another = |sentence: &str| self.without_others(sentence) != sentence;
        let secrets = secrets::of(text, findings, &names_another);
        let mut shown = String::with_capacity(text.len());
        let mut from = 0;
        for span in secrets.spans {
            shown.push_str(&self.without_others(&text[from..span.start]));
            shown.push_str(&self.mark);
            from = span.end;
        }
        shown.push_str(&self.without_others(&text[from..]));
        let masked = if shown == text { Masked::No } else { Masked::Yes };
        let tells = findings.iter().any(|finding| finding.category.is_special_or_criminal());
        let doubtful = masked == Masked::Yes || tells || secrets::speaks_of_others(text);
        let doubt = if doubtful { Doubt::Read } else { Doubt::None };
        Shown { text: shown, masked, doubt, hidden: secrets.categories }
    }

    fn without_others(&self, text: &str) -> String {
        self.without_names(&self.without_identifiers(text))
    }

    fn without_identifiers(&self, text: &str) -> String {
        let mut hits = Vec::new();
        running::search(text, Around { kind: FieldKind::FreeText, header: None, today: self.today }, &mut hits);
        let mut shown = String::with_capacity(text.len());
        let mut from = 0;
        for hit in hits {
            let value = &text[hit.start..hit.end];
            if from <= hit.start && !self.is_own(hit.category, value) {
                shown.push_str(&text[from..hit.start]);
                shown.push_str(&self.mark);
                from = hit.end;
            }
        }
        shown.push_str(&text[from..]);
        shown
    }

    fn is_own(&self, category: Category, value: &str) -> bool {
        if category == Category::Email {
            return keys::email(value).is_some_and(|email| self.emails.contains(&email));
        }
        if category == Category::Phone {
            return self.phones.contains(&phone_form(value));
        }
        // Sums, dates and what else looks like a number is the person's own.
        let is_number = matches!(category, Category::Personnummer | Category::Samordningsnummer);
        let own = |number: String| self.numbers.contains(&number);
        !is_number || keys::number(value, self.today).is_some_and(own)
    }

    fn without_names(&self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        let (mut before, mut hidden) = (String::new(), false);
        let mut rest = text;
        while !rest.is_empty() {
            let gap = rest.find(char::is_alphabetic).unwrap_or(rest.len());
            let (signs, after) = rest.split_at(gap);
            let end = after.find(|c: char| !(c.is_alphabetic() || c == '-' || c == '\'')).unwrap_or(after.len());
            let (word, left) = after.split_at(end);
            rest = left;
            let plain: String = PersonName::whole(word).words().join("");
            let hide = self.is_another((word, &plain), (&before, hidden && signs == " "));
            if !(hide && hidden && signs == " ") {
                shown.push_str(signs);
                shown.push_str(if hide { &self.mark } else { word });
            }
            before = plain;
            hidden = hide;
        }
        shown
    }

    /// A word with a capital letter that is a name in some register, or stands where another's name stands.
    fn is_another(&self, (word, plain): (&str, &str), (before, after_name): (&str, bool)) -> bool {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        if !capital || self.words.contains(plain) || self.mark.contains(word) {
            return false;
        }
        after_name || self.names.contains(plain) || BEFORE_OTHERS.contains(&before) || secrets::is_for_another(before)
    }
}

/// A cell as the person is shown it.
pub struct Shown {
    /// Its text.
    pub text: String,
    /// Whether another was left out of it.
    pub masked: Masked,
    /// Whether someone has to read it before it is handed out.
    pub doubt: Doubt,
    /// What the sentences told that are not shown.
    pub hidden: Vec<Category>,
}

/// Whether a text may still tell of another person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It may: it is a note with something sensitive in it, or with a word for someone else.
    Read,
    /// Nothing speaks for it.
    None,
}

/// Whether another person was left out of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Masked {
    /// Yes.
    Yes,
    /// No.
    No,
}
