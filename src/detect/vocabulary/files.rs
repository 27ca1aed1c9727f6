//! Which vocabulary files are embedded.

use crate::model::Category;

/// One embedded file: its language, what its words are, its text.
#[derive(Clone, Copy)]
pub struct VocabularyFile {
    /// `sv`, `en`: the first part of its rules' names.
    pub language: &'static str,
    /// What its words are.
    pub category: Category,
    /// Its TOML.
    pub text: &'static str,
}

macro_rules! files {
    ($($language:literal $category:ident $name:literal),+ $(,)?) => {
        &[$(VocabularyFile {
            language: $language,
            category: Category::$category,
            text: include_str!(concat!("../../../assets/vocabulary/", $language, "/", $name, ".toml")),
        }),+]
    };
}

/// All files; a test holds this list against the folder.
pub const FILES: &[VocabularyFile] = files![
    "sv" Political "political",
    "sv" Religion "religion",
    "sv" Union "union",
    "sv" Ethnic "ethnic",
    "sv" Genetic "genetic",
    "sv" Biometric "biometric",
    "sv" Health "health",
    "sv" SexLife "sex_life",
    "sv" Orientation "orientation",
    "sv" Criminal "criminal",
    "sv" Protected "protected",
    "en" Political "political",
    "en" Religion "religion",
    "en" Union "union",
    "en" Ethnic "ethnic",
    "en" Genetic "genetic",
    "en" Biometric "biometric",
    "en" Health "health",
    "en" SexLife "sex_life",
    "en" Orientation "orientation",
    "en" Criminal "criminal",
    "en" Protected "protected",
    "no" Political "political",
    "no" Religion "religion",
    "no" Union "union",
    "no" Ethnic "ethnic",
    "no" Genetic "genetic",
    "no" Biometric "biometric",
    "no" Health "health",
    "no" SexLife "sex_life",
    "no" Orientation "orientation",
    "no" Criminal "criminal",
    "no" Protected "protected",
    "da" Political "political",
    "da" Religion "religion",
    "da" Union "union",
    "da" Ethnic "ethnic",
    "da" Genetic "genetic",
    "da" Biometric "biometric",
    "da" Health "health",
    "da" SexLife "sex_life",
    "da" Orientation "orientation",
    "da" Criminal "criminal",
    "da" Protected "protected",
    "fi" Political "political",
    "fi" Religion "religion",
    "fi" Union "union",
    "fi" Ethnic "ethnic",
    "fi" Genetic "genetic",
    "fi" Biometric "biometric",
    "fi" Health "health",
    "fi" SexLife "sex_life",
    "fi" Orientation "orientation",
    "fi" Criminal "criminal",
    "fi" Protected "protected",
    "de" Political "political",
    "de" Religion "religion",
    "de" Union "union",
    "de" Ethnic "ethnic",
    "de" Genetic "genetic",
    "de" Biometric "biometric",
    "de" Health "health",
    "de" SexLife "sex_life",
    "de" Orientation "orientation",
    "de" Criminal "criminal",
    "de" Protected "protected",
];

/// What headers say of their fields.
pub const HEADINGS: &str = include_str!("../../../assets/vocabulary/headings.toml");

/// What headers say of their columns' kinds and roles.
pub const COLUMN_WORDS: &str = include_str!("../../../assets/vocabulary/columns.toml");

/// What must not stand beside any word: streets, companies, endings of organisations.
pub const COMMON: &str = include_str!("../../../assets/vocabulary/common.toml");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    #[test]
    fn every_file_on_disk_is_embedded() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/vocabulary");
        for language in ["sv", "en", "no", "da", "fi", "de"] {
            for file in std::fs::read_dir(format!("{root}/{language}")).unwrap() {
                let name = file.unwrap().file_name().into_string().unwrap();
                let code = name.strip_suffix(".toml").unwrap();
                assert!(FILES.iter().any(|f| f.language == language && f.category.code() == code), "{language}/{name}");
            }
        }
    }
}
