//! What the people of the filled database write: short, ordinary, with the apostrophes and accents of real text.

/// Names; two people of a bond may share one, as in life.
pub(crate) const NAMES: &[&str] = &[
    "Ana", "Sam", "Inês", "Tomás", "Marta", "Jonas", "Aylin", "Piet", "Noor", "Lukas", "Chiara", "Mateus", "Zoë",
    "Hugo", "Salma", "Erik", "Yuki", "Daniel", "Rosa", "Kofi", "Leïla", "Anders", "Mina", "O'Brien",
];

/// Time zones; most people live where most of the others do.
pub(crate) const ZONES: &[&str] = &[
    "Europe/Lisbon",
    "Europe/Lisbon",
    "Europe/Lisbon",
    "Europe/Berlin",
    "Europe/Berlin",
    "America/Sao_Paulo",
    "Asia/Tokyo",
    "UTC",
];

/// What somebody did.
pub(crate) const DEEDS: &[&str] = &[
    "Made soup and left a bowl for the late shift",
    "Drove to the dentist & waited outside",
    "Wrote a card for the exam",
    "Took the bins out before the rain",
    "Sat down for an hour without the phone",
    "Fixed the bedroom lamp",
    "Read the chapter and said what I liked",
    "Called your mother about Sunday",
    "Brought the good bread from the market",
    "Hung the washing on the balcony",
    "Walked the long way home together",
    "Booked the table by the window",
    "Kept the kitchen quiet until two",
    "Brought tea to the desk",
    "Asked about the interview and listened to the end",
    "Cleaned the bike chain",
    "Put a note into the lunch box",
    "Cooked the lentils the way you like them",
    "Picked up the parcel at the corner shop",
    "Rubbed tired feet during the film",
    "Planned the Saturday, so nobody else had to",
    "Took the night feed",
    "Remembered the date & brought flowers",
    "Said thank you in front of the others",
];

/// More about it; many say nothing more.
pub(crate) const DETAILS: &[&str] = &[
    "",
    "",
    "You had said on Monday that the week would be long, and it was.",
    "It took ten minutes. I could see that it took something off your shoulders.",
    "I wasn't sure whether you'd want it, so tell me if it was too much.",
    "We didn't talk much. That was the good part of it, I think.",
    "Third time this month, and I still enjoy the walk there & back.",
    "You were asleep when I came in. I left the light in the hall on, as you like it.",
    "It rained, the bus was late, and we laughed about the umbrella all the way home.",
    "Because you did the same for me in March, when I couldn't get up for a week.",
];

/// A need: title, words, love language, importance as its rank, days of its rhythm.
pub(crate) const NEEDS: &[(&str, &str, &str, i16, Option<i64>)] = &[
    ("An evening without phones", "Mine goes into the drawer too. Dinner is enough.", "time", 2, Some(7)),
    ("Tell me when you'll be late", "One line is enough; I don't need the reason.", "words", 1, None),
    (
        "Help with the papers on Sunday",
        "Half an hour beside me. I do the writing, you find the letters.",
        "help",
        1,
        Some(14),
    ),
    ("Hear that I did something well", "Not often. But out loud, and when it is true.", "words", 2, Some(14)),
    ("A slow breakfast", "No plans before eleven, once in a while.", "time", 0, Some(28)),
];

/// A boundary: topic, words, firmness as its rank.
pub(crate) const BOUNDARIES: &[(&str, &str, i16)] = &[
    ("work", "Please don't ring during the morning meetings. A message is fine; I read it at noon.", 1),
    ("privacy", "What I tell you about my sister stays between us.", 2),
    ("time", "After ten in the evening I don't decide anything any more.", 0),
    ("communication", "Not in front of the children, please. I'd rather wait an hour & talk then.", 1),
];

/// Thanks for something that landed; many say nothing.
pub(crate) const THANKS: &[&str] = &[
    "",
    "",
    "That was exactly what I needed.",
    "I noticed. Thank you for not making anything of it.",
    "The soup was good, & the note was better.",
    "I hadn't expected that. It made the whole day lighter.",
];

/// A thank-you that stands alone, or good news: kind, words, what it says about the other.
pub(crate) const GRATITUDE: &[(&str, &str, &str)] = &[
    ("thanks", "You kept the evening free without my having to ask, and I slept for the first time this week.", ""),
    ("thanks", "For the letter to the landlord.", "You stay calm where I can't."),
    ("good_news", "They said yes! I start on the first of the month.", ""),
    ("thanks", "For listening to all of it & not trying to mend it.", ""),
];

/// A detail worth remembering.
pub(crate) const KEEPSAKES: &[&str] = &[
    "Her mother's birthday. She likes to be rung in the morning.",
    "Shoe size 41, and no wool.",
    "The day we met at the station; it rained.",
];

/// What somebody answers to the three questions of a week.
pub(crate) const WEEKS: &[(&str, &str, &str)] = &[
    ("The walk on Tuesday.", "A little more sleep.", "For the soup."),
    ("That you rang in between.", "", "For waiting with me at the doctor's."),
    ("Cooking together.", "An hour without the phone.", ""),
];
