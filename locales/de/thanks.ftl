thanks-title = Dank und gute Nachrichten
thanks-lead = Niemand muss. Was eine Seite sagt, kommt ins Glas, und auch der Dank aus euren Antworten.
thanks-empty = Dank und gute Nachrichten werden hier stehen, Monat für Monat.
thanks-example = Zum Beispiel: „Du hast auf dem Heimweg angerufen. Danach habe ich gut geschlafen.“
thanks-say = Danke sagen
thanks-share-news = Etwas Gutes erzählen

## Das Glas

thanks-jar-empty = Im Glas ist noch nichts. Es hat Zeit.
thanks-jar-one = Ein Dankeschön im Glas, { $when }.
thanks-jar-some = Dank seit { $month }; zuletzt { $when }.
thanks-jar-full = Das Glas ist voll. Hier liegt der jüngste Dank, zuletzt { $when }; der frühere steht darunter.

## Eines davon

thanks-thank-you = Ein Dankeschön
thanks-good-news = Gute Nachrichten
thanks-for-act = Für „{ $title }“
thanks-says-about = Was es über { $name } sagt
thanks-says-about-you = Was es über dich sagt

## Das Formular

thanks-say-lead = Für etwas, das getan wurde, oder einfach so.
thanks-words = Was hat { $name } getan, und was hat es dir gegeben?
thanks-words-hint = Ein Satz genügt.
thanks-says-about-hint = Geduldig, mutig, lustig: was du darin gesehen hast.
thanks-share-news-lead = Etwas Gutes, das dir passiert ist, groß oder klein.
thanks-news-words = Was ist passiert?
thanks-news-words-hint = So, wie du es beim Tee erzählen würdest.
thanks-change = Ein Dankeschön ändern
thanks-change-news = Gute Nachrichten ändern

## Auf gute Nachrichten antworten

thanks-ways = Wenn du etwas sagen möchtest
thanks-ways-hint = Alles davon tut gut, und es <bdi>{ $name }</bdi> von Angesicht zu Angesicht zu sagen auch. Nichts davon muss sein.
thanks-way-ask = Mehr hören wollen
thanks-way-ask-words = Was möchtest du wissen?
thanks-way-celebrate = Sich mitfreuen
thanks-way-celebrate-words = Was freut dich daran?
thanks-way-remember = Für später merken
thanks-send-ask = { $name } fragen
thanks-send-celebrate = { $name } sagen
thanks-send-remember = { $name } sagen, dass du es dir merkst
thanks-keep = Unter „Gut zu wissen“ aufheben
thanks-take-back = Zurücknehmen
thanks-way-missing = Wähl eine der Arten zu antworten.
thanks-answered-before = So hast du schon geantwortet. Nimm das erst zurück, wenn du etwas anderes sagen möchtest.
thanks-asks = { $name } möchte mehr hören
thanks-celebrates = { $name } freut sich mit dir
thanks-remembers = { $name } merkt sich das
thanks-you-asked = Du hast gefragt
thanks-you-celebrated = Du hast gesagt
thanks-you-remember = Du merkst dir das.
