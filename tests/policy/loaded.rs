//! What a policy may not say.

use super::desk::Desk;

#[test]
fn what_means_nothing_is_refused() {
    let desk = Desk::new();
    for (line, place) in [
        ("extends = ['order', 'klubb']", "rad 2, tecken 22"),
        ("extends = ['KLUBB']", "rad 2, tecken 13"),
        ("art9 = 'banan'", "rad 2, tecken 8"),
    ] {
        let refused = desk.load(&format!("[register.klubb]\n{line}\n"));
        assert_eq!(refused.code, 2, "{line}");
        assert!(refused.said.contains(place), "{}", refused.said);
    }
    desk.load("[register.klubb]\nextends = ['order']\nart9 = 'Art. 9(2)(h)'\n").done();
}
