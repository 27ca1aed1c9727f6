//! Screen 5's five tabs for one register: consent, offers, whom to ask now, services, groups; each line with its records.

use roaring::RoaringBitmap;

use super::bars::Bars;
use super::consents;
use super::list::{By, List, Shows};
use super::lists::{self, Kind};
use super::{mailing, purposes, segments};
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Coded, Register};
use crate::plan::share::rounded_down;
use crate::store::policy::{self, is_same};
use crate::store::{Workbench, registers, segments as stored};
use crate::text::Message;

crate::model::codes::coded! {
    /// A tab of screen 5.
    Tab {
        Consent = "consent",
        Offers = "offers",
        Ask = "ask",
        Services = "services",
        Groups = "groups",
    }
}

/// One line of a tab.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What its records have in common.
    pub what: Message,
    /// The purpose, where the register says it.
    pub purpose: Option<String>,
    /// Its records.
    pub records: RoaringBitmap,
    /// Percent of the register, rounded down.
    pub share: u64,
    /// What happens next, or what is known beside.
    pub next: Option<Message>,
    /// What can be done.
    pub advice: Option<Message>,
    /// The list that its records are on; none where they are on none.
    pub list: Option<ListOf>,
}

/// A list that can be written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListOf {
    /// Who may be written to for a purpose, where the register says it.
    Mailing(Option<String>),
    /// Whom to renew, ask, convert or reward.
    Kind(Kind),
    /// A segment of this name.
    Segment(String),
}

impl ListOf {
    /// A name for its file.
    pub fn name(&self) -> String {
        match self {
            Self::Mailing(purpose) => purpose.clone().unwrap_or_else(|| "mailing".to_owned()),
            Self::Kind(kind) => kind.code().to_owned(),
            Self::Segment(name) => name.clone(),
        }
    }
}

/// The list anew, as its command gives it, with those of some records alone; and what it shows of them.
pub fn list(
    bench: &Workbench,
    (register, of): (&Register, &ListOf),
    (records, env): (&RoaringBitmap, &Env),
) -> Result<(List, Shows)> {
    let (mut list, shows) = match of {
        ListOf::Mailing(name) => {
            let purposes = purposes::of(bench, register.id)?;
            let purpose = purposes.iter().find(|purpose| purpose.name == *name).or(purposes.first());
            let list = purpose.map(|purpose| mailing::mailing(bench, (register.id, purpose), env)).transpose()?;
            (list.unwrap_or_default(), Shows::Address)
        }
        ListOf::Kind(kind) => (lists::of(bench, (register.id, *kind), env)?, kind.shows()),
        ListOf::Segment(name) => {
            let segment = stored::by_name(bench, name)?;
            (segments::list(bench, &segment, env)?, Shows::Address)
        }
    };
    list.entries.retain(|entry| records.contains(entry.rid.0));
    Ok((list, shows))
}

/// All five tabs of a register, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tabs(pub Vec<Vec<Line>>);

impl Tabs {
    /// The lines of a tab.
    pub fn of(&self, tab: Tab) -> &[Line] {
        let place = Tab::ALL.iter().position(|known| *known == tab);
        place.and_then(|place| self.0.get(place)).map_or(&[], Vec::as_slice)
    }
}

/// What every tab is reckoned by.
struct Reckoned<'a> {
    bars: &'a Bars,
    env: &'a Env,
    total: u64,
}

/// Reckons the tabs of a register.
pub fn of(bench: &Workbench, register: &Register, env: &Env) -> Result<Tabs> {
    let total = registers::live(bench, register.id)?.len();
    let bars = Bars::gather(bench, env)?;
    let by = Reckoned { bars: &bars, env, total };
    let mut tabs = Vec::new();
    for tab in Tab::ALL {
        tabs.push(match tab {
            Tab::Consent => consent(bench, register, env)?,
            Tab::Offers => offers(bench, register, &by)?,
            Tab::Ask => ask(bench, register, &by)?,
            Tab::Services => services(bench, register, &by)?,
            Tab::Groups => groups(bench, register, &by)?,
        });
    }
    Ok(Tabs(tabs))
}

fn consent(bench: &Workbench, register: &Register, env: &Env) -> Result<Vec<Line>> {
    let lines = consents::of(bench, register, env.today)?.into_iter().filter(|line| line.records > 0);
    let line = |line: consents::Line| Line {
        what: consents::words(line.state),
        purpose: line.purpose,
        records: line.set,
        share: line.share,
        next: line.next,
        advice: Some(line.advice),
        list: None,
    };
    Ok(lines.map(line).collect())
}

