keepsakes-title = Gut zu wissen
keepsakes-lead = Kleinigkeiten, die es wert sind: ein Tag, ein Geschmack, eine Geschichte. Übereinander, für dich allein oder für euch beide.
keepsakes-empty = Was ihr euch voneinander merken möchtet, wird hier stehen. Was einen Tag hat, zeigt sich, bevor er kommt.
keepsakes-example = Zum Beispiel: „Geburtstag am 14. Mai. Zitronenkuchen, ohne Kerzen.“
keepsakes-keep = Etwas merken
keepsakes-coming = Mit einem Tag, der nächste zuerst
keepsakes-undated = An jedem Tag
keepsakes-more = Mehr davon

## Eine Notiz

keepsakes-one = Gut zu wissen
keepsakes-about-name = Über { $name }
keepsakes-about-me = Über mich
keepsakes-about-you = Über dich
keepsakes-told-by = erzählt von { $name }
keepsakes-remembered-by = gemerkt von { $name }
keepsakes-every-year = jedes Jahr am { $day }
keepsakes-on-day = am { $day }
keepsakes-was-on = war am { $day }
keepsakes-in-days = { $days ->
    [one] in einem Tag, { $day }
   *[other] in { $days } Tagen, { $day }
}

## Das Formular

keepsakes-keep-lead = Für dich allein oder für euch beide. Du kannst es jederzeit ändern oder zurücknehmen.
keepsakes-change = Etwas ändern
keepsakes-text = Was möchtest du dir merken?
keepsakes-about-whom = Um wen geht es?
keepsakes-about-them-hint = Etwas, das du dir merkst.
keepsakes-about-me-hint = Etwas, das { $name } wissen darf oder das du für dich festhältst.
keepsakes-on = Sein Tag
keepsakes-yearly = Kommt er wieder?
keepsakes-yearly-yes = Jedes Jahr
keepsakes-yearly-hint = Kennst du das Jahr nicht, nimm irgendeines. Der 29. Februar ist in Jahren ohne ihn der 28. Februar.
keepsakes-remind = So viele Tage vorher auf der ersten Seite zeigen
keepsakes-remind-hint = { NUMBER($usual) }, wenn das Feld leer bleibt; höchstens { NUMBER($most) }.
keepsakes-about-missing = Sag, um wen es geht.
keepsakes-yearly-when = Sag, welcher Tag jedes Jahr kommt, oder lass „Jedes Jahr“ weg.
keepsakes-day-odd = Schreib einen Tag, etwa 2026-11-23, oder lass das Feld leer.
keepsakes-remind-odd = Schreib eine Zahl von Tagen, von 0 bis { NUMBER($most) }, oder lass das Feld leer.
