# Der Name dieser Sprache, in dieser Sprache.
account-language-name = Deutsch

## Ein Konto anlegen, sich anmelden

account-make = Konto anlegen
account-make-invited = Jemand hat dich eingeladen. Zuerst brauchst du ein eigenes Konto.
account-make-alone = Erst einmal nur für dich. Du entscheidest, mit wem du dich verbindest und was du teilst.
account-your-name = Dein Name
account-your-name-hint = So, wie ihn die andere Person sehen wird.
account-email = E-Mail-Adresse
account-email-hint = Damit meldest du dich an. Die andere Person sieht sie nicht.
account-password = Passwort
account-password-hint = { NUMBER($least) } Zeichen oder mehr. Ein paar Wörter hintereinander sind gut.
account-needs-invitation = Neue Konten brauchen auf diesem Server eine Einladung.
account-ask-for-one = Frag die Person, mit der du dich verbinden möchtest, oder wer diesen Server betreibt: { $operator }.
account-have-one = Hast du schon ein Konto? <a href="{ $url }">Melde dich an</a>
account-sign-in = Anmelden
account-sign-in-invited = Jemand hat dich eingeladen. Melde dich an oder leg ein Konto an, dann siehst du, wer es ist.
account-new-here = Neu hier? <a href="{ $url }">Leg ein Konto an</a>
account-one-moment = Einen Moment

# Was nicht angenommen werden kann.
account-name-missing = Schreib den Namen, den die andere Person sehen wird.
account-email-odd = Schreib eine E-Mail-Adresse, etwa name@example.org.
account-email-taken = Mit dieser E-Mail-Adresse gibt es schon ein Konto. Wenn es deins ist, melde dich an.
account-password-short = Nimm bitte mindestens { NUMBER($least) } Zeichen. Ein paar Wörter hintereinander sind leicht zu merken.
account-password-long = Nimm bitte höchstens { NUMBER($most) } Zeichen.
account-wrong = E-Mail-Adresse und Passwort gehören nicht zusammen. Versuch es bitte noch einmal.
account-time-zone-odd = Wähl eine Zeitzone nach ihrem Namen, etwa Europe/Berlin.
account-theme-odd = Wähl eines der drei.
account-language-odd = Wähl eine der Sprachen, die hier stehen.

## Einstellungen

account-settings = Einstellungen
account-time-zone = Zeitzone
account-time-zone-hint = Hier beginnen und enden deine Tage. Ein Name wie Europe/Berlin.
account-language = Sprache
account-theme = Hell oder dunkel
account-theme-system = Wie mein Gerät
account-theme-light = Hell
account-theme-dark = Dunkel
account-devices = Wo du angemeldet bist
account-signed-in-on = Angemeldet { $when }
account-devices-not-you = Wenn etwas davon nicht von dir ist, melde dich überall sonst ab und überleg dann, wer dein Passwort kennen könnte.
account-sign-out-others = Überall sonst abmelden
