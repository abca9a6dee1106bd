## What two people are to each other

bonds-partners = Partners
bonds-friends = Friends
bonds-family = Family
bonds-colleagues = Colleagues
bonds-partners-hint = Two people who share a life, or are about to
bonds-friends-hint = Near or far
bonds-family-hint = Parents, children, siblings, the ones you chose
bonds-colleagues-hint = People who work together; the wording stays with work

# Inside a sentence.
bonds-as-partners = as partners
bonds-as-friends = as friends
bonds-as-family = as family
bonds-as-colleagues = as colleagues

## The two people

# Where a name would stand, before the other has joined.
bonds-other-person = the other person
bonds-someone-invited = someone you invited
# Who did something, beside a day: “You, yesterday”.
bonds-you = You

## Love languages

bonds-words = Words of affirmation
bonds-time = Quality time
bonds-help = Acts of service
bonds-gifts = Gifts
bonds-touch = Physical touch

# Among colleagues.
bonds-work-words = Words of appreciation
bonds-work-time = Time and attention
bonds-work-help = Practical help
bonds-work-gifts = Small tokens

# Inside a sentence: “Sam is asking for time.”
bonds-some-words = kind words
bonds-some-time = time
bonds-some-help = help
bonds-some-gifts = small gifts
bonds-some-touch = touch

## The start page

bonds-yours = Your bonds
bonds-hello = Hello { $name }
bonds-whom = Whom would you like to be closer to?
bonds-none = Link with one person: a partner, a friend, someone of your family, a colleague. Until they join, you can already write down what you need and where your boundaries are.
bonds-invite = Invite someone
bonds-have-code = I have a code
bonds-you-and-invited = You and someone you invited
bonds-linked = linked { $when }
bonds-not-joined = waiting for them to join
bonds-link-another = Link with someone else

## Making a bond

bonds-link = Link with someone
bonds-link-lead = You get an invitation to send. Nothing is shared by linking.
bonds-kind = What are you to each other?
bonds-kind-missing = Choose what you are to each other.
bonds-too-many = You have very many bonds. End one that has become quiet first.
bonds-make-invitation = Make an invitation
bonds-invited-yourself = Were you invited yourself? <a href="/invitations">Type the code</a>

## Inviting

bonds-invitation = Your invitation
bonds-invitation-lead = Send the link, read the code aloud, or let them point their phone at the picture.
bonds-you-invite = You invite someone to link with you { $kind }.
bonds-code-is = Code:
bonds-qr = The link as a QR picture
bonds-works-until = It works once, until { $day }.
bonds-opens-it = Whoever opens it sees your name and { $kind }, and decides. Nothing is shared by linking.
bonds-copied = Copied
bonds-copy-link = Copy the link
bonds-fresh = Make a fresh one
bonds-take-back = Take it back
bonds-no-invitation = There is no invitation that works at the moment.

## Being invited

bonds-code = You have a code
bonds-code-label = The code that was read to you
bonds-code-hint = Three groups of four, such as K3PT-9WQA-HX7M. Capitals and hyphens do not matter.
bonds-code-unknown = This is no code of ours. Please compare it letter by letter.
bonds-look = Look at the invitation
bonds-an-invitation = An invitation
bonds-would-like = { $name } would like to link with you
bonds-invites-you = <bdi>{ $name }</bdi> invites you to link { $kind }. You would see one page together: what each of you does for the other, whether it reached, and what either still needs.
bonds-will-see = What <bdi>{ $name }</bdi> will see
bonds-will-see-this = Your name, and from then on only what you choose to share. Nothing is shared yet, and nothing private becomes shared by linking.
bonds-who-runs-it = Who runs this server
bonds-could-read = Here that is: { $operator }. Whoever runs the server could read what is stored.
bonds-change-mind = If you change your mind
bonds-change-mind-this = Either of you can end the bond at any time, alone and at once.
bonds-link-with = Link with <bdi>{ $name }</bdi>
bonds-decline = No, thank you
bonds-not-told = You can also simply leave this page: <bdi>{ $name }</bdi> is not told that you opened it.
# Where nobody says who runs the server.
bonds-operator = the person or group who gave you this address

bonds-used = This invitation was already used
bonds-used-words = Each works once. Ask for a fresh one if it was meant for you.
bonds-used-meanwhile-words = Or it was taken back. Ask for a fresh one; it takes a moment to make.
bonds-expired = This invitation has expired
bonds-expired-words = Each works for seven days. Ask for a fresh one; it takes a moment to make.
bonds-revoked = This invitation no longer works
bonds-revoked-words = Ask for a fresh one; it takes a moment to make.
bonds-own = This is your own invitation
bonds-own-words = Send it to the person whom you would like to link with.
bonds-linked-already = You two are linked already
bonds-linked-already-words = There is one bond for the two of you; you will find it on your start page.
bonds-go-to-yours = Go to your bonds

