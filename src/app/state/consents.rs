//! Screen 5: where consent stands in a register, who may be written to, whom to ask, services and groups.

use crate::model::{Coded, RegisterId};
use crate::relations::tabs::{Line, Tab, Tabs};

/// What screen 5 shows.
#[derive(Debug, Default)]
pub struct Consents {
    /// Which register, and its name.
    pub register: Option<(RegisterId, String)>,
    /// The five tabs; none while they are reckoned.
    pub tabs: Option<Tabs>,
    /// Which tab, by its place.
    pub tab: usize,
    /// The line under the cursor.
    pub cursor: usize,
    /// The first line on screen.
    pub top: usize,
}

impl Consents {
    /// The tab that is shown.
    pub fn tab(&self) -> Tab {
        Tab::ALL.get(self.tab).copied().unwrap_or(Tab::Consent)
    }

    /// Its lines.
    pub fn lines(&self) -> &[Line] {
        self.tabs.as_ref().map_or(&[], |tabs| tabs.of(self.tab()))
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<&Line> {
        self.lines().get(self.cursor)
    }
}
