love-languages-title = Sprachen der Liebe
love-languages-lead = Eine Speisekarte der Fürsorge, zum gemeinsamen Anschauen. Sie ändert sich, und Abwechslung tut gut.
love-languages-what-you-like = Was du magst und wie du gibst
love-languages-before = Was du früher gesagt hast (nur du siehst das)
love-languages-way = Art
love-languages-may-have-seen = Vielleicht hat { $name } es schon gesehen.
love-languages-stands = Du bist einen Schritt zurückgetreten. { $name } liest weiter die Liste, die du geteilt hast, und es gibt nur eine: Ändern kannst du sie, wenn du wieder dabei bist, zurücknehmen schon jetzt.
love-languages-changed-meanwhile = Inzwischen wurde es geändert, vielleicht in einem anderen Fenster. Nichts wurde gespeichert: Unten steht, wie es jetzt lautet, und was du gewählt hast.

## Das Formular

love-languages-receive = Das bekomme ich gern
love-languages-give = Das gebe ich von selbst
love-languages-choose = Bitte wählen
love-languages-strength-odd = Wähl eines der fünf.
love-languages-words-example = Ein Danke, ein Zettel, sagen, was gut war
love-languages-time-example = Zuhören, ein Spaziergang, ein Essen ohne Bildschirm
love-languages-help-example = Etwas abnehmen, jemanden fahren, etwas reparieren
love-languages-gifts-example = Etwas Kleines, das sagt: Ich habe an dich gedacht
love-languages-touch-example = Eine Umarmung, eine Hand auf der Schulter

## Wie sehr

love-languages-not-for-me = eher nicht
love-languages-a-little = ein wenig
love-languages-nice = gern
love-languages-a-lot = sehr gern
love-languages-give-a-lot = viel
love-languages-very-much = ganz besonders
love-languages-now-and-then = ab und zu
love-languages-unsaid = nicht gesagt
# Eine Sprache auf der eigenen Karte: „Geschenke: bekomme ich – sehr gern; …“.
love-languages-line = { $language }: bekomme ich – { $liked }; gebe ich von selbst – { $given }

## Die beiden Karten nebeneinander

love-languages-alone = Sobald die andere Person dazugekommen ist, steht hier nebeneinander, was ihr beide teilt.
love-languages-nothing-said = Was ihr beide teilt, wird hier nebeneinander stehen.
love-languages-waits = Was du gesagt hast, steht hier. Was { $name } teilt, wird daneben stehen.
love-languages-towards-you = Für dich
love-languages-towards = Für { $name }
love-languages-you-like-it = Wie gern du es bekommst
love-languages-likes-it = Wie gern { $name } es bekommt
love-languages-you-give-it = Wie viel du gibst
love-languages-gives-it = Wie viel { $name } gibt
love-languages-you-like = Du bekommst gern { $list }.
love-languages-you-like-some = Du bekommst ab und zu gern { $list }.
love-languages-likes = { $name } bekommt gern { $list }.
love-languages-likes-some = { $name } bekommt ab und zu gern { $list }.
love-languages-you-give = Du gibst von selbst { $list }.
love-languages-you-give-some = Du gibst ab und zu { $list }.
love-languages-gives = { $name } gibt von selbst { $list }.
love-languages-gives-some = { $name } gibt ab und zu { $list }.
love-languages-lately-you = In den letzten zwölf Wochen wurde für dich festgehalten: { $list }.
love-languages-lately = In den letzten zwölf Wochen wurde für { $name } festgehalten: { $list }.
# Die letzten zwei einer Liste; davor stehen Kommas.
love-languages-and = { $one } und { $other }

## Eigene Arten

love-languages-listening = Zuhören
love-languages-play = Spielen
love-languages-space = Freiraum
love-languages-reliability = Verlässlichkeit
love-languages-own = Eigene Arten hinzufügen
love-languages-own-hint = Bis zu fünf: Zuhören, Spielen, Freiraum, Verlässlichkeit oder wie immer du es nennst. Um eine wegzunehmen, leere ihren Namen.
love-languages-own-legend = Eine eigene Art
love-languages-own-name = Wie du sie nennst
love-languages-own-nameless = Gib ihr einen Namen.
love-languages-own-twice = Diese hast du schon.

## Der Wegweiser und die Vermutungen

love-languages-to-guide = Mit ein paar Fragen herausfinden
love-languages-to-guess = Vermuten, was { $name } mag

## Das Bild

love-languages-mine-is-private = Deine Karte ist bei dir allein, deshalb steht sie hier nicht.
love-languages-key = von der Mitte nach außen: von gar nicht bis ganz besonders
love-languages-key-mark = wie gern es gesehen ist
love-languages-key-outline = wie sehr es von selbst gegeben wird
love-languages-key-bar = sein Anteil an dem, was in den letzten zwölf Wochen festgehalten wurde
love-languages-arrived = In den letzten zwölf Wochen
love-languages-not-kept-apart = nicht eigens notiert
love-languages-too-early-cell = zu früh
love-languages-share-none = nichts
love-languages-share-little = wenig
love-languages-share-some = etwas
love-languages-share-good-part = ein guter Teil
love-languages-share-most = das meiste
love-languages-caption = Was ihr beide gern bekommt, was ihr von selbst gebt und was in den letzten zwölf Wochen festgehalten wurde.
love-languages-too-early = Zu früh, um zu sagen, was ankommt. Was ihr mögt, ist ein guter Anfang.
love-languages-too-early-you = Zu früh, um zu sagen, was dich erreicht.
love-languages-too-early-for = Zu früh, um zu sagen, was { $name } erreicht.
love-languages-meets-you = Was du magst und was ankommt, trifft sich: { $list }.
love-languages-meets = Was { $name } mag und was ankommt, trifft sich: { $list }.
love-languages-gap-you = Du bekommst gern { $what }, und zuletzt wurde wenig davon festgehalten. Du könntest um eine Kleinigkeit bitten.
love-languages-gap = { $name } bekommt gern { $what }, und zuletzt wurde wenig davon festgehalten. Eine Kleinigkeit wäre ein Anfang.
