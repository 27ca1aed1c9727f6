//! Whether a text is a Swedish organisationsnummer (lagen 1974:174) or the VAT number made of it.

use super::checksum::luhn;

/// Whether the whole text is the number of a legal person: `556036-0793`, bare, with the prefix 16, or `SE…01`.
/// A sole trader's number is a personnummer and is not one of these.
pub fn is_one(text: &str) -> bool {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix("SE") {
        return rest.len() == 12 && rest.ends_with("01") && ten(&rest[..rest.len().min(10)]);
    }
    let bare = match text.len() {
        13 | 12 if text.starts_with("16") => &text[2..],
        _ => text,
    };
    match bare.split_once('-') {
        Some((first, last)) => first.len() == 6 && last.len() == 4 && ten(&format!("{first}{last}")),
        None => ten(bare),
    }
}

fn ten(text: &str) -> bool {
    let digits = text.as_bytes();
    if digits.len() != 10 || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let values: Vec<u8> = digits.iter().map(|d| d - b'0').collect();
    // Third digit 2 or more keeps it apart from a personnummer; no group of legal persons begins with 0, 3 or 4.
    values[2] >= 2 && !matches!(values[0], 0 | 3 | 4) && luhn(&values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_legal_persons_are_known() {
        for text in [
            "556000-0001",
            "802000-0009",
            "212000-0001",
            "969600-0000",
            "769600-0004",
            "502000-0005",
            "252000-0007",
            "556036-0793",
            "5560360793",
            "16556036-0793",
            "165560360793",
            "SE556036079301",
        ] {
            assert!(is_one(text), "{text}");
        }
    }

    #[test]
    fn others_are_refused() {
        for text in ["556000-0002", "900101-9802", "55600-00001", "SE556036079302", "", "åäöåäö-åäöå", "SEå"]
        {
            assert!(!is_one(text), "{text}");
        }
    }
}
