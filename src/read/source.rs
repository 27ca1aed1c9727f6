//! A file's bytes on their way to the tokenizer: read in pieces, hashed, made inner bytes.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use sha2::{Digest, Sha256};

use super::encode::{Piece, from_inner, is_transcoded, mark, raw_length, to_inner};
use super::refusal;
use super::token::Bytes;
use super::unfold::{Fold, Origin};
use crate::failure::Result;
use crate::model::Encoding;

/// How much is read at a time, and how much a dialect is guessed from.
pub(crate) const PIECE: usize = 1 << 20;

/// Pieces from the rest of the file that the guess is tried on, and their size.
const PIECES: u32 = 8;
const SMALL: u64 = 1 << 16;

/// No more than so much at a time, or a record near the limit would take twice its size.
const MOST: usize = 8 << 20;

/// A file that is being read.
pub(crate) struct Source {
    origin: Origin,
    from: Box<dyn Read + Send>,
    hash: Sha256,
    encoding: Encoding,
    /// Bytes of the file that are no inner bytes yet.
    raw: Vec<u8>,
    /// Inner bytes; those before `at` are done with.
    inner: Vec<u8>,
    at: usize,
    ended: bool,
    /// Where in the file `at` is.
    offset: u64,
}

impl Source {
    /// Opens a file and reads its first piece.
    pub(crate) fn open(origin: &Origin) -> Result<Self> {
        let mut source = Self {
            origin: origin.clone(),
            from: origin.reader()?,
            hash: Sha256::new(),
            encoding: Encoding::Utf8,
            raw: Vec::new(),
            inner: Vec::new(),
            at: 0,
            ended: false,
            offset: 0,
        };
        source.read(PIECE)?;
        Ok(source)
    }

    /// The file's first bytes, before an encoding is chosen.
    pub(crate) fn head(&self) -> &[u8] {
        &self.raw
    }

    /// Chooses the encoding, and leaves out the byte-order mark where there is one.
    pub(crate) fn decode(&mut self, encoding: Encoding, mark_bytes: usize) -> Result<()> {
        self.encoding = encoding;
        self.raw.drain(..mark_bytes);
        self.offset = mark_bytes as u64;
        self.make_inner()
    }

