//! Identifiers: one file each says what is one; `running` finds them inside a text.

pub mod card;
pub mod checksum;
pub mod email;
pub mod giro;
pub mod iban;
pub mod interim;
pub mod ip;
pub mod nordic;
pub mod organisationsnummer;
pub mod personnummer;
pub mod phone;
pub mod plate;
pub mod running;
pub mod steuer;
