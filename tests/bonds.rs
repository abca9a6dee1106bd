//! Linking, ending and tempo.

use crate::support::{
    app::{App, Browser, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        an_invitation_has_a_link_a_code_and_a_picture,
        the_code_has_no_letters_that_look_alike,
        the_invited_sees_who_invites_before_deciding_and_opening_accepts_nothing,
        a_code_can_be_typed_in_any_manner,
        a_code_that_is_none_is_refused_beside_the_field,
        accepting_links_the_two,
        declining_links_nothing_and_closes_the_invitation,
        nobody_accepts_their_own_invitation,
        an_invitation_works_once,
        an_invitation_expires_after_seven_days,
        a_renewed_invitation_replaces_the_earlier_one,
        a_revoked_invitation_does_not_work,
        two_people_have_one_active_bond,
        a_stranger_cannot_see_a_bond,
        a_person_may_have_several_bonds,
        ending_needs_a_tick,
        an_ended_bond_is_not_there_for_either,
        ended_two_can_link_anew,
        the_lower_tempo_holds_until_both_agree,
        only_the_invited_may_sign_up_where_the_server_says_so,
    ]
}

pub fn invite(person: &Browser, kind: &str) -> (String, String) {
    let page = person.does("/bonds", &[("kind", kind)]);
    let code = between(&person.sees(&page), "/invitations/", "\"").to_owned();
    (page.trim_end_matches("/invitation").to_owned(), format!("/invitations/{code}"))
}

fn an_invitation_has_a_link_a_code_and_a_picture(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let (bond, invitation) = invite(&ana, "partners");
    let page = ana.sees(&format!("{bond}/invitation"));
    assert!(page.contains(&format!("{}{invitation}", app.url)));
    assert!(page.contains(invitation.trim_start_matches("/invitations/")));
    assert!(page.contains("aria-label=\"The link as a QR picture\""));
    assert!(ana.get(&bond).status == 200, "alone is not empty");
}

fn the_code_has_no_letters_that_look_alike(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    for _ in 0..20 {
        let (_, invitation) = invite(&ana, "friends");
        let code = invitation.trim_start_matches("/invitations/").replace('-', "");
        assert_eq!(code.len(), 12);
        assert!(!code.contains(['0', 'O', '1', 'I', 'L', '2', 'Z', '5', 'S', '6', '8', 'B', 'U', 'V']), "{code}");
    }
}

fn the_invited_sees_who_invites_before_deciding_and_opening_accepts_nothing(store: Store) {
    let app = App::with(store, &["--rate-limits", "off", "--operator", "Kim of the allotment club"]);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let (bond, invitation) = invite(&ana, "family");
    assert_eq!(app.visitor().get(&invitation).status, 303, "whoever opens it signs in first");
    for _ in 0..3 {
        let page = sam.sees(&invitation);
        assert!(page.contains("Ana") && page.contains("as family") && page.contains("Kim of the allotment club"));
        assert!(page.contains("Nothing is shared yet"));
    }
    assert_eq!(sam.get(&bond).status, 404);
    assert!(ana.sees(&bond).contains("Your side is ready"));
}

fn a_code_can_be_typed_in_any_manner(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let (_, invitation) = invite(&ana, "friends");
    let code = invitation.trim_start_matches("/invitations/");
    let spoken = format!(" {} ", code.to_lowercase().replace('-', " "));
    assert_eq!(sam.does("/invitations", &[("code", &spoken)]), invitation);
}

fn a_code_that_is_none_is_refused_beside_the_field(store: Store) {
    let app = App::start(store);
    let sam = app.person("Sam");
    for code in ["", "hello", "3333-3333-3333", "K3PT-9WQA-HX7M-AAAA", "\u{0}\u{ffff}"] {
        let page = sam.post("/invitations", &[("code", code)]);
        assert_eq!(page.status, 422, "{code:?}");
        assert!(page.body.contains("This is no code of ours"));
    }
    assert_eq!(sam.get("/invitations/3333-3333-3333").status, 404);
    assert_eq!(sam.post("/invitations/3333-3333-3333/accepted", &[]).status, 404);
}

fn accepting_links_the_two(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    assert!(sam.sees(&bond).contains("Ana"));
    assert!(ana.sees(&bond).contains("Sam"));
    assert!(ana.sees("/home").contains("Sam"));
    assert_eq!(ana.get(&format!("{bond}/invitation")).location(), bond, "there is nothing to invite to any more");
}

fn declining_links_nothing_and_closes_the_invitation(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let (bond, invitation) = invite(&ana, "partners");
    assert_eq!(sam.does(&format!("{invitation}/declined"), &[]), "/home");
    assert_eq!(sam.get(&invitation).status, 410);
    assert_eq!(sam.post(&format!("{invitation}/accepted"), &[]).status, 409);
    assert_eq!(sam.get(&bond).status, 404);
    assert!(ana.sees(&bond).contains("Your side is ready"));
}

fn nobody_accepts_their_own_invitation(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let (bond, invitation) = invite(&ana, "partners");
    assert_eq!(ana.get(&invitation).location(), format!("{bond}/invitation"));
    let page = ana.post(&format!("{invitation}/accepted"), &[]);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("your own invitation"));
    assert!(ana.sees(&bond).contains("Your side is ready"));
}

fn an_invitation_works_once(store: Store) {
    let app = App::start(store);
    let (ana, sam, eve) = (app.person("Ana"), app.person("Sam"), app.person("Eve"));
    let (bond, invitation) = invite(&ana, "partners");
    assert_eq!(sam.does(&format!("{invitation}/accepted"), &[]), bond);
    assert_eq!(sam.does(&format!("{invitation}/accepted"), &[]), bond, "pressing twice leads to the same place");
    let page = eve.post(&format!("{invitation}/accepted"), &[]);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("already used"));
    let page = eve.get(&invitation);
    assert_eq!(page.status, 410);
    assert!(page.body.contains("already used"));
    assert_eq!(eve.get(&bond).status, 404);
}

