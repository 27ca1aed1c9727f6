//! What is said where a person's data is protected (skyddade personuppgifter): an address that leaks can cost a life.
//! Sekretessmarkering and skyddad folkbokföring are the tax agency's (folkbokföringslagen 16 §); a copy in a register is
//! as dangerous.

use crate::text::Message;

/// The warning, of the records that say so (`register:number`).
pub fn warning(places: &[String]) -> Message {
    msg!("person-protected", "count" => places.len(), "records" => places.join(", "))
}
