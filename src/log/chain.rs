//! The chain: each line's hash covers the line before it.

use std::io::BufRead;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::failure::{Failure, Result};
use crate::store::Workbench;
use crate::store::log_entries::{self, Tail};

/// What every hash begins with, so that no hash of the log is a hash of anything else.
const PREFIX: &[u8] = b"gallra-log-v1\n";

/// The head of an empty log, in hex.
const NO_HEAD: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The longest line that is read as one; ours are under a few kilobytes.
const LONGEST_LINE: u64 = 1 << 20;

/// A hash of the chain.
type Hash = [u8; 32];

/// What verifying found; serialises as `log verify --format json` writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Lines that were read.
    pub entries: u64,
    /// The last hash in hex, before the first line that does not fit; 64 zeros for an empty log.
    pub head: String,
    /// `intact` or `broken`.
    pub state: String,
    /// The first line that does not fit, from 1.
    pub first_bad: Option<u64>,
    /// With a head to extend: whether that hash is one of this chain's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extends: Option<bool>,
}

impl Verdict {
    /// The chain holds, and extends the head that was asked for.
    pub fn is_good(&self) -> bool {
        self.first_bad.is_none() && self.extends != Some(false)
    }
}

/// The hash of a payload behind the hash before it.
pub fn link(previous: &Hash, payload: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(PREFIX);
    hasher.update(previous);
    hasher.update(payload);
    hasher.finalize().into()
}

/// A hash as 64 lower-case hex digits.
pub fn hex(hash: &Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads 64 lower-case hex digits.
fn unhex(text: &[u8]) -> Option<Hash> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut hash = [0; 32];
    if text.len() != 64 {
        return None;
    }
    for (byte, pair) in hash.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(hash)
}

/// Adds a payload to the log behind its last entry; gives its sequence number.
pub(super) fn append(tail: &mut Tail<'_>, payload: &str) -> Result<i64> {
    let previous = match tail.hash() {
        None => [0; 32],
        Some(hash) => unhex(hash.as_bytes()).ok_or_else(|| Failure::ours(msg!("log-not-readable")))?,
    };
    tail.push(hex(&link(&previous, payload.as_bytes())), payload)
}

/// A chain being followed.
struct Walk {
    entries: u64,
    last: Hash,
    first_bad: Option<u64>,
    sought: Option<Hash>,
    extends: bool,
}

impl Walk {
    /// An empty log's head is the start of every chain, so every chain extends it.
    fn new(head: Option<&str>) -> Result<Self> {
        let sought = head.map(read_head).transpose()?;
        Ok(Self { entries: 0, last: [0; 32], first_bad: None, extends: sought == Some([0; 32]), sought })
    }

    fn step(&mut self, hash: &[u8], payload: &[u8]) {
        self.entries += 1;
        if self.first_bad.is_some() {
            return;
        }
        let expected = link(&self.last, payload);
        if unhex(hash) != Some(expected) {
            self.first_bad = Some(self.entries);
            return;
        }
        self.last = expected;
        self.extends |= self.sought == Some(expected);
    }

    fn step_bad(&mut self) {
        self.entries += 1;
        self.first_bad.get_or_insert(self.entries);
    }

    fn verdict(self) -> Verdict {
        Verdict {
            entries: self.entries,
            head: hex(&self.last),
            state: if self.first_bad.is_none() { "intact" } else { "broken" }.to_owned(),
            first_bad: self.first_bad,
            extends: self.sought.is_some().then_some(self.extends),
        }
    }
}

/// The head that the asker wrote down: 64 hex digits, in either case.
fn read_head(head: &str) -> Result<Hash> {
    unhex(head.trim().to_ascii_lowercase().as_bytes())
        .ok_or_else(|| Failure::yours(msg!("log-head-not-hex")).hint(msg!("log-head-not-hex-hint")))
}

