//! Each picture beside the words that say the same: with nothing in it, with one entry, with twelve and with five hundred.

use bothways::{
    check_ins::model::Seal,
    db::{
        Conn, Day, Error, Id, Words, day_in,
        schema::{bonds, check_ins, contributions, members, need_answers, needs},
    },
    on,
};
use diesel::prelude::*;

use crate::support::{
    app::{App, Browser, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        the_weave_draws_the_weeks_that_its_table_names,
        the_butterfly_draws_what_its_tables_say,
        the_story_of_a_need_lists_what_its_thread_shows,
        the_threads_are_those_that_wait_the_longest_of_all,
        the_table_of_the_threads_names_the_day_of_each_dot,
        how_connected_one_felt_is_a_dot_and_a_row_each_time,
        the_dashboard_names_six_of_ones_own_needs_and_leads_to_the_rest,
    ]
}

const SIZES: [i64; 4] = [0, 1, 12, 500];

/// Ana and Sam, linked for two hundred days.
struct Scene {
    app: App,
    ana: Browser,
    sam: Browser,
    bond: String,
    id: Id,
    people: [Id; 2],
    today: Day,
}

impl Scene {
    fn set(store: Store) -> Self {
        let app = App::start(store);
        let (ana, sam, bond) = app.bond();
        let id = Id::from_url(bond.trim_start_matches("/bonds/")).expect("an id");
        let today = day_in(app.clock.now(), "UTC");
        let people = app.db.read_now(move |conn: &mut Conn<'_>| {
            let rows = members::table.filter(members::bond_id.eq(id)).order(members::side).select(members::person_id);
            Ok::<Vec<Id>, Error>(on!(conn, c => rows.load(c))?)
        });
        let people = people.expect("they are there").try_into().expect("two people");
        let scene = Self { app, ana, sam, bond, id, people, today };
        scene.writes(move |conn| {
            let since = bonds::linked_on.eq(today.plus(-200));
            on!(conn, c => diesel::update(bonds::table.find(id)).set(since).execute(c))?;
            Ok(())
        });
        scene
    }

    fn writes(&self, what: impl Fn(&mut Conn<'_>) -> Result<(), Error> + Send + Sync + 'static) {
        let id = self.id;
        let done: Result<(), Error> = self.app.db.write_now(move |conn: &mut Conn<'_>| {
            what(conn)?;
            let all = members::table.filter(members::bond_id.eq(id));
            let seen = (members::revision.eq(members::revision + 1), members::care_days.eq(None::<Vec<u8>>));
            on!(conn, c => diesel::update(all).set(seen).execute(c))?;
            Ok(())
        });
        done.expect("it is written");
    }

    /// Acts of Sam's, three days apart over twelve weeks, round and round; each answers the need, where there is one.
    fn acts(&self, many: i64, need: Option<Id>) {
        let (id, sam, today) = (self.id, self.people[1], self.today);
        self.writes(move |conn| {
            for nth in 0..many {
                let (act, day) = (Id::random(), today.plus(-(nth * 3 % 81)));
                let row = (
                    contributions::bond_id.eq(id),
                    contributions::id.eq(act),
                    contributions::giver_id.eq(sam),
                    contributions::author_id.eq(sam),
                    contributions::title.eq("Walked"),
                    contributions::words.eq(""),
                    contributions::done_on.eq(day),
                    contributions::love_language.eq("help"),
                    contributions::visibility.eq("shared"),
                    contributions::awaits_answer.eq(true),
                    contributions::logged_at.eq(1_000_000 * nth),
                );
                on!(conn, c => diesel::insert_into(contributions::table).values(row).execute(c))?;
                let Some(need) = need else { continue };
                let link = (
                    need_answers::bond_id.eq(id),
                    need_answers::need_id.eq(need),
                    need_answers::contribution_id.eq(act),
                );
                on!(conn, c => diesel::insert_into(need_answers::table).values(link).execute(c))?;
            }
            Ok(())
        });
    }

    /// Open needs of the two in turn; each was said a day before the one before it, and matters less.
    fn asks(&self, many: i64) {
        let (id, people, today) = (self.id, self.people, self.today);
        self.writes(move |conn| {
            for nth in 0..many {
                let said = today.plus(-(nth + 1));
                let row = (
                    needs::bond_id.eq(id),
                    needs::id.eq(Id::random()),
                    needs::owner_id.eq(people[usize::from(nth % 2 == 1)]),
                    needs::title.eq(format!("Need {nth}.")),
                    needs::words.eq(""),
                    needs::importance.eq(i16::from(nth < 150)),
                    needs::visibility.eq("shared"),
                    needs::state.eq("open"),
                    needs::said_on.eq(said),
                    needs::said_at.eq(1_000_000 * (1_000 - nth)),
                    needs::opened_on.eq(said),
                );
                on!(conn, c => diesel::insert_into(needs::table).values(row).execute(c))?;
            }
            Ok(())
        });
    }

    /// Weeks of Ana's back from the last one, each with a word.
    fn check_ins(&self, many: i64) {
        let (id, ana) = (self.id, self.people[0]);
        let monday = self.today.plus(-i64::from(self.today.date().weekday().to_monday_zero_offset()));
        self.writes(move |conn| {
            for nth in 1..=many {
                let row = (
                    check_ins::bond_id.eq(id),
                    check_ins::week.eq(monday.plus(-7 * nth)),
                    check_ins::person_id.eq(ana),
                    check_ins::felt_good.eq(Words::default()),
                    check_ins::need_more.eq(Words::default()),
                    check_ins::thank_for.eq(Words::default()),
                    check_ins::connected.eq(i16::try_from(1 + nth % 5).expect("a word")),
                    check_ins::seal.eq(Seal::Closed),
                    check_ins::version.eq(1_i64),
                );
                on!(conn, c => diesel::insert_into(check_ins::table).values(row).execute(c))?;
            }
            Ok(())
        });
    }
}

