//! Thanks, good news and keepsakes on the page of a person's own words.

use super::{
    items::{Item, texts, who_saw, wordings},
    written::{Kept, Thanks},
};
use crate::{
    db::Day,
    keepsakes::About,
    lang::Lang,
    thanks::{Kind, Way, model::Answer},
    web::dates,
};

impl Item {
    pub(super) fn thanks(t: Lang, thanks: &Thanks, today: Day) -> Self {
        let note = thanks.note.as_ref();
        let mut facts = vec![dates::short(t, thanks.day, today)];
        facts.extend(note.map(|note| who_saw(t, note.is_shared()).into()));
        let in_way = |answer: &Answer| match answer.way {
            Way::Ask => (Some(t.thanks_you_asked()), answer.words.to_string()),
            Way::Celebrate => (Some(t.thanks_you_celebrated()), answer.words.to_string()),
            Way::Remember => (None, t.thanks_you_remember().to_owned()),
        };
        let mut texts = texts([
            (None, note.map(|note| &note.words)),
            (Some(t.data_says_about()), note.map(|note| &note.says_about_you)),
        ]);
        texts.extend(thanks.answers.iter().map(in_way));
        Self {
            kind: match note.map(|note| note.kind) {
                Some(Kind::Thanks) => t.thanks_thank_you(),
                Some(Kind::GoodNews) => t.thanks_good_news(),
                None => t.data_answered_news(),
            },
            title: None,
            facts,
            texts,
            earlier: wordings(&thanks.earlier),
        }
    }

    pub(super) fn keepsake(t: Lang, kept: &Kept, today: Day) -> Self {
        let keepsake = &kept.keepsake;
        let mut facts = vec![dates::short(t, keepsake.kept_on, today), who_saw(t, keepsake.is_shared()).into()];
        facts.extend(keepsake.on_day.map(|day| match keepsake.yearly {
            true => t.keepsakes_every_year(&dates::of_any_year(t, day)),
            false => t.keepsakes_on_day(&dates::short(t, day, today)),
        }));
        Self {
            kind: match keepsake.about {
                About::Them => t.data_keepsake(),
                About::Me => t.data_keepsake_about_you(),
            },
            title: None,
            facts,
            texts: texts([(None, Some(&keepsake.text))]),
            earlier: wordings(&kept.earlier),
        }
    }
}
