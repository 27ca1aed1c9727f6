//! Where a file's bytes come from: the file itself, what is folded in it by gzip, or a member of a ZIP archive.
//!
//! What unfolds to far more than it takes on the disk is refused while it unfolds.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Cursor, Error, ErrorKind, Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use flate2::bufread::GzDecoder;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::refusal;
use crate::failure::Result;

/// So much may always unfold.
const FREE: u64 = 64 << 20;
/// Beyond that, so many times its size on the disk.
const RATIO: u64 = 200;
/// What must be held in memory to be read at all: a folded workbook.
const IN_MEMORY: u64 = 256 << 20;
/// What a workbook may unfold to.
const WORKBOOK: u64 = 2 << 30;
/// Members of an archive that are looked at.
pub(crate) const MEMBERS: usize = 1_000;

/// How the bytes are folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fold {
    /// Not at all.
    Plain,
    /// By gzip.
    Gzip,
    /// As a member of a ZIP archive.
    Zip(String),
}

/// A file, and how its bytes are folded.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    path: PathBuf,
    fold: Fold,
    size: u64,
}

impl Origin {
    /// The file itself.
    pub(crate) fn plain(path: &Path) -> Result<Self> {
        let facts = std::fs::metadata(path).map_err(|e| refusal::unopened(path, &e))?;
        if facts.is_dir() {
            return Err(refusal::directory(path));
        }
        if !facts.is_file() {
            return Err(refusal::no_file(path));
        }
        Ok(Self { path: path.to_owned(), fold: Fold::Plain, size: facts.len() })
    }

    /// What is folded in the file.
    pub(crate) fn folded(&self, fold: Fold) -> Self {
        Self { fold, ..self.clone() }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn fold(&self) -> &Fold {
        &self.fold
    }

    /// Bytes on the disk.
    pub(crate) fn size(&self) -> u64 {
        self.size
    }

    /// The file's first bytes, unfolded.
    pub(crate) fn head(&self, much: u64) -> Result<Vec<u8>> {
        let mut head = Vec::new();
        self.reader()?.take(much).read_to_end(&mut head).map_err(|e| refusal::unread(&self.path, &e))?;
        Ok(head)
    }

    /// The bytes, from the first on.
    pub(crate) fn reader(&self) -> Result<Box<dyn Read + Send>> {
        let file = self.file()?;
        self.honest()?;
        Ok(match &self.fold {
            Fold::Plain => Box::new(file),
            Fold::Gzip => Box::new(Limited::new(Members::new(file), self.size)),
            Fold::Zip(member) => Box::new(Limited::new(Piped::of(self.archive()?, member.clone()), self.size)),
        })
    }

    /// Refuses at once what says of itself that it unfolds too far; the limit holds too for one that says otherwise.
    fn honest(&self) -> Result<()> {
        let limit = (self.size * RATIO).max(FREE);
        match &self.fold {
            Fold::Plain => Ok(()),
            Fold::Gzip => {
                let mut last = [0; 4];
                let mut file = self.file()?;
                let whole = file.seek(SeekFrom::End(-4)).and_then(|_| file.read_exact(&mut last));
                let said = if whole.is_ok() { u64::from(u32::from_le_bytes(last)) } else { 0 };
                // Of a file that was cut off, or has something behind it, the last bytes are no length.
                if said > limit { self.unfolds() } else { Ok(()) }
            }
            Fold::Zip(member) => {
                let said = self.archive()?.by_name(member).map_or(0, |member| member.size());
                if said > limit { Err(refusal::unfolds_too_far(&self.path)) } else { Ok(()) }
            }
        }
    }

    /// Unfolds gzip up to the limit, and keeps nothing.
    fn unfolds(&self) -> Result<()> {
        let mut all = Limited::new(Members::new(self.file()?), self.size);
        std::io::copy(&mut all, &mut std::io::sink()).map(drop).map_err(|e| refusal::unread(&self.path, &e))
    }

    /// The bytes as something that can be read at any place: a folded file is held in memory, up to a limit.
    pub(crate) fn at_any_place(&self) -> Result<Seekable> {
        if self.fold == Fold::Plain {
            return Ok(Seekable::File(BufReader::new(self.file()?)));
        }
        let mut bytes = Vec::new();
        let got = self.reader()?.take(IN_MEMORY + 1).read_to_end(&mut bytes);
        let got = got.map_err(|e| refusal::unread(&self.path, &e))?;
        if got as u64 > IN_MEMORY {
            return Err(refusal::unfolds_too_far(&self.path));
        }
        Ok(Seekable::Memory(Cursor::new(bytes)))
    }

    /// SHA-256 of the file on the disk, in hexadecimal.
    pub(crate) fn digest(&self) -> Result<String> {
        let mut file = self.file()?;
        let (mut hash, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
        loop {
            let read = file.read(&mut buffer).map_err(|e| refusal::unread(&self.path, &e))?;
            if read == 0 {
                return Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect());
            }
            hash.update(&buffer[..read]);
        }
    }

    /// The files in a ZIP archive, in its order.
    pub(crate) fn members(&self) -> Result<Vec<String>> {
        let archive = self.archive()?;
        let names = archive.file_names().filter_map(|name| name.ok().map(std::borrow::Cow::into_owned));
        Ok(names.filter(|name| !name.ends_with('/') && !name.starts_with("__MACOSX/")).take(MEMBERS).collect())
    }

    /// How many entries a ZIP archive has, beyond those that [`Self::members`] gives too.
    pub(crate) fn beyond(&self) -> Result<Option<u64>> {
        let all = self.archive()?.len();
        Ok((all > MEMBERS).then_some(all as u64))
    }

    /// The archive has a file of this name, among the first or not.
    pub(crate) fn has_member(&self, name: &str) -> Result<bool> {
        Ok(self.archive()?.index_for_name(name).is_some())
    }

    fn archive(&self) -> Result<ZipArchive<File>> {
        ZipArchive::new(self.file()?).map_err(|_| refusal::archive_broken(&self.path))
    }

    fn file(&self) -> Result<File> {
        // What waits for a writer, a pipe that took the file's place or the kernel's own, is an error and no wait.
        let waiting = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or(0);
        let file = OpenOptions::new().read(true).custom_flags(waiting).open(&self.path);
        file.map_err(|e| refusal::unopened(&self.path, &e))
    }
}

/// Bytes that can be read at any place.
pub(crate) enum Seekable {
    File(BufReader<File>),
    Memory(Cursor<Vec<u8>>),
}

impl Read for Seekable {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Self::File(file) => file.read(into),
            Self::Memory(bytes) => bytes.read(into),
        }
    }
}

