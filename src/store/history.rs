//! The steps of staging, for undo and redo that survive a restart.
