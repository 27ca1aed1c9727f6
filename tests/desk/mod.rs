//! A workbench with invented people, and a screen over it without a terminal.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeSet, VecDeque};
use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, TimeZone, Utc};
use gallra::app::state::{Overlay, Size};
use gallra::app::work::Runner;
use gallra::app::{Command, Effect, Key, Msg, State, catalog, keymap, settings, update};
use gallra::env::{Clock, Env};
use gallra::model::{Day, Quiet};
use gallra::store::import::{self, Fidelity, Import};
use gallra::store::{Access, Workbench, policy, registers};
use gallra::text::{Catalogue, Language};
use gallra::tui::draw::draw;
use gallra::tui::look::Look;
use gallra::tui::paint::Paint;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Color;
use tempfile::TempDir;

/// Twelve guests; half of them not seen for years.
pub const GUESTS: &str = "\
Namn;Personnummer;E-post;Senaste köp;Anteckning
Ada Tallfors;19670412-9813;ada@example.com;2011-04-02;vill ha fönsterbord
Bo Norrhäll;19590121-9815;bo@example.com;2012-06-30;
Cilla Ahlbäck;19841130-9811;cilla@example.com;2013-01-15;
Dan Bergmyr;19720703-9814;;2014-08-20;betalar kontant
Eva Isfält;19910218-9819;eva@example.com;2015-03-03;
Finn Björnfot;;finn@example.com;2016-11-11;
Gun Västhed;19670412-9920;gun@example.com;2019-12-24;
Hugo Sjöhed;19590121-9922;hugo@example.com;2024-05-05;
Ines Järnhed;19841130-9928;ines@example.com;2025-02-28;
Jon Stenlid;19720703-9921;jon@example.com;2025-11-30;
Kim Ekeström;19910218-9926;kim@example.com;2026-01-01;
Love Hedlöv;;love@example.com;2026-04-20;
";

/// Three guests whose data holds no Swedish letter.
pub const ENGLISH: &str = "\
Name;Email;Last purchase;Remark
Ann Field;ann@example.com;2011-04-02;window table
Ben Hill;ben@example.com;2025-06-30;
Cora Lake;cora@example.com;2026-01-15;
";

/// The policy that goes with the sample.
pub const SAMPLE_POLICY: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/policy/sample.toml"));

struct Still;

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 5, 1, 8, 0, 0).unwrap()
    }
}

/// A screen over a workbench of its own.
pub struct Desk {
    folder: TempDir,
    /// What is on screen.
    pub state: State,
    runner: Runner,
    /// The commands that were given.
    pub given: BTreeSet<&'static str>,
    /// How often a plan was applied.
    pub applied: usize,
}

/// Relative paths of the tests land here, never in the repository.
fn elsewhere() {
    static PLACE: OnceLock<TempDir> = OnceLock::new();
    let place = PLACE.get_or_init(|| {
        let place = tempfile::tempdir().unwrap();
        std::env::set_current_dir(place.path()).unwrap();
        place
    });
    assert!(place.path().is_dir());
}

pub fn env(language: Language) -> Env {
    Env {
        clock: Arc::new(Still),
        today: Day::new(2026, 5, 1).unwrap(),
        language,
        operator: "steward".to_owned(),
        workbench: "desk.gallra".into(),
        config_folder: ".".into(),
        home_folder: None,
        temp_folder: ".".into(),
        no_color: false,
        read_only: false,
    }
}

/// The same with settings of its own.
fn env_in(folder: &TempDir, language: Language) -> Env {
    Env { config_folder: folder.path().to_owned(), ..env(language) }
}

impl Desk {
    /// A screen over a workbench with these registers: name and file.
    pub fn with(language: Language, files: &[(&str, &str)]) -> Self {
        elsewhere();
        let folder = tempfile::tempdir().unwrap();
        let env = env_in(&folder, language);
        let mut bench = Workbench::open(&folder.path().join("desk.gallra"), Access::Write).unwrap();
        for (name, text) in files {
            let file = folder.path().join(name);
            std::fs::write(&file, text).unwrap();
            let import = Import { file: &file, register: None, fidelity: Fidelity::Exact };
            import::import(&mut bench, import, (&env, &Quiet)).unwrap();
        }
        Self::over(folder, bench, &env)
    }

    /// A screen over a private copy of the sample.
    pub fn sample(language: Language) -> Self {
        elsewhere();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.gallra");
        std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sample.db"), &path).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        let bench = Workbench::open(&path, Access::Write).unwrap();
        Self::over(folder, bench, &env(language))
    }

    /// A screen over a private copy of the sample with the policy that goes with it.
    pub fn sample_with_policy(language: Language) -> Self {
        let desk = Self::sample(language);
        let Self { folder, runner, .. } = desk;
        runner.finish();
        let env = env(language);
        let mut bench = Workbench::open(&folder.path().join("desk.gallra"), Access::Write).unwrap();
        policy::load(&mut bench, SAMPLE_POLICY, &env).unwrap();
        Self::over(folder, bench, &env)
    }

    /// The same over the same file, to read only.
    pub fn read_only(self) -> Self {
        let Self { folder, runner, state, .. } = self;
        runner.finish();
        let env = Env { read_only: true, ..env_in(&folder, state.language) };
        let bench = Workbench::open(&folder.path().join("desk.gallra"), Access::Read).unwrap();
        Self::over(folder, bench, &env)
    }

