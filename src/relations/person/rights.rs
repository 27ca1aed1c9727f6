//! What a person is told of their rights, and what an access report says of itself (Art. 15).

use super::masked::Masked;
use crate::text::Message;

/// The rights, one sentence each.
pub fn rights() -> Vec<Message> {
    vec![
        msg!("access-right-rectify"),
        msg!("access-right-erase"),
        msg!("access-right-restrict"),
        msg!("access-right-object"),
        msg!("access-right-withdraw"),
        msg!("access-right-move"),
        msg!("access-right-complain"),
    ]
}

/// What the report says of itself; that others were left out where they were.
pub fn about_it(others: Masked) -> Vec<Message> {
    let mut said = vec![msg!("access-scores"), msg!("access-transfer")];
    if others == Masked::Yes {
        said.push(msg!("access-others"));
    }
    said.push(msg!("access-beyond"));
    said
}
