//! The page of a pair's love languages.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    form::{self, Row},
    model::Menu,
    pair::{self, Direction, Side},
    store,
};
use crate::{
    bonds::{Changed, Kind, LoveLanguage, Member, Visibility, change},
    db::{self, Conn, Id},
    lang::Lang,
    web::{
        Fields, PageResult, Refusals, Shared,
        components::{Choices, ErrorSummary, Frame, Tab, Title},
        dates,
        flash::Said,
        frame, html,
    },
};

/// Earlier versions of one's own menu that the page shows.
const HISTORY: i64 = 20;

#[derive(Template)]
#[template(path = "love_languages/show.html")]
struct MenuPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    other: String,
    version: i64,
    stands: Option<Vec<String>>,
    rows: Vec<Row>,
    visibility: Choices,
    waits: Option<String>,
    pair: Vec<Direction>,
    history: Vec<(String, Vec<String>)>,
}

/// What the page reads.
struct Read {
    mine: Vec<Menu>,
    theirs: Option<Menu>,
    lately: Vec<(Id, LoveLanguage)>,
}

impl Read {
    fn of(conn: &mut Conn<'_>, member: &Member) -> db::Result<Self> {
        let theirs = match member.other_id() {
            Some(other) => store::menu_of(conn, member.bond.id, other)?.filter(Menu::is_shared),
            None => None,
        };
        Ok(Self {
            mine: store::versions(conn, member.bond.id, member.person.id, HISTORY)?,
            theirs,
            lately: store::given_lately(conn, member)?,
        })
    }
}

/// GET /bonds/{bond}/love-languages
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    page(&member, &site, &request, None, Asked::Freshly).await
}

/// POST /bonds/{bond}/love-languages
pub(super) async fn save(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let typed = fields.clone();
    let outcome = change(&site, &member, move |conn, member| {
        let stands = store::menu_of(conn, member.bond.id, member.person.id)?;
        let (tastes, visibility) = match form::parse(&typed, member, stands.as_ref()) {
            Ok(parsed) => parsed,
            Err(refused) => return Ok(Changed::nothing(Outcome::Refused(refused))),
        };
        if stands.as_ref().is_some_and(|menu| menu.tastes == tastes && menu.visibility == visibility) {
            return Ok(Changed::nothing(Outcome::Saved(visibility)));
        }
        let version = stands.as_ref().map_or(0, |menu| menu.version);
        let sent = typed.one("version");
        if !sent.is_empty() && sent != version.to_string() {
            return Ok(Changed::nothing(Outcome::ChangedMeanwhile));
        }
        let was_shared = stands.is_some_and(|menu| menu.is_shared());
        if member.stepped_back && was_shared && visibility == Visibility::Shared {
            let refused = [("visibility", member.person.lang.forms_would_reach())].into();
            return Ok(Changed::nothing(Outcome::Refused(refused)));
        }
        let visibility = member.who_sees(visibility);
        store::save(conn, member, version + 1, &tastes, visibility)?;
        let seen = visibility == Visibility::Shared || was_shared;
        Ok(Changed::by(seen, Outcome::Saved(visibility)))
    })
    .await?;
    match outcome {
        Outcome::Saved(visibility) => {
            let said = if visibility == Visibility::Shared { Said::Shared } else { Said::SavedForMe };
            Ok(said.at(&member.url("love-languages")))
        }
        Outcome::Refused(refused) => page(&member, &site, &request, Some(&fields), Asked::Refused(&refused)).await,
        Outcome::ChangedMeanwhile => page(&member, &site, &request, Some(&fields), Asked::AgainstAnother).await,
    }
}

enum Outcome {
    Saved(Visibility),
    Refused(Refusals),
    ChangedMeanwhile,
}

/// Why the form is shown.
enum Asked<'a> {
    Freshly,
    Refused(&'a Refusals),
    AgainstAnother,
}

