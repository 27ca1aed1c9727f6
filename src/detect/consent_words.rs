//! What a cell says of consent: yes, no, or how it was given.
//!
//! Active is a statement or a clear affirmative act. Silence and a pre-ticked box are none (recital 32;
//! CJEU C-673/17 Planet49, 1 October 2019).

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// What it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// Consent was given.
    Yes,
    /// It was not.
    No,
    /// By a clear act.
    Active,
    /// By silence.
    Silent,
    /// By a box that was ticked beforehand.
    PreTicked,
}

const YES: [&str; 15] = [
    "ja", "j", "yes", "y", "true", "sant", "1", "x", "ok", "given", "granted", "accepted", "godkänt", "ja tack",
    "opt-in",
];
const NO: [&str; 18] = [
    "nej",
    "n",
    "no",
    "false",
    "falskt",
    "0",
    "nej tack",
    "declined",
    "denied",
    "avböjt",
    "inget",
    "none",
    "nekat",
    "ej",
    "saknas",
    "opt-out",
    "återkallat",
    "withdrawn",
];
const PRE_TICKED: [&str; 7] =
    ["förkryssad", "förkryssat", "förifylld", "default_optin", "pre-ticked", "preticked", "prechecked"];
const SILENT: [&str; 12] = [
    "inaktiv",
    "inactive",
    "tyst",
    "tystnad",
    "implicit",
    "silent",
    "silence",
    "passiv",
    "underförst",
    "antaget",
    "assumed",
    "inferred",
];
const ACTIVE: [&str; 24] = [
    "aktiv",
    "active",
    "webbformulär",
    "webform",
    "web form",
    "formulär",
    "blankett",
    "paper",
    "telefon",
    "phone",
    "butik",
    "store",
    "underskr",
    "signatur",
    "signed",
    "signature",
    "kryssat",
    "ticked",
    "explicit",
    "uttryckl",
    "bankid",
    "double opt-in",
    "muntlig",
    "checkbox",
];

/// What the cell of a consent field says; none when it is no word that gallra knows.
pub fn read(text: &str) -> Option<Says> {
    let small = Small::of(text)?;
    let is = |words: &[&str]| words.contains(&small.text());
    if is(&YES) {
        return Some(Says::Yes);
    }
    if is(&NO) {
        return Some(Says::No);
    }
    how(small.text())
}

/// What a field says that tells how consent was given.
pub fn read_how(text: &str) -> Option<Says> {
    how(Small::of(text)?.text())
}

/// A pre-ticked box is *ticked*, and silence may be *active silence*: the weaker word wins.
fn how(small: &str) -> Option<Says> {
    if small.is_empty() {
        return None;
    }
    let finder = FINDER.as_ref()?;
    let found = finder.find_overlapping_iter(small).map(|hit| hit.pattern().as_usize()).min()?;
    Some(if found < PRE_TICKED.len() {
        Says::PreTicked
    } else if found < PRE_TICKED.len() + SILENT.len() {
        Says::Silent
    } else {
        Says::Active
    })
}

/// All words of how, weakest first; these cells are read a million times.
static FINDER: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(PRE_TICKED.iter().chain(&SILENT).chain(&ACTIVE)).ok());

/// A short text in small letters, on the stack: these cells are read a million times.
struct Small {
    bytes: [u8; 64],
    length: usize,
}

impl Small {
    /// None when it is longer than any word that is sought.
    fn of(text: &str) -> Option<Self> {
        let mut small = Self { bytes: [0; 64], length: 0 };
        for character in text.trim().chars().flat_map(char::to_lowercase) {
            let end = small.length + character.len_utf8();
            character.encode_utf8(small.bytes.get_mut(small.length..end)?);
            small.length = end;
        }
        Some(small)
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_both_languages() {
        for text in ["ja", "JA", " Yes ", "true", "1", "Godkänt"] {
            assert_eq!(read(text), Some(Says::Yes), "{text}");
        }
        for text in ["nej", "No", "0", "FALSE", "avböjt"] {
            assert_eq!(read(text), Some(Says::No), "{text}");
        }
    }

    #[test]
    fn a_pre_ticked_box_is_not_ticked() {
        for (text, says) in [
            ("förkryssad ruta", Says::PreTicked),
            ("pre-ticked", Says::PreTicked),
            ("default_optin", Says::PreTicked),
            ("tyst", Says::Silent),
            ("Implicit", Says::Silent),
            ("webbformulär", Says::Active),
            ("Pappersblankett", Says::Active),
        ] {
            assert_eq!(read_how(text), Some(says), "{text}");
        }
        assert_eq!(read_how("mässan"), None);
    }
}
