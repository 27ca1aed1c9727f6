//! The plan's rows in the workbench.
