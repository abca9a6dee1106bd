# The guide: choices between two everyday situations.

guide-title = What does you good?
guide-lead = { NUMBER($count) } choices between two everyday situations. Skip what you like; nothing is saved until you save your menu.
guide-limits = A starting point for a talk, not a type. A review of the research (Impett, Park and Muise, 2024) found no single way that is a person’s own, and no gain from two people who are alike in it. Variety helps.
guide-receiving = What would do you more good?
guide-giving = What comes more easily to you?
# A choice with its place among them: “3 of 15: What would do you more good?”
guide-choice = { NUMBER($number) } of { NUMBER($count) }: { $question }
guide-both = Both alike
guide-neither = Neither of them
guide-odd = Choose one of the four, or leave it out.
guide-propose = Fill in my menu
guide-skip = Go to the menu without it

## What comes of it

guide-proposal = What your answers lean to
guide-proposal-words = It fills the form below. Change whatever does not fit, then choose who sees it. Nothing is saved yet.
guide-you-like = Your answers lean to receiving { $list }.
guide-you-give = They lean to giving { $list }.
guide-nothing-stands-out = Nothing stands out. That is an answer, too.

## Situations

guide-receive-words-0 = A message out of the blue: “I’m glad you are in my life”
guide-receive-words-1 = Hearing in front of others what you did well
guide-receive-words-2 = A thank-you that names what exactly helped
guide-receive-words-3 = “I like how you are with people”, said in passing
guide-receive-time-0-partners = An evening for the two of you, phones in a drawer
guide-receive-time-0-friends = A long evening out, just the two of you
guide-receive-time-0-family = An afternoon together without any plans
guide-receive-time-1 = A walk on which you can tell the whole story
guide-receive-time-2 = Company while you do something dull
guide-receive-time-3 = A breakfast that goes on until noon
guide-receive-help-0-home = Coming home to find the task you dreaded already done
guide-receive-help-0-friends = A friend who turns up on moving day with gloves on
guide-receive-help-1 = Being picked up at the station when it pours
guide-receive-help-2 = Someone who makes the phone call you keep putting off
guide-receive-help-3 = A warm meal in a week that is too full for cooking
guide-receive-gifts-0 = Something small from a trip: “This looked like you”
guide-receive-gifts-1 = The book you mentioned once, weeks ago
guide-receive-gifts-2 = Your favourite bread, brought along just so
guide-receive-gifts-3 = A plant for your window after a hard month
guide-receive-touch-0-partners = A long embrace at the door
guide-receive-touch-0-others = A proper hug when you meet
guide-receive-touch-1-partners = A hand on your back while you cook
guide-receive-touch-1-others = A hand on your shoulder when you are sad
guide-receive-touch-2-friends = Sitting shoulder to shoulder at a concert
guide-receive-touch-2-home = Sitting close on the sofa while a film runs
guide-receive-touch-3-partners = Falling asleep hand in hand
guide-receive-touch-3-others = Walking home arm in arm
guide-give-words-0 = Telling someone what you admire in them
guide-give-words-1 = Writing a few lines after a good day together
guide-give-time-0 = Clearing an evening when you are needed
guide-give-time-1 = Listening to the end, without advice
guide-give-help-0 = Seeing what is to be done, and doing it
guide-give-help-1 = Mending what is broken before anyone asks
guide-give-gifts-0 = Spotting in a shop window what would please someone
guide-give-gifts-1 = Hardly ever turning up with empty hands
guide-give-touch-0 = Taking someone in your arms
guide-give-touch-1 = Laying a hand on an arm when words are missing
guide-work-receive-words-0 = Hearing in the meeting that your idea carried the project
guide-work-receive-words-1 = A message that says what exactly was good about your draft
guide-work-receive-words-2 = A thank-you at the end of a hard week
guide-work-receive-time-0 = Half an hour to think something through together
guide-work-receive-time-1 = A coffee without a word about work
guide-work-receive-time-2 = Being heard out before the answer comes
guide-work-receive-help-0 = A second pair of eyes before the deadline
guide-work-receive-help-1 = Someone who takes the tedious list off you
guide-work-receive-help-2 = A hand with the projector before you present
guide-work-receive-gifts-0 = A pastry left on your desk
guide-work-receive-gifts-1 = A good pen, because yours ran dry
guide-work-receive-gifts-2 = A postcard from somebody’s trip
guide-work-give-words-0 = Saying in front of the others what went well
guide-work-give-words-1 = Writing a line of thanks after a meeting
guide-work-give-time-0 = Taking the time to explain something in peace
guide-work-give-time-1 = Listening when someone has to let off steam
guide-work-give-help-0 = Lending a hand before being asked
guide-work-give-help-1 = Taking the part that nobody likes
guide-work-give-gifts-0 = Bringing something sweet for the next desk
guide-work-give-gifts-1 = Remembering a birthday with something small
