//! Inviting, and being invited.

use actix_web::{HttpRequest, http::StatusCode, web::Path};
use askama::Template;
use fast_qr::{QRBuilder, QRCode};

use super::{
    Changed, Member, change,
    pages::expiry,
    store::{self, Invitation, NotAccepted},
};
use crate::{
    account::Person,
    db::Id,
    lang::Lang,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        code::InvitationCode,
        components::{ErrorSummary, Field, Frame, Tab, Title},
        dates,
        flash::Said,
        frame, html, see_other,
    },
};

/// How to reach the other: shown to the one who invites.
pub struct InvitationView {
    /// The link to send.
    pub link: String,
    /// The code to read aloud.
    pub code: String,
    /// The link as a QR picture: an SVG.
    pub qr: String,
    /// Until when it works, in words.
    pub until: String,
}

impl InvitationView {
    /// The open invitation of a bond, if there is one that has not expired.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(site: &Shared, member: &Member) -> Result<Option<Self>, Error> {
        let bond = member.bond.id;
        let open = site.db.query(move |conn| store::open_invitation(conn, bond)).await?;
        Ok(open.filter(|(_, until)| *until > member.now).map(|(seed, until)| {
            let code = InvitationCode::of_seed(site, seed).grouped();
            let link = format!("{}/invitations/{code}", site.public_url);
            let last = member.person.today(until);
            Self { qr: qr_picture(&link), until: dates::long(member.person.lang, last), link, code }
        }))
    }
}

