//! Keyed tags: what stands for a value where the value itself may not, and the keys that make them.
//!
//! A key lies in a file of its own, 0600, outside the workbench: who has the workbench alone cannot try values against
//! its tags. With the key they can (a century has 36 million personnummer), so tags are personal data still.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;

use crate::detect::addresses;
use crate::env::Env;
use crate::failure::{Failure, Result};

/// Bytes of a key.
const BYTES: usize = 32;

/// For what a key is: one key each, so that forgetting the pseudonyms does not forget who objected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The suppression list.
    Suppression,
    /// Pseudonyms that join registers.
    Pseudonyms,
    /// Answers to who asks whether their records were deleted.
    Answers,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Suppression, Self::Pseudonyms, Self::Answers];

    fn file_name(self) -> &'static str {
        match self {
            Self::Suppression => "suppression.key",
            Self::Pseudonyms => "pseudonym.key",
            Self::Answers => "answer.key",
        }
    }
}

/// A key. Its Debug shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; BYTES]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// The key of this purpose, when there is one.
    pub fn read(env: &Env, purpose: Purpose) -> Result<Option<Self>> {
        let path = path(env, purpose);
        let file = match std::fs::File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(_) => return Err(unreadable(&path)),
        };
        let mut bytes = Vec::with_capacity(BYTES);
        file.take(BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|_| unreadable(&path))?;
        let key = <[u8; BYTES]>::try_from(bytes).map_err(|_| unreadable(&path))?;
        Ok(Some(Self(key)))
    }

    /// The key of this purpose; made when there is none.
    pub fn read_or_make(env: &Env, purpose: Purpose) -> Result<Self> {
        match Self::read(env, purpose)? {
            Some(key) => Ok(key),
            None => Self::make(&path(env, purpose)),
        }
    }

    /// A key that every gallra has: for showing what a tag looks like before a key was made.
    pub fn of_nobody() -> Self {
        Self([0; BYTES])
    }

    fn make(path: &Path) -> Result<Self> {
        use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};

        let unmade = || Failure::file(msg!("key-not-made", "file" => name(path))).hint(msg!("key-not-made-hint"));
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(|_| Failure::ours(msg!("key-no-chance")))?;
        if let Some(folder) = path.parent() {
            std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|_| unmade())?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        let mut file = options.open(path).map_err(|_| unmade())?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(|_| unmade())?;
        Ok(Self(bytes))
    }

    /// HMAC-SHA-256 of a value in one form of many: NFC, lower case, without what is around it.
    pub fn tag(&self, value: &str) -> Result<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).map_err(|_| Failure::ours(msg!("key-no-chance")))?;
        mac.update(normal(value).as_bytes());
        Ok(mac.finalize().into_bytes().into())
    }
}

/// One form for the same value: `Ada <Ada@Example.se>` and `ada@example.se`, `+46 70-174 06 05` and `0701740605`.
pub fn normal(value: &str) -> String {
    if let Some(address) = addresses::only(value) {
        return address;
    }
    let text: String = value.trim().nfc().flat_map(char::to_lowercase).collect();
    let is_number = text.chars().any(|c| c.is_ascii_digit()) && !text.chars().any(char::is_alphabetic);
    if is_number { text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect() } else { text }
}

/// Where the key of a purpose is kept.
pub fn path(env: &Env, purpose: Purpose) -> PathBuf {
    env.config_folder.join(purpose.file_name())
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

fn unreadable(path: &Path) -> Failure {
    Failure::file(msg!("key-not-readable", "file" => name(path))).hint(msg!("key-not-readable-hint"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_hmac_sha_256() {
        // RFC 4231, test case 2; the algorithm fills a short key up with zeros.
        let mut key = [0; BYTES];
        key[..4].copy_from_slice(b"Jefe");
        let tag = Key(key).tag("what do ya want for nothing?").unwrap();
        let hex: String = tag.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn the_same_value_has_one_form() {
        assert_eq!(normal(" Ada@Example.SE "), normal("ada@example.se"));
        assert_eq!(normal("A\u{30a}sa"), normal("åsa"));
        assert_eq!(normal("mailto:ada@example.se"), "ada@example.se");
        assert_eq!(normal("070-174 06 05"), "0701740605");
        assert_eq!(normal("+46 (0)70-174 06 05"), "0701740605");
        assert_eq!(normal("19900101-9802"), normal("199001019802"));
    }

    #[test]
    fn a_key_shows_nothing_of_itself() {
        assert_eq!(format!("{:?}", Key([7; BYTES])), "Key");
    }
}
