//! Two menus side by side: what one likes to receive beside what the other gives naturally and what arrived lately.
//! No score, no type.

use super::{
    butterfly::{Butterfly, Flow, Head, Received, Row, Share, Table, Wing, widest_gap},
    model::Strength,
    own::{Name, WholeMenu},
};
use crate::{
    bonds::{Kind, LoveLanguage, Side},
    lang::Lang,
};

/// The two menus as both may see them, and what was written down lately.
pub struct Pair<'a> {
    /// The reader's language.
    pub t: Lang,
    /// What the two are to each other.
    pub kind: Kind,
    /// The reader's strand.
    pub side: Side,
    /// The other's name.
    pub name: &'a str,
    /// The reader's menu, if they share it.
    pub mine: Option<&'a WholeMenu>,
    /// The other's menu, if they share it.
    pub theirs: Option<&'a WholeMenu>,
    /// What arrived lately.
    pub received: &'a Received,
}

impl Pair<'_> {
    /// The picture, from the reader's side: what goes to the other begins the lines, what comes to the reader ends
    /// them.
    #[must_use]
    pub fn butterfly(&self) -> Butterfly {
        let flows = [self.flow(self.side.other()), self.flow(self.side)];
        let names = self.own_names();
        let languages = self.kind.love_languages().iter().map(|language| Row {
            label: language.label(self.t, self.kind).into(),
            start: wing(&flows[0], *language),
            end: wing(&flows[1], *language),
        });
        let own = names.iter().map(|name| Row {
            label: name.label(self.t).into(),
            start: own_wing(name, self.theirs, self.mine),
            end: own_wing(name, self.mine, self.theirs),
        });
        let rows: Vec<Row> = languages.chain(own).collect();
        let tables = flows.iter().map(|flow| self.table(flow, &rows)).collect();
        let head = |to| Head { words: self.heading(to), strand: to.other() };
        Butterfly { sentences: self.sentences(&flows), heads: flows.each_ref().map(|flow| head(flow.to)), rows, tables }
    }

    fn menu(&self, of: Side) -> Option<&WholeMenu> {
        if of == self.side { self.mine } else { self.theirs }
    }

    fn flow(&self, to: Side) -> Flow {
        Flow {
            to,
            languages: self.kind.love_languages(),
            wanted: self.menu(to).map(|whole| whole.menu.tastes.receive),
            natural: self.menu(to.other()).map(|whole| whole.menu.tastes.give),
            received: self.received.by(to),
        }
    }

    /// The kinds of either's own, each once.
    fn own_names(&self) -> Vec<&Name> {
        let mut names: Vec<&Name> = Vec::new();
        for kind in [self.mine, self.theirs].into_iter().flatten().flat_map(|menu| &menu.kinds) {
            if !names.iter().any(|name| name.is(&kind.name)) {
                names.push(&kind.name);
            }
        }
        names
    }

    fn heading(&self, to: Side) -> String {
        if to == self.side {
            self.t.love_languages_towards_you().into()
        } else {
            self.t.love_languages_towards(self.name)
        }
    }

    /// What the picture shows: what meets, where it is too early to say, and the widest gap of all.
    fn sentences(&self, flows: &[Flow; 2]) -> Vec<String> {
        let t = self.t;
        if !flows.iter().any(Flow::is_enough) {
            return vec![t.love_languages_too_early().into()];
        }
        let mut sentences: Vec<String> = flows.iter().filter_map(|flow| self.meeting(flow)).collect();
        let gap = widest_gap(flows).map(|(to, language)| {
            let what = language.in_a_sentence(t);
            let asked = if to == self.side { None } else { Some(self.name) };
            asked.map_or_else(|| t.love_languages_gap_you(what), |name| t.love_languages_gap(name, what))
        });
        sentences.extend(gap);
        if sentences.is_empty() {
            sentences.push(t.love_languages_caption().into());
        }
        sentences
    }

    fn meeting(&self, flow: &Flow) -> Option<String> {
        let (t, is_mine) = (self.t, flow.to == self.side);
        if !flow.is_enough() {
            let early = if is_mine {
                t.love_languages_too_early_you().into()
            } else {
                t.love_languages_too_early_for(self.name)
            };
            return Some(early);
        }
        let list = named(t, flow.meeting())?;
        Some(if is_mine { t.love_languages_meets_you(&list) } else { t.love_languages_meets(self.name, &list) })
    }

    /// The same as the picture's wing towards a person, in words.
    fn table(&self, flow: &Flow, rows: &[Row]) -> Table {
        let (t, is_mine, name) = (self.t, flow.to == self.side, self.name);
        let wanted = flow.wanted.or(flow.natural).is_some();
        let cells = |row: &Row| {
            let wing = if is_mine { row.end } else { row.start };
            let arrived = match (wing.arrived, flow.is_enough()) {
                (Some(share), _) => share.words(t),
                (None, true) => t.love_languages_not_kept_apart(),
                (None, false) => t.love_languages_too_early_cell(),
            };
            let said = |strength: Option<Strength>, words: fn(Strength, Lang) -> &'static str| {
                strength.map_or(t.love_languages_unsaid(), |strength| words(strength, t))
            };
            let cells = [said(wing.wanted, Strength::received), said(wing.natural, Strength::given), arrived];
            (row.label.clone(), cells.map(str::to_owned).to_vec())
        };
        let columns = if is_mine {
            [t.love_languages_you_like_it().into(), t.love_languages_gives_it(name), t.love_languages_arrived().into()]
        } else {
            [t.love_languages_likes_it(name), t.love_languages_you_give_it().into(), t.love_languages_arrived().into()]
        };
        Table {
            heading: self.heading(flow.to),
            sentences: self.facts(flow),
            columns: columns.to_vec(),
            rows: if wanted || flow.is_enough() { rows.iter().map(cells).collect() } else { Vec::new() },
        }
    }

    /// What is liked, what is given naturally, and what was written down, in a sentence each.
    fn facts(&self, flow: &Flow) -> Vec<String> {
        let (t, is_mine, name) = (self.t, flow.to == self.side, self.name);
        let mut sentences = Vec::new();
        if let Some((list, strong)) = worth_naming(t, flow.languages, flow.wanted) {
            sentences.push(match (is_mine, strong) {
                (true, true) => t.love_languages_you_like(&list),
                (true, false) => t.love_languages_you_like_some(&list),
                (false, true) => t.love_languages_likes(name, &list),
                (false, false) => t.love_languages_likes_some(name, &list),
            });
        }
        if let Some((list, strong)) = worth_naming(t, flow.languages, flow.natural) {
            sentences.push(match (is_mine, strong) {
                (false, true) => t.love_languages_you_give(&list),
                (false, false) => t.love_languages_you_give_some(&list),
                (true, true) => t.love_languages_gives(name, &list),
                (true, false) => t.love_languages_gives_some(name, &list),
            });
        }
        let lately = flow.languages.iter().copied().filter(|language| flow.received[*language as usize] > 0);
        if let Some(list) = named(t, lately) {
            sentences.push(match is_mine {
                true => t.love_languages_lately_you(&list),
                false => t.love_languages_lately(name, &list),
            });
        }
        sentences
    }
}