async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    typed: Option<&Fields>,
    asked: Asked<'_>,
) -> PageResult {
    let reader = member.clone();
    let read = site.db.read(move |conn| Read::of(conn, &reader)).await?;
    let look = member.person.look();
    let frame = frame::in_bond(site, request, member.person.id, look, member.bond.id, Some(Tab::Me)).await?;
    let (t, none) = (frame.t, Refusals::default());
    let (status, refused, errors) = match asked {
        Asked::Freshly => (StatusCode::OK, &none, ErrorSummary::none()),
        Asked::Refused(refused) => (StatusCode::UNPROCESSABLE_ENTITY, refused, ErrorSummary::of(refused.iter())),
        Asked::AgainstAnother => {
            (StatusCode::CONFLICT, &none, ErrorSummary::of([("", t.love_languages_changed_meanwhile())]))
        }
    };
    let mine = read.mine.first();
    let fields = match (typed, mine) {
        (Some(typed), _) => typed.clone(),
        (None, Some(menu)) => form::filled(menu),
        (None, None) => Fields::default(),
    };
    let stands =
        (status == StatusCode::CONFLICT).then(|| mine.map(|menu| in_words(t, menu, member.bond.kind))).flatten();
    let version = match asked {
        // What was typed still stands against the version that was read.
        Asked::Refused(_) => fields.one("version").parse().ok(),
        _ => None,
    };
    let page = MenuPage {
        frame: frame.refused(!errors.is_empty()),
        errors,
        title: Title::new(t.love_languages_title())
            .lead(t.love_languages_lead())
            .back(t.bonds_your_side(), member.url("me")),
        url: member.url("love-languages"),
        other: member.other_name().to_owned(),
        version: version.or(mine.map(|menu| menu.version)).unwrap_or(0),
        stands,
        rows: form::rows(member, &fields, refused),
        visibility: form::who_sees(member, &fields, refused, mine.is_some_and(Menu::is_shared)),
        waits: waits(member, &read),
        pair: pair(member, &read),
        history: history(member, &read.mine),
    };
    Ok(html(status, &page)?)
}

/// What is still missing for the two menus to stand side by side.
fn waits(member: &Member, read: &Read) -> Option<String> {
    let t = member.person.lang;
    match (&member.other, read.mine.is_empty(), &read.theirs) {
        (None, ..) => Some(t.love_languages_alone().into()),
        (_, true, None) => Some(t.love_languages_nothing_said().into()),
        (_, false, None) => Some(t.love_languages_waits(member.other_name())),
        _ => None,
    }
}

fn pair(member: &Member, read: &Read) -> Vec<Direction> {
    let mine = read.mine.first();
    if mine.is_none() && read.theirs.is_none() {
        return Vec::new();
    }
    let lately = |own: bool| -> Vec<LoveLanguage> {
        read.lately.iter().filter(|(giver, _)| member.is(*giver) == own).map(|(_, language)| *language).collect()
    };
    let them = Side { name: Some(member.other_name()), menu: read.theirs.as_ref() };
    let me = Side { name: None, menu: mine };
    let (t, kind) = (member.person.lang, member.bond.kind);
    vec![pair::direction(t, kind, &them, &me, &lately(true)), pair::direction(t, kind, &me, &them, &lately(false))]
}

/// How one's own menu read earlier: the day, and a line for each language. Only its author sees this.
fn history(member: &Member, versions: &[Menu]) -> Vec<(String, Vec<String>)> {
    let (t, today) = (member.person.lang, member.today());
    let line = |menu: &Menu| (dates::short(t, menu.set_on, today), in_words(t, menu, member.bond.kind));
    versions.iter().skip(1).map(line).collect()
}

fn in_words(t: Lang, menu: &Menu, kind: Kind) -> Vec<String> {
    let line = |language: &LoveLanguage| {
        let (liked, given) = (menu.tastes.receive(*language), menu.tastes.give(*language));
        t.love_languages_line(language.label(t, kind), liked.received(t), given.given(t))
    };
    kind.love_languages().iter().map(line).collect()
}
