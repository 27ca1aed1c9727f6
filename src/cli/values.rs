//! `gallra fields REGISTER --values FIELD`: how often each value of a field occurs, as screen 2 shows it.

use serde_json::json;

use super::arguments::FieldsArgs;
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use super::selection::{Asked, choose};
use crate::app::state::share;
use crate::export::json_lines::cell_value;
use crate::failure::Result;
use crate::model::{Cell, Quiet};
use crate::store::frequency::{self, Counting, Length, MOST};
use crate::store::{records, registers, scores};

pub(super) fn run(call: &mut Call<'_>, args: &FieldsArgs, name: &str) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let register = registers::by_name(&bench, &args.register)?.id;
    let fields = registers::fields(&bench, register)?;
    let field = registers::field_by_name(&fields, name)?.position;
    let asked = Asked { condition: args.condition.as_deref(), find: None };
    let within = choose(call, &bench, (register, asked))?.records;
    if within.is_empty() {
        call.tell(&msg!("nothing-matched"));
        return Ok(Ended::No);
    }
    let table = scores::table(&bench, register, call.env.today)?;
    let of = Counting { register, field, within: &within, scores: &table };
    let found = frequency::count(&bench, of, &Quiet)?;
    let listed = found.groups.len().min(args.limit.unwrap_or(MOST));
    let mut rows =
        call.rows(Columns::of(&["value", "records", "share", "age", "relevance", "sensitivity"]).csv_only(&["rid"]));
    for group in &found.groups[..listed] {
        let value = match group.length {
            Length::Whole => group.value.clone(),
            Length::Cut => {
                let record = records::read(&bench, register, &[group.first])?.into_iter().next();
                let cell = record.and_then(|(_, record)| record.cells.into_iter().nth(usize::from(field.0)));
                cell.unwrap_or(Cell::Missing)
            }
        };
        rows.push(&Row::from_iter([
            ("value".to_owned(), cell_value(&value)),
            ("records".to_owned(), json!(group.records)),
            ("share".to_owned(), json!(share(group.records, found.records))),
            ("age".to_owned(), json!(group.age)),
            ("relevance".to_owned(), json!(group.relevance)),
            ("sensitivity".to_owned(), json!(group.sensitivity)),
            ("rid".to_owned(), json!(group.first)),
        ]))?;
    }
    rows.finish()?;
    let more = found.distinct.saturating_sub(listed as u64);
    if more > 0 {
        call.tell(&msg!("values-more", "count" => more));
    }
    Ok(Ended::Done)
}
