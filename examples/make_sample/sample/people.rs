//! People who do not exist. Their personnummer have the serials 980 to 999, kept for tests; their telephone numbers
//! are of the range that the Swedish regulator keeps for fiction; their e-mail addresses end in reserved names.

use chrono::{Datelike, Duration, NaiveDate};

use super::dice::Dice;

const FIRST: [&str; 72] = [
    "Alma",
    "Astrid",
    "Birgit",
    "Elsa",
    "Freja",
    "Gunvor",
    "Hedvig",
    "Ines",
    "Jorunn",
    "Kerstin",
    "Liv",
    "Märta",
    "Nora",
    "Petra",
    "Ronja",
    "Tyra",
    "Albin",
    "Birger",
    "Dag",
    "Egil",
    "Folke",
    "Gösta",
    "Hjalmar",
    "Ivar",
    "Jöns",
    "Kettil",
    "Love",
    "Malte",
    "Nils",
    "Orvar",
    "Sixten",
    "Åke",
    "Agnes",
    "Beata",
    "Cornelia",
    "Disa",
    "Edit",
    "Greta",
    "Hilma",
    "Inga",
    "Klara",
    "Linnea",
    "Ragnhild",
    "Selma",
    "Tora",
    "Vendela",
    "Ylva",
    "Arvid",
    "Bertil",
    "Elis",
    "Frans",
    "Helge",
    "Isak",
    "Mats",
    "Olof",
    "Rune",
    "Ture",
    "Valter",
    "Yngve",
    "Örjan",
    "Fatima",
    "Leila",
    "Amir",
    "Zahra",
    "Piotr",
    "Agnieszka",
    "Ivana",
    "Dragan",
    "Mehmet",
    "Aino",
    "Juhani",
    "Siw",
];
const LAST: [&str; 56] = [
    "Ahlbäck",
    "Björnfot",
    "Dalmark",
    "Ekeström",
    "Forshäll",
    "Granbacke",
    "Hallunge",
    "Isfält",
    "Järnhed",
    "Kvarnlöf",
    "Lindarp",
    "Mossfelt",
    "Norrhäll",
    "Oxtorp",
    "Palmdahl",
    "Rönnskog",
    "Sandhed",
    "Tallfors",
    "Ulvhage",
    "Västhed",
    "Wikmark",
    "Ängby",
    "Åsfelt",
    "Östhage",
    "Bergmyr",
    "Fjällskär",
    "Hedlöv",
    "Kalkbro",
    "Sjöhed",
    "Stenlid",
    "Almkvarn",
    "Brohage",
    "Dammfelt",
    "Enhammar",
    "Fagermo",
    "Gärdskog",
    "Högfelt",
    "Ivarsbo",
    "Kärrhag",
    "Ljungsäter",
    "Myrholt",
    "Näsberga",
    "Ormskär",
    "Pilhage",
    "Rågsved",
    "Sälgfors",
    "Torpmark",
    "Utterby",
    "Vinterhed",
    "Äppelfors",
    "Haddad",
    "Yilmaz",
    "Kowalska",
    "Nieminen",
    "Petrovic",
    "Hosseini",
];
const STREETS: [&str; 14] = [
    "Kyrkogatan",
    "Storgatan",
    "Prästgatan",
    "Skolgatan",
    "Hamngatan",
    "Björkvägen",
    "Ringvägen",
    "Klostergränd",
    "Sjukhusvägen",
    "Parkvägen",
    "Ängsstigen",
    "Kapellvägen",
    "Nygatan",
    "Tegelbruksvägen",
];
const TOWNS: [(&str, &str); 10] = [
    ("111 22", "Stockholm"),
    ("411 03", "Göteborg"),
    ("211 19", "Malmö"),
    ("753 10", "Uppsala"),
    ("903 25", "Umeå"),
    ("702 11", "Örebro"),
    ("582 22", "Linköping"),
    ("972 31", "Luleå"),
    ("352 30", "Växjö"),
    ("621 57", "Visby"),
];
const DOMAINS: [&str; 4] = ["example.com", "example.org", "example.net", "post.example"];

/// Somebody who does not exist.
#[derive(Clone)]
pub struct Person {
    pub first: &'static str,
    pub last: &'static str,
    pub born: NaiveDate,
    pub serial: u32,
    pub email: String,
    pub phone: String,
    pub street: String,
    pub postal_code: &'static str,
    pub city: &'static str,
}

impl Person {
    /// The `number`th person.
    pub fn new(number: u32, dice: &mut Dice) -> Self {
        let (first, last) = (dice.pick(&FIRST), dice.pick(&LAST));
        let (postal_code, city) = TOWNS[usize::try_from(dice.below(10)).unwrap_or(0)];
        let born =
            NaiveDate::from_ymd_opt(1932, 1, 1).unwrap_or_default() + Duration::days(i64::from(dice.below(27_700)));
        Self {
            first,
            last,
            born,
            serial: 980 + dice.below(20),
            email: format!("{}.{}{number}@{}", ascii(first), ascii(last), dice.pick(&DOMAINS)),
            phone: phone(dice),
            street: format!("{} {}", dice.pick(&STREETS), 1 + dice.below(90)),
            postal_code,
            city,
        }
    }

    /// `19900101-9802`: with the century, as the register of the population writes it.
    pub fn personnummer(&self) -> String {
        let short = self.short_personnummer();
        format!("{}{}", self.born.format("%Y"), &short[2..])
    }

    /// `900101-9802`: without the century, `+` from a hundred years on.
    pub fn short_personnummer(&self) -> String {
        let sign = if self.born.year() <= 1926 { '+' } else { '-' };
        let six = self.born.format("%y%m%d").to_string();
        format!("{six}{sign}{:03}{}", self.serial, check_digit(&format!("{six}{:03}", self.serial)))
    }

    /// The same digits with sixty more on the day: a number for somebody who is not in the register of the population.
    pub fn coordination_number(&self) -> String {
        let six = format!("{}{:02}", self.born.format("%y%m"), self.born.day() + 60);
        let digit = check_digit(&format!("{six}{:03}", self.serial));
        format!("{}{}-{:03}{digit}", self.born.format("%Y"), &six[2..], self.serial)
    }
}

/// Luhn over the nine digits without the century.
pub fn check_digit(nine: &str) -> u32 {
    let sum: u32 = nine
        .chars()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit * 2 } else { digit })
        .map(|product| product / 10 + product % 10)
        .sum();
    (10 - sum % 10) % 10
}

/// Of the five ranges that Post- och telestyrelsen keeps for books and films.
fn phone(dice: &mut Dice) -> String {
    let last = dice.below(100);
    match dice.below(8) {
        0 => format!("031-39006{last:02}"),
        1 => format!("040-62804{last:02}"),
        2 => format!("08-465004{last:02}"),
        3 => format!("0980-3192{last:02}"),
        _ => format!("070-17406{:02}", last.max(5)),
    }
}

/// The letters that an e-mail address is written in.
pub fn ascii(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|c| match c {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            other => other,
        })
        .collect()
}
