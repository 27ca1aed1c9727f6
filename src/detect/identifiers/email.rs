//! Where in a text an e-mail address stands.

/// Whether the whole text is one address.
pub fn is_one(text: &str) -> bool {
    let text = text.trim();
    memchr::memchr(b'@', text.as_bytes()).is_some_and(|at| around(text, at) == Some((0, text.len())))
}

/// The address around an `@`: its first byte and the byte after its last.
pub(super) fn around(text: &str, at: usize) -> Option<(usize, usize)> {
    let local = local_length(text.get(..at)?);
    let domain = domain_length(text.get(at + 1..)?)?;
    (local > 0).then_some((at - local, at + 1 + domain))
}

/// What stands before the sign in addresses of a function, not of a person.
const FUNCTIONS: &[&str] = &[
    "info",
    "kontakt",
    "contact",
    "kundtjanst",
    "kundtjänst",
    "kundservice",
    "kundeservice",
    "support",
    "helpdesk",
    "order",
    "orders",
    "bestallning",
    "faktura",
    "fakturor",
    "invoice",
    "invoices",
    "billing",
    "ekonomi",
    "accounting",
    "reception",
    "receptionen",
    "admin",
    "administration",
    "hr",
    "personal",
    "jobb",
    "jobs",
    "sales",
    "salj",
    "forsaljning",
    "marketing",
    "marknad",
    "office",
    "kontor",
    "kontoret",
    "hello",
    "hej",
    "hei",
    "noreply",
    "no-reply",
    "donotreply",
    "post",
    "mail",
    "postmaster",
    "webmaster",
    "kansli",
    "kansliet",
    "press",
    "service",
    "webb",
    "web",
    "shop",
    "butik",
    "butiken",
    "bokning",
    "booking",
    "bokningen",
    "styrelse",
    "styrelsen",
    "registrator",
    "myyny",
    "myynti",
    "asiakaspalvelu",
    "verkauf",
    "vertrieb",
    "buchhaltung",
    "rechnung",
    "kundenservice",
    "firmapost",
    "postmottak",
    "salg",
    "dpo",
    "dataskydd",
    "dataskyddsombud",
    "privacy",
    "gdpr",
    "abuse",
    "it",
    "team",
    "newsletter",
    "nyhetsbrev",
];

/// Whether the part before the sign names a function: `info`, `kundtjanst`, `order.se`.
pub fn is_of_a_function(local: &str) -> bool {
    let small = local.to_lowercase();
    let first = small.split(['.', '+']).next().unwrap_or_default();
    FUNCTIONS.contains(&small.as_str()) || FUNCTIONS.contains(&first)
}

fn local_length(before: &str) -> usize {
    let begin = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\u{301}'..='\u{30a}'))
        .last()
        .map_or(before.len(), |(place, _)| place);
    before[begin..].trim_start_matches(['.', '-', '+', '%']).len()
}

fn domain_length(after: &str) -> Option<usize> {
    let end = after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(after.len());
    let domain = after[..end].trim_end_matches(['.', '-']);
    let (name, top) = domain.rsplit_once('.')?;
    let top_is_word = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (top_is_word && !name.is_empty() && name.split('.').all(|label| !label.is_empty())).then_some(domain.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_function_is_no_persons() {
        assert!(["info", "Kundtjänst", "order.nord", "no-reply"].into_iter().all(is_of_a_function));
        assert!(!["ada.alm", "infante", "bo", "maria.info"].into_iter().any(is_of_a_function));
    }

    #[test]
    fn whole_addresses_are_known() {
        for text in ["ada@example.se", "åsa.öberg+nyhet@post.example.se", "A_B-C@EXAMPLE.COM"] {
            assert!(is_one(text), "{text}");
        }
        for text in ["@ada", "ada@", "ada@example", "ada@example..se", "två @ ord.se", "ada@10.5"] {
            assert!(!is_one(text), "{text}");
        }
    }
}
