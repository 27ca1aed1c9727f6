//! The access report (Art. 15): what is kept of a person, and its other half: why, how long, from where, for whom.

use roaring::RoaringBitmap;
use serde::Serialize;
use serde_json::{Map, Value};

use super::masked::{Doubt, Masked, Owner};
use super::other_half;
use super::rights::{self, Objection};
use super::search::Hit;
use super::sight::Sight;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{
    Category, Cell, Coded, Day, Facts, Field, Finding, Quiet, Record, RecordId, Register, RegisterRule, Role,
};
use crate::policy::Policy;
use crate::relations::{given, purposes};
use crate::score::{self, Context, Shows, age, categories};
use crate::store::holds::{self, Holds};
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
    /// Those that the person is told in words, without points; for paper.
    #[serde(skip)]
    pub plain: Vec<String>,
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
    /// The fields that someone has to read before the report is handed out. The person is not told which.
    #[serde(skip)]
    pub to_read: Vec<String>,
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
    /// How the one who asked was identified; empty where nobody said it.
    pub identified: String,
    /// What is kept.
    pub registers: Vec<RegisterPart>,
    /// The person's rights.
    pub rights: Vec<String>,
    /// What the report says of itself.
    pub about_it: Vec<String>,
}

/// The reasons that say something of the person: how a score is reckoned is not among them, and the deadline stands
/// above.
const PLAIN: [&str; 7] = ["relation", "consent", "activity", "reach", "heaviest", "may-reveal", "further"];

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
    let of_others = parts.iter().flat_map(|part| &part.records).map(|record| record.others_left_out).sum::<usize>();
    let others = if of_others > 0 { Masked::Yes } else { Masked::No };
    let mut bases = parts.iter().filter_map(|part| policy::card_of(&policy, &part.register)?.lawful_basis);
    let objection = if bases.any(other_half::may_object) { Objection::AlsoToItself } else { Objection::ToMarketing };
    let organisation = &policy.organisation;
    let unknown = || say(msg!("access-not-stated"));
    Ok(Report {
        title: say(msg!("access-title")),
        made: env.today.to_string(),
        controller: vec![
            Told { what: say(msg!("access-controller")), answer: organisation.name.clone().unwrap_or_else(unknown) },
            Told { what: say(msg!("access-contact")), answer: organisation.contact.clone().unwrap_or_else(unknown) },
        ],
        identified: identified.map(|text| say(msg!("access-identified", "how" => text))).unwrap_or_default(),
        registers: parts,
        rights: rights::rights(objection).into_iter().map(say).collect(),
        about_it: rights::about_it(others).into_iter().map(say).collect(),
    })
}

/// What a report is made with.
pub(super) struct Making<'a> {
    bench: &'a Workbench,
    policy: &'a Policy,
    owner: &'a Owner,
    env: &'a Env,
    pub(super) catalogue: &'a Catalogue,
}

