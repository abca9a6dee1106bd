# A stretch in which care is rare or goes one way.
season-title = Seasons
season-lead = A season is a stretch in which care is rare or goes one way, and that is fine. Its days are not counted. Both of you see it, and either can begin, change or end it, without giving a reason.
season-illness = Illness
season-newborn = A newborn
season-grief = Grief
season-exams-or-work = Exams or work
season-travel = Travel
season-other = Something else

# A kind word for as long as it lasts, the same for both.
season-illness-word = Getting well comes first. A blanket and some quiet are plenty.
season-newborn-word = Days and nights run together now. Sleep is care too.
season-grief-word = There is nothing to get right. Being near is enough, and so is being left in peace.
season-exams-or-work-word = Heads are full. A cup of tea beside the papers says a lot.
season-travel-word = You are apart for a while. A short hello travels well.
season-other-word = Nothing much is expected of either of you now.

## The form

season-kind = What makes it one
season-first-day = First day
season-last-day = Last day
season-words = Anything you would like the two of you to know
season-words-hint = These words are yours: both read them, only you change them.
season-save = Save for both of you
season-kind-missing = Choose what fits best.
season-first-day-missing = Write the first day, such as 2026-11-23.
season-last-day-missing = Write the last day. You can change it later.
season-last-before-first = The last day lies before the first.
season-too-long = A season lasts a year at most. Another can follow it.
season-too-far = A season can be planned a year ahead at most.
season-too-many = There are many planned already. Take one back first.
season-taken = These days touch another season ({ $season }, { $from } to { $until }). Choose other days, or change that one.

## The pages

season-until = On pause until { $day }.
season-week-longer = A week longer
season-longer-until = Or until another day
season-longer = Extend it
season-longer-already = It already lasts until { $day }. To shorten it, change its last day below.
season-change = Change
season-end = End it today
season-planned = Planned
season-plan = Plan another
season-begin = Begin one, or plan it
season-past = Earlier ones
season-take-back = Take it back
season-correct = Change or correct it
season-delete = Delete it
# What one of the two had said about it before: “Sam: slow weeks”.
season-earlier-said = { $name }: { $words }

## On the dashboard

season-welcome = Welcome back.
season-welcome-words = The pause ended on { $day }. There is nothing to catch up on.
season-welcome-away = Put this away
season-when-there-is-room = What <bdi>{ $name }</bdi> would like, when there is room
