//! In which order a column writes day, month and year, and whether that is in doubt.

use crate::model::{DateOrder, Dated, Doubt};

use super::dates;

/// The orders, each in its place of what is counted here.
const ORDERS: [DateOrder; 3] = [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy];

/// What each order makes of a text.
pub(super) type Readings = [Option<Dated>; 3];

/// By how many dates of a column each order is borne out. Only dates that do not begin with a year of four digits count.
#[derive(Debug, Clone, Default)]
pub struct Orders {
    /// Dates with the year last.
    year_last: usize,
    /// `93-02-05`
    dashed_short: usize,
    /// Dates that each order reads.
    read: [usize; 3],
    /// Dates that each order would have to read, and does not.
    unread: [usize; 3],
    /// Dates that two orders read as different days: year or day first, year or month first, day or month first.
    differ: [usize; 3],
    /// Dates with dots that could be month first.
    dotted: usize,
}

impl Orders {
    /// What each order makes of a text.
    pub(super) fn readings(text: &str) -> Readings {
        ORDERS.map(|order| dates::read(text, order))
    }

    /// Counts a date by what each order makes of it.
    pub(super) fn see(&mut self, text: &str, read: Readings) {
        if starts_with_year(text) {
            return;
        }
        if text.len() == 8 && text.as_bytes().get(2) == Some(&b'-') {
            self.dashed_short += 1;
        } else {
            self.year_last += 1;
        }
        let year = has_whole_year(text);
        for place in 0..ORDERS.len() {
            self.read[place] += usize::from(read[place].is_some());
            // With the year in four digits at its end a date says nothing of where a short year would stand.
            let may = read[place].is_some() && !(year && ORDERS[place] == DateOrder::Ymd);
            self.unread[place] += usize::from(!may && !is_same(&read));
        }
        let [ymd, dmy, mdy] = read;
        if has_dots(text) {
            self.dotted += usize::from(dmy.is_some() && mdy.is_some() && dmy != mdy);
        } else {
            let differ = |a: Option<Dated>, b: Option<Dated>| usize::from(a.is_some() && b.is_some() && a != b);
            self.differ[0] += differ(ymd, dmy);
            self.differ[1] += differ(ymd, mdy);
            self.differ[2] += differ(dmy, mdy);
        }
    }

    /// The order of the column: the only one that reads every date, else the one that reads most. A draw is day first, as
    /// most of the world writes; with two-digit years and dashes it is year first, as Swedes write.
    pub fn order(&self) -> DateOrder {
        if self.year_last == 0 && self.dashed_short == 0 {
            return DateOrder::Ymd;
        }
        let [ymd, dmy, mdy] = self.read;
        let mut able = self.able();
        if let (Some(only), None) = (able.next(), able.next()) {
            ORDERS[only]
        } else if self.dashed_short > self.year_last && ymd >= dmy && ymd >= mdy {
            DateOrder::Ymd
        } else if mdy > dmy {
            DateOrder::Mdy
        } else {
            DateOrder::Dmy
        }
    }

    /// Why that order is in doubt: no order reads every date, or several do, and they read different days.
    pub fn doubt(&self) -> Option<Doubt> {
        let able: Vec<usize> = self.able().collect();
        let both = |a: usize, b: usize, count: usize| able.contains(&a) && able.contains(&b) && count > 0;
        let [ymd_dmy, ymd_mdy, dmy_mdy] = self.differ;
        let month_first = able == [2];
        if able.is_empty() || month_first && self.dotted > 0 {
            Some(Doubt::MixedOrder)
        } else {
            (both(0, 1, ymd_dmy) || both(0, 2, ymd_mdy) || both(1, 2, dmy_mdy)).then_some(Doubt::DayMonth)
        }
    }

    /// The places of the orders that read every date.
    fn able(&self) -> impl Iterator<Item = usize> {
        (0..ORDERS.len()).filter(|place| self.unread[*place] == 0)
    }
}

fn starts_with_year(text: &str) -> bool {
    text.len() >= 4 && text.bytes().take(4).all(|b| b.is_ascii_digit())
}

/// Every order reads it, and as the same: `3 april 2020`, `04/2020`.
fn is_same(read: &Readings) -> bool {
    read.iter().all(|one| one.is_some() && *one == read[0])
}

/// The year stands there in four digits.
fn has_whole_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// `03.04.2020`: where dots are written the day is first, so that such a date is in no doubt of itself.
fn has_dots(text: &str) -> bool {
    text.bytes().position(|b| !b.is_ascii_digit()).is_some_and(|at| text.as_bytes()[at] == b'.')
}
