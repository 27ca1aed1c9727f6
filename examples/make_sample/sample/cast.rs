//! The people with a story, so that every screen has something to tell.

use chrono::NaiveDate;

use super::club::Member;
use super::day;
use super::people::Person;

/// In five registers: here with her whole personnummer, among the staff without its century, as a guest, with a
/// warranty, and as a prospect whose name is misspelt and who has another e-mail address.
pub const OVER_ALL: usize = 0;

/// The address under which the newsletter and the prospects know the first of the cast.
pub const SECOND_EMAIL: &str = "asa.l@post.example";

/// Who the first members of the club are, in order.
pub fn play(members: &mut [Member]) {
    let roles: [fn(&mut Member); 12] = [
        over_all,
        namesake_of_march,
        father,
        mother,
        child,
        dead,
        protected,
        objector,
        withdrew,
        loyal,
        centenarian,
        namesake_of_november,
    ];
    for (member, role) in members.iter_mut().zip(roles) {
        role(member);
    }
}

fn name(person: &mut Person, (first, last): (&'static str, &'static str), born: NaiveDate, email: &str) {
    (person.first, person.last, person.born) = (first, last, born);
    email.clone_into(&mut person.email);
}

fn over_all(member: &mut Member) {
    name(&mut member.person, ("Åsa", "Lindarp"), day(1967, 12, 24), "asa.lindarp@example.com");
    member.person.serial = 984;
    member.registered = Some(day(2011, 4, 2));
    member.bought = Some(day(2019, 6, 14));
    member.note = "Har diabetes, vill ha sockerfritt";
}

fn namesake_of_march(member: &mut Member) {
    name(&mut member.person, ("Nils", "Granbacke"), day(1958, 3, 2), "nils.granbacke1@example.com");
}

fn namesake_of_november(member: &mut Member) {
    name(&mut member.person, ("Nils", "Granbacke"), day(1958, 11, 17), "nisse.g@example.net");
}

const FAMILY: &str = "familjen.ronnskog@example.org";

fn family(member: &mut Member) {
    "Parkvägen 14".clone_into(&mut member.person.street);
    (member.person.postal_code, member.person.city) = ("702 11", "Örebro");
}

fn father(member: &mut Member) {
    name(&mut member.person, ("Mats", "Rönnskog"), day(1979, 8, 9), FAMILY);
    family(member);
}

fn mother(member: &mut Member) {
    name(&mut member.person, ("Petra", "Rönnskog"), day(1981, 2, 27), FAMILY);
    family(member);
}

fn child(member: &mut Member) {
    name(&mut member.person, ("Elsa", "Rönnskog"), day(2016, 5, 30), FAMILY);
    family(member);
    member.registered = Some(day(2024, 12, 6));
    member.bought = None;
    member.note = "Barnklubben, vill ha en dinosaurie";
}

fn dead(member: &mut Member) {
    name(&mut member.person, ("Gösta", "Tallfors"), day(1938, 10, 1), "gosta.tallfors@example.net");
    member.registered = Some(day(2009, 9, 12));
    member.bought = Some(day(2026, 1, 10));
    member.died = Some(day(2026, 2, 1));
    member.note = "Dottern ringde, dödsboet vill inte ha fler utskick";
}

fn protected(member: &mut Member) {
    name(&mut member.person, ("Leila", "Vinterhed"), day(1990, 7, 3), "");
    "Box 1".clone_into(&mut member.person.street);
    member.person.phone.clear();
    member.note = "Skyddade personuppgifter, lämna inte ut adressen";
}

fn objector(member: &mut Member) {
    name(&mut member.person, ("Bertil", "Kalkbro"), day(1971, 1, 19), "bertil.kalkbro@example.com");
    member.bought = Some(day(2024, 12, 1));
    member.objected = Some(day(2026, 6, 1));
    member.note = "Vill inte ha reklam, står på NIX";
}

fn withdrew(member: &mut Member) {
    name(&mut member.person, ("Inga", "Sjöhed"), day(1984, 4, 11), "inga.sjohed@example.org");
    member.bought = Some(day(2023, 1, 5));
    member.withdrew = Some(day(2026, 11, 20));
}

fn loyal(member: &mut Member) {
    name(&mut member.person, ("Tyra", "Äppelfors"), day(1962, 6, 6), "tyra.appelfors@example.com");
    member.registered = Some(day(2008, 3, 15));
    member.bought = Some(day(2026, 10, 1));
    member.note = "Stamkund sedan länge";
}

fn centenarian(member: &mut Member) {
    name(&mut member.person, ("Selma", "Torpmark"), day(1924, 5, 3), "");
    member.bought = Some(day(2025, 12, 20));
}
