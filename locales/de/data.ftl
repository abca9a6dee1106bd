data-title = Was du in beendeten Verbindungen geschrieben hast
data-lead = Hier sind nur deine eigenen Worte, für dich allein. Nimm sie mit oder lösch sie.
data-none = Hier ist nichts. Wenn eine Verbindung endet, behaltet ihr beide, was ihr selbst geschrieben habt, und findet es auf dieser Seite.
data-linked = verbunden am { $day }
data-never-linked = nie verbunden
data-reflections = Was du dir jede Woche selbst schreibst, gehört zu keiner Verbindung und bleibt dir, wenn eine endet.

## Die Worte einer Verbindung

data-your-words = Deine Worte { $kind }
data-ended = Diese Verbindung ist beendet ({ $linked }). Hier steht, was du darin geschrieben hast.
data-bonds = Beendete Verbindungen
data-download = Alles herunterladen (JSON)
data-nothing-written = Du hast dort nichts geschrieben.
data-more = Mehr
data-erase = Löschen, was du dort geschrieben hast
data-erase-words = Es ist sofort weg und kommt nicht wieder; lade es vorher herunter, wenn du es behalten möchtest. Was die andere Person geschrieben hat, gehört ihr und bleibt bei ihr. Diese Verbindung verschwindet dann aus deiner Liste.
data-erase-sure = Bist du sicher?
data-erase-yes = Ja, löschen, was ich dort geschrieben habe
data-erase-tick = Setz das Häkchen, wenn du es löschen willst.
data-erase-do = Endgültig löschen

## Etwas, das geschrieben wurde

data-need = Ein Bedürfnis
data-boundary = Eine Grenze
data-you-did = Etwas, das du getan hast
data-you-noticed = Etwas, das du bemerkt hast
data-done-for-you = Etwas, das für dich getan wurde
data-season = Eine Ausnahmezeit
data-says-about = Was es über die andere Person sagt
data-answered-news = Was du auf gute Nachrichten geantwortet hast
data-keepsake = Gut zu wissen über die andere Person
data-keepsake-about-you = Gut zu wissen über dich
data-talk = Ein Gespräch
data-guess = Deine Vermutung, was die andere Person gern bekommt
data-was-shared = war geteilt
data-only-you-saw = nur du hast es gesehen
data-you-said-landed = du hast gesagt, dass es ankam
data-you-told-missed = du hast gesagt, was besser gepasst hätte
data-you-kept-missed = du hast für dich behalten, dass es nicht war, was du brauchtest
data-you-added = Du hast ergänzt
data-your-thanks = Dein Dank
data-fitted-better = Was besser gepasst hätte
