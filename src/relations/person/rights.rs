//! What a person is told of their rights, and what an access report says of itself (Art. 15).

use super::masked::Masked;
use crate::text::Message;

/// What the person may object to (Art. 21).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objection {
    /// To direct marketing.
    ToMarketing,
    /// Also to processing that rests on legitimate or public interest.
    AlsoToItself,
}

/// The rights, one sentence each.
pub fn rights(objection: Objection) -> Vec<Message> {
    vec![
        msg!("access-right-rectify"),
        msg!("access-right-erase"),
        msg!("access-right-restrict"),
        match objection {
            Objection::ToMarketing => msg!("access-right-object"),
            Objection::AlsoToItself => msg!("access-right-object-both"),
        },
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
