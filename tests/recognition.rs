//! Kinds and roles of whole tables, as exports write them.

#![allow(clippy::unwrap_used)] // The helpers of a test may fail it.

use gallra::detect::kinds;
use gallra::model::{Batch, Category, Coded, Day, Field};

/// The kinds and roles of a table of semicolons.
fn recognised(text: &str) -> String {
    let mut lines = text.trim().lines().map(|line| line.trim().split(';'));
    let headers: Vec<String> = lines.next().unwrap().map(str::to_owned).collect();
    let mut batch = Batch::new(headers.len());
    for line in lines {
        line.for_each(|cell| batch.push_text(cell));
        batch.end_row(None);
    }
    let today = Day::new(2026, 11, 23).unwrap();
    let identify = |text: &str, _: Day| (text.len() == 13 && &text[8..9] == "-").then_some(Category::Personnummer);
    let fields = kinds::recognise(&headers, &headers, &batch, today, &identify);
    let told = |field: &Field| format!("{}/{}", field.kind.code(), field.role.code());
    fields.iter().map(told).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_register_of_past_members_has_dates_of_years() {
    let found = recognised(
        "id;namn;kön;född;död;parti;från;till;födelseort
         nan;Ada Alm;man;1859-04-29;1921-08-06;Ett parti;1908;1909;Ås församling
         nan;Bo Berg;woman;1860;1930-02-00;Ett annat;;;By",
    );
    assert_eq!(
        found,
        "unknown/none name/none gender/none birth_date/none date/deceased unknown/none date/none date/valid_until city/none"
    );
}

#[test]
fn a_list_of_passengers_is_told_in_english() {
    let found = recognised(
        "PassengerId;Survived;Pclass;Name;Sex;Age;Ticket;Fare
         1;0;3;Alm, Mr. Bo;male;22;A/5 21171;7.25
         2;1;1;Berg, Mrs. Ada;female;0.42;113803;71.2833",
    );
    assert_eq!(
        found,
        "customer_id/subject_key integer/none integer/none name/none gender/none integer/none unknown/none amount/none"
    );
}

#[test]
fn a_customer_club_is_told_in_swedish() {
    let found = recognised(
        "kundnr;personnummer;fornamn;epost;telefon;gata;postnr;ort;registrerad;senaste_kop;inkomst;samtycke;samtycke_datum;samtycke_satt;anteckning
         1;19900101-9802;Ada;a@b.example;070-6555028;Kyrkogatan 8;41103;Umeå;2017-01-13;2017-03-02;368 000;ja;2017-01-13;telefon;
         2;19701231-9997;Bo;c@d.example;070-8226335;Ågatan 3;75310;Lund;2001-01-26;2003-06-08;657 000;nej;;;ring inte",
    );
    assert_eq!(
        found,
        "customer_id/subject_key personnummer/none first_name/none email/email_key phone/none street/none \
         postal_code/none city/none date/registered date/purchase_date amount/none consent/consent_given \
         consent_date/consent_given unknown/consent_how free_text/note"
    );
}

#[test]
fn a_shops_database_is_told_by_its_joined_words() {
    let found = recognised(
        "InvoiceId;CustomerId;InvoiceDate;BillingAddress;BillingCity;BillingPostalCode;Total;HireDate
         1;2;2021-01-01 00:00:00;Storgatan 34;Lund;70174;1.98;2002-08-14 00:00:00
         2;4;2021-01-02 00:00:00;Ågatan 14;Oslo;0171;3.96;2002-05-01 00:00:00",
    );
    assert_eq!(
        found,
        "integer/none customer_id/subject_key datetime/purchase_date street/none city/none postal_code/none amount/none \
         datetime/registered"
    );
}
