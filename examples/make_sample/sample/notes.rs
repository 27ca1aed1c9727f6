//! What people wrote into notes: special categories as they are said, and what only sounds like them.

use super::dice::Dice;

/// Nothing in these is about a special category, though some words are.
pub const HARMLESS: [&str; 40] = [
    "Ringde om leveransen",
    "Vill ha faktura på e-post",
    "Tycker att det är ett moderat pris",
    "Paketet lämnades på Kyrkogatan 4",
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
    "Vänster dörr i garaget är trasig",
    "Vill ha gröna gardiner",
    "Levereras till Centerpartigatan 2",
    "Prästgatan 7, portkod hos grannen",
    "Frisk fläkt i butiken, tyckte kunden",
    "Kristallkronan kom fram hel",
    "Bytte storlek två gånger",
    "Ville betala i konservativ takt",
    "Sjukhusvägen 12, andra våningen",
    "Blindkartan var feltryckt",
    "Fackhandeln i Umeå skickade henne till oss",
    "Ställ paketet i bokhyllans nedre fack",
    "Önskar leverans före midsommar",
    "Returnerade lampan, fick pengarna tillbaka",
    "Betalar alltid i tid",
    "Ny adress från mars",
    "Asked for a moderate price",
    "Parcel left with the neighbour",
    "Wants the right shoe in size 41",
    "Called about the delivery to Church Street 9",
    "Paid in cash, no receipt needed",
    "Prefers e-mail",
    "Likes the green sofa",
    "Union Jack cushion is out of stock",
    "Asked for the party tent again",
    "Returned the conservative grey curtains",
];

/// Each says something of a special category or of a crime.
pub const SPECIAL: [&str; 44] = [
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
    "Opererad i knät i våras, orkar inte bära",
    "Får cellgifter, ring inte på förmiddagen",
    "Är muslim och äter inte fläsk",
    "Sitter i kommunfullmäktige för Moderaterna",
    "Lever med sin fru, berättade att hon är lesbisk",
    "Har reumatism och vill ha bred stol",
    "Fick panikångest i kassan",
    "Gravid, ska ha barn i mars",
    "Är ombud för Unionen på sin arbetsplats",
    "Tillhör den samiska folkgruppen",
    "Är romsk, blev illa bemött i butiken",
    "Mannen sitter i fängelse",
    "Misstänkt för bedrägeri, polisanmäld",
    "Medicinerar för högt blodtryck",
    "Judisk familj, firar chanukka",
    "Jehovas vittne, vill inte ha julkort",
    "Har epilepsi, undvik blinkande ljus",
    "Aktiv i Vänsterpartiet",
    "Berättade att sonen är homosexuell",
    "Nykter alkoholist sedan två år",
    "Ska genomgå en höftoperation",
    "Har glutenintolerans",
    "Diagnostiserad med ADHD",
    "Konvertit till katolicismen",
    "Strejkvakt för Transport i höstas",
    "Has asthma, asked for a smoke-free room",
    "Diagnosed with breast cancer last year",
    "Uses a wheelchair",
    "Member of the trade union",
    "Practising Catholic, closed on Sundays",
    "Votes for the Green Party",
    "Convicted of shoplifting in 2019",
    "He is gay and came with his husband",
    "Takes insulin, needs a fridge",
];

/// A note, most often none.
pub fn note(dice: &mut Dice) -> &'static str {
    match dice.below(100) {
        0..=3 => special(dice),
        4..=27 => harmless(dice),
        _ => "",
    }
}

/// One of those that reveal something.
pub fn special(dice: &mut Dice) -> &'static str {
    dice.pick(&SPECIAL)
}

/// One of those that only sound so, or not even that.
pub fn harmless(dice: &mut Dice) -> &'static str {
    dice.pick(&HARMLESS)
}
