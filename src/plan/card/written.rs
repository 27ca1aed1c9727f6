//! How an answer is written: by the codes of the document, and in a steward's words.

use super::{Ask, wording};
use crate::model::{Coded, Day};
use crate::policy::terms::{Copied, Hold, Lasts, Organisation, Recipient, StartBy};
use crate::policy::{Card, Need, Purpose, Written, period, presets};
use crate::text::{Catalogue, Message};

/// The answer that a card gives, by codes; none is unanswered.
pub fn shown(ask: Ask, card: &Card) -> Option<String> {
    match ask {
        Ask::Why => card.purpose.as_ref().map(|purpose| match purpose {
            Purpose::NiceToHave => "none".to_owned(),
            Purpose::For(text) => text.clone(),
        }),
        Ask::Ground => card.lawful_basis.map(|basis| with_exceptions(basis.code(), card)),
        Ask::Told => card.notice.as_ref().map(notice),
        Ask::HowLong => card.retention.map(|retention| {
            let start = card.start.as_ref().map_or("", start_code);
            format!("{} {start}", period::write(retention)).trim_end().to_owned()
        }),
        Ask::Fields => (!card.needs.is_empty()).then(|| {
            let one = |(name, need): &(Written, Need)| format!("{}={}", quoted(&name.text), need_code(*need));
            card.needs.iter().map(one).collect::<Vec<_>>().join(", ")
        }),
        Ask::Sees => {
            let one = |who: &str, right: Option<&'static str>| with_note(who, right);
            listed(
                card,
                ("access", "none"),
                card.access.iter().map(|access| one(&access.who, access.right.map(Coded::code))),
            )
        }
        Ask::Gets => {
            let recipients = card.recipients.iter();
            listed(card, ("recipients", "none"), recipients.map(recipient))
        }
        Ask::Keep => listed(card, ("hold", "none"), card.holds.iter().map(|hold| hold_by(hold, &CODES))),
        Ask::About => card.about.map(|about| about.code().to_owned()),
        Ask::Owner => card.owner.clone(),
        Ask::Extends => extends(card, "none"),
        Ask::Controller => None,
    }
}

/// What the organisation says of itself, as a line of a card; none while it has no name.
pub fn controller(organisation: &Organisation) -> Option<String> {
    let mut parts = vec![organisation.name.clone()?];
    parts.extend(organisation.contact.clone());
    parts.extend(organisation.turnover_eur.map(|euro| euro.to_string()));
    let month = organisation.financial_years.ending_month();
    let last = Day::last_of_month(2023, month).filter(|_| month != 12);
    parts.extend(last.map(|last| last.0.format("%m-%d").to_string()));
    Some(parts.join("; "))
}

/// The registers that it extends, and where people were told.
fn extends(card: &Card, nothing: &str) -> Option<String> {
    let names: Vec<&str> = card.extends.iter().map(|name| name.text.as_str()).collect();
    let names = listed(card, ("extends", nothing), std::iter::once(names.join(", ")).filter(|text| !text.is_empty()))?;
    Some(match &card.told {
        Some(told) => format!("{names}; {}", notice(told)),
        None => names,
    })
}

/// Who gets the data, in which country, and why or under which safeguard.
fn recipient(to: &Recipient) -> String {
    let note = to.country.as_ref().map(|country| match &to.why {
        Some(why) => format!("{country}, {why}"),
        None => country.clone(),
    });
    with_note(&to.who, note.as_deref())
}

