//! Bringing tables in, what came back with them, and the answers that follow.

use std::path::{Path, PathBuf};

use roaring::RoaringBitmap;

use super::came_back::{CameBack, came_back, minimised};
use crate::app::effect::{Intake, ToPlan};
use crate::app::state::questions::{Answers, Asking, Question};
use crate::app::state::wizard::Received;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{About, Coded, RegisterId, Watch};
use crate::plan::card::{self, Ask, Cards};
use crate::read::Stamp;
use crate::store::import::{self, Beside, Import, Imported, Planned};
use crate::store::{Workbench, policy, registers, returned};
use crate::text::Catalogue;

/// Brings tables in, one after the other; what came in before something stopped the rest stays. One of several that
/// cannot be read is left out, as `gallra import` leaves it out.
pub fn bring_in(
    bench: &mut Workbench,
    intakes: &[Intake],
    (env, watch): (&Env, &dyn Watch),
) -> (Vec<Received>, Option<Failure>) {
    let mut received: Vec<Received> = Vec::new();
    for intake in intakes {
        let what = Import { file: &intake.file, register: intake.register.as_deref(), fidelity: intake.fidelity };
        let taken = received.iter().filter(|received| received.imported.is_taken());
        let before: Vec<RegisterId> = taken.map(|received| received.imported.register).collect();
        let beside = Beside { before: &before, stamp: intake.stamp };
        let imported =
            seen(intake).and_then(|()| import::import_beside(bench, (what, &intake.asked), beside, (env, watch)));
        match imported.and_then(|imported| look(bench, imported)) {
            Ok(done) => received.push(done),
            Err(failure) if intakes.len() < 2 || ends_all(&failure) => {
                return (received, Some(failure));
            }
            Err(failure) => {
                let part = intake.asked.part.clone().unwrap_or_default();
                let imported = Imported::left_out(part, failure.what());
                received.push(Received {
                    imported,
                    suppressed: RoaringBitmap::new(),
                    returned: RoaringBitmap::new(),
                    likely: RoaringBitmap::new(),
                    staged: Vec::new(),
                });
            }
        }
    }
    if received.iter().all(|received| received.imported.name.is_empty()) {
        let first = received.first().and_then(|received| received.imported.notices.last()).cloned();
        return (Vec::new(), Some(Failure::file(first.unwrap_or(msg!("wizard-no-table-taken")))));
    }
    (received, None)
}

/// Refuses a file that is no longer the one that was shown.
fn seen(intake: &Intake) -> Result<()> {
    if intake.stamp.is_none() || Stamp::of(&intake.file) == intake.stamp {
        return Ok(());
    }
    let name = intake.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Err(Failure::file(msg!("wizard-file-changed", "file" => name)))
}

/// The file is another now.
fn is_changed(failure: &Failure) -> bool {
    matches!(failure.what().id(), "wizard-file-changed" | "import-changed")
}

/// The other tables of the file are not tried.
fn ends_all(failure: &Failure) -> bool {
    failure.what().id() == "cancelled" || is_changed(failure)
}

/// What came in, and which of its records deserve a look.
pub fn look(bench: &Workbench, mut imported: Imported) -> Result<Received> {
    let suppressed = returned::of(bench, imported.register)? & registers::live(bench, imported.register)?;
    let CameBack { certain, likely } = came_back(bench, &imported)?;
    imported.notices.extend(minimised(bench, &imported)?);
    Ok(Received { imported, suppressed, returned: certain, likely, staged: Vec::new() })
}

/// Where tables would go.
pub fn planned(bench: &Workbench, asked: &[ToPlan]) -> Vec<(usize, Result<Planned>)> {
    let one = |intake: &Intake, format: &str, part: Option<&str>| {
        let what = Import { file: &intake.file, register: intake.register.as_deref(), fidelity: intake.fidelity };
        import::planned(bench, (what, &intake.asked), (format, part))
    };
    asked.iter().map(|(place, intake, (format, part))| (*place, one(intake, format, part.as_deref()))).collect()
}

/// Folders to look for files in: those that registers came from, the latest first, then the one that gallra was
/// started in. Each that is still there, once.
pub fn places(bench: &Workbench) -> Result<Vec<PathBuf>> {
    let mut sources: Vec<_> = registers::all(bench)?.into_iter().map(|register| register.source).collect();
    sources.sort_by_key(|source| std::cmp::Reverse(source.imported_at));
    let mut places: Vec<PathBuf> = Vec::new();
    let folders = sources.iter().filter_map(|source| Path::new(&source.path).parent().map(Path::to_owned));
    for folder in folders.chain(Path::new(".").canonicalize()) {
        if folder.is_dir() && !places.contains(&folder) {
            places.push(folder);
        }
    }
    Ok(places)
}

/// What registers have unanswered of the three questions.
pub fn unanswered(bench: &Workbench, wanted: &[RegisterId]) -> Result<Vec<Asking>> {
    let document = policy::stored(bench)?.map_or_else(String::new, |stored| stored.text);
    let known = crate::policy::read(&document)?;
    let all = card::cards(bench, &document)?;
    let mut asking = Vec::new();
    for id in wanted {
        let register = registers::by_id(bench, *id)?;
        let Some(cards) = all.iter().find(|cards| cards.register == register.name) else { continue };
        let about = policy::card_of(&known, &register.name).and_then(|card| card.about);
        let open = |question: &Question| match question {
            Question::About => about.is_none(),
            Question::Why => is_open(cards, Ask::Why),
            Question::HowLong => is_open(cards, Ask::HowLong),
        };
        asking.push(Asking {
            register: *id,
            name: register.name,
            fields: cards.fields.clone(),
            open: Question::ALL.into_iter().filter(open).collect(),
            suggested: asked(cards, Ask::HowLong).and_then(card::Asked::suggestion).map(|choice| choice.text.clone()),
        });
    }
    Ok(asking)
}

fn is_open(cards: &Cards, ask: Ask) -> bool {
    asked(cards, ask).is_some_and(|asked| asked.answer.is_none())
}

fn asked(cards: &Cards, ask: Ask) -> Option<&card::Asked> {
    cards.asked.iter().find(|asked| asked.ask == ask)
}

/// Writes answers into the policy, as `gallra policy init` does; a register without a card gets one, with the other
/// questions as comments.
pub fn answer(bench: &mut Workbench, answers: &Answers, env: &Env) -> Result<()> {
    let document = policy::stored(bench)?.map_or_else(String::new, |stored| stored.text);
    let register = registers::by_id(bench, answers.register)?;
    let fields = registers::fields(bench, register.id)?;
    let cards: Vec<Cards> =
        card::cards(bench, &document)?.into_iter().filter(|cards| cards.register == register.name).collect();
    let mut text = card::draft(&document, &cards, &Catalogue::new(env.language))?;
    for (question, said) in &answers.said {
        text = match question {
            Question::About => match About::from_code(said) {
                Some(about) => card::about(&text, &register.name, about)?,
                None => text,
            },
            Question::Why => card::answered(&text, (&register.name, &fields), (Ask::Why, said))?,
            Question::HowLong => card::answered(&text, (&register.name, &fields), (Ask::HowLong, said))?,
        };
    }
    policy::load(bench, &text, env).map(drop)
}
