//! Text within a page of HTML.

use super::display_text;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text() {
        assert_eq!(escaped("<b class='x'>A & \"B\"</b>"), "&lt;b class=&#39;x&#39;&gt;A &amp; &quot;B&quot;&lt;/b&gt;");
    }
}
