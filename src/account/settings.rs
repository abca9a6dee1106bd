//! What a person may change about their account.

use actix_session::Session;
use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{DisplayName, Person, Theme, TimeZoneName, session, store};
use crate::web::{
    Error, Fields, PageResult, Refusals, Shared,
    components::{Choice, Choices, ErrorSummary, Field, Frame, Title},
    dates,
    flash::Said,
    frame, html, see_other,
};

impl From<Theme> for crate::web::components::Theme {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::System => Self::System,
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
        }
    }
}

/// GET /settings
pub(super) async fn index(_: Person) -> PageResult {
    Ok(see_other("/settings/profile"))
}

#[derive(Template)]
#[template(path = "account/profile.html")]
struct ProfilePage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    fields: Vec<Field>,
    theme: Choices,
}

impl ProfilePage {
    fn new(frame: Frame, fields: &Fields, refused: &Refusals) -> Self {
        let theme = |value, label| Choice::new(value, label).chosen(fields.one("theme") == value);
        Self {
            frame: frame.refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: Title::new("Settings"),
            fields: vec![
                Field::text("display_name", "Your name")
                    .autocomplete("name")
                    .at_most(60)
                    .value(fields.one("display_name"))
                    .error(refused.of("display_name")),
                Field::text("time_zone", "Time zone")
                    .hint("Your days begin and end here. A name such as Europe/Lisbon.")
                    .value(fields.one("time_zone"))
                    .error(refused.of("time_zone")),
            ],
            theme: Choices::radios(
                "theme",
                "Light or dark",
                vec![theme("system", "As my device has it"), theme("light", "Light"), theme("dark", "Dark")],
            )
            .error(refused.of("theme")),
        }
    }
}

/// GET /settings/profile
pub(super) async fn profile(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let fields = Fields::of_pairs([
        ("display_name", person.name.as_str()),
        ("time_zone", &person.time_zone),
        ("theme", person.theme.as_str()),
    ]);
    let frame = frame::signed_in(&site, &request, person.id, person.theme.into()).await?;
    Ok(html(StatusCode::OK, &ProfilePage::new(frame, &fields, &Refusals::default()))?)
}

/// POST /settings/profile
pub(super) async fn save_profile(person: Person, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let mut refused = Refusals::default();
    let name = refused.check("display_name", DisplayName::parse(fields.one("display_name")));
    let zone = refused.check("time_zone", TimeZoneName::parse(fields.one("time_zone")));
    let theme = Theme::from_word(fields.one("theme")).ok_or("Choose one of the three.");
    let theme = refused.check("theme", theme);
    let (Some(name), Some(zone), Some(theme)) = (name, zone, theme) else {
        let frame = frame::signed_in(&site, &request, person.id, person.theme.into()).await?;
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &ProfilePage::new(frame, &fields, &refused))?);
    };
    site.db
        .write(move |conn| {
            store::update(conn, person.id, &name, &zone, theme)?;
            store::refresh_pages_around(conn, person.id)?;
            Ok::<_, Error>(())
        })
        .await?;
    Ok(Said::Saved.at("/settings/profile"))
}

#[derive(Template)]
#[template(path = "account/devices.html")]
struct DevicesPage {
    frame: Frame,
    title: Title,
    since: Vec<String>,
}

/// GET /settings/devices
pub(super) async fn devices(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let frame = frame::signed_in(&site, &request, person.id, person.theme.into()).await?;
    let (id, now) = (person.id, site.clock.now());
    let sessions = site.db.query(move |conn| store::devices(conn, id, now)).await?;
    let today = person.today(now);
    let page = DevicesPage {
        frame,
        title: Title::new("Where you are signed in").back("Settings", "/settings/profile"),
        since: sessions.into_iter().map(|since| dates::seen_from(person.today(since), today)).collect(),
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /settings/devices/signed-out: ends every session, then begins a fresh one here.
pub(super) async fn sign_out_others(person: Person, site: Shared, session: Session) -> PageResult {
    site.db.write(move |conn| store::sign_out_everywhere(conn, person.id)).await?;
    session.renew();
    session.insert(session::PERSON, person.id.to_string()).map_err(|e| Error::Internal(e.to_string()))?;
    Ok(Said::SignedOutElsewhere.at("/settings/devices"))
}
