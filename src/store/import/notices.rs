//! What the reader met that the steward should know.

use crate::read::Oddities;
use crate::text::Message;

/// A sentence for each oddity that there was in a table, for the lines before it and for those after it.
pub(crate) fn of(oddities: Oddities, (preamble, footnotes): (u32, u32)) -> Vec<Message> {
    let mut notices = Vec::new();
    for (count, sentence) in [
        (oddities.short, msg!("import-short-rows", "count" => oddities.short)),
        (oddities.long, msg!("import-long-rows", "count" => oddities.long)),
        (oddities.unreadable, msg!("import-unreadable-cells", "count" => oddities.unreadable)),
        (oddities.unclosed, msg!("import-unclosed-quotes", "count" => oddities.unclosed)),
        (oddities.mended, msg!("import-mended-records", "count" => oddities.mended)),
        (oddities.headers_again, msg!("import-headers-again", "count" => oddities.headers_again)),
        (u64::from(preamble), msg!("import-preamble", "count" => preamble)),
        (u64::from(footnotes), msg!("import-footnotes", "count" => footnotes)),
        (oddities.unprovable, msg!("import-inexact-records", "count" => oddities.unprovable)),
    ] {
        if count > 0 {
            notices.push(sentence);
        }
    }
    notices
}
