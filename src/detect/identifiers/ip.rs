//! Whether a text is an IP address.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Whether the whole text is an IPv4 or IPv6 address.
pub fn is_one(text: &str) -> bool {
    let text = text.trim();
    text.parse::<Ipv4Addr>().is_ok() || (text.len() > 4 && text.parse::<Ipv6Addr>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_both_families_are_known() {
        for text in ["192.0.2.17", "2001:db8::17"] {
            assert!(is_one(text), "{text}");
        }
        for text in ["192.0.2.256", "12:30:15", "1.2.3", "::"] {
            assert!(!is_one(text), "{text}");
        }
    }
}
