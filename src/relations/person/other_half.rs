//! The report's other half, of one register: why, on which ground, how long, from where and for whom (Art. 15(1) and (2)).
//! Only what is known is said.

use super::report::{Making, Told};
use crate::model::{Field, LawfulBasis, Register, RegisterRule, Role};
use crate::policy::terms::{Recipient, StartBy};
use crate::policy::{Card, Purpose, period};
use crate::text::Message;

impl Making<'_> {
    pub(super) fn about(
        &self,
        (register, fields): (&Register, &[Field]),
        card: Option<&Card>,
        rule: &RegisterRule,
    ) -> Vec<Told> {
        let purpose = card.and_then(|card| card.purpose.as_ref()).map(|purpose| match purpose {
            Purpose::NiceToHave => self.say(&msg!("access-no-purpose")),
            Purpose::For(text) => text.clone(),
        });
        let basis = card.and_then(|card| card.lawful_basis);
        let notice = card.and_then(|card| card.notice.as_ref()).map(|notice| match &notice.place {
            Some(place) => format!("{} ({place})", notice.given),
            None => notice.given.to_string(),
        });
        let names = |list: Vec<String>| (!list.is_empty()).then(|| list.join(", "));
        let recipients = card.map(|card| card.recipients.iter().map(|recipient| self.recipient(recipient)).collect());
        let access = card.map(|card| card.access.iter().map(|access| access.who.clone()).collect());
        let mut told = vec![
            self.told(&msg!("access-purpose"), purpose),
            self.told(&msg!("access-basis"), basis.map(|basis| self.say(&words(basis)))),
        ];
        if basis.is_some_and(may_object) {
            told.push(self.told(&msg!("access-object"), Some(self.say(&msg!("access-object-how")))));
        }
        told.extend([
            self.told(&msg!("access-informed"), notice),
            self.told(&msg!("access-source"), Some(self.source(register, fields))),
            self.told(&msg!("access-retention"), Some(self.retention(card, rule))),
            self.told(&msg!("access-recipients"), recipients.and_then(names)),
            self.told(&msg!("access-access"), access.and_then(names)),
        ]);
        told
    }

    /// The source is in the records where a field says it; a file is how the data came here, not where it is from.
    fn source(&self, register: &Register, fields: &[Field]) -> String {
        let day = register.source.imported_at.format("%Y-%m-%d").to_string();
        let file = &register.source.file_name;
        self.say(&if fields.iter().any(|field| field.role == Role::Source) {
            msg!("access-source-in-records", "file" => file, "day" => day)
        } else {
            msg!("access-source-unknown", "file" => file, "day" => day)
        })
    }

    fn recipient(&self, recipient: &Recipient) -> String {
        let Some(country) = &recipient.country else { return recipient.who.clone() };
        if !recipient.is_in_third_country() {
            return format!("{} ({country})", recipient.who);
        }
        self.say(&match &recipient.why {
            Some(why) => {
                msg!("access-third-country", "who" => &recipient.who, "country" => country, "safeguard" => why)
            }
            None => msg!("access-third-country-bare", "who" => &recipient.who, "country" => country),
        })
    }

    fn retention(&self, card: Option<&Card>, rule: &RegisterRule) -> String {
        if rule.retention_undecided {
            return self.say(&msg!("access-undecided"));
        }
        let from = match card.and_then(|card| card.start.as_ref()) {
            Some(StartBy::RelationEnd) => msg!("access-from-end"),
            Some(StartBy::Collected) => msg!("access-from-collected"),
            Some(StartBy::Field(name)) => msg!("access-from-field", "field" => &name.text),
            Some(StartBy::LastActivity) | None => msg!("access-from-activity"),
        };
        let period = self.period(&period::write(rule.retention));
        self.say(&msg!("access-kept", "period" => period, "from" => from))
    }

    /// A period in words, of one unit.
    fn period(&self, written: &str) -> String {
        let count = |end: char| written.strip_prefix('P')?.strip_suffix(end)?.parse::<u32>().ok();
        let said = count('M')
            .map(|count| msg!("access-months", "count" => count))
            .or_else(|| count('D').map(|count| msg!("access-days", "count" => count)))
            .or_else(|| count('Y').map(|count| msg!("access-years", "count" => count)));
        said.map_or_else(|| written.to_owned(), |message| self.say(&message))
    }
}

/// The person may object to the processing itself on this ground (Art. 21(1)).
pub(super) fn may_object(basis: LawfulBasis) -> bool {
    match basis {
        LawfulBasis::LegitimateInterests | LawfulBasis::PublicTask => true,
        LawfulBasis::Consent | LawfulBasis::Contract | LawfulBasis::LegalObligation | LawfulBasis::VitalInterests => {
            false
        }
    }
}

fn words(basis: LawfulBasis) -> Message {
    match basis {
        LawfulBasis::Consent => msg!("access-basis-consent"),
        LawfulBasis::Contract => msg!("access-basis-contract"),
        LawfulBasis::LegalObligation => msg!("access-basis-legal-obligation"),
        LawfulBasis::VitalInterests => msg!("access-basis-vital-interests"),
        LawfulBasis::PublicTask => msg!("access-basis-public-task"),
        LawfulBasis::LegitimateInterests => msg!("access-basis-legitimate-interests"),
    }
}