impl Seek for Seekable {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        match self {
            Self::File(file) => file.seek(to),
            Self::Memory(bytes) => bytes.seek(to),
        }
    }
}

/// Looks through a workbook's archive, so that none is read that unfolds without end.
pub(crate) fn weigh(seekable: Seekable, path: &Path) -> Result<Seekable> {
    let mut archive = ZipArchive::new(seekable).map_err(|_| refusal::workbook_broken(path))?;
    let mut whole = 0_u64;
    for place in 0..archive.len() {
        let mut member = archive.by_index(place).map_err(|_| refusal::workbook_broken(path))?;
        let folded = member.compressed_size();
        let most = WORKBOOK.saturating_sub(whole).min((folded * RATIO).max(FREE));
        let got = std::io::copy(&mut (&mut member).take(most + 1), &mut std::io::sink());
        let got = got.map_err(|_| refusal::workbook_broken(path))?;
        whole += got;
        if got > most {
            return Err(refusal::unfolds_too_far(path));
        }
    }
    let mut seekable = archive.into_inner();
    seekable.seek(SeekFrom::Start(0)).map_err(|e| refusal::unread(path, &e))?;
    Ok(seekable)
}

/// Stops where more comes than the folded size can honestly hold.
struct Limited<R> {
    from: R,
    left: u64,
}

impl<R: Read> Limited<R> {
    fn new(from: R, folded: u64) -> Self {
        Self { from, left: (folded * RATIO).max(FREE) }
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.from.read(into)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| Error::from(ErrorKind::FileTooLarge))?;
        Ok(read)
    }
}

/// The members of a gzip file, one after the other. Zeros behind the last one are padding, as tapes have it.
struct Members {
    /// The one that is read; none after the last.
    now: Option<GzDecoder<BufReader<File>>>,
}

impl Members {
    fn new(file: File) -> Self {
        Self { now: Some(GzDecoder::new(BufReader::new(file))) }
    }
}

impl Read for Members {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        while let Some(now) = &mut self.now {
            let read = now.read(into)?;
            if read > 0 || into.is_empty() {
                return Ok(read);
            }
            let Some(mut rest) = self.now.take().map(GzDecoder::into_inner) else { break };
            while rest.fill_buf()?.first() == Some(&0) {
                rest.consume(1);
            }
            self.now = match rest.fill_buf()?.first() {
                None => None,
                Some(0x1f) => Some(GzDecoder::new(rest)),
                Some(_) => return Err(Error::from(ErrorKind::InvalidData)),
            };
        }
        Ok(0)
    }
}

/// A member of an archive, read by a thread of its own: it cannot leave its archive.
struct Piped {
    from: Receiver<std::io::Result<Vec<u8>>>,
    piece: Vec<u8>,
    at: usize,
}

impl Piped {
    fn of(mut archive: ZipArchive<File>, member: String) -> Self {
        let (to, from) = sync_channel(2);
        thread::spawn(move || {
            let mut member = match archive.by_name(&member) {
                Ok(member) => member,
                Err(error) => {
                    // A receiver that is gone needs no failure.
                    let _ = to.send(Err(Error::other(error.to_string())));
                    return;
                }
            };
            loop {
                let mut piece = Vec::new();
                let read = (&mut member).take(1 << 18).read_to_end(&mut piece);
                let is_last = !matches!(read, Ok(1..));
                if to.send(read.map(|_| piece)).is_err() || is_last {
                    return;
                }
            }
        });
        Self { from, piece: Vec::new(), at: 0 }
    }
}

impl Read for Piped {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.piece.len() {
            let Ok(next) = self.from.recv() else { return Ok(0) };
            self.piece = next?;
            self.at = 0;
        }
        let rest = &self.piece[self.at..];
        let much = rest.len().min(into.len());
        into[..much].copy_from_slice(&rest[..much]);
        self.at += much;
        Ok(much)
    }
}
