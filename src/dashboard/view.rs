//! What the dashboard of a bond shows: ready-made words, as one of the two reads them. The template
//! `dashboard/dashboard.html` takes `frame: Frame`, `view: Dashboard` and `weave: Picture`;
//! `dashboard/alone.html` takes `frame: Frame`, `view: Alone` and `weave`.

use super::words;
use crate::{
    check_ins,
    db::Id,
    first_days::StepLine,
    lang::Lang,
    rhythm::weave::{Weave, WeekRow},
    suggestions,
    web::{BondUrl, components::Strand},
};

/// The dashboard of two linked people.
#[derive(Clone, Debug)]
pub struct Dashboard {
    /// `/bonds/…`, no slash at its end.
    pub bond_url: BondUrl,
    /// The other's name.
    pub other: String,
    /// The day: "Monday 23 November".
    pub day: String,
    /// One computed sentence: "A steady week. Sam is asking for time."
    pub title: String,
    /// What the day has to say of seasons: one that lasts, or one that ended a few days ago.
    pub season: Option<Season>,
    /// Whether nothing presses: a season covers today, and nothing is asked for that cannot wait.
    pub quiet: bool,
    /// The first steps, while one of them is open.
    pub first_days: Option<Vec<StepLine>>,
    /// This week's check-in, on the days that speak of it.
    pub check_in: Option<check_ins::line::Line>,
    /// What the other needs now, unmet first; two at most.
    pub needs: Vec<UnmetNeed>,
    /// Whether the other has shared open needs besides: the link to them says so.
    pub more_needs: bool,
    /// A boundary to mind with them.
    pub mind: Option<Mind>,
    /// One small thing for today; none while nothing is suggested.
    pub small: Option<suggestions::Card>,
    /// The one-line form.
    pub add: QuickAdd,
    /// What the other did and this person has not answered, oldest first.
    pub notices: Vec<Notice>,
    /// Thanks and good news that came in of late, oldest first.
    pub came_in: Vec<CameIn>,
    /// What a tap on one of these answers: that it has no answer yet. None where an answer would reach the other, and
    /// this person has stepped back.
    pub unanswered: Option<&'static str>,
    /// The words beside the picture.
    pub rhythm: Rhythm,
    /// What both did lately, oldest first; ten at most.
    pub lately: Vec<Done>,
    /// One's own open needs; six at most.
    pub asked: Vec<Asked>,
    /// Whether there are more of them: the link to them says so.
    pub more_asked: bool,
    /// The other's boundaries.
    pub boundaries: Vec<Mind>,
    /// Keepsakes whose day is near, the nearest first.
    pub coming: Vec<Coming>,
}

/// A thank-you or good news of the other, or good news of one's own that they answered.
#[derive(Clone, Debug)]
pub struct CameIn {
    /// Id.
    pub id: Id,
    /// "Sam says thank you".
    pub says: String,
    /// How it begins.
    pub words: String,
    /// "yesterday".
    pub when: String,
}

/// A keepsake whose day is near.
#[derive(Clone, Debug)]
pub struct Coming {
    /// Id.
    pub id: Id,
    /// "About Sam".
    pub about: String,
    /// How it begins.
    pub words: String,
    /// "in 3 days, Monday 30 November".
    pub when: String,
}

/// What the day has to say of seasons.
#[derive(Clone, Debug)]
pub enum Season {
    /// "On pause." and what follows.
    OnPause {
        /// "A newborn, until 3 Dec."
        words: String,
        /// A kind word for as long as it lasts.
        kind_word: &'static str,
        /// What each of the two says about it, with their name.
        voices: Vec<(String, String)>,
        /// Its page.
        url: String,
        /// The last day of a week more, while its end is near.
        week_more: Option<String>,
    },
    /// "Welcome back." and what follows.
    WelcomeBack {
        /// "The pause ended on 3 Dec."
        words: String,
        /// Its page.
        url: String,
    },
}

/// A need of the other.
#[derive(Clone, Debug)]
pub struct UnmetNeed {
    /// Id, for `contributions/new?need=…`.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its words.
    pub words: Option<String>,
    /// "waiting for 3 weeks"; none where it is open and not waiting.
    pub since: Option<String>,
    /// "Right now", "Matters a lot"; none for the rest.
    pub importance: Option<&'static str>,
}

/// A boundary of the other.
#[derive(Clone, Debug)]
pub struct Mind {
    /// Id.
    pub id: Id,
    /// "Work", "Touch".
    pub topic: &'static str,
    /// "Preference", "Firm", "Never".
    pub firmness: &'static str,
    /// The owner's words.
    pub words: String,
}

