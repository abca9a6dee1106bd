# Was eine Seite sagt, nachdem ein Formular ausgeführt wurde.

flash-saved-for-me = Gespeichert. Nur du siehst es.
flash-shared = Für euch beide sichtbar.
flash-saved = Gespeichert.
flash-hidden = Gespeichert. Bis zu seinem Tag bleibt es verborgen.
flash-deleted = Gelöscht.
flash-undo = Rückgängig machen
flash-restored = Es ist wieder da, wie es war.
flash-met = Als erfüllt vermerkt. Schön.
flash-reopened = Wieder offen.
flash-resting = Es ruht. Du kannst es jederzeit wecken.
flash-answered = Deine Antwort ist für euch beide da.
flash-answer-kept = Bleibt bei dir.
flash-linked = Ihr seid verbunden. Nichts Privates wurde dadurch sichtbar.
flash-declined = Abgelehnt. Nichts wurde verbunden.
flash-revoked = Die Einladung gilt nicht mehr.
flash-renewed = Hier ist eine neue Einladung. Die frühere gilt nicht mehr.
flash-ended = Die Verbindung ist beendet.
flash-signed-out = Du bist abgemeldet.
flash-signed-out-elsewhere = Du bist überall abgemeldet, nur hier nicht.
flash-switched-off = Abgeschaltet. Auf deiner Seite der Verbindung kannst du es wieder einschalten.
flash-switched-on = Wieder eingeschaltet.
flash-put-away = Für 30 Tage weggelegt.
flash-ready = Bereit. Es öffnet sich, wenn ihr beide geschrieben und auf „Öffnen“ gedrückt habt.
flash-taken-back = Zurückgenommen. Es bleibt bei dir.
flash-opened = Es ist für euch beide offen.
