contributions-title = Was ihr füreinander getan habt
contributions-empty = Was du und { $name } füreinander tut, wird hier stehen.
contributions-example = Zum Beispiel: „Zum Flughafen gefahren, früh.“
contributions-log = Etwas festhalten
contributions-they-did = Etwas, das <bdi>{ $name }</bdi> getan hat

## In wenigen Worten

contributions-noticed-by-you = von dir bemerkt
contributions-noticed-by = von { $name } bemerkt
contributions-landed = kam an
contributions-missed-told = lieb gemeint, aber nicht das Richtige
contributions-missed-kept = lieb gemeint, aber nicht, was du brauchtest; nur du siehst diese Antwort
contributions-answers = Greift auf:

## Eine Geste

contributions-second-you = Du, über denselben Moment
contributions-second = <bdi>{ $name }</bdi>, über denselben Moment
contributions-change = Ändern oder löschen
contributions-your-thanks = Dein Dank
contributions-thanks-from = Dank von <bdi>{ $name }</bdi>
contributions-you-missed = Lieb gemeint, aber nicht, was du brauchtest
contributions-they-missed = <bdi>{ $name }</bdi> sagt: lieb gemeint, aber nicht, was ich brauchte
contributions-fitted-better = Was besser gepasst hätte:

## Die Antwort

contributions-reached = Kam es bei dir an?
contributions-thanks-for-it = Dein Dank dafür
contributions-how-it-reached = Wie es bei dir ankam
contributions-it-landed = Kam an
contributions-missed = Lieb gemeint, aber nicht, was ich brauchte
contributions-missed-hint = Bleibt bei dir, außer du möchtest es sagen.
contributions-thanks = Dank, wenn du magst
contributions-instead = Was besser gepasst hätte
contributions-if-missed = Wenn es nicht passte
contributions-tell = Es { $name } sagen
contributions-keep = Für mich behalten
contributions-ask-for-it = Möchtest du dir wünschen, was besser gepasst hätte? Dann steht es bei deinen Bedürfnissen.
contributions-make-need = Ein Bedürfnis daraus machen
contributions-no-duty = Antworten ist nie Pflicht. Eine Antwort kannst du 30 Tage lang ändern.
contributions-settled = Deine Antwort steht seit mehr als 30 Tagen, deshalb bleibt sie, wie sie ist.
contributions-noticed-landed = Das hast du selbst bemerkt, also kam es an. Deinen Dank kannst du noch ändern.
contributions-how-missing = Wähl, wie es bei dir ankam.

## Die zweite Stimme

contributions-your-side = Wie du es erlebt hast
contributions-own-words = In deinen eigenen Worten
contributions-own-words-hint = Ihr seht es beide. Lass das Feld leer, um es zurückzunehmen.
contributions-yours-already = Das hast du selbst festgehalten. Ändere es dort, wo du es geschrieben hast.

## Das Formular

contributions-did = Was hast du für { $name } getan?
contributions-did-lead = Eine Zeile genügt.
contributions-noticed = Was hat { $name } für dich getan?
contributions-noticed-lead = Es zählt als etwas, das { $name } getan hat und das ankam. Ihr seht es beide.
contributions-rewrite = Ändern, was du geschrieben hast
contributions-turn-to-theirs = Stattdessen etwas, das { $name } für mich getan hat
contributions-turn-to-mine = Stattdessen etwas, das ich für { $name } getan habe
contributions-what-you-did = Was du getan hast
contributions-what-they-did = Was { $name } getan hat
contributions-such-as = Etwa „Suppe gekocht“
contributions-such-as-theirs = Etwa „Suppe gekocht, als ich spät heimkam“
contributions-when = Wann
contributions-feels = Fühlt sich an wie
contributions-not-sure = Nicht sicher
contributions-your-needs = Welches deiner Bedürfnisse es aufgreift
contributions-their-needs = Welches Bedürfnis von { $name } es aufgreift
contributions-none-is-fine = Keines ist auch gut.
contributions-more = Mehr dazu
contributions-surprise = Eine Überraschung bis …
contributions-seen-later = Was für beide ist, wird sichtbar, sobald die andere Person dazugekommen ist.
contributions-until = Verborgen bis
contributions-until-hint = An dem Tag zeigt es sich.
contributions-delete-words = Es verschwindet mit seiner Antwort und seinem früheren Wortlaut. Eine Minute lang kannst du das rückgängig machen.
contributions-delete = Löschen

## Bevor es gespeichert wird

contributions-before = Bevor das gespeichert wird
contributions-touches = Es berührt eine Grenze, die <bdi>{ $name }</bdi> dir genannt hat:
contributions-fits-anyway = Wenn es trotzdem passt, speichere es.
contributions-save-anyway = Trotzdem speichern
contributions-change-first = Oder ändere zuerst etwas
contributions-same-moment = Ist das derselbe Moment?
contributions-same-moment-hint = { $name } hat auch über diesen Tag geschrieben. Wenn es derselbe ist, wird daraus ein Eintrag mit zwei Stimmen.
contributions-same-yes = Ja: „{ $title }“
contributions-same-no = Nein, ein anderer Moment
contributions-changed = Das wurde inzwischen geändert
contributions-changed-words = Nichts wurde gespeichert. So lautet es jetzt; darunter steht, was du geschrieben hast.

contributions-nobody-yet = Was du bemerkst, kannst du festhalten, sobald die andere Person dazugekommen ist.
contributions-say-again = Sag bitte noch einmal, ob es derselbe Moment ist.
contributions-entry-changed = Dieser Eintrag hat sich inzwischen geändert. Schau bitte noch einmal.
contributions-day-odd = Schreib den Tag, etwa 2026-11-23.
contributions-day-ahead = Dieser Tag kommt erst noch.
contributions-language-odd = Wähl eines davon, oder „nicht sicher“.
contributions-need-gone = Eines dieser Bedürfnisse ist nicht mehr da. Wähl bitte noch einmal.
contributions-noticed-shared = Was du bemerkt hast, ist für euch beide zu sehen.
contributions-until-odd = Schreib den Tag, an dem es sich zeigen darf, etwa 2026-11-23.
contributions-until-passed = Eine Überraschung braucht einen Tag, der noch kommt.
contributions-until-far = Eine Überraschung kann höchstens ein Jahr warten.