/// Verifies exported lines (`<hash> <payload>` each), and that they extend `head` when one is given.
pub fn verify(lines: &mut dyn BufRead, head: Option<&str>) -> Result<Verdict> {
    let mut walk = Walk::new(head)?;
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = std::io::Read::take(&mut *lines, LONGEST_LINE).read_until(b'\n', &mut line);
        if read.map_err(|_| Failure::file(msg!("log-file-not-readable")))? == 0 {
            return Ok(walk.verdict());
        }
        let whole = line.strip_suffix(b"\n").unwrap_or(&line);
        match whole.get(64) {
            Some(b' ') => walk.step(&whole[..64], &whole[65..]),
            Some(_) | None => walk.step_bad(),
        }
    }
}

/// Verifies the workbench's own log.
pub fn verify_bench(bench: &Workbench, head: Option<&str>) -> Result<Verdict> {
    let mut walk = Walk::new(head)?;
    log_entries::each(bench, (i64::MIN, usize::MAX), &mut |row| {
        if u64::try_from(row.sequence) == Ok(walk.entries + 1) {
            walk.step(row.hash.as_bytes(), row.payload.as_bytes());
        } else {
            walk.step_bad();
        }
        Ok(())
    })?;
    Ok(walk.verdict())
}

/// The last hash, in hex.
pub fn head(bench: &Workbench) -> Result<String> {
    Ok(log_entries::head(bench)?.unwrap_or_else(|| NO_HEAD.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(payloads: &[&str]) -> Vec<String> {
        let mut last = [0; 32];
        payloads
            .iter()
            .map(|payload| {
                last = link(&last, payload.as_bytes());
                format!("{} {payload}\n", hex(&last))
            })
            .collect()
    }

    fn judge(lines: &[String], head: Option<&str>) -> Verdict {
        verify(&mut lines.concat().as_bytes(), head).unwrap()
    }

    fn four() -> Vec<String> {
        chain(&[r#"{"a":1}"#, r#"{"a":2}"#, r#"{"a":3}"#, r#"{"a":4}"#])
    }

    #[test]
    fn the_hash_is_the_documented_one() {
        // printf 'gallra-log-v1\n' + 32 zero bytes + '{}' through sha256sum
        let payload = b"{}";
        let mut bytes = b"gallra-log-v1\n".to_vec();
        bytes.extend([0; 32]);
        bytes.extend(payload);
        assert_eq!(link(&[0; 32], payload), <Hash>::from(Sha256::digest(&bytes)));
    }

    #[test]
    fn an_untouched_chain_is_intact() {
        let lines = four();
        let verdict = judge(&lines, None);
        assert_eq!((verdict.entries, verdict.first_bad, verdict.extends), (4, None, None));
        assert!(lines[3].starts_with(&verdict.head));
    }

    #[test]
    fn an_empty_log_is_intact_and_its_head_is_zeros() {
        assert_eq!(judge(&[], None).head, NO_HEAD);
        assert_eq!(judge(&four(), Some(NO_HEAD)).extends, Some(true));
    }

    #[test]
    fn a_changed_byte_is_found_at_its_line() {
        let mut lines = four();
        lines[2] = lines[2].replace(":3", ":9");
        assert_eq!(judge(&lines, None).first_bad, Some(3));
    }

    #[test]
    fn a_line_that_is_gone_is_found_where_it_stood() {
        let mut lines = four();
        lines.remove(1);
        assert_eq!(judge(&lines, None).first_bad, Some(2));
    }

    #[test]
    fn swapped_lines_are_found() {
        let mut lines = four();
        lines.swap(1, 2);
        assert_eq!(judge(&lines, None).first_bad, Some(2));
    }

    #[test]
    fn a_cut_end_fits_but_does_not_extend_the_head() {
        let lines = four();
        let head = lines[3][..64].to_uppercase();
        assert_eq!(judge(&lines, Some(&head)).extends, Some(true));
        let cut = judge(&lines[..3], Some(&head));
        assert_eq!((cut.first_bad, cut.extends, cut.is_good()), (None, Some(false), false));
    }

    #[test]
    fn what_is_no_log_is_broken_at_its_first_line() {
        assert_eq!(judge(&["namn;epost\n".to_owned()], None).first_bad, Some(1));
        assert_eq!(judge(&["x".repeat(3 << 20)], None).first_bad, Some(1));
    }

    #[test]
    fn a_head_that_is_no_hash_is_wrong_use() {
        assert_eq!(verify(&mut &b""[..], Some("9f3c")).unwrap_err().exit_code(), 2);
    }
}
