//! The sentences of one language, from `assets/text`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::message::{Arg, Message};

/// A language that gallra speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Language {
    /// Swedish.
    #[serde(rename = "sv")]
    Swedish,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// `sv` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language of a locale name such as `sv_SE.UTF-8`: Swedish for `sv`, else English.
    pub fn from_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("sv") { Self::Swedish } else { Self::English }
    }

    /// The file of sentences.
    fn source(self) -> &'static str {
        match self {
            Self::Swedish => include_str!("../../assets/text/sv.ftl"),
            Self::English => include_str!("../../assets/text/en.ftl"),
        }
    }
}

/// The sentences of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The sentences of a language. A fault in the file is found by a test, not by the reader.
    pub fn new(language: Language) -> Self {
        let resource = match FluentResource::try_new(language.source().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let id = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Swedish => format_swedish,
            Language::English => format_english,
        }));
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// Which language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence, with what goes into it. An unknown id is shown in brackets.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in message.args() {
            args.set(*name, self.value(arg));
        }
        let Some(pattern) = self.bundle.get_message(message.id()).and_then(|m| m.value()) else {
            return format!("[{}]", message.id());
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// The sentence with this id, when there is one: for ids made of codes (`kind-email`).
    pub fn lookup(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    /// A whole number: thousands with a no-break space in Swedish, a comma in English.
    pub fn number(&self, number: i64) -> String {
        group(number, self.language)
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(super::display_text(text).into_owned()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Message(message) => FluentValue::from(self.say(message)),
        }
    }
}

fn group(number: i64, language: Language) -> String {
    let separator = match language {
        Language::Swedish => '\u{a0}',
        Language::English => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "−" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[allow(clippy::cast_possible_truncation)]
fn whole(number: &FluentNumber) -> i64 {
    number.value as i64
}

fn format_swedish<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format_number(value, Language::Swedish)
}

fn format_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format_number(value, Language::English)
}

fn format_number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(group(whole(number), language)),
        FluentValue::String(_) | FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_by_language() {
        assert_eq!(Catalogue::new(Language::Swedish).number(48_210), "48\u{a0}210");
        assert_eq!(Catalogue::new(Language::English).number(1_204_000), "1,204,000");
    }

    #[test]
    fn a_sentence_is_said_in_both_languages() {
        let message = msg!("unknown-register", "name" => "x");
        assert!(Catalogue::new(Language::Swedish).say(&message).contains('x'));
        assert!(Catalogue::new(Language::English).say(&message).contains('x'));
    }
}
