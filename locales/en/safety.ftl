## Safety

safety-title = Safety
safety-lead = What this can do if the other person is not kind, what it cannot do, and how to leave.
safety-danger = <strong>If you are in danger now, call the emergency number of the place where you are.</strong> Nothing here can do that for you, and nobody watches these pages.

safety-leave = How to leave quickly
safety-leave-button = Each page has a button “Leave quickly” while you are signed in. It signs you out on this device and opens a page that says nothing about you. With scripts switched on, pressing Esc three times does the same.
safety-leave-history = It does not clear the browser’s history: this address may still be listed there. To remove it, use the browser’s own settings, or open Bothways in a private window from the start.
safety-discreet = Under <a href="/settings/device">Settings, On this device</a>, you can have tabs and history show a neutral title in the place of Bothways.

safety-see = What the other person can see
safety-see-shared = Only what you chose to share with them, and the day you said it for, never the hour.
safety-see-private = What you keep to yourself changes nothing on their pages: no number, no order, no message.
safety-see-reading = They are not told when you read something, or when you were here.
safety-see-take-back = You can take back what you shared at any time. They may have read it before.

safety-cannot = What this cannot do
safety-cannot-pictures = It cannot stop anyone from taking a picture of a screen, copying your words, or showing them to others.
safety-cannot-password = It cannot protect you from someone who knows your password or your unlock code, or who holds your device while you are signed in: they see what you see. Under Settings you can look at where you are signed in, and sign out everywhere else.
safety-cannot-spyware = It cannot find spyware, and cannot work around it. If you think that a device is watched, use another one that the person has never held.
safety-cannot-server = It cannot hide from whoever runs this server, who could read what is stored. Here that is: { $operator }. If it is the person you are afraid of, do not write here what they must not read.
safety-cannot-network = It cannot hide that you use it from someone who watches your network or shares your browser.
safety-cannot-tell = It cannot tell whether a relationship is safe, and does not try. It never tells anyone to stay or to leave.
safety-cannot-keep = A boundary that is written down and acknowledged is a promise between two people. This page cannot make anybody keep it.

safety-ending = What ending a bond means
safety-ending-alone = Either of you can end a bond, alone and at once, without a reason. No message is sent. For the other person the page is simply not there any more, and they will notice when they look. From then on each of you sees only what you wrote yourself, and can download or erase it under Settings.
safety-ending-before = What the other person read before, they know. If ending the bond could put you in danger, think of the moment, and of telling someone you trust first.

safety-back = Stepping back without ending it
safety-back-words = You do not have to end a bond in order to share less. Each form asks who sees what you write, and “Only me” stays with you. On the page “Me” of a bond you can step back altogether: from then on all you add stays with you, and the other’s pages do not change, by that or by stepping in again. What you shared before can be made private one by one; that, the other can notice.

safety-help = Where to find help
safety-help-words = Look for a helpline for domestic or family violence in your country; many answer by chat and at night, and they help people of any gender, age and kind of relationship. Call from a phone that the other person does not check.

## Privacy

safety-privacy = Privacy
safety-privacy-lead = What is kept, who can read it, and how to get rid of it.

safety-read = Who can read what you write
safety-read-private = What you mark “Only me”: you.
safety-read-shared = What you share: you and the one person of that bond, from the moment you share it until you take it back, delete it or the bond ends.
safety-read-server = Whoever runs this server could read what is stored, the private entries too. Here that is: { $operator }.

safety-kept = What is kept
safety-kept-account = Your name, e-mail address, time zone, language and theme. Of your password only a hash, from which it cannot be read back.
safety-kept-bonds = Your bonds, and what you write in them. Changed words that were shared are kept with their earlier wording, so that nobody can rewrite what was agreed.
safety-kept-devices = Since when each device is signed in. Where and with which browser is not kept.
safety-kept-tries = How often a wrong password was tried on an account within the last minutes. Network addresses are used in memory to slow down guessing; this program does not write them down. A server in front of it may.

safety-not-done = What is not done
safety-not-done-ads = No advertising, no trackers, no statistics about you, nothing loaded from anyone else’s servers.
safety-not-done-location = No location, no “last seen”, no receipt that something was read.
safety-not-done-rating = Nobody is rated: no person, and no relationship.

safety-cookies = Cookies
safety-cookies-words = One that keeps you signed in, and one that lives for a minute to tell you that something was saved. Both are this site’s own and needed for it to work.

safety-along = Taking it along, and getting rid of it
safety-along-words = You can delete each entry that you wrote: it is gone from every page at once, and from the server a minute later, in which you alone can bring it back. What you wrote in a bond that ended is under Settings, to download or to erase. Copies that whoever runs the server made before, such as backups, follow their rules: ask them.

## About

safety-about = About
safety-about-title = About Bothways
safety-about-lead = A shared page for two people, and the idea under it.
safety-about-what = Two people link their accounts: partners, friends, family, colleagues. Each says what they need, where their boundaries are and how they like to be cared for. They write down what they do for each other, and see it on one page together: what came in, what was given, what is still needed.

safety-ledger = Reciprocity, not a ledger
safety-ledger-rhythm = It stands on a steady rhythm of giving and receiving. It does not keep accounts. Couples who watch who did how much grow less satisfied over the years; people who notice and answer each other’s needs grow closer; and care that goes only one way for long ends in exhaustion. So the question here is “What does my person need, and did what I gave reach them?” and never “Who is ahead?”
safety-ledger-totals = That is why there are no totals of two people side by side, and why only the one who receives says whether their needs are met.

safety-is-not = What it is not
safety-is-not-words = It is no therapy and no judge. It does not predict anything, compare anybody, or advise anyone to stay or to leave. <a href="/safety">What it can and cannot do for your safety</a> is on a page of its own, and so is <a href="/privacy">who can read what is stored</a>.

safety-runs = Who runs this one
safety-runs-words = This server is run by: { $operator }. Bothways is free software under the MIT or the Apache 2.0 licence, at your choice: anyone can run their own. This is version { $version }.
