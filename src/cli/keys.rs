//! `gallra keys`: the screen's keys, from the same table as its footer and help.

use serde_json::json;

use super::call::{Call, Ended};
use super::rows::{Columns, Row};
use crate::app::catalog::{CATALOG, Entry, Group};
use crate::failure::Result;

pub(super) fn run(call: &mut Call<'_>) -> Result<Ended> {
    let listed: Vec<Row> = CATALOG.iter().filter(|entry| is_shown(entry)).map(|entry| row(entry, call)).collect();
    let mut rows = call.rows(Columns::of(&["keys", "about", "twin"]).csv_only(&["command"]));
    listed.iter().try_for_each(|row| rows.push(row))?;
    rows.finish()?;
    Ok(Ended::Done)
}

/// A key that answers that nothing is done is no command; one without a key is in the palette alone.
fn is_shown(entry: &Entry) -> bool {
    !entry.keys.is_empty()
        && match entry.group {
            Group::Move | Group::Act | Group::Everywhere => true,
            Group::Guard => false,
        }
}

fn row(entry: &Entry, call: &Call<'_>) -> Row {
    Row::from_iter([
        ("command".to_owned(), json!(entry.id)),
        ("keys".to_owned(), json!(entry.key_names())),
        ("about".to_owned(), json!(call.catalogue.say(&entry.about()))),
        ("twin".to_owned(), json!(entry.twin)),
    ])
}