/// What stands between two marks, again and again.
fn all<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

fn figure<'a>(page: &'a str, class: &str) -> &'a str {
    between(page, &format!("<figure class=\"{class}"), "</figure>")
}

fn the_weave_draws_the_weeks_that_its_table_names(store: Store) {
    for many in SIZES {
        let scene = Scene::set(store);
        scene.acts(many, None);
        for (who, there) in [(&scene.ana, "<bdi>Sam</bdi>"), (&scene.sam, "you")] {
            let page = who.sees(&format!("{}/rhythm", scene.bond));
            let weave = figure(&page, "weave");
            let list = all(between(weave, "<ol class=\"weave-weeks\">", "</ol>"), "<li>", "</li>");
            let rows = all(between(weave, "<tbody>", "</tbody>"), "<tr>", "</tr>");
            assert_eq!((list.len(), rows.len()), (12, 12), "{many}");
            for (week, row) in list.iter().zip(&rows) {
                assert_eq!(week.contains(there), row.contains("<td>yes</td>"), "{many}: {week} beside {row}");
                assert_eq!(week.contains("a quiet week"), !row.contains("<td>yes</td>"), "{many}: {week}");
            }
            let weeks = (0..many).map(|nth| nth * 3 % 81 / 7).collect::<std::collections::BTreeSet<_>>().len();
            assert_eq!(rows.iter().filter(|row| row.contains("<td>yes</td>")).count(), weeks, "{many}");
        }
    }
}

