check-ins-title = Wochenblick
check-ins-lead = Drei kurze Fragen, einmal in der Woche. Jede Seite antwortet für sich; geöffnet wird gemeinsam.
check-ins-week-of = Die Woche ab { $day }

## Diese Woche

check-ins-waits = Es öffnet sich, wenn ihr beide geschrieben und auf „Öffnen“ gedrückt habt. Bis dahin bleibt es bei dir.
check-ins-you-pressed = Du hast auf „Öffnen“ gedrückt.
check-ins-open-with = Mit <bdi>{ $name }</bdi> öffnen
check-ins-take-back = Zurücknehmen
check-ins-change = Deine Antworten ändern oder löschen
check-ins-delete-words = Sie verschwinden überall. Eine Minute lang kannst du es rückgängig machen.
check-ins-delete-mine = Meine Seite löschen
check-ins-stays-so = Ihr könnt das beide lesen. Es ändert sich nicht mehr.
check-ins-no-words = Diesmal ohne Worte.
check-ins-nothing = Für diese Woche steht hier nichts.

## Die Fragen

check-ins-felt-good-ask = Was hat gutgetan?
check-ins-need-more-ask = Wovon wünschst du dir mehr?
check-ins-thank-for-ask = Wofür möchtest du { $name } danken?
check-ins-connected-ask = Wie verbunden fühlst du dich?
check-ins-connected-hint = Das siehst immer nur du, auch wenn der Rest offen ist.
check-ins-until-open = Jede Frage darf leer bleiben. Du kannst es ändern, bis es offen ist; danach bleibt es, wie es ist.
check-ins-say-something = Beantworte mindestens eine der Fragen.
check-ins-connected-odd = Wähl eines der fünf oder keines.
check-ins-week-odd = Ein Wochenblick lässt sich in seiner Woche und in der danach schreiben. Was du geschrieben hast, steht unten.
check-ins-opened-meanwhile = Inzwischen wurde es geöffnet und bleibt, wie es ist. Nichts wurde gespeichert; was du geschrieben hast, steht unten.
check-ins-write-first = Schreib zuerst etwas. Dann lässt es sich öffnen.

# Die Antworten, unter Überschriften.
check-ins-felt-good = Was gutgetan hat
check-ins-need-more = Wovon ich mir mehr wünsche
check-ins-thank-for = Danke an { $name }
check-ins-thank-you = Danke an dich

## Wie verbunden: die letzten drei als Sätze unter einem Bild

check-ins-far-apart = weit weg
check-ins-apart = etwas fern
check-ins-between = dazwischen
check-ins-close = nah
check-ins-very-close = sehr nah
check-ins-felt = Wie verbunden du dich gefühlt hast
check-ins-felt-alone = Deine eigenen Worte im Lauf der Zeit. Wochen ohne ein Wort lassen keine Lücke.
check-ins-felt-lately = Deine letzten { NUMBER($many) } eigenen Worte. Wochen ohne ein Wort lassen keine Lücke.
check-ins-word = Dein Wort
check-ins-trend-one = Bisher ein Wort: { $word }.
check-ins-trend-same = Es war jedes Mal dasselbe: { $word }.
check-ins-trend = Es bewegte sich zwischen „{ $lowest }“ und „{ $highest }“. Zuletzt: { $last }.

## Wochen davor

check-ins-before = Wochen davor
check-ins-is-open = für euch beide offen
check-ins-is-yours = bleibt bei dir

## Der Tag

check-ins-when = Wann
check-ins-day = Der Tag eures Wochenblicks
check-ins-day-hint = Ein Tag für euch beide. Eine Änderung gilt ab der nächsten Woche; die heutige läuft bis dahin weiter.
check-ins-day-save = Diesen Tag wählen
check-ins-day-odd = Wähl einen Wochentag.

## Auf der gemeinsamen Seite

check-ins-line-write = Der Wochenblick: drei kurze Fragen.
check-ins-line-begin = Anfangen
check-ins-line-sealed = Dein Wochenblick bleibt bei dir, bis ihr ihn beide öffnet.
check-ins-line-look = Ansehen
check-ins-line-open = Euer Wochenblick ist für euch beide offen.
check-ins-line-read = Lesen
