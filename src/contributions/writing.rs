//! Writing a contribution down, changing and deleting it: what is asked first, and who may see a difference.

use super::{
    form::{Draft, SameAs},
    model::{Answer, Contribution, Shown, VOICE_MOST},
    store::{self, Edit, NewContribution},
};
use crate::{
    bonds::{Changed, Member},
    boundaries::{self, Boundary},
    db::{Conn, Id, Words},
    needs,
    web::{
        Error, Refusals, is_stale,
        once::{self, Submission},
    },
};

/// What became of a form.
pub(super) enum Outcome {
    /// It was carried out and leads there.
    Done(String),
    /// Something is to be answered first.
    Asks(Questions),
    /// Something in it cannot be.
    Refused(Refusals),
    /// The entry was changed meanwhile, and reads like this now.
    Changed(Box<Contribution>),
}

/// What is asked before saving.
pub(super) struct Questions {
    /// Boundaries of the receiver that it touches.
    pub boundaries: Vec<Boundary>,
    /// Entries of the other that may be the same moment.
    pub moments: Vec<Contribution>,
}

impl Questions {
    fn none(&self) -> bool {
        self.boundaries.is_empty() && self.moments.is_empty()
    }
}

fn refused(field: &'static str, message: &str) -> Changed<Outcome> {
    Changed::nothing(Outcome::Refused([(field, message)].into()))
}

/// Writes down what a form says, unless something is to be asked first. The `id` is made of the form's token, where it
/// has one, so that the same sending finds that it was carried out already.
pub(super) fn write_down(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    draft: &Draft,
    form: &Submission,
) -> Result<Changed<Outcome>, Error> {
    let (bond, me, today) = (member.bond.id, member.person.id, member.bond_today());
    let location = member.url(&format!("contributions/{id}"));
    let edit = Edit { shown: draft.edit.shown.by(member), ..draft.edit.clone() };
    if form.has_token() && store::exists(conn, bond, id)? {
        return Ok(Changed::nothing(Outcome::Done(location)));
    }
    if let SameAs::Entry(_) = draft.same_as
        && let Some(earlier) = once::earlier(conn, me, form)?
    {
        return Ok(Changed::nothing(Outcome::Done(earlier)));
    }
    store::settle(conn, bond, today)?;
    let (giver, receiver) = match (&draft.noticed, member.other_id()) {
        (Some(_), Some(other)) => (other, Some(me)),
        (_, other) => (me, other),
    };
    if !knows_needs(conn, member, receiver, &edit.needs, &[])? {
        return Ok(refused("needs", member.person.lang.contributions_need_gone()));
    }
    let mut asks = Questions { boundaries: Vec::new(), moments: Vec::new() };
    if edit.shown == Shown::Both && draft.same_as != SameAs::None {
        asks.moments = store::moments(conn, member, giver, edit.done_on)?;
        if let SameAs::Entry(id) = draft.same_as {
            return match asks.moments.iter().find(|row| row.id == id) {
                Some(row) => join(conn, member, row, draft, form),
                None => Ok(refused("", member.person.lang.contributions_entry_changed())),
            };
        }
    }
    if !draft.boundary_seen && draft.noticed.is_none() {
        asks.boundaries = touched(conn, member, &edit)?;
    }
    if !asks.none() {
        return Ok(Changed::nothing(Outcome::Asks(asks)));
    }
    store::insert(conn, bond, &new(member, id, giver, &edit))?;
    if let Some(thanks) = &draft.noticed {
        store::answer(conn, bond, id, &Answer::landed(thanks.clone()), member.today())?;
    }
    Ok(Changed::by(edit.shown.to_both(today), Outcome::Done(location)))
}

fn new(member: &Member, id: Id, giver: Id, edit: &Edit) -> NewContribution {
    NewContribution {
        id,
        giver,
        author: member.person.id,
        title: edit.title.clone(),
        words: edit.words.clone(),
        done_on: edit.done_on,
        love_language: edit.love_language,
        shown: edit.shown,
        needs: edit.needs.clone(),
        logged_at: member.now,
    }
}

/// Makes one card with two voices of what both wrote about one moment. Where the second is the receiver's, it landed;
/// thanks for which an earlier answer leaves no room stand among their words.
fn join(
    conn: &mut Conn<'_>,
    member: &Member,
    row: &Contribution,
    draft: &Draft,
    form: &Submission,
) -> Result<Changed<Outcome>, Error> {
    let bond = member.bond.id;
    let location = member.url(&format!("contributions/{}", row.id));
    if let Some(earlier) = once::first(conn, member.person.id, form, &location, member.now)? {
        return Ok(Changed::nothing(Outcome::Done(earlier)));
    }
    let mut voice = format!("{}\n{}", draft.edit.title, draft.edit.words);
    if let Some(thanks) = &draft.noticed {
        let answered = row.landing.as_ref();
        let mut answer = Answer::landed(answered.map(|answered| answered.thanks.clone()).unwrap_or_default());
        let changes = answered.is_none_or(|answered| answered.may_change(member.today()));
        if changes && answer.thanks.is_empty() {
            answer.thanks = thanks.clone();
        } else {
            voice = format!("{}\n{thanks}", voice.trim_end());
        }
        if changes {
            store::answer(conn, bond, row.id, &answer, member.today())?;
        }
    }
    let voice = Words::text(&voice, VOICE_MOST as usize).unwrap_or_else(|_| draft.edit.title.clone());
    store::say_second(conn, bond, row, &voice)?;
    store::answer_more(conn, bond, row, &draft.edit.needs)?;
    Ok(Changed::for_both(Outcome::Done(location)))
}

