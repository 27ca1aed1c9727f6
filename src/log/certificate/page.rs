//! A certificate as one printable HTML page: no script, nothing loaded from anywhere.

use super::facts::{Certificate, Chosen, Entry, Occasion};
use crate::log::entry::ONE_OFF;
use crate::model::{Category, Coded, Operator};
use crate::plan::words;
use crate::text::html::{beginning, escaped};
use crate::text::{Catalogue, Message};

const STYLE: &str = "\
:root{color-scheme:light}body{font:15px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1.5rem}\
h1{font-size:1.7rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid #1f5a96;padding-bottom:.2rem}h3{font-size:1rem;margin:1.1rem 0 .2rem}\
p{margin:.3rem 0}.quiet{color:#555}table{border-collapse:collapse;width:100%;margin:.4rem 0;font-size:.88rem}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #ddd}\
table.list th{border-bottom:2px solid #999}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
table.facts th{width:11rem;font-weight:600}code{font-size:.85em;overflow-wrap:anywhere}ul{margin:.3rem 0;padding-left:1.2rem}\
.tiles{display:flex;flex-wrap:wrap;gap:.8rem;margin:1rem 0}.tile{border:1px solid #bbb;border-radius:6px;padding:.5rem .9rem;min-width:8rem}.tile b{display:block;font-size:1.4rem;font-variant-numeric:tabular-nums}\
.grave{border-left:4px solid #b04a00;padding-left:.7rem}\
.sign{display:flex;gap:2rem;margin-top:3.2rem}.sign div{flex:1;border-top:1px solid #1a1a1a;padding-top:.3rem;font-size:.85rem}\
@media print{body{margin:0;max-width:none;font-size:10.5pt;padding:0}h2,h3{break-after:avoid}tr,.tiles,.sign,.facts{break-inside:avoid}@page{size:A4;margin:18mm 15mm}}";

/// The page in the catalogue's language.
pub fn page(of: &Certificate, catalogue: &Catalogue) -> String {
    let page = Page { of, catalogue };
    let title = page.say(&msg!("certificate-title"));
    let mut out = String::with_capacity(16 << 10);
    out.push_str(&beginning(catalogue.language(), (&title, STYLE)));
    out.push_str(&page.head(&title));
    out.push_str(&page.tiles());
    for (place, occasion) in of.occasions.iter().enumerate() {
        out.push_str(&page.occasion(place + 1, occasion));
    }
    out.push_str(&page.not_reached());
    out.push_str(&page.chain());
    out.push_str(&page.signatures());
    out.push_str("</body></html>\n");
    out
}

struct Page<'a> {
    of: &'a Certificate,
    catalogue: &'a Catalogue,
}

impl Page<'_> {
    fn say(&self, message: &Message) -> String {
        escaped(&self.catalogue.say(message))
    }

    fn number(&self, number: u64) -> String {
        self.catalogue.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn head(&self, title: &str) -> String {
        let organisation = &self.of.organisation;
        let mut out = format!("<header><h1>{title}</h1>");
        for line in [&organisation.name, &organisation.contact].into_iter().flatten() {
            out.push_str(&format!("<p>{}</p>", escaped(line)));
        }
        let made = msg!(
            "certificate-made",
            "at" => self.of.made_at.format("%Y-%m-%d %H:%M UTC").to_string(),
            "by" => &self.of.made_by,
            "workbench" => &self.of.workbench,
            "version" => env!("CARGO_PKG_VERSION"),
        );
        out.push_str(&format!("<p class=\"quiet\">{}</p>", self.say(&made)));
        let about = match self.of.chosen {
            Chosen::All => msg!("certificate-all"),
            Chosen::Last => msg!("certificate-last"),
            Chosen::Since(day) => msg!("certificate-since", "day" => day),
        };
        out.push_str(&format!("<p class=\"quiet\">{}</p></header>\n", self.say(&about)));
        out
    }

    fn tiles(&self) -> String {
        let sum = |of: &dyn Fn(&Occasion) -> u64| self.of.occasions.iter().map(of).sum::<u64>();
        let held = |occasion: &Occasion| occasion.sum("delete", "held") + occasion.sum("truncate", "held");
        let mut out = String::from("<div class=\"tiles\">");
        let occasions = self.of.occasions.len() as u64;
        for (value, label) in [
            (sum(&|occasion| occasion.sum("delete", "records")), msg!("certificate-deleted")),
            (sum(&|occasion| occasion.sum("truncate", "changed")), msg!("certificate-changed")),
            (sum(&held), msg!("certificate-held")),
            (occasions, msg!("certificate-occasions", "count" => occasions)),
        ] {
            out.push_str(&format!("<div class=\"tile\"><b>{}</b>{}</div>", self.number(value), self.say(&label)));
        }
        out.push_str("</div>\n");
        out
    }

    fn occasion(&self, number: usize, occasion: &Occasion) -> String {
        let at = time(occasion.at().unwrap_or_default());
        let (first, last) = occasion.span();
        let mut out =
            format!("<section><h2>{}</h2>", self.say(&msg!("certificate-occasion", "number" => number, "at" => at)));
        let joined = |names: Vec<&str>| names.join(", ");
        let by = occasion.applied.first().or(occasion.erased.as_ref()).and_then(|entry| entry.text("by"));
        let approved = joined(occasion.each("approved_by"));
        let approved = if approved.is_empty() { self.catalogue.say(&msg!("certificate-nobody")) } else { approved };
        let policy = joined(occasion.each("policy"));
        let policy = if policy.is_empty() { self.catalogue.say(&msg!("certificate-no-policy")) } else { policy };
        out.push_str(&self.facts(&[
            (msg!("certificate-by"), by.unwrap_or_default().to_owned()),
            (msg!("certificate-staged-by"), joined(occasion.each("staged_by"))),
            (msg!("certificate-approved-by"), approved),
            (msg!("certificate-day"), joined(occasion.each("reference_date"))),
            (msg!("certificate-policy"), policy),
            (msg!("certificate-entries"), format!("{first}–{last}")),
        ]));
        if !occasion.applied.is_empty() {
            out.push_str(&self.applied(occasion));
        }
        out.push_str(&self.erased(occasion));
        out.push_str("</section>\n");
        out
    }

    fn facts(&self, facts: &[(Message, String)]) -> String {
        let mut out = String::from("<table class=\"facts\">");
        for (label, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            out.push_str(&format!("<tr><th>{}</th><td>{}</td></tr>", self.say(label), escaped(value)));
        }
        out.push_str("</table>");
        out
    }

    /// What, why, by which rule and source, how many.
    fn applied(&self, occasion: &Occasion) -> String {
        let mut out = format!("<h3>{}</h3><table class=\"list\"><tr>", self.say(&msg!("certificate-what")));
        for (message, class) in [
            (msg!("certificate-head-act"), ""),
            (msg!("certificate-head-why"), ""),
            (msg!("certificate-head-rule"), ""),
            (msg!("certificate-head-count"), " class=\"n\""),
            (msg!("certificate-head-held"), " class=\"n\""),
            (msg!("certificate-head-before-after"), " class=\"n\""),
        ] {
            out.push_str(&format!("<th{class}>{}</th>", self.say(&message)));
        }
        out.push_str("</tr>");
        for entry in &occasion.applied {
            out.push_str(&self.row(entry));
        }
        out.push_str("</table>");
        out
    }

    fn row(&self, entry: &Entry) -> String {
        let register = escaped(entry.text("register").unwrap_or_default());
        let fields = entry.list("fields").join(", ");
        let is_deletion = entry.text("what") == Some("delete");
        let operator = entry.text("operator").and_then(Operator::read).map(words::how);
        let act = match operator {
            Some(how) if is_deletion => self.say(&msg!("certificate-suppress", "field" => &fields, "how" => how)),
            Some(how) => self.say(&msg!("certificate-truncate", "field" => &fields, "how" => how)),
            None => self.say(&msg!("certificate-delete")),
        };
        let mut why = entry.text("reason").map_or_else(|| self.say(&msg!("certificate-few")), escaped);
        if let Some(expression) = entry.text("expression") {
            why.push_str(&format!("<br><code>{}</code>", escaped(expression)));
        }
        let categories: Vec<String> = entry.list("categories").into_iter().map(|code| self.category(code)).collect();
        if !categories.is_empty() {
            let told = msg!("certificate-categories", "categories" => categories.join(", "));
            why.push_str(&format!("<br><span class=\"quiet\">{}</span>", self.say(&told)));
        }
        let recipients = entry.list("recipients").join(", ");
        if !recipients.is_empty() {
            why.push_str(&format!("<br>{}", self.say(&msg!("certificate-recipients", "recipients" => recipients))));
        }
        let rule = match entry.text("rule") {
            Some(ONE_OFF) | None => self.say(&msg!("certificate-one-off")),
            Some(rule) => format!("<code>{}</code>", escaped(rule)),
        };
        let source = entry.text("legal_source").map(|source| format!("<br>{}", escaped(source))).unwrap_or_default();
        let count = if is_deletion { entry.number("records") } else { entry.number("changed") };
        let unreadable = match entry.number("unreadable") {
            0 => String::new(),
            count => format!(
                "<br><span class=\"quiet\">{}</span>",
                self.say(&msg!("certificate-unreadable", "count" => count))
            ),
        };
        let held_by = entry.list("held_by").join(", ");
        let held_by = if held_by.is_empty() || entry.number("held") == 0 {
            String::new()
        } else {
            format!("<br><span class=\"quiet\">{}</span>", escaped(&held_by))
        };
        format!(
            "<tr><td><b>{register}</b><br>{act}</td><td>{why}</td><td>{rule}{source}</td><td class=\"n\">{}{unreadable}</td>\
             <td class=\"n\">{}{held_by}</td><td class=\"n\">{} → {}</td></tr>",
            self.number(count),
            self.number(entry.number("held")),
            self.number(entry.number("records_before")),
            self.number(entry.number("records_after")),
        )
    }

    fn category(&self, code: &str) -> String {
        let named = Category::from_code(code).map(crate::score::categories::name);
        named.map_or_else(|| code.to_owned(), |name| self.catalogue.say(&name))
    }

    /// How the records were erased, and the proof with its scope.
    fn erased(&self, occasion: &Occasion) -> String {
        let mut out = format!("<h3>{}</h3>", self.say(&msg!("certificate-how")));
        let Some(erased) = &occasion.erased else {
            out.push_str(&format!("<p class=\"grave\">{}</p>", self.say(&msg!("certificate-pending"))));
            return out;
        };
        let rewritten = msg!(
            "certificate-method",
            "at" => time(erased.text("at").unwrap_or_default()),
            "before" => erased.number("bytes_before"),
            "after" => erased.number("bytes_after"),
        );
        out.push_str(&format!("<p>{}</p>", self.say(&rewritten)));
        let Some(proven) = &occasion.proven else {
            out.push_str(&format!("<p class=\"grave\">{}</p>", self.say(&msg!("certificate-not-proven"))));
            return out;
        };
        let (sought, skipped) = (proven.number("values_sought"), proven.number("values_skipped"));
        let bytes = proven.number("scanned_bytes");
        let scope = match proven.text("scope") {
            Some("all") => msg!("certificate-scope-all", "sought" => sought, "skipped" => skipped, "bytes" => bytes),
            Some(_) | None => {
                msg!("certificate-scope-sample", "sought" => sought, "skipped" => skipped, "bytes" => bytes)
            }
        };
        out.push_str(&format!("<p>{}</p>", self.say(&scope)));
        out.push_str(&match proven.number("traces") {
            0 => format!("<p><b>{}</b></p>", self.say(&msg!("certificate-no-traces"))),
            traces => {
                format!("<p class=\"grave\"><b>{}</b></p>", self.say(&msg!("certificate-traces", "count" => traces)))
            }
        });
        out
    }

    fn not_reached(&self) -> String {
        let mut out = format!("<section><h2>{}</h2><ul>", self.say(&msg!("certificate-not-reached")));
        for message in [
            msg!("certificate-source-file"),
            msg!("certificate-backups"),
            msg!("certificate-snapshots"),
            msg!("certificate-spare-blocks"),
            msg!("certificate-swap"),
            msg!("certificate-elsewhere"),
        ] {
            out.push_str(&format!("<li>{}</li>", self.say(&message)));
        }
        out.push_str(&format!("</ul><p>{}</p></section>\n", self.say(&msg!("certificate-claim"))));
        out
    }

    fn chain(&self) -> String {
        let chain = &self.of.chain;
        let (class, verdict) = match chain.first_bad {
            None => ("", msg!("certificate-intact", "count" => chain.entries)),
            Some(line) => (" class=\"grave\"", msg!("certificate-broken", "line" => line)),
        };
        format!(
            "<section><h2>{}</h2><p{class}>{}</p><p>{} <code>{}</code></p><p class=\"quiet\">{}</p></section>\n",
            self.say(&msg!("certificate-chain")),
            self.say(&verdict),
            self.say(&msg!("certificate-head")),
            escaped(&chain.head),
            self.say(&msg!("certificate-check", "head" => &chain.head)),
        )
    }

    fn signatures(&self) -> String {
        let mut out = format!("<section><h2>{}</h2>", self.say(&msg!("certificate-signatures")));
        for who in [msg!("certificate-sign-by"), msg!("certificate-sign-approved")] {
            out.push_str("<div class=\"sign\">");
            for line in [msg!("certificate-place-day"), who, msg!("certificate-name")] {
                out.push_str(&format!("<div>{}</div>", self.say(&line)));
            }
            out.push_str("</div>");
        }
        out.push_str("</section>\n");
        out
    }
}

/// `2026-11-23T14:02:11Z` as it is read.
fn time(at: &str) -> String {
    let read = at.replace('T', " ");
    read.strip_suffix('Z').map_or_else(|| read.clone(), |time| format!("{time} UTC"))
}
