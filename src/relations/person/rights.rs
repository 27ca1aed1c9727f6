//! What a person is told of their rights, and what an access report says of itself (Art. 15).

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

/// What the report says of itself.
pub fn about_it() -> Vec<Message> {
    vec![msg!("access-scores"), msg!("access-transfer"), msg!("access-others"), msg!("access-beyond")]
}
