//! Whether a text is a Swedish registration plate. Article numbers look the same: a header or word must say so.

/// Whether the whole text is one: `ABC 123`, `ABC123` or, since 2019, `ABC 12D`.
pub fn is_one(text: &str) -> bool {
    let joined: Vec<u8> = text.trim().bytes().filter(|byte| *byte != b' ').map(|b| b.to_ascii_uppercase()).collect();
    let [a, b, c, d, e, f] = joined[..] else { return false };
    let letter = |byte: u8| byte.is_ascii_uppercase() && !matches!(byte, b'I' | b'Q' | b'V');
    let last = f.is_ascii_digit() || (letter(f) && f != b'O');
    letter(a) && letter(b) && letter(c) && d.is_ascii_digit() && e.is_ascii_digit() && last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plates_old_and_new_are_known() {
        for text in ["ABC 123", "ABC123", "ABC 12D"] {
            assert!(is_one(text), "{text}");
        }
        for text in ["IBC 123", "ABC 12O", "ABC 1234", "ÅBC 123"] {
            assert!(!is_one(text), "{text}");
        }
    }
}
