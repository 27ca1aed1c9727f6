//! What the reader met that the steward should know.

use crate::read::Oddities;
use crate::text::Message;

/// A sentence for each oddity that there was.
pub(super) fn of(oddities: Oddities) -> Vec<Message> {
    let mut notices = Vec::new();
    for (count, sentence) in [
        (oddities.short, msg!("import-short-rows", "count" => oddities.short)),
        (oddities.long, msg!("import-long-rows", "count" => oddities.long)),
        (oddities.unreadable, msg!("import-unreadable-cells", "count" => oddities.unreadable)),
        (oddities.unclosed, msg!("import-unclosed-quotes", "count" => oddities.unclosed)),
        (oddities.unprovable, msg!("import-inexact-records", "count" => oddities.unprovable)),
    ] {
        if count > 0 {
            notices.push(sentence);
        }
    }
    notices
}
