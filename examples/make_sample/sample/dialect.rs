//! How a system writes its file: delimiter, quotes, line end, encoding.

/// A file's name and its bytes.
pub struct MadeFile {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// A file in the making.
pub struct Written {
    delimiter: &'static str,
    quotes: Quotes,
    line_end: &'static str,
    text: String,
}

/// When a cell stands in quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Quotes {
    /// Where the cell needs them.
    WhereNeeded,
    /// Always.
    Always,
}

impl Written {
    /// As a Swedish Excel saves text: semicolons and CRLF.
    pub fn semicolons() -> Self {
        Self { delimiter: ";", quotes: Quotes::WhereNeeded, line_end: "\r\n", text: String::new() }
    }

    /// As a web service saves text: commas and LF.
    pub fn commas() -> Self {
        Self { delimiter: ",", quotes: Quotes::WhereNeeded, line_end: "\n", text: String::new() }
    }

    /// As a web form saves text: commas, every cell quoted, CRLF.
    pub fn quoted_commas() -> Self {
        Self { delimiter: ",", quotes: Quotes::Always, line_end: "\r\n", text: String::new() }
    }

    /// As a database or "Unicode text" is saved: tabs.
    pub fn tabs(line_end: &'static str) -> Self {
        Self { delimiter: "\t", quotes: Quotes::WhereNeeded, line_end, text: String::new() }
    }

    /// Adds a line.
    pub fn row(&mut self, cells: &[&str]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push_str(self.delimiter);
            }
            let needed = cell.contains(self.delimiter) || cell.contains(['"', '\n']);
            if needed || self.quotes == Quotes::Always {
                self.text.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
            } else {
                self.text.push_str(cell);
            }
        }
        self.text.push_str(self.line_end);
    }

    pub fn into_windows_1252(self, name: &'static str) -> MadeFile {
        MadeFile { name, bytes: encoding_rs::WINDOWS_1252.encode(&self.text).0.into_owned() }
    }

    pub fn into_utf_8(self, name: &'static str) -> MadeFile {
        MadeFile { name, bytes: self.text.into_bytes() }
    }

    pub fn into_marked_utf_8(self, name: &'static str) -> MadeFile {
        MadeFile { name, bytes: format!("\u{feff}{}", self.text).into_bytes() }
    }

    pub fn into_utf_16(self, name: &'static str) -> MadeFile {
        let marked = format!("\u{feff}{}", self.text);
        MadeFile { name, bytes: marked.encode_utf16().flat_map(u16::to_le_bytes).collect() }
    }
}
