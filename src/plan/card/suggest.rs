//! What can be accepted as an answer with one key: first what recognition suggests, never more than the fields bear out;
//! then what law, practice and the questions themselves offer. Each says what it rests on.

use super::written::{need_code, quoted};
use super::{Ask, wording};
use crate::model::{About, Coded, Field, FieldKind, LawfulBasis, Operator, Role};
use crate::policy::presets::{For, PRESETS, Preset, Worth};
use crate::policy::{Card, Need, period};
use crate::store::policy::is_same;
use crate::text::Message;

/// What a choice rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rests {
    /// The register's own fields.
    Fields,
    /// What anybody can choose.
    Offer,
}

/// An answer that can be accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As the codes write it.
    pub text: String,
    /// What it rests on.
    pub rests: Rests,
    /// Where it comes from, a sentence each.
    pub from: Vec<Message>,
    /// The card that gives this answer alone.
    pub card: Box<Card>,
}

/// An answer with where it comes from, before it is a choice.
pub(super) struct Offer {
    pub(super) text: String,
    pub(super) rests: Rests,
    pub(super) from: Vec<Message>,
}

impl Offer {
    fn borne_out(text: String, from: Vec<Message>) -> Self {
        Self { text, rests: Rests::Fields, from }
    }

    fn open(text: &str, from: Message) -> Self {
        Self { text: text.to_owned(), rests: Rests::Offer, from: vec![from] }
    }
}

/// What a question can be answered with, what the fields bear out first.
pub(super) fn offers(ask: Ask, card: &Card, fields: &[Field]) -> Vec<Offer> {
    match ask {
        Ask::Why => vec![Offer::open("none", msg!("card-from-nice-to-have"))],
        Ask::Ground => grounds(fields),
        Ask::Told => Vec::new(),
        Ask::HowLong => periods(fields),
        Ask::Fields => needs(card, fields).into_iter().collect(),
        Ask::Sees | Ask::Gets => vec![Offer::open("none", msg!("card-from-nobody"))],
        Ask::Keep => holds(fields),
        Ask::About => About::ALL.iter().map(|about| Offer::open(about.code(), msg!("card-from-about"))).collect(),
        Ask::Extends => vec![Offer::open("none", msg!("card-from-extends"))],
        Ask::Owner | Ask::Controller => Vec::new(),
    }
}

fn with_role<'f>(fields: &'f [Field], roles: &[Role]) -> Option<&'f Field> {
    roles.iter().find_map(|role| fields.iter().find(|field| field.role == *role))
}

/// Consent where it is collected, then all six.
fn grounds(fields: &[Field]) -> Vec<Offer> {
    let consent = with_role(fields, &[Role::ConsentGiven, Role::ConsentHow]);
    let recognised = consent.map(|field| {
        let why = vec![msg!("card-from-consent", "field" => &field.name), ground_law(LawfulBasis::Consent)];
        Offer::borne_out(LawfulBasis::Consent.code().to_owned(), why)
    });
    let all = LawfulBasis::ALL.iter().filter(|basis| consent.is_none() || **basis != LawfulBasis::Consent);
    recognised.into_iter().chain(all.map(|basis| Offer::open(basis.code(), ground_law(*basis)))).collect()
}

/// When a basis holds.
fn ground_law(basis: LawfulBasis) -> Message {
    match basis {
        LawfulBasis::Consent => msg!("ground-consent"),
        LawfulBasis::Contract => msg!("ground-contract"),
        LawfulBasis::LegalObligation => msg!("ground-legal-obligation"),
        LawfulBasis::VitalInterests => msg!("ground-vital-interests"),
        LawfulBasis::PublicTask => msg!("ground-public-task"),
        LawfulBasis::LegitimateInterests => msg!("ground-legitimate-interests"),
    }
}

/// The period that fits the dates the register has, then the other presets from the same start.
fn periods(fields: &[Field]) -> Vec<Offer> {
    let ended = with_role(fields, &[Role::RelationEnd, Role::ValidUntil]);
    let seen = with_role(fields, &[Role::LastActivity, Role::PurchaseDate]);
    let registered = with_role(fields, &[Role::Registered]);
    let (first, start, field) = match (ended, seen, registered) {
        (Some(field), _, _) => ("former-customer", "relation_end", Some(field)),
        (None, Some(field), _) => ("customer-24", "last_activity", Some(field)),
        (None, None, Some(field)) => ("prospect-12", "collected", Some(field)),
        (None, None, None) => ("", "collected", None),
    };
    let (recognised, others): (Vec<&Preset>, Vec<&Preset>) = PRESETS.iter().partition(|preset| preset.code == first);
    let offer = |preset: &Preset| match preset.used {
        For::Retention(time) => {
            let mut from = vec![of_preset(preset)];
            from.extend(field.map(|field| msg!("card-from-date", "field" => &field.name)));
            Some(Offer { text: format!("{} {start}", period::write(time)), rests: Rests::Offer, from })
        }
        For::Hold(..) | For::Consent(_) => None,
    };
    let recognised = recognised.into_iter().filter_map(offer).map(|offer| Offer { rests: Rests::Fields, ..offer });
    recognised.chain(others.into_iter().filter_map(offer)).collect()
}

