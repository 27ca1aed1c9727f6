//! The access report (Art. 15): what is kept of a person, and its other half: why, how long, from where, for whom.

use serde::Serialize;
use serde_json::{Map, Value};

use super::masked::{Masked, Owner};
use super::rights;
use super::search::Hit;
use super::sight::Sight;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{
    Cell, Coded, Day, Facts, Field, LawfulBasis, Quiet, Record, RecordId, Register, RegisterRule, Role,
};
use crate::policy::terms::StartBy;
use crate::policy::{Card, Policy, Purpose, period};
use crate::relations::{given, purposes};
use crate::score::{self, Context, Shows, age};
use crate::store::holds::{self, Holds, is_open};
use crate::store::{Workbench, elsewhere, expression, policy, records, registers, scores, segments, selection};
use crate::text::{Catalogue, Message};

/// Something that is told: what, and the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What is told.
    pub what: String,
    /// The answer.
    pub answer: String,
}

/// A score with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScoreTold {
    /// Which score.
    pub score: String,
    /// Its value.
    pub value: Option<u8>,
    /// Its reasons.
    pub reasons: Vec<String>,
}

/// One record of the person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecordPart {
    /// Its number in the register.
    pub record: RecordId,
    /// What it says, by field.
    pub values: Map<String, Value>,
    /// In how many fields another person was left out.
    pub others_left_out: usize,
    /// What follows from it: relation, offers, deadlines.
    pub told: Vec<Told>,
    /// Its consents.
    pub consents: Vec<Told>,
    /// Its scores.
    pub scores: Vec<ScoreTold>,
    /// The groups it is in.
    pub segments: Vec<String>,
}

/// One register that the person is in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RegisterPart {
    /// Its name.
    pub register: String,
    /// Its title.
    pub title: String,
    /// Why, on which ground, how long, from where, for whom.
    pub about: Vec<Told>,
    /// The person's records in it.
    pub records: Vec<RecordPart>,
}

/// The whole report, in the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// The day it is about.
    pub made: String,
    /// Who is responsible, and where to turn.
    pub controller: Vec<Told>,
    /// How the one who asked was identified.
    pub identified: String,
    /// What is kept.
    pub registers: Vec<RegisterPart>,
    /// The person's rights.
    pub rights: Vec<String>,
    /// What the report says of itself.
    pub about_it: Vec<String>,
}

/// The report on these records, all of one person.
pub fn of(bench: &Workbench, hits: &[&Hit], (identified, env): (Option<&str>, &Env)) -> Result<Report> {
    let catalogue = Catalogue::new(env.language);
    let say = |message: Message| catalogue.say(&message);
    let sights: Vec<&Sight> = hits.iter().map(|hit| &hit.sight).collect();
    let owner = Owner::of(bench, &sights, (say(msg!("access-another-person")), env.today))?;
    let policy = policy::current(bench)?;
    let making = Making { bench, policy: &policy, owner: &owner, env, catalogue: &catalogue };
    let mut parts = Vec::new();
    for register in registers::all(bench)? {
        let rids: Vec<RecordId> = hits.iter().filter(|hit| hit.register.id == register.id).map(|hit| hit.rid).collect();
        if !rids.is_empty() {
            parts.push(making.register(&register, &rids)?);
        }
    }
    let organisation = &policy.organisation;
    let unknown = || say(msg!("access-not-stated"));
    Ok(Report {
        title: say(msg!("access-title")),
        made: env.today.to_string(),
        controller: vec![
            Told { what: say(msg!("access-controller")), answer: organisation.name.clone().unwrap_or_else(unknown) },
            Told { what: say(msg!("access-contact")), answer: organisation.contact.clone().unwrap_or_else(unknown) },
        ],
        identified: match identified {
            Some(text) => say(msg!("access-identified", "how" => text)),
            None => say(msg!("access-not-identified")),
        },
        registers: parts,
        rights: rights::rights().into_iter().map(say).collect(),
        about_it: rights::about_it().into_iter().map(say).collect(),
    })
}

struct Making<'a> {
    bench: &'a Workbench,
    policy: &'a Policy,
    owner: &'a Owner,
    env: &'a Env,
    catalogue: &'a Catalogue,
}

