boundaries-title = Grenzen
boundaries-lead = Linien, um deren Achtung ihr einander bittet. Sie brauchen keinen Grund.
boundaries-empty = Worum ihr einander bittet, wird hier stehen.
boundaries-example = Zum Beispiel: „Keine Anrufe nach zehn, außer es brennt.“
boundaries-state = Eine Grenze ziehen
boundaries-theirs = Worum <bdi>{ $name }</bdi> dich bittet
boundaries-mine = Worum du <bdi>{ $name }</bdi> bittest

## Eine Grenze

boundaries-one = Eine Grenze
boundaries-you-ask = Du bittest { $name }
boundaries-asks-you = { $name } bittet dich
boundaries-respect = Gelesen, ich achte darauf
boundaries-respect-hint = <bdi>{ $name }</bdi> würde das sehen, mit dem Tag. Es nicht zu sagen verrät nichts.
boundaries-changed = Sie wurde geändert, während du gelesen hast. So lautet sie jetzt.
boundaries-concerns = betrifft { $list }
boundaries-review-due = Zeit, noch einmal darauf zu schauen, seit { $day }
boundaries-review-on = noch einmal anzuschauen am { $day }
boundaries-they-respect = { $name } hat das gelesen und achtet darauf ({ $day })
boundaries-you-respect = du hast das gelesen und achtest darauf ({ $day })

## Themen

boundaries-touch = Berührung
boundaries-time = Zeit
boundaries-privacy = Privates
boundaries-money = Geld
boundaries-intimacy = Intimität
boundaries-family-and-friends = Familie und Freundeskreis
boundaries-work = Arbeit
boundaries-communication = Kommunikation
boundaries-other = Etwas anderes

## Wie fest

boundaries-preference = Lieber nicht
boundaries-firm = Verbindlich
boundaries-never = Niemals
boundaries-preference-hint = Mir wäre es anders lieber. Frag mich vorher.
boundaries-firm-hint = Bitte achte darauf. Wir können darüber reden, wenn ich es anspreche.
boundaries-never-hint = Unter keinen Umständen.

# Ein Thema und wie fest die Grenze ist, in einer Zeile.
boundaries-preference-about = { $topic }, lieber nicht
boundaries-firm-about = { $topic }, verbindlich
boundaries-never-about = { $topic }, niemals

## Das Formular

boundaries-state-lead = Du kannst sie jederzeit ändern oder zurücknehmen. Niemand bekommt eine Nachricht.
boundaries-change = Eine Grenze ändern
boundaries-about = Worum geht es?
boundaries-choose-one = Bitte wählen
boundaries-words = In deinen eigenen Worten
boundaries-words-hint = Sag, worum du bittest, so wie du es jemandem sagen würdest, der es richtig machen möchte.
boundaries-how-firm = Wie fest ist sie?
boundaries-languages = Betrifft sie eine Art, Fürsorge zu zeigen?
boundaries-languages-hint = Bevor so etwas für dich festgehalten wird, werden deine Worte gezeigt.
boundaries-review = Noch einmal anschauen am

boundaries-about-missing = Wähl, worum es geht.
boundaries-firm-missing = Wähl, wie fest sie ist.
boundaries-language-odd = Wähl aus dem, was hier steht.
boundaries-review-odd = Schreib einen Tag, etwa 2026-11-23, oder lass das Feld leer.
boundaries-review-passed = Dieser Tag ist vorbei. Wähl einen ab heute oder lass das Feld leer.
