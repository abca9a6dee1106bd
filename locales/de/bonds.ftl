## Was zwei Menschen einander sind

bonds-partners = Paar
bonds-friends = Freundschaft
bonds-family = Familie
bonds-colleagues = Team
bonds-partners-hint = Zwei Menschen, die ihr Leben teilen oder es bald tun
bonds-friends-hint = Nah oder fern
bonds-family-hint = Eltern, Kinder, Geschwister, auch selbst gewählte
bonds-colleagues-hint = Menschen, die zusammen arbeiten; die Worte bleiben bei der Arbeit

# Im Satz.
bonds-as-partners = als Paar
bonds-as-friends = in Freundschaft
bonds-as-family = als Familie
bonds-as-colleagues = als Team

## Die beiden

# Wo ein Name stünde, solange noch niemand dazugekommen ist. Sätze damit kommen ohne Dativ aus.
bonds-other-person = die andere Person
bonds-someone-invited = die eingeladene Person
# Wer etwas getan hat, neben einem Tag: „Du, gestern“.
bonds-you = Du

## Sprachen der Liebe

bonds-words = Worte der Anerkennung
bonds-time = Gemeinsame Zeit
bonds-help = Hilfe im Alltag
bonds-gifts = Geschenke
bonds-touch = Körperliche Nähe

# Im Team.
bonds-work-words = Worte der Wertschätzung
bonds-work-time = Zeit und Aufmerksamkeit
bonds-work-help = Praktische Hilfe
bonds-work-gifts = Kleine Aufmerksamkeiten

# Im Satz: „Sam bittet um Zeit.“
bonds-some-words = liebe Worte
bonds-some-time = Zeit
bonds-some-help = Hilfe
bonds-some-gifts = kleine Geschenke
bonds-some-touch = Berührung

## Die Startseite

bonds-yours = Deine Verbindungen
bonds-hello = Hallo { $name }
bonds-whom = Wem möchtest du näher sein?
bonds-none = Verbinde dich mit einem Menschen: aus deiner Partnerschaft, deinem Freundeskreis, deiner Familie, deinem Team. Bis er dazukommt, kannst du schon aufschreiben, was du brauchst und wo deine Grenzen sind.
bonds-invite = Jemanden einladen
bonds-have-code = Ich habe einen Code
bonds-you-and-invited = Du und die Person, die du eingeladen hast
bonds-linked = verbunden { $when }
bonds-not-joined = noch nicht dazugekommen
bonds-link-another = Dich noch mit jemandem verbinden

## Eine Verbindung anlegen

bonds-link = Dich mit jemandem verbinden
bonds-link-lead = Du bekommst eine Einladung zum Verschicken. Durch das Verbinden wird nichts geteilt.
bonds-kind = Was seid ihr einander?
bonds-kind-missing = Wähl, was ihr einander seid.
bonds-too-many = Du hast sehr viele Verbindungen. Beende erst eine, die still geworden ist.
bonds-make-invitation = Einladung anlegen
bonds-invited-yourself = Wurdest du selbst eingeladen? <a href="/invitations">Gib den Code ein</a>

## Einladen

bonds-invitation = Deine Einladung
bonds-invitation-lead = Schick den Link, lies den Code vor oder lass das Bild mit der Kamera abfotografieren.
bonds-you-invite = Du lädst jemanden ein, sich mit dir zu verbinden: { $kind }.
bonds-code-is = Code:
bonds-qr = Der Link als QR-Bild
bonds-works-until = Sie gilt einmal, bis { $day }.
bonds-opens-it = Wer sie öffnet, sieht deinen Namen und die Art der Verbindung ({ $kind }) und entscheidet selbst. Durch das Verbinden wird nichts geteilt.
bonds-copied = Kopiert
bonds-copy-link = Link kopieren
bonds-fresh = Neue anlegen
bonds-take-back = Zurücknehmen
bonds-no-invitation = Im Moment gibt es keine gültige Einladung.

## Eingeladen sein

