//! What an XLSX workbook has that gallra does not read, and so cannot write back.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::open::located;
use super::refusal;
use crate::failure::Result;
use crate::model::codes::coded;
use crate::text::Message;

coded! {
    /// What is lost.
    Lost {
        Formulas = "formulas",
        Errors = "errors",
        Merged = "merged",
        Comments = "comments",
        Charts = "charts",
        Pictures = "pictures",
        Pivots = "pivots",
        Macros = "macros",
        Links = "links",
        Rules = "rules",
        Names = "names",
        Tables = "tables",
        Formats = "formats",
    }
}

impl Lost {
    /// It holds something that nobody has elsewhere; the others are how a sheet looks and helps.
    pub fn is_grave(self) -> bool {
        match self {
            Self::Formulas
            | Self::Errors
            | Self::Merged
            | Self::Comments
            | Self::Charts
            | Self::Pictures
            | Self::Pivots
            | Self::Macros => true,
            Self::Links | Self::Rules | Self::Names | Self::Tables | Self::Formats => false,
        }
    }

    /// In words.
    pub fn words(self, count: u64) -> Message {
        match self {
            Self::Formulas => msg!("loss-formulas", "count" => count),
            Self::Errors => msg!("loss-errors", "count" => count),
            Self::Merged => msg!("loss-merged", "count" => count),
            Self::Comments => msg!("loss-comments", "count" => count),
            Self::Charts => msg!("loss-charts", "count" => count),
            Self::Pictures => msg!("loss-pictures", "count" => count),
            Self::Pivots => msg!("loss-pivots", "count" => count),
            Self::Macros => msg!("loss-macros"),
            Self::Links => msg!("loss-links", "count" => count),
            Self::Rules => msg!("loss-rules", "count" => count),
            Self::Names => msg!("loss-names", "count" => count),
            Self::Tables => msg!("loss-tables", "count" => count),
            Self::Formats => msg!("loss-formats"),
        }
    }
}

/// Bytes of a tag that are looked at.
const TAG: u64 = 1 << 16;

/// What a workbook would lose, the gravest first, with how often it has it.
pub fn losses(path: &Path) -> Result<Vec<(Lost, u64)>> {
    let broken = || refusal::workbook_broken(path);
    let mut archive = ZipArchive::new(located(path)?.at_any_place()?).map_err(|_| broken())?;
    let mut counts = Counts::default();
    for place in 0..archive.len() {
        let member = archive.by_index(place).map_err(|_| broken())?;
        let name = member.name().map_err(|_| broken())?.into_owned();
        counts.member(&name, BufReader::new(member)).map_err(|_| broken())?;
    }
    // How cells and columns look is in no sheet's record.
    counts.add(Lost::Formats, 1);
    Ok(counts.0)
}

#[derive(Default)]
struct Counts(Vec<(Lost, u64)>);

impl Counts {
    fn add(&mut self, lost: Lost, much: u64) {
        match self.0.iter_mut().find(|(own, _)| *own == lost) {
            Some((_, count)) => *count += much,
            None if much > 0 => {
                let place = self.0.iter().position(|(own, _)| *own > lost).unwrap_or(self.0.len());
                self.0.insert(place, (lost, much));
            }
            None => {}
        }
    }

    fn member(&mut self, name: &str, bytes: impl BufRead) -> std::io::Result<()> {
        let part = |folder: &str| name.strip_prefix("xl/").is_some_and(|rest| rest.starts_with(folder));
        if name.ends_with(".rels") {
            return Ok(());
        }
        if part("worksheets/") {
            return tags(bytes, &mut |tag, text| match tag {
                b"f" => self.add(Lost::Formulas, 1),
                b"c" if memchr::memmem::find(text, b"t=\"e\"").is_some() => self.add(Lost::Errors, 1),
                b"mergeCell" => self.add(Lost::Merged, 1),
                b"hyperlink" => self.add(Lost::Links, 1),
                b"dataValidation" | b"cfRule" => self.add(Lost::Rules, 1),
                _ => {}
            });
        }
        if part("comments") {
            return tags(bytes, &mut |tag, _| self.add(Lost::Comments, u64::from(tag == b"comment")));
        }
        if name == "xl/workbook.xml" {
            return tags(bytes, &mut |tag, _| self.add(Lost::Names, u64::from(tag == b"definedName")));
        }
        for (folder, lost) in [
            ("charts/chart", Lost::Charts),
            ("media/", Lost::Pictures),
            ("pivotTables/", Lost::Pivots),
            ("tables/", Lost::Tables),
            ("vbaProject.bin", Lost::Macros),
        ] {
            self.add(lost, u64::from(part(folder)));
        }
        Ok(())
    }
}

/// Calls `each` for every tag that begins something, with its name and what stands in it.
fn tags(mut from: impl BufRead, each: &mut dyn FnMut(&[u8], &[u8])) -> std::io::Result<()> {
    let mut tag = Vec::new();
    loop {
        tag.clear();
        if (&mut from).take(TAG).read_until(b'<', &mut tag)? == 0 {
            return Ok(());
        }
        let inside = tag.split(|byte| *byte == b'>').next().unwrap_or_default();
        let name = inside.split(|byte| byte.is_ascii_whitespace() || *byte == b'/').next().unwrap_or_default();
        // A prefix tells the namespace.
        let name = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
        if !name.is_empty() {
            each(name, inside);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_counted_by_their_names() {
        let xml =
            b"<row><c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><x:mergeCell ref=\"A1:B1\"/><f t=\"shared\"/></row>";
        let mut counts = Counts::default();
        counts.member("xl/worksheets/sheet1.xml", &xml[..]).unwrap();
        assert_eq!(counts.0, [(Lost::Formulas, 2), (Lost::Errors, 1), (Lost::Merged, 1)]);
    }
}
