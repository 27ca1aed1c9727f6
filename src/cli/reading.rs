//! What the steward says of a file on the command line: `--delimiter` and what stands beside it.

use clap::Args;

use crate::failure::{Failure, Result};
use crate::model::{Delimiter, Encoding, Escape};
use crate::read::{Asked, QuoteAsked};

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
}

impl ReadingArgs {
    /// What is asked for; refuses what no file can have.
    pub(super) fn asked(&self) -> Result<Asked> {
        let wrong = |flag: &str, value: &str| {
            Failure::yours(msg!("reading-value", "flag" => flag, "value" => value)).hint(msg!("reading-value-hint"))
        };
        let delimiter = self.delimiter.as_deref();
        let delimiter = delimiter.map(|text| self::delimiter(text).ok_or_else(|| wrong("--delimiter", text)));
        let quote = self.quote.as_deref().map(|text| quote(text).ok_or_else(|| wrong("--quote", text)));
        let escape = self.escape.as_deref().map(|text| escape(text).ok_or_else(|| wrong("--escape", text)));
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
        })
    }
}

fn delimiter(text: &str) -> Option<Delimiter> {
    match text {
        "tab" => Delimiter::new("\t"),
        "comma" => Delimiter::new(","),
        "semicolon" => Delimiter::new(";"),
        "pipe" => Delimiter::new("|"),
        "space" => Delimiter::new(" "),
        _ => Delimiter::new(&text.replace("\\t", "\t")),
    }
}

fn quote(text: &str) -> Option<QuoteAsked> {
    match text.as_bytes() {
        b"none" | b"" => Some(QuoteAsked::None),
        &[mark] if mark.is_ascii_graphic() => Some(QuoteAsked::Mark(mark)),
        _ => None,
    }
}

fn escape(text: &str) -> Option<Escape> {
    match text {
        "doubled" => Some(Escape::Doubled),
        "backslash" | "\\" => Some(Escape::Backslash),
        _ => None,
    }
}
