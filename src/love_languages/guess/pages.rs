//! The page of the guesses.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    model::{Apart, Guess, Liked, apart, both_opened},
    store,
};
use crate::{
    bonds::{Changed, LoveLanguage, Member, Visibility, change},
    db::{self, Conn},
    lang::Lang,
    love_languages::{butterfly::Table, model::Strength, store as menus},
    web::{
        Fields, PageResult, Refusals, Shared,
        components::{Choice, ErrorSummary, Field, Frame, Tab, Title},
        flash::Said,
        html, is_stale,
    },
};

/// The fields of the guess, in the order of [`LoveLanguage::ALL`].
const FIELDS: [&str; 5] = ["receive_words", "receive_time", "receive_help", "receive_gifts", "receive_touch"];

/// What is sent where somebody has no idea.
const NO_IDEA: &str = "-";

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

/// A guess beside what was said.
struct Opened {
    table: Table,
    ask: String,
    questions: Vec<String>,
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

fn theirs(conn: &mut Conn<'_>, member: &Member) -> db::Result<Option<Guess>> {
    member.other_id().map_or(Ok(None), |other| store::of(conn, member.bond.id, other))
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
    let liked = match parse(&fields, &member) {
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
        store::save(conn, member, version + 1, &liked)?;
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

/// What was guessed: each may be left out, but not all.
fn parse(fields: &Fields, member: &Member) -> Result<Liked, Refusals> {
    let t = member.person.lang;
    let (mut refused, mut liked) = (Refusals::default(), Liked::default());
    for language in member.bond.kind.love_languages() {
        let (name, at) = (FIELDS[*language as usize], *language as usize);
        liked[at] = Strength::from_digit(fields.one(name));
        if liked[at].is_none() && !["", NO_IDEA].contains(&fields.one(name)) {
            refused.add(name, t.love_languages_strength_odd());
        }
    }
    if refused.is_empty() && liked.iter().all(Option::is_none) {
        refused.add(FIELDS[0], t.guess_at_least_one());
    }
    if refused.is_empty() { Ok(liked) } else { Err(refused) }
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
        None => mine.map(filled).unwrap_or_default(),
    };
    let sent = matches!(asked, Asked::Refused(_)).then(|| fields.one("version").parse().ok()).flatten();
    let lines = mine.map(|guess| lines(t, member, &guess.liked));
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
        open: opened(member, &read),
        fields: controls(member, &fields, refused),
    };
    Ok(html(status, &page)?)
}

/// Both guesses, each beside what was said, with the questions that come of it; none until both are open.
fn opened(member: &Member, read: &Read) -> Vec<Opened> {
    let (t, name) = (member.person.lang, member.other_name());
    let Some((mine, theirs)) = both_opened(read.mine.as_ref(), read.theirs.as_ref()) else { return Vec::new() };
    let of_them = Opened {
        table: table(
            member,
            t.guess_yours(name),
            [t.guess_you_guessed().into(), t.guess_they_say(name)],
            &mine.liked,
            read.said[1].as_ref(),
        ),
        ask: t.guess_to_ask(name),
        questions: questions(t, member, &mine.liked, read.said[1].as_ref()),
    };
    let of_me = Opened {
        table: table(
            member,
            t.guess_theirs(name),
            [t.guess_they_guessed(name), t.guess_you_say().into()],
            &theirs.liked,
            read.said[0].as_ref(),
        ),
        ask: t.guess_could_ask(name),
        questions: questions(t, member, &theirs.liked, read.said[0].as_ref()),
    };
    vec![of_them, of_me]
}

fn table(member: &Member, heading: String, columns: [String; 2], guessed: &Liked, said: Option<&Liked>) -> Table {
    let (t, kind) = (member.person.lang, member.bond.kind);
    let cell = |liked: Option<&Liked>, language: LoveLanguage| {
        let strength = liked.and_then(|liked| liked[language as usize]);
        strength.map_or(t.love_languages_unsaid(), |strength| strength.received(t)).to_owned()
    };
    let row = |language: &LoveLanguage| {
        (language.label(t, kind).to_owned(), vec![cell(Some(guessed), *language), cell(said, *language)])
    };
    Table {
        heading,
        sentences: Vec::new(),
        columns: columns.to_vec(),
        rows: kind.love_languages().iter().map(row).collect(),
    }
}

/// What differs, as questions; where nothing does or nothing was said, one to begin with.
fn questions(t: Lang, member: &Member, guessed: &Liked, said: Option<&Liked>) -> Vec<String> {
    let differences = said.map(|said| apart(member.bond.kind.love_languages(), guessed, said)).unwrap_or_default();
    let mut questions: Vec<String> = differences
        .into_iter()
        .map(|difference| match difference {
            Apart::LikedMore(language) => t.guess_ask_more(language.in_a_sentence(t)),
            Apart::LikedLess(language) => t.guess_ask_less(language.in_a_sentence(t)),
        })
        .collect();
    if questions.is_empty() {
        questions.push(t.guess_ask_anyway().into());
    }
    questions
}

fn lines(t: Lang, member: &Member, liked: &Liked) -> Vec<String> {
    let kind = member.bond.kind;
    let line = |language: &LoveLanguage| {
        liked[*language as usize].map(|strength| t.guess_line(language.label(t, kind), strength.received(t)))
    };
    kind.love_languages().iter().filter_map(line).collect()
}

fn filled(guess: &Guess) -> Fields {
    let digits = guess.liked.map(|strength| strength.map_or(String::new(), |strength| strength.value().to_string()));
    Fields::of_pairs(FIELDS.into_iter().zip(digits.iter().map(String::as_str)))
}

fn controls(member: &Member, fields: &Fields, refused: &Refusals) -> Vec<Field> {
    let (t, kind) = (member.person.lang, member.bond.kind);
    let control = |language: &LoveLanguage| {
        let name = FIELDS[*language as usize];
        let choices = Strength::ALL.map(|strength| Choice::new(strength.value().to_string(), strength.received(t)));
        let unsaid = Choice::new(NO_IDEA, t.guess_no_idea());
        Field::select(name, language.label(t, kind), std::iter::once(unsaid).chain(choices).collect())
            .value(fields.one(name))
            .error(refused.of(name))
    };
    kind.love_languages().iter().map(control).collect()
}
