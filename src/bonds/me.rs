//! One's own side of a bond: where each of its pages is, with a line of what stands there, and
//! the private words that were switched off.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;
use diesel::prelude::*;

use super::{Member, Visibility, private_words, tempo_pages::label as tempo_label};
use crate::{
    db::{
        self, Conn, Day, Id,
        schema::{boundaries, love_menus, needs, seasons},
    },
    lang::Lang,
    on,
    rhythm::words::Private,
    web::{
        PageResult, Shared,
        components::{Frame, Tab, Title},
        dates, html,
    },
};

/// Entries counted of each kind; beyond that the line says "more than".
const COUNTED: usize = 20;

#[derive(Template)]
#[template(path = "bonds/me.html")]
struct MePage {
    frame: Frame,
    title: Title,
    lines: Vec<Line>,
    /// Where a word is switched on again.
    switch_on: String,
    switched_off: Vec<OffWord>,
}

/// A private word that was switched off.
struct OffWord {
    key: &'static str,
    /// Its sentence, with dots in the place of needs.
    words: String,
}

impl OffWord {
    fn new(t: Lang, word: Private) -> Self {
        Self { key: word.key(), words: private_words::said(t, word, None) }
    }
}

/// A page of one's own side.
struct Line {
    label: &'static str,
    url: String,
    words: String,
}

/// What stands there.
struct Standing {
    open_needs: usize,
    boundaries: usize,
    menu: Option<(Day, Visibility)>,
    season_until: Option<Day>,
    switched_off: Vec<Private>,
}

/// GET /bonds/{bond}/me
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let reader = member.clone();
    let standing = site.db.read(move |conn| Standing::of(conn, &reader)).await?;
    let t = member.person.lang;
    let frame = member.frame(&site, &request, Tab::Me).await?;
    let page = MePage {
        frame,
        title: Title::new(t.bonds_your_side()),
        lines: lines(&member, &standing),
        switch_on: member.url("rhythm/switched-on"),
        switched_off: standing.switched_off.into_iter().map(|word| OffWord::new(t, word)).collect(),
    };
    Ok(html(StatusCode::OK, &page)?)
}

fn lines(member: &Member, standing: &Standing) -> Vec<Line> {
    let line = |label, tail: &str, words: String| Line { label, url: member.url(tail), words };
    let (t, other) = (member.person.lang, member.other_name());
    let needs = match standing.open_needs {
        0 => t.bonds_needs_none(other),
        count @ 1..=COUNTED => t.bonds_needs_open(count),
        _ => t.bonds_needs_many(COUNTED),
    };
    let boundaries = match standing.boundaries {
        0 => t.bonds_boundaries_none().into(),
        count @ 1..=COUNTED => t.bonds_boundaries_stated(count),
        _ => t.bonds_boundaries_many(COUNTED),
    };
    let menu = match standing.menu {
        None => {
            let all: Vec<_> = member.bond.kind.love_languages().iter().map(|one| one.in_a_sentence(t)).collect();
            t.bonds_menu_unsaid(&all.join(", "))
        }
        Some((day, Visibility::Shared)) => t.bonds_menu_shared(&dates::short(t, day, member.today()), other),
        Some((day, Visibility::Private)) => t.bonds_menu_private(&dates::short(t, day, member.today())),
    };
    let season = match standing.season_until {
        Some(day) => t.bonds_on_pause_until(&dates::long(t, day)),
        None => t.bonds_season_none().into(),
    };
    let mut lines = vec![
        line(t.bonds_your_needs(), "needs", needs),
        line(t.bonds_your_boundaries(), "boundaries", boundaries),
        line(t.bonds_love_languages(), "love-languages", menu),
        line(t.thanks_title(), "thanks", t.bonds_thanks_line().into()),
        line(t.keepsakes_title(), "keepsakes", t.bonds_keepsakes_line().into()),
        line(t.bonds_check_in(), "check-ins", t.bonds_check_in_words().into()),
        line(t.bonds_tempo(), "tempo", format!("{}.", tempo_label(t, member.bond.tempo))),
        line(t.bonds_season(), "season", season),
    ];
    let step = if member.stepped_back { t.bonds_step_on_line() } else { t.bonds_step_off_line() };
    lines.push(line(t.bonds_stepping_back(), "stepped-back", step.into()));
    lines.push(line(t.talks_title(), "talk", t.talks_line().into()));
    // Reflections belong to no bond; this is where one looks for what is one's own.
    let reflections = "/reflections".to_owned();
    lines.push(Line { label: t.reflections_title(), url: reflections, words: t.reflections_line().into() });
    if member.other.is_none() {
        lines.push(line(t.bonds_place_invitation(), "invitation", t.bonds_place_invitation_words().into()));
    }
    lines.push(line(t.bonds_ending_this(), "ending", t.bonds_ending_this_words().into()));
    lines
}

impl Standing {
    fn of(conn: &mut Conn<'_>, member: &Member) -> db::Result<Self> {
        let (bond, me, today) = (member.bond.id, member.person.id, member.bond_today());
        let most = COUNTED as i64 + 1;
        let open = needs::table
            .filter(needs::bond_id.eq(bond))
            .filter(needs::state.eq("open"))
            .filter(needs::owner_id.eq(me))
            .limit(most)
            .select(needs::id);
        let open: Vec<Id> = on!(conn, c => open.load(c))?;
        let stated = boundaries::table
            .filter(boundaries::bond_id.eq(bond))
            .filter(boundaries::owner_id.eq(me))
            .limit(most)
            .select(boundaries::id);
        let stated: Vec<Id> = on!(conn, c => stated.load(c))?;
        let menu = love_menus::table
            .filter(love_menus::bond_id.eq(bond))
            .filter(love_menus::person_id.eq(me))
            .order(love_menus::version.desc())
            .select((love_menus::set_on, love_menus::visibility));
        let menu = on!(conn, c => menu.first(c).optional())?;
        // Two seasons never share a day.
        let season = seasons::table
            .filter(seasons::bond_id.eq(bond))
            .filter(seasons::from_day.le(today))
            .filter(seasons::until_day.ge(today))
            .select(seasons::until_day);
        Ok(Self {
            open_needs: open.len(),
            boundaries: stated.len(),
            menu,
            season_until: on!(conn, c => season.first(c).optional())?,
            switched_off: private_words::switched_off(conn, member)?,
        })
    }
}
