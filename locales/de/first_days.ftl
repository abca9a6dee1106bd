# Die ersten Schritte von euch beiden.
first-days-title = Die ersten Tage
first-days-lead = Drei kleine Dinge, je eine Minute. Jedes davon kann warten.
first-days-steps = Die drei Schritte
first-days-need = Ein Bedürfnis
first-days-boundary = Eine Grenze
first-days-love-languages = Was dir guttut
first-days-there = gesagt
first-days-left = für später
first-days-later = Für später lassen
first-days-all-later = Alles für später lassen
first-days-go-on = Weiter
first-days-no-such-step = Diesen Schritt gibt es nicht.

## Die Schritte

first-days-need-lead = Was könnte { $name } für dich tun? Am besten etwas Kleines aus dem Alltag.
first-days-need-example = Zum Beispiel: „Zehn Minuten auf dem Sofa, wenn wir beide zu Hause sind.“
first-days-in-one-line = In einer Zeile
first-days-boundary-lead = Eine Linie, auf die { $name } bitte achtet. Sie braucht keinen Grund.
first-days-boundary-example = Zum Beispiel: „Bitte lies meine Nachrichten nicht, auch nicht zum Spaß.“
first-days-in-your-words = In deinen Worten
first-days-love-lead = Kreuz an, was dir guttut und was dir selbst leichtfällt. Es ist eine Speisekarte, kein Typ; genauer sagen kannst du es später.
first-days-receive = Was ich besonders gern bekomme
first-days-give = Was ich leicht gebe
first-days-tick-one = Kreuz wenigstens eins an oder lass es für später.

## Der Schluss

first-days-done = Das genügt für den Anfang
first-days-done-lead = Alles andere darf kommen, wann es kommt. Ändern kannst du alles jederzeit.
first-days-done-alone = Was du teilst, ist da, sobald die andere Person dazukommt. Ändern kannst du alles jederzeit.
first-days-together = Zu eurer Seite
first-days-your-side = Zu deiner Seite
first-days-from-here = Drei kleine Dinge, solange du wartest

## Auf der Startseite

first-days-invitation-until = Deine Einladung gilt bis { $day }.
first-days-no-invitation = Im Moment gibt es keine gültige Einladung.
first-days-next = Die ersten Tage: { $step }.
first-days-see-invitation = Ansehen
first-days-make-one = Eine anlegen
first-days-came-in = { $name } hat etwas für dich getan. Wenn du magst, antworte darauf.
first-days-look = Ansehen
