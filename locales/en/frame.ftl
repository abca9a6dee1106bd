frame-skip = Skip to the page
frame-all-bonds = All your bonds
frame-sign-out = Sign out
frame-this-bond = This bond
frame-together = Together
frame-log = Log
frame-needs = Needs
frame-me = Me
frame-leave = Leave quickly
frame-leave-hint = Ends your session and opens a plain page. It does not clear the browser’s history.
frame-safety = Safety
frame-privacy = Privacy
frame-about = About
# The whole title of a page on a device that is discreet.
frame-discreet = Notes
