//! One's own side of a bond: where each of its pages is, with a line of what stands there, and
//! the private words that were switched off.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;
use diesel::prelude::*;

use super::{LoveLanguage, Member, Visibility, private_words, season, tempo_pages::label as tempo_label};
use crate::{
    db::{
        self, Conn, Day, Id,
        schema::{boundaries, love_menus, needs},
    },
    on,
    rhythm::words::Private,
    web::{
        PageResult, Shared,
        components::{Frame, Tab, Title},
        dates, frame, html,
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

impl From<Private> for OffWord {
    fn from(word: Private) -> Self {
        let gap = if word.names_needs() { " …" } else { "" };
        let words = format!("{}{gap} {}", word.sentence(), word.after_needs());
        Self { key: word.key(), words: words.trim_end().to_owned() }
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
    let theme = member.person.theme.into();
    let frame = frame::in_bond(&site, &request, member.person.id, theme, member.bond.id, Some(Tab::Me)).await?;
    let page = MePage {
        frame,
        title: Title::new("Your side"),
        lines: lines(&member, &standing),
        switch_on: member.url("rhythm/switched-on"),
        switched_off: standing.switched_off.into_iter().map(OffWord::from).collect(),
    };
    Ok(html(StatusCode::OK, &page)?)
}

fn lines(member: &Member, standing: &Standing) -> Vec<Line> {
    let line = |label, tail: &str, words: String| Line { label, url: member.url(tail), words };
    let other = member.other_name();
    let menu = match standing.menu {
        None => {
            let all: Vec<_> =
                member.bond.kind.love_languages().iter().map(|one| LoveLanguage::in_a_sentence(*one)).collect();
            format!("Not said yet: how you like {}.", all.join(", "))
        }
        Some((day, Visibility::Shared)) => {
            format!("Said on {}, shared with {other}.", dates::short(day, member.today()))
        }
        Some((day, Visibility::Private)) => format!("Said on {}, for you alone.", dates::short(day, member.today())),
    };
    let mut lines = vec![
        line(
            "Your needs",
            "needs",
            counted(standing.open_needs, "open", format!("Nothing yet. What would you like from {other}?")),
        ),
        line(
            "Your boundaries",
            "boundaries",
            counted(standing.boundaries, "stated", "None yet. They need no reason.".into()),
        ),
        line("Love languages", "love-languages", menu),
        line("Tempo", "tempo", format!("{}.", tempo_label(member.bond.tempo))),
        line(
            "Season",
            "season",
            match standing.season_until {
                Some(day) => format!("On pause until {}.", dates::long(day)),
                None => "None at present. For a stretch in which care is rare, and that is fine.".into(),
            },
        ),
    ];
    if member.other.is_none() {
        lines.push(line("Invitation", "invitation", "The other person has not joined yet.".into()));
    }
    lines.push(line("Ending this bond", "ending", "Either of you can, alone and at once.".into()));
    lines
}

fn counted(entries: usize, what: &str, none: String) -> String {
    match entries {
        0 => none,
        1..=COUNTED => format!("{entries} {what}."),
        _ => format!("More than {COUNTED} {what}."),
    }
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
        let seasons = season::since(conn, bond, today)?;
        Ok(Self {
            open_needs: open.len(),
            boundaries: stated.len(),
            menu,
            season_until: seasons.iter().find(|season| season.covers(today)).map(|season| season.until_day),
            switched_off: private_words::switched_off(conn, member)?,
        })
    }
}