bonds-code = Du hast einen Code
bonds-code-label = Der Code, der dir vorgelesen wurde
bonds-code-hint = Dreimal vier Zeichen, etwa K3PT-9WQA-HX7M. Großbuchstaben und Striche sind egal.
bonds-code-unknown = Das ist kein Code von hier. Vergleich ihn bitte Zeichen für Zeichen.
bonds-look = Einladung ansehen
bonds-an-invitation = Eine Einladung
bonds-would-like = { $name } möchte sich mit dir verbinden
bonds-invites-you = <bdi>{ $name }</bdi> lädt dich ein, euch zu verbinden: { $kind }. Ihr hättet dann eine gemeinsame Seite: was ihr füreinander tut, ob es ankommt und was euch noch fehlt.
bonds-will-see = Was <bdi>{ $name }</bdi> sehen wird
bonds-will-see-this = Deinen Namen, und von da an nur, was du teilen möchtest. Noch ist nichts geteilt, und nichts Privates wird durch das Verbinden sichtbar.
bonds-who-runs-it = Wer diesen Server betreibt
bonds-could-read = Hier ist das: { $operator }. Wer den Server betreibt, könnte lesen, was gespeichert ist.
bonds-change-mind = Wenn du es dir anders überlegst
bonds-change-mind-this = Ihr könnt die Verbindung beide jederzeit beenden, allein und sofort.
bonds-link-with = Mit <bdi>{ $name }</bdi> verbinden
bonds-decline = Nein, danke
bonds-not-told = Du kannst diese Seite auch einfach verlassen: <bdi>{ $name }</bdi> erfährt nicht, dass du sie geöffnet hast.
# Wenn niemand sagt, wer den Server betreibt.
bonds-operator = die Person oder Gruppe, von der du diese Adresse hast

bonds-used = Diese Einladung wurde schon benutzt
bonds-used-words = Jede gilt nur einmal. Bitte um eine neue, wenn sie für dich gedacht war.
bonds-used-meanwhile-words = Oder sie wurde zurückgenommen. Bitte um eine neue; das dauert nur einen Moment.
bonds-expired = Diese Einladung ist abgelaufen
bonds-expired-words = Jede gilt sieben Tage. Bitte um eine neue; das dauert nur einen Moment.
bonds-revoked = Diese Einladung gilt nicht mehr
bonds-revoked-words = Bitte um eine neue; das dauert nur einen Moment.
bonds-own = Das ist deine eigene Einladung
bonds-own-words = Schick sie der Person, mit der du dich verbinden möchtest.
bonds-linked-already = Ihr seid schon verbunden
bonds-linked-already-words = Es gibt eine Verbindung für euch beide; du findest sie auf deiner Startseite.
bonds-go-to-yours = Zu deinen Verbindungen

## Die eigene Seite

bonds-thanks-line = Ein Dankeschön, etwas Gutes, das passiert ist, und das Glas mit allem.
bonds-keepsakes-line = Tage und Kleinigkeiten, die ihr euch merken möchtet.

bonds-your-side = Deine Seite
bonds-your-needs = Deine Bedürfnisse
bonds-needs-open = { $count ->
    [one] Eines ist offen.
   *[other] { $count } sind offen.
}
bonds-needs-many = Mehr als { NUMBER($count) } sind offen.
bonds-needs-none = Noch nichts. Was könnte { $name } für dich tun?
bonds-your-boundaries = Deine Grenzen
bonds-boundaries-stated = { $count ->
    [one] Eine steht hier.
   *[other] { $count } stehen hier.
}
bonds-boundaries-many = Mehr als { NUMBER($count) } stehen hier.
bonds-boundaries-none = Noch keine. Sie brauchen keinen Grund.
bonds-love-languages = Sprachen der Liebe
bonds-menu-unsaid = Noch nicht gesagt: wie gern du { $list } magst.
bonds-menu-shared = Gesagt am { $day }, auch für { $name }.
bonds-menu-private = Gesagt am { $day }, nur für dich.
bonds-check-in = Wochenblick
bonds-check-in-words = Drei kurze Fragen in der Woche, die ihr gemeinsam öffnet.
bonds-tempo = Tempo
bonds-season = Ausnahmezeit
bonds-season-none = Zurzeit keine. Für eine Zeit, in der Fürsorge selten ist, und das ist in Ordnung.
bonds-on-pause-until = Pause bis { $day }.
bonds-place-invitation = Einladung
bonds-place-invitation-words = Die andere Person ist noch nicht dazugekommen.
bonds-ending-this = Diese Verbindung beenden
bonds-ending-this-words = Das könnt ihr beide, allein und sofort.
bonds-switched-off = Sätze, die du abgeschaltet hast
bonds-switch-on = Wieder sagen

## Tempo