    /// The inner bytes at hand.
    pub(crate) fn bytes(&self) -> Bytes<'_> {
        Bytes { bytes: &self.inner[self.at..], ended: self.ended }
    }

    /// Goes on behind so many inner bytes.
    pub(crate) fn pass(&mut self, inner: usize) {
        self.offset += raw_length(self.encoding, &self.inner[self.at..self.at + inner]);
        self.at += inner;
    }

    /// The file's bytes for the next inner ones.
    pub(crate) fn raw_of(&self, inner: usize) -> Vec<u8> {
        let mut raw = Vec::new();
        from_inner(self.encoding, &self.inner[self.at..self.at + inner], &mut raw);
        raw
    }

    /// Reads more: a piece, or as much again as is at hand, so that a long record is not scanned too often.
    pub(crate) fn more(&mut self) -> Result<()> {
        self.inner.drain(..self.at);
        self.at = 0;
        let much = self.inner.len().clamp(PIECE, MOST);
        self.read(much)?;
        self.make_inner()
    }

    fn read(&mut self, much: usize) -> Result<()> {
        let into = if is_transcoded(self.encoding) || self.offset == 0 && self.inner.is_empty() {
            &mut self.raw
        } else {
            &mut self.inner
        };
        let before = into.len();
        let got = (&mut self.from).take(much as u64).read_to_end(into);
        let got = got.map_err(|e| refusal::unread(self.origin.path(), &e))?;
        self.hash.update(&into[before..]);
        self.ended = got < much;
        Ok(())
    }

    fn make_inner(&mut self) -> Result<()> {
        if self.raw.is_empty() {
            return Ok(());
        }
        let before = self.inner.len();
        let piece = if self.ended { Piece::Last } else { Piece::Middle };
        let used = to_inner(self.encoding, &self.raw, piece, &mut self.inner);
        if is_transcoded(self.encoding) {
            // The proof of each record compares inner bytes; this proves that these are worth as much as the file's.
            let mut back = Vec::with_capacity(used);
            from_inner(self.encoding, &self.inner[before..], &mut back);
            if back != self.raw[..used] {
                return Err(refusal::transcoding());
            }
        }
        self.raw.drain(..used);
        Ok(())
    }

    /// What is left of the file when no whole character is: half a UTF-16 unit.
    pub(crate) fn take_rest(&mut self) -> Vec<u8> {
        self.offset += self.raw.len() as u64;
        std::mem::take(&mut self.raw)
    }

    pub(crate) fn size(&self) -> u64 {
        self.origin.size()
    }

    /// The member of an archive that is read.
    pub(crate) fn member(&self) -> Option<&str> {
        match self.origin.fold() {
            Fold::Zip(member) => Some(member),
            Fold::Plain | Fold::Gzip => None,
        }
    }

    /// Where in the file the next inner byte is.
    pub(crate) fn offset(&self) -> u64 {
        self.offset
    }

    /// SHA-256 of what was read.
    pub(crate) fn digest(&self) -> String {
        if *self.origin.fold() != Fold::Plain {
            return self.origin.digest().unwrap_or_default();
        }
        self.hash.clone().finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The line, from 1, of so many bytes from the next inner byte on, and the offset in the file. Reads the file
    /// again up to there: only a refusal asks.
    pub(crate) fn place(&self, ahead: usize) -> (u64, u64) {
        let inner = self.bytes().bytes;
        let offset = self.offset + raw_length(self.encoding, &inner[..ahead.min(inner.len())]);
        (self.line(offset).unwrap_or(0), offset)
    }

    /// Pieces of the file beyond what is at hand, as inner bytes, each from a line's start on. None of a file that
    /// cannot be read at any place.
    pub(crate) fn pieces(&self) -> Vec<Vec<u8>> {
        let beyond = self.size().saturating_sub(PIECE as u64);
        if self.ended || *self.origin.fold() != Fold::Plain || beyond < PIECE as u64 {
            return Vec::new();
        }
        let step = beyond / u64::from(PIECES);
        (0..PIECES).filter_map(|n| self.piece(PIECE as u64 + step * u64::from(n), SMALL)).collect()
    }

    /// The file's last bytes, from a line's start on; the bytes at hand when the file ends with them.
    pub(crate) fn tail(&self) -> Option<Vec<u8>> {
        if self.ended {
            return Some(self.bytes().bytes.to_vec());
        }
        if *self.origin.fold() != Fold::Plain {
            return None;
        }
        self.piece(self.size().checked_sub(SMALL)?, SMALL)
    }

    fn piece(&self, from: u64, much: u64) -> Option<Vec<u8>> {
        let mut file = File::open(self.origin.path()).ok()?;
        if !file.metadata().ok()?.is_file() {
            return None;
        }
        let even = if is_transcoded(self.encoding) { from & !1 } else { from };
        file.seek(SeekFrom::Start(even)).ok()?;
        let (mut raw, mut inner) = (Vec::new(), Vec::new());
        file.take(much).read_to_end(&mut raw).ok()?;
        to_inner(self.encoding, &raw, Piece::Last, &mut inner);
        let end = memchr::memchr2(b'\n', b'\r', &inner)?;
        let start = end + inner[end..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        inner.drain(..start);
        Some(inner)
    }

    fn line(&self, offset: u64) -> std::io::Result<u64> {
        let Ok(from) = self.origin.reader() else { return Ok(0) };
        let mut before = from.take(offset);
        let mut piece = Vec::with_capacity(PIECE);
        let (mut feeds, mut returns, mut pairs, mut last) = (0, 0, 0, 0);
        let unit = if is_transcoded(self.encoding) { 2 } else { 1 };
        let low = usize::from(self.encoding == Encoding::Utf16Be);
        loop {
            piece.clear();
            if (&mut before).take(PIECE as u64).read_to_end(&mut piece)? == 0 {
                return Ok(1 + feeds + returns - pairs);
            }
            for pair in piece.chunks(unit) {
                let Some(&byte) = pair.get(low) else { continue };
                let other = if unit == 2 { pair.get(1 - low).copied().unwrap_or(0) } else { 0 };
                let byte = if other == 0 { byte } else { 0 };
                feeds += u64::from(byte == b'\n');
                returns += u64::from(byte == b'\r');
                pairs += u64::from(byte == b'\n' && last == b'\r');
                last = byte;
            }
        }
    }
}

/// How many bytes of byte-order mark a head begins with, when it is this encoding's.
pub(crate) fn mark_length(encoding: Encoding, head: &[u8]) -> usize {
    let mark = mark(encoding);
    if head.starts_with(mark) { mark.len() } else { 0 }
}
