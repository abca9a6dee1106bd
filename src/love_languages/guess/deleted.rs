//! A guess that was deleted, to be put back as it was.

use serde::{Deserialize, Serialize};

use super::{
    model::{Guess, both_opened},
    store::{self, theirs},
};
use crate::{
    bonds::{Changed, Member, Visibility, change, deletions},
    db::{Conn, Day, Id},
    love_languages::model::Strength,
    web::{Error, PageResult, Shared},
};

/// The row of a guess.
#[derive(Serialize, Deserialize)]
struct Deleted {
    liked: [Option<i16>; 5],
    visibility: Visibility,
    guessed_on: Day,
    version: i64,
}

/// POST /bonds/{bond}/love-languages/guess/deleted. Until both have opened theirs, the other sees no difference.
pub(in crate::love_languages) async fn delete(member: Member, site: Shared) -> PageResult {
    let kept = kept_as(&site, &member);
    change(&site, &member, move |conn, member| {
        let mine = store::of(conn, member.bond.id, member.person.id)?;
        let Some(mine) = mine else { return Ok(Changed::nothing(())) };
        let seen = both_opened(Some(&mine), theirs(conn, member)?.as_ref()).is_some();
        let Guess { liked, visibility, guessed_on, version } = mine;
        let liked = liked.map(|strength| strength.map(Strength::value));
        deletions::keep_aside(conn, member, kept, &Deleted { liked, visibility, guessed_on, version })?;
        store::delete(conn, member)?;
        Ok(Changed::by(seen, ()))
    })
    .await?;
    let page = url(&member);
    Ok(deletions::deleted_at(&site, &page, &page))
}

/// POST /bonds/{bond}/love-languages/guess/restored
pub(in crate::love_languages) async fn restore(member: Member, site: Shared) -> PageResult {
    deletions::restore_at(&site, &member, kept_as(&site, &member), &url(&member), put_back).await
}

/// Puts it back, unless another was made meanwhile. Answers whether both see it: whoever has stepped back meanwhile has it
/// sealed again.
fn put_back(conn: &mut Conn<'_>, member: &Member, deleted: Deleted) -> Result<bool, Error> {
    if store::of(conn, member.bond.id, member.person.id)?.is_some() {
        return Err(Error::TooLate);
    }
    let guess = Guess {
        liked: deleted.liked.map(|value| value.and_then(Strength::new)),
        visibility: member.who_sees(deleted.visibility),
        guessed_on: deleted.guessed_on,
        version: deleted.version,
    };
    store::save(conn, member, &guess)?;
    Ok(both_opened(Some(&guess), theirs(conn, member)?.as_ref()).is_some())
}

/// Under which id a deleted guess is kept aside: it has none of its own.
fn kept_as(site: &Shared, member: &Member) -> Id {
    site.keyed_id("guess", &[&member.bond.id.as_bytes()[..], member.person.id.as_bytes()].concat())
}

fn url(member: &Member) -> String {
    member.url("love-languages/guess")
}
