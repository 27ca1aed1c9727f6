//! Which quotes and escapes are worth trying on a sample.

use super::super::asked::{Asked, QuoteAsked};
use crate::model::Escape;

/// A quote with its escape, and how far it is believed.
pub(crate) type Quoting = (Option<u8>, Escape, f64);

/// Those that the steward left open, with how far each is believed.
pub(crate) fn quotes(bytes: &[u8], delimiter: &[u8], asked: &Asked) -> Vec<Quoting> {
    let escapes = |quote: u8| {
        let escaped = [b'\\', quote];
        let seen = memchr::memmem::find(bytes, &escaped).is_some();
        match asked.escape {
            Some(escape) => vec![(escape, 1.0)],
            None if seen => vec![(Escape::Doubled, 1.0), (Escape::Backslash, 0.99)],
            None => vec![(Escape::Doubled, 1.0)],
        }
    };
    let with = |quote: u8, belief: f64| {
        escapes(quote).into_iter().map(move |(escape, sure)| (Some(quote), escape, belief * sure))
    };
    match asked.quote {
        Some(QuoteAsked::None) => return vec![(None, Escape::Doubled, 1.0)],
        Some(QuoteAsked::Mark(quote)) => return with(quote, 1.0).collect(),
        None => {}
    }
    let mut choices: Vec<Quoting> = with(b'"', 1.0).collect();
    for (quote, belief) in [(b'\'', 0.97), (b'`', 0.9), (b'|', 0.9), (b'$', 0.8), (b'%', 0.8)] {
        if !delimiter.contains(&quote) && surrounds(bytes, (delimiter, quote)) {
            choices.extend(with(quote, belief));
        }
    }
    if bytes.contains(&b'"') {
        choices.push((None, Escape::Doubled, 0.9));
    }
    choices
}

/// Cells begin with this quote, and as many end with it.
fn surrounds(bytes: &[u8], (delimiter, quote): (&[u8], u8)) -> bool {
    let (mut opens, mut closes) = (usize::from(bytes.first() == Some(&quote)), 0_usize);
    for place in memchr::memchr_iter(quote, bytes) {
        let (before, after) = (&bytes[..place], &bytes[place + 1..]);
        opens += usize::from(before.ends_with(delimiter) || matches!(before.last(), Some(b'\n' | b'\r')));
        closes += usize::from(after.starts_with(delimiter) || matches!(after.first(), None | Some(b'\n' | b'\r')));
    }
    opens > 0 && closes * 2 >= opens
}
