//! A finding: where in a record something was recognised. It holds no copy of the value.

use serde::{Deserialize, Serialize};

use super::FieldPosition;
use super::codes::{Coded, coded};

coded! {
    /// What can be found, and what a filled cell of a kind counts as.
    /// The first nine are the special categories of Art. 9, `criminal` is Art. 10.
    Category {
        Political = "political",
        Religion = "religion",
        Union = "union",
        Ethnic = "ethnic",
        Genetic = "genetic",
        Biometric = "biometric",
        Health = "health",
        SexLife = "sex_life",
        Orientation = "orientation",
        Criminal = "criminal",
        Personnummer = "personnummer",
        Samordningsnummer = "samordningsnummer",
        Organisationsnummer = "organisationsnummer",
        Fodselsnummer = "fodselsnummer",
        Cpr = "cpr",
        Hetu = "hetu",
        Iban = "iban",
        Card = "card",
        Bankgiro = "bankgiro",
        Plusgiro = "plusgiro",
        Email = "email",
        Phone = "phone",
        IpAddress = "ip_address",
        RegistrationPlate = "registration_plate",
        Child = "child",
        Protected = "protected",
        Behaviour = "behaviour",
        Name = "name",
        Address = "address",
        BirthDate = "birth_date",
        Gender = "gender",
        Money = "money",
        NationalId = "national_id",
    }
}

impl Category {
    /// One of the nine special categories of Art. 9(1).
    pub fn is_special(self) -> bool {
        self <= Self::Orientation
    }

    /// Art. 9 or Art. 10.
    pub fn is_special_or_criminal(self) -> bool {
        self <= Self::Criminal
    }

    /// Its bit in [`Codes`].
    fn bit(self) -> u64 {
        1 << (self as u8)
    }
}

coded! {
    /// Whether the words say it, or let it be guessed.
    Level { Reveals = "reveals", MayReveal = "may_reveal" }
}

/// Where in a record something was recognised.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    /// In which field.
    pub field: FieldPosition,
    /// What.
    pub category: Category,
    /// By which rule: a stable name such as `personnummer-luhn` or `sv/health/diabetes`.
    pub rule: std::borrow::Cow<'static, str>,
    /// How sure the words are.
    pub level: Level,
    /// First character, in Unicode characters from the cell's start.
    pub start: u32,
    /// Length in Unicode characters.
    pub length: u32,
}

/// A set of categories, eight bytes for a signal column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Codes(pub u64);

impl Codes {
    /// None.
    pub const NONE: Self = Self(0);

    /// Adds one.
    pub fn insert(&mut self, category: Category) {
        self.0 |= category.bit();
    }

    /// Holds this one.
    pub fn contains(self, category: Category) -> bool {
        self.0 & category.bit() != 0
    }

    /// Holds none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Both together.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Its members, in their documented order.
    pub fn iter(self) -> impl Iterator<Item = Category> {
        Category::ALL.iter().copied().filter(move |c| self.contains(*c))
    }

    /// Holds a category of Art. 9 or 10.
    pub fn has_special(self) -> bool {
        self.iter().any(Category::is_special_or_criminal)
    }
}
