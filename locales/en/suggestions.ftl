## One small thing, and why

suggestions-title = One small thing
suggestions-asks = { $name } asks: “{ $title }”
suggestions-asks-for = { $name } is asking for { $what }.
suggestions-likes-and-few = { $name } likes { $what }, and little of it was written down lately.
suggestions-likes = { $name } likes { $what }.
suggestions-gentle = Something small, only if it comes easily these days.
suggestions-any-day = A small thing for any day.
suggestions-done = You did it. That is plenty for today.
suggestions-taken-back = What stood here no longer fits.
suggestions-nothing = No idea for today, and that is fine. There may be one tomorrow.

## What one can do with it

suggestions-i-did = I did this:
suggestions-another = Another one
suggestions-not-for-us = Not for us
suggestions-more = Why this one

## Its own page

suggestions-lead = Each day one idea, for you alone. It is no task, and nobody learns of it unless you share what you did.
suggestions-stepped-back = While you have stepped back, nothing is suggested to you.
suggestions-alone = Once the other has joined, one small idea a day will stand here.
suggestions-how = How it is chosen
suggestions-how-words = From what <bdi>{ $name }</bdi> asks for and likes, as both of you can read it here. Nothing that touches a boundary, nothing that was here in the last three weeks. It stays the same all day. The page sends nothing to anyone.
suggestions-refused = Not for us
suggestions-refused-lead = These do not come again. Only you see this list.
suggestions-allow = Let it come again
suggestions-allow-this = Let it come again: { $what }
suggestions-unknown = This idea is not known here. Here is today’s.
suggestions-who-odd = Say who sees it: only you, or both of you.
