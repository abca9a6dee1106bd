# Eine Zeit, in der Fürsorge selten ist oder nur in eine Richtung geht.
season-title = Ausnahmezeiten
season-lead = Eine Ausnahmezeit ist eine Zeit, in der Fürsorge selten ist oder nur in eine Richtung geht, und das ist in Ordnung. Ihre Tage werden nicht gezählt. Ihr seht sie beide, und beide könnt ihr sie beginnen, ändern und beenden, ohne einen Grund zu nennen.
season-illness = Krankheit
season-newborn = Ein Neugeborenes
season-grief = Trauer
season-exams-or-work = Prüfungen oder Arbeit
season-travel = Reisen
season-other = Etwas anderes

# Ein gutes Wort, solange sie dauert; beide lesen dasselbe.
season-illness-word = Jetzt geht es erst einmal ums Gesundwerden. Eine Decke und etwas Ruhe sind schon viel.
season-newborn-word = Tag und Nacht gehen gerade ineinander über. Auch Schlaf ist Fürsorge.
season-grief-word = Hier muss nichts gelingen. In der Nähe zu sein genügt, und in Ruhe zu lassen auch.
season-exams-or-work-word = Der Kopf ist voll. Eine Tasse Tee neben den Unterlagen sagt viel.
season-travel-word = Ihr seid eine Weile getrennt. Ein kurzer Gruß reist gut.
season-other-word = Von euch beiden wird gerade nicht viel erwartet.

## Das Formular

season-kind = Woran es liegt
season-first-day = Erster Tag
season-last-day = Letzter Tag
season-words = Was du euch beiden dazu sagen möchtest
season-words-hint = Diese Worte sind deine: Lesen könnt ihr sie beide, ändern kannst nur du sie.
season-save = Für euch beide speichern
season-kind-missing = Wähl, was am besten passt.
season-first-day-missing = Schreib den ersten Tag, etwa 2026-11-23.
season-last-day-missing = Schreib den letzten Tag. Du kannst ihn später ändern.
season-last-before-first = Der letzte Tag liegt vor dem ersten.
season-too-long = Eine Ausnahmezeit dauert höchstens ein Jahr. Danach kann eine weitere folgen.
season-too-far = Planen kannst du sie höchstens ein Jahr im Voraus.
season-too-many = Es sind schon viele geplant. Nimm erst eine zurück.
season-taken = Diese Tage berühren eine andere Ausnahmezeit ({ $season }, { $from } bis { $until }). Wähl andere Tage oder ändere jene.

## Die Seiten

season-until = Pause bis { $day }.
season-week-longer = Eine Woche länger
season-longer-until = Oder bis zu einem anderen Tag
season-longer = Verlängern
season-longer-already = Sie dauert schon bis { $day }. Zum Verkürzen ändere unten den letzten Tag.
season-change = Ändern
season-end = Heute beenden
season-planned = Geplant
season-plan = Noch eine planen
season-begin = Eine beginnen oder planen
season-past = Frühere
season-take-back = Zurücknehmen
season-correct = Ändern oder berichtigen
season-delete = Löschen
# Was jemand von beiden vorher dazu gesagt hatte: „Sam: langsame Wochen“.
season-earlier-said = { $name }: { $words }

## Auf der gemeinsamen Seite

season-welcome = Willkommen zurück.
season-welcome-words = Die Pause endete am { $day }. Es gibt nichts nachzuholen.
season-welcome-away = Weglegen
season-when-there-is-room = Was <bdi>{ $name }</bdi> guttäte, wenn Raum dafür ist
