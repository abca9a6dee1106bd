//! What the other of the two says about a contribution: the receiver's answer, and the second voice.

use actix_web::HttpRequest;

use super::{
    Received,
    entry_page::{Typed, page},
    model::{Answer, Contribution, Landing, VOICE_MOST},
    store,
};
use crate::{
    bonds::{Changed, Member, Seen, change},
    db::{Conn, Id, Words},
    web::{Error, Fields, PageResult, Refusals, Shared, flash::Said, is_stale},
};

/// POST /bonds/{bond}/contributions/{id}/landing
pub(super) async fn land(
    received: Received<Contribution>,
    site: Shared,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    let Received { member, entry } = received;
    let before = entry.landing.as_ref().map(|landing| landing.answer());
    let refused = match Answer::parse(&fields, member.person.lang, before.as_ref()) {
        Ok(answer) => match stands(&member, &entry, &answer) {
            Some(message) => [("", message)].into(),
            None => {
                let (id, known, version) = (entry.id, answer.is_known_to_giver(), fields.one("version").to_owned());
                let unsaved =
                    change(&site, &member, move |conn, member| save_answer(conn, member, id, &answer, &version))
                        .await?;
                match unsaved {
                    Some(Unsaved::Stale(now)) => {
                        return page(&member, &site, &request, &now, Typed::StaleAnswer(&fields)).await;
                    }
                    Some(Unsaved::WouldReach) => {
                        let refused = [("", member.person.lang.forms_would_reach())].into();
                        return page(&member, &site, &request, &entry, Typed::Answer(&fields, refused)).await;
                    }
                    None => {}
                }
                let said = if known { Said::Answered } else { Said::AnswerKept };
                return Ok(said.at(&member.after(&fields, member.url(&format!("contributions/{id}")))));
            }
        },
        Err(refused) => refused,
    };
    page(&member, &site, &request, &entry, Typed::Answer(&fields, refused)).await
}

/// Why an answer cannot be changed to this, if it cannot.
fn stands(member: &Member, entry: &Contribution, answer: &Answer) -> Option<&'static str> {
    let settled = entry.landing.as_ref().filter(|landing| !landing.may_change(member.today()));
    if settled.is_some_and(|landing| landing.answer() != *answer) {
        Some(member.person.lang.contributions_settled())
    } else if entry.is_noticed() && answer.landing == Landing::Missed {
        Some(member.person.lang.contributions_noticed_landed())
    } else {
        None
    }
}

/// Why a form was not carried out, if it was not.
enum Unsaved {
    /// It was made from what has changed meanwhile; as it stands now.
    Stale(Box<Contribution>),
    /// It would reach the other, and who sent it has stepped back.
    WouldReach,
}

fn save_answer(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    answer: &Answer,
    version: &str,
) -> Result<Changed<Option<Unsaved>>, Error> {
    let bond = member.bond.id;
    let row = open(conn, member, id)?;
    let before = row.landing.as_ref().map(|landing| landing.answer());
    if before.as_ref() == Some(answer) {
        return Ok(Changed::nothing(None));
    }
    if is_stale(version, row.answer_version()) {
        return Ok(Changed::nothing(Some(Unsaved::Stale(Box::new(row)))));
    }
    let known = |answer: &Answer| answer.is_known_to_giver();
    let told = known(answer) || before.as_ref().is_some_and(known);
    if told && member.stepped_back {
        return Ok(Changed::nothing(Some(Unsaved::WouldReach)));
    }
    store::answer(conn, bond, id, answer, member.today())?;
    Ok(Changed::by(told, None))
}

/// POST /bonds/{bond}/contributions/{id}/second-voice: the words of the one who did not write the entry.
pub(super) async fn second_voice(
    seen: Seen<Contribution>,
    site: Shared,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    let Seen { member, entry } = seen;
    let t = member.person.lang;
    let mut refused = Refusals::default();
    if member.is(entry.author) {
        refused.add("", t.contributions_yours_already());
    }
    let voice = refused.check_words(t, "words", Words::text(fields.one("words"), VOICE_MOST as usize));
    match voice.filter(|_| refused.is_empty()) {
        Some(voice) => {
            let (id, version) = (entry.id, fields.one("version").to_owned());
            let unsaved =
                change(&site, &member, move |conn, member| save_voice(conn, member, id, &voice, &version)).await?;
            match unsaved {
                Some(Unsaved::Stale(now)) => {
                    return page(&member, &site, &request, &now, Typed::StaleVoice(&fields)).await;
                }
                Some(Unsaved::WouldReach) => {
                    let refused = [("", t.forms_would_reach())].into();
                    return page(&member, &site, &request, &entry, Typed::Voice(&fields, refused)).await;
                }
                None => {}
            }
            Ok(Said::Shared.at(&member.url(&format!("contributions/{id}"))))
        }
        None => page(&member, &site, &request, &entry, Typed::Voice(&fields, refused)).await,
    }
}

fn save_voice(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    voice: &Words,
    version: &str,
) -> Result<Changed<Option<Unsaved>>, Error> {
    let row = open(conn, member, id)?;
    if row.second_voice.as_ref().map_or("", Words::as_str) == voice.as_str() {
        return Ok(Changed::nothing(None));
    }
    if is_stale(version, row.voice_version()) {
        return Ok(Changed::nothing(Some(Unsaved::Stale(Box::new(row)))));
    }
    if member.stepped_back {
        return Ok(Changed::nothing(Some(Unsaved::WouldReach)));
    }
    store::say_second(conn, member.bond.id, &row, voice)?;
    Ok(Changed::for_both(None))
}

/// The entry as it is now, which both must see.
fn open(conn: &mut Conn<'_>, member: &Member, id: Id) -> Result<Contribution, Error> {
    let today = member.bond_today();
    store::settle(conn, member.bond.id, today)?;
    store::find(conn, member.bond.id, id)?.filter(|row| row.is_open(today)).ok_or(Error::NotFound)
}
