## Eine kleine Geste, und warum

suggestions-title = Eine kleine Geste
suggestions-asks = { $name } wünscht sich: „{ $title }“
suggestions-asks-for = { $name } bittet um { $what }.
suggestions-likes-and-few = { $name } freut sich über { $what }, und zuletzt wurde wenig davon aufgeschrieben.
suggestions-likes = { $name } freut sich über { $what }.
suggestions-gentle = Etwas Kleines, nur wenn es in diesen Tagen leichtfällt.
suggestions-any-day = Eine Kleinigkeit für jeden Tag.
suggestions-done = Du hast es getan. Mehr braucht es heute nicht.
suggestions-taken-back = Was hier stand, passt nicht mehr.
suggestions-nothing = Heute keine Idee, und das ist in Ordnung. Vielleicht morgen wieder.

## Was man damit tun kann

suggestions-i-did = Das habe ich getan:
suggestions-another = Etwas anderes
suggestions-not-for-us = Nichts für uns
suggestions-more = Warum gerade das

## Die eigene Seite

suggestions-lead = Jeden Tag eine Idee, nur für dich. Sie ist keine Aufgabe, und niemand erfährt davon, außer du gibst frei, was du getan hast.
suggestions-stepped-back = Solange du einen Schritt zurückgetreten bist, bekommst du keine Vorschläge.
suggestions-alone = Sobald die andere Person dazugekommen ist, steht hier jeden Tag eine kleine Idee.
suggestions-how = Wie sie ausgewählt wird
suggestions-how-words = Aus dem, was <bdi>{ $name }</bdi> sich wünscht und mag, so wie ihr beide es hier lesen könnt. Nichts, was eine Grenze berührt, und nichts, was in den letzten drei Wochen hier stand. Sie bleibt den ganzen Tag dieselbe. Diese Seite schickt niemandem etwas.
suggestions-refused = Nichts für uns
suggestions-refused-lead = Das kommt nicht wieder. Nur du siehst diese Liste.
suggestions-allow = Wieder zulassen
suggestions-allow-this = Wieder zulassen: { $what }
suggestions-unknown = Diese Idee ist hier nicht bekannt. Hier ist die von heute.
suggestions-who-odd = Sag, wer es sieht: nur du oder ihr beide.
