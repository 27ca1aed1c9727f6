//! The overview as one printable HTML page: no script, nothing loaded from anywhere.

use super::chart::{Bar, Drawn, bars};
use super::facts::{Overview, RegisterFacts, highest_fine};
use crate::model::{Coded, Consent, Operation};
use crate::plan::ages::OLDEST;
use crate::plan::card::wording;
use crate::plan::share::percent;
use crate::policy::Purpose;
use crate::text::html::{beginning, escaped};
use crate::text::{Catalogue, Message};

const STYLE: &str = "\
:root{color-scheme:light}body{font:15px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1.5rem}\
h1{font-size:1.7rem;margin:0}h2{font-size:1.25rem;margin:2.2rem 0 .6rem;border-bottom:2px solid #1f5a96;padding-bottom:.2rem}h3{font-size:1.05rem;margin:1.4rem 0 .3rem}\
p{margin:.3rem 0}.quiet{color:#555}table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ddd}\
th{border-bottom:2px solid #999;font-weight:600}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
.tiles{display:flex;flex-wrap:wrap;gap:.8rem;margin:1rem 0}.tile{border:1px solid #bbb;border-radius:6px;padding:.6rem .9rem;min-width:9rem}.tile b{display:block;font-size:1.5rem;font-variant-numeric:tabular-nums}\
.warn b{color:#b04a00}svg{display:block;max-width:100%;height:auto;margin:.3rem 0}svg text{font:12px system-ui,sans-serif;fill:#1a1a1a}svg .label{text-anchor:end}\
.full{fill:#b04a00}.hatched{fill:url(#hatch);stroke:#1f5a96;stroke-width:1}.light{fill:#8fb5dc}code{font-size:.85em;overflow-wrap:anywhere}\
@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}section,tr,svg{break-inside:avoid}}";

/// The pattern of what is held, used by the pictures.
const HATCH: &str = "<svg width=\"0\" height=\"0\" style=\"position:absolute\"><defs><pattern id=\"hatch\" width=\"6\" \
    height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" \
    fill=\"#fff\"/><rect width=\"2\" height=\"6\" fill=\"#1f5a96\"/></pattern></defs></svg>\n";

/// The page in the catalogue's language.
pub fn page(of: &Overview, catalogue: &Catalogue) -> String {
    let page = Page { of, catalogue };
    let mut out = String::with_capacity(32 << 10);
    let title = page.say(&msg!("report-title"));
    out.push_str(&beginning(catalogue.language(), (&title, STYLE)));
    out.push_str(HATCH);
    out.push_str(&page.head(&title));
    out.push_str(&page.tiles());
    out.push_str(&page.registers());
    for facts in &of.registers {
        out.push_str(&page.register(facts));
    }
    out.push_str(&page.plan());
    out.push_str(&page.culled());
    out.push_str(&page.broken());
    out.push_str(&page.foot());
    out.push_str("</body></html>\n");
    out
}

struct Page<'a> {
    of: &'a Overview,
    catalogue: &'a Catalogue,
}

