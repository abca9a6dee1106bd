# Die Worte, die Formulare und Karten überall gemeinsam haben.

forms-optional = (freiwillig)
forms-error = Fehler:
forms-mend-one = Eine Stelle passt noch nicht
forms-mend-some = Ein paar Stellen passen noch nicht
forms-write-something = Schreib hier ein paar Worte.
forms-too-long = Das sind { NUMBER($length) } Zeichen. Bleib bitte bei höchstens { NUMBER($most) }.
forms-stands-now = So steht es jetzt da
forms-you-typed = Was du geschrieben hast
forms-changed-meanwhile = Inzwischen wurde es geändert, vielleicht in einem anderen Fenster. Nichts wurde gespeichert: Unten steht, wie es jetzt lautet, und was du geschrieben hast.

## Wer einen Eintrag sieht

forms-who-sees = Wer es sieht
forms-who-sees-missing = Sag, wer es sieht.
forms-only-me = Nur ich
forms-me-and = Ich und { $name }
forms-may-have-read = Vielleicht hat { $name } es schon gelesen.
forms-stepped-back = Du bist einen Schritt zurückgetreten: Was du einträgst, bleibt bei dir.
forms-copy = Eine Kopie für mich
forms-copy-hint = { $name } liest weiter, was du geteilt hast, so wie es war.
forms-take-back-hint = Damit nimmst du es zurück. { $name } sieht es dann nicht mehr, und das kann auffallen.
forms-would-reach = Du bist einen Schritt zurückgetreten. Was hier möglich wäre, käme bei der anderen Person an; es kann warten, bis du wieder dabei bist.
forms-only-you = Nur du
forms-you-and = Du und <bdi>{ $name }</bdi>
forms-surprise-until = Überraschung bis { $day }

## Knöpfe

forms-save = Speichern
forms-save-for-me = Für mich speichern
forms-share-with = Mit <bdi>{ $name }</bdi> teilen
forms-save-surprise = Als Überraschung speichern
forms-change = Ändern
forms-delete = Löschen

## Listen

forms-edited = Bearbeitet: früherer Wortlaut
forms-pages = Seiten
forms-earlier-ones = Ältere
forms-back-to-it = Zurück
forms-unsaved = Was du geschrieben hast, ist nicht gespeichert
forms-unsaved-words = Es wäre verloren, wenn du die Seite jetzt verlässt.
forms-stay = Hier bleiben
forms-leave-unsaved = Gehen, ohne zu speichern
