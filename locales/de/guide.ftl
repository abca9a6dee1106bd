# Der Wegweiser: Wahl zwischen zwei Alltagsmomenten.

guide-title = Was tut dir gut?
guide-lead = { NUMBER($count) } Mal die Wahl zwischen zwei Alltagsmomenten. Überspring, was du magst; gespeichert wird nichts, bis du deine Karte speicherst.
guide-limits = Ein Anfang für ein Gespräch, keine Einteilung. Eine Übersicht der Forschung (Impett, Park und Muise, 2024) fand keine einzelne Art, die zu einem Menschen gehört, und keinen Gewinn daraus, dass zwei sich darin gleichen. Abwechslung hilft.
guide-receiving = Was täte dir besser?
guide-giving = Was fällt dir leichter?
# Eine Wahl mit ihrem Platz: „3 von 15: Was täte dir besser?“
guide-choice = { NUMBER($number) } von { NUMBER($count) }: { $question }
guide-both = Beides gleich
guide-neither = Keines von beiden
guide-odd = Wähl eines der vier oder lass es aus.
guide-propose = Meine Karte ausfüllen
guide-skip = Ohne das zur Karte

## Was daraus wird

guide-proposal = Wohin deine Antworten neigen
guide-proposal-words = Damit ist das Formular unten ausgefüllt. Ändere, was nicht passt, und wähl dann, wer es sieht. Noch ist nichts gespeichert.
guide-you-like = Deine Antworten neigen dazu, dass du gern { $list } bekommst.
guide-you-give = Sie neigen dazu, dass du { $list } gibst.
guide-nothing-stands-out = Nichts sticht heraus. Auch das ist eine Antwort.

## Situationen

guide-receive-words-0 = Eine Nachricht aus heiterem Himmel: „Schön, dass es dich gibt“
guide-receive-words-1 = Vor anderen zu hören, was dir gelungen ist
guide-receive-words-2 = Ein Danke, das benennt, was genau geholfen hat
guide-receive-words-3 = „Ich mag, wie du mit Menschen umgehst“, im Vorbeigehen gesagt
guide-receive-time-0-partners = Ein Abend zu zweit, die Telefone in der Schublade
guide-receive-time-0-friends = Ein langer Abend unterwegs, nur ihr zwei
guide-receive-time-0-family = Ein gemeinsamer Nachmittag ohne jeden Plan
guide-receive-time-1 = Ein Spaziergang, auf dem du alles von Anfang an erzählen kannst
guide-receive-time-2 = Gesellschaft, während du etwas Langweiliges erledigst
guide-receive-time-3 = Ein Frühstück, das bis mittags dauert
guide-receive-help-0-home = Heimzukommen, und die lästige Aufgabe ist schon erledigt
guide-receive-help-0-friends = Jemand, der am Umzugstag mit Handschuhen vor der Tür steht
guide-receive-help-1 = Bei strömendem Regen vom Bahnhof abgeholt zu werden
guide-receive-help-2 = Jemand, der den Anruf macht, den du vor dir herschiebst
guide-receive-help-3 = Ein warmes Essen in einer Woche, die zu voll zum Kochen ist
guide-receive-gifts-0 = Etwas Kleines von einer Reise: „Das sah nach dir aus“
guide-receive-gifts-1 = Das Buch, das du vor Wochen einmal erwähnt hast
guide-receive-gifts-2 = Dein Lieblingsbrot, einfach so mitgebracht
guide-receive-gifts-3 = Eine Pflanze fürs Fenster nach einem schweren Monat
guide-receive-touch-0-partners = Eine lange Umarmung an der Tür
guide-receive-touch-0-others = Eine richtige Umarmung beim Wiedersehen
guide-receive-touch-1-partners = Eine Hand auf dem Rücken, während du kochst
guide-receive-touch-1-others = Eine Hand auf der Schulter, wenn du traurig bist
guide-receive-touch-2-friends = Schulter an Schulter im Konzert zu sitzen
guide-receive-touch-2-home = Eng beieinander auf dem Sofa zu sitzen, während ein Film läuft
guide-receive-touch-3-partners = Hand in Hand einzuschlafen
guide-receive-touch-3-others = Arm in Arm nach Hause zu gehen
guide-give-words-0 = Jemandem zu sagen, was du bewunderst
guide-give-words-1 = Nach einem schönen gemeinsamen Tag ein paar Zeilen zu schreiben
guide-give-time-0 = Einen Abend freizuräumen, wenn du gebraucht wirst
guide-give-time-1 = Bis zum Ende zuzuhören, ohne Rat zu geben
guide-give-help-0 = Zu sehen, was zu tun ist, und es zu tun
guide-give-help-1 = Kaputtes zu reparieren, bevor jemand fragt
guide-give-gifts-0 = Im Schaufenster zu entdecken, was jemandem Freude macht
guide-give-gifts-1 = Selten mit leeren Händen zu kommen
guide-give-touch-0 = Jemanden in den Arm zu nehmen
guide-give-touch-1 = Eine Hand auf den Arm zu legen, wenn Worte fehlen
guide-work-receive-words-0 = In der Besprechung zu hören, dass deine Idee das Projekt getragen hat
guide-work-receive-words-1 = Eine Nachricht, die sagt, was genau an deinem Entwurf gut war
guide-work-receive-words-2 = Ein Danke am Ende einer harten Woche
guide-work-receive-time-0 = Eine halbe Stunde, um etwas gemeinsam zu durchdenken
guide-work-receive-time-1 = Ein Kaffee ohne ein Wort über die Arbeit
guide-work-receive-time-2 = Ausreden zu können, bevor die Antwort kommt
guide-work-receive-help-0 = Ein zweites Paar Augen vor der Abgabe
guide-work-receive-help-1 = Jemand, der dir die mühsame Liste abnimmt
guide-work-receive-help-2 = Hilfe mit dem Beamer vor deinem Vortrag
guide-work-receive-gifts-0 = Ein Gebäck auf deinem Schreibtisch
guide-work-receive-gifts-1 = Ein guter Stift, weil deiner leer war
guide-work-receive-gifts-2 = Eine Postkarte von unterwegs
guide-work-give-words-0 = Vor den anderen zu sagen, was gut lief
guide-work-give-words-1 = Nach einer Besprechung ein kurzes Danke zu schreiben
guide-work-give-time-0 = Dir Zeit zu nehmen, um etwas in Ruhe zu erklären
guide-work-give-time-1 = Zuzuhören, wenn jemand Dampf ablassen muss
guide-work-give-help-0 = Mit anzupacken, bevor jemand fragt
guide-work-give-help-1 = Den Teil zu übernehmen, den niemand mag
guide-work-give-gifts-0 = Etwas Süßes für den Nachbartisch mitzubringen
guide-work-give-gifts-1 = Mit etwas Kleinem an einen Geburtstag zu denken
