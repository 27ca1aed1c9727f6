//! From a file to a register: read, recognise, detect and score on their way to the disk.

mod detecting;
mod journal;
mod memo;
mod naming;
pub(crate) mod notices;
mod pipeline;
mod planned;
mod preflight;
mod refresh;
mod register;
mod rows;

use std::path::Path;

use rusqlite::Connection;

use super::interrupt::stoppable;
use super::{Workbench, again, failed, overview, registers, returned, sources, sweep};
use crate::detect::corrected::correct;
use crate::detect::doubted;
use crate::detect::identify::identify;
use crate::detect::kinds::recognise;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Day, Field, FieldSaid, Register, RegisterId, Watch, go_on};
use crate::read::{self, Asked, Stamp, Table};
use crate::text::Message;

pub(super) use detecting::Detecting;
pub use planned::{Planned, planned};
pub use preflight::preflight;
pub use refresh::{FileThen, Refreshed};
pub(super) use register::put_fields;

use journal::Journal;
use pipeline::Ended;

/// Rows that the fields are recognised from.
const SAMPLE: usize = 2_000;

/// What to do with a record that could not be written back as it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fidelity {
    /// Refuse the file, with the record's line.
    Exact,
    /// Take it and count it.
    Lossy,
}

/// What to import.
#[derive(Debug, Clone, Copy)]
pub struct Import<'a> {
    /// The file.
    pub file: &'a Path,
    /// The register's name; none takes it from the file's name.
    pub register: Option<&'a str>,
    /// What to do with what cannot be written back.
    pub fidelity: Fidelity,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The register.
    pub register: RegisterId,
    /// Its name.
    pub name: String,
    /// Its records.
    pub records: u64,
    /// What changed, when the register was there already.
    pub refreshed: Option<Refreshed>,
    /// What the steward should know: ragged rows, unreadable cells, a name that was taken ...
    pub notices: Vec<Message>,
}

impl Imported {
    /// A table that was not taken, and why.
    pub fn left_out(part: String, why: &Message) -> Self {
        let notices = vec![msg!("import-part-left-out", "part" => &part), why.clone()];
        Self { register: RegisterId(0), name: String::new(), records: 0, refreshed: None, notices }
    }

    /// It became a register, or brought one up to date.
    pub fn is_taken(&self) -> bool {
        !self.name.is_empty()
    }
}

/// The register that a file would bring up to date, or whose name it would take.
pub(super) fn becomes(known: &[Register], import: &Import<'_>, part: Option<&str>) -> Option<Register> {
    let named = || {
        let name = naming::name(&[], import, None).name;
        known.iter().find(|register| super::names::fold(&register.name) == super::names::fold(&name)).cloned()
    };
    refresh::target(known, import, (part, &[])).or_else(|| if part.is_none() { named() } else { None })
}

/// Imports a file. Bounded memory, cancellable; a kill leaves no half register.
pub fn import(bench: &mut Workbench, import: Import<'_>, surroundings: (&Env, &dyn Watch)) -> Result<Imported> {
    let done = import_as(bench, (import, &Asked::default()), surroundings);
    tidied(bench, done)
}

/// Removes what a cancelled import left: nobody sees it, and the next start would remove it too. That takes as long as
/// what was written is long; who cancelled is told before.
pub fn tidy(bench: &mut Workbench) -> Result<()> {
    sweep::half_registers(bench.writing()?)
}

fn tidied<T>(bench: &mut Workbench, done: Result<T>) -> Result<T> {
    if done.as_ref().is_err_and(is_cancelled) {
        tidy(bench)?;
    }
    done
}

fn is_cancelled(failure: &Failure) -> bool {
    failure.what().id() == "cancelled"
}

