//! How the screen looks and speaks, as the steward set it: one TOML file, in which comments survive.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, value};

use crate::failure::{Failure, Result};
use crate::model::codes::{Coded, coded};
use crate::text::{Language, Message};

coded! {
    /// Which colours the screen has. `NO_COLOR` wins over all of them.
    Theme { Terminal = "terminal", Dark = "dark", Light = "light", Contrast = "contrast", None = "none" }
}

coded! {
    /// Whether the mouse is heard. While it is, the terminal's own selection of text needs Shift.
    Mouse { Off = "off", On = "on" }
}

coded! {
    /// What bars are made of.
    Bars { Blocks = "blocks", Ascii = "ascii" }
}

/// What the steward set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The language; none is that of the locale.
    pub language: Option<Language>,
    /// The colours.
    pub theme: Theme,
    /// The mouse.
    pub mouse: Mouse,
    /// The bars.
    pub bars: Bars,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: None, theme: Theme::Terminal, mouse: Mouse::Off, bars: Bars::Blocks }
    }
}

/// One thing set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Language(Language),
    /// The colours.
    Theme(Theme),
    /// The mouse.
    Mouse(Mouse),
    /// The bars.
    Bars(Bars),
}

coded! {
    /// What can be set.
    Name { Language = "language", Theme = "theme", Mouse = "mouse", Bars = "bars" }
}

impl Name {
    /// The values that it can have.
    pub fn values(self) -> Vec<&'static str> {
        match self {
            Self::Language => Language::ALL.map(Language::code).to_vec(),
            Self::Theme => Theme::ALL.iter().map(|theme| theme.code()).collect(),
            Self::Mouse => Mouse::ALL.iter().map(|mouse| mouse.code()).collect(),
            Self::Bars => Bars::ALL.iter().map(|bars| bars.code()).collect(),
        }
    }

    /// The setting with this value; none when it cannot have it.
    pub fn with(self, code: &str) -> Option<Setting> {
        match self {
            Self::Language => Language::ALL.into_iter().find(|l| l.code() == code).map(Setting::Language),
            Self::Theme => Theme::from_code(code).map(Setting::Theme),
            Self::Mouse => Mouse::from_code(code).map(Setting::Mouse),
            Self::Bars => Bars::from_code(code).map(Setting::Bars),
        }
    }
}

impl Settings {
    /// Takes one setting.
    pub fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Language(language) => self.language = Some(language),
            Setting::Theme(theme) => self.theme = theme,
            Setting::Mouse(mouse) => self.mouse = mouse,
            Setting::Bars(bars) => self.bars = bars,
        }
    }

    /// The value of one; none where it is left to the surroundings.
    pub fn code(&self, name: Name) -> Option<&'static str> {
        match name {
            Name::Language => self.language.map(Language::code),
            Name::Theme => Some(self.theme.code()),
            Name::Mouse => Some(self.mouse.code()),
            Name::Bars => Some(self.bars.code()),
        }
    }
}

/// A setting as it is written: its name and its value.
pub fn read(name: &str, code: &str) -> Result<Setting> {
    let known = Name::from_code(name).ok_or_else(|| {
        Failure::yours(msg!("settings-no-such", "name" => name))
            .hint(msg!("settings-no-such-hint", "names" => list(Name::ALL.iter().map(|name| name.code()))))
    })?;
    known.with(code).ok_or_else(|| {
        Failure::yours(msg!("settings-no-value", "name" => name, "value" => code))
            .hint(msg!("settings-no-value-hint", "values" => list(known.values().into_iter())))
    })
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// The file.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("settings.toml")
}

/// What is set, and what in the file could not be understood: that part is as if it were not there.
pub fn load(folder: &Path) -> (Settings, Vec<Message>) {
    let mut settings = Settings::default();
    let text = match fs::read_to_string(file(folder)) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return (settings, Vec::new()),
        Err(_) => return (settings, vec![msg!("settings-unreadable", "file" => shown(folder))]),
    };
    let document = match text.parse::<DocumentMut>() {
        Ok(document) => document,
        Err(error) => return (settings, vec![broken(folder, (&text, error.span().map_or(0, |span| span.start)))]),
    };
    let mut faults = Vec::new();
    for (key, item) in document.iter() {
        match read(key, item.as_str().unwrap_or_default()) {
            Ok(setting) => settings.set(setting),
            Err(failure) => {
                faults.push(msg!("settings-fault", "file" => shown(folder), "what" => failure.what().clone()))
            }
        }
    }
    (settings, faults)
}

