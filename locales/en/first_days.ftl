# The first steps of each of the two.
first-days-title = First days
first-days-lead = Three small things, a minute each. Any of them can wait.
first-days-steps = The three steps
first-days-need = One need
first-days-boundary = One boundary
first-days-love-languages = What does you good
first-days-there = said
first-days-left = left for later
first-days-later = Leave it for later
first-days-all-later = Leave all of it for later
first-days-go-on = Go on
first-days-no-such-step = There is no such step.

## The steps

first-days-need-lead = What would you like from { $name }? Something small and real is best.
first-days-need-example = For instance: “Ten minutes on the sofa when we are both home.”
first-days-in-one-line = In one line
first-days-boundary-lead = A line that you would like { $name } to respect. It needs no reason.
first-days-boundary-example = For instance: “Please do not read my messages, not even for fun.”
first-days-in-your-words = In your words
first-days-love-lead = Tick what does you good to receive, and what comes easily to you to give. It is a menu, not a type; you can say it more finely later.
first-days-receive = What I like a lot to receive
first-days-give = What I give easily
first-days-tick-one = Tick at least one, or leave it for later.

## The end

first-days-done = That is all for the beginning
first-days-done-lead = Everything else can come when it comes. You can change all of it at any time.
first-days-done-alone = What you share will be there when the other person joins. You can change all of it at any time.
first-days-together = To the page of you two
first-days-your-side = To your page
first-days-from-here = Three small things while you wait

## On the start page

first-days-invitation-until = Your invitation works until { $day }.
first-days-no-invitation = There is no invitation that works at the moment.
first-days-next = First days: { $step }.
first-days-see-invitation = Look at it
first-days-make-one = Make one
first-days-came-in = { $name } did something for you. You can answer, if you like.
first-days-look = Have a look
