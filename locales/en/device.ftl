# What a device keeps, and the app as it is installed.

device-title = On this device
device-lead = What is kept in this browser alone. The server stores nothing of what you choose here.
device-keeps = This device may keep
device-dashboard = The last dashboard I looked at
device-dashboard-hint = To read it without a connection. Whoever holds this device could read it too.
device-drafts = Longer texts that I have not sent yet
device-drafts-hint = So that a closed window loses nothing. Gone when they are sent.
device-forgets = Signing out and “Leave quickly” make this device forget all of it, and so does the end of the bond.
device-no-script = Without scripts this browser keeps nothing.
device-on = This device keeps it from now on.
device-off = This device has let go of it.
device-draft-back = What you had not sent yet is back.
device-offline = There is no connection
device-offline-words = This page needs one. What you saved before is safe.
device-unsent = There is no connection. What you filled in is still here: send it again in a moment.
device-try-again = Try again
device-kept = There is no connection. This is the page as this device kept it.

## Discreet

device-discreet = A neutral title
device-discreet-what = Tabs, history and open windows of this browser then say “Notes” in the place of Bothways and what a page is about, with a plain icon.
device-discreet-limits = For this device alone, signed in or not; a cookie holds it, and nobody else is told. The address stays what it is, and so do the pages themselves and an app that was installed from here.
device-discreet-begin = Show the neutral title here
device-discreet-end = Show the usual title again
device-discreet-missing = Say whether you want the neutral title or the usual one.