/// Writes one setting into the file, for its owner alone; what else stands there stays as it is.
pub fn write(folder: &Path, setting: Setting) -> Result<()> {
    let path = file(folder);
    let before = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(_) => return Err(Failure::file(msg!("settings-unreadable", "file" => shown(folder)))),
    };
    let mut document = before.parse::<DocumentMut>().map_err(|error| {
        let place = error.span().map_or(0, |span| span.start);
        Failure::file(broken(folder, (&before, place))).hint(msg!("settings-broken-hint"))
    })?;
    let (name, code) = match setting {
        Setting::Language(language) => (Name::Language, language.code()),
        Setting::Theme(theme) => (Name::Theme, theme.code()),
        Setting::Mouse(mouse) => (Name::Mouse, mouse.code()),
        Setting::Bars(bars) => (Name::Bars, bars.code()),
    };
    put(&mut document, (name.code(), code));
    replace(&path, document.to_string().as_bytes())
        .map_err(|_| Failure::file(msg!("settings-not-written", "file" => shown(folder))))
}

/// A value in its place; the comments around it stay.
fn put(document: &mut DocumentMut, (name, code): (&str, &str)) {
    if let Some(Item::Value(old)) = document.get_mut(name) {
        let decor = old.decor().clone();
        *old = code.into();
        *old.decor_mut() = decor;
        return;
    }
    document.insert(name, value(code));
}

/// Beside its place under another name, then put there in one step.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    if !folder.exists() {
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let beside = path.with_extension(format!("toml.{}", std::process::id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What could not be put in its place must not lie about.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn broken(folder: &Path, (text, place): (&str, usize)) -> Message {
    let line = text.get(..place).unwrap_or(text).lines().count().max(1);
    msg!("settings-broken", "file" => shown(folder), "line" => line)
}

fn shown(folder: &Path) -> String {
    file(folder).display().to_string()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn what_was_set_is_found_again_and_comments_stay() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("new");
        write(&place, Setting::Theme(Theme::Light)).unwrap();
        fs::write(file(&place), "# mitt\ntheme = \"light\" # dagtid\n\nmouse = \"on\"\n").unwrap();
        write(&place, Setting::Theme(Theme::Contrast)).unwrap();
        write(&place, Setting::Language(Language::English)).unwrap();
        let text = fs::read_to_string(file(&place)).unwrap();
        assert_eq!(text, "# mitt\ntheme = \"contrast\" # dagtid\n\nmouse = \"on\"\nlanguage = \"en\"\n");
        let expected = Settings {
            language: Some(Language::English),
            theme: Theme::Contrast,
            mouse: Mouse::On,
            bars: Bars::Blocks,
        };
        assert_eq!(load(&place), (expected, Vec::new()));
    }

    #[test]
    fn only_its_owner_may_read_the_file() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), Setting::Mouse(Mouse::On)).unwrap();
        let mode = fs::metadata(file(folder.path())).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn what_is_not_understood_is_told_and_the_rest_holds() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(file(folder.path()), "colour = \"red\"\ntheme = \"pink\"\nbars = 3\nmouse = \"on\"\n").unwrap();
        let (settings, faults) = load(folder.path());
        assert_eq!(settings, Settings { mouse: Mouse::On, ..Settings::default() });
        assert_eq!(faults.len(), 3);
    }

    #[test]
    fn a_file_that_is_no_toml_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(file(folder.path()), "theme = \"dark\"\n= nonsense\n").unwrap();
        let (settings, faults) = load(folder.path());
        assert_eq!((settings, faults.len()), (Settings::default(), 1));
        assert!(write(folder.path(), Setting::Mouse(Mouse::On)).is_err());
        assert_eq!(fs::read_to_string(file(folder.path())).unwrap(), "theme = \"dark\"\n= nonsense\n");
    }
}
