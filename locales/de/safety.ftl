## Sicherheit

safety-title = Sicherheit
safety-lead = Was hier möglich ist, wenn die andere Person es nicht gut meint, was nicht möglich ist und wie du gehst.
safety-danger = <strong>Wenn du jetzt in Gefahr bist, ruf den Notruf dort, wo du bist.</strong> Hier kann das nichts für dich tun, und niemand beobachtet diese Seiten.

safety-leave = Schnell weg
safety-leave-button = Solange du angemeldet bist, hat jede Seite einen Knopf „Schnell weg“. Er meldet dich auf diesem Gerät ab und öffnet eine Seite, die nichts über dich sagt. Sind Skripte eingeschaltet, tut dreimal Esc dasselbe.
safety-leave-history = Den Verlauf des Browsers löscht er nicht: Diese Adresse kann dort noch stehen. Entferne sie in den Einstellungen des Browsers, oder öffne Bothways von Anfang an in einem privaten Fenster.
safety-discreet = Unter <a href="/settings/device">Einstellungen, Auf diesem Gerät</a>, kannst du Tabs und Verlauf statt Bothways einen unauffälligen Titel zeigen lassen.

safety-see = Was die andere Person sehen kann
safety-see-shared = Nur, was du mit ihr geteilt hast, und den Tag, für den du es gesagt hast, nie die Uhrzeit.
safety-see-private = Was du für dich behältst, ändert auf ihren Seiten nichts: keine Zahl, keine Reihenfolge, keine Nachricht.
safety-see-reading = Sie erfährt nicht, wann du etwas liest oder wann du hier warst.
safety-see-take-back = Was du geteilt hast, kannst du jederzeit zurücknehmen. Vielleicht hat sie es vorher gelesen.

safety-cannot = Was hier nicht möglich ist
safety-cannot-pictures = Niemand lässt sich hier davon abhalten, einen Bildschirm zu fotografieren, deine Worte zu kopieren oder sie anderen zu zeigen.
safety-cannot-password = Vor jemandem, der dein Passwort oder deinen Entsperrcode kennt oder dein Gerät in der Hand hat, während du angemeldet bist, kann dich diese Seite nicht schützen: Diese Person sieht, was du siehst. Unter Einstellungen kannst du nachsehen, wo du angemeldet bist, und dich überall sonst abmelden.
safety-cannot-spyware = Spionageprogramme lassen sich hier weder finden noch umgehen. Wenn du glaubst, dass ein Gerät überwacht wird, nimm ein anderes, das die Person nie in der Hand hatte.
safety-cannot-server = Wer diesen Server betreibt, könnte lesen, was gespeichert ist; davor lässt sich hier nichts verbergen. Hier ist das: { $operator }. Wenn es die Person ist, vor der du Angst hast, schreib hier nichts, was sie nicht lesen darf.
safety-cannot-network = Dass du Bothways benutzt, bleibt jemandem nicht verborgen, der dein Netz beobachtet oder deinen Browser mitbenutzt.
safety-cannot-tell = Ob eine Beziehung sicher ist, lässt sich hier nicht sagen, und es wird nicht versucht. Nie heißt es, jemand soll bleiben oder gehen.
safety-cannot-keep = Eine Grenze, die aufgeschrieben und bestätigt ist, ist ein Versprechen zwischen zwei Menschen. Diese Seite kann niemanden dazu bringen, es zu halten.

safety-ending = Was es heißt, eine Verbindung zu beenden
safety-ending-alone = Ihr könnt eine Verbindung beide beenden, allein und sofort, ohne einen Grund. Es wird keine Nachricht verschickt. Für die andere Person ist die Seite einfach nicht mehr da, und sie wird es merken, wenn sie nachsieht. Von da an seht ihr beide nur, was ihr selbst geschrieben habt, und könnt es unter Einstellungen herunterladen oder löschen.
safety-ending-before = Was die andere Person vorher gelesen hat, weiß sie. Wenn dich das Beenden in Gefahr bringen könnte, denk an den Zeitpunkt, und daran, es vorher jemandem zu sagen, dem du vertraust.

safety-back = Dich zurückziehen, ohne zu beenden
safety-back-words = Du musst keine Verbindung beenden, um weniger zu teilen. Jedes Formular fragt, wer sieht, was du schreibst, und „Nur ich“ bleibt bei dir. Auf der Seite „Ich“ einer Verbindung kannst du auch ganz zurücktreten: Von da an bleibt alles, was du einträgst, bei dir, und die Seiten der anderen Person ändern sich nicht, weder dadurch noch, wenn du wieder dabei bist. Was du vorher geteilt hast, kannst du Stück für Stück wieder privat machen; das kann die andere Person bemerken.

safety-help = Wo du Hilfe findest
safety-help-words = Such ein Hilfetelefon gegen häusliche Gewalt in deinem Land; viele antworten auch im Chat und nachts, und sie helfen Menschen jeden Geschlechts, jeden Alters und in jeder Art von Beziehung. Ruf von einem Telefon an, das die andere Person nicht durchsieht.