## One’s own side

bonds-thanks-line = A thank-you, something good that happened, and the jar of them all.
bonds-keepsakes-line = Days and details worth remembering.

bonds-your-side = Your side
bonds-your-needs = Your needs
bonds-needs-open = { $count ->
    [one] One open.
   *[other] { $count } open.
}
bonds-needs-many = More than { NUMBER($count) } open.
bonds-needs-none = Nothing yet. What would you like from { $name }?
bonds-your-boundaries = Your boundaries
bonds-boundaries-stated = { $count ->
    [one] One stated.
   *[other] { $count } stated.
}
bonds-boundaries-many = More than { NUMBER($count) } stated.
bonds-boundaries-none = None yet. They need no reason.
bonds-love-languages = Love languages
bonds-menu-unsaid = Not said yet: how you like { $list }.
bonds-menu-shared = Said on { $day }, shared with { $name }.
bonds-menu-private = Said on { $day }, for you alone.
bonds-check-in = Check-in
bonds-check-in-words = Three short questions a week, which the two of you open together.
bonds-tempo = Tempo
bonds-season = Season
bonds-season-none = None at present. For a stretch in which care is rare, and that is fine.
bonds-on-pause-until = On pause until { $day }.
bonds-place-invitation = Invitation
bonds-place-invitation-words = The other person has not joined yet.
bonds-ending-this = Ending this bond
bonds-ending-this-words = Either of you can, alone and at once.
bonds-switched-off = Words you switched off
bonds-switch-on = Say it again

## Tempo

bonds-your-tempo = Your tempo
bonds-tempo-lead = How often you two expect to show up for each other. Until you agree, the calmer one holds.
bonds-close = Close: about two days a week
bonds-steady = Steady: about one day a week
bonds-occasional = Occasional: about one day in four weeks
bonds-tempo-now = At present: { $tempo }.
bonds-would-prefer = <bdi>{ $name }</bdi> would like: { $tempo }.
bonds-tempo-which = What would suit you?
bonds-tempo-missing = Choose one of the three.
bonds-tempo-save = Tell both of us

## The end

bonds-end-this = End this bond
bonds-end-at-once = It ends at once, for both of you. It cannot be undone; you could link again by a new invitation, and would start anew.
bonds-end-no-message = <bdi>{ $name }</bdi> gets no message. The page is simply not there any more.
bonds-end-invitation = The invitation stops working. The page is simply not there any more.
bonds-end-keeps = Each of you keeps what you wrote yourself, and nothing of the other’s. You find yours under Settings.
bonds-end-danger = If ending it could put you in danger, read <a href="/safety">what this can and cannot do</a> first.
bonds-end-sure = Are you sure?
bonds-end-yes = Yes, end it now
bonds-end-tick = Tick the box if you want to end it.
bonds-end-do = End the bond
bonds-first-one = Say what you are to each other, and send them the invitation.
bonds-first-two = While you wait, write down what you need, where your boundaries are and how you like to be cared for.
bonds-first-three = When they join, you see it on one page together. Nothing private becomes shared by itself.
bonds-share-link = Share the link
bonds-share-words = I would like to link with you on Bothways.

## Stepping back

bonds-stepping-back = Stepping back
bonds-step-off-line = Share nothing new for a while, without anyone being told.
bonds-step-on-line = You have stepped back. What you add stays with you.
bonds-step-is-off = A switch for yourself alone, for as long as you like. It ends nothing.
bonds-step-is-on = You have stepped back. What you add stays with you.
bonds-step-back-now = Step back
bonds-step-in = Step in again
bonds-step-what = What it does
bonds-step-stays = Everything you add stays with you, and forms offer “Only me” alone. No suggestions are made to you.
bonds-step-before = What you shared before stays as it was. If you change some of it, you keep a copy for yourself, and <bdi>{ $name }</bdi> goes on reading the earlier words.
bonds-step-waits = What would reach <bdi>{ $name }</bdi> waits: an answer, thanks, a season, another tempo, saying that a need is met or that you will respect a boundary.
bonds-step-unseen = Nothing on <bdi>{ $name }</bdi>’s pages changes: not now, not by what you write meanwhile, and not when you step in again.
bonds-step-after = When you step in again, what you added meanwhile stays private until you share it yourself, one by one.
bonds-step-cannot = What it cannot do
bonds-step-seen = If you delete or take back something you had shared, end the bond or change your name, <bdi>{ $name }</bdi> can see that.
bonds-step-less = <bdi>{ $name }</bdi> may notice that less is coming. The rhythm of you two goes by what is shared.
bonds-step-safety = Whoever knows your password, or holds your device while you are signed in, sees this page too. See <a href="/safety">what this can and cannot do</a>.
bonds-step-missing = Say whether you want to step back or in.
