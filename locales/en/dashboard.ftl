## The title: what the rhythm says, and what the other asks for

dashboard-you-and = You and { $name }
dashboard-both-ways = Care is going both ways.
dashboard-steady = A steady rhythm.
dashboard-quiet = A quiet stretch.
dashboard-giving = You are both giving.
dashboard-needs-you = { $name } needs you now.
dashboard-asks-for = { $name } is asking for { $what }.
dashboard-something = something

## A season

dashboard-on-pause = On pause.
dashboard-not-counted = Nothing is counted.
dashboard-season-until = { $season }, until { $day }.

## What the other needs now

dashboard-needs-now = <bdi>{ $name }</bdi> needs now
dashboard-needs-empty = What <bdi>{ $name }</bdi> asks for will stand here, the longest waiting first.
dashboard-needs-example = For instance: “An evening without phones.”
dashboard-mind = Please mind:
dashboard-everything-asked = Everything <bdi>{ $name }</bdi> asks for

## One line to log something

dashboard-what-did-you = What did you do for <bdi>{ $name }</bdi>?
dashboard-made-soup = Made soup
dashboard-me-and = Me and <bdi>{ $name }</bdi>

## What awaits an answer

dashboard-notice = Did you notice?
dashboard-notice-empty = What <bdi>{ $name }</bdi> does for you and you have not answered will stand here. Answering is never a duty.
dashboard-notice-example = For instance: “Took the early shift.”
dashboard-write-noticed = Write down what you noticed
dashboard-say-more = Say more
dashboard-says-thanks = { $name } says thank you
dashboard-tells-news = { $name } has good news
dashboard-answered-news = { $name } has a word on your good news
dashboard-thanks = Say thank you, share good news, open the jar

## What is coming up

dashboard-coming = Coming up
dashboard-all-keepsakes = All keepsakes

## Lately

dashboard-lately = Lately
dashboard-lately-empty = What you two do for each other will stand here, day by day.
dashboard-lately-example = For instance: “You, yesterday: drove to the airport.”
dashboard-all-of-it = All of it

## One’s own needs

dashboard-asked-empty = Your open needs will stand here, each with one tap to say how it is doing.
dashboard-asked-example = For instance: “Hear about your day before mine.”
dashboard-name-another = Name another need
dashboard-all-you-asked = Everything you asked for
dashboard-only-you-see = Only you see this

## Boundaries

dashboard-boundaries = Boundaries to mind
dashboard-boundaries-empty = Lines that <bdi>{ $name }</bdi> asks you to respect will stand here.
dashboard-boundaries-example = For instance: “No calls after ten.”
dashboard-state-your-own = State one of your own
dashboard-all-boundaries = All boundaries, yours too

## Before the other has joined

dashboard-ready = Your side is ready
dashboard-ready-lead = Write down all you like. Nothing private becomes shared when the other joins.
dashboard-send-link = Send this link
dashboard-copy = Copy
dashboard-read-code = Or read this code aloud:
dashboard-opens-it = Whoever opens it sees your name and what kind of bond it is, and decides.
dashboard-no-invitation = There is no invitation now. Nobody can join until you make one.
dashboard-will-see = What the other will see
dashboard-will-see-empty = Nothing yet. What you share will wait here until they join.
dashboard-will-see-example = For instance: “I need an hour to land after work.”
dashboard-a-need = Need
dashboard-a-boundary = Boundary
dashboard-done-for-them = Done for them
dashboard-stays = What you marked “Only me” stays with you.
dashboard-log-own = Log something you did
