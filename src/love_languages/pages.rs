//! The page of a pair's love languages.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    butterfly::{Butterfly, Received},
    form::{self, OwnRows, Row},
    guide::{self, model::Proposal},
    own::{Known, WholeMenu},
    pair::Pair,
    store,
};
use crate::{
    bonds::{Changed, Member, Visibility, change},
    db::{self, Conn},
    web::{
        Fields, PageResult, Refusals, Shared,
        components::{Audience, Choices, ErrorSummary, Frame, Tab, Title},
        dates, html,
    },
};

/// Earlier versions of one's own menu on one page.
const PAGE: usize = 50;

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
    proposal: Option<Butterfly>,
    pair: Option<Butterfly>,
    waits: Option<String>,
    rows: Vec<Row>,
    own: OwnRows,
    known: Vec<&'static str>,
    visibility: Choices,
    history: Vec<Earlier>,
    /// Whether the history was asked for, and not the page's beginning.
    unfolded: bool,
    next: Option<String>,
}

/// How one's own menu read earlier.
struct Earlier {
    day: String,
    audience: Audience,
    lines: Vec<String>,
}

/// What the page reads.
struct Read {
    mine: Option<WholeMenu>,
    /// How it read earlier, newest first: up to [`PAGE`], and one more where there is one.
    earlier: Vec<WholeMenu>,
    theirs: Option<WholeMenu>,
    received: Received,
}

impl Read {
    fn of(conn: &mut Conn<'_>, member: &Member, after: Option<i64>) -> db::Result<Self> {
        let (bond, me) = (member.bond.id, member.person.id);
        let theirs = match member.other_id() {
            Some(other) => store::whole_menu_of(conn, bond, other)?.filter(|whole| whole.menu.is_shared()),
            None => None,
        };
        let mine = store::whole_menu_of(conn, bond, me)?;
        let earlier = match mine.as_ref().map(|mine| mine.menu.version) {
            Some(now) => {
                let before = after.map_or(now, |after| after.min(now));
                store::whole_versions(conn, bond, me, Some(before), PAGE as i64 + 1)?
            }
            None => Vec::new(),
        };
        Ok(Self { mine, earlier, theirs, received: store::received_lately(conn, member)? })
    }

    /// One's own menu as the other may see it.
    fn mine_shared(&self) -> Option<&WholeMenu> {
        self.mine.as_ref().filter(|whole| whole.menu.is_shared())
    }
}

/// GET /bonds/{bond}/love-languages. The guide's proposal may come along in the query; `?after=VERSION` goes on in one's
/// own history below that one.
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let asked = Fields::parse(request.query_string().as_bytes());
    let proposal = Proposal::from_code(asked.one("proposal"));
    page(&member, &site, &request, None, Asked::Freshly(proposal)).await
}

