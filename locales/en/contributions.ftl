contributions-title = What you did for each other
contributions-empty = What you and { $name } do for each other will stand here.
contributions-example = For instance: “Drove to the airport, early.”
contributions-log = Log something
contributions-they-did = Something <bdi>{ $name }</bdi> did

## In a few words

contributions-noticed-by-you = noticed by you
contributions-noticed-by = noticed by { $name }
contributions-landed = it landed
contributions-missed-told = kind, but not what was needed
contributions-missed-kept = kind, but not what you needed; only you see this answer
contributions-answers = Answers

## One contribution

contributions-second-you = You, about the same moment
contributions-second = <bdi>{ $name }</bdi>, about the same moment
contributions-change = Change or delete
contributions-your-thanks = Your thanks
contributions-thanks-from = Thanks from <bdi>{ $name }</bdi>
contributions-you-missed = Kind, but not what you needed
contributions-they-missed = <bdi>{ $name }</bdi> says: kind, but not what I needed
contributions-fitted-better = What would have fitted better:

## The receiver’s answer

contributions-reached = Did it reach you?
contributions-thanks-for-it = Your thanks for it
contributions-how-it-reached = How it reached you
contributions-it-landed = It landed
contributions-missed = Kind, but not what I needed
contributions-missed-hint = Stays with you, unless you choose to tell it.
contributions-thanks = Thanks, if you like
contributions-instead = What would have fitted better
contributions-if-missed = If it missed
contributions-tell = Tell { $name }
contributions-keep = Keep it to myself
contributions-ask-for-it = Would you like to ask for what would have fitted better? Then it stands among your needs.
contributions-make-need = Make that a need
contributions-no-duty = Answering is never a duty. You can change an answer for 30 days.
contributions-settled = Your answer has stood for more than 30 days, so it stays as it is.
contributions-noticed-landed = You noticed this one yourself, so it landed. You can still change your thanks.
contributions-how-missing = Choose how it reached you.

## The second voice

contributions-your-side = Your side of it
contributions-own-words = In your own words
contributions-own-words-hint = Both of you see it. Leave it empty to take it back.
contributions-yours-already = You wrote this one down. Change it where you wrote it.

## The form

contributions-did = What did you do for { $name }?
contributions-did-lead = One line is enough.
contributions-noticed = What did { $name } do for you?
contributions-noticed-lead = It counts as something { $name } did, and as landed. Both of you see it.
contributions-rewrite = Change what you wrote
contributions-turn-to-theirs = Something { $name } did for me instead
contributions-turn-to-mine = Something I did for { $name } instead
contributions-what-you-did = What you did
contributions-what-they-did = What { $name } did
contributions-such-as = Such as “Made soup”
contributions-such-as-theirs = Such as “Made soup when I came home late”
contributions-when = When
contributions-feels = Feels like
contributions-not-sure = Not sure
contributions-your-needs = Which of your needs it answers
contributions-their-needs = Which need of { $name } it answers
contributions-none-is-fine = None is fine.
contributions-more = More about it
contributions-surprise = A surprise until…
contributions-seen-later = What is for both is seen once they have joined.
contributions-until = Hidden until
contributions-until-hint = On that day it shows itself.
contributions-delete-words = It goes with its answer and its earlier wording. For a minute you can undo it.
contributions-delete = Delete

## Before it is saved

contributions-before = Before this is saved
contributions-touches = It touches a boundary that <bdi>{ $name }</bdi> shared with you:
contributions-fits-anyway = If this fits all the same, save it.
contributions-save-anyway = Save it all the same
contributions-change-first = Or change something first
contributions-same-moment = Is this the same moment?
contributions-same-moment-hint = { $name } wrote about that day too. If it is the same, it becomes one entry with two voices.
contributions-same-yes = Yes: “{ $title }”
contributions-same-no = No, another moment
contributions-changed = This was changed meanwhile
contributions-changed-words = Nothing was saved. This is how it reads now; below is what you typed.

contributions-nobody-yet = What you notice can be written down once the other person has joined.
contributions-say-again = Please say again whether it is the same moment.
contributions-entry-changed = That entry has changed meanwhile. Please look again.
contributions-day-odd = Write the day, such as 2026-11-23.
contributions-day-ahead = This day is still to come.
contributions-language-odd = Choose one of these, or “not sure”.
contributions-need-gone = One of these needs is not there any more. Please choose again.
contributions-noticed-shared = What you noticed is for both of you to see.
contributions-until-odd = Write the day on which it may be seen, such as 2026-11-23.
contributions-until-passed = A surprise needs a day that is still to come.
contributions-until-far = A surprise can wait for a year at most.
