data-title = What you wrote in bonds that ended
data-lead = Only your own words are here, for you alone. Take them along, or erase them.
data-none = There is nothing here. When a bond ends, each of you keeps what you wrote yourself, and finds it on this page.
data-linked = linked { $day }
data-never-linked = never linked
data-reflections = What you write to yourself each week belongs to no bond, and stays yours when one ends.

## The words of one bond

data-your-words = Your words { $kind }
data-ended = This bond has ended ({ $linked }). Here is what you wrote in it.
data-bonds = Bonds that ended
data-download = Download all of it (JSON)
data-nothing-written = You wrote nothing there.
data-more = More
data-erase = Erase what you wrote there
data-erase-words = It goes at once and does not come back; download it first if you want to keep it. What the other wrote is theirs and stays with them. This bond then leaves your list.
data-erase-sure = Are you sure?
data-erase-yes = Yes, erase what I wrote there
data-erase-tick = Tick the box if you want to erase it.
data-erase-do = Erase it

## One thing that was written

data-need = A need
data-boundary = A boundary
data-you-did = Something you did
data-you-noticed = Something you noticed
data-done-for-you = Something done for you
data-season = A season
data-says-about = What it says about the other
data-answered-news = What you answered to good news
data-keepsake = A keepsake about the other
data-keepsake-about-you = A keepsake about you
data-talk = A talk
data-guess = What you guessed the other likes
data-was-shared = was shared
data-only-you-saw = only you saw it
data-you-said-landed = you said that it landed
data-you-told-missed = you said what would have fitted better
data-you-kept-missed = you kept to yourself that it was not what you needed
data-you-added = You added
data-your-thanks = Your thanks
data-fitted-better = What would have fitted better