    /// The policy in the file.
    pub fn policy(&self) -> String {
        let bench = Workbench::open(&self.workbench(), Access::Read).unwrap();
        policy::stored(&bench).unwrap().map_or_else(String::new, |stored| stored.text)
    }

    /// The name of the register that is open.
    pub fn register(&self) -> String {
        self.state.records.as_ref().map(|records| records.register.name.clone()).unwrap_or_default()
    }

    /// A screen over the twelve guests.
    pub fn guests(language: Language) -> Self {
        Self::with(language, &[("gäster.csv", GUESTS)])
    }

    fn over(folder: TempDir, bench: Workbench, env: &Env) -> Self {
        let runner = Runner::inline(bench, env).unwrap();
        let mut state = State::new(env, "desk.gallra", Size { columns: 100, rows: 30 });
        state.settings = settings::load(&env.config_folder).0;
        let mut desk = Self { folder, state, runner, given: BTreeSet::new(), applied: 0 };
        desk.send(Msg::Start);
        if let Some(place) = desk.runner.remembered(gallra::app::place::KEY) {
            desk.send(Msg::Place(place));
        }
        desk
    }

    /// Ends the program and starts it again over the same file.
    pub fn restart(mut self) -> Self {
        self.send(Msg::Idle);
        let Self { folder, runner, state, .. } = self;
        runner.finish();
        let env = env_in(&folder, state.language);
        let bench = Workbench::open(&folder.path().join("desk.gallra"), Access::Write).unwrap();
        Self::over(folder, bench, &env)
    }

    /// Sends a message, and all that follow from it.
    pub fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.state, msg);
        self.run(effects);
    }

    /// Runs effects, and all that follows from them.
    pub fn run(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            if matches!(effect, Effect::Apply(_)) {
                self.applied += 1;
            }
            let (answer, _) = self.runner.run(effect);
            let told = self.runner.told();
            for msg in answer.into_iter().chain(told) {
                queue.extend(update(&mut self.state, msg));
            }
        }
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) {
        let command = match &self.state.overlay {
            None => keymap::command(key),
            Some(Overlay::Palette(palette)) if key == Key::Enter => palette.matches.get(palette.cursor).copied(),
            Some(_) => None,
        };
        self.given.extend(command.and_then(catalog::entry).map(|entry| entry.id));
        self.send(Msg::Key(key));
    }

    /// Presses keys by name.
    pub fn keys(&mut self, names: &str) {
        for name in names.split_whitespace() {
            self.press(Key::named(name).unwrap_or_else(|| panic!("no key is called {name}")));
        }
    }

    /// Types text.
    pub fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.press(Key::Char(c));
        }
    }

    /// The workbench's file.
    pub fn workbench(&self) -> std::path::PathBuf {
        self.folder.path().join("desk.gallra")
    }

    /// The sentence on the status line.
    pub fn notice(&self) -> String {
        let words = Catalogue::new(self.state.language);
        self.state.notice.as_ref().map(|notice| words.say(&notice.message)).unwrap_or_default()
    }

    /// The records of the first register, in the file.
    pub fn records(&self) -> u64 {
        let path = self.folder.path().join("desk.gallra");
        let bench = Workbench::open(&path, Access::Read).unwrap();
        registers::all(&bench).unwrap().iter().map(|r| registers::live(&bench, r.id).unwrap().len()).sum()
    }

    /// A command by its id was given.
    pub fn gave(&self, command: Command) -> bool {
        catalog::entry(command).is_some_and(|entry| self.given.contains(entry.id))
    }

    fn buffer(&mut self, (columns, rows): (u16, u16), look: Look) -> Buffer {
        self.send(Msg::Resize(Size { columns, rows }));
        let words = Catalogue::new(self.state.language);
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let paint = Paint { state: &self.state, words: &words, look };
        terminal.draw(|frame| draw(frame, &paint)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// No cell has a colour.
    pub fn is_colourless(&mut self, look: Look) -> bool {
        let buffer = self.buffer((100, 30), look);
        buffer.content().iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset)
    }

    /// What is drawn at a size.
    pub fn picture(&mut self, (columns, rows): (u16, u16), look: Look) -> String {
        let buffer = self.buffer((columns, rows), look);
        let mut out = String::new();
        for y in 0..rows {
            let mut line = String::new();
            let mut skip = 0;
            for x in 0..columns {
                let symbol = buffer[(x, y)].symbol();
                if skip == 0 {
                    line.push_str(symbol);
                    skip = gallra::text::width(symbol).saturating_sub(1);
                } else {
                    skip -= 1;
                }
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }

    /// What is drawn, with what differs from run to run left out.
    pub fn still_picture(&mut self, size: (u16, u16), look: Look) -> String {
        let picture = self.picture(size, look);
        picture.lines().map(|line| steady(line) + "\n").collect()
    }
}

/// Hashes, and the disk's free space, are left out.
fn steady(line: &str) -> String {
    if line.contains("MiB") {
        let end = line.find(|c: char| c.is_ascii_digit()).unwrap_or(line.len());
        return format!("{}N MiB", &line[..end]);
    }
    line.split(' ').map(|word| if is_hash(word) { "HASH" } else { word }).collect::<Vec<_>>().join(" ")
}

fn is_hash(word: &str) -> bool {
    let Some((head, tail)) = word.split_once('…') else { return false };
    head.len() >= 4 && tail.len() >= 4 && format!("{head}{tail}").chars().all(|c| c.is_ascii_hexdigit())
}
