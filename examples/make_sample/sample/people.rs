//! People who do not exist. Their personnummer have the serials 980 to 999, kept for tests; their telephone numbers
//! are of the range that the Swedish regulator keeps for fiction; their e-mail addresses end in reserved names.

use chrono::{Datelike, Duration, NaiveDate};

use super::dice::Dice;

const FIRST: [&str; 32] = [
    "Alma", "Astrid", "Birgit", "Elsa", "Freja", "Gunvor", "Hedvig", "Ines", "Jorunn", "Kerstin", "Liv", "Märta",
    "Nora", "Petra", "Ronja", "Tyra", "Albin", "Birger", "Dag", "Egil", "Folke", "Gösta", "Hjalmar", "Ivar", "Jöns",
    "Kettil", "Love", "Malte", "Nils", "Orvar", "Sixten", "Åke",
];
const LAST: [&str; 30] = [
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
    pub personnummer: String,
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
            personnummer: personnummer(born, 980 + dice.below(20)),
            email: format!("{}.{}{number}@{}", ascii(first), ascii(last), dice.pick(&DOMAINS)),
            phone: format!("070-17406{:02}", 5 + dice.below(95)),
            street: format!("{} {}", dice.pick(&STREETS), 1 + dice.below(90)),
            postal_code,
            city,
        }
    }
}

/// `19900101-9802`: born then, with this serial and the right check digit.
fn personnummer(born: NaiveDate, serial: u32) -> String {
    let nine = format!("{:02}{:02}{:02}{serial:03}", born.year() % 100, born.month(), born.day());
    format!("{}-{serial:03}{}", born.format("%Y%m%d"), check_digit(&nine))
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

fn ascii(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|c| match c {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            other => other,
        })
        .collect()
}
