needs-title = Needs
needs-lead = What each of you would like from the other.
needs-empty = Whatever either of you names will stand here.
needs-example = For instance: “An hour without phones in the evening.”
needs-name-one = Name a need
needs-theirs = What <bdi>{ $name }</bdi> asks for
needs-nothing-asked = Nothing is asked of you at present.
needs-nothing-yet = What they share will stand here when they join.
needs-mine = What you asked for
needs-closed = Met and resting
needs-more = More needs
needs-did = I did something
needs-did-for = I did something: { $title }

## Importance

needs-nice = Would be nice
needs-matters = Matters
needs-matters-a-lot = Matters a lot
needs-right-now = Right now
needs-matters-a-lot-hint = Three at most, so that it stays true
needs-right-now-hint = A time of need: it stands first for three days

## How it is doing

needs-low = Running low
needs-some = Some
needs-well = Well
needs-how = How is it doing?
needs-how-is = How it is doing: { $title }
needs-kept = What you said last stays with you.

# Inside a sentence, such as “Sam sees: running low, said a week ago”.
needs-is-low = running low
needs-is-some = some of it
needs-is-well = doing well
needs-level-said = { $level }, said { $when }
needs-sees = { $name } sees: { $what }
needs-unsaid = not said lately

## In a few words

needs-met-on = met { $when }
needs-met = met
needs-resting = resting
needs-waiting = waiting { $since }
needs-answered-on = answered { $when }
needs-once = once
needs-every-days = { $days ->
    [one] every day
   *[other] every { $days } days
}

## One need

needs-one = A need
needs-asks-for = { $name } asks for
needs-story = Its story
needs-said-on = Said { $when }
needs-opened-again = Opened again { $when }
needs-story-met = Met { $when }
needs-story-resting = Resting: it asks nothing for now
needs-story-rested = Came to rest { $when }
needs-story-before = What was before
needs-earlier = { $count ->
    [one] One earlier thing is among what you did for each other
   *[other] { $count } earlier things are among what you did for each other
}
needs-many-earlier = More than { NUMBER($count) } earlier things are among what you did for each other

# Sentences under its picture.
needs-thread-met = Met { $when }.
needs-thread-rests = It rests.
needs-thread-none = Nothing has answered it yet.
needs-thread-pause = On pause: it can wait.
needs-thread-last = Answered last { $when }.
needs-thread-landed = Answered last { $when }, and it landed.
needs-key-landed = it landed
needs-key-met = met
needs-key-quiet = met or resting
needs-key-close = what lies close together is one mark

# The threads of some open needs, on the page of needs.
needs-threads = From asking to now
needs-threads-longest = Waiting longest: “{ $title }”, { $since }.
needs-threads-none = Each of these was answered lately, or is doing well.
needs-threads-pause = On pause: all of this can wait.
needs-threads-cannot-wait = “{ $title }” cannot wait. On pause, the rest can.
needs-of-you = You
needs-answered-days = Answered on
needs-day-landed = { $day }, it landed
needs-earlier-on-its-page = earlier ones on its own page
needs-was-doing = How it was doing
needs-pulse-on = said { $when }
needs-is-met = It is met
needs-let-rest = Let it rest
needs-open-again = Open it again

## The form

needs-form-lead = Asking is not demanding: it is a chance to be known.
needs-change = Change a need
needs-what = What would you like?
needs-what-hint = Something { $name } could do, in a few words.
needs-words = What makes it good for you
needs-how-much = How much does it matter?
needs-every = It comes back every so many days
needs-every-hint = 7 is once a week. Leave it empty for something that is wanted once.
needs-language = Does it speak a love language?
needs-no-language = None in particular

needs-language-odd = Choose one of the list, or none.
needs-how-much-missing = Choose how much it matters.
needs-every-odd = Write a whole number of days from 1 to { NUMBER($most) }, or leave it empty for once.
needs-too-many = More than three things cannot all come first. Rest one of them.
needs-level-missing = Say how it is doing: running low, some, or well.
needs-not-open = It is not open now. Open it again to say how it is doing.
