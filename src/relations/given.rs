//! Each consent with when, how, until when, withdrawn when, which text, and why it counts as it does.

use roaring::RoaringBitmap;

use super::purposes::{self, Purpose};
use crate::failure::Result;
use crate::model::{Consent, Day, Field, FieldPosition, RecordId, RegisterId, Role};
use crate::score::Context;
use crate::score::consent_reason::{self, ConsentDays};
use crate::store::texts::{self, Cells};
use crate::store::{Workbench, registers};
use crate::text::Message;

/// One record's consent for one purpose.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The record.
    pub rid: RecordId,
    /// Its state.
    pub state: Consent,
    /// Its dates.
    pub days: ConsentDays,
    /// Why it is in this state.
    pub why: Message,
}

/// The consents of these records for a purpose, in rid order.
pub fn of(
    bench: &Workbench,
    (register, purpose): (RegisterId, &Purpose),
    (records, today): (&RoaringBitmap, Day),
) -> Result<Vec<Given>> {
    let rule = purposes::rule(bench, (register, purpose))?;
    let context = Context::new(&rule, today);
    let mut found = Vec::new();
    purposes::judge(
        bench,
        (register, purpose),
        (today, &mut |rid, facts, state| {
            if records.contains(rid.0) {
                let days = consent_reason::days(facts, &context);
                found.push(Given { rid, state, days, why: consent_reason::why(facts, &context) });
            }
        }),
    )?;
    Ok(found)
}

/// How consent was given and which text was shown: the words of the record itself.
pub fn words(bench: &Workbench, register: RegisterId, rid: RecordId) -> Result<(Option<String>, Option<String>)> {
    let fields = registers::fields(bench, register)?;
    let how = fields.iter().find(|field| field.role == Role::ConsentHow);
    let text = fields.iter().find(|field| is_text_of_consent(field));
    let both: Vec<&Field> = how.into_iter().chain(text).collect();
    let positions: Vec<FieldPosition> = both.iter().map(|field| field.position).collect();
    let one = RoaringBitmap::from_iter([rid.0]);
    let mut words = (None, None);
    texts::each(bench, Cells { register, fields: &positions, records: Some(&one) }, &mut |_, texts| {
        let filled = |wanted: Option<&Field>| {
            let place = positions.iter().position(|at| wanted.is_some_and(|field| field.position == *at))?;
            texts.get(place).filter(|text| !text.is_empty()).map(|text| (*text).to_owned())
        };
        words = (filled(how), filled(text));
        Ok(())
    })?;
    Ok(words)
}

/// The field tells which text was shown when consent was asked for.
pub fn is_text_of_consent(field: &Field) -> bool {
    let name: String = field.name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    ["samtyckestext", "samtyckesversion", "samtyckeversion", "consenttext", "consentversion", "lydelse"]
        .iter()
        .any(|known| name.starts_with(known))
}
