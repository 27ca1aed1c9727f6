//! What the steward says of a file on the command line: `--delimiter` and what stands beside it.

use clap::Args;

use crate::failure::{Failure, Result};
use crate::model::{Coded, DateOrder, Delimiter, Encoding, Escape, FieldKind, FieldSaid, OrderSaid, Role};
use crate::read::{Asked, QuoteAsked};
use crate::text::Message;

/// Flags of `inspect` and `import`.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct ReadingArgs {
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    delimiter: Option<String>,
    #[arg(long, value_name = "CHARACTER|none", allow_hyphen_values = true)]
    quote: Option<String>,
    #[arg(long, value_name = "doubled|backslash")]
    escape: Option<String>,
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    #[arg(long, value_name = "N")]
    header_rows: Option<u32>,
    #[arg(long, value_name = "N")]
    skip: Option<u32>,
    #[arg(long, conflicts_with = "header_rows")]
    no_header: bool,
    #[arg(long, value_name = "NAME", conflicts_with = "sheet")]
    table: Option<String>,
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[arg(long, value_name = "NAME=KIND:ROLE:ORDER")]
    field: Vec<String>,
}

impl ReadingArgs {
    /// What is asked for; refuses what no file can have.
    pub(super) fn asked(&self) -> Result<Asked> {
        let wrong = |flag: &str, value: &str| {
            let what = match value {
                "" => msg!("reading-empty", "flag" => flag),
                _ => msg!("reading-value", "flag" => flag, "value" => value),
            };
            Failure::yours(what).hint(if flag == "--field" { field_hint() } else { msg!("reading-value-hint") })
        };
        let delimiter = self.delimiter.as_deref();
        let delimiter = delimiter.map(|text| Delimiter::named(text).ok_or_else(|| wrong("--delimiter", text)));
        let quote = self.quote.as_deref().map(|text| QuoteAsked::named(text).ok_or_else(|| wrong("--quote", text)));
        let escape = self.escape.as_deref().map(|text| Escape::named(text).ok_or_else(|| wrong("--escape", text)));
        let encoding = self.encoding.as_deref();
        let encoding = encoding.map(|name| {
            let names = Encoding::ALL.map(Encoding::name).join(", ");
            let unknown = Failure::yours(msg!("reading-encoding", "name" => name));
            Encoding::named(name).ok_or_else(|| unknown.hint(msg!("reading-encoding-hint", "names" => names)))
        });
        Ok(Asked {
            encoding: encoding.transpose()?,
            delimiter: delimiter.transpose()?,
            quote: quote.transpose()?,
            escape: escape.transpose()?,
            header_rows: if self.no_header { Some(0) } else { self.header_rows },
            skip: self.skip,
            part: self.table.clone().or_else(|| self.sheet.clone()),
            fields: self
                .field
                .iter()
                .map(|text| field(text).ok_or_else(|| wrong("--field", text)))
                .collect::<Result<_>>()?,
        })
    }
}

/// How `--field` is written, with what it can say.
fn field_hint() -> Message {
    fn codes<T: Coded>() -> String {
        T::ALL.iter().map(|one| one.code()).collect::<Vec<_>>().join(", ")
    }
    msg!("reading-field-hint", "kinds" => codes::<FieldKind>(), "roles" => codes::<Role>(),
        "orders" => codes::<DateOrder>())
}

/// `kundnr=customer_id`, `kundnr=customer_id:subject_key`, `kundnr=:subject_key`, `dag=date::mdy`; a name may hold an
/// equals sign.
fn field(text: &str) -> Option<FieldSaid> {
    let (name, what) = text.rsplit_once('=')?;
    let mut parts = what.split(':');
    let kind = coded(parts.next())?;
    let role = coded(parts.next())?;
    let order = coded(parts.next())?.map(OrderSaid::Is);
    let said = kind.is_some() || role.is_some() || order.is_some();
    (!name.is_empty() && said && parts.next().is_none()).then(|| FieldSaid { name: name.to_owned(), kind, role, order })
}

/// The member of a closed list that a part names; a part that is empty or missing names none, and no other may be wrong.
fn coded<T: Coded>(part: Option<&str>) -> Option<Option<T>> {
    match part {
        None | Some("") => Some(None),
        Some(code) => T::from_code(code).map(Some),
    }
}
