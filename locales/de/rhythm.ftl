rhythm-title = Euer Rhythmus
rhythm-how = Wie das zustande kommt

## Was beide lesen

rhythm-season = Pause. Nichts wird gezählt.
rhythm-gathering = Noch zu früh, um etwas zu sagen. Gut so.
rhythm-partial = Wie steht es um eure Bedürfnisse?
rhythm-dry = Eine stille Zeit für euch beide.
rhythm-crossed = Ihr gebt beide, und es ist nicht das, was euch jeweils fehlt. Schaut auf die Listen voneinander.
rhythm-flowing = Fürsorge geht in beide Richtungen.
rhythm-steady = Ein steter Rhythmus.
rhythm-uneven = Der Rhythmus ist seit ein paar Wochen ungleichmäßig.

## Was nur eine der beiden Personen liest

rhythm-only-you = Nur du siehst das.
rhythm-carrying = Du scheinst viel zu tragen. Du könntest ein Bedürfnis nennen, um eine Kleinigkeit bitten, ein Bedürfnis ruhen lassen oder nichts tun.
rhythm-low-for-a-while = Das kommt seit einer Weile zu kurz: { $needs }. Magst du eine Kleinigkeit herausgreifen?
rhythm-other-names = Du bist oft da. Das wird weiterhin gewünscht: { $needs }.
# Wo keine Bedürfnisse genannt werden.
rhythm-low-unnamed = Das kommt seit einer Weile zu kurz: … Magst du eine Kleinigkeit herausgreifen?
rhythm-other-unnamed = Du bist oft da. Das wird weiterhin gewünscht: …
rhythm-put-away = Für 30 Tage weglegen
rhythm-not-again = Das nicht mehr sagen

## Das Bild

rhythm-you = Du
rhythm-key = Ein dickerer Strang ist eine vollere Woche, ein Faden eine stille.
rhythm-as-table = Dasselbe als Tabelle
rhythm-week = Woche
rhythm-this-week = diese Woche
rhythm-both = ihr beide
rhythm-you-alone = du
rhythm-quiet-week = stille Woche
rhythm-not-yet = noch nicht
rhythm-yes = ja
rhythm-no = —

# Der Satz darunter. Er zählt nicht, was jemand getan hat.
rhythm-alone-empty = Dein Strang wächst, wenn du etwas festhältst. Der graue Faden ist für die Person, die dazukommt.
rhythm-alone = Dieser Strang ist deiner. Der graue Faden ist für die Person, die dazukommt.
rhythm-quiet-lately = Zuletzt stille Wochen. Ein Strang wächst, wenn eine von euch beiden Personen etwas festhält.
rhythm-nothing-yet = Hier ist noch nichts. Ein Strang wächst, wenn eine von euch beiden Personen etwas festhält.
rhythm-both-this-week = Diese Woche wart ihr beide da.
rhythm-care-this-week = Diese Woche wurde Fürsorge festgehalten.
rhythm-care-in = In { $part } { $span } wurde Fürsorge festgehalten.
rhythm-both-in = In { $part } { $span } wart ihr beide da.
# Zwei dieser Sätze.
rhythm-two-sentences = { $one } { $other }
rhythm-one-quiet = Eine war still.
rhythm-some-quiet = Einige waren still.
rhythm-twelve-weeks = der letzten zwölf Wochen
rhythm-weeks-so-far = der bisherigen Wochen
rhythm-each = jeder
rhythm-most = den meisten
rhythm-one = einer
rhythm-some = einigen

## Wie das zustande kommt