impl Making<'_> {
    pub(super) fn say(&self, message: &Message) -> String {
        self.catalogue.say(message)
    }

    pub(super) fn told(&self, what: &Message, answer: Option<String>) -> Told {
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
            about: self.about((register, &fields), card, &rule),
            records: parts,
        })
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
        let findings = records::findings(self.bench, register.id, rid)?;
        let cells = self.cells(fields, record, &findings);
        Ok(RecordPart {
            record: rid,
            values: cells.values,
            others_left_out: cells.others_left_out,
            to_read: cells.to_read,
            told: self.follows(
                (fields, record),
                (&facts, &context),
                holds.latest(&RoaringBitmap::from_iter([rid.0]), None),
            ),
            consents: self.consents(register, rid)?,
            scores: self.scores(&facts, &context, &cells.hidden),
            segments: self.segments(register, rid)?,
        })
    }

    fn cells(&self, fields: &[Field], record: &Record, findings: &[Finding]) -> Cells {
        let mut cells = Cells::default();
        let mut told = Vec::new();
        for (field, cell) in fields.iter().zip(&record.cells) {
            let Cell::Text(text) = cell else { continue };
            let of_cell: Vec<&Finding> = findings.iter().filter(|finding| finding.field == field.position).collect();
            let shown = self.owner.shown(field, text, &of_cell);
            cells.others_left_out += usize::from(shown.masked == Masked::Yes);
            if shown.doubt == Doubt::Read {
                cells.to_read.push(field.name.clone());
            }
            let mut open: Vec<Category> = of_cell.iter().map(|finding| finding.category).collect();
            for category in &shown.hidden {
                if let Some(at) = open.iter().position(|other| other == category) {
                    open.swap_remove(at);
                }
            }
            told.extend(open);
            cells.hidden.extend(shown.hidden);
            cells.values.insert(field.name.clone(), Value::String(shown.text));
        }
        cells.hidden.retain(|category| !told.contains(category));
        cells
    }

    /// What follows from a record: where it came from, the relation, offers, and until when it is kept.
    fn follows(
        &self,
        (fields, record): (&[Field], &Record),
        (facts, context): (&Facts, &Context<'_>),
        held: Option<(Day, Vec<&str>)>,
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
            let own = score::all(facts, &Context { elsewhere: &[], ..*context }).last_activity;
            let said = if own == Some(day) {
                day.to_string()
            } else {
                self.say(&msg!("access-activity-elsewhere", "day" => day))
            };
            told.push(self.told(&msg!("access-last-activity"), Some(said)));
        }
        let deadline = age::deadline(facts, context).map(|deadline| deadline.last);
        told.push(self.told(
            &msg!("access-kept-until"),
            Some(self.say(&kept_until(deadline, held, (context.rule, context.today)))),
        ));
        told
    }

    fn consents(&self, register: &Register, rid: RecordId) -> Result<Vec<Told>> {
        let one = RoaringBitmap::from_iter([rid.0]);
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

    /// The scores; what only a hidden sentence told is not named.
    fn scores(&self, facts: &Facts, context: &Context<'_>, hidden: &[Category]) -> Vec<ScoreTold> {
        let scored = score::all(facts, context);
        let mut reasons = score::reasons(facts, context);
        let of_others = |text: &Message| hidden.iter().any(|category| names(text, *category));
        for reason in reasons.iter_mut().filter(|reason| of_others(&reason.text)) {
            reason.text = msg!("access-reason-other");
        }
        crate::model::ScoreKind::ALL
            .iter()
            .map(|kind| {
                let value = match kind {
                    crate::model::ScoreKind::Age => scored.age,
                    crate::model::ScoreKind::Relevance => Some(scored.relevance),
                    crate::model::ScoreKind::Sensitivity => Some(scored.sensitivity),
                };
                let of_kind = || reasons.iter().filter(|reason| reason.score == *kind);
                let plain = of_kind().filter(|reason| PLAIN.contains(&reason.code));
                ScoreTold {
                    score: self.catalogue.lookup(&format!("access-score-{}", kind.code())).unwrap_or_default(),
                    value: value.map(crate::model::Score::get),
                    plain: plain.map(|reason| self.say(&reason.text)).collect(),
                    reasons: of_kind()
                        .map(|reason| format!("{:+} {}", reason.points, self.say(&reason.text)))
                        .collect(),
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

/// Until when a record is kept: a hold that lasts longer wins, and nothing is told that nobody decided.
fn kept_until(deadline: Option<Day>, held: Option<(Day, Vec<&str>)>, (rule, today): (&RegisterRule, Day)) -> Message {
    let decided = deadline.filter(|_| !rule.retention_undecided);
    let Some((until, by)) = held.filter(|(until, _)| decided.is_none_or(|day| *until >= day)) else {
        return match (deadline, decided) {
            (_, Some(day)) if day < today => msg!("access-kept-passed", "day" => day),
            (_, Some(day)) => msg!("access-kept-day", "day" => day),
            (Some(_), None) => msg!("access-undecided"),
            (None, None) => msg!("access-kept-open"),
        };
    };
    let (year, month, day) = holds::NO_END;
    let by = if by.is_empty() { "none".to_owned() } else { by.join(", ") };
    if Day::new(year, month, day) == Some(until) {
        msg!("access-held-open", "basis" => by)
    } else {
        msg!("access-held", "day" => until, "basis" => by)
    }
}

/// What a record's cells come to.
#[derive(Default)]
struct Cells {
    values: Map<String, Value>,
    others_left_out: usize,
    to_read: Vec<String>,
    /// The categories that only sentences tell that are not shown.
    hidden: Vec<Category>,
}

/// A reason of the sensitivity names this category.
fn names(text: &Message, category: Category) -> bool {
    let name = || categories::name(category);
    [
        msg!("sensitivity-heaviest", "category" => name()),
        msg!("sensitivity-may-reveal", "category" => name()),
        msg!("sensitivity-further", "category" => name()),
    ]
    .contains(text)
}
