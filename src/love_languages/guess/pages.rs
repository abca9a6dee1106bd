//! The page of the guesses: making one, opening it, sealing it again.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    form,
    model::{Guess, Liked, both_opened},
    opened::{self, Opened},
    store::{self, theirs},
};
use crate::{
    bonds::{Changed, Member, Visibility, change, deletions::first_version},
    db::{self, Conn},
    love_languages::store as menus,
    web::{
        Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Field, Frame, Tab, Title},
        flash::Said,
        html, is_stale,
    },
};

#[derive(Template)]
#[template(path = "love_languages/guess.html")]
struct GuessPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    other: String,
    version: i64,
    stepped_back: bool,
    stands: Option<Vec<String>>,
    /// One's own guess in words, where there is one.
    mine: Option<Vec<String>>,
    /// Whether it is opened.
    is_opened: bool,
    /// The guesses beside what each said, with questions, once both are open.
    open: Vec<Opened>,
    fields: Vec<Field>,
}

/// What the page reads.
struct Read {
    mine: Option<Guess>,
    theirs: Option<Guess>,
    /// What each says themselves, as far as they share it.
    said: [Option<Liked>; 2],
}

impl Read {
    fn of(conn: &mut Conn<'_>, member: &Member) -> db::Result<Self> {
        let (bond, me) = (member.bond.id, member.person.id);
        let mut said = [None, None];
        for (said, person) in said.iter_mut().zip([Some(me), member.other_id()]) {
            let Some(person) = person else { continue };
            let menu = menus::menu_of(conn, bond, person)?.filter(|menu| menu.is_shared());
            *said = menu.map(|menu| menu.tastes.receive.map(Some));
        }
        Ok(Self { mine: store::of(conn, bond, me)?, theirs: theirs(conn, member)?, said })
    }
}

/// GET /bonds/{bond}/love-languages/guess
pub(in crate::love_languages) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    page(&member, &site, &request, None, Asked::Freshly).await
}

/// What became of a form.
enum Outcome {
    Done,
    Refused(Refusals),
    ChangedMeanwhile,
}

/// POST /bonds/{bond}/love-languages/guess
pub(in crate::love_languages) async fn save(
    member: Member,
    site: Shared,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    let liked = match form::parse(&fields, &member) {
        Ok(liked) => liked,
        Err(refused) => return page(&member, &site, &request, Some(&fields), Asked::Refused(&refused)).await,
    };
    let sent = fields.one("version").to_owned();
    let outcome = change(&site, &member, move |conn, member| {
        let stands = store::of(conn, member.bond.id, member.person.id)?;
        if stands.as_ref().is_some_and(|guess| guess.liked == liked && !guess.is_opened()) {
            return Ok(Changed::nothing(Outcome::Done));
        }
        let version = stands.as_ref().map_or(0, |guess| guess.version);
        if !sent.is_empty() && sent != version.to_string() {
            return Ok(Changed::nothing(Outcome::ChangedMeanwhile));
        }
        // What both had open is sealed by a new guess: then the other's page changes with it.
        let seen = both_opened(stands.as_ref(), theirs(conn, member)?.as_ref()).is_some();
        if member.stepped_back && seen {
            let refused = [("", member.person.lang.forms_would_reach())].into();
            return Ok(Changed::nothing(Outcome::Refused(refused)));
        }
        let version = if stands.is_some() { version + 1 } else { first_version() };
        let guess = Guess { liked, visibility: Visibility::Private, guessed_on: member.today(), version };
        store::save(conn, member, &guess)?;
        Ok(Changed::by(seen, Outcome::Done))
    })
    .await?;
    answer(&member, &site, &request, &fields, outcome, Said::SavedForMe).await
}

/// POST /bonds/{bond}/love-languages/guess/opened
pub(in crate::love_languages) async fn open(
    member: Member,
    site: Shared,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    switch(member, site, request, fields, Visibility::Shared).await
}

/// POST /bonds/{bond}/love-languages/guess/sealed
pub(in crate::love_languages) async fn seal(
    member: Member,
    site: Shared,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    switch(member, site, request, fields, Visibility::Private).await
}

async fn switch(member: Member, site: Shared, request: HttpRequest, fields: Fields, wish: Visibility) -> PageResult {
    // Whoever has stepped back opens for nobody but themselves.
    let visibility = member.who_sees(wish);
    let sent = fields.one("version").to_owned();
    let outcome = change(&site, &member, move |conn, member| {
        let Some(stands) = store::of(conn, member.bond.id, member.person.id)? else {
            return Ok(Changed::nothing(Outcome::Done));
        };
        if [wish, visibility].contains(&stands.visibility) {
            return Ok(Changed::nothing(Outcome::Done));
        }
        if is_stale(&sent, stands.version) {
            return Ok(Changed::nothing(Outcome::ChangedMeanwhile));
        }
        store::show(conn, member, visibility)?;
        // Opened alone, it changes nothing for the other.
        let seen = theirs(conn, member)?.is_some_and(|guess| guess.is_opened());
        Ok(Changed::by(seen, Outcome::Done))
    })
    .await?;
    let said = if visibility == Visibility::Shared { Said::Saved } else { Said::SavedForMe };
    answer(&member, &site, &request, &Fields::default(), outcome, said).await
}

async fn answer(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    fields: &Fields,
    outcome: Outcome,
    said: Said,
) -> PageResult {
    match outcome {
        Outcome::Done => Ok(said.at(&member.url("love-languages/guess"))),
        Outcome::Refused(refused) => page(member, site, request, Some(fields), Asked::Refused(&refused)).await,
        Outcome::ChangedMeanwhile => {
            let typed = fields.pairs().next().is_some().then_some(fields);
            page(member, site, request, typed, Asked::AgainstAnother).await
        }
    }
}

/// Why the page is shown.
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
    let frame = member.frame(site, request, Tab::Me).await?;
    let (t, none) = (frame.t, Refusals::default());
    let (status, refused, errors) = match asked {
        Asked::Freshly => (StatusCode::OK, &none, ErrorSummary::none()),
        Asked::Refused(refused) => (StatusCode::UNPROCESSABLE_ENTITY, refused, ErrorSummary::of(refused.iter())),
        Asked::AgainstAnother => {
            (StatusCode::CONFLICT, &none, ErrorSummary::of([("", t.love_languages_changed_meanwhile())]))
        }
    };
    let mine = read.mine.as_ref();
    let fields = match typed {
        Some(typed) => typed.clone(),
        None => mine.map(form::filled).unwrap_or_default(),
    };
    let sent = matches!(asked, Asked::Refused(_)).then(|| fields.one("version").parse().ok()).flatten();
    let lines = mine.map(|guess| guess.in_words(t, member.bond.kind));
    let page = GuessPage {
        frame: frame.refused(!errors.is_empty()),
        errors,
        title: Title::new(t.guess_title(member.other_name()))
            .lead(t.guess_lead(member.other_name()))
            .back(t.love_languages_title(), member.url("love-languages")),
        url: member.url("love-languages/guess"),
        other: member.other_name().to_owned(),
        version: sent.or(mine.map(|guess| guess.version)).unwrap_or(0),
        stepped_back: member.stepped_back,
        stands: lines.clone().filter(|_| status == StatusCode::CONFLICT),
        mine: lines,
        is_opened: mine.is_some_and(Guess::is_opened),
        open: opened::both(member, [read.mine.as_ref(), read.theirs.as_ref()], &read.said),
        fields: form::controls(member, &fields, refused),
    };
    Ok(html(status, &page)?)
}
