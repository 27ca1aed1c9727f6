//! `gallra policy init`: the eight questions, register by register; a document to fill in comes out.

use std::io::IsTerminal;

use super::arguments::PolicyInitArgs;
use super::call::{Call, Ended, Purpose};
use super::streams::{named_file, not_written, read_line};
use crate::export::new_file::{self, Existing};
use crate::failure::Result;
use crate::plan::card::{self, Asked, Cards};
use crate::store;

/// What leaves a question unanswered.
const LEAVE: &str = "-";

pub(super) fn run(call: &mut Call<'_>, args: &PolicyInitArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let document = store::policy::stored(&bench)?.map_or_else(String::new, |stored| stored.text);
    let cards = card::cards(&bench, &document)?;
    let mut text = card::draft(&document, &cards, &call.catalogue)?;
    if args.ask || std::io::stdin().is_terminal() {
        text = interview(call, text, &cards)?;
    }
    match named_file(args.file.as_ref()) {
        None => call.streams.out.write_all(text.as_bytes()).map_err(not_written)?,
        Some(file) => {
            let existing = if args.force { Existing::Replace } else { Existing::Refuse };
            new_file::write((file, existing), &bench, &mut |to| to.write_all(text.as_bytes()).map_err(not_written))?;
            call.tell(&msg!("policy-written", "file" => file.display().to_string()));
        }
    }
    call.tell(&msg!("interview-besides"));
    Ok(Ended::Done)
}

/// Asks every open question; Enter accepts what is suggested, `-` leaves it unanswered, the end of input all that is left.
fn interview(call: &mut Call<'_>, mut text: String, cards: &[Cards]) -> Result<String> {
    call.tell(&msg!("interview-how"));
    for card in cards {
        call.tell(&msg!("interview-register", "register" => &card.register));
        for asked in card.asked.iter().filter(|asked| asked.ask.is_question() && asked.answer.is_none()) {
            let Some(answer) = answer(call, asked) else { return Ok(text) };
            let Some(answer) = answer else { continue };
            match card::answered(&text, (&card.register, &card.fields), (asked.ask, &answer)) {
                Ok(changed) => text = changed,
                Err(failure) => {
                    call.tell(failure.what());
                    failure.hint_message().into_iter().for_each(|hint| call.tell(hint));
                }
            }
        }
    }
    Ok(text)
}

/// None at the end of input; none within when it is left unanswered.
fn answer(call: &mut Call<'_>, asked: &Asked) -> Option<Option<String>> {
    call.tell(&asked.ask.text());
    match asked.suggestion() {
        Some(suggestion) => {
            let told = card::told(asked.ask, &suggestion.card, &call.catalogue).unwrap_or_default();
            call.tell(&msg!("interview-suggestion", "suggestion" => told));
        }
        None => call.tell(&asked.ask.form()),
    }
    let line = read_line(call.streams.input)?;
    Some(match line.trim() {
        LEAVE => None,
        "" => asked.suggestion().map(|suggestion| suggestion.text.clone()),
        text => Some(text.to_owned()),
    })
}
