//! What a header says of its column, in Swedish and English.
//!
//! The words were collected from common exports of customer clubs, shops, mail tools and registries. A header is a
//! hint: the values decide about identifiers ([`super::kinds`]). `id nr kod typ status datum` alone say nothing.

use crate::model::{FieldKind, FieldKind as K, Role, Role as R};

/// What a header says; `Unknown` and `None` where it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Says {
    /// What the column holds.
    pub kind: FieldKind,
    /// What it is for.
    pub role: Role,
}

impl Says {
    const NOTHING: Self = Self { kind: FieldKind::Unknown, role: Role::None };
}

/// What this header says.
pub fn says(header: &str) -> Says {
    let words = words(header);
    let whole = words.concat();
    if let Some(says) = find(ALONE, &whole).or_else(|| find(TABLE, &whole)) {
        return says;
    }
    let count = words.len();
    let ends = (1..count).map(|first| words[first..].concat());
    let starts = (1..count).rev().map(|last| words[..last].concat());
    if let Some(says) = ends.chain(starts).find_map(|part| find(TABLE, &part)) {
        return says;
    }
    if is_person_key(&words, &whole) {
        return Says { kind: FieldKind::CustomerId, role: Role::None };
    }
    Says::NOTHING
}

/// The header speaks of a year or a time: a column of four-digit numbers under it holds years.
pub fn speaks_of_time(header: &str) -> bool {
    const WORDS: [&str; 20] = [
        "ar", "year", "datum", "date", "fodd", "dod", "fran", "from", "till", "to", "tom", "until", "since", "sedan",
        "born", "died", "start", "slut", "end", "senast",
    ];
    let words = words(header);
    words.iter().any(|word| WORDS.contains(&word.as_str()) || word.ends_with("ar") && word.len() > 4)
        || says(header).kind.is_date()
}

/// Lower-case words without accents, split at blanks, signs and inner capitals; numbers are left out.
fn words(header: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut small_before = false;
    for character in header.chars() {
        let splits = !character.is_alphanumeric() || (small_before && character.is_uppercase());
        if splits && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        small_before = character.is_lowercase() || character.is_ascii_digit();
        if character.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(character.to_lowercase().map(plain));
        }
    }
    let lettered = |word: &String| word.chars().any(char::is_alphabetic);
    let mut words: Vec<String> = words.into_iter().filter(lettered).collect();
    if let Some(last) = words.last_mut() {
        last.truncate(last.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    }
    words
}

/// A letter without its accent, as headers are compared.
pub fn plain(character: char) -> char {
    match character {
        'å' | 'ä' | 'æ' | 'á' | 'à' => 'a',
        'ö' | 'ø' | 'ó' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        other => other,
    }
}

fn find(table: &[Entry], word: &str) -> Option<Says> {
    let entry = table.iter().find(|(names, _, _)| names.split(' ').any(|name| name == word))?;
    Some(Says { kind: entry.1, role: entry.2 })
}

/// `PassengerId`, `elevnr`: a word for people and a word for a key.
fn is_person_key(words: &[String], whole: &str) -> bool {
    const PEOPLE: &str = "kund customer client klient medlem member user anvandare passenger passagerare patient person \
        anstalld anstallnings employee student elev gast guest subject abonnent subscriber prenumerant deltagar \
        participant kontakt contact givare donor hyresgast lantagar leverantor supplier visitor besokar account";
    const KEYS: [&str; 8] = ["id", "nr", "no", "nummer", "number", "key", "kod", "uid"];
    let Some(person) = PEOPLE.split_whitespace().find(|person| whole.starts_with(person)) else { return false };
    let rest = whole[person.len()..].trim_start_matches('s');
    KEYS.contains(&rest) || words.last().is_some_and(|last| words.len() == 2 && KEYS.contains(&last.as_str()))
}