/// Who may be written to for each purpose, on which ground, and why the others may not.
fn offers(bench: &Workbench, register: &Register, by: &Reckoned<'_>) -> Result<Vec<Line>> {
    let Reckoned { bars, env, total } = *by;
    let mut lines = Vec::new();
    for purpose in purposes::of(bench, register.id)? {
        let list = mailing::mailing_by(bench, (register.id, &purpose), (bars, env))?;
        for (by, what) in [(By::Consent, msg!("tab-may-consent")), (By::SoftOptIn, msg!("tab-may-soft"))] {
            let entries = list.entries.iter().filter(|entry| entry.by == by);
            let first = entries.clone().filter_map(|entry| entry.until).min();
            let records: RoaringBitmap = entries.map(|entry| entry.rid.0).collect();
            if records.is_empty() {
                continue;
            }
            let next = first.map(|day| msg!("tab-days-left", "days" => day.days_since(env.today), "day" => day));
            let line = Line {
                what,
                purpose: purpose.name.clone(),
                share: share(records.len(), total),
                records,
                next,
                advice: None,
                list: Some(ListOf::Mailing(purpose.name.clone())),
            };
            lines.push(line);
        }
        lines.extend(left_out(&list, (purpose.name.as_ref(), total)));
    }
    Ok(lines)
}

fn ask(bench: &Workbench, register: &Register, by: &Reckoned<'_>) -> Result<Vec<Line>> {
    let Reckoned { bars, env, total } = *by;
    let renew = lists::by(bench, (register.id, Kind::Renew), (bars, env))?;
    let ask = lists::by(bench, (register.id, Kind::Ask), (bars, env))?;
    let first = renew.entries.iter().filter_map(|entry| entry.until).min();
    let mut lines = vec![Line {
        what: msg!("tab-renew"),
        purpose: None,
        records: on(&renew),
        share: share(renew.entries.len() as u64, total),
        next: first.map(|day| msg!("tab-first-ends", "day" => day)),
        advice: Some(msg!("tab-renew-advice")),
        list: Some(ListOf::Kind(Kind::Renew)),
    }];
    for state in crate::model::Consent::ALL {
        let records: RoaringBitmap =
            ask.entries.iter().filter(|entry| entry.consent == *state).map(|entry| entry.rid.0).collect();
        if !records.is_empty() {
            lines.push(Line {
                what: consents::words(*state),
                purpose: None,
                share: share(records.len(), total),
                records,
                next: Some(msg!("tab-ask-when")),
                advice: Some(msg!("tab-ask-advice")),
                list: Some(ListOf::Kind(Kind::Ask)),
            });
        }
    }
    lines.extend(left_out(&ask, (None, total)));
    Ok(lines)
}

/// Service users to win, the most active, and which services extend the relation.
fn services(bench: &Workbench, register: &Register, by: &Reckoned<'_>) -> Result<Vec<Line>> {
    let Reckoned { bars, env, total } = *by;
    let convert = lists::by(bench, (register.id, Kind::Convert), (bars, env))?;
    let reward = lists::by(bench, (register.id, Kind::Reward), (bars, env))?;
    let of = |what, (list, kind): (&List, Kind), advice| Line {
        list: Some(ListOf::Kind(kind)),
        what,
        purpose: None,
        records: on(list),
        share: share(list.entries.len() as u64, total),
        next: None,
        advice: Some(advice),
    };
    let mut lines = vec![
        of(msg!("tab-convert"), (&convert, Kind::Convert), msg!("tab-convert-advice")),
        of(msg!("tab-reward"), (&reward, Kind::Reward), msg!("tab-reward-advice")),
    ];
    let policy = policy::current(bench)?;
    for card in &policy.cards {
        if card.extends.iter().any(|name| is_same(&name.text, &register.name)) {
            lines.push(Line {
                what: msg!("tab-extended-by", "register" => &card.name),
                purpose: None,
                records: RoaringBitmap::new(),
                share: 0,
                next: Some(match &card.told {
                    Some(told) => msg!("tab-told", "day" => told.given),
                    None => msg!("tab-untold"),
                }),
                list: None,
                advice: None,
            });
        }
    }
    Ok(lines)
}

fn groups(bench: &Workbench, register: &Register, by: &Reckoned<'_>) -> Result<Vec<Line>> {
    let Reckoned { bars, env, total } = *by;
    let mut lines = Vec::new();
    for segment in stored::all(bench)?.into_iter().filter(|segment| segment.register == register.id) {
        let list = segments::members(bench, (&segment, bars), env)?;
        let figures = segments::figures(bench, (segment, bars), env)?;
        let not_asked = figures.not_asked.iter().map(|(_, count)| *count).max().unwrap_or(0);
        lines.push(Line {
            what: msg!("tab-group", "name" => &figures.segment.name),
            purpose: None,
            records: on(&list),
            share: share(list.entries.len() as u64, total),
            next: Some(msg!("tab-not-asked", "count" => not_asked)),
            advice: Some(msg!("tab-group-left-out", "count" => figures.left_out)),
            list: Some(ListOf::Segment(figures.segment.name.clone())),
        });
    }
    Ok(lines)
}

fn left_out(list: &List, (purpose, total): (Option<&String>, u64)) -> Vec<Line> {
    let line = |(why, records): (&super::left_out::LeftOut, &RoaringBitmap)| Line {
        what: msg!("tab-not", "why" => why.words()),
        purpose: purpose.cloned(),
        share: share(records.len(), total),
        records: records.clone(),
        next: None,
        advice: None,
        list: None,
    };
    list.left_out.iter().map(line).collect()
}

fn on(list: &List) -> RoaringBitmap {
    list.entries.iter().map(|entry| entry.rid.0).collect()
}

fn share(part: u64, total: u64) -> u64 {
    u64::from(rounded_down(part, total))
}
