rhythm-title = Your rhythm
rhythm-how = How this is worked out

## What both read

rhythm-season = On pause. Nothing is counted.
rhythm-gathering = Too early to say anything. Good.
rhythm-partial = How are your needs doing?
rhythm-dry = A quiet stretch for both of you.
rhythm-crossed = You are both giving, and it is not what either is missing. Look at each other’s lists.
rhythm-flowing = Care is going both ways.
rhythm-steady = A steady rhythm.
rhythm-uneven = The rhythm has been uneven for a few weeks.

## What one of them reads

rhythm-only-you = Only you see this.
rhythm-carrying = You seem to carry a lot. You could name a need, ask one small thing, rest a need, or do nothing.
rhythm-low-for-a-while = These have been low for a while: { $needs }. Pick one small thing?
rhythm-other-names = You show up often. Here is what is still being asked for: { $needs }.
# Where no needs are named.
rhythm-low-unnamed = These have been low for a while: … Pick one small thing?
rhythm-other-unnamed = You show up often. Here is what is still being asked for: …
rhythm-put-away = Put away for 30 days
rhythm-not-again = Do not say this again

## The picture

rhythm-you = You
rhythm-key = A thicker strand is a fuller week, a thread a quiet one.
rhythm-as-table = The same as a table
rhythm-week = Week
rhythm-this-week = this week
rhythm-both = both of you
rhythm-you-alone = you
rhythm-quiet-week = a quiet week
rhythm-not-yet = not yet
rhythm-yes = yes
rhythm-no = —

# The sentence under it. It holds no count of what anyone did.
rhythm-alone-empty = Your strand grows when you write something down. The grey thread is for the one who joins you.
rhythm-alone = This strand is yours. The grey thread is for the one who joins you.
rhythm-quiet-lately = Quiet weeks lately. A strand grows when one of you writes something down.
rhythm-nothing-yet = Nothing here yet. A strand grows when one of you writes something down.
rhythm-both-this-week = Both of you were there this week.
rhythm-care-this-week = Care was written down this week.
rhythm-care-in = Care was written down in { $part } of { $span }.
rhythm-both-in = Both of you were there in { $part } of { $span }.
# Two of these sentences.
rhythm-two-sentences = { $one } { $other }
rhythm-one-quiet = One was quiet.
rhythm-some-quiet = Some were quiet.
rhythm-twelve-weeks = the last twelve weeks
rhythm-weeks-so-far = the weeks so far
rhythm-each = each
rhythm-most = most
rhythm-one = one
rhythm-some = some

## How this is worked out

rhythm-how-rule = <strong>Nothing is ever said about the two of you from the log alone.</strong> What is written down tells whether care shows up. Only the one who receives it says whether their needs are met. If both of you are content, an empty log makes nobody look bad.
rhythm-how-in = What goes in
rhythm-how-days = The <em>days</em> on which one of you did something for the other. Ten things on one day are one day; big and small weigh the same.
rhythm-how-pulses = What each of you last said, with one tap, about how your shared needs are doing: low, some, well.
rhythm-how-tempo = The tempo you two chose, and your seasons, whose days are not counted at all.
rhythm-how-shared = Only what is shared goes in. What you keep to yourself, and a surprise before its day, changes nothing here for anyone.
rhythm-how-weighed = How it is weighed
rhythm-how-numbers = These numbers choose a sentence and are never shown. All are whole numbers out of 10,000.
rhythm-how-rhythm = <strong>Rhythm, in each direction.</strong> Counted back from today: eight weeks where your tempo is close (two days a week) or steady (one day a week), four stretches of 28 days where it is occasional (one day in each). In each stretch, the days with care, up to the tempo; a stretch weighs about a sixth less than the one after it: 10000, 8409, 7071, 5946, 5000, 4204, 3536, 2973. A stretch that is not wholly within your bond, or of which more than half lies in a season, is left out.
rhythm-how-needs = <strong>Needs, of each of you.</strong> For each open shared need, what you last said (low 0, some 1, well 2), twice as heavy where it matters a lot or right now. What was said in the last 14 days weighs fully, then less each day, and nothing after 42 days. Where too little was said lately, it counts as not known.
rhythm-how-flow = <strong>Flow, in each direction:</strong> the higher of the receiver’s needs, and the middle between those and the rhythm. If only one of the two is known, that one.
rhythm-how-said = What is said
rhythm-how-first = The first line that fits:
rhythm-how-when = When
rhythm-how-both-read = What you both read
rhythm-how-if-season = A season covers today
rhythm-how-if-gathering = Linked for less than 14 days, or fewer than 4 days with care and lately said needs together
rhythm-how-if-partial = The needs of either are not known
rhythm-how-if-dry = Both flows below 4000
rhythm-how-if-crossed = Both rhythms 6000 or more, and both needs below 4000
rhythm-how-if-flowing = Both flows 6000 or more
rhythm-how-if-uneven = The flows differ by 3000 or more, and the needs of the one who receives less are below 5000
rhythm-how-otherwise = Otherwise
rhythm-how-sustained = Only if that second last line has held for at least three of today and the same weekday of the three weeks before, always towards the same person, do you both read “{ $sentence }”, without a direction. The one who receives less then sees, for their eyes alone, that they seem to carry a lot; the other sees, for their eyes alone, which needs have been low. Whoever shows up often while the other’s needs stay low sees which needs the other names. Each of these can be put away for 30 days, or switched off.
rhythm-how-back = Back

## What to do next

rhythm-step-name = Name a need
rhythm-step-ask = Ask for one small thing
rhythm-step-rest = Let a need rest
rhythm-step-season = Say that it is a season
rhythm-step-small-thing = Pick one small thing
rhythm-step-talk = Talk at one table
