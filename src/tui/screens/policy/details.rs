//! What is known of the question under the cursor: the whole answer, what Enter would accept and where it comes from,
//! which rules it breaks, who sees the register, what is held until when, and how an answer is written.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::plan::card::{self, Ask, Asked, Cards, HeldBy, Rests, Until};
use crate::policy::terms::Access;
use crate::policy::{Card, Need};
use crate::store::policy::is_same;
use crate::text::{Message, display_text};
use crate::tui::paint::{Paint, styled, wrap};

/// The lines, each at most so many cells.
pub(super) fn of(paint: &Paint<'_>, cards: &Cards, cells: usize) -> Vec<Line<'static>> {
    let Some(asked) = paint.state.policy.asked() else { return Vec::new() };
    let mut told = Told { paint, cells, lines: Vec::new() };
    told.say(&asked.ask.text(), paint.look.heading());
    told.answer(cards, asked);
    told.broken(asked.ask);
    match asked.ask {
        Ask::Fields => told.open_fields(cards),
        Ask::Sees => told.people(&cards.card.access),
        Ask::Keep => told.holds(),
        Ask::HowLong => told.times(&cards.card),
        Ask::Told => told.extends(&cards.card),
        Ask::Gets => told.recipients(&cards.card),
        Ask::Extends => told.untold(&cards.card),
        Ask::Why | Ask::Ground | Ask::About | Ask::Owner | Ask::Controller => {}
    }
    if asked.ask == Ask::Fields && !cards.fields.is_empty() {
        told.say(&msg!("card-edit-fields"), paint.look.faint());
    } else {
        told.say(&msg!("card-edit", "form" => asked.ask.form()), paint.look.faint());
    }
    told.lines
}

struct Told<'p> {
    paint: &'p Paint<'p>,
    cells: usize,
    lines: Vec<Line<'static>>,
}