type Entry = (&'static str, FieldKind, Role);

/// Words that speak only when they are the whole header.
const ALONE: &[Entry] = &[
    ("id nr kod typ status datum date code type number no key", K::Unknown, R::None),
    ("till tom tillochmed until to", K::Date, R::ValidUntil),
    ("fran fromdate from frandatum start startdatum startdate", K::Date, R::None),
    ("senast last", K::Date, R::LastActivity),
    ("contact kontakt attention att co", K::Name, R::None),
    ("tel", K::Phone, R::None),
    ("total summa sum", K::Amount, R::None),
    ("age alder", K::Integer, R::None),
    ("lat lng lon latitud longitud latitude longitude", K::Behaviour, R::None),
    ("nix", K::Unknown, R::Objection),
];

/// Words that also speak at the end or the start of a header of several words.
const TABLE: &[Entry] = &[
    // Not what their last word says.
    (
        "companyname company foretagsnamn foretag bolagsnamn productname produktnamn artikelnamn filename filnamn \
         eventname eventnamn kampanjnamn campaignname listname registernamn gruppnamn groupname hostname domainname",
        K::Unknown,
        R::None,
    ),
    ("username anvandarnamn login userid anvandarid", K::CustomerId, R::None),
    ("createdat created createddate creationdate skapad skapaddatum skapat skapatdatum", K::Date, R::None),
    (
        "updatedat updated modified modifiedat lastmodified andrad andraddatum senastandrad senastuppdaterad \
         uppdaterad importerad imported importedat importdatum synkad lastsync changedat",
        K::Date,
        R::None,
    ),
    // Identity numbers.
    (
        "personnummer persnr pnr personnr personid ssn socialsecuritynumber nationalid civicnumber fodelsenummer \
         personalidentitynumber personalnumber",
        K::Personnummer,
        R::None,
    ),
    ("samordningsnummer samordningsnr samnr", K::Samordningsnummer, R::None),
    (
        "reservnummer reservnr tfnr fodselsnummer cpr cprnr hetu henkilotunnus passnr passportnumber",
        K::NationalId,
        R::None,
    ),
    (
        "organisationsnummer organisationsnr orgnr companynumber momsnr momsregnr vat vatnumber vatid orgnummer",
        K::OrganisationNumber,
        R::None,
    ),
    // The person.
    (
        "fodelsedatum fodd dob dateofbirth birthday birthdate born fodelsear fodelsedag yearofbirth birthyear",
        K::BirthDate,
        R::None,
    ),
    ("fornamn tilltalsnamn firstname givenname forename mellannamn middlename", K::FirstName, R::None),
    ("efternamn surname lastname familyname slaktnamn", K::LastName, R::None),
    (
        "namn name kundnamn customername fullname kontaktperson contactperson contactname medlemsnamn deltagare \
         anhorig nextofkin vardnadshavare guardian malsman",
        K::Name,
        R::None,
    ),
    ("kon gender sex", K::Gender, R::None),
    // Where and how to reach them.
    ("epost mejl mail email epostadress mailadress emailaddress mejladress epostadr", K::Email, R::None),
    (
        "telefon telnr telefonnummer telefonnr mobil mobilnr mobilnummer mobiltelefon phone phonenumber cell cellphone \
         mobile mobilephone hemtelefon arbetstelefon fax faxnr sms telephone",
        K::Phone,
        R::None,
    ),
    (
        "adress gatuadress gata adressrad utdelningsadress street streetaddress address addressline leveransadress \
         fakturaadress billingaddress shippingaddress postadress besoksadress",
        K::Street,
        R::None,
    ),
    ("ipadress ipaddress ip optinip", K::IpAddress, R::None),
    ("postnummer postnr zip zipcode postalcode postcode", K::PostalCode, R::None),
    ("ort postort stad city town bostadsort kommun fodelseort birthplace placeofbirth hemort", K::City, R::None),
    ("land country landskod countrycode", K::Country, R::None),
    (
        "kundnummer kundnr kundid customerid customernumber medlemsnummer medlemsnr medlemsid memberid anstallningsnr \
         anstallningsnummer employeeid userid",
        K::CustomerId,
        R::None,
    ),
    ("url webbplats website hemsida webb homepage linkedin facebook instagram", K::Url, R::None),
    ("iban", K::Iban, R::None),
    ("kortnummer cardnumber kortnr creditcard", K::Card, R::None),
    // Consent.
    (
        "samtyckedatum samtyckesdatum consentdate consentat optindate optinat samtyckegivet consentgiven \
         consenttimestamp",
        K::ConsentDate,
        R::ConsentGiven,
    ),
    (
        "samtyckesatt samtyckessatt samtyckehur consenthow consentmethod consentsource samtyckeskalla samtyckekalla \
         optinmethod optinsource samtyckekanal consentchannel",
        K::Unknown,
        R::ConsentHow,
    ),
    (
        "samtycketill samtycketom samtyckegiltigt samtyckegiltigttill consentuntil consentexpires consentexpiry \
         samtyckeslut",
        K::Date,
        R::ConsentUntil,
    ),
    ("samtyckesandamal samtyckeandamal consentpurpose", K::Unknown, R::ConsentPurpose),
    (
        "samtyckeaterkallat aterkallat aterkallad aterkallelse samtyckeaterkallatdatum consentwithdrawn withdrawn \
         withdrawnat optout optoutdate consentrevoked revoked",
        K::Date,
        R::ConsentWithdrawn,
    ),
    ("samtyckestext consentversion consenttext samtyckeversion", K::Unknown, R::None),
    (
        "samtycke medgivande godkannande consent optin nyhetsbrev newsletter gdpr marketingallowed acceptsmarketing",
        K::Consent,
        R::ConsentGiven,
    ),
    (
        "reklamsparr sparrad avregistrerad avregistreringsdatum unsubscribed unsubscribedat donotcontact donotmail \
         invandning invant objection objected nixad reklamsparrdatum",
        K::Unknown,
        R::Objection,
    ),
    ("informerad informed informeraddatum informationgiven informerat", K::Unknown, R::Informed),
    // What happened when.
    ("avliden avlidendatum dod dodsdatum deceased dateofdeath deathdate died dead", K::Date, R::Deceased),
    (
        "senastekop senastekopt senastkopt senastkop sistakop senasteorder senasteorderdatum orderdatum orderdate kopdatum kopdag \
         lastpurchase lastpurchasedate lastorder lastorderdate purchasedate purchasedat invoicedate fakturadatum \
         salesdate saledate transactiondate bokningsdatum lastbought",
        K::Date,
        R::PurchaseDate,
    ),
    (
        "senasteaktivitet senastaktiv senastekontakt senastebesok senastebesokdatum senasteinloggning senastinloggad \
         senasteoppnat senastoppnad senasteklick senastesvar senastsvarat senasteevenemang senastedeltagande \
         senastedatum lastactivity lastactive lastlogin lastseen lastcontact lastvisit lastreply lastresponse \
         lastopened lastclicked svarade svarsdatum replied repliedat eventdatum evenemangsdatum eventdate attended \
         deltog besoksdatum visitdate",
        K::Date,
        R::LastActivity,
    ),
    (
        "registrerad registreringsdatum registreraddatum medlemsedan membersince signupdate signup signedup \
         registered registeredat registrationdate joined joinedat joindate anmald anmalningsdatum kundsedan \
         customersince inskriven intradesdatum anstallningsdatum anstalldsedan hiredate",
        K::Date,
        R::Registered,
    ),
    (
        "giltigtill giltigttill giltigtom giltigttom giltig validuntil validto expires expiresat expirydate expiry \
         utgar utgangsdatum garantitill garantitom warrantyuntil avtaltill avtaltom medlemtill tilldatum todate \
         forfaller renewaldate prenumerationtill",
        K::Date,
        R::ValidUntil,
    ),
    (
        "avslutad avslutaddatum utgatt uttradesdatum uttradd uppsagd uppsagningsdatum enddate endedat slutdatum \
         churnedat churned avflyttad terminated terminationdate leftat lastday slutade avslutsdatum relationend",
        K::Date,
        R::RelationEnd,
    ),
    // Money, behaviour, notes, origin.
    (
        "inkomst arsinkomst lon manadslon salary income kreditvardighet creditscore skuld skulder debt belopp amount \
         pris price fare omsattning revenue saldo balance ordervarde kopsumma totalbelopp ltv spend avgift fee",
        K::Amount,
        R::None,
    ),
    (
        "oppnade oppnad oppnat opened opens opencount klick klickade klickad clicked clicks clickcount besokt visited \
         visits pageviews sidvisningar sessions gps position geo geolocation deviceid cookie cookieid beteende \
         behaviour behavior kop antalkop kopta purchases",
        K::Behaviour,
        R::None,
    ),
    (
        "anteckning anteckningar notering noteringar kommentar kommentarer ovrigt fritext notes note comment comments \
         remark remarks memo internalnote meddelande message beskrivning description bemerkung",
        K::FreeText,
        R::Note,
    ),
    ("kalla source leadsource kampanj campaign utmsource ursprung origin", K::Unknown, R::Source),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_both_languages_are_known() {
        for (header, kind, role) in [
            ("Person-nr", K::Personnummer, R::None),
            ("E-post", K::Email, R::None),
            ("BillingAddress", K::Street, R::None),
            ("Telefon 2", K::Phone, R::None),
            ("mobil_privat", K::Phone, R::None),
            ("FirstName", K::FirstName, R::None),
            ("Senaste köp", K::Date, R::PurchaseDate),
            ("senast ändrad", K::Date, R::None),
            ("created_at", K::Date, R::None),
            ("samtycke_datum", K::ConsentDate, R::ConsentGiven),
            ("samtycke_satt", K::Unknown, R::ConsentHow),
            ("Samtycke nyhetsbrev", K::Consent, R::ConsentGiven),
            ("till", K::Date, R::ValidUntil),
            ("född", K::BirthDate, R::None),
            ("död", K::Date, R::Deceased),
            ("PassengerId", K::CustomerId, R::None),
            ("elevnr", K::CustomerId, R::None),
            ("Fare", K::Amount, R::None),
            ("Company name", K::Unknown, R::None),
            ("köp_2009", K::Behaviour, R::None),
            ("Källa", K::Unknown, R::Source),
        ] {
            assert_eq!(says(header), Says { kind, role }, "{header}");
        }
    }

    #[test]
    fn words_that_mean_nothing_alone_say_nothing() {
        for header in ["id", "nr", "kod", "typ", "status", "datum", "Ticket", "", "column_3", "InvoiceId", "tillgång"]
        {
            assert_eq!(says(header), Says::NOTHING, "{header}");
        }
    }

    #[test]
    fn a_header_of_years_speaks_of_time() {
        assert!(["från", "till", "Födelseår", "year", "startår", "född"].into_iter().all(speaks_of_time));
        assert!(!["id", "belopp", "Ticket", "antal"].into_iter().any(speaks_of_time));
    }
}
