//! A page to send to the one who answers for a register: its open questions, without personal data.

use super::{Ask, Cards, told};
use crate::failure::Result;
use crate::model::{Coded, Register};
use crate::store::{Workbench, overview, registers};
use crate::text::{Catalogue, display_text};

/// The page as plain text: what the register is, which fields it has, and what nobody has answered.
pub fn page(bench: &Workbench, (register, cards): (&Register, &Cards), catalogue: &Catalogue) -> Result<String> {
    let records = registers::live(bench, register.id)?.len();
    let mut lines = vec![
        catalogue.say(&msg!("page-title", "register" => &register.title)),
        String::new(),
        catalogue.say(&msg!("page-why")),
        catalogue.say(&msg!("page-what", "file" => &register.source.file_name, "count" => records)),
        String::new(),
        catalogue.say(&msg!("page-fields")),
    ];
    for field in overview::fields(bench, register.id)? {
        // Categories and counts: what was found, never the words that say it.
        let word = |family: &str, code: &str| catalogue.lookup(&format!("{family}-{code}")).unwrap_or(code.to_owned());
        let called = |code: &str| word("category", &code.replace('_', "-"));
        let found: Vec<String> =
            field.findings.iter().map(|(code, count)| format!("{} {count}", called(code))).collect();
        let found = if found.is_empty() { String::new() } else { format!("  ({})", found.join(", ")) };
        lines.push(format!("  {}  {}{found}", display_text(&field.field), word("kind", field.kind.code())));
    }
    lines.push(String::new());
    lines.push(catalogue.say(&msg!("page-questions")));
    for (number, asked) in cards.asked.iter().filter(|asked| asked.ask.is_question()).enumerate() {
        lines.push(String::new());
        lines.push(format!("{}. {}", number + 1, catalogue.say(&asked.ask.text())));
        lines.push(format!("   {}", catalogue.say(&asked.ask.form())));
        lines.push(match (told(asked.ask, &cards.card, catalogue), asked.ask) {
            // A hold's expression can name someone: it stays in the policy.
            (Some(_), Ask::Keep) => format!("   {}", catalogue.say(&msg!("page-answered"))),
            (Some(answer), _) => format!("   {}", catalogue.say(&msg!("page-answer", "answer" => answer))),
            (None, _) => "   ______________________________________________".to_owned(),
        });
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}
