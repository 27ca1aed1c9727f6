//! A page of HTML that needs nothing from outside, and text within it.

use super::{Language, display_text};

/// Text that a browser shows as it is: of a file, it may be anything.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in display_text(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// The beginning of a page up to its body: a browser that opens it asks nobody for anything and runs nothing.
pub fn beginning(language: Language, (title, style): (&str, &str)) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{style}</style></head><body>\n",
        language.code()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text() {
        assert_eq!(escaped("<b class='x'>A & \"B\"</b>"), "&lt;b class=&#39;x&#39;&gt;A &amp; &quot;B&quot;&lt;/b&gt;");
    }
}
