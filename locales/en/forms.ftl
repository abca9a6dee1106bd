# The words that forms and cards of every feature share.

forms-optional = (optional)
forms-error = Error:
forms-mend-one = One thing needs mending
forms-mend-some = A few things need mending
forms-write-something = Write a few words here.
forms-too-long = This is { NUMBER($length) } characters long. Please stay within { NUMBER($most) }.
forms-stands-now = How it stands now
forms-you-typed = What you typed
forms-changed-meanwhile = It was changed meanwhile, perhaps in another window. Nothing was saved: below is how it stands now, and what you typed.

## Who sees an entry

forms-who-sees = Who sees it
forms-who-sees-missing = Say who sees it.
forms-only-me = Only me
forms-me-and = Me and { $name }
forms-may-have-read = { $name } may already have read it.
forms-stepped-back = You have stepped back: what you add stays with you.
forms-copy = A copy for me
forms-copy-hint = { $name } goes on reading what you shared, as it was.
forms-take-back-hint = This takes it back. { $name } no longer sees it, and may notice.
forms-would-reach = You have stepped back. What could be done here would reach the other person; it can wait until you step in again.
forms-only-you = Only you
forms-you-and = You and <bdi>{ $name }</bdi>
forms-surprise-until = Surprise until { $day }

## Buttons

forms-save = Save
forms-save-for-me = Save for me
forms-share-with = Share with <bdi>{ $name }</bdi>
forms-save-surprise = Save as a surprise
forms-change = Change it
forms-delete = Delete it

## Lists

forms-edited = Edited: earlier wording
forms-pages = Pages
forms-earlier-ones = Earlier ones
forms-back-to-it = Back to it
forms-unsaved = What you typed is not saved
forms-unsaved-words = It would be lost if you leave this page now.
forms-stay = Stay here
forms-leave-unsaved = Leave without saving
