//! The rhythm by itself: the twelve weeks large, the private words put away and taken back, and how it is worked out.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{facts, picture, view::Picture, words};
use crate::{
    account::reader,
    bonds::{Changed, Member, change, private_words},
    lang::Lang,
    reflections,
    rhythm::{
        one_word::{OneWord, Own},
        words::Private,
    },
    web::{
        Error, Fields, PageResult, Shared,
        components::{Frame, Tab, Title},
        flash::Said,
        frame, html, listed,
    },
};

#[derive(Template)]
#[template(path = "rhythm/large.html")]
struct LargePage {
    frame: Frame,
    title: Title,
    sentence: &'static str,
    weave: Picture,
}

/// GET /bonds/{bond}/rhythm
pub(super) async fn large(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let asker = member.clone();
    let mut facts = site.db.read(move |conn| facts::read(conn, &asker)).await?;
    let links = std::mem::take(&mut facts.links);
    let t = member.person.lang;
    let page = LargePage {
        frame: frame::of_bond(links, &request, member.person.look(), member.bond.id, Some(Tab::Together)),
        title: Title::new(t.rhythm_title()).back(t.frame_together(), member.url("")),
        sentence: words::shared(t, facts.rhythm.spoken.shared),
        weave: picture::weave(&member, &facts),
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /bonds/{bond}/rhythm/dismissed: `word`, and `for_good=yes` to switch the sentence off. The other sees no
/// difference.
pub(super) async fn put_away(member: Member, site: Shared, fields: Fields) -> PageResult {
    let for_good = fields.yes("for_good");
    let own = Own::from_word(fields.one("word")).map(OneWord::Own);
    let word = own.map_or_else(|| word(&fields).map(OneWord::Rhythm), Ok)?;
    change(&site, &member, move |conn, member| {
        match word {
            OneWord::Own(own) => {
                reflections::store::put_away(conn, member.person.id, own, for_good, member.today())?;
            }
            OneWord::Rhythm(word) => private_words::put_away(conn, member, word, for_good)?,
        }
        Ok(Changed::for_me(()))
    })
    .await?;
    let said = if for_good { Said::SwitchedOff } else { Said::PutAway };
    Ok(said.at(&member.url("")))
}

/// POST /bonds/{bond}/rhythm/switched-on: `word` may be said again. The other sees no difference.
pub(super) async fn switch_on(member: Member, site: Shared, fields: Fields) -> PageResult {
    let word = word(&fields)?;
    change(&site, &member, move |conn, member| {
        private_words::switch_on(conn, member, word)?;
        Ok(Changed::for_me(()))
    })
    .await?;
    Ok(Said::SwitchedOn.at(&member.url("me")))
}

fn word(fields: &Fields) -> Result<Private, Error> {
    Private::of_key(fields.one("word")).ok_or(Error::BadRequest(Lang::errors_no_such_word))
}

#[derive(Template)]
#[template(path = "rhythm/how.html")]
struct HowPage {
    frame: Frame,
    title: Title,
    back: &'static str,
}

/// GET /rhythm
pub(super) async fn how(site: Shared, request: HttpRequest) -> PageResult {
    let frame = reader::frame(&site, &request).await?.listed();
    let back = if frame.signed_in { "/home" } else { "/" };
    let page = HowPage { title: Title::new(frame.t.rhythm_how()), frame, back };
    Ok(listed(html(StatusCode::OK, &page)?))
}
