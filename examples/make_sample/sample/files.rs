//! The four files, each in the dialect of the system that it came from.

use chrono::NaiveDate;

use super::dice::Dice;
use super::people::Person;

/// The day that the sample is about.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// A file's name and its bytes.
pub struct MadeFile {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

const CUSTOMERS: u32 = 1_800;
const PROSPECTS: u32 = 900;
const GUESTS: u32 = 500;
const ORDERS: u32 = 1_400;

const HARMLESS: [&str; 14] = [
    "Ringde om leveransen",
    "Vill ha faktura på e-post",
    "Tycker att det är ett moderat pris",
    "Paketet lämnades på Kyrkogatan",
    "Nås bäst efter klockan fem",
    "Stamkund sedan länge",
    "Reklamation avslutad utan åtgärd",
    "Höger sko var för liten",
    "Frågade om liberal returrätt",
    "Bytte till hemleverans",
    "Köpte ljusstake till kyrkan i Visby",
    "Bad om offert på trettio stolar",
    "Tackade nej till erbjudandet",
    "Har hund, ring på dörren",
];
const SPECIAL: [&str; 10] = [
    "Kunden är sjukskriven för utmattning",
    "Har diabetes, vill ha sockerfritt",
    "Medlem i facket, IF Metall",
    "Aktiv i fackförbundet Kommunal",
    "Sitter i rullstol, behöver ramp",
    "Nämnde sin depression",
    "Röstar på Socialdemokraterna",
    "Går i moskén på fredagar",
    "Dömd för stöld, betalar kontant",
    "Allergisk mot nötter",
];

/// All four.
pub fn all() -> Vec<MadeFile> {
    let mut dice = Dice::new(20_261_123);
    let people: Vec<Person> = (1..=CUSTOMERS).map(|number| Person::new(number, &mut dice)).collect();
    vec![customers(&people, &mut dice), prospects(&mut dice), guests(&people, &mut dice), orders(&people, &mut dice)]
}

/// The customer club, as a Swedish Excel saves it: semicolons, Windows-1252, CRLF.
fn customers(people: &[Person], dice: &mut Dice) -> MadeFile {
    let mut text = String::from(
        "Kundnr;Personnummer;Förnamn;Efternamn;E-post;Telefon;Adress;Postnr;Ort;Registrerad;Senaste köp;Årsinkomst;\
         Samtycke;Samtyckesdatum;Samtycke hur;Anteckning\r\n",
    );
    for (number, person) in (1_u32..).zip(people) {
        let bought = dice.day_before(today(), 5_200);
        let registered = dice.day_before(bought, 1_900);
        let income = if dice.percent(35) { format!("{}", 180_000 + 1_000 * dice.below(600)) } else { String::new() };
        let (consent, since, how) = consent(registered, dice);
        let note = note(dice);
        let bought = if dice.percent(4) { String::new() } else { bought.to_string() };
        text.push_str(&format!(
            "{};{};{};{};{};{};{};{};{};{registered};{bought};{income};{consent};{since};{how};{note}\r\n",
            10_000 + number,
            person.personnummer,
            person.first,
            person.last,
            person.email,
            person.phone,
            person.street,
            person.postal_code,
            person.city,
        ));
    }
    MadeFile { name: "kundklubb.csv", bytes: windows_1252(&text) }
}

/// Said yes or no, when and how: active, by silence, by a box that was ticked beforehand, or nothing to show.
fn consent(registered: NaiveDate, dice: &mut Dice) -> (&'static str, String, &'static str) {
    match dice.below(10) {
        0..=2 => ("ja", dice.day_before(today(), 700).to_string(), "aktivt kryss i formulär"),
        3 => ("ja", registered.to_string(), "förkryssad ruta"),
        4 => ("ja", registered.to_string(), "tyst godkännande"),
        5 => ("ja", String::new(), ""),
        6..=7 => ("nej", String::new(), ""),
        _ => ("", String::new(), ""),
    }
}

fn note(dice: &mut Dice) -> &'static str {
    match dice.below(100) {
        0..=4 => dice.pick(&SPECIAL),
        5..=39 => dice.pick(&HARMLESS),
        _ => "",
    }
}

/// Prospects bought and gathered over many years, as a mailing system saves them: commas, UTF-8, LF.
fn prospects(dice: &mut Dice) -> MadeFile {
    let mut text = String::from("namn,epost,telefon,källa,skapad,senaste kontakt,nyhetsbrev\n");
    let sources = ["mässa 2014", "tävling", "köpt lista", "hemsidan", "rekommenderad"];
    for number in 1..=PROSPECTS {
        let person = Person::new(20_000 + number, dice);
        let created = dice.day_before(today(), 6_000);
        let contact = if dice.percent(60) { created.to_string() } else { String::new() };
        let letter = dice.pick(&["ja", "nej", ""]);
        let phone = if dice.percent(70) { person.phone.as_str() } else { "" };
        text.push_str(&format!(
            "{} {},{},{phone},{},{created},{contact},{letter}\n",
            person.first,
            person.last,
            person.email,
            dice.pick(&sources),
        ));
    }
    MadeFile { name: "prospekt.csv", bytes: text.into_bytes() }
}

/// Guests of events, as a form saves them: every cell quoted, UTF-8 with a mark.
fn guests(people: &[Person], dice: &mut Dice) -> MadeFile {
    let mut text = String::from(
        "\u{feff}\"Evenemang\",\"Evenemangsdatum\",\"Förnamn\",\"Efternamn\",\"E-post\",\"Specialkost\",\"Övrigt\"\r\n",
    );
    let events = ["Höstmingel", "Butiksöppning", "Vinprovning", "Kundkväll"];
    let diets = ["", "", "", "vegetarisk", "laktosfri", "glutenfri", "halal", "kosher", "nötallergi"];
    for _ in 0..GUESTS {
        let person = &people[usize::try_from(dice.below(CUSTOMERS)).unwrap_or(0)];
        let held = dice.day_before(today(), 3_600);
        text.push_str(&format!(
            "\"{}\",\"{held}\",\"{}\",\"{}\",\"{}\",\"{}\",\"{}\"\r\n",
            dice.pick(&events),
            person.first,
            person.last,
            person.email,
            dice.pick(&diets),
            if dice.percent(6) { dice.pick(&SPECIAL) } else { "" },
        ));
    }
    MadeFile { name: "event.csv", bytes: text.into_bytes() }
}

/// Orders, as a web shop saves them: tabs, UTF-8, LF.
fn orders(people: &[Person], dice: &mut Dice) -> MadeFile {
    let mut text = String::from("ordernr\tkundnr\torderdatum\tbelopp\tartikel\tleveransadress\tstatus\n");
    let articles = ["Lampa", "Stol, moderat pris", "Bord", "Matta", "Kristallkrona", "Hylla", "Blindkarta", "Spegel"];
    for number in 1..=ORDERS {
        let customer = dice.below(CUSTOMERS);
        let person = &people[usize::try_from(customer).unwrap_or(0)];
        let ordered = dice.day_before(today(), 4_400);
        text.push_str(&format!(
            "A{}\t{}\t{ordered}\t{},{:02}\t{}\t{}, {} {}\t{}\n",
            50_000 + number,
            10_001 + customer,
            90 + dice.below(9_000),
            dice.below(100),
            dice.pick(&articles),
            person.street,
            person.postal_code,
            person.city,
            dice.pick(&["betald", "betald", "betald", "krediterad", "makulerad"]),
        ));
    }
    MadeFile { name: "order.csv", bytes: text.into_bytes() }
}

fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}
