//! A field of a register: what it holds (kind) and what it is for (role).

use serde::{Deserialize, Serialize};

use super::codes::coded;
use super::{DateOrder, Doubt, FieldPosition};

coded! {
    /// What a field holds.
    FieldKind {
        Personnummer = "personnummer",
        Samordningsnummer = "samordningsnummer",
        OrganisationNumber = "organisation_number",
        NationalId = "national_id",
        FirstName = "first_name",
        LastName = "last_name",
        Name = "name",
        Street = "street",
        PostalCode = "postal_code",
        City = "city",
        Country = "country",
        Email = "email",
        Phone = "phone",
        BirthDate = "birth_date",
        Date = "date",
        DateTime = "datetime",
        Amount = "amount",
        Integer = "integer",
        Boolean = "boolean",
        FreeText = "free_text",
        Url = "url",
        IpAddress = "ip_address",
        Iban = "iban",
        Card = "card",
        CustomerId = "customer_id",
        Consent = "consent",
        ConsentDate = "consent_date",
        Gender = "gender",
        Behaviour = "behaviour",
        Unknown = "unknown",
    }
}

impl FieldKind {
    /// Its values are dates, compared as ISO text.
    pub fn is_date(self) -> bool {
        matches!(self, Self::BirthDate | Self::Date | Self::DateTime | Self::ConsentDate)
    }

    /// Its values are numbers.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Amount | Self::Integer)
    }
}

coded! {
    /// What a field is for.
    Role {
        SubjectKey = "subject_key",
        EmailKey = "email_key",
        LastActivity = "last_activity",
        PurchaseDate = "purchase_date",
        ConsentGiven = "consent_given",
        ConsentHow = "consent_how",
        ConsentUntil = "consent_until",
        ConsentPurpose = "consent_purpose",
        ConsentWithdrawn = "consent_withdrawn",
        RelationEnd = "relation_end",
        ValidUntil = "valid_until",
        Registered = "registered",
        Objection = "objection",
        Deceased = "deceased",
        Informed = "informed",
        Source = "source",
        Note = "note",
        None = "none",
    }
}

impl Role {
    /// Whether a field of this kind can bear it: what tells of a day is read in dates alone.
    pub fn suits(self, kind: FieldKind) -> bool {
        match self {
            Self::LastActivity
            | Self::PurchaseDate
            | Self::ConsentUntil
            | Self::RelationEnd
            | Self::ValidUntil
            | Self::Registered => kind.is_date(),
            Self::SubjectKey
            | Self::EmailKey
            | Self::ConsentGiven
            | Self::ConsentHow
            | Self::ConsentPurpose
            | Self::ConsentWithdrawn
            | Self::Objection
            | Self::Deceased
            | Self::Informed
            | Self::Source
            | Self::Note
            | Self::None => true,
        }
    }
}

coded! {
    /// Who said what a field is.
    Said { Gallra = "gallra", Steward = "steward" }
}

/// One column of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its place, from 0.
    pub position: FieldPosition,
    /// Its header as the file writes it (untrimmed; empty without one).
    pub header: String,
    /// Its name: the header trimmed; empty becomes `column_N` (from 1), repeated `name_2`.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What it is for.
    pub role: Role,
    /// In which order its dates are written, for date kinds.
    pub date_order: Option<DateOrder>,
    /// Who said that order: gallra by the values, or the steward.
    pub order_said: Said,
    /// Why that order is in doubt, when it is.
    pub doubt: Option<Doubt>,
    /// How sure gallra is, 0 to 100.
    pub confidence: u8,
    /// Who said so.
    pub said: Said,
}

impl Field {
    /// What the steward said of it, as a word on a field of this name.
    pub fn as_said(&self, name: &str) -> FieldSaid {
        let order = self.date_order.filter(|_| self.order_said == Said::Steward).map(OrderSaid::Is);
        FieldSaid { name: name.to_owned(), kind: Some(self.kind), role: Some(self.role), order }
    }
}

/// What the steward says of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSaid {
    /// The field's name.
    pub name: String,
    /// What it holds; none leaves that to gallra.
    pub kind: Option<FieldKind>,
    /// What it is for; none leaves that to gallra.
    pub role: Option<Role>,
    /// In which order its dates are written; none leaves that as it is.
    pub order: Option<OrderSaid>,
}

/// What the steward says of the order in which a field writes its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderSaid {
    /// The one that its values show.
    ByValues,
    /// This one.
    Is(DateOrder),
}
