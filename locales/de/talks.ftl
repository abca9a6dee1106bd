# Ein angeleitetes Gespräch für zwei an einem Tisch. { $name } ist der Name der anderen Person.

talks-title = An einem Tisch reden
talks-line = Fünf Dinge, die ihr einander sagen könnt, in einer Viertelstunde.
talks-lead = Fünf Dinge, die ihr einander sagen könnt, in einer Viertelstunde. Die Seite lässt sich auch drucken.
talks-turns = Wechselt euch ab. Eine Person spricht, die andere hört zu, bis alles gesagt ist, und sagt dann, was sie gehört hat.
talks-stop = Ihr könnt beide bei jedem Schritt aufhören. Auch ein halbes Gespräch ist eins.
talks-unsafe = Wenn es nicht sicher ist, etwas zu sagen, lass es weg. Niemand muss sich hier öffnen. Lies, <a href="/safety">was hier möglich ist und was nicht</a>.
talks-thanks = Wofür ich dir danke
talks-thanks-hint = Etwas, das du getan hast, und was es für mich bedeutet hat.
talks-need = Was ich brauche
talks-need-hint = Was mir in den nächsten Wochen helfen würde, als etwas, das man tun kann.
talks-hard = Was schwer war
talks-hard-hint = Wie es für mich war. Fang mit „Ich“ an. Darauf muss niemand antworten.
talks-boundary = Eine Grenze
talks-boundary-hint = Eine Linie, auf die du bitte achtest, oder eine von dir, auf die ich achte.
talks-small = Eine Kleinigkeit
talks-small-hint = Etwas, das ich bis zum nächsten Gespräch übernehme; klein genug für eine schlechte Woche.
talks-nothing = Schreib bei einem der fünf Schritte etwas, wenn du es behalten willst.

## Behalten

talks-keep-title = Behalten oder nicht
talks-keep-words = Nichts davon wird gespeichert, solange du nicht auf den Knopf drückst, und dann nur deine eigene Seite, für dich. { $name } behält die andere im eigenen Konto: Niemand schreibt im Namen der anderen Person.
talks-who-sees-hint = Mit „Ich und { $name }“ seht ihr beide beide Seiten, sobald auch { $name } eine für denselben Tag behält und teilt. Bis dahin, und falls das nie geschieht, siehst nur du deine.
talks-keep = Meine Seite behalten
talks-kept = Behaltene Gespräche
talks-kept-lead = Deine eigenen Seiten, und die, die ihr beide behalten und geteilt habt.
talks-empty = Noch wurde kein Gespräch behalten. Das muss auch nicht sein.
talks-empty-example = Zum Beispiel „Danke, dass du am Dienstag gefahren bist; ich konnte schlafen“
talks-of-day = Das Gespräch vom { $day }
talks-is-opened = Du und { $name } seht beide Seiten. Sie bleiben, wie sie sind; löschen könnt ihr jeweils die eigene.
talks-is-sealed = Das siehst nur du. Wenn { $name } eine Seite vom selben Tag behält und teilt, seht ihr beide beide.
talks-is-private = Das siehst nur du.
talks-opened-already = Ihr habt dieses Gespräch beide behalten, deshalb bleibt deine Seite, wie sie ist. Löschen kannst du sie.