/// POST /bonds/{bond}/love-languages
pub(super) async fn save(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let typed = fields.clone();
    let outcome = change(&site, &member, move |conn, member| {
        let stands = store::whole_menu_of(conn, member.bond.id, member.person.id)?;
        let draft = match form::parse(&typed, member, stands.as_ref()) {
            Ok(draft) => draft,
            Err(refused) => return Ok(Changed::nothing(Outcome::Refused(refused))),
        };
        let visibility = draft.visibility;
        if stands.as_ref().is_some_and(|whole| draft.is_said_by(whole)) {
            return Ok(Changed::nothing(Outcome::Saved(visibility)));
        }
        let version = stands.as_ref().map_or(0, |whole| whole.menu.version);
        let sent = typed.one("version");
        if !sent.is_empty() && sent != version.to_string() {
            return Ok(Changed::nothing(Outcome::ChangedMeanwhile));
        }
        let was_shared = stands.is_some_and(|whole| whole.menu.is_shared());
        if member.stepped_back && was_shared && visibility == Visibility::Shared {
            let refused = [("visibility", member.person.lang.forms_would_reach())].into();
            return Ok(Changed::nothing(Outcome::Refused(refused)));
        }
        let visibility = member.who_sees(visibility);
        store::save(conn, member, version + 1, &draft.tastes, &draft.kinds, visibility)?;
        let seen = visibility == Visibility::Shared || was_shared;
        Ok(Changed::by(seen, Outcome::Saved(visibility)))
    })
    .await?;
    match outcome {
        Outcome::Saved(visibility) => {
            let said = visibility.said();
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
    Freshly(Option<Proposal>),
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
    let after = Fields::parse(request.query_string().as_bytes()).one("after").parse().ok();
    let mut read = site.db.read(move |conn| Read::of(conn, &reader, after)).await?;
    let more = read.earlier.len() > PAGE;
    read.earlier.truncate(PAGE);
    let frame = member.frame(site, request, Tab::Me).await?;
    let (t, none) = (frame.t, Refusals::default());
    let (status, refused, errors) = match asked {
        Asked::Freshly(_) => (StatusCode::OK, &none, ErrorSummary::none()),
        Asked::Refused(refused) => (StatusCode::UNPROCESSABLE_ENTITY, refused, ErrorSummary::of(refused.iter())),
        Asked::AgainstAnother => {
            (StatusCode::CONFLICT, &none, ErrorSummary::of([("", t.love_languages_changed_meanwhile())]))
        }
    };
    let mine = read.mine.as_ref();
    let proposal = if let Asked::Freshly(proposal) = asked { proposal } else { None };
    let stored = || mine.map(|whole| form::filled(t, whole)).unwrap_or_default();
    let fields = match (typed, proposal) {
        (Some(typed), _) => typed.clone(),
        (None, Some(proposal)) => form::with_proposal(&stored(), &proposal.receive, &proposal.give),
        (None, None) => stored(),
    };
    let stands =
        (status == StatusCode::CONFLICT).then(|| mine.map(|whole| whole.in_words(t, member.bond.kind))).flatten();
    let version = match asked {
        // What was typed still stands against the version that was read.
        Asked::Refused(_) => fields.one("version").parse().ok(),
        _ => None,
    };
    let was_shared = mine.is_some_and(|whole| whole.menu.is_shared());
    let page = MenuPage {
        frame: frame.refused(!errors.is_empty()),
        errors,
        title: Title::new(t.love_languages_title())
            .lead(t.love_languages_lead())
            .back(t.bonds_your_side(), member.url("me")),
        url: member.url("love-languages"),
        other: member.other_name().to_owned(),
        version: version.or(mine.map(|whole| whole.menu.version)).unwrap_or(0),
        stands,
        proposal: proposal.map(|proposal| guide::pages::picture(member, &proposal)),
        pair: pair(member, &read),
        waits: waits(member, &read),
        rows: form::rows(member, &fields, refused),
        own: form::own_rows(t, &fields, refused),
        known: Known::ALL.iter().map(|known| known.label(t)).collect(),
        visibility: form::who_sees(member, &fields, refused, was_shared),
        history: history(member, &read.earlier),
        unfolded: after.is_some(),
        next: read
            .earlier
            .last()
            .filter(|_| more)
            .map(|last| member.url(&format!("love-languages?after={}", last.menu.version))),
    };
    Ok(html(status, &page)?)
}

/// What is still missing for the two menus to stand side by side.
fn waits(member: &Member, read: &Read) -> Option<String> {
    let t = member.person.lang;
    match (&member.other, &read.mine, &read.theirs) {
        (None, ..) => Some(t.love_languages_alone().into()),
        (_, Some(mine), _) if !mine.menu.is_shared() => Some(t.love_languages_mine_is_private().into()),
        (_, None, None) => Some(t.love_languages_nothing_said().into()),
        (_, Some(_), None) => Some(t.love_languages_waits(member.other_name())),
        _ => None,
    }
}

/// The two side by side, from what both may see.
fn pair(member: &Member, read: &Read) -> Option<Butterfly> {
    let (mine, theirs) = (read.mine_shared(), read.theirs.as_ref());
    let pair = Pair {
        t: member.person.lang,
        kind: member.bond.kind,
        side: member.side,
        name: member.other_name(),
        mine,
        theirs,
        received: &read.received,
    };
    mine.or(theirs).map(|_| pair.butterfly())
}

/// How one's own menu read earlier, and who saw it. Only its author sees this.
fn history(member: &Member, earlier: &[WholeMenu]) -> Vec<Earlier> {
    let (t, today) = (member.person.lang, member.today());
    let read = |whole: &WholeMenu| Earlier {
        day: dates::short(t, whole.menu.set_on, today),
        audience: match whole.menu.is_shared() {
            true => Audience::Both { other: member.other_name().to_owned() },
            false => Audience::OnlyYou,
        },
        lines: whole.in_words(t, member.bond.kind),
    };
    earlier.iter().map(read).collect()
}
