# What a page says after a form was carried out.

flash-saved-for-me = Saved. Only you can see it.
flash-shared = Shared with both of you.
flash-saved = Saved.
flash-hidden = Saved. It stays hidden until its day.
flash-deleted = Deleted.
flash-undo = Undo
flash-restored = It is back, as it was.
flash-met = Marked as met. Good.
flash-reopened = Open again.
flash-resting = Resting. You can wake it any time.
flash-answered = Your answer is there for both of you.
flash-answer-kept = Kept to yourself.
flash-linked = You are linked. Nothing private became shared.
flash-declined = Declined. Nothing was linked.
flash-revoked = The invitation no longer works.
flash-renewed = Here is a fresh invitation. The earlier one no longer works.
flash-ended = The bond has ended.
flash-signed-out = You are signed out.
flash-signed-out-elsewhere = You are signed out everywhere but here.
flash-switched-off = Switched off. You can switch it on again on your side of the bond.
flash-switched-on = Switched on again.
flash-put-away = Put away for 30 days.
flash-ready = Ready. It opens when both of you have written and pressed open.
flash-taken-back = Taken back. It stays with you.
flash-opened = It is open for both of you.
