needs-title = Bedürfnisse
needs-lead = Was ihr euch voneinander wünscht.
needs-empty = Was ihr nennt, wird hier stehen.
needs-example = Zum Beispiel: „Abends eine Stunde ohne Handys.“
needs-name-one = Ein Bedürfnis nennen
needs-theirs = Was <bdi>{ $name }</bdi> sich wünscht
needs-nothing-asked = Zurzeit wird nichts von dir gewünscht.
needs-nothing-yet = Was die andere Person teilt, steht hier, sobald sie dazukommt.
needs-mine = Was du dir wünschst
needs-closed = Erfüllt und ruhend
needs-more = Weitere Bedürfnisse
needs-did = Ich habe etwas getan
needs-did-for = Ich habe etwas getan: { $title }

## Wie wichtig

needs-nice = Wäre schön
needs-matters = Ist mir wichtig
needs-matters-a-lot = Sehr wichtig
needs-right-now = Gerade jetzt
needs-matters-a-lot-hint = Höchstens drei, damit es wahr bleibt
needs-right-now-hint = Eine Zeit der Not: Es steht drei Tage lang ganz oben

## Wie es darum steht

needs-low = Kommt zu kurz
needs-some = Geht so
needs-well = Gut
needs-how = Wie steht es darum?
needs-how-is = Wie es darum steht: { $title }
needs-kept = Was du zuletzt gesagt hast, bleibt bei dir.

# Im Satz, etwa „Sam sieht: kommt zu kurz, gesagt vor einer Woche“.
needs-is-low = kommt zu kurz
needs-is-some = geht so
needs-is-well = steht gut
needs-level-said = { $level }, gesagt { $when }
needs-sees = { $name } sieht: { $what }
needs-unsaid = länger nichts gesagt

## In wenigen Worten

needs-met-on = erfüllt { $when }
needs-met = erfüllt
needs-resting = ruht
needs-waiting = wartet { $since }
needs-answered-on = aufgegriffen { $when }
needs-once = einmalig
needs-every-days = { $days ->
    [one] jeden Tag
   *[other] alle { $days } Tage
}

## Ein Bedürfnis

needs-one = Ein Bedürfnis
needs-asks-for = { $name } wünscht sich
needs-story = Seine Geschichte
needs-said-on = Genannt { $when }
needs-opened-again = Wieder geöffnet { $when }
needs-story-met = Erfüllt { $when }
needs-story-resting = Es ruht und bittet gerade um nichts
needs-story-rested = Zur Ruhe gelegt { $when }
needs-story-before = Was davor war
needs-earlier = { $count ->
    [one] Etwas Früheres steht bei dem, was ihr füreinander getan habt
   *[other] { $count } frühere Einträge stehen bei dem, was ihr füreinander getan habt
}
needs-many-earlier = Mehr als { NUMBER($count) } frühere Einträge stehen bei dem, was ihr füreinander getan habt

# Sätze unter seinem Bild.
needs-thread-met = Erfüllt { $when }.
needs-thread-rests = Es ruht.
needs-thread-none = Noch hat nichts es aufgegriffen.
needs-thread-pause = Gerade ist Pause: Es kann warten.
needs-thread-last = Zuletzt aufgegriffen { $when }.
needs-thread-landed = Zuletzt aufgegriffen { $when }, und es kam an.
needs-key-landed = es kam an
needs-key-met = erfüllt
needs-key-quiet = erfüllt oder ruhend
needs-key-close = was dicht beieinander liegt, ist ein Zeichen

# Die Fäden einiger offener Bedürfnisse, auf der Seite der Bedürfnisse.
needs-threads = Vom Nennen bis heute
needs-threads-longest = Am längsten wartet: „{ $title }“, { $since }.
needs-threads-none = Alles davon wurde kürzlich aufgegriffen oder steht gut.
needs-threads-pause = Gerade ist Pause: Das alles kann warten.
needs-threads-cannot-wait = „{ $title }“ kann nicht warten. Alles andere schon: Gerade ist Pause.
needs-of-you = Du
needs-answered-days = Aufgegriffen am
needs-day-landed = { $day }, es kam an
needs-earlier-on-its-page = Früheres auf der eigenen Seite
needs-was-doing = Wie es darum stand
needs-pulse-on = gesagt { $when }
needs-is-met = Es ist erfüllt
needs-let-rest = Ruhen lassen
needs-open-again = Wieder öffnen

## Das Formular

needs-form-lead = Bitten heißt nicht fordern: Es ist eine Gelegenheit, sich kennenzulernen.
needs-change = Ein Bedürfnis ändern
needs-what = Was wünschst du dir?
needs-what-hint = Etwas, das { $name } tun könnte, in wenigen Worten.
needs-words = Was es für dich gut macht
needs-how-much = Wie wichtig ist es?
needs-every = Es kehrt wieder nach so vielen Tagen
needs-every-hint = 7 ist einmal in der Woche. Lass das Feld leer, wenn du es dir einmal wünschst.
needs-language = Spricht es eine Sprache der Liebe?
needs-no-language = Keine bestimmte

needs-language-odd = Wähl eine aus der Liste, oder keine.
needs-how-much-missing = Wähl, wie wichtig es ist.
needs-every-odd = Schreib eine ganze Zahl von Tagen von 1 bis { NUMBER($most) }, oder lass das Feld leer für einmalig.
needs-too-many = Mehr als drei Dinge können nicht alle zuerst kommen. Lass eines davon ruhen.
needs-level-missing = Sag, wie es darum steht: kommt zu kurz, geht so oder gut.
needs-not-open = Es ist gerade nicht offen. Öffne es wieder, um zu sagen, wie es darum steht.
