//! Parts that several screens share.

pub mod ages;
pub mod bar;
pub mod before_after;
pub mod choice;
pub mod footer;
pub mod found;
pub mod header;
pub mod popup;
pub mod reasons;
pub mod status;
pub mod tabs;
