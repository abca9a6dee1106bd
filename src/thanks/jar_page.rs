//! The jar, and the list of thanks and good news by month.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    Kind,
    card::{card, strand},
    jar,
    list::{self, Item},
};
use crate::{
    bonds::{Member, Side},
    db::Id,
    web::{
        Fields, PageResult, Shared,
        components::{Empty, Frame, JarPicture, Tab, ThanksCard, Title},
        dates, html,
    },
};

#[derive(Template)]
#[template(path = "thanks/list.html")]
struct JarPage {
    frame: Frame,
    title: Title,
    base: String,
    news: String,
    /// On the first page alone.
    jar: Option<JarPicture>,
    you_are_clay: bool,
    other: String,
    months: Vec<Month>,
    empty: Option<Empty>,
    next: Option<String>,
}

/// The entries of a month.
struct Month {
    label: String,
    cards: Vec<ThanksCard>,
}

/// GET /bonds/{bond}/thanks: `?after=ID` goes on below that one.
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let after = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let reader = member.clone();
    let (mut rows, thanks) = site
        .db
        .read(move |conn| {
            let thanks = match after {
                None => list::newest_thanks(conn, &reader, jar::HOLDS + 1)?,
                Some(_) => Vec::new(),
            };
            Ok::<_, crate::db::Error>((list::page(conn, &reader, after)?, thanks))
        })
        .await?;
    let (t, today, base) = (member.person.lang, member.today(), member.url("thanks"));
    let more = rows.len() > list::PAGE;
    rows.truncate(list::PAGE);
    let next = rows.last().filter(|_| more).map(|last| format!("{base}?after={}", last.id()));
    let news = format!("{base}/new?kind={}", Kind::GoodNews.as_str());
    let page = JarPage {
        frame: member.frame(&site, &request, Tab::Me).await?,
        title: Title::new(t.thanks_title()).lead(t.thanks_lead()).back(t.bonds_your_side(), member.url("me")),
        jar: after.is_none().then(|| {
            let of = |item: &Item| (item.day(), strand(&member, author(item, &member)));
            jar::picture(t, &thanks.iter().rev().map(of).collect::<Vec<_>>(), today)
        }),
        you_are_clay: member.side == Side::A,
        other: member.other_name().to_owned(),
        months: months(&rows, &member),
        empty: rows.is_empty().then(|| Empty::new(t.thanks_empty()).example(t.thanks_example())),
        next,
        base,
        news,
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// Who of the two wrote it.
fn author(item: &Item, member: &Member) -> Id {
    let me = member.person.id;
    if item.is_by(member) { me } else { member.other_id().unwrap_or(me) }
}

/// Entries by the month of their day.
fn months(rows: &[Item], member: &Member) -> Vec<Month> {
    let month = |item: &Item| {
        let date = item.day().date();
        (date.year(), date.month())
    };
    rows.chunk_by(|a, b| month(a) == month(b))
        .filter_map(|items| {
            let label = dates::month_of(member.person.lang, items.first()?.day());
            Some(Month { label, cards: items.iter().map(|item| card(item, member)).collect() })
        })
        .collect()
}
