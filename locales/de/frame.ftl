frame-skip = Direkt zur Seite
frame-all-bonds = Alle deine Verbindungen
frame-sign-out = Abmelden
frame-this-bond = Diese Verbindung
frame-together = Zusammen
frame-log = Festhalten
# Vier Worte stehen auf einem Telefon nebeneinander; auf dem schmalsten darf dieses sich trennen.
frame-needs = Bedürfnisse
frame-me = Ich
frame-leave = Schnell weg
frame-leave-hint = Meldet dich ab und öffnet eine neutrale Seite. Den Verlauf des Browsers löscht es nicht.
frame-safety = Sicherheit
frame-privacy = Datenschutz
frame-about = Über Bothways
