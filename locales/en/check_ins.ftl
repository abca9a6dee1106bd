check-ins-title = Check-in
check-ins-lead = Three short questions, once a week. Each of you answers alone; the two of you open them together.
check-ins-week-of = The week of { $day }

## This week

check-ins-waits = This opens when both of you have written and pressed open. Until then it stays with you.
check-ins-you-pressed = You pressed open.
check-ins-open-with = Open it with <bdi>{ $name }</bdi>
check-ins-take-back = Take it back
check-ins-change = Change or delete your answers
check-ins-delete-words = It goes from everywhere. For a minute you can undo it.
check-ins-delete-mine = Delete my side
check-ins-stays-so = Both of you can read this. It no longer changes.
check-ins-no-words = No words this time.
check-ins-nothing = Nothing is written down here for this week.

## The questions

check-ins-felt-good-ask = What felt good?
check-ins-need-more-ask = What would you like more of?
check-ins-thank-for-ask = What would you like to thank { $name } for?
check-ins-connected-ask = How connected do you feel?
check-ins-connected-hint = Only you ever see this one, even when the rest is open.
check-ins-until-open = Each of these can be left out. You can change it until it is open; after that it stays as it is.
check-ins-say-something = Answer at least one of the questions.
check-ins-connected-odd = Choose one of the five, or none.
check-ins-week-odd = A check-in can be written in its week and the one after. What you typed is below.
check-ins-opened-meanwhile = It was opened meanwhile, so it stays as it is. Nothing was saved; what you typed is below.
check-ins-write-first = Write a check-in first. Then it can be opened.

# The answers, under headings.
check-ins-felt-good = What felt good
check-ins-need-more = What I would like more of
check-ins-thank-for = Thanks to { $name }
check-ins-thank-you = Thanks to you

## How connected: the last three as sentences under a picture

check-ins-far-apart = far apart
check-ins-apart = a bit apart
check-ins-between = in between
check-ins-close = close
check-ins-very-close = very close
check-ins-felt = How connected you felt
check-ins-felt-alone = Your own words over time. Weeks without one leave no gap.
check-ins-felt-lately = The last { NUMBER($many) } of your own words. Weeks without one leave no gap.
check-ins-word = Your word
check-ins-trend-one = One word so far: { $word }.
check-ins-trend-same = It was the same each time: { $word }.
check-ins-trend = It went between “{ $lowest }” and “{ $highest }”. The latest: { $last }.

## Weeks before

check-ins-before = Weeks before
check-ins-is-open = open for both of you
check-ins-is-yours = stays with you

## The day

check-ins-when = When
check-ins-day = The day of your check-in
check-ins-day-hint = One day for both of you. A change holds from the next week on; the week of today goes on until then.
check-ins-day-save = Choose this day
check-ins-day-odd = Choose a day of the week.

## On the dashboard

check-ins-line-write = This week’s check-in: three short questions.
check-ins-line-begin = Begin
check-ins-line-sealed = This week’s check-in stays with you until both of you open it.
check-ins-line-look = Look at it
check-ins-line-open = This week’s check-in is open for both of you.
check-ins-line-read = Read it