fn the_butterfly_draws_what_its_tables_say(store: Store) {
    for many in SIZES {
        let scene = Scene::set(store);
        scene.ana.does(
            &format!("{}/love-languages", scene.bond),
            &[("receive_help", "4"), ("give_time", "3"), ("visibility", "shared")],
        );
        scene.acts(many, None);
        for who in [&scene.ana, &scene.sam] {
            let page = who.sees(&format!("{}/love-languages", scene.bond));
            let butterfly = figure(&page, "butterfly");
            let rows = butterfly.matches("class=\"butterfly-row\"").count();
            let tables = all(butterfly, "<table", "</table>");
            assert!(
                !tables.is_empty() && tables.iter().all(|table| table.matches("<tbody>").count() == rows),
                "{many}"
            );
            // A bar is where the last column has a word for how much; too early to say is none.
            let picture = between(butterfly, "class=\"butterfly-rows\"", "class=\"cards\"");
            let bars =
                all(picture, "<svg class=\"wing ", "</svg>").iter().filter(|wing| wing.contains("wing-bar")).count();
            let arrived = tables.iter().flat_map(|table| all(table, "<tr>", "</tr>")).filter(|row| {
                let last = row.rsplit("<td>").next().expect("a cell");
                ["a little<", "some<", "a good part<", "most<"].iter().any(|word| last.starts_with(word))
            });
            assert_eq!((bars, arrived.count()), if many >= 8 { (1, 1) } else { (0, 0) }, "{many}: {butterfly}");
            assert!(butterfly.contains("Too early to say"), "{many}: nothing is known towards Sam");
        }
    }
}

fn the_story_of_a_need_lists_what_its_thread_shows(store: Store) {
    for many in SIZES {
        let scene = Scene::set(store);
        let fields = [("title", "A walk"), ("importance", "matters"), ("every_days", "7"), ("visibility", "shared")];
        let walk = scene.ana.does(&format!("{}/needs", scene.bond), &fields);
        let id = walk.rsplit('/').next().and_then(Id::from_url).expect("an id");
        scene.acts(many, Some(id));
        scene.app.clock.advance(86_400);
        for (who, giver) in [(&scene.ana, "<bdi>Sam</bdi>"), (&scene.sam, " You<")] {
            who.sees(&walk);
            let page = who.sees(&walk);
            let story = between(&page, "<h2>Its story</h2>", "</section>");
            let (dots, lines) = (story.matches("<svg x=").count(), story.matches(">Walked</a>").count());
            assert_eq!(lines, usize::try_from(many.min(50)).expect("few"), "{many}");
            assert_eq!(dots, if many > 20 { 20 } else { lines }, "{many}: {story}");
            assert_eq!(story.contains("what lies close together is one mark"), many > 20, "{many}");
            assert_eq!(story.contains("Nothing has answered it yet."), many == 0, "{many}");
            assert_eq!(story.contains("450 earlier things"), many == 500, "{many}");
            // The newest stand there without asking, and nobody is in the key who gave nothing.
            let newest = story.split("</details>").last().expect("a part");
            assert_eq!(newest.matches(">Walked</a>").count(), lines.min(12), "{many}");
            let key = story.split("class=\"thread-key\"").nth(1).and_then(|rest| rest.split("</p>").next());
            let gave = |key: &str| key.matches("<bdi>").count() + key.matches(" You<").count();
            assert_eq!(key.map_or(0, gave), usize::from(many > 0), "{key:?}");
            assert!(key.is_none_or(|key| key.contains(giver)), "{key:?}");
        }
    }
}

fn the_threads_are_those_that_wait_the_longest_of_all(store: Store) {
    for many in SIZES {
        let scene = Scene::set(store);
        scene.asks(many);
        for who in [&scene.ana, &scene.sam] {
            let page = who.sees(&format!("{}/needs", scene.bond));
            if many == 0 {
                assert!(!page.contains("<figure") && page.contains("Whatever either of you names will stand here."));
                continue;
            }
            let threads = figure(&page, "timeline");
            let shown = usize::try_from(many.min(6)).expect("few");
            assert_eq!(threads.matches("<svg class=\"thread-line\" width=\"100%\"").count(), shown, "{many}");
            assert_eq!(threads.matches("<li><a href").count(), shown, "{many}");
            assert_eq!(threads.matches("waiting ").count(), shown, "each says so in words: {threads}");
            assert!(!threads.contains("The same as a table"), "none was answered, and all of it is said above");
            // Of five hundred, two hundred are looked at: those that matter most, here the first ones.
            let longest = format!("Waiting longest: “Need {}.”", if many == 500 { 199 } else { many - 1 });
            assert!(threads.contains(&longest), "{many}: {threads}");
        }
    }
}