bonds-your-tempo = Euer Tempo
bonds-tempo-lead = Wie oft ihr füreinander da sein wollt. Bis ihr euch einig seid, gilt das ruhigere.
bonds-close = Eng: etwa zwei Tage in der Woche
bonds-steady = Regelmäßig: etwa ein Tag in der Woche
bonds-occasional = Gelegentlich: etwa ein Tag in vier Wochen
bonds-tempo-now = Zurzeit: { $tempo }.
bonds-would-prefer = <bdi>{ $name }</bdi> hätte gern: { $tempo }.
bonds-tempo-which = Was würde dir passen?
bonds-tempo-missing = Wähl eines der drei.
bonds-tempo-save = Uns beiden sagen

## Das Ende

bonds-end-this = Diese Verbindung beenden
bonds-end-at-once = Sie endet sofort, für euch beide. Das lässt sich nicht rückgängig machen; ihr könntet euch mit einer neuen Einladung wieder verbinden und fangt dann von vorn an.
bonds-end-no-message = <bdi>{ $name }</bdi> bekommt keine Nachricht. Die Seite ist einfach nicht mehr da.
bonds-end-invitation = Die Einladung gilt nicht mehr. Die Seite ist einfach nicht mehr da.
bonds-end-keeps = Ihr behaltet beide, was ihr selbst geschrieben habt, und nichts voneinander. Deins findest du unter Einstellungen.
bonds-end-danger = Wenn dich das Beenden in Gefahr bringen könnte, lies zuerst, <a href="/safety">was hier möglich ist und was nicht</a>.
bonds-end-sure = Bist du sicher?
bonds-end-yes = Ja, jetzt beenden
bonds-end-tick = Setz das Häkchen, wenn du sie beenden willst.
bonds-end-do = Verbindung beenden
bonds-first-one = Sag, was ihr füreinander seid, und schick die Einladung.
bonds-first-two = Schreib, solange du wartest, schon auf, was du brauchst, wo deine Grenzen sind und wie man dir gut tut.
bonds-first-three = Ist die andere Person da, seht ihr es auf einer gemeinsamen Seite. Nichts Privates wird dadurch geteilt.
bonds-share-link = Link weitergeben
bonds-share-words = Ich würde mich gern auf Bothways mit dir verbinden.

## Einen Schritt zurücktreten

bonds-stepping-back = Einen Schritt zurücktreten
bonds-step-off-line = Eine Zeit lang nichts Neues teilen, ohne dass es jemand erfährt.
bonds-step-on-line = Du bist einen Schritt zurückgetreten. Was du einträgst, bleibt bei dir.
bonds-step-is-off = Ein Schalter nur für dich, für so lange du magst. Er beendet nichts.
bonds-step-is-on = Du bist einen Schritt zurückgetreten. Was du einträgst, bleibt bei dir.
bonds-step-back-now = Zurücktreten
bonds-step-in = Wieder dabei sein
bonds-step-what = Was sich dadurch ändert
bonds-step-stays = Alles, was du einträgst, bleibt bei dir, und Formulare bieten nur noch „Nur ich“ an. Du bekommst keine Vorschläge.
bonds-step-before = Was du vorher geteilt hast, bleibt, wie es war. Änderst du etwas davon, behältst du eine Kopie für dich, und <bdi>{ $name }</bdi> liest weiter den früheren Wortlaut.
bonds-step-waits = Was bei <bdi>{ $name }</bdi> ankäme, wartet: eine Antwort, ein Dank, eine Ausnahmezeit, ein anderes Tempo, das Wort, dass ein Bedürfnis erfüllt ist oder dass du eine Grenze achtest.
bonds-step-unseen = Auf den Seiten von <bdi>{ $name }</bdi> ändert sich nichts: nicht jetzt, nicht durch das, was du inzwischen schreibst, und nicht, wenn du wieder dabei bist.
bonds-step-after = Wenn du wieder dabei bist, bleibt privat, was inzwischen dazukam, bis du es selbst teilst, Eintrag für Eintrag.
bonds-step-cannot = Was es nicht kann
bonds-step-seen = Wenn du Geteiltes löschst oder zurücknimmst, die Verbindung beendest oder deinen Namen änderst, kann <bdi>{ $name }</bdi> das sehen.
bonds-step-less = Vielleicht fällt <bdi>{ $name }</bdi> auf, dass weniger kommt. Euer Rhythmus richtet sich nach dem, was ihr teilt.
bonds-step-safety = Wer dein Passwort kennt oder dein Gerät in der Hand hat, solange du angemeldet bist, sieht auch diese Seite. Lies, <a href="/safety">was hier möglich ist und was nicht</a>.
bonds-step-missing = Sag, ob du zurücktreten oder wieder dabei sein willst.
