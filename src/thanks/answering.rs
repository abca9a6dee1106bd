//! Answering good news, and taking an answer back.

use actix_web::{HttpRequest, http::StatusCode};

use super::{
    Note, Way,
    model::{Answer, Kind},
    pages::show_page,
    proof::Told,
    store,
};
use crate::{
    bonds::{Changed, Member, change},
    db::{Conn, Id, Words},
    web::{Error, Fields, PageResult, Refusals, Shared, flash::Said},
};

/// Characters of an answer at the most.
const WORDS_MOST: usize = 1_000;

/// What became of an answer.
enum Answered {
    Done,
    /// There is another one of this way already.
    Before,
    /// It would reach the other, and who sent it has stepped back.
    WouldReach,
}

/// POST /bonds/{bond}/thanks/{id}/answer: `way`, and `words` where it is said in words.
pub(super) async fn answer(told: Told, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Told { member, news } = told;
    let t = member.person.lang;
    let again =
        async |status, refused: Refusals| show_page(&member, &site, &request, &news, status, (&fields, &refused)).await;
    let Some(way) = Way::from_word(fields.one("way")) else {
        return again(StatusCode::UNPROCESSABLE_ENTITY, [("", t.thanks_way_missing())].into()).await;
    };
    let words = match way.has_words() {
        true => Words::some_text(fields.one("words"), WORDS_MOST),
        false => Ok(Words::default()),
    };
    let words = match words {
        Ok(words) => words,
        Err(unfit) => {
            let refused = [(way.as_str(), unfit.words(t).as_str())].into();
            return again(StatusCode::UNPROCESSABLE_ENTITY, refused).await;
        }
    };
    let (id, answer) = (news.id, Answer { way, words, answered_on: member.today() });
    let done = change(&site, &member, move |conn, member| {
        let news = open(conn, member, id)?;
        let before = find(conn, member, &news, way)?;
        if let Some(before) = before {
            let same = before.words == answer.words;
            return Ok(Changed::nothing(if same { Answered::Done } else { Answered::Before }));
        }
        if member.stepped_back {
            return Ok(Changed::nothing(Answered::WouldReach));
        }
        store::answer(conn, member, id, &answer)?;
        Ok(Changed::for_both(Answered::Done))
    })
    .await?;
    match done {
        Answered::Done => Ok(Said::Answered.at(&member.url(&format!("thanks/{id}")))),
        Answered::Before => again(StatusCode::CONFLICT, [("", t.thanks_answered_before())].into()).await,
        Answered::WouldReach => again(StatusCode::UNPROCESSABLE_ENTITY, [("", t.forms_would_reach())].into()).await,
    }
}

/// POST /bonds/{bond}/thanks/{id}/answer/taken-back: `way`. What is not there is taken back already.
pub(super) async fn take_back(told: Told, site: Shared, fields: Fields) -> PageResult {
    let Told { member, news } = told;
    let (id, way) = (news.id, Way::from_word(fields.one("way")));
    change(&site, &member, move |conn, member| {
        let news = open(conn, member, id)?;
        let answer = match way {
            Some(way) => find(conn, member, &news, way)?,
            None => None,
        };
        let Some(answer) = answer else { return Ok(Changed::nothing(())) };
        store::take_back(conn, member, &news, &answer)?;
        Ok(Changed::for_both(()))
    })
    .await?;
    Ok(Said::Deleted.at(&member.url(&format!("thanks/{id}"))))
}

/// The good news as it stands in the transaction that answers it.
fn open(conn: &mut Conn<'_>, member: &Member, id: Id) -> Result<Note, Error> {
    let news = store::find(conn, member.bond.id, id)?;
    news.filter(|news| news.is_shared() && news.kind == Kind::GoodNews).ok_or(Error::NotFound)
}

fn find(conn: &mut Conn<'_>, member: &Member, news: &Note, way: Way) -> Result<Option<Answer>, Error> {
    let answers = store::answers(conn, member.bond.id, news.id)?;
    Ok(answers.into_iter().find(|answer| answer.way == way))
}