/// What a preset is, what it is worth, and where it is written.
fn of_preset(preset: &Preset) -> Message {
    let (what, worth) = (wording::preset(preset), wording::worth(preset.worth));
    match preset.worth {
        Worth::Law | Worth::Recommendation | Worth::Practice if !preset.source.is_empty() => {
            msg!("card-from-preset", "what" => what, "worth" => worth, "source" => preset.source)
        }
        Worth::Law | Worth::Recommendation | Worth::Practice | Worth::Undecided => {
            msg!("card-from-preset-alone", "what" => what, "worth" => worth)
        }
    }
}

/// Accounting material where a field tells of it, then nothing, then the other laws from the same date.
fn holds(fields: &[Field]) -> Vec<Offer> {
    let invoice = fields.iter().find(|field| field.kind.is_date() && is_invoice(&field.name));
    let dated = invoice.or_else(|| fields.iter().find(|field| field.kind.is_date()));
    let mut offers = Vec::new();
    let by = |preset: &Preset, basis: &str, field: &Field, rests| Offer {
        text: format!("{basis} from {}", field.name),
        rests,
        from: vec![of_preset(preset), msg!("card-from-hold-date", "field" => &field.name)],
    };
    let laws = || PRESETS.iter().filter(|preset| matches!(preset.used, For::Hold(..)));
    let bookkeeping = |preset: &&Preset| preset.code == "bookkeeping";
    if let Some((preset, field)) = laws().find(bookkeeping).zip(invoice) {
        offers.push(by(preset, "BFL 7:2", field, Rests::Fields));
    }
    offers.push(Offer::open("none", msg!("card-from-nothing")));
    for (preset, field) in laws().filter_map(|preset| Some((preset, dated?))) {
        if !bookkeeping(&preset) {
            offers.push(by(preset, preset.source, field, Rests::Offer));
        } else if invoice.is_none() {
            offers.push(by(preset, "BFL 7:2", field, Rests::Offer));
        }
    }
    offers
}

fn is_invoice(name: &str) -> bool {
    let name = name.to_lowercase();
    ["faktura", "invoice", "bokför", "verifikat"].iter().any(|word| name.contains(word))
}

/// For the fields without an answer, what their kind suggests.
fn needs(card: &Card, fields: &[Field]) -> Option<Offer> {
    let open = |field: &&Field| card.need(|name| is_same(name, &field.name)).is_none();
    let suggested: Vec<String> = fields
        .iter()
        .filter(open)
        .filter_map(|field| Some(format!("{}={}", quoted(&field.name), need_code(suggested(field)?))))
        .collect();
    (!suggested.is_empty()).then(|| Offer::borne_out(suggested.join(", "), vec![msg!("card-from-kinds")]))
}

/// Names, addresses to write to and dates that the scores need; of identity numbers the birth date.
pub fn suggested(field: &Field) -> Option<Need> {
    match field.kind {
        FieldKind::Personnummer | FieldKind::Samordningsnummer => Some(Need::Less(Operator::BirthDate)),
        FieldKind::FirstName | FieldKind::LastName | FieldKind::Name | FieldKind::Email | FieldKind::CustomerId => {
            Some(Need::Whole)
        }
        FieldKind::Consent | FieldKind::ConsentDate => Some(Need::Whole),
        FieldKind::PostalCode => Some(Need::Less(Operator::PostalPrefix)),
        FieldKind::BirthDate => Some(Need::Less(Operator::BirthYear)),
        FieldKind::OrganisationNumber
        | FieldKind::NationalId
        | FieldKind::Street
        | FieldKind::City
        | FieldKind::Country
        | FieldKind::Phone
        | FieldKind::Date
        | FieldKind::DateTime
        | FieldKind::Amount
        | FieldKind::Integer
        | FieldKind::Boolean
        | FieldKind::FreeText
        | FieldKind::Url
        | FieldKind::IpAddress
        | FieldKind::Iban
        | FieldKind::Card
        | FieldKind::Gender
        | FieldKind::Behaviour
        | FieldKind::Unknown => match field.role {
            Role::LastActivity
            | Role::PurchaseDate
            | Role::ConsentGiven
            | Role::ConsentHow
            | Role::ConsentUntil
            | Role::ConsentPurpose
            | Role::ConsentWithdrawn
            | Role::RelationEnd
            | Role::ValidUntil
            | Role::Registered
            | Role::Objection
            | Role::Deceased
            | Role::Informed
            | Role::SubjectKey
            | Role::EmailKey => Some(Need::Whole),
            Role::Source | Role::Note | Role::None => None,
        },
    }
}