## Datenschutz

safety-privacy = Datenschutz
safety-privacy-lead = Was aufbewahrt wird, wer es lesen kann und wie du es loswirst.

safety-read = Wer lesen kann, was du schreibst
safety-read-private = Was du mit „Nur ich“ markierst: du.
safety-read-shared = Was du teilst: du und die eine Person dieser Verbindung, von dem Moment an, in dem du es teilst, bis du es zurücknimmst, löschst oder die Verbindung endet.
safety-read-server = Wer diesen Server betreibt, könnte lesen, was gespeichert ist, auch das Private. Hier ist das: { $operator }.

safety-kept = Was aufbewahrt wird
safety-kept-account = Dein Name, deine E-Mail-Adresse, Zeitzone, Sprache und Farbwahl. Von deinem Passwort nur ein Hashwert, aus dem es sich nicht zurücklesen lässt.
safety-kept-bonds = Deine Verbindungen und was du darin schreibst. Geänderte Worte, die geteilt waren, bleiben mit ihrem früheren Wortlaut erhalten, damit niemand umschreiben kann, was vereinbart war.
safety-kept-devices = Seit wann jedes Gerät angemeldet ist. Wo und mit welchem Browser, wird nicht aufbewahrt.
safety-kept-tries = Wie oft in den letzten Minuten ein falsches Passwort für ein Konto versucht wurde. Netzadressen werden im Arbeitsspeicher benutzt, um Raten zu bremsen; dieses Programm schreibt sie nicht auf. Ein Server davor tut es vielleicht.

safety-not-done = Was nicht geschieht
safety-not-done-ads = Keine Werbung, keine Verfolgung, keine Statistik über dich, nichts von fremden Servern.
safety-not-done-location = Kein Standort, kein „zuletzt gesehen“, keine Lesebestätigung.
safety-not-done-rating = Niemand wird bewertet: kein Mensch und keine Beziehung.

safety-cookies = Cookies
safety-cookies-words = Eines, das dich angemeldet hält, und eines, das eine Minute lebt, um dir zu sagen, dass etwas gespeichert wurde. Beide gehören zu dieser Seite und sind für sie nötig.

safety-along = Mitnehmen und loswerden
safety-along-words = Jeden Eintrag, den du geschrieben hast, kannst du löschen: Er ist sofort von allen Seiten verschwunden und eine Minute später auch vom Server; bis dahin kannst nur du ihn zurückholen. Was du in einer beendeten Verbindung geschrieben hast, findest du unter Einstellungen, zum Herunterladen oder Löschen. Kopien, die vorher angelegt wurden, etwa Sicherungen, folgen eigenen Regeln: Frag nach, wo der Server betrieben wird.

## Über

safety-about = Über Bothways
safety-about-title = Was Bothways ist
safety-about-lead = Eine gemeinsame Seite für zwei Menschen, und der Gedanke dahinter.
safety-about-what = Zwei Menschen verbinden ihre Konten: als Paar, in Freundschaft, als Familie, als Team. Beide sagen, was sie brauchen, wo ihre Grenzen sind und wie sie gern umsorgt werden. Sie schreiben auf, was sie füreinander tun, und sehen es gemeinsam auf einer Seite: was kam, was gegeben wurde, was noch fehlt.

safety-ledger = Gegenseitigkeit, keine Buchhaltung
safety-ledger-rhythm = Grundlage ist ein steter Rhythmus von Geben und Nehmen. Es wird nicht Buch geführt. Paare, die darauf achten, wer wie viel getan hat, werden über die Jahre unzufriedener; Menschen, die die Bedürfnisse voneinander bemerken und aufgreifen, kommen sich näher; und Fürsorge, die lange nur in eine Richtung geht, endet in Erschöpfung. Darum ist die Frage hier „Was braucht mein Mensch, und kam an, was ich gab?“ und nie „Wer liegt vorn?“
safety-ledger-totals = Deshalb stehen hier keine Summen zweier Menschen nebeneinander, und deshalb sagt nur, wer empfängt, ob die eigenen Bedürfnisse erfüllt sind.

safety-is-not = Was es nicht ist
safety-is-not-words = Es ist keine Therapie und kein Gericht. Hier wird nichts vorhergesagt, niemand verglichen und niemandem geraten, zu bleiben oder zu gehen. <a href="/safety">Was für deine Sicherheit möglich ist und was nicht</a>, steht auf einer eigenen Seite, ebenso, <a href="/privacy">wer lesen kann, was gespeichert ist</a>.

safety-runs = Wer dies hier betreibt
safety-runs-words = Diesen Server betreibt: { $operator }. Bothways ist freie Software unter der MIT- oder der Apache-2.0-Lizenz, nach deiner Wahl: Alle können ihren eigenen betreiben. Dies ist Version { $version }.
