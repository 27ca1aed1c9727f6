//! Colours by the names of the sixteen that every terminal has, so that the reader's own theme decides;
//! and a theme without any colour for `NO_COLOR`.
//!
//! Colour is the third channel: a letter and a shape always say the same. Without colour no foreground or background is
//! set at all: an emptied colour code is a full reset on the wire, and would take reverse video with it.

use ratatui::style::{Color, Modifier, Style};

/// Whether colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The terminal's sixteen colours.
    Colours,
    /// Bold, dim, underline and reverse video only.
    Plain,
}

impl Look {
    fn colour(self, style: Style, colour: Color) -> Style {
        match self {
            Self::Colours => style.fg(colour),
            Self::Plain => style,
        }
    }

    /// Headings of columns and boxes.
    pub fn heading(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What is beside the point: lines, hints.
    pub fn faint(self) -> Style {
        self.colour(Style::new(), Color::DarkGray).add_modifier(Modifier::DIM)
    }

    /// What has the focus.
    pub fn focus(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A bar and a figure that is only a figure.
    pub fn bar(self) -> Style {
        self.colour(Style::new(), Color::Blue)
    }

    /// A key in the footer.
    pub fn key(self) -> Style {
        self.colour(Style::new(), Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// Worth a look: special categories, warnings, refusals.
    pub fn attention(self) -> Style {
        self.colour(Style::new(), Color::Yellow).add_modifier(Modifier::BOLD)
    }

    /// What cannot be undone.
    pub fn grave(self) -> Style {
        self.colour(Style::new(), Color::Red).add_modifier(Modifier::BOLD)
    }

    /// A record that was sought.
    pub fn hit(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }
}