impl Page<'_> {
    fn say(&self, message: &Message) -> String {
        escaped(&self.catalogue.say(message))
    }

    fn number(&self, number: u64) -> String {
        self.catalogue.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn word(&self, id: &str) -> String {
        escaped(&self.catalogue.lookup(id).unwrap_or_default())
    }

    fn head(&self, title: &str) -> String {
        let organisation = &self.of.policy.organisation;
        let name = organisation.name.as_deref().map(escaped).unwrap_or_default();
        let contact = organisation.contact.as_deref().map(escaped).unwrap_or_default();
        let mut out = format!("<header><h1>{title}</h1><p>{name}</p><p class=\"quiet\">{contact}</p>");
        out.push_str(&format!("<p class=\"quiet\">{}</p>", self.say(&msg!("report-day", "day" => self.of.today))));
        if let Some(since) = self.of.since {
            out.push_str(&format!("<p class=\"quiet\">{}</p>", self.say(&msg!("report-since", "day" => since))));
        }
        out.push_str("</header>\n");
        out
    }

    fn tiles(&self) -> String {
        let sum = |of: fn(&RegisterFacts) -> u64| self.of.registers.iter().map(of).sum::<u64>();
        let records = sum(|facts| facts.line.records);
        let overdue = sum(|facts| facts.line.overdue);
        let by_benchmark = sum(|facts| if facts.line.retention_undecided { facts.line.overdue } else { 0 });
        let special = sum(|facts| facts.line.special_category);
        let culled: u64 = self.of.culled.iter().map(|culled| culled.records).sum();
        let mut out = String::from("<div class=\"tiles\">");
        for (warn, value, label) in [
            ("", self.number(u64::try_from(self.of.registers.len()).unwrap_or(0)), msg!("report-registers")),
            ("", self.number(records), msg!("report-records")),
            (" warn", self.number(overdue), msg!("report-overdue", "undecided" => by_benchmark)),
            (" warn", self.number(special), msg!("report-special")),
            ("", self.number(culled), msg!("report-culled-records")),
        ] {
            out.push_str(&format!("<div class=\"tile{warn}\"><b>{value}</b>{}</div>", self.say(&label)));
        }
        out.push_str("</div>\n");
        let organisation = &self.of.policy.organisation;
        let fine = highest_fine(organisation);
        let message = if organisation.turnover_eur.is_some() {
            msg!("report-fine", "fine" => fine)
        } else {
            msg!("report-fine-without-turnover", "fine" => fine)
        };
        out.push_str(&format!("<p>{}</p>\n", self.say(&message)));
        out
    }

    fn registers(&self) -> String {
        let mut out = format!("<section><h2>{}</h2><table><tr>", self.say(&msg!("report-which")));
        for (id, class) in [
            ("column-register", ""),
            ("report-head-purpose", ""),
            ("report-head-basis", ""),
            ("report-head-limit", ""),
            ("report-head-access", ""),
            ("column-records", " class=\"n\""),
            ("report-head-overdue", " class=\"n\""),
            ("report-head-special", " class=\"n\""),
        ] {
            out.push_str(&format!("<th{class}>{}</th>", self.word(id)));
        }
        out.push_str("</tr>");
        for facts in &self.of.registers {
            let line = &facts.line;
            let mut overdue = self.share(line.overdue, line.records);
            if line.retention_undecided && line.overdue > 0 {
                overdue = format!("{overdue}<br><span class=\"quiet\">{}</span>", self.say(&msg!("report-undecided")));
            }
            out.push_str(&self.row(
                (&line.register, facts.card.as_ref()),
                [self.number(line.records), overdue, self.number(line.special_category)],
            ));
        }
        for card in &self.of.without_file {
            let none = || "–".to_owned();
            out.push_str(&self.row((&card.name, Some(card)), [none(), none(), none()]));
        }
        out.push_str("</table></section>\n");
        out
    }

    fn row(&self, (name, card): (&str, Option<&crate::policy::Card>), numbers: [String; 3]) -> String {
        let unanswered = || self.say(&msg!("report-unanswered"));
        let purpose = match card.and_then(|card| card.purpose.as_ref()) {
            Some(Purpose::For(text)) => escaped(text),
            Some(Purpose::NiceToHave) => self.say(&msg!("report-nice-to-have")),
            None => unanswered(),
        };
        let basis = card
            .and_then(|card| card.lawful_basis)
            .map_or_else(unanswered, |basis| self.word(&format!("basis-{}", basis.code().replace('_', "-"))));
        let limit = card
            .and_then(wording::time_limit)
            .map_or_else(|| self.say(&msg!("report-undecided")), |limit| self.say(&limit));
        let access: Vec<String> =
            card.into_iter().flat_map(|card| card.access.iter()).map(|access| escaped(&access.who)).collect();
        let access = if access.is_empty() { unanswered() } else { access.join(", ") };
        let [records, overdue, special] = numbers;
        format!(
            "<tr><td><b>{}</b></td><td>{purpose}</td><td>{basis}</td><td>{limit}</td><td>{access}</td>\
             <td class=\"n\">{records}</td><td class=\"n\">{overdue}</td><td class=\"n\">{special}</td></tr>",
            escaped(name)
        )
    }

    /// A count with its share in whole per cent: nothing is 0, everything 100, all between neither.
    fn share(&self, part: u64, all: u64) -> String {
        if all == 0 || part == 0 {
            return self.number(part);
        }
        format!("{} ({} %)", self.number(part), percent(part, all))
    }

    fn register(&self, facts: &RegisterFacts) -> String {
        let line = &facts.line;
        let mut out = format!("<section><h2>{}</h2>", escaped(&line.title));
        let span = match (&line.oldest, &line.newest) {
            (Some(oldest), Some(newest)) => {
                msg!("report-span", "oldest" => oldest, "newest" => newest, "file" => &line.source)
            }
            (None, _) | (_, None) => msg!("report-no-span", "file" => &line.source),
        };
        out.push_str(&format!("<p class=\"quiet\">{}</p>", self.say(&span)));
        out.push_str(&format!("<h3>{}</h3>", self.say(&msg!("report-ages"))));
        out.push_str(&bars(&self.catalogue.say(&msg!("report-ages")), &self.ages(facts)));
        out.push_str(&format!(
            "<p class=\"quiet\">{}</p>",
            self.say(&msg!("report-ages-note",
            "running" => facts.running, "undated" => line.undated, "held" => facts.held))
        ));
        if facts.card.as_ref().is_none_or(|card| card.retention.is_none()) {
            out.push_str(&format!("<p class=\"quiet\">{}</p>", self.say(&msg!("report-benchmark"))));
        }
        if !line.special_categories.is_empty() {
            out.push_str(&format!("<h3>{}</h3>", self.say(&msg!("report-special-title"))));
            let categories: Vec<Bar> = line
                .special_categories
                .iter()
                .map(|(code, count)| Bar {
                    label: self.catalogue.lookup(&format!("category-{}", code.replace('_', "-"))).unwrap_or_default(),
                    parts: vec![(*count, Drawn::Full)],
                    value: self.number(*count),
                })
                .collect();
            out.push_str(&bars(&self.catalogue.say(&msg!("report-special-title")), &categories));
        }
        if facts.consent.iter().any(|(state, _)| !matches!(state, Consent::NotNeeded | Consent::None)) {
            out.push_str(&format!("<h3>{}</h3>", self.say(&msg!("report-consent"))));
            let states: Vec<Bar> = facts
                .consent
                .iter()
                .map(|(state, count)| Bar {
                    label: self.catalogue.lookup(&format!("consent-{}", state.code())).unwrap_or_default(),
                    parts: vec![(*count, if *state == Consent::Active { Drawn::Light } else { Drawn::Full })],
                    value: self.share(*count, line.records),
                })
                .collect();
            out.push_str(&bars(&self.catalogue.say(&msg!("report-consent")), &states));
        }
        out.push_str("</section>\n");
        out
    }

    fn ages(&self, facts: &RegisterFacts) -> Vec<Bar> {
        let label = |years: u32| {
            let message = if years == OLDEST {
                msg!("report-years-or-more", "years" => years)
            } else {
                msg!("report-years", "years" => years)
            };
            self.catalogue.say(&message)
        };
        facts
            .bars
            .iter()
            .map(|bar| Bar {
                label: label(bar.years),
                parts: vec![(bar.free + bar.apart, Drawn::Light), (bar.held, Drawn::Hatched)],
                value: self.number(bar.records()),
            })
            .collect()
    }

    fn plan(&self) -> String {
        let mut out = format!("<section><h2>{}</h2>", self.say(&msg!("report-plan")));
        if self.of.plan.is_empty() {
            out.push_str(&format!("<p>{}</p></section>\n", self.say(&msg!("report-plan-empty"))));
            return out;
        }
        out.push_str("<table><tr>");
        for id in
            ["column-operation", "column-register", "column-field", "column-records", "column-held", "column-reason"]
        {
            out.push_str(&format!("<th>{}</th>", self.word(id)));
        }
        out.push_str("</tr>");
        for line in &self.of.plan {
            let operation = match line.operation {
                Operation::Delete => self.say(&msg!("report-delete")),
                Operation::Truncate => self.say(&msg!("report-truncate")),
            };
            out.push_str(&format!(
                "<tr><td>{operation}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td></tr>",
                escaped(&line.register),
                escaped(line.field.as_deref().unwrap_or("–")),
                self.number(line.records),
                self.number(line.held),
                escaped(&line.reason)
            ));
        }
        out.push_str("</table></section>\n");
        out
    }

    fn culled(&self) -> String {
        let title = match self.of.since {
            Some(day) => msg!("report-culled-since", "day" => day),
            None => msg!("report-culled"),
        };
        let mut out = format!("<section><h2>{}</h2>", self.say(&title));
        if self.of.culled.is_empty() {
            out.push_str(&format!("<p>{}</p></section>\n", self.say(&msg!("report-nothing-culled"))));
            return out;
        }
        let bar = |culled: &super::facts::Culled| Bar {
            label: culled.register.clone(),
            parts: vec![(culled.records, Drawn::Light), (culled.values, Drawn::Hatched)],
            value: self
                .catalogue
                .say(&msg!("report-culled-bar", "records" => culled.records, "values" => culled.values)),
        };
        let drawn: Vec<Bar> = self.of.culled.iter().map(bar).collect();
        out.push_str(&bars(&self.catalogue.say(&title), &drawn));
        out.push_str("</section>\n");
        out
    }

    fn broken(&self) -> String {
        let mut out = format!("<section><h2>{}</h2>", self.say(&msg!("report-broken")));
        if self.of.broken.is_empty() {
            out.push_str(&format!("<p>{}</p></section>\n", self.say(&msg!("check-kept"))));
            return out;
        }
        out.push_str("<table>");
        for line in &self.of.broken {
            let (register, told) = (escaped(&line.register), self.say(&line.breach.message()));
            out.push_str(&format!("<tr><td>{register}</td><td>{told}</td></tr>"));
        }
        out.push_str("</table></section>\n");
        out
    }

    fn foot(&self) -> String {
        let mut out = String::from("<footer class=\"quiet\">");
        let changed = self.of.policy.weights.changed();
        if !changed.is_empty() {
            let told: Vec<String> =
                changed.iter().map(|(name, usual, set)| format!("{name} {set} ({usual})")).collect();
            out.push_str(&format!("<p>{}</p>", self.say(&msg!("report-weights", "weights" => told.join(", ")))));
        }
        out.push_str(&format!("<p>{}</p>", self.say(&msg!("report-limits"))));
        out.push_str(&format!("<p>{} <code>{}</code></p>", self.say(&msg!("report-head")), escaped(&self.of.head)));
        let made = self.of.made_at.format("%Y-%m-%d %H:%M UTC").to_string();
        out.push_str(&format!(
            "<p>{}</p></footer>\n",
            self.say(&msg!("report-made", "at" => made, "version" => env!("CARGO_PKG_VERSION")))
        ));
        out
    }
}
