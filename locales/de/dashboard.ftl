## Der Titel: was der Rhythmus sagt und worum die andere Person bittet

dashboard-you-and = Du und { $name }
dashboard-both-ways = Fürsorge geht in beide Richtungen.
dashboard-steady = Ein steter Rhythmus.
dashboard-quiet = Eine stille Zeit.
dashboard-giving = Ihr gebt beide.
dashboard-needs-you = { $name } braucht dich jetzt.
dashboard-asks-for = { $name } bittet um { $what }.
dashboard-something = etwas

## Eine Ausnahmezeit

dashboard-on-pause = Pause.
dashboard-not-counted = Nichts wird gezählt.
dashboard-season-until = { $season }, bis { $day }.

## Was die andere Person jetzt braucht

dashboard-needs-now = Was <bdi>{ $name }</bdi> jetzt braucht
dashboard-needs-empty = Was <bdi>{ $name }</bdi> sich wünscht, wird hier stehen, zuerst, was am längsten wartet.
dashboard-needs-example = Zum Beispiel: „Ein Abend ohne Handys.“
dashboard-mind = Bitte beachte:
dashboard-everything-asked = Alles, was <bdi>{ $name }</bdi> sich wünscht

## Eine Zeile, um etwas festzuhalten

dashboard-what-did-you = Was hast du für <bdi>{ $name }</bdi> getan?
dashboard-made-soup = Suppe gekocht
dashboard-me-and = Ich und <bdi>{ $name }</bdi>

## Was auf eine Antwort wartet

dashboard-notice = Hast du es bemerkt?
dashboard-notice-empty = Was <bdi>{ $name }</bdi> für dich tut und du noch nicht beantwortet hast, wird hier stehen. Antworten ist nie Pflicht.
dashboard-notice-example = Zum Beispiel: „Die Frühschicht übernommen.“
dashboard-write-noticed = Festhalten, was du bemerkt hast
dashboard-say-more = Mehr sagen
dashboard-says-thanks = { $name } sagt Danke
dashboard-tells-news = { $name } hat gute Nachrichten
dashboard-answered-news = { $name } hat etwas zu deinen guten Nachrichten gesagt
dashboard-thanks = Danke sagen, Gutes erzählen, ins Glas schauen

## Was bevorsteht

dashboard-coming = Was bevorsteht
dashboard-all-keepsakes = Alles, was gut zu wissen ist

## Zuletzt

dashboard-lately = Zuletzt
dashboard-lately-empty = Was ihr füreinander tut, wird hier stehen, Tag für Tag.
dashboard-lately-example = Zum Beispiel: „Du, gestern: zum Flughafen gefahren.“
dashboard-all-of-it = Alles davon

## Die eigenen Bedürfnisse

dashboard-asked-empty = Deine offenen Bedürfnisse werden hier stehen. Mit einem Tippen sagst du, wie es darum steht.
dashboard-asked-example = Zum Beispiel: „Von deinem Tag hören, vor meinem.“
dashboard-name-another = Noch ein Bedürfnis nennen
dashboard-all-you-asked = Alles, was du dir wünschst
dashboard-only-you-see = Nur du siehst das

## Grenzen

dashboard-boundaries = Grenzen, auf die du achtest
dashboard-boundaries-empty = Grenzen, um die <bdi>{ $name }</bdi> dich bittet, werden hier stehen.
dashboard-boundaries-example = Zum Beispiel: „Keine Anrufe nach zehn.“
dashboard-state-your-own = Eine eigene ziehen
dashboard-all-boundaries = Alle Grenzen, auch deine

## Bevor die andere Person dazukommt

dashboard-ready = Deine Seite ist bereit
dashboard-ready-lead = Schreib auf, was du magst. Nichts Privates wird sichtbar, wenn die andere Person dazukommt.
dashboard-send-link = Schick diesen Link
dashboard-copy = Kopieren
dashboard-read-code = Oder lies diesen Code vor:
dashboard-opens-it = Wer sie öffnet, sieht deinen Namen und die Art der Verbindung und entscheidet selbst.
dashboard-no-invitation = Gerade gibt es keine Einladung. Niemand kann dazukommen, bis du eine anlegst.
dashboard-will-see = Was die andere Person sehen wird
dashboard-will-see-empty = Noch nichts. Was du teilst, wartet hier, bis sie dazukommt.
dashboard-will-see-example = Zum Beispiel: „Ich brauche nach der Arbeit eine Stunde, um anzukommen.“
dashboard-a-need = Bedürfnis
dashboard-a-boundary = Grenze
dashboard-done-for-them = Für sie getan
dashboard-stays = Was du mit „Nur ich“ markiert hast, bleibt bei dir.
dashboard-log-own = Festhalten, was du getan hast
