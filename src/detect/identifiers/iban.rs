//! Whether a text is an IBAN (ISO 13616).

/// Lengths by country.
const LENGTHS: &[(&str, usize)] = &[
    ("NO", 15),
    ("BE", 16),
    ("DK", 18),
    ("FI", 18),
    ("NL", 18),
    ("AT", 20),
    ("EE", 20),
    ("LT", 20),
    ("LU", 20),
    ("CH", 21),
    ("LV", 21),
    ("HR", 21),
    ("LI", 21),
    ("DE", 22),
    ("GB", 22),
    ("IE", 22),
    ("BG", 22),
    ("SE", 24),
    ("ES", 24),
    ("CZ", 24),
    ("SK", 24),
    ("RO", 24),
    ("PT", 25),
    ("IS", 26),
    ("FR", 27),
    ("IT", 27),
    ("GR", 27),
    ("PL", 28),
    ("HU", 28),
    ("CY", 28),
    ("MT", 31),
];

/// Whether the whole text is an IBAN; spaces between groups are allowed.
pub fn is_one(text: &str) -> bool {
    prefix(text.trim()) == Some(text.trim().len())
}

/// How many bytes at the start of the text are an IBAN.
pub(super) fn prefix(text: &str) -> Option<usize> {
    let country = text.get(..2)?;
    let length = LENGTHS.iter().find(|(code, _)| *code == country)?.1;
    let mut taken = Vec::with_capacity(length);
    let mut spaced = false;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' => taken.push(byte),
            b' ' if !spaced && place >= 4 => {}
            _ => return None,
        }
        spaced = byte == b' ';
        if taken.len() == length {
            return remainder_is_one(&taken).then_some(place + 1);
        }
    }
    None
}

/// Four first characters last, letters as 10 to 35, modulo 97 is 1.
fn remainder_is_one(characters: &[u8]) -> bool {
    let moved = characters[4..].iter().chain(&characters[..4]);
    let remainder = moved.fold(0u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
    });
    remainder == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_ibans_are_known() {
        for text in [
            "SE4550000000058398257466",
            "SE3550000000054910000003",
            "NO9386011117947",
            "DK5000400440116243",
            "FI2112345600000785",
            "DE89370400440532013000",
            "GB82WEST12345698765432",
            "FR1420041010050500013M02606",
            "NL91ABNA0417164300",
            "BE68539007547034",
            "PL61109010140000071219812874",
            "ES9121000418450200051332",
            "IT60X0542811101000000123456",
            "CH9300762011623852957",
            "AT611904300234573201",
            "EE382200221020145685",
            "LV80BANK0000435195001",
            "LT121000011101001000",
            "IS140159260076545510730339",
            "IE29AIBK93115212345678",
            "MT84MALT011000012345MTLCAST001S",
            "SE45 5000 0000 0583 9825 7466",
        ] {
            assert!(is_one(text), "{text}");
        }
    }

    #[test]
    fn wrong_ibans_are_refused() {
        for text in ["SE4550000000058398257465", "SE455000000005839825746", "XX4550000000058398257466", "", "Så"] {
            assert!(!is_one(text), "{text}");
        }
    }
}
