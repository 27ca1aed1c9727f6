//! What is still to do outside the workbench, and what can be done about each.

use crate::model::{Back, Task, TaskKind, Whereabouts};

/// What can be done about something that is still to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskChoice {
    /// Replace the source file by the cleaned register.
    Replace,
    /// Write the keys of the deleted records for the source system.
    Keys,
    /// It is done.
    Done,
    /// Leave it on the list.
    Remind,
}

/// The list.
#[derive(Debug, Default)]
pub struct Tasks {
    /// What is still to do, oldest first.
    pub lines: Vec<Task>,
    /// The line under the cursor.
    pub cursor: usize,
    /// The first line on screen.
    pub top: usize,
    /// The choice under the cursor, by its place; none is the one that changes nothing.
    pub choice: Option<usize>,
}

impl Tasks {
    /// The line under the cursor.
    pub fn current(&self) -> Option<&Task> {
        self.lines.get(self.cursor)
    }

    /// Takes the list anew; the cursor stays on its line where that is still there.
    pub fn replace(&mut self, lines: Vec<Task>) {
        let here = self.current().map(|task| task.id);
        self.lines = lines;
        let place = here.and_then(|id| self.lines.iter().position(|task| task.id == id));
        if place.is_none() {
            self.choice = None;
        }
        self.cursor = place.unwrap_or(self.cursor).min(self.lines.len().saturating_sub(1));
    }

    /// What can be done about the line under the cursor.
    pub fn choices(&self) -> &'static [TaskChoice] {
        use TaskChoice::{Done, Keys, Remind, Replace};
        match self.current().map(|task| (&task.kind, task.back)) {
            Some((TaskKind::SourceStands { standing: Whereabouts::There, .. }, Back::InPlace)) => {
                &[Replace, Keys, Done, Remind]
            }
            Some((TaskKind::SourceStands { standing: Whereabouts::Former, .. }, _)) => &[Done, Remind],
            Some((TaskKind::SourceStands { .. }, _)) => &[Keys, Done, Remind],
            Some((TaskKind::DeleteInSource { .. } | TaskKind::DeleteList { .. } | TaskKind::DeleteKeys { .. }, _)) => {
                &[Done, Remind]
            }
            None => &[],
        }
    }

    /// The place of the choice under the cursor: at first that of the one that changes nothing.
    pub fn choice_place(&self) -> usize {
        let last = self.choices().len().saturating_sub(1);
        self.choice.unwrap_or(last).min(last)
    }

    /// The choice under the cursor.
    pub fn current_choice(&self) -> Option<TaskChoice> {
        self.choices().get(self.choice_place()).copied()
    }
}
