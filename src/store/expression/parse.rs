//! Makes a tree of tokens, with SQLite's precedence.

mod operand;
mod operator;

use super::fault::{Fault, Read};
use super::names::Names;
use super::tokens::{Lexeme, Sign, Token};
use super::tree::{Node, Span};
use crate::text::Message;

/// How deep parts may stand in each other; SQLite's own limit is 1,000 of its levels, of which gallra writes up to three.
const DEEPEST: usize = 200;
/// How deep brackets may stand in each other, for the stack.
const NESTED: usize = 100;

/// Binding powers, low binds last: SQLite's order.
pub(super) mod power {
    pub(in super::super) const ANY: u8 = 1;
    pub(in super::super) const OR: u8 = 1;
    pub(in super::super) const AND: u8 = 2;
    pub(in super::super) const NOT: u8 = 3;
    pub(in super::super) const EQUALITY: u8 = 4;
    pub(in super::super) const ORDER: u8 = 5;
    pub(in super::super) const BITS: u8 = 6;
    pub(in super::super) const SUM: u8 = 7;
    pub(in super::super) const PRODUCT: u8 = 8;
    pub(in super::super) const CONCAT: u8 = 9;
    pub(in super::super) const COLLATE: u8 = 10;
    pub(in super::super) const SIGN: u8 = 11;
}

pub(super) struct Parser<'a> {
    tokens: Vec<Token>,
    next: usize,
    end: usize,
    nested: usize,
    names: &'a Names<'a>,
    notices: Vec<Message>,
}

/// The tree of the whole text, and what the writer should be told of its names.
pub(super) fn parse(tokens: Vec<Token>, names: &Names<'_>) -> Read<(Node, Vec<Message>)> {
    let end = tokens.last().map_or(0, |token| token.end);
    let mut parser = Parser { tokens, next: 0, end, nested: 0, names, notices: Vec::new() };
    let tree = parser.expression(power::ANY)?;
    if let Some(token) = parser.peek() {
        return Err(surplus(token));
    }
    Ok((tree, parser.notices))
}

fn surplus(token: &Token) -> Fault {
    match token.lexeme {
        Lexeme::Sign(Sign::Close) => {
            Fault::new(token.start, msg!("expression-stray-parenthesis")).hint(msg!("expression-hint-parentheses"))
        }
        Lexeme::Word(_) | Lexeme::Quoted(_) | Lexeme::Text(_) | Lexeme::Number(_) | Lexeme::Sign(_) => {
            Fault::new(token.start, msg!("expression-operator-expected")).hint(msg!("expression-hint-operators"))
        }
    }
}

impl Parser<'_> {
    /// An expression whose operators bind at least so hard.
    fn expression(&mut self, least: u8) -> Read<Node> {
        self.nested += 1;
        if self.nested > NESTED {
            return Err(self.too_deep(self.place()));
        }
        let mut left = self.operand()?;
        while let Some(longer) = self.operator(&mut left, least)? {
            if longer.depth > DEEPEST {
                return Err(self.too_deep(longer.span.start));
            }
            left = longer;
        }
        self.nested -= 1;
        Ok(left)
    }

    fn too_deep(&self, at: usize) -> Fault {
        Fault::new(at, msg!("expression-too-deep")).hint(msg!("expression-hint-too-deep"))
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next)
    }

    fn peek_sign(&self) -> Option<Sign> {
        match self.peek()?.lexeme {
            Lexeme::Sign(sign) => Some(sign),
            Lexeme::Word(_) | Lexeme::Quoted(_) | Lexeme::Text(_) | Lexeme::Number(_) => None,
        }
    }

    /// The word so many tokens on, when a word stands there.
    fn word_at(&self, ahead: usize) -> Option<&str> {
        match &self.tokens.get(self.next + ahead)?.lexeme {
            Lexeme::Word(word) => Some(word),
            Lexeme::Quoted(_) | Lexeme::Text(_) | Lexeme::Number(_) | Lexeme::Sign(_) => None,
        }
    }

    fn stands(&self, ahead: usize, keyword: &str) -> bool {
        self.word_at(ahead).is_some_and(|word| word.eq_ignore_ascii_case(keyword))
    }

    /// Steps over a keyword when it stands here.
    fn take(&mut self, keyword: &str) -> bool {
        let stands = self.stands(0, keyword);
        self.next += usize::from(stands);
        stands
    }

    fn take_sign(&mut self, sign: Sign) -> bool {
        let stands = self.peek_sign() == Some(sign);
        self.next += usize::from(stands);
        stands
    }

    /// The byte at which the next token stands, or the text's end.
    fn place(&self) -> usize {
        self.peek().map_or(self.end, |token| token.start)
    }

    /// From a byte to the end of the last token taken.
    fn since(&self, start: usize) -> Span {
        let end = self.next.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.end);
        Span { start, end }
    }

    fn expect(&mut self, keyword: &'static str) -> Read<()> {
        if self.take(keyword) {
            return Ok(());
        }
        Err(Fault::new(self.place(), msg!("expression-keyword-expected", "keyword" => keyword)))
    }

    fn close(&mut self, opened: usize) -> Read<()> {
        if self.take_sign(Sign::Close) {
            return Ok(());
        }
        match self.peek() {
            Some(token) => Err(surplus(token)),
            None => {
                Err(Fault::new(opened, msg!("expression-unclosed-parenthesis"))
                    .hint(msg!("expression-hint-parentheses")))
            }
        }
    }

    fn tell(&mut self, notice: Message) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}
