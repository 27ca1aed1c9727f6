//! The eight questions: the interview, the page for the owner, the form, and the review of access.

use super::desk::{Desk, POLICY};

#[test]
fn a_draft_loads_as_it_is_and_decides_nothing() {
    let desk = Desk::new();
    let draft = desk.run(&["policy", "init"]).done().out;
    assert!(draft.contains("[register.klubb]") && draft.contains("# Varför finns registret?"), "{draft}");
    assert!(draft.contains("personnummer = \"birth_date\""), "{draft}");
    assert!(draft.contains("# hold = [{ basis = \"BFL 7:2\", from = \"fakturadatum\" }]"), "{draft}");
    desk.load(&draft).done();
    let questions = desk.rows(&["propose", "--questions"]);
    assert_eq!(questions.len(), 16, "every question is still open");
}

#[test]
fn the_interview_takes_suggestions_answers_and_silence() {
    let desk = Desk::new();
    let answers = "Medlemspriser\n\n-\n24 last_activity\n\nMarknad (write)\ninga\n-\n";
    let document = desk.answering(&["policy", "init", "--ask"], answers).done().out;
    for said in [
        "purpose = \"Medlemspriser\"",
        "lawful_basis = \"consent\"",
        "retention = \"P24M\"",
        "start = \"last_activity\"",
        "personnummer = \"birth_date\"",
        "who = \"Marknad\"",
        "recipients = []",
    ] {
        assert!(document.lines().any(|line| !line.starts_with('#') && line.contains(said)), "{said}\n{document}");
    }
    assert!(!document.lines().any(|line| line.starts_with("notice")), "left unanswered");
    desk.load(&document).done();
}

#[test]
fn comments_survive_a_review_of_access() {
    let desk = Desk::with_policy();
    desk.run(&["policy", "review", "klubb", "--operator", "a.lind"]).done();
    let document = desk.run(&["policy", "show"]).done().out;
    assert!(document.contains("# Vår policy; kommentarer bevaras."), "{document}");
    assert!(document.contains("reviewed = 2026-11-23") && document.contains("reviewed_by = \"a.lind\""), "{document}");
    assert!(!desk.broken("klubb").iter().any(|(rule, _, _)| rule == "access-stale"));
    assert_eq!(desk.run(&["policy", "review", "klubb", "Okänd"]).code, 2);
    assert_eq!(document.lines().count(), POLICY.lines().count(), "nothing else changed");
}

#[test]
fn the_page_for_the_owner_names_nobody() {
    let desk = Desk::with_policy();
    let page = desk.run(&["policy", "ask", "klubb"]).done().out;
    assert!(page.contains("anteckning") && page.contains("Vem får det?"), "{page}");
    for value in ["Alma", "alma@example.com", "19900101", "412000", "diabetes"] {
        assert!(!page.contains(value), "{value}\n{page}");
    }
}

#[test]
fn a_form_asks_for_what_is_needed_and_nothing_else() {
    let desk = Desk::with_policy();
    let form = desk.run(&["policy", "form", "klubb", "--format", "json"]).done().json();
    let fields: Vec<&str> = form["fields"].as_array().unwrap().iter().map(|f| f["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["namn", "epost", "personnummer"]);
    assert_eq!(form["fields"][2]["less"], "birth_date");
    assert_eq!((&form["refused"][0], &form["ticked"]), (&"inkomst".into(), &false.into()));
    assert_eq!(form["text_version"], "2024-05-02");
    let text = desk.run(&["policy", "form", "klubb"]).done().out;
    for told in
        ["inte är förkryssad", "Medlemspriser", "Exempelbolaget AB", "samtycke", "24 månader", "återkallas", "klaga"]
    {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains("P24M") && !text.contains("textens version: 2024"), "{text}");
}
