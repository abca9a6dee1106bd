boundaries-title = Boundaries
boundaries-lead = Lines that you ask each other to respect. They need no reason.
boundaries-empty = What each of you asks the other to respect will stand here.
boundaries-example = For instance: “No calls after ten, unless it burns.”
boundaries-state = State a boundary
boundaries-theirs = What <bdi>{ $name }</bdi> asks of you
boundaries-mine = What you ask of <bdi>{ $name }</bdi>

## One boundary

boundaries-one = A boundary
boundaries-you-ask = You ask { $name }
boundaries-asks-you = { $name } asks you
boundaries-respect = I’ve read this and will respect it
boundaries-respect-hint = <bdi>{ $name }</bdi> would see that, and the day. Leaving it unsaid tells nothing.
boundaries-changed = It was changed while you were reading. This is how it reads now.
boundaries-concerns = concerns { $list }
boundaries-review-due = time to look at it again, since { $day }
boundaries-review-on = to be looked at again on { $day }
boundaries-they-respect = { $name } has read this and will respect it ({ $day })
boundaries-you-respect = you have read this and will respect it ({ $day })

## Topics

boundaries-touch = Touch
boundaries-time = Time
boundaries-privacy = Privacy
boundaries-money = Money
boundaries-intimacy = Intimacy
boundaries-family-and-friends = Family and friends
boundaries-work = Work
boundaries-communication = Communication
boundaries-other = Something else

## How firm

boundaries-preference = A preference
boundaries-firm = Firm
boundaries-never = Never
boundaries-preference-hint = I would rather not. Ask me first.
boundaries-firm-hint = Please respect it. We can talk about it when I bring it up.
boundaries-never-hint = Not under any circumstances.

# A topic and how firm it is, in one line.
boundaries-preference-about = { $topic }, a preference
boundaries-firm-about = { $topic }, firm
boundaries-never-about = { $topic }, never

## The form

boundaries-state-lead = You can change it or take it back at any time. Nobody is told.
boundaries-change = Change a boundary
boundaries-about = What is it about?
boundaries-choose-one = Choose one
boundaries-words = In your own words
boundaries-words-hint = Say what you ask for, as you would say it to someone who wants to get it right.
boundaries-how-firm = How firm is it?
boundaries-languages = Does it concern a way of showing care?
boundaries-languages-hint = Before something of this kind is written down for you, your words are shown.
boundaries-review = Look at it again on

boundaries-about-missing = Choose what it is about.
boundaries-firm-missing = Choose how firm it is.
boundaries-language-odd = Choose from the ones listed here.
boundaries-review-odd = Write a day, such as 2026-11-23, or leave it empty.
boundaries-review-passed = This day has passed. Choose one from today on, or leave it empty.
