//! What the pages and forms of entries share: the frame around them, how an entry is made once, what became of an edit.

use actix_web::HttpRequest;

use super::{Changed, Member, Visibility};
use crate::{
    db::Conn,
    web::{
        Error, Fields, Site,
        components::{Frame, Tab},
        flash::Said,
        frame,
        once::{self, Submission},
    },
};

impl Member {
    /// Around a page of the bond, with the tab that it belongs to.
    ///
    /// # Errors
    /// The database's.
    pub async fn frame(&self, site: &Site, request: &HttpRequest, tab: Tab) -> Result<Frame, Error> {
        frame::in_bond(site, request, self.person.id, self.person.look(), self.bond.id, Some(tab)).await
    }

    /// Where a form leads: the dashboard, where it was sent from there (`next=together`), else as usual.
    #[must_use]
    pub fn after(&self, fields: &Fields, usual: String) -> String {
        if fields.one("next") == "together" { self.url("") } else { usual }
    }
}

impl Visibility {
    /// What a page says after an entry was saved for those who see it.
    #[must_use]
    pub fn said(self) -> Said {
        match self {
            Self::Private => Said::SavedForMe,
            Self::Shared => Said::Shared,
        }
    }
}

/// What became of an edit of an entry.
pub enum Edited<E> {
    /// It stands as the form says.
    Saved,
    /// It stands as the other reads it; what was typed is there, for its author alone.
    Copied(String),
    /// It was changed meanwhile; as it stands.
    Stale(Box<E>),
}

/// Makes an entry and answers where it is, or where the same sending made one before.
///
/// # Errors
/// What `make` answers, and the database's.
pub fn make_once(
    conn: &mut Conn<'_>,
    member: &Member,
    form: &Submission,
    location: String,
    visibility: Visibility,
    make: impl FnOnce(&mut Conn<'_>) -> Result<(), Error>,
) -> Result<Changed<String>, Error> {
    if let Some(earlier) = once::first(conn, member.person.id, form, &location, member.now)? {
        return Ok(Changed::nothing(earlier));
    }
    make(conn)?;
    Ok(Changed::by(visibility == Visibility::Shared, location))
}