/// The answer that a card gives, in a steward's words; none is unanswered. [`super::read`] reads them as the codes.
pub fn told(ask: Ask, card: &Card, words: &Catalogue) -> Option<String> {
    let say = |message: &Message| words.say(message);
    match ask {
        Ask::Why => card.purpose.as_ref().map(|purpose| match purpose {
            Purpose::NiceToHave => say(&msg!("card-nice-to-have")),
            Purpose::For(text) => text.clone(),
        }),
        Ask::Ground => card.lawful_basis.map(|basis| with_exceptions(&say(&wording::basis(basis)), card)),
        Ask::Told => card.notice.as_ref().map(notice),
        Ask::HowLong => card.retention.map(|retention| {
            let time = wording::period(retention);
            let start = card.start.as_ref().map(wording::start);
            say(&start.map_or(time.clone(), |start| msg!("card-period-from", "period" => time, "start" => start)))
        }),
        Ask::Fields => (!card.needs.is_empty()).then(|| {
            let one = |(name, need): &(Written, Need)| {
                let name = quoted(&name.text);
                wording::need(*need).map_or(name.clone(), |need| format!("{name}: {}", say(&need)))
            };
            card.needs.iter().map(one).collect::<Vec<_>>().join(", ")
        }),
        Ask::Sees => {
            let right = |access: &crate::policy::terms::Access| access.right.map(|right| say(&wording::right(right)));
            let people = card.access.iter().map(|access| with_note(&access.who, right(access).as_deref()));
            listed(card, ("access", &say(&msg!("card-nobody"))), people)
        }
        Ask::Gets => listed(card, ("recipients", &say(&msg!("card-nobody"))), card.recipients.iter().map(recipient)),
        Ask::Keep => {
            let signs = Signs {
                period: &|time| say(&wording::period(time)),
                from: &say(&msg!("card-sign-from")),
                whose: &say(&msg!("card-sign-where")),
                copy: &say(&msg!("card-sign-copy")),
            };
            listed(card, ("hold", &say(&msg!("card-nothing"))), card.holds.iter().map(|hold| hold_by(hold, &signs)))
        }
        Ask::About => card.about.map(|about| say(&wording::about(about))),
        Ask::Owner => card.owner.clone(),
        Ask::Extends => extends(card, &say(&msg!("card-nothing"))),
        Ask::Controller => None,
    }
}

/// A basis, and the exceptions under which special categories and offences are kept.
fn with_exceptions(basis: &str, card: &Card) -> String {
    let parts = [Some(basis), card.art9.as_deref(), card.art10.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn notice(notice: &crate::policy::terms::Notice) -> String {
    let place = notice.place.as_deref().map_or_else(String::new, |place| format!(", {place}"));
    format!("{}{place}", notice.given)
}

/// The items of a list; an empty list that stands in the document is an answer too.
fn listed(card: &Card, (key, nobody): (&str, &str), items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return card.said.iter().any(|said| said == key).then(|| nobody.to_owned());
    }
    Some(items.join("; "))
}

fn with_note(who: &str, note: Option<&str>) -> String {
    note.map_or_else(|| who.to_owned(), |note| format!("{who} ({note})"))
}

fn start_code(start: &StartBy) -> &str {
    match start {
        StartBy::LastActivity => "last_activity",
        StartBy::RelationEnd => "relation_end",
        StartBy::Collected => "collected",
        StartBy::Field(name) => &name.text,
    }
}

/// How a need is written in the document.
pub(super) fn need_code(need: Need) -> String {
    match need {
        Need::Whole => "true".to_owned(),
        Need::Not => "false".to_owned(),
        Need::Less(operator) => operator.code(),
    }
}

/// A field's name; within double quotes where it holds a sign that ends one.
pub(super) fn quoted(name: &str) -> String {
    if name.contains([',', ':', '=']) { format!("\"{name}\"") } else { name.to_owned() }
}

/// The signs between the parts of a hold.
struct Signs<'s> {
    period: &'s dyn Fn(crate::model::Period) -> String,
    from: &'s str,
    whose: &'s str,
    copy: &'s str,
}

const CODES: Signs<'static> = Signs { period: &period::write, from: "from", whose: "where", copy: "copy" };

fn hold_by(hold: &Hold, signs: &Signs<'_>) -> String {
    let mut text = hold.basis.clone();
    match hold.lasts {
        Lasts::Period(time) if presets::hold_by_basis(&hold.basis) != Some(hold.lasts) => {
            text.push_str(&format!(" {}", (signs.period)(time)));
        }
        Lasts::Until(day) => text.push_str(&format!(" {day}")),
        Lasts::Bookkeeping | Lasts::Period(_) | Lasts::Open => {}
    }
    if let Some(from) = &hold.from {
        text.push_str(&format!(" {} {}", signs.from, from.text));
    }
    if let Some(condition) = &hold.condition {
        text.push_str(&format!(" {} {}", signs.whose, condition.text));
    }
    match hold.copy {
        Copied::Itself => {}
        Copied::Copy => text.push_str(&format!(" {}", signs.copy)),
    }
    text
}