fn the_table_of_the_threads_names_the_day_of_each_dot(store: Store) {
    for many in SIZES {
        let scene = Scene::set(store);
        let fields = [("title", "A walk"), ("importance", "matters"), ("every_days", "7"), ("visibility", "shared")];
        let walk = scene.ana.does(&format!("{}/needs", scene.bond), &fields);
        let list = format!("{}/needs", scene.bond);
        scene.ana.does(&list, &[("title", "A book"), ("importance", "nice"), ("visibility", "shared")]);
        scene.acts(many, walk.rsplit('/').next().and_then(Id::from_url));
        scene.app.clock.advance(86_400);
        scene.ana.sees(&list);
        for who in [&scene.ana, &scene.sam] {
            let page = who.sees(&list);
            let threads = figure(&page, "timeline");
            assert_eq!(threads.contains("<table>"), many > 0, "{many}");
            let dots = threads.matches("<svg x=").count();
            let named: Vec<_> = all(threads, "<td>", "</td>");
            let days = |cell: &str| cell.split(" · ").filter(|day| !day.contains("—") && !day.is_empty()).count();
            assert!(named.iter().map(|cell| days(cell)).sum::<usize>() >= dots, "{many}: {named:?} of {dots}");
            assert_eq!(named.iter().map(|cell| days(cell)).max().unwrap_or(0), usize::try_from(many.min(21)).unwrap());
            assert_eq!(named.iter().filter(|cell| **cell == "—").count(), usize::from(many > 0), "{many}");
            assert_eq!(threads.contains("earlier ones on its own page"), many == 500);
        }
    }
}

fn how_connected_one_felt_is_a_dot_and_a_row_each_time(store: Store) {
    for many in SIZES {
        let scene = Scene::set(store);
        scene.check_ins(many);
        let page = scene.ana.sees(&format!("{}/check-ins", scene.bond));
        assert_eq!(page.contains("<figure class=\"trend"), many > 0);
        assert!(!scene.sam.sees(&format!("{}/check-ins", scene.bond)).contains("<figure"), "only Ana's, and for her");
        if many == 0 {
            continue;
        }
        let trend = figure(&page, "trend");
        let shown = usize::try_from(many.min(26)).expect("few");
        let rows = all(between(trend, "<tbody>", "</tbody>"), "<th scope=\"row\">", "</th>");
        assert_eq!((trend.matches("<circle").count(), rows.len()), (shown, shown), "{many}");
        assert_eq!(trend.matches("class=\"thread-of\"").count(), shown - 1, "{many}");
        let ends = all(between(trend, "<p class=\"ends\">", "</p>"), "<span>", "</span>");
        let ends_of_table: Vec<_> = if shown == 1 { vec![rows[0]] } else { vec![rows[0], rows[shown - 1]] };
        assert_eq!(ends, ends_of_table, "the days below are the first and the last of the table");
        assert_eq!(page.contains("The last 26 of your own words."), many > 26, "{many}");
    }
}

fn the_dashboard_names_six_of_ones_own_needs_and_leads_to_the_rest(store: Store) {
    for many in SIZES {
        let scene = Scene::set(store);
        scene.asks(many);
        for (who, own) in [(&scene.ana, many - many / 2), (&scene.sam, many / 2)] {
            let page = who.sees(&scene.bond);
            let asked = between(&page, "<h2>What you asked for</h2>", "</section>");
            let own = usize::try_from(own).expect("few");
            assert_eq!(asked.matches("class=\"pulse\"").count(), own.min(6), "{many}");
            assert_eq!(asked.contains("Everything you asked for"), own > 6, "{many}");
        }
    }
}
