//! A sentence before it has a language: its id in `assets/text` and what goes into it.

/// What goes into a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text, shown as it is (made safe by [`super::display_text`]).
    Text(String),
    /// A number, which also picks the plural.
    Number(i64),
    /// Another sentence, in the same language.
    Message(Box<Message>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<crate::model::Day> for Arg {
    fn from(day: crate::model::Day) -> Self {
        Self::Text(day.to_string())
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

macro_rules! number_arg {
    ($($int:ty),+) => {
        $(impl From<$int> for Arg {
            fn from(number: $int) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}
number_arg!(u8, u16, u32, u64, usize, i32, i64);

/// A sentence before it has a language. Made by [`msg!`](crate::msg).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    id: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// The sentence with this id. Use [`msg!`](crate::msg) with a literal id: a test looks each one up.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// Adds what goes into it.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// Its id in `assets/text`.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// What goes into it.
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }
}

/// A sentence by its id in `assets/text/{sv,en}.ftl`: `msg!("records-deleted", "count" => 3)`.
#[macro_export]
macro_rules! msg {
    ($id:literal $(, $name:literal => $value:expr)* $(,)?) => {
        $crate::text::Message::new($id)$(.with($name, $value))*
    };
}