impl Making<'_> {
    fn say(&self, message: &Message) -> String {
        self.catalogue.say(message)
    }

    fn told(&self, what: &Message, answer: Option<String>) -> Told {
        Told { what: self.say(what), answer: answer.unwrap_or_else(|| self.say(&msg!("access-not-stated"))) }
    }

    fn register(&self, register: &Register, rids: &[RecordId]) -> Result<RegisterPart> {
        let card = policy::card_of(self.policy, &register.name);
        let fields = registers::fields(self.bench, register.id)?;
        let rule = scores::rule(self.bench, register.id)?;
        let holds = holds::of(self.bench, register.id, self.env.today)?;
        let mut parts = Vec::new();
        for (rid, record) in records::read(self.bench, register.id, rids)? {
            parts.push(self.record((register, &fields), (rid, &record), (&rule, &holds))?);
        }
        let title = card.and_then(|card| card.title.clone()).unwrap_or_else(|| register.title.clone());
        Ok(RegisterPart {
            register: register.name.clone(),
            title,
            about: self.about(register, card, &rule),
            records: parts,
        })
    }

    /// The report's other half, of one register.
    fn about(&self, register: &Register, card: Option<&Card>, rule: &RegisterRule) -> Vec<Told> {
        let purpose = card.and_then(|card| card.purpose.as_ref()).map(|purpose| match purpose {
            Purpose::NiceToHave => self.say(&msg!("access-no-purpose")),
            Purpose::For(text) => text.clone(),
        });
        let basis = card.and_then(|card| card.lawful_basis).map(|basis| self.say(&basis_words(basis)));
        let notice = card.and_then(|card| card.notice.as_ref()).map(|notice| match &notice.place {
            Some(place) => format!("{} ({place})", notice.given),
            None => notice.given.to_string(),
        });
        let names = |list: Vec<String>| (!list.is_empty()).then(|| list.join(", "));
        let recipients = card.map(|card| {
            let who = |recipient: &crate::policy::terms::Recipient| match &recipient.country {
                Some(country) => format!("{} ({country})", recipient.who),
                None => recipient.who.clone(),
            };
            card.recipients.iter().map(who).collect()
        });
        let access = card.map(|card| card.access.iter().map(|access| access.who.clone()).collect());
        let imported = register.source.imported_at.format("%Y-%m-%d").to_string();
        let source = msg!("access-source-file", "file" => &register.source.file_name, "day" => imported);
        vec![
            self.told(&msg!("access-purpose"), purpose),
            self.told(&msg!("access-basis"), basis),
            self.told(&msg!("access-informed"), notice),
            self.told(&msg!("access-source"), Some(self.say(&source))),
            self.told(&msg!("access-retention"), Some(self.retention(card, rule))),
            self.told(&msg!("access-recipients"), recipients.and_then(names)),
            self.told(&msg!("access-access"), access.and_then(names)),
        ]
    }

    fn retention(&self, card: Option<&Card>, rule: &RegisterRule) -> String {
        let from = match card.and_then(|card| card.start.as_ref()) {
            Some(StartBy::RelationEnd) => msg!("access-from-end"),
            Some(StartBy::Collected) => msg!("access-from-collected"),
            Some(StartBy::Field(name)) => msg!("access-from-field", "field" => &name.text),
            Some(StartBy::LastActivity) | None => msg!("access-from-activity"),
        };
        let period = self.period(&period::write(rule.retention));
        self.say(&if rule.retention_undecided {
            msg!("access-kept-undecided", "period" => period, "from" => from)
        } else {
            msg!("access-kept", "period" => period, "from" => from)
        })
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

    fn record(
        &self,
        (register, fields): (&Register, &[Field]),
        (rid, record): (RecordId, &Record),
        (rule, holds): (&RegisterRule, &Holds),
    ) -> Result<RecordPart> {
        let facts = scores::facts(self.bench, (register.id, rid), self.env.today)?;
        let elsewhere = elsewhere::of(self.bench, register.id, self.env.today)?;
        let shows = Shows::of(fields);
        let context = Context { shows, elsewhere: elsewhere.days(rid), ..Context::new(rule, self.env.today) };
        let (values, others_left_out) = self.values(fields, record);
        Ok(RecordPart {
            record: rid,
            values,
            others_left_out,
            told: self.follows(
                (fields, record),
                (&facts, &context),
                holds.until(rid.0).map(|day| (day, holds.is_by_law(rid.0))),
            ),
            consents: self.consents(register, rid)?,
            scores: self.scores(&facts, &context),
            segments: self.segments(register, rid)?,
        })
    }

    fn values(&self, fields: &[Field], record: &Record) -> (Map<String, Value>, usize) {
        let mut values = Map::new();
        let mut left_out = 0;
        for (field, cell) in fields.iter().zip(&record.cells) {
            let Cell::Text(text) = cell else { continue };
            let (shown, masked) = self.owner.shown(field, text);
            left_out += usize::from(masked == Masked::Yes);
            values.insert(field.name.clone(), Value::String(shown));
        }
        (values, left_out)
    }

    /// What follows from a record: where it came from, the relation, offers, and until when it is kept.
    fn follows(
        &self,
        (fields, record): (&[Field], &Record),
        (facts, context): (&Facts, &Context<'_>),
        held: Option<(Day, bool)>,
    ) -> Vec<Told> {
        let scored = score::all(facts, context);
        let source = fields.iter().zip(&record.cells).find(|(field, _)| field.role == Role::Source);
        let word = |id: String| self.catalogue.lookup(&id);
        let mut told = Vec::new();
        if let Some(text) = source.and_then(|(_, cell)| cell.filled()) {
            told.push(self.told(&msg!("access-record-source"), Some(text.to_owned())));
        }
        told.push(self.told(&msg!("access-relation"), word(format!("access-stage-{}", scored.relation.code()))));
        told.push(self.told(&msg!("access-offers"), word(format!("access-offers-{}", scored.offers.code()))));
        if let Some(day) = scored.last_activity {
            told.push(self.told(&msg!("access-last-activity"), Some(day.to_string())));
        }
        let until = age::deadline(facts, context).map(|deadline| deadline.last.to_string());
        told.push(self.told(&msg!("access-kept-until"), until.or_else(|| Some(self.say(&msg!("access-kept-open"))))));
        if let Some((day, by_law)) = held {
            let until = if is_open(day) { self.say(&msg!("access-held-open")) } else { day.to_string() };
            let what = if by_law { msg!("access-held-until") } else { msg!("access-held-by-decision") };
            told.push(self.told(&what, Some(until)));
        }
        told
    }

    fn consents(&self, register: &Register, rid: RecordId) -> Result<Vec<Told>> {
        let one = roaring::RoaringBitmap::from_iter([rid.0]);
        let (how, text) = given::words(self.bench, register.id, rid)?;
        let mut told = Vec::new();
        for purpose in purposes::of(self.bench, register.id)? {
            for given in given::of(self.bench, (register.id, &purpose), (&one, self.env.today))? {
                let what = match &purpose.name {
                    Some(name) => msg!("access-consent-to", "purpose" => name),
                    None => msg!("access-consent"),
                };
                let mut answer = self.say(&given.why);
                for (id, words) in [("access-consent-how", &how), ("access-consent-text", &text)] {
                    if let Some(words) = words.as_ref().filter(|_| given.days.given.is_some()) {
                        answer.push(' ');
                        answer.push_str(&self.say(&Message::new(id).with("words", words)));
                    }
                }
                told.push(Told { what: self.say(&what), answer });
            }
        }
        Ok(told)
    }

    fn scores(&self, facts: &Facts, context: &Context<'_>) -> Vec<ScoreTold> {
        let scored = score::all(facts, context);
        let reasons = score::reasons(facts, context);
        crate::model::ScoreKind::ALL
            .iter()
            .map(|kind| {
                let value = match kind {
                    crate::model::ScoreKind::Age => scored.age,
                    crate::model::ScoreKind::Relevance => Some(scored.relevance),
                    crate::model::ScoreKind::Sensitivity => Some(scored.sensitivity),
                };
                let of_kind = reasons.iter().filter(|reason| reason.score == *kind);
                ScoreTold {
                    score: self.catalogue.lookup(&format!("access-score-{}", kind.code())).unwrap_or_default(),
                    value: value.map(crate::model::Score::get),
                    reasons: of_kind.map(|reason| format!("{:+} {}", reason.points, self.say(&reason.text))).collect(),
                }
            })
            .collect()
    }

    fn segments(&self, register: &Register, rid: RecordId) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for segment in segments::all(self.bench)?.into_iter().filter(|segment| segment.register == register.id) {
            let condition = expression::read(self.bench, register.id, (&segment.expression, self.env))?;
            if selection::select(self.bench, (register.id, &condition), (self.env, &Quiet))?.contains(rid.0) {
                names.push(segment.name);
            }
        }
        Ok(names)
    }
}

fn basis_words(basis: LawfulBasis) -> Message {
    match basis {
        LawfulBasis::Consent => msg!("access-basis-consent"),
        LawfulBasis::Contract => msg!("access-basis-contract"),
        LawfulBasis::LegalObligation => msg!("access-basis-legal-obligation"),
        LawfulBasis::VitalInterests => msg!("access-basis-vital-interests"),
        LawfulBasis::PublicTask => msg!("access-basis-public-task"),
        LawfulBasis::LegitimateInterests => msg!("access-basis-legitimate-interests"),
    }
}