/// The form that logs in one line: `title`, `done_on`, `love_language`, `visibility`, `form`.
#[derive(Clone, Debug)]
pub struct QuickAdd {
    /// The token that keeps one sending from being carried out twice.
    pub form: String,
    /// Today where this person is, `YYYY-MM-DD`.
    pub today: String,
    /// Value and label of each love language that this bond offers.
    pub languages: Vec<(&'static str, &'static str)>,
    /// Whether it stays with this person, who has stepped back.
    pub only_me: bool,
}

/// Something the other did that awaits an answer.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Id of the contribution.
    pub id: Id,
    /// What was done.
    pub title: String,
    /// More about it.
    pub words: Option<String>,
    /// "yesterday".
    pub when: String,
}

/// The words beside the picture of twelve weeks.
#[derive(Clone, Debug)]
pub struct Rhythm {
    /// What both read: "A steady rhythm."
    pub sentence: &'static str,
    /// What only this person reads.
    pub word: Option<PrivateWord>,
}

/// A word for one of the two.
#[derive(Clone, Debug)]
pub struct PrivateWord {
    /// Its key, sent back when it is put away.
    pub key: &'static str,
    /// The words.
    pub words: String,
    /// One step to go on with: label and address.
    pub step: (&'static str, String),
}

/// The picture of twelve weeks with its words, for `rhythm/weave.html`.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The strands.
    pub shape: Weave,
    /// The visible sentence.
    pub caption: String,
    /// Oldest first.
    pub weeks: Vec<PictureWeek>,
}

impl Picture {
    /// The strands, with what they say in the reader's language.
    #[must_use]
    pub fn of(t: Lang, mut shape: Weave) -> Self {
        let week = |week: WeekRow| PictureWeek {
            label: week.label.unwrap_or_else(|| t.rhythm_this_week().into()),
            there: words::there(t, week.there),
            you: words::was_there(t, week.there.you()),
            other: words::was_there(t, week.there.other()),
        };
        Self {
            caption: words::caption(t, shape.caption),
            weeks: std::mem::take(&mut shape.weeks).into_iter().map(week).collect(),
            shape,
        }
    }
}

/// One week in the list and in the table.
#[derive(Clone, Debug)]
pub struct PictureWeek {
    /// "16 Nov", "this week".
    pub label: String,
    /// Who was there; none: the other, by name.
    pub there: Option<&'static str>,
    /// The table's word for this person.
    pub you: &'static str,
    /// The table's word for the other.
    pub other: &'static str,
}

/// A contribution in the list of both directions.
#[derive(Clone, Debug)]
pub struct Done {
    /// Id.
    pub id: Id,
    /// What was done.
    pub title: String,
    /// Whose strand.
    pub strand: Strand,
    /// The giver's name; none: you.
    pub by: Option<String>,
    /// "yesterday".
    pub when: String,
    /// One short word besides, if there is one: "it landed".
    pub note: Option<&'static str>,
}

/// One of one's own open needs.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The three buttons: value, label, and whether it is what was said last, while that holds.
    pub levels: [(&'static str, &'static str, bool); 3],
    /// Who sees a tap: who sees the need, or only its owner while they have stepped back.
    pub visibility: &'static str,
    /// What the other sees of it: "Sam sees: running low, said a week ago", "Only you see this".
    pub seen: String,
}

/// The dashboard of a bond whose other has not joined.
#[derive(Clone, Debug)]
pub struct Alone {
    /// `/bonds/…`, no slash at its end.
    pub bond_url: BondUrl,
    /// The invitation, while one can be accepted.
    pub invitation: Option<Invitation>,
    /// The first steps.
    pub steps: Vec<StepLine>,
    /// Whether one of them is open.
    pub go_on: bool,
    /// What the other will see on the day they join.
    pub preview: Vec<Preview>,
    /// That some entries stay with this person. None: nothing does.
    pub stays: Option<&'static str>,
}

/// An invitation that can be accepted.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// The link, whole.
    pub link: String,
    /// The short code, in groups: "K7M4 Q2XT".
    pub code: String,
    /// The same as a picture: an SVG of our own making, printed as it is.
    pub qr: String,
    /// "It works once, until Monday 30 November."
    pub expires: String,
}

/// An entry that the other will see.
#[derive(Clone, Debug)]
pub struct Preview {
    /// "Need", "Boundary", "Done for you".
    pub kind: &'static str,
    /// Its title or first words.
    pub title: String,
}
