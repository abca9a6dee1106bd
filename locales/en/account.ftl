# The name of this language, in this language.
account-language-name = English

## Making an account, signing in

account-make = Make an account
account-make-invited = Someone has invited you. First you need an account of your own.
account-make-alone = For you alone at first. You decide whom to link with, and what to share.
account-your-name = Your name
account-your-name-hint = As the other person will see it.
account-email = E-mail
account-email-hint = To sign in with. The other person does not see it.
account-password = Password
account-password-hint = { NUMBER($least) } characters or more. A few words in a row are good.
account-needs-invitation = New accounts on this server need an invitation.
account-ask-for-one = Ask the person you would like to link with, or whoever runs this server: { $operator }.
account-have-one = Have an account? <a href="{ $url }">Sign in</a>
account-sign-in = Sign in
account-sign-in-invited = Someone has invited you. Sign in, or make an account, to see who it is.
account-new-here = New here? <a href="{ $url }">Make an account</a>
account-one-moment = One moment

# What cannot be taken.
account-name-missing = Write the name that the other person will see.
account-email-odd = Write an e-mail address, such as name@example.org.
account-email-taken = There is an account with this e-mail already. If it is yours, sign in.
account-password-short = Please use at least { NUMBER($least) } characters. A few words in a row are easy to remember.
account-password-long = Please use at most { NUMBER($most) } characters.
account-wrong = This e-mail and password do not belong together. Please try again.
account-time-zone-odd = Choose a time zone by its name, such as Europe/Lisbon.
account-theme-odd = Choose one of the three.
account-language-odd = Choose one of the languages listed here.

## Settings

account-settings = Settings
account-time-zone = Time zone
account-time-zone-hint = Your days begin and end here. A name such as Europe/Lisbon.
account-language = Language
account-theme = Light or dark
account-theme-system = As my device has it
account-theme-light = Light
account-theme-dark = Dark
account-devices = Where you are signed in
account-signed-in-on = Signed in { $when }
account-devices-not-you = If one of these is not you, sign out everywhere else, then think of who may know your password.
account-sign-out-others = Sign out everywhere else
