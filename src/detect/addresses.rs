//! The e-mail addresses and telephone numbers that a cell holds, each in its one form: by these the suppression list,
//! the keys between registers and the search for a person know somebody.
//!
//! `Ida Ek <Ida@Example.se>`, `mailto:ida@example.se` and `ida @example.se;` are one address. Dots and what follows a
//! plus sign are part of it: only the mail system of its domain knows whether they matter.

use unicode_normalization::UnicodeNormalization;

use super::identifiers::phone;
use super::sampled::is_nothing;

/// Every address and number of a cell, in its order; none where it holds neither.
pub fn of(text: &str) -> Vec<String> {
    if is_nothing(text.trim()) {
        return Vec::new();
    }
    if is_plain(text.trim()) {
        return vec![text.trim().to_ascii_lowercase()];
    }
    let text = cleaned(text);
    let spans = spans(&text);
    let mut found = emails_of(&text, &spans);
    let mut start = 0;
    for span in &spans {
        add(&mut found, phones_of(text.get(start..span.start).unwrap_or_default()));
        start = span.end;
    }
    add(&mut found, phones_of(text.get(start..).unwrap_or_default()));
    found
}

/// The e-mail addresses of a cell. One with an `@` whose address cannot be told from its surroundings is one as it is.
pub fn emails(text: &str) -> Vec<String> {
    let trimmed = text.trim();
    if is_plain(trimmed) {
        return vec![trimmed.to_ascii_lowercase()];
    }
    if !trimmed.contains('@') && !trimmed.contains(['(', '%', '\u{ff20}', '\u{fe6b}']) {
        return Vec::new();
    }
    let text = cleaned(text);
    emails_of(&text, &spans(&text))
}

/// The telephone numbers of a cell, Swedish ones without the country's code, others with `+` and it.
pub fn phones(text: &str) -> Vec<String> {
    phones_of(&cleaned(text))
}

/// What a text is that is one address or one number and nothing else; none for any other.
pub fn only(text: &str) -> Option<String> {
    let trimmed = text.trim();
    if trimmed.contains('@') {
        let mut emails = emails(trimmed);
        return if emails.len() == 1 { emails.pop() } else { None };
    }
    let may_be_number = trimmed.chars().any(|c| c.is_ascii_digit()) && !trimmed.chars().any(char::is_alphabetic);
    may_be_number.then(|| whole(cleaned(trimmed).trim())).flatten()
}

/// Nothing but an address as most are written: most cells are, and there are millions of them.
pub(super) fn is_plain(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+');
    let is_edge = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    is_edge(local.as_bytes().first())
        && local.bytes().all(name)
        && is_edge(domain.as_bytes().last())
        && domain.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        && !domain.as_bytes().windows(4).any(|part| part.eq_ignore_ascii_case(b"xn--"))
}

/// In small letters, composed, without what nobody sees, with one sign between name and domain.
fn cleaned(text: &str) -> String {
    let small: String = text.nfkc().filter(|c| !is_unseen(*c)).flat_map(char::to_lowercase).nfkc().collect();
    let small = small.replace("(at)", "@");
    let small = if small.contains('@') { small } else { small.replace("%40", "@") };
    if !small.contains('@') {
        return small;
    }
    let mut out = String::with_capacity(small.len());
    for (place, part) in small.split('@').enumerate() {
        if place > 0 {
            out.truncate(out.trim_end().len());
            out.push('@');
        }
        out.push_str(if place > 0 { part.trim_start() } else { part });
    }
    out
}

/// Characters of no width, and those that only say how others run or break.
fn is_unseen(c: char) -> bool {
    let format = matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    );
    format || c.is_control() && !c.is_whitespace()
}

/// Where in a cleaned text the addresses stand.
fn spans(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + 1..).unwrap_or_default();
        let start = before.trim_end_matches(is_of_name).len();
        let lead: &[char] = &['.', '\'', '`', '*', '-', '&', '=', '!', '#', '~', '$', '^'];
        let start = at - before.get(start..).unwrap_or_default().trim_start_matches(lead).len();
        let domain = after.len() - after.trim_start_matches(is_of_domain).len();
        let domain = after.get(..domain).unwrap_or_default().trim_end_matches(['.', '-', '_']);
        if start < at && !domain.is_empty() && found.last().is_none_or(|last| last.end <= start) {
            found.push(start..at + 1 + domain.len());
        }
    }
    found
}

fn is_of_name(c: char) -> bool {
    const AROUND: &str = "“”„‟«»‹›‘’‚´、。·•–—…";
    let signs = "._%+-'`&#!~$*^={}";
    c.is_alphanumeric() || signs.contains(c) || (!c.is_ascii() && !c.is_whitespace() && !AROUND.contains(c))
}

fn is_of_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_') || unicode_normalization::char::is_combining_mark(c)
}