impl Told<'_> {
    fn say(&mut self, message: &Message, style: Style) {
        let text = self.paint.say(message);
        self.text(&text, style);
    }

    fn text(&mut self, text: &str, style: Style) {
        let text = display_text(text);
        self.lines.extend(wrap(&text, self.cells).into_iter().map(|line| styled(format!(" {line}"), style)));
    }

    /// The answer that stands, and the one that Enter would accept.
    fn answer(&mut self, cards: &Cards, asked: &Asked) {
        let (view, words) = (&self.paint.state.policy, self.paint.words);
        if let Some(answer) = card::told(asked.ask, &cards.card, words).or_else(|| asked.answer.clone()) {
            self.say(&msg!("card-answer", "answer" => answer), Style::new());
        }
        let count = asked.choices.len();
        let Some((place, choice)) = view.choice.zip(view.choice()) else {
            let turns = !(asked.ask == Ask::Sees && view.has_access());
            if count > 0 && turns {
                self.say(&msg!("card-choices", "count" => count), self.paint.look.faint());
            }
            return;
        };
        let text = card::told(asked.ask, &choice.card, words).unwrap_or_default();
        let place = place + 1;
        let message = match choice.rests {
            Rests::Fields => msg!("card-suggestion", "place" => place, "count" => count, "answer" => text),
            Rests::Offer => msg!("card-choice", "place" => place, "count" => count, "answer" => text),
        };
        self.say(&message, Style::new());
        for from in &choice.from {
            self.say(from, self.paint.look.faint());
        }
    }

    /// The rules that are broken, in the words of `check`.
    fn broken(&mut self, ask: Ask) {
        let Some(facts) = &self.paint.state.policy.facts else { return };
        for breach in facts.breaches.iter().filter(|breach| Ask::about(breach.rule) == ask) {
            let text = format!("! {}", self.paint.say(&breach.message()));
            self.text(&text, self.paint.look.attention());
        }
    }

    /// What else the document says of time: fields with a period of their own, and what makes a relation run.
    fn times(&mut self, card: &Card) {
        for term in &card.fields {
            let time = card::wording::period(term.retention);
            self.say(&msg!("card-field-period", "field" => &term.field.text, "period" => time), Style::new());
        }
        if let Some(running) = &card.running_when {
            self.say(&msg!("card-running", "condition" => &running.text), Style::new());
        }
    }

    /// Who gets the data outside the EEA, where nothing is said of a safeguard.
    fn recipients(&mut self, card: &Card) {
        let bare = card.recipients.iter().filter(|to| to.is_in_third_country() && to.why.is_none());
        let bare: Vec<&str> = bare.map(|to| to.who.as_str()).collect();
        if !bare.is_empty() {
            self.say(&msg!("card-no-safeguard", "who" => bare.join(", ")), self.paint.look.attention());
        }
    }

    /// It extends others, and nothing is said of where people were told.
    fn untold(&mut self, card: &Card) {
        if !card.extends.is_empty() && card.told.is_none() {
            self.say(&msg!("card-extends-nobody-told"), self.paint.look.attention());
        }
    }

    /// The registers that this one extends, and whether people were told.
    fn extends(&mut self, card: &Card) {
        let names: Vec<&str> = card.extends.iter().map(|name| name.text.as_str()).collect();
        if !names.is_empty() {
            self.say(&msg!("card-extends", "registers" => names.join(", ")), Style::new());
        }
        if let Some(told) = &card.told {
            let place = told.place.as_deref().unwrap_or("–");
            self.say(&msg!("card-extends-told", "day" => told.given, "place" => place), Style::new());
        }
    }

    /// The fields without an answer.
    fn open_fields(&mut self, cards: &Cards) {
        let needed = |name: &str| cards.card.need(|known| is_same(known, name));
        let open = cards.fields.iter().filter(|field| needed(&field.name).is_none());
        let open: Vec<&str> = open.map(|field| field.name.as_str()).collect();
        if !open.is_empty() {
            self.say(&msg!("card-open-fields", "count" => open.len(), "fields" => open.join(", ")), Style::new());
        }
        let unneeded = cards.card.needs.iter().filter(|(_, need)| *need == Need::Not);
        let unneeded: Vec<&str> = unneeded.map(|(name, _)| name.text.as_str()).collect();
        if !unneeded.is_empty() {
            self.say(&msg!("card-unneeded-fields", "fields" => unneeded.join(", ")), Style::new());
        }
    }

    /// Who sees the register, and when somebody last looked at it.
    fn people(&mut self, list: &[Access]) {
        let view = &self.paint.state.policy;
        for (place, access) in list.iter().enumerate() {
            let chosen = view.who.is_none_or(|who| who == place);
            let mark = if chosen { "•" } else { " " };
            let mut parts = vec![access.who.clone()];
            parts.extend(access.right.map(|right| self.paint.say(&card::wording::right(right))));
            parts.extend(access.why.clone());
            parts.extend(access.since.map(|since| self.paint.say(&msg!("card-access-since", "day" => since))));
            parts.push(self.paint.say(&reviewed(access)));
            let stale = view.is_stale(place, self.paint.state.today);
            if stale {
                parts.push(self.paint.say(&msg!("card-access-stale")));
            }
            let style = if stale { self.paint.look.attention() } else { Style::new() };
            self.text(&format!("{mark} {}", parts.join(" · ")), style);
        }
        let who = view.who.and_then(|place| list.get(place));
        match who {
            Some(access) => self.say(&msg!("card-review-one", "who" => &access.who), self.paint.look.faint()),
            None if list.len() == 1 => self.say(&msg!("card-review-only"), self.paint.look.faint()),
            None if !list.is_empty() => self.say(&msg!("card-review-all"), self.paint.look.faint()),
            None => {}
        }
    }

    /// What is held, by which law or decision, and when it may be deleted.
    fn holds(&mut self) {
        let Some(facts) = &self.paint.state.policy.facts else { return };
        for held in &facts.holds {
            self.say(&held_by(held), Style::new());
        }
        if facts.restricted > 0 {
            self.say(&msg!("card-restricted", "count" => facts.restricted), Style::new());
        }
    }
}

fn reviewed(access: &Access) -> Message {
    match (access.reviewed, &access.reviewed_by) {
        (Some(day), Some(by)) => msg!("card-access-reviewed-by", "day" => day, "by" => by),
        (Some(day), None) => msg!("card-access-reviewed", "day" => day),
        (None, _) => msg!("card-access-never"),
    }
}

fn held_by(held: &HeldBy) -> Message {
    let (basis, count) = (&held.basis, held.records);
    match held.until {
        Some(Until { first: Some(first), last: Some(last) }) if first == last => {
            msg!("card-hold-day", "basis" => basis, "count" => count, "first" => first)
        }
        Some(Until { first: Some(first), last: Some(last) }) => {
            msg!("card-hold-days", "basis" => basis, "count" => count, "first" => first, "last" => last)
        }
        Some(Until { first: Some(first), last: None }) => {
            msg!("card-hold-first", "basis" => basis, "count" => count, "first" => first)
        }
        Some(Until { first: None, .. }) => msg!("card-hold-open", "basis" => basis, "count" => count),
        None => msg!("card-hold-none", "basis" => basis),
    }
}
