//! The codes by which closed lists are written in files, output and expressions.

/// A closed list whose members have a stable code.
pub trait Coded: Sized + Copy + 'static {
    /// All members, in their documented order.
    const ALL: &'static [Self];

    /// The stable code.
    fn code(self) -> &'static str;

    /// The member with this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.code() == code)
    }
}

/// Writes an enum whose members have stable codes, with serde by code.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_meta])* #[doc = concat!("`", $code, "`")] #[serde(rename = $code)] $variant,)+
        }
        impl $crate::model::codes::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}
pub(crate) use coded;