rhythm-how-rule = <strong>Über euch beide wird nie etwas allein nach dem gesagt, was festgehalten ist.</strong> Was aufgeschrieben steht, zeigt, ob Fürsorge vorkommt. Nur wer sie empfängt, sagt, ob die eigenen Bedürfnisse erfüllt sind. Wenn ihr beide zufrieden seid, lässt eine leere Liste niemanden schlecht aussehen.
rhythm-how-in = Was eingeht
rhythm-how-days = Die <em>Tage</em>, an denen eine Person etwas für die andere getan hat. Zehn Dinge an einem Tag sind ein Tag; Großes und Kleines wiegt gleich.
rhythm-how-pulses = Was ihr zuletzt mit einem Tippen darüber gesagt habt, wie es um eure geteilten Bedürfnisse steht: kommt zu kurz, geht so, gut.
rhythm-how-tempo = Das Tempo, das ihr gewählt habt, und eure Ausnahmezeiten, deren Tage gar nicht zählen.
rhythm-how-shared = Es geht nur ein, was geteilt ist. Was du für dich behältst, und eine Überraschung vor ihrem Tag, ändert hier für niemanden etwas.
rhythm-how-weighed = Wie es gewichtet wird
rhythm-how-numbers = Diese Zahlen wählen einen Satz aus und werden nie gezeigt. Es sind ganze Zahlen von höchstens 10.000.
rhythm-how-rhythm = <strong>Rhythmus, in jede Richtung.</strong> Von heute an zurück: acht Wochen, wo euer Tempo eng (zwei Tage in der Woche) oder regelmäßig ist (ein Tag in der Woche), vier Abschnitte von 28 Tagen, wo es gelegentlich ist (ein Tag in jedem). In jedem Abschnitt die Tage mit Fürsorge, höchstens so viele wie das Tempo; ein Abschnitt wiegt etwa ein Sechstel weniger als der, der auf ihn folgt: 10000, 8409, 7071, 5946, 5000, 4204, 3536, 2973. Ein Abschnitt, der nicht ganz in eurer Verbindung liegt oder mehr als zur Hälfte in einer Ausnahmezeit, bleibt außen vor.
rhythm-how-needs = <strong>Bedürfnisse, für jede Person.</strong> Für jedes offene, geteilte Bedürfnis, was zuletzt gesagt wurde (kommt zu kurz 0, geht so 1, gut 2), doppelt, wenn es sehr wichtig ist oder gerade jetzt. Was in den letzten 14 Tagen gesagt wurde, wiegt voll, dann jeden Tag weniger und nach 42 Tagen nichts mehr. Wo zuletzt zu wenig gesagt wurde, gilt es als nicht bekannt.
rhythm-how-flow = <strong>Fluss, in jede Richtung:</strong> das Höhere von beidem: die Bedürfnisse der empfangenden Person, oder die Mitte zwischen ihnen und dem Rhythmus. Wenn nur eines bekannt ist, dieses.
rhythm-how-said = Was gesagt wird
rhythm-how-first = Die erste Zeile, die passt:
rhythm-how-when = Wann
rhythm-how-both-read = Was ihr beide lest
rhythm-how-if-season = Heute liegt in einer Ausnahmezeit
rhythm-how-if-gathering = Weniger als 14 Tage verbunden, oder zusammen weniger als 4 Tage mit Fürsorge und Bedürfnisse, über die zuletzt etwas gesagt wurde
rhythm-how-if-partial = Die Bedürfnisse einer der beiden Personen sind nicht bekannt
rhythm-how-if-dry = Beide Flüsse unter 4000
rhythm-how-if-crossed = Beide Rhythmen bei 6000 oder mehr und beide Bedürfnisse unter 4000
rhythm-how-if-flowing = Beide Flüsse bei 6000 oder mehr
rhythm-how-if-uneven = Die Flüsse liegen um 3000 oder mehr auseinander, und die Bedürfnisse der Person, die weniger empfängt, unter 5000
rhythm-how-otherwise = Sonst
rhythm-how-sustained = Nur wenn die vorletzte Zeile an mindestens drei von vier Tagen galt – heute und am selben Wochentag der drei Wochen davor – und immer zur selben Person hin, lest ihr beide „{ $sentence }“, ohne Richtung. Wer weniger empfängt, liest dann, nur für sich, dass es nach viel Last aussieht; die andere Person sieht, nur für sich, welche Bedürfnisse zu kurz kommen. Wer oft da ist, während die Bedürfnisse der anderen Person unten bleiben, sieht, welche sie nennt. Jedes davon lässt sich für 30 Tage weglegen oder abschalten.
rhythm-how-back = Zurück

## Was als Nächstes geht

rhythm-step-name = Ein Bedürfnis nennen
rhythm-step-ask = Um eine Kleinigkeit bitten
rhythm-step-rest = Ein Bedürfnis ruhen lassen
rhythm-step-season = Eine Ausnahmezeit ansagen
rhythm-step-small-thing = Eine Kleinigkeit aussuchen
rhythm-step-talk = An einem Tisch reden