fn an_invitation_expires_after_seven_days(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let (bond, invitation) = invite(&ana, "partners");
    app.clock.advance(7 * 24 * 3_600 - 60);
    assert_eq!(sam.get(&invitation).status, 200);
    app.clock.advance(120);
    assert!(sam.get(&invitation).body.contains("has expired"));
    assert_eq!(sam.post(&format!("{invitation}/accepted"), &[]).status, 409);
    assert!(ana.sees(&format!("{bond}/invitation")).contains("no invitation that works"));
}

fn a_renewed_invitation_replaces_the_earlier_one(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let (bond, earlier) = invite(&ana, "partners");
    let page = ana.does(&format!("{bond}/invitation/renewed"), &[]);
    let fresh = format!("/invitations/{}", between(&ana.sees(&page), "/invitations/", "\""));
    assert_ne!(earlier, fresh);
    assert_eq!(sam.post(&format!("{earlier}/accepted"), &[]).status, 409);
    assert_eq!(sam.does(&format!("{fresh}/accepted"), &[]), bond);
}

fn a_revoked_invitation_does_not_work(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let (bond, invitation) = invite(&ana, "partners");
    ana.does(&format!("{bond}/invitation/revoked"), &[]);
    assert_eq!(sam.get(&invitation).status, 410);
    assert_eq!(sam.post(&format!("{invitation}/accepted"), &[]).status, 409);
}

fn two_people_have_one_active_bond(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let (other, invitation) = invite(&ana, "friends");
    assert_eq!(sam.get(&invitation).location(), bond);
    let page = sam.post(&format!("{invitation}/accepted"), &[]);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("linked already"));
    assert_eq!(sam.get(&other).status, 404);
    let eve = app.person("Eve");
    assert_eq!(eve.does(&format!("{invitation}/accepted"), &[]), other, "it is still good for someone else");
}

fn a_stranger_cannot_see_a_bond(store: Store) {
    let app = App::start(store);
    let (_, _, bond) = app.bond();
    let eve = app.person("Eve");
    let foreign = eve.get(&bond);
    let absent = eve.get("/bonds/00000000-0000-4000-8000-000000000000");
    assert_eq!((foreign.status, absent.status), (404, 404));
    assert_eq!(foreign.body, absent.body, "the same bytes as what is not there");
}

fn a_person_may_have_several_bonds(store: Store) {
    let app = App::start(store);
    let (ana, sam, eve) = (app.person("Ana"), app.person("Sam"), app.person("Eve"));
    let partners = app.link(&ana, &sam, "partners");
    let friends = app.link(&eve, &ana, "friends");
    let home = ana.sees("/home");
    assert!(home.contains(&partners) && home.contains(&friends));
    assert_eq!(eve.get(&partners).status, 404);
    assert_eq!(sam.get(&friends).status, 404);
}

fn ending_needs_a_tick(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = ana.post(&format!("{bond}/ending"), &[]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Tick the box"));
    assert_eq!(ana.get(&bond).status, 200);
}

fn an_ended_bond_is_not_there_for_either(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    assert_eq!(ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]), "/home");
    for person in [&ana, &sam] {
        for path in ["", "/needs", "/boundaries", "/contributions", "/me", "/season", "/ending", "/invitation"] {
            assert_eq!(person.get(&format!("{bond}{path}")).status, 404, "{path}");
        }
        assert!(!person.sees("/home").contains(&bond));
    }
    assert!(!sam.sees("/home").contains("ended"), "the other gets no message");
}

fn ended_two_can_link_anew(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
    let fresh = app.link(&sam, &ana, "friends");
    assert_ne!(bond, fresh);
    assert_eq!((ana.get(&fresh).status, sam.get(&fresh).status), (200, 200));
    assert_eq!(ana.get(&bond).status, 404);
}

fn the_lower_tempo_holds_until_both_agree(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let tempo = format!("{bond}/tempo");
    let counts = |person: &Browser| between(&person.sees(&tempo), "At present: ", ":").to_owned();
    assert_eq!(counts(&ana), "Close");
    ana.does(&tempo, &[("tempo", "steady")]);
    assert_eq!((counts(&ana), counts(&sam)), ("Steady".into(), "Steady".into()));
    assert!(sam.sees(&tempo).contains("would like: Steady"));
    sam.does(&tempo, &[("tempo", "occasional")]);
    assert_eq!(counts(&ana), "Occasional");
    sam.does(&tempo, &[("tempo", "close")]);
    assert_eq!(counts(&ana), "Steady");
    ana.does(&tempo, &[("tempo", "close")]);
    assert_eq!(counts(&sam), "Close");
    assert_eq!(ana.post(&tempo, &[("tempo", "hourly")]).status, 422);
}

fn only_the_invited_may_sign_up_where_the_server_says_so(store: Store) {
    let app = App::with(store, &["--rate-limits", "off", "--sign-up", "invited"]);
    let sign_up = |name: &str, next: &str| {
        let email = format!("{name}@example.org");
        let fields = [("display_name", name), ("email", &email), ("password", "a long enough one"), ("next", next)];
        app.visitor().post("/signup", &fields)
    };
    assert_eq!(sign_up("eve", "").status, 422);
    assert_eq!(sign_up("eve", "/invitations/3333-3333-3333").status, 422);
    assert!(app.visitor().sees("/signup").contains("need an invitation"));
}