/// Imports every table of a file, each as a register: sheets, tables and views, files in an archive. `each` is told
/// of every one before it begins; one that cannot be read is left out, and the file is refused where none can.
pub fn import_all(
    bench: &mut Workbench,
    what: (Import<'_>, &Asked),
    surroundings: (&Env, &dyn Watch),
) -> Result<Vec<Imported>> {
    let done = each_table(bench, what, surroundings);
    tidied(bench, done)
}

fn each_table(
    bench: &mut Workbench,
    (import, asked): (Import<'_>, &Asked),
    (env, watch): (&Env, &dyn Watch),
) -> Result<Vec<Imported>> {
    apart(bench, import.file)?;
    let stamp = Stamp::of(import.file);
    let parts = if asked.part.is_some() { Vec::new() } else { read::parts(import.file)? };
    if parts.len() < 2 {
        return Ok(vec![import_beside(bench, (import, asked), Beside { before: &[], stamp }, (env, watch))?]);
    }
    let (mut done, mut refused): (Vec<Imported>, Option<(String, Failure)>) = (Vec::new(), None);
    for part in parts {
        let named = import.register.map(|name| naming::of_part(name, &part));
        let one = Import { register: named.as_deref(), ..import };
        let of_part = Asked { part: Some(part.clone()), ..asked.clone() };
        let before: Vec<RegisterId> = done.iter().filter(|done| done.is_taken()).map(|done| done.register).collect();
        match import_beside(bench, (one, &of_part), Beside { before: &before, stamp }, (env, watch)) {
            Ok(imported) => done.push(imported),
            Err(failure) if is_cancelled(&failure) => return Err(failure),
            Err(failure) if failure.what().id() == CHANGED => {
                forget_new(bench, &done)?;
                return Err(failure);
            }
            Err(failure) => {
                done.push(Imported::left_out(part.clone(), failure.what()));
                refused.get_or_insert((part, failure));
            }
        }
    }
    match refused {
        Some((part, failure)) if !done.iter().any(Imported::is_taken) => {
            let file = import.file.display().to_string();
            return Err(failure.within(|what| msg!("import-no-part", "file" => file, "part" => part, "what" => what)));
        }
        _ => {}
    }
    if let Some((count, most)) = read::parts_beyond(import.file)?
        && let Some(last) = done.last_mut()
    {
        last.notices.push(msg!("import-parts-beyond", "count" => count, "most" => most));
    }
    Ok(done)
}

/// The id of what is said of a file that changed while it was read.
const CHANGED: &str = "import-changed";

/// Refuses a file that is no longer the one that was begun with: what was read of it may be half of one and half of
/// another.
fn unchanged(file: &Path, stamp: Option<Stamp>) -> Result<()> {
    if Stamp::of(file) == stamp {
        return Ok(());
    }
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Err(Failure::file(msg!("import-changed", "file" => name)).hint(msg!("import-changed-hint")))
}

/// Removes the registers that tables before made anew.
fn forget_new(bench: &mut Workbench, done: &[Imported]) -> Result<()> {
    let connection = bench.writing()?;
    for new in done.iter().filter(|done| done.is_taken() && done.refreshed.is_none()) {
        let sql = "UPDATE g_register SET state = 'loading' WHERE id = ?1";
        connection.execute(sql, [new.register.0]).map_err(failed)?;
        sweep::register(connection, new.register)?;
    }
    Ok(())
}

/// Refuses the workbench itself: closing any descriptor of it drops SQLite's locks.
fn apart(bench: &Workbench, file: &Path) -> Result<()> {
    use std::os::unix::fs::MetadataExt;

    let same = |a: &Path| {
        let (a, b) = (std::fs::metadata(a).ok()?, std::fs::metadata(file).ok()?);
        Some((a.dev(), a.ino()) == (b.dev(), b.ino()))
    };
    if same(bench.path()).unwrap_or(false) {
        return Err(Failure::yours(msg!("import-own-workbench")).hint(msg!("import-own-workbench-hint")));
    }
    Ok(())
}

/// What a table is imported beside.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'a> {
    /// The registers that other tables of the file became: none of them is brought up to date by this one.
    pub before: &'a [RegisterId],
    /// How the file stood when it was looked at; none is how it stands now.
    pub stamp: Option<Stamp>,
}

/// Imports a file of which the steward said something. What a cancelled one leaves is for [`tidy`].
pub fn import_as(
    bench: &mut Workbench,
    what: (Import<'_>, &Asked),
    surroundings: (&Env, &dyn Watch),
) -> Result<Imported> {
    import_beside(bench, what, Beside::default(), surroundings)
}

/// Imports one table of a file beside others. What a cancelled import leaves is for [`tidy`].
pub fn import_beside(
    bench: &mut Workbench,
    (import, asked): (Import<'_>, &Asked),
    Beside { before, stamp }: Beside<'_>,
    (env, watch): (&Env, &dyn Watch),
) -> Result<Imported> {
    bench.writing()?;
    apart(bench, import.file)?;
    go_on(watch)?;
    watch.step("recognise");
    let stamp = stamp.or_else(|| Stamp::of(import.file));
    let mut table = opened((import, asked))?;
    unchanged(import.file, stamp)?;
    let target = refresh::target(&registers::all(bench)?, &import, (table.part(), before));
    let fields = fields(&mut table, (asked, env), |new| match &target {
        Some(target) => refresh::said(bench.connection(), target, new),
        None => Ok(Vec::new()),
    })?;
    if let Some(target) = target {
        let loading = Loading { import: &import, name: &format!("refresh of {}", target.id), fields: &fields, stamp };
        return renew(bench, (loading, &target), (table, env, watch));
    }
    let several = asked.part.is_some().then(|| table.part().map(|part| (table.format(), part.to_owned()))).flatten();
    let named = naming::name(&registers::all(bench)?, &import, several);
    watch.step("load");
    let journal = Journal::begin(bench.writing()?)?;
    let loaded =
        load(bench, Loading { import: &import, name: &named.name, fields: &fields, stamp }, (table, env, watch));
    let restored = journal.end(bench.writing()?);
    let (register, ended, told) = loaded?;
    restored?;
    watch.step("score");
    overview::reckon(bench, &registers::by_id(bench, register)?, env)?;
    let mut notices = named.notices;
    notices.extend(doubted::notices(&fields));
    notices.extend(notices::of(ended.oddities, ended.table.around()));
    notices.extend(ended.table.notices());
    notices.extend(told);
    Ok(Imported { register, name: named.name, records: ended.records, refreshed: None, notices })
}

/// Brings a register up to date; a failure leaves it as it was.
fn renew(
    bench: &mut Workbench,
    (loading, target): (Loading<'_>, &Register),
    (table, env, watch): (Table, &Env, &dyn Watch),
) -> Result<Imported> {
    watch.step("load");
    let fields = loading.fields;
    let connection = bench.writing()?;
    let loaded = register::begin(connection, loading, (&table, env))?;
    let ran = pipeline::run(connection, (loaded, fields), (table, env, watch)).and_then(|ended| {
        unchanged(loading.import.file, loading.stamp)?;
        watch.step("commit");
        let handle = connection.get_interrupt_handle();
        let (refreshed, told) = stoppable(&handle, watch, || {
            let next = refresh::next_number(connection, target)?;
            let tx = register::immediate(connection)?;
            sources::superseded(&tx, target, &naming::absolute(loading.import))?;
            let (mut refreshed, next) = refresh::merge(&tx, (target.id, loaded), (fields, next))?;
            refreshed.read_before = Some(Day(target.source.imported_at.date_naive()));
            if ended.table.digest() == target.source.digest {
                refreshed.file = FileThen::Same;
            }
            refresh::keep_next(&tx, target.id, next)?;
            register::renewed(&tx, (target.id, loading), (&ended, env))?;
            let told = returned::note(&tx, (target.id, &target.name, Some(&refreshed.added)), env)?;
            let mass = again::look(&tx, (target.id, None), (env.today, watch))?;
            register::set_mass(&tx, target.id, &mass)?;
            go_on(watch)?;
            tx.commit().map_err(failed)?;
            Ok((refreshed, told))
        })?;
        Ok((refreshed, ended, told))
    });
    let (refreshed, ended, told) = match ran {
        Ok(done) => done,
        Err(failure) => {
            if !connection.is_autocommit() {
                connection.execute_batch("ROLLBACK").map_err(failed)?;
            }
            leave(connection, (loaded, &failure))?;
            return Err(failure);
        }
    };
    watch.step("score");
    overview::reckon(bench, &registers::by_id(bench, target.id)?, env)?;
    let mut notices = vec![msg!(
        "refresh-done",
        "register" => &target.name,
        "new" => refreshed.new,
        "changed" => refreshed.changed,
        "gone" => refreshed.gone.len(),
    )];
    if refreshed.unstaged > 0 {
        notices.push(msg!("refresh-unstaged", "count" => refreshed.unstaged));
    }
    notices.extend(doubted::notices(fields));
    notices.extend(notices::of(ended.oddities, ended.table.around()));
    notices.extend(ended.table.notices());
    notices.extend(told);
    let records = registers::live(bench, target.id)?.len();
    Ok(Imported { register: target.id, name: target.name.clone(), records, refreshed: Some(refreshed), notices })
}

/// What is being loaded.
#[derive(Clone, Copy)]
struct Loading<'a> {
    import: &'a Import<'a>,
    name: &'a str,
    fields: &'a [Field],
    stamp: Option<Stamp>,
}

/// Loads the file into a register that is ready at the end, or leaves nothing.
fn load(
    bench: &mut Workbench,
    loading: Loading<'_>,
    (table, env, watch): (Table, &Env, &dyn Watch),
) -> Result<(RegisterId, Ended, Option<Message>)> {
    let connection = bench.writing()?;
    let register = register::begin(connection, loading, (&table, env))?;
    let ran = pipeline::run(connection, (register, loading.fields), (table, env, watch)).and_then(|ended| {
        unchanged(loading.import.file, loading.stamp)?;
        watch.step("commit");
        let told = register::finish(connection, (register, loading), (&ended, env))?;
        Ok((ended, told))
    });
    match ran {
        Ok((ended, told)) => Ok((register, ended, told)),
        Err(failure) => {
            if !connection.is_autocommit() {
                connection.execute_batch("ROLLBACK").map_err(failed)?;
            }
            leave(connection, (register, &failure))?;
            Err(failure)
        }
    }
}

/// Removes the register that failed; of a cancelled one only when there is time.
fn leave(connection: &mut Connection, (register, failure): (RegisterId, &Failure)) -> Result<()> {
    if is_cancelled(failure) { Ok(()) } else { sweep::register(connection, register) }
}

fn opened((import, asked): (Import<'_>, &Asked)) -> Result<Table> {
    let mut table = read::open_as(import.file, asked)?;
    table.lossy(match import.fidelity {
        Fidelity::Exact => read::Fidelity::Exact,
        Fidelity::Lossy => read::Fidelity::Lossy,
    });
    Ok(table)
}

/// The fields as they are recognised; over that what the steward said of them at an earlier import, over all what is
/// said now. `before` gives the first of these.
fn fields(
    table: &mut Table,
    (asked, env): (&Asked, &Env),
    before: impl FnOnce(&[Field]) -> Result<Vec<FieldSaid>>,
) -> Result<Vec<Field>> {
    let sample = table.sample(SAMPLE)?;
    let mut fields = recognise(table.headers(), &table.names(), &sample, env.today, &identify);
    for words in [&before(&fields)?, &asked.fields] {
        correct(&mut fields, words, (&sample, env.today))?;
    }
    Ok(fields)
}

#[cfg(test)]
pub(in crate::store) mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, Utc};

    use super::*;
    use crate::env::Clock;
    use crate::model::{Day, Quiet};
    use crate::store::Access;
    use crate::text::Language;

    struct Still;

    impl Clock for Still {
        fn now(&self) -> DateTime<Utc> {
            DateTime::UNIX_EPOCH
        }
    }

    /// The day of the tests.
    pub(in crate::store) fn today() -> Day {
        Day::new(2026, 11, 23).unwrap()
    }

    /// A workbench with a register of three invented guests, each with an e-mail address, a date and a note.
    pub(in crate::store) fn guests() -> (tempfile::TempDir, Workbench, RegisterId) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("guests.csv");
        let rows = "Ada;ada@example.se;2026-10-01;har diabetes typ 2\nBo;bo@example.se;2011-04-02;önskar faktura\n\
            Cecilia;c@example.se;2025-03-04;\n";
        std::fs::write(&file, format!("namn;epost;senast_köp;anteckning\n{rows}")).unwrap();
        let env = Env {
            clock: Arc::new(Still),
            today: today(),
            language: Language::English,
            operator: "steward".to_owned(),
            workbench: folder.path().join("bok.gallra"),
            config_folder: folder.path().to_owned(),
            home_folder: None,
            temp_folder: folder.path().to_owned(),
            no_color: true,
            read_only: false,
        };
        let mut bench = Workbench::open(&env.workbench, Access::Write).unwrap();
        let what = Import { file: &file, register: None, fidelity: Fidelity::Exact };
        let imported = import(&mut bench, what, (&env, &Quiet)).unwrap();
        (folder, bench, imported.register)
    }

    #[test]
    fn the_guests_are_recognised() {
        let (_folder, bench, register) = guests();
        assert_eq!(registers::live(&bench, register).unwrap().len(), 3);
    }
}
