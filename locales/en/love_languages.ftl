love-languages-title = Love languages
love-languages-lead = A menu of ways to show care, for the two of you to look at. It changes, and variety does good.
love-languages-what-you-like = What you like, and how you give
love-languages-before = What you said before (only you see this)
love-languages-way = Way
love-languages-may-have-seen = { $name } may already have seen it.
love-languages-stands = You have stepped back. { $name } goes on reading the menu that you shared, and there is only one: it can be changed when you step in again, or taken back now.
love-languages-changed-meanwhile = It was changed meanwhile, perhaps in another window. Nothing was saved: below is how it stands now, and what you chose.

## The form

love-languages-receive = I like to receive it
love-languages-give = I give it naturally
love-languages-choose = Choose
love-languages-strength-odd = Choose one of the five.
love-languages-words-example = A thank-you, a note, saying what went well
love-languages-time-example = Listening, a walk, a meal without a screen
love-languages-help-example = Taking something off the list, a lift, a repair
love-languages-gifts-example = Something small that says: I thought of you
love-languages-touch-example = A hug, a hand on the shoulder

## How strongly

love-languages-not-for-me = not for me
love-languages-a-little = a little
love-languages-nice = nice
love-languages-a-lot = a lot
# Of what is given.
love-languages-give-a-lot = a lot
love-languages-very-much = very much
love-languages-now-and-then = now and then
love-languages-unsaid = not said
# One language of one’s own menu: “Gifts: I like to receive it a lot, I give it now and then”.
love-languages-line = { $language }: I like to receive it { $liked }, I give it { $given }

## The two menus side by side

love-languages-alone = Once the other person has joined, what each of you shares stands side by side here.
love-languages-nothing-said = What each of you shares will stand side by side here.
love-languages-waits = What you said stands here. What { $name } shares will stand beside it.
love-languages-towards-you = Towards you
love-languages-towards = Towards { $name }
love-languages-you-like-it = You like to receive it
love-languages-likes-it = { $name } likes to receive it
love-languages-you-give-it = You give it
love-languages-gives-it = { $name } gives it
love-languages-you-like = You like to receive { $list }.
love-languages-you-like-some = You like to receive { $list } now and then.
love-languages-likes = { $name } likes to receive { $list }.
love-languages-likes-some = { $name } likes to receive { $list } now and then.
love-languages-you-give = You give { $list } naturally.
love-languages-you-give-some = You give { $list } now and then.
love-languages-gives = { $name } gives { $list } naturally.
love-languages-gives-some = { $name } gives { $list } now and then.
love-languages-lately-you = In the last twelve weeks, what was written down for you was { $list }.
love-languages-lately = In the last twelve weeks, what was written down for { $name } was { $list }.
# The last two of a list; those before them are set apart by commas.
love-languages-and = { $one } and { $other }

## Kinds of one’s own

love-languages-listening = Listening
love-languages-play = Play
love-languages-space = Space
love-languages-reliability = Reliability
love-languages-own = Add kinds of your own
love-languages-own-hint = Up to five: listening, play, space, reliability, or whatever you call it. To take one away, empty its name.
love-languages-own-legend = A kind of your own
love-languages-own-name = What you call it
love-languages-own-nameless = Give it a name.
love-languages-own-twice = You have this one already.

## The guide and the guesses

love-languages-to-guide = Find out by a few choices
love-languages-to-guess = Guess what { $name } likes

## The picture

love-languages-mine-is-private = Your menu is with you alone, so it does not stand here.
love-languages-key = from the middle outwards: from not at all to very much
love-languages-key-mark = how much it is liked
love-languages-key-outline = how naturally it is given
love-languages-key-bar = its part of what was written down in the last twelve weeks
love-languages-arrived = Of the last twelve weeks
love-languages-not-kept-apart = not noted apart
love-languages-too-early-cell = too early
love-languages-share-none = none
love-languages-share-little = a little
love-languages-share-some = some
love-languages-share-good-part = a good part
love-languages-share-most = most
love-languages-caption = What each of you likes, gives naturally, and what was written down in the last twelve weeks.
love-languages-too-early = Too early to say what arrives. What is liked is a good place to begin.
love-languages-too-early-you = Too early to say what reaches you.
love-languages-too-early-for = Too early to say what reaches { $name }.
love-languages-meets-you = What you like, and what arrives, meet in { $list }.
love-languages-meets = What { $name } likes, and what arrives, meet in { $list }.
love-languages-gap-you = You like to receive { $what }, and little of it was written down lately. You could ask for one small thing.
love-languages-gap = { $name } likes to receive { $what }, and little of it was written down lately. One small thing would be a start.
