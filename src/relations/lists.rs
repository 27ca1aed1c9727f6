//! Whom to speak to and how: whose consent to renew, whom to ask, which service users to win, whom to reward.

use std::collections::{BTreeMap, HashMap, HashSet};

use roaring::RoaringBitmap;

use super::actual::{self, Actual};
use super::bars::{Barred, Bars};
use super::consents::SOON;
use super::doubles;
use super::keys;
use super::left_out::LeftOut;
use super::list::{By, List, Listed, Shows};
use super::lives::{self, LifeOf};
use super::mailing::{Standing, refused_elsewhere, standings};
use super::purposes::{self, Purpose};
use super::said_no::{self, Refused};
use crate::detect::keys::ExactKey;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Consent, Day, Field, FieldPosition, RecordId, RegisterId, Relation};
use crate::store::{Workbench, registers, scores};
use crate::text::Message;

crate::model::codes::coded! {
    /// Which list.
    Kind { Renew = "renew", Ask = "ask", Convert = "convert", Reward = "reward" }
}

impl Kind {
    /// What the list shows: who is asked at the next visit needs no address.
    pub fn shows(self) -> Shows {
        match self {
            Self::Ask => Shows::Name,
            Self::Renew | Self::Convert | Self::Reward => Shows::Address,
        }
    }
}

/// Of the most active, so many.
pub const MOST_REWARDED: usize = 100;

/// The list of a kind for a register.
pub fn of(bench: &Workbench, (register, kind): (RegisterId, Kind), env: &Env) -> Result<List> {
    by(bench, (register, kind), (&Bars::gather(bench, env)?, env))
}

/// As [`of`], by what bars people in the whole workbench.
pub fn by(bench: &Workbench, (register, kind): (RegisterId, Kind), (bars, env): (&Bars, &Env)) -> Result<List> {
    let barred = bars.of(bench, register, env.today)?;
    let known = Known { bench, register, bars, barred: &barred, lives: lives::of(bench, register, env.today)?, env };
    match kind {
        Kind::Renew => known.renew(),
        Kind::Ask => known.ask(),
        Kind::Convert => known.convert(),
        Kind::Reward => known.reward(),
    }
}

struct Known<'a> {
    bench: &'a Workbench,
    register: RegisterId,
    bars: &'a Bars,
    barred: &'a Barred,
    lives: HashMap<u32, LifeOf>,
    env: &'a Env,
}