/// What the form of an edit sent besides.
pub(super) struct Sent {
    /// The version that it was made from, if it says so.
    pub version: String,
    /// Whether the receiver's boundary was shown.
    pub boundary_seen: bool,
    /// Who is to see it, as it was sent.
    pub visibility: String,
    /// The token, where what was typed becomes a copy.
    pub form: Submission,
}

/// Changes an entry as a form says, unless something is to be asked first.
pub(super) fn rewrite(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    edit: &Edit,
    sent: &Sent,
) -> Result<Changed<Outcome>, Error> {
    let Sent { version, boundary_seen, visibility, form } = sent;
    let (bond, me, today) = (member.bond.id, member.person.id, member.bond_today());
    let old = own(conn, member, id)?;
    if is_stale(version, old.version) {
        return Ok(Changed::nothing(Outcome::Changed(Box::new(old))));
    }
    let linked: Vec<Id> = store::answered_by(conn, bond, id, me)?.into_iter().map(|need| need.id).collect();
    let receiver = if old.is_noticed() { Some(me) } else { member.other_id() };
    if !knows_needs(conn, member, receiver, &edit.needs, &linked)? {
        return Ok(refused("needs", member.person.lang.contributions_need_gone()));
    }
    let done = Outcome::Done(member.url(&format!("contributions/{id}")));
    if is_same(&old, edit, &linked) {
        return Ok(Changed::nothing(done));
    }
    if member.copies(visibility, old.is_open(today)) {
        return save_copy(conn, member, &old, edit, form);
    }
    let edit = &Edit { shown: edit.shown.by(member), ..edit.clone() };
    let asks = edit.love_language != old.love_language || edit.shown != old.shown();
    if asks && !boundary_seen && !old.is_noticed() {
        let asks = Questions { boundaries: touched(conn, member, edit)?, moments: Vec::new() };
        if !asks.none() {
            return Ok(Changed::nothing(Outcome::Asks(asks)));
        }
    }
    if is_same(&old, edit, &linked) {
        return Ok(Changed::nothing(done));
    }
    store::update(conn, bond, &old, edit, today)?;
    Ok(Changed::by(old.is_open(today) || edit.shown.to_both(today), done))
}

/// Keeps an edit as an entry of its own, for its author alone.
fn save_copy(
    conn: &mut Conn<'_>,
    member: &Member,
    old: &Contribution,
    edit: &Edit,
    form: &Submission,
) -> Result<Changed<Outcome>, Error> {
    let id = Id::random();
    let location = member.url(&format!("contributions/{id}"));
    if let Some(earlier) = once::first(conn, member.person.id, form, &location, member.now)? {
        return Ok(Changed::nothing(Outcome::Done(earlier)));
    }
    let edit = Edit { shown: Shown::OnlyMe, ..edit.clone() };
    store::insert(conn, member.bond.id, &new(member, id, old.giver, &edit))?;
    Ok(Changed::for_me(Outcome::Done(location)))
}

fn is_same(old: &Contribution, edit: &Edit, linked: &[Id]) -> bool {
    old.title == edit.title
        && old.words == edit.words
        && old.done_on == edit.done_on
        && old.love_language == edit.love_language
        && old.shown() == edit.shown
        && linked.len() == edit.needs.len()
        && linked.iter().all(|need| edit.needs.contains(need))
}

/// Deletes an entry.
pub(super) fn erase(conn: &mut Conn<'_>, member: &Member, id: Id) -> Result<Changed<()>, Error> {
    let old = own(conn, member, id)?;
    store::keep_and_delete(conn, member, &old)?;
    Ok(Changed::by(old.is_open(member.bond_today()), ()))
}

/// The entry as it is now, in the hands of its author.
fn own(conn: &mut Conn<'_>, member: &Member, id: Id) -> Result<Contribution, Error> {
    store::settle(conn, member.bond.id, member.bond_today())?;
    store::find(conn, member.bond.id, id)?.filter(|row| member.is(row.author)).ok_or(Error::NotFound)
}

/// Whether needs are the receiver's open ones that this member may see, or answered by the entry already.
fn knows_needs(
    conn: &mut Conn<'_>,
    member: &Member,
    receiver: Option<Id>,
    ids: &[Id],
    linked: &[Id],
) -> Result<bool, Error> {
    if ids.iter().all(|id| linked.contains(id)) {
        return Ok(true);
    }
    let Some(receiver) = receiver else { return Ok(false) };
    let open = needs::store::choosable(conn, member, receiver)?;
    Ok(ids.iter().all(|id| linked.contains(id) || open.iter().any(|(open, _)| open == id)))
}

/// The receiver's boundaries that something for them touches; nothing where they are never to see it.
fn touched(conn: &mut Conn<'_>, member: &Member, edit: &Edit) -> Result<Vec<Boundary>, Error> {
    match member.other_id() {
        Some(receiver) if edit.shown != Shown::OnlyMe => {
            Ok(boundaries::store::touching(conn, member, receiver, edit.love_language)?)
        }
        _ => Ok(Vec::new()),
    }
}
