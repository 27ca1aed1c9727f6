//! Colours: by the names of the sixteen that every terminal has, so that the reader's own theme decides; or of a theme
//! that sets its own background; or none at all.
//!
//! Colour is the third channel: a letter and a shape always say the same. Without colour no foreground or background is
//! set at all: an emptied colour code is a full reset on the wire, and would take reverse video with it.

use ratatui::style::{Color, Modifier, Style};

use crate::app::settings::Theme;
use crate::app::state::Colours;

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The terminal's sixteen colours.
    Colours,
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
    /// White on black, few and strong colours.
    Contrast,
    /// Bold, dim, underline and reverse video only.
    Plain,
}

/// One colour in each theme that has colours: the terminal's, dark, light, contrast.
struct Tint(Color, u8, u8, u8);

const FAINT: Tint = Tint(Color::DarkGray, 245, 242, 250);
/// Not blue: many terminals show theirs so dark that the figure beside the bar cannot be read.
const BAR: Tint = Tint(Color::Cyan, 75, 25, 117);
const KEY: Tint = Tint(Color::Cyan, 80, 24, 159);
const ATTENTION: Tint = Tint(Color::Yellow, 214, 94, 226);
const GRAVE: Tint = Tint(Color::Red, 209, 124, 215);

impl Look {
    /// The look of a theme; none has colour where the surroundings allow none.
    pub fn of(theme: Theme, colours: Colours) -> Self {
        match (colours, theme) {
            (Colours::None, _) | (Colours::Any, Theme::None) => Self::Plain,
            (Colours::Any, Theme::Terminal) => Self::Colours,
            (Colours::Any, Theme::Dark) => Self::Dark,
            (Colours::Any, Theme::Light) => Self::Light,
            (Colours::Any, Theme::Contrast) => Self::Contrast,
        }
    }

    /// What everything stands on: the terminal's own, or the theme's.
    pub fn ground(self) -> Style {
        let of = |front: u8, back: u8| Style::new().fg(Color::Indexed(front)).bg(Color::Indexed(back));
        match self {
            Self::Colours | Self::Plain => Style::new(),
            Self::Dark => of(252, 234),
            Self::Light => of(234, 255),
            Self::Contrast => of(231, 16),
        }
    }

    fn colour(self, style: Style, tint: &Tint) -> Style {
        match self {
            Self::Colours => style.fg(tint.0),
            Self::Dark => style.fg(Color::Indexed(tint.1)),
            Self::Light => style.fg(Color::Indexed(tint.2)),
            Self::Contrast => style.fg(Color::Indexed(tint.3)),
            Self::Plain => style,
        }
    }

    /// Headings of columns and boxes.
    pub fn heading(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What is beside the point: lines, hints.
    pub fn faint(self) -> Style {
        let style = self.colour(Style::new(), &FAINT);
        match self {
            Self::Colours | Self::Plain => style.add_modifier(Modifier::DIM),
            Self::Dark | Self::Light | Self::Contrast => style,
        }
    }

    /// What has the focus.
    pub fn focus(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A bar and its figure; never reversed on the cursor's row, where a full bar would look empty.
    pub fn bar(self) -> Style {
        self.colour(Style::new(), &BAR).remove_modifier(Modifier::REVERSED)
    }

    /// A key in the footer.
    pub fn key(self) -> Style {
        self.colour(Style::new(), &KEY).add_modifier(Modifier::BOLD)
    }

    /// Worth a look: special categories, warnings, refusals.
    pub fn attention(self) -> Style {
        self.colour(Style::new(), &ATTENTION).add_modifier(Modifier::BOLD)
    }

    /// What cannot be undone.
    pub fn grave(self) -> Style {
        self.colour(Style::new(), &GRAVE).add_modifier(Modifier::BOLD)
    }

    /// A record that was sought, and what was found in a value.
    pub fn hit(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }
}