/// A QR code as an SVG: its dark modules as one path, with the quiet zone of 4 modules that readers need.
fn qr_picture(link: &str) -> String {
    const QUIET: usize = 4;
    // A link of this length always fits.
    let Ok(qr) = QRBuilder::new(link).build() else { return String::new() };
    let mut path = String::new();
    for y in 0..qr.size {
        for x in (0..qr.size).filter(|x| is_dark(&qr, *x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    let side = qr.size + 2 * QUIET;
    format!(
        r##"<svg viewBox="0 0 {side} {side}" width="200" height="200" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>"##
    )
}

fn is_dark(qr: &QRCode, x: usize, y: usize) -> bool {
    qr[y][x].value()
}

#[derive(Template)]
#[template(path = "bonds/invitation.html")]
struct InvitationPage {
    frame: Frame,
    title: Title,
    base: String,
    first_days: String,
    kind: &'static str,
    invitation: Option<InvitationView>,
}

/// GET /bonds/{bond}/invitation
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    if member.other.is_some() {
        return Ok(see_other(&member.url("")));
    }
    let tab = Some(Tab::Together);
    let frame = frame::in_bond(&site, &request, member.person.id, member.person.look(), member.bond.id, tab).await?;
    let t = frame.t;
    let page = InvitationPage {
        frame,
        title: Title::new(t.bonds_invitation())
            .lead(t.bonds_invitation_lead())
            .back(t.bonds_your_side(), member.url("")),
        base: member.url("invitation"),
        first_days: member.url("first-days"),
        kind: member.bond.kind.in_a_sentence(t),
        invitation: InvitationView::of(&site, &member).await?,
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /bonds/{bond}/invitation/renewed
pub(super) async fn renew(member: Member, site: Shared) -> PageResult {
    let seed = Id::random();
    let hash = InvitationCode::of_seed(&site, seed).hash();
    let renewed = change(&site, &member, move |conn, member| {
        if linked(conn, member)? {
            return Ok(Changed::nothing(false));
        }
        store::invite(conn, member.bond.id, member.person.id, seed, hash, member.now, expiry(member.now))?;
        Ok(Changed::for_me(true))
    })
    .await?;
    Ok(if renewed { Said::Renewed.at(&member.url("invitation")) } else { see_other(&member.url("")) })
}

/// Whether the two were linked meanwhile: then there is nothing to invite to.
fn linked(conn: &mut crate::db::Conn<'_>, member: &Member) -> Result<bool, Error> {
    let fresh = super::asking::find(conn, member.bond.id, member.person.id, member.now)?;
    Ok(fresh.is_none_or(|fresh| fresh.other.is_some()))
}

/// POST /bonds/{bond}/invitation/revoked
pub(super) async fn revoke(member: Member, site: Shared) -> PageResult {
    change(&site, &member, |conn, member| {
        store::revoke(conn, member.bond.id)?;
        Ok(Changed::for_me(()))
    })
    .await?;
    Ok(Said::Revoked.at(&member.url("invitation")))
}

#[derive(Template)]
#[template(path = "bonds/type_code.html")]
struct TypeCodePage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    code: Field,
}

impl TypeCodePage {
    fn new(frame: Frame, typed: &str, refused: &Refusals) -> Self {
        let t = frame.t;
        Self {
            frame: frame.refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: Title::new(t.bonds_code()),
            code: Field::code("code", t.bonds_code_label())
                .hint(t.bonds_code_hint())
                .value(typed.chars().take(64).collect::<String>())
                .error(refused.of("code")),
        }
    }
}

/// GET /invitations
pub(super) async fn type_code(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
    Ok(html(StatusCode::OK, &TypeCodePage::new(frame, "", &Refusals::default()))?)
}

/// POST /invitations
pub(super) async fn typed_code(person: Person, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    site.limits.count(&request)?;
    let found = match InvitationCode::parse(fields.one("code")) {
        Some(code) => {
            let hash = code.hash();
            let known = site.db.query(move |conn| store::invitation(conn, hash)).await?;
            known.map(|_| code.grouped())
        }
        None => None,
    };
    if let Some(code) = found {
        return Ok(see_other(&format!("/invitations/{code}")));
    }
    let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
    let refused = [("code", person.lang.bonds_code_unknown())].into();
    Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &TypeCodePage::new(frame, fields.one("code"), &refused))?)
}

#[derive(Template)]
#[template(path = "bonds/invited.html")]
struct InvitedPage {
    frame: Frame,
    title: Title,
    url: String,
    inviter: String,
    kind: &'static str,
    operator: String,
}

#[derive(Template)]
#[template(path = "bonds/closed.html")]
struct ClosedPage {
    frame: Frame,
    title: Title,
}

/// GET /invitations/{code}: shows, and accepts nothing.
pub(super) async fn open(person: Person, site: Shared, request: HttpRequest, code: Path<String>) -> PageResult {
    let (code, invitation) = find(&site, &request, &code).await?;
    let (id, bond) = (person.id, invitation.bond);
    if site.db.query(move |conn| store::is_member(conn, bond, id)).await? {
        let tail = if invitation.inviter == id { "/invitation" } else { "" };
        return Ok(see_other(&format!("/bonds/{bond}{tail}")));
    }
    if !invitation.is_open(site.clock.now()) {
        return closed(&person, &site, &request, StatusCode::GONE, closed_words(person.lang, &invitation)).await;
    }
    let inviter = invitation.inviter;
    if let Some(bond) = site.db.query(move |conn| store::between(conn, inviter, id)).await? {
        return Ok(see_other(&format!("/bonds/{bond}")));
    }
    let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
    let (t, name) = (frame.t, invitation.inviter_name.to_string());
    let page = InvitedPage {
        frame,
        title: Title::new(t.bonds_would_like(&name)),
        url: format!("/invitations/{}", code.grouped()),
        inviter: name,
        kind: invitation.kind.in_a_sentence(t),
        operator: site.operator(t).to_owned(),
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /invitations/{code}/accepted
pub(super) async fn accept(person: Person, site: Shared, request: HttpRequest, code: Path<String>) -> PageResult {
    let (code, invitation) = find(&site, &request, &code).await?;
    let (hash, now, id) = (code.hash(), site.clock.now(), person.id);
    let bond = invitation.bond;
    let wanted = invitation.clone();
    let accepted = site.db.write(move |conn| store::accept(conn, hash, &wanted, id, now)).await?;
    let t = person.lang;
    let words = match accepted {
        Ok(()) => return Ok(Said::Linked.at(&format!("/bonds/{bond}"))),
        // Whoever pressed twice is there already.
        Err(NotAccepted::Closed) if site.db.query(move |conn| store::is_member(conn, bond, id)).await? => {
            return Ok(see_other(&format!("/bonds/{bond}")));
        }
        Err(NotAccepted::Closed) => (t.bonds_used(), t.bonds_used_meanwhile_words()),
        Err(NotAccepted::Own) => (t.bonds_own(), t.bonds_own_words()),
        Err(NotAccepted::LinkedAlready) => (t.bonds_linked_already(), t.bonds_linked_already_words()),
    };
    closed(&person, &site, &request, StatusCode::CONFLICT, words).await
}

/// POST /invitations/{code}/declined
pub(super) async fn decline(person: Person, site: Shared, request: HttpRequest, code: Path<String>) -> PageResult {
    let (code, invitation) = find(&site, &request, &code).await?;
    if invitation.inviter == person.id {
        return Ok(see_other(&format!("/bonds/{}/invitation", invitation.bond)));
    }
    let (hash, now) = (code.hash(), site.clock.now());
    let declined = site.db.write(move |conn| store::take(conn, hash, now, "declined")).await?;
    if declined {
        return Ok(Said::Declined.at("/home"));
    }
    closed(&person, &site, &request, StatusCode::CONFLICT, closed_words(person.lang, &invitation)).await
}

/// The invitation of a code. A code that is none is counted: it may be a guess.
async fn find(site: &Shared, request: &HttpRequest, raw: &str) -> Result<(InvitationCode, Invitation), Error> {
    let code = InvitationCode::parse(raw).ok_or(Error::NotFound)?;
    let hash = code.hash();
    match site.db.query(move |conn| store::invitation(conn, hash)).await? {
        Some(invitation) => Ok((code, invitation)),
        None => {
            site.limits.count(request)?;
            Err(Error::NotFound)
        }
    }
}

fn closed_words(t: Lang, invitation: &Invitation) -> (&'static str, &'static str) {
    match invitation.state.as_str() {
        "accepted" => (t.bonds_used(), t.bonds_used_words()),
        "open" => (t.bonds_expired(), t.bonds_expired_words()),
        _ => (t.bonds_revoked(), t.bonds_revoked_words()),
    }
}

async fn closed(
    person: &Person,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    (heading, words): (&'static str, &'static str),
) -> PageResult {
    let frame = frame::signed_in(site, request, person.id, person.look()).await?;
    Ok(html(status, &ClosedPage { frame, title: Title::new(heading).lead(words) })?)
}
