# Was man sich selbst schreibt. „Du“ ist, wer liest; sonst sieht es niemand.

reflections-title = Innehalten
reflections-lead = Ein paar Zeilen an dich selbst, einmal in der Woche. Niemand sonst bekommt sie je zu sehen, und auf keiner Seite von anderen ändert sich dadurch etwas.
reflections-line = Ein paar Zeilen an dich selbst, einmal in der Woche. Niemand sonst bekommt sie zu sehen.
reflections-this-week = Diese Woche
reflections-week-of = Die Woche ab { $day }
reflections-picture = Deine Wochen
reflections-written = Was du geschrieben hast

## Die vier Fragen

reflections-gave = Hast du so gegeben, wie du es gern möchtest?
reflections-received = Hast du bekommen, was du brauchst?
reflections-how-open = Wie offen warst du dafür, etwas anzunehmen?
reflections-load = Wie schwer war das, was du trägst?
reflections-gave-short = Geben
reflections-received-short = Bekommen
reflections-open-short = Annehmen
reflections-load-short = Last
reflections-unsaid = Lieber nichts sagen
reflections-hardly = kaum
reflections-less = eher wenig
reflections-half = halb und halb
reflections-mostly = größtenteils
reflections-fully = ganz
reflections-closed = verschlossen
reflections-rather-closed = eher verschlossen
reflections-between = dazwischen
reflections-rather-open = eher offen
reflections-open = offen
reflections-light = leicht
reflections-rather-light = eher leicht
reflections-bearable = tragbar
reflections-rather-heavy = eher schwer
reflections-heavy = schwer
reflections-mark-odd = Wähl eine der Antworten.

## Die Worte

reflections-words = In deinen Worten
reflections-words-hint = Zum Beispiel: Gebe ich so, wie ich es möchte? Bin ich offen dafür, etwas anzunehmen? Was macht es mir schwer, Hilfe anzunehmen?
reflections-nothing = Schreib ein paar Worte, oder wähl oben eine Antwort.

## Das Bild

reflections-one-week = Bisher eine Woche. Mit der nächsten beginnt eine Linie.
reflections-weeks = Von der ältesten Woche bis zur neuesten. Wo eine Woche fehlt, fehlt auch die Linie.
reflections-last-weeks = Die letzten { NUMBER($many) } Wochen, in denen du geschrieben hast, von der ältesten bis zur neuesten. Wo eine Woche fehlt, fehlt auch die Linie.
reflections-lately = Zuletzt: { $now }.
reflections-lately-same = Zuletzt: { $now }, wie davor.
reflections-lately-before = Zuletzt: { $now }. Davor: { $before }.
reflections-not-yet = Noch nicht gesagt.
reflections-dash = —

## Was die letzten sagen

reflections-said-heavy = Die letzten Wochen lesen sich nach viel Last, und wenig kam zurück. Das darf laut gesagt werden, und etwas darf ruhen.
reflections-said-closed = Es kommt Zuwendung an. Fällt es schwer, sie anzunehmen? Eine Kleinigkeit, um die du selbst bittest, nimmt sich manchmal leichter an.