fn wing(flow: &Flow, language: LoveLanguage) -> Wing {
    let of = |strengths: Option<[Strength; 5]>| strengths.map(|strengths| strengths[language as usize]);
    Wing { wanted: of(flow.wanted), natural: of(flow.natural), arrived: flow.arrived(language) }
}

/// Nothing is written down under a kind of one's own, so nothing can be said of what arrives.
fn own_wing(name: &Name, receiver: Option<&WholeMenu>, giver: Option<&WholeMenu>) -> Wing {
    Wing {
        wanted: receiver.and_then(|menu| menu.kind(name)).map(|kind| kind.receive),
        natural: giver.and_then(|menu| menu.kind(name)).map(|kind| kind.give),
        arrived: None::<Share>,
    }
}

/// The languages that are strong, in words, and that they are; else those that are there at all.
pub fn worth_naming(t: Lang, languages: &[LoveLanguage], strengths: Option<[Strength; 5]>) -> Option<(String, bool)> {
    let strengths = strengths?;
    let all = |fits: fn(Strength) -> bool| {
        named(t, languages.iter().copied().filter(|language| fits(strengths[*language as usize])))
    };
    match all(Strength::is_strong) {
        Some(list) => Some((list, true)),
        None => all(|strength| strength.value() > 0).map(|list| (list, false)),
    }
}

/// "kind words, time and help"; none of none.
pub fn named(t: Lang, languages: impl IntoIterator<Item = LoveLanguage>) -> Option<String> {
    let words: Vec<&str> = languages.into_iter().map(|language| language.in_a_sentence(t)).collect();
    match words.split_last()? {
        (last, []) => Some((*last).to_owned()),
        (last, before) => Some(t.love_languages_and(&before.join(", "), last)),
    }
}