impl Known<'_> {
    /// Valid consents that run out soon.
    fn renew(&self) -> Result<List> {
        let mut list = List::default();
        let mut seen = HashSet::new();
        for purpose in purposes::of(self.bench, self.register)? {
            let (standings, refused) = self.standings(&purpose)?;
            for rid in sorted(&standings) {
                let standing = standings[&rid];
                let soon = |until: Day| until.days_since(self.env.today) <= SOON;
                if standing.consent != Consent::Active || !standing.until.is_some_and(soon) {
                    continue;
                }
                if let Some(why) = self.barred_or(rid, &refused) {
                    list.leave_out(RecordId(rid), why);
                } else if seen.insert(rid) {
                    // One question an occasion: the purpose that comes first.
                    list.entries.push(self.listed(rid, (By::Consent, &purpose), standing)?);
                }
            }
        }
        list.entries.sort_by_key(|entry| (entry.until, entry.rid));
        self.once_each(list)
    }

    /// Never asked, run out, or never given by an act: to be asked at the next purchase or visit, not by mail.
    fn ask(&self) -> Result<List> {
        let mut list = List::default();
        let mut asked: BTreeMap<u32, Listed> = BTreeMap::new();
        for purpose in purposes::with_none(self.bench, self.register)? {
            let (standings, refused) = self.standings(&purpose)?;
            for rid in sorted(&standings) {
                let standing = standings[&rid];
                let open = match standing.consent {
                    Consent::None => standing.refused.is_none(),
                    Consent::Expired | Consent::Silent | Consent::PreTicked | Consent::Unproven => true,
                    Consent::Active | Consent::NotNeeded | Consent::Objected | Consent::Withdrawn => false,
                };
                // They said no: asking again is what they asked not to be.
                if let Some(why) = standing.refused {
                    list.leave_out(RecordId(rid), self.barred.why(rid).unwrap_or(why));
                }
                if !open || asked.contains_key(&rid) {
                    continue;
                }
                if let Some(why) = self.barred_or(rid, &refused) {
                    list.leave_out(RecordId(rid), why);
                } else {
                    asked.insert(rid, self.listed(rid, (By::Relation, &purpose), standing)?);
                }
            }
        }
        // Who said no to one purpose is not asked for another at the same time.
        let barred: RoaringBitmap = list.left_out.values().fold(RoaringBitmap::new(), |all, records| all | records);
        list.entries = asked.into_values().filter(|entry| !barred.contains(entry.rid.0)).collect();
        self.once_each(list)
    }

    /// Active service users who are no customers in any register.
    fn convert(&self) -> Result<List> {
        let customers = customers(self.bench, self.env.today)?;
        let live = registers::live(self.bench, self.register)?;
        let mut also = RoaringBitmap::new();
        keys::each(
            self.bench,
            (self.register, &live),
            (self.env.today, &mut |rid, keys| {
                if keys.iter().any(|key| customers.contains(key)) {
                    also.insert(rid.0);
                }
            }),
        )?;
        self.by_life(|rid, life| life.relation == Relation::ServiceUser && !also.contains(rid), By::Service)
    }

    /// Who gave most signs of life in the last 24 months.
    fn reward(&self) -> Result<List> {
        let mut list =
            self.by_life(|_, life| life.active_days > 0 && life.relation != Relation::Lapsed, By::Relation)?;
        list.entries.sort_by_key(|entry| (std::cmp::Reverse(entry.active_days), entry.rid));
        list.entries.truncate(MOST_REWARDED);
        Ok(list)
    }

    fn by_life(&self, wanted: impl Fn(u32, &LifeOf) -> bool, by: By) -> Result<List> {
        let mut list = List::default();
        let consents = actual::of(self.bench, self.register, self.env.today)?;
        let said_no = said_no::records(self.bench, self.register, (self.bars, self.env.today))?;
        for rid in registers::live(self.bench, self.register)? {
            let Some(life) = self.lives.get(&rid).filter(|life| wanted(rid, life)) else { continue };
            if let Some(why) = self.barred_or(rid, &said_no) {
                list.leave_out(RecordId(rid), why);
                continue;
            }
            let Actual { consent, purpose } = consents.get(&rid).cloned().unwrap_or_default();
            list.entries.push(Listed {
                rid: RecordId(rid),
                by,
                purpose,
                consent,
                until: None,
                occasion: self.occasion(rid, None)?,
                active_days: Some(life.active_days),
            });
        }
        self.once_each(list)
    }

    fn once_each(&self, mut list: List) -> Result<List> {
        let by = (&lives::last(&self.lives), self.env.today);
        doubles::leave_out(self.bench, (self.register, &mut list), by)?;
        Ok(list)
    }

    fn standings(&self, purpose: &Purpose) -> Result<(HashMap<u32, Standing>, Refused)> {
        let rule = purposes::rule(self.bench, (self.register, purpose))?;
        let today = self.env.today;
        let standings = standings(self.bench, (self.register, purpose), (&rule, today))?;
        let refused = refused_elsewhere(self.bench, (self.register, purpose), (&standings, self.bars, today))?;
        Ok((standings, refused))
    }

    fn barred_or(&self, rid: u32, refused: &Refused) -> Option<LeftOut> {
        self.barred.why(rid).or_else(|| refused.get(&rid).copied())
    }

    fn listed(&self, rid: u32, (by, purpose): (By, &Purpose), standing: Standing) -> Result<Listed> {
        Ok(Listed {
            rid: RecordId(rid),
            by,
            purpose: purpose.name.clone(),
            consent: standing.consent,
            until: standing.until.filter(|_| by == By::Consent),
            occasion: self.occasion(rid, standing.until)?,
            active_days: None,
        })
    }

    /// When it is natural to speak to them: what their relation brings before the consent runs out, else their next
    /// purchase or visit; and which field it is known from.
    fn occasion(&self, rid: u32, before: Option<Day>) -> Result<Option<Message>> {
        let fields = registers::fields(self.bench, self.register)?;
        let name = |position: FieldPosition| {
            let field: Option<&Field> = fields.iter().find(|field| field.position == position);
            field.map(|field| field.name.clone()).unwrap_or_default()
        };
        let Some(life) = self.lives.get(&rid) else { return Ok(None) };
        let in_time = |day: Day| before.is_none_or(|before| day <= before || before < self.env.today);
        if let Some((day, from)) = life.next.filter(|(day, _)| in_time(*day)) {
            return Ok(Some(msg!("occasion-dated", "day" => day, "field" => name(from))));
        }
        Ok(match (life.last, life.last_from) {
            (Some(day), Some(from)) => Some(msg!("occasion-next-visit", "day" => day, "field" => name(from))),
            (Some(_) | None, _) => Some(msg!("occasion-unknown")),
        })
    }
}

fn sorted(standings: &HashMap<u32, Standing>) -> Vec<u32> {
    let mut rids: Vec<u32> = standings.keys().copied().collect();
    rids.sort_unstable();
    rids
}

/// The exact keys of everyone who is a customer in some register.
fn customers(bench: &Workbench, today: Day) -> Result<HashSet<ExactKey>> {
    let mut found = HashSet::new();
    for register in registers::all(bench)? {
        let mut records = RoaringBitmap::new();
        scores::pass(bench, (register.id, today), &mut |first, _, scores| {
            for (index, relation) in scores.relation.iter().enumerate() {
                if *relation == Relation::Customer {
                    records.insert(first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX)));
                }
            }
        })?;
        let records = records & registers::live(bench, register.id)?;
        keys::each(bench, (register.id, &records), (today, &mut |_, keys| found.extend(keys.iter().cloned())))?;
    }
    Ok(found)
}