fn emails_of(text: &str, spans: &[std::ops::Range<usize>]) -> Vec<String> {
    let mut found = Vec::new();
    for span in spans {
        if let Some((name, domain)) = text.get(span.clone()).and_then(|address| address.split_once('@')) {
            let labels: Vec<String> = domain.split('.').map(label).collect();
            add(&mut found, vec![format!("{name}@{}", labels.join("."))]);
        }
    }
    let whole = text.trim();
    if found.is_empty() && whole.contains('@') && whole.len() >= 3 {
        found.push(whole.to_owned());
    }
    found
}

/// A part of a domain as people read it: `xn--exmpel-cua` is `exämpel`.
fn label(text: &str) -> String {
    let read = text.strip_prefix("xn--").and_then(unpacked);
    read.map_or_else(|| text.to_owned(), |read| read.nfkc().flat_map(char::to_lowercase).nfkc().collect())
}

/// Punycode, RFC 3492 section 6.2.
fn unpacked(text: &str) -> Option<String> {
    const BASE: u32 = 36;
    let (mut read, rest) = match text.rsplit_once('-') {
        Some((basic, rest)) => (basic.chars().collect::<Vec<char>>(), rest),
        None => (Vec::new(), text),
    };
    let (mut code, mut place, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = rest.bytes().peekable();
    while digits.peek().is_some() {
        let (before, mut weight, mut step) = (place, 1_u32, BASE);
        loop {
            let digit = match digits.next()? {
                byte @ b'a'..=b'z' => u32::from(byte - b'a'),
                byte @ b'0'..=b'9' => u32::from(byte - b'0') + 26,
                _ => return None,
            };
            place = place.checked_add(digit.checked_mul(weight)?)?;
            let threshold = step.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            step += BASE;
        }
        let length = u32::try_from(read.len()).ok()? + 1;
        bias = adapted(place - before, length, before == 0);
        code = code.checked_add(place / length)?;
        place %= length;
        read.insert(usize::try_from(place).ok()?, char::from_u32(code)?);
        place += 1;
    }
    Some(read.into_iter().collect())
}

fn adapted(delta: u32, length: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / length;
    let mut step = 0;
    while delta > 455 {
        delta /= 35;
        step += 36;
    }
    step + 36 * delta / (delta + 38)
}

/// The numbers of a cleaned text without addresses.
fn phones_of(text: &str) -> Vec<String> {
    if let Some(number) = whole(text.trim()) {
        return vec![number];
    }
    let mut found = Vec::new();
    for piece in text.split(|c: char| !is_of_number(c)) {
        let piece = piece.trim_matches(|c: char| !c.is_ascii_digit() && c != '+' && c != '(').trim_end_matches('(');
        match whole(piece.trim()).filter(|_| piece.starts_with(['0', '+', '('])) {
            Some(number) => add(&mut found, vec![number]),
            None => add(&mut found, several(piece)),
        }
    }
    found
}

/// The numbers of a text that only blanks, slashes and plus signs tell apart, the longest first.
fn several(text: &str) -> Vec<String> {
    let apart = text.replace('+', " +").replace('/', " / ");
    let words: Vec<&str> = apart.split_whitespace().collect();
    let (mut found, mut start) = (Vec::new(), 0);
    while start < words.len() {
        let read = |end: usize| {
            let text = words[start..end].join(" ");
            phone::read(&text).map(|_| (form(&text), end))
        };
        match (start + 1..=words.len().min(start + 8)).rev().find_map(read) {
            Some((number, end)) => {
                add(&mut found, vec![number]);
                start = end;
            }
            None => start += 1,
        }
    }
    found
}

/// The number that a text is: by its form, or since it is nothing but digits with signs between them.
fn whole(text: &str) -> Option<String> {
    if phone::read(text).is_some() {
        return Some(form(text));
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let at_start = text.rfind('+').is_none_or(|place| place == 0);
    ((7..=13).contains(&digits) && at_start && text.chars().all(is_of_number)).then(|| form(text))
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || matches!(c, '+' | '-' | '/' | '(' | ')' | '.' | '\u{2010}'..='\u{2015}')
}

/// Digits alone: `+46 (0)70`, `0046 70` and `070` are one.
fn form(text: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let all = digits(text);
    let abroad = match all.strip_prefix("00") {
        Some(rest) if rest.len() >= 8 => Some(digits(&text.replace("(0)", "")).get(2..).unwrap_or_default().to_owned()),
        Some(_) | None if text.starts_with('+') => Some(digits(&text.replace("(0)", ""))),
        Some(_) | None => None,
    };
    let Some(abroad) = abroad else { return all };
    match abroad.strip_prefix("46") {
        Some(national) => format!("0{}", national.trim_start_matches('0')),
        None => format!("+{abroad}"),
    }
}

fn add(into: &mut Vec<String>, new: Vec<String>) {
    new.into_iter().for_each(|text| {
        if !into.contains(&text) {
            into.push(text);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_an_address_is_no_part_of_it() {
        for text in [
            "p5@ex.example",
            " P5@EX.example ",
            "mailto:p5@ex.example",
            "mailto:p5%40ex.example?subject=hej",
            "<p5@ex.example>",
            "Per Ek <p5@ex.example>",
            "\"Ek, Per\" <p5@ex.example>",
            "p5@ex.example (Per Ek)",
            "p5@ex.example;",
            "p5@ex.example.",
            "p5@ex.example,",
            "'p5@ex.example'",
            "”p5@ex.example”",
            "[p5@ex.example]",
            "p5@ex.example\u{200b}",
            "\u{feff}p5@ex.ex\u{ad}ample",
            "p5 @ex.example",
            "p5@ ex.example",
            "p5\u{a0}@\u{a0}ex.example",
            "p5(at)ex.example",
            "p5＠ex.example",
            "- p5@ex.example",
            "e-post: p5@ex.example",
        ] {
            assert_eq!(emails(text), ["p5@ex.example"], "{text}");
            assert_eq!(of(text), ["p5@ex.example"], "{text}");
        }
    }

    #[test]
    fn several_in_a_cell_are_several() {
        for text in
            ["a@ex.example, b@ex.example", "a@ex.example/b@ex.example", "a@ex.example b@ex.example;a@ex.example"]
        {
            assert_eq!(emails(text), ["a@ex.example", "b@ex.example"], "{text}");
            assert_eq!(only(text), None, "{text}");
        }
        assert_eq!(of("070-111 22 03, ida@ex.example"), ["ida@ex.example", "0701112203"]);
        for text in ["070-111 22 03, 08-123 45 67", "070-1112203 / 08-1234567", "0701112203 081234567 "] {
            assert_eq!(phones(text), ["0701112203", "081234567"], "{text}");
        }
    }

    #[test]
    fn a_domain_has_one_form_of_its_two() {
        // RFC 3492, section 7.1, and domains of Swedish letters.
        assert_eq!(unpacked("ihqwcrb4cv8a8dqg056pqjye").as_deref(), Some("他们为什么不说中文"));
        assert_eq!(unpacked("proprostnemluvesky-uyb24dma41a").as_deref(), Some("pročprostěnemluvíčesky"));
        assert_eq!(emails("p14@xn--exmpel-cua.example"), emails("p14@exämpel.example"));
        assert_eq!(emails("p14@EXA\u{308}MPEL.example"), emails("p14@exämpel.example"));
        assert_eq!(emails("p@xn--!.example"), ["p@xn"]);
    }

    #[test]
    fn dots_and_plus_signs_are_not_guessed_about() {
        assert_ne!(emails("a.b@gmail.example"), emails("ab@gmail.example"));
        assert_ne!(emails("ab+news@gmail.example"), emails("ab@gmail.example"));
    }

    #[test]
    fn what_cannot_be_told_apart_is_one_as_it_is() {
        assert_eq!(emails("ada@[192.0.2.1]"), ["ada@[192.0.2.1]"]);
        assert_eq!(emails("nej tack"), Vec::<String>::new());
        assert_eq!(of("-"), Vec::<String>::new());
        assert_eq!(of("ring ej"), Vec::<String>::new());
    }

    #[test]
    fn a_swedish_number_is_one_with_and_without_the_country() {
        for text in [
            "070-111 22 03",
            "0701112203",
            "+46 70 111 22 03",
            "+46 (0)70-1112203",
            "+460701112203",
            "0046701112203",
            "0046 (0)70 111 22 03",
            "0701 11 22 03",
            "070.111.22.03",
            "Mobil: 070-111 22 03",
            "070-111 22 03 (hem)",
            "070\u{2011}111\u{a0}22 03",
            "(070) 111 22 03",
        ] {
            assert_eq!(phones(text), ["0701112203"], "{text}");
        }
        assert_eq!(phones("+44 (0)20 7946 0958"), phones("0044 20 7946 0958"));
        assert_eq!(of("ada0701112203@ex.example"), ["ada0701112203@ex.example"]);
    }

    #[test]
    fn a_number_of_another_kind_stays_what_it_is() {
        assert_eq!(only("19900101-9802").as_deref(), Some("199001019802"));
        assert_eq!(only("240615+9836"), None);
        assert_eq!(only("4242 0242 4242 4242"), None);
        assert_eq!(only("Storgatan 12"), None);
    }

    proptest::proptest! {
        #[test]
        fn the_one_form_is_its_own(name in "[a-zåäö0-9._+-]{1,12}", domain in "[a-zåäö]{1,8}\\.example", around in "[ <>;,'\"()\u{200b}]{0,3}") {
            let text = format!("{around}{name}@{domain}{around}");
            for address in emails(&text) {
                proptest::prop_assert_eq!(emails(&address), [address]);
            }
        }
    }
}
