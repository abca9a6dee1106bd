//! What a person may change about their account.

use actix_session::Session;
use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{DisplayName, Person, Theme, TimeZoneName, session, store};
use crate::{
    lang::Lang,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{Choice, Choices, ErrorSummary, Field, Frame, Title},
        dates,
        flash::Said,
        frame, html, see_other,
    },
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
    language: Choices,
    theme: Choices,
}

impl ProfilePage {
    fn new(frame: Frame, fields: &Fields, refused: &Refusals) -> Self {
        let t = frame.t;
        let theme = |value, label| Choice::new(value, label).chosen(fields.one("theme") == value);
        let language = |lang: &Lang| {
            Choice::new(lang.as_str(), lang.account_language_name()).chosen(fields.one("locale") == lang.as_str())
        };
        Self {
            frame: frame.refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: Title::new(t.account_settings()),
            fields: vec![
                Field::text("display_name", t.account_your_name())
                    .autocomplete("name")
                    .at_most(60)
                    .value(fields.one("display_name"))
                    .error(refused.of("display_name")),
                Field::text("time_zone", t.account_time_zone())
                    .hint(t.account_time_zone_hint())
                    .value(fields.one("time_zone"))
                    .error(refused.of("time_zone")),
            ],
            language: Choices::radios("locale", t.account_language(), Lang::ALL.iter().map(language).collect())
                .error(refused.of("locale")),
            theme: Choices::radios(
                "theme",
                t.account_theme(),
                vec![
                    theme("system", t.account_theme_system()),
                    theme("light", t.account_theme_light()),
                    theme("dark", t.account_theme_dark()),
                ],
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
        ("locale", person.lang.as_str()),
    ]);
    let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
    Ok(html(StatusCode::OK, &ProfilePage::new(frame, &fields, &Refusals::default()))?)
}

/// POST /settings/profile
pub(super) async fn save_profile(person: Person, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let t = person.lang;
    let mut refused = Refusals::default();
    let name = refused.check("display_name", DisplayName::parse(t, fields.one("display_name")));
    let zone = refused.check("time_zone", TimeZoneName::parse(t, fields.one("time_zone")));
    let theme = refused.check("theme", Theme::from_word(fields.one("theme")).ok_or(t.account_theme_odd()));
    let lang = refused.check("locale", language(&fields, &person));
    let (Some(name), Some(zone), Some(theme), Some(lang)) = (name, zone, theme, lang) else {
        let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &ProfilePage::new(frame, &fields, &refused))?);
    };
    site.db
        .write(move |conn| {
            store::update(conn, person.id, &name, &zone, theme, lang)?;
            // How pages look to this person is no news to anybody else.
            if person.name == *name.as_words() && person.time_zone == zone.as_str() {
                store::refresh_pages_of(conn, person.id)?;
            } else {
                store::refresh_pages_around(conn, person.id)?;
            }
            Ok::<_, Error>(())
        })
        .await?;
    Ok(Said::Saved.at("/settings/profile"))
}

/// The language that was chosen; a script that knows no languages changes nothing about it.
fn language(fields: &Fields, person: &Person) -> Result<Lang, &'static str> {
    match fields.one("locale") {
        "" => Ok(person.lang),
        word => Lang::from_word(word).ok_or(person.lang.account_language_odd()),
    }
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
    let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
    let (id, now) = (person.id, site.clock.now());
    let sessions = site.db.query(move |conn| store::devices(conn, id, now)).await?;
    let (t, today) = (person.lang, person.today(now));
    let page = DevicesPage {
        frame,
        title: Title::new(t.account_devices()).back(t.account_settings(), "/settings/profile"),
        since: sessions.into_iter().map(|since| dates::seen_from(t, person.today(since), today)).collect(),
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
